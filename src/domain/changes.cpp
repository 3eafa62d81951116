// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/changes.h"

#include <algorithm>

namespace posko::domain {

namespace {

std::string keyOf(EntityKind entity, std::string_view id)
{
    std::string key(1, static_cast<char>('a' + static_cast<int>(entity)));
    key += id;
    return key;
}

} // namespace

void Changes::note(EntityKind entity, std::string_view id, ChangeKind kind)
{
    const auto [place, isNew] = m_index.try_emplace(keyOf(entity, id), m_changes.size());
    if (isNew) {
        m_changes.push_back({entity, std::string(id), kind});
        return;
    }
    Change& former = m_changes[place->second];
    if (former.kind == ChangeKind::added && kind == ChangeKind::removed) {
        // The last entry takes the freed place, so that indices stay right.
        const std::size_t hole = place->second;
        m_index.erase(place);
        if (hole + 1 != m_changes.size()) {
            m_changes[hole] = std::move(m_changes.back());
            m_index[keyOf(m_changes[hole].entity, m_changes[hole].id)] = hole;
        }
        m_changes.pop_back();
    } else if (former.kind == ChangeKind::removed) {
        former.kind = kind == ChangeKind::removed ? ChangeKind::removed : ChangeKind::updated;
    } else if (kind == ChangeKind::removed) {
        former.kind = ChangeKind::removed;
    }
}

void Changes::merge(const Changes& later)
{
    for (const Change& change : later.m_changes) {
        note(change.entity, change.id, change.kind);
    }
}

bool Changes::touches(EntityKind entity) const
{
    return std::ranges::any_of(m_changes, [entity](const Change& change) { return change.entity == entity; });
}

} // namespace posko::domain
