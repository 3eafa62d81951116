// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace posko::domain {

enum class EntityKind : std::uint8_t {
    quake,
    tsunami,
    warning,
    operation,
    depot,
    team,
    unit,
    incidentReport,
    shelter,
    access,
    gauge,
    volcano,
    forecast,
    record,
    link,
    feed,
    rejection,
    acknowledgement,
    connection,
    store,
    sync,
    time
};
enum class ChangeKind : std::uint8_t { added, updated, removed };

struct Change
{
    EntityKind entity = EntityKind::time;
    std::string id; ///< empty for connection, store and time
    ChangeKind kind = ChangeKind::updated;

    friend bool operator==(const Change&, const Change&) = default;
};

/// What a batch of events did to the picture, one entry for each entity, in the order of first touch.
/// Added then removed is nothing; removed then added is updated.
class Changes
{
public:
    void note(EntityKind entity, std::string_view id, ChangeKind kind);
    void merge(const Changes& later);

    [[nodiscard]] const std::vector<Change>& all() const { return m_changes; }
    [[nodiscard]] bool empty() const { return m_changes.empty(); }
    [[nodiscard]] bool touches(EntityKind entity) const;

private:
    std::vector<Change> m_changes;
    std::unordered_map<std::string, std::size_t> m_index; ///< kind digit and id -> place in m_changes
};

} // namespace posko::domain
