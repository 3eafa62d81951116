// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/people.h"
#include "domain/team.h"
#include "wire/documents.h"
#include "wire/json.h"

#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What several posko.* documents have in common: the head of feeds.md section 2 and the shapes of section 4.
namespace posko::wire {

inline constexpr double unlimited = std::numeric_limits<double>::max();
inline constexpr std::int64_t anyInteger = std::numeric_limits<std::int64_t>::min();

/// `id`, which must be that of the topic.
[[nodiscard]] std::string readId(JsonFields& fields, const DocumentOrigin& origin);

/// The four required fields and the note.
template <class Entity> Entity readCommon(JsonFields& fields, const DocumentOrigin& origin)
{
    Entity entity;
    entity.id = readId(fields, origin);
    entity.stamp.observedAt = fields.time("observedAt");
    entity.stamp.seq = fields.integer("seq", anyInteger);
    entity.stamp.receivedAt = origin.receivedAt;
    entity.stamp.topic = origin.topic;
    entity.note = fields.optionalText("note");
    return entity;
}

/// The document's own position; without `fixAt` it is as old as the document.
[[nodiscard]] std::optional<domain::Fix> readFix(JsonFields& fields, const domain::Stamp& stamp);

/// `[POINT]`
[[nodiscard]] std::vector<core::LatLon> readPoints(JsonFields& fields, std::string_view name);

/// `[ITEM]`
[[nodiscard]] std::vector<domain::ItemQuantity> readItems(JsonFields& fields, std::string_view name);

/// `{COUNT}`; empty numbers where it is absent or not known.
[[nodiscard]] domain::PeopleCount readCount(JsonFields& fields, std::string_view name);

/// `{GROUPS}`
[[nodiscard]] domain::VulnerableGroups readGroups(JsonFields& fields);

} // namespace posko::wire
