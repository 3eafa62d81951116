// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/focuscontroller.h"

#include <algorithm>
#include <utility>

namespace posko::viewmodel {

namespace {

using domain::Incident;
using domain::Priority;

bool isSerious(const Incident& incident)
{
    return incident.priority <= Priority::high;
}

const Incident* find(const std::vector<Incident>& incidents, const std::optional<std::string>& id)
{
    const auto found = std::ranges::find_if(incidents, [&](const Incident& i) { return id == i.id; });
    return found == incidents.end() ? nullptr : &*found;
}

/// The next P1 after `current` in the list, round about; nothing where there is no other.
std::optional<std::string> nextCritical(const std::vector<Incident>& incidents, const Incident& current)
{
    std::vector<const Incident*> critical;
    for (const Incident& incident : incidents) {
        if (incident.priority == Priority::critical) {
            critical.push_back(&incident);
        }
    }
    const auto here = std::ranges::find(critical, &current);
    if (critical.size() < 2 || here == critical.end()) {
        return std::nullopt;
    }
    const auto next = std::next(here) == critical.end() ? critical.begin() : std::next(here);
    return (*next)->id;
}

} // namespace

FocusController::FocusController(std::chrono::seconds dwell)
    : m_dwell(std::max(dwell, leastDwell))
{}

void FocusController::update(const std::vector<Incident>& incidents, core::Instant now)
{
    const bool first = !m_focus && m_shown.empty();
    std::erase_if(m_shown, [&](const std::string& id) { return find(incidents, id) == nullptr; });
    if (m_held && m_held == m_focus && find(incidents, m_held) == nullptr) {
        m_held.reset();
    }
    if (find(incidents, m_held) != nullptr) {
        moveTo(m_held, now);
    } else {
        moveTo(choice(incidents, now), now);
    }
    if (first) {
        for (const Incident& incident : incidents) {
            m_shown.insert(incident.id);
        }
    }
}

void FocusController::select(std::string id, core::Instant now)
{
    m_held = std::move(id);
    if (m_focus != m_held) {
        m_since = now;
    }
}

void FocusController::release()
{
    m_held.reset();
}

std::optional<std::string> FocusController::choice(const std::vector<Incident>& incidents,
                                                   core::Instant now) const
{
    if (incidents.empty()) {
        return std::nullopt;
    }
    const Incident* current = find(incidents, m_focus);
    if (current == nullptr) {
        return incidents.front().id;
    }
    const bool rested = now - m_since >= m_dwell;
    if (isSerious(*current) && !rested) {
        return m_focus;
    }
    if (const auto wanted = newcomer(incidents, *current)) {
        return wanted;
    }
    if (current->priority > incidents.front().priority && rested) {
        return incidents.front().id;
    }
    if (current->priority == Priority::critical) {
        return nextCritical(incidents, *current).value_or(current->id);
    }
    return m_focus;
}

std::optional<std::string> FocusController::newcomer(const std::vector<Incident>& incidents,
                                                     const Incident& current) const
{
    for (const Incident& incident : incidents) {
        if (isSerious(incident) && incident.priority <= current.priority && !m_shown.contains(incident.id)) {
            return incident.id;
        }
    }
    return std::nullopt;
}

void FocusController::moveTo(std::optional<std::string> id, core::Instant now)
{
    if (id) {
        m_shown.insert(*id);
    }
    if (id != m_focus) {
        m_focus = std::move(id);
        m_since = now;
    }
}

} // namespace posko::viewmodel
