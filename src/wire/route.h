// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quake.h"
#include "wire/decode.h"

#include <string>
#include <string_view>

namespace posko::wire {

/// Which decoder a topic asks for.
enum class Family {
    tews,
    inatews,
    cap,
    depot,
    team,
    link,
    teamPosition,
    unitPosition,
    devicePosition,
    deviceWord, ///< what a device says on a topic below that of its position
    cot,
    forecast,
    document, ///< a document that the picture holds by its fields, other than those above
    record,   ///< a document that the picture keeps by name only
    closed,   ///< a document that may be checked but that the picture does not take: personal, or a decision
    unknown
};

/// What a topic says about the messages on it.
struct Route
{
    Family family = Family::unknown;
    domain::QuakeSource source = domain::QuakeSource::autogempa; ///< of tews
    std::string id;                                              ///< of the entity; of cap the warning's id
    std::string issuer;                                          ///< of cap
    std::string schema; ///< `posko.partner`: what the topic carries; empty where it is no document

    friend bool operator==(const Route&, const Route&) = default;
};

[[nodiscard]] Route routeOf(std::string_view topic, const TopicNames& names);

} // namespace posko::wire
