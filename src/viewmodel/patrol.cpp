// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/patrol.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace posko::viewmodel {

namespace {

using domain::Incident;

bool isSerious(const Incident& incident)
{
    return incident.priority <= domain::Priority::high;
}

double eastingOf(const Incident& incident)
{
    return incident.at ? incident.at->lon : std::numeric_limits<double>::infinity();
}

} // namespace

std::vector<Incident> Patrol::ordered(std::vector<Incident> active) const
{
    switch (m_options.order) {
    case PatrolOrder::importance:
        break;
    case PatrolOrder::newest:
        std::ranges::stable_sort(active, std::ranges::greater{}, &Incident::happenedAt);
        break;
    case PatrolOrder::westToEast:
        std::ranges::stable_sort(active, {}, eastingOf);
        break;
    }
    return active;
}

std::optional<std::string> Patrol::newcomer(const std::vector<Incident>& active) const
{
    for (const Incident& incident : active) {
        const auto known = m_known.find(incident.id);
        if (isSerious(incident) && (known == m_known.end() || !known->second)) {
            return incident.id;
        }
    }
    return std::nullopt;
}

void Patrol::remember(const std::vector<Incident>& active)
{
    m_known.clear();
    for (const Incident& incident : active) {
        m_known.emplace(incident.id, isSerious(incident));
    }
}

void Patrol::show(const std::vector<Incident>& round, std::size_t at, core::Instant now)
{
    m_total = static_cast<int>(round.size());
    if (round.empty()) {
        m_current.reset();
        m_at = 0;
        return;
    }
    m_at = at % round.size();
    m_current = round[m_at].id;
    m_since = now;
}

void Patrol::goOn(const std::vector<Incident>& round, core::Instant now)
{
    const auto here = m_current ? std::ranges::find(round, *m_current, &Incident::id) : round.end();
    if (here == round.end()) {
        show(round, m_at, now); // what came after the ended one has moved up into its place
        return;
    }
    const auto at = static_cast<std::size_t>(here - round.begin());
    if (now - m_since >= m_options.dwell) {
        show(round, at + 1, now);
        return;
    }
    m_at = at;
    m_total = static_cast<int>(round.size());
}

void Patrol::toggle(const std::vector<Incident>& active, core::Instant now)
{
    if (m_state == State::running) {
        return end();
    }
    const bool resumed = m_state == State::stopped;
    m_state = State::running;
    remember(active);
    const std::vector<Incident> round = ordered(active);
    if (resumed && m_current) {
        m_since = now - m_options.dwell; // the newcomer has been seen: on to the next
        return goOn(round, now);
    }
    show(round, resumed ? m_at : 0, now);
}

void Patrol::end()
{
    m_state = State::off;
    m_current.reset();
    m_total = 0;
    m_at = 0;
}

void Patrol::pause()
{
    if (m_state == State::running || stoppedByNewcomer()) {
        m_state = State::stopped;
        m_current.reset();
    }
}

void Patrol::update(const std::vector<Incident>& active, core::Instant now)
{
    if (m_state == State::off) {
        return;
    }
    const bool byPerson = m_state == State::stopped && !m_current;
    const std::optional<std::string> wanted = newcomer(active);
    remember(active);
    const std::vector<Incident> round = ordered(active);
    m_total = static_cast<int>(round.size());
    if (byPerson) { // a person holds the view: it says that something is new, but does not go there
        return;
    }
    if (wanted) {
        m_state = State::stopped;
        const auto at = std::ranges::find(round, *wanted, &Incident::id);
        show(round, static_cast<std::size_t>(at - round.begin()), now);
    } else if (m_state == State::running) {
        goOn(round, now);
    } else if (std::ranges::find(round, *m_current, &Incident::id) == round.end()) {
        m_state = State::running; // what stopped it has ended
        goOn(round, now);
    }
}

} // namespace posko::viewmodel
