// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/depot.h"
#include "domain/link.h"
#include "domain/team.h"
#include "wire/refusal.h"

#include <string_view>
#include <variant>

namespace posko::wire {

/// The posko.* documents that are decoded.
using Document = std::variant<domain::Depot, domain::Team, domain::Link>;

/// Where a document came from and what its topic says about it.
struct DocumentOrigin
{
    std::string_view topic;
    std::string_view schema; ///< name that the topic carries (`posko.depot`); empty: any
    std::string_view id;     ///< level of the topic that the id must equal; empty: not checked
    core::Instant receivedAt;
};

/// Reads a `posko.depot/1`, `posko.team/1` or `posko.link/1` by the rules of feeds.md section 2: taken whole
/// or refused whole. A schema that is none of these is refused as `unknown`.
[[nodiscard]] Reading<Document> readDocument(std::string_view payload, const DocumentOrigin& origin);

} // namespace posko::wire
