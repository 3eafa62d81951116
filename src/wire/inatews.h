// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"
#include "domain/bulletin.h"
#include "domain/quake.h"
#include "domain/warning.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace posko::wire {

/// One `info` of an InaTEWS message: a tsunami bulletin, or a report of a felt or strong earthquake.
struct InatewsRow
{
    using Message = std::variant<domain::QuakeReport, domain::TsunamiBulletin>;

    core::Result<Message> message;
    domain::BulletinStatus status = domain::BulletinStatus::actual; ///< a test or exercise is never actual
    bool tsunami = false; ///< it is a bulletin by its subject or headline, refused or not
    std::vector<domain::Defect> defects;
};

/// Where and when an InaTEWS message arrived.
struct InatewsOrigin
{
    std::string_view topic;
    core::Instant receivedAt;
};

/// Reads an InaTEWS `alert` (formats.md 1.2), JSON or XML, `info` by `info` in the message's order; `info`,
/// `wzarea` and `obsarea` may be one, many or absent (trap 3). It looks like CAP and is not (trap 6).
/// What kind a message is and which bulletin stands in `subject`, then in `headline`, never in `potential`
/// (trap 8). A bulletin needs origin time, epicentre and issue time, an earthquake the first two; one bad
/// info spoils only itself. At most 256 infos, 1024 zones and as many observations of each. An error is one
/// of the whole message.
[[nodiscard]] core::Result<std::vector<InatewsRow>> readInatews(std::string_view payload,
                                                                const InatewsOrigin& origin);

/// True for an XML document that is an InaTEWS `alert` and no CAP: told by its identifier or sender together
/// with a `sent` that CAP does not know, or by an `info` with an `eventid`.
[[nodiscard]] bool isInatewsXml(std::string_view payload);

} // namespace posko::wire
