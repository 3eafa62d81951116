// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access.h"
#include "domain/depot.h"
#include "domain/incidentreport.h"
#include "domain/link.h"
#include "domain/record.h"
#include "domain/rivergauge.h"
#include "domain/saroperation.h"
#include "domain/shelter.h"
#include "domain/team.h"
#include "domain/unit.h"
#include "domain/volcano.h"
#include "wire/refusal.h"

#include <string_view>
#include <variant>

namespace posko::wire {

/// The posko.* documents: those that the picture knows by their fields, and a Record of every other one.
using Document = std::variant<domain::Depot, domain::Team, domain::Link, domain::IncidentReport,
                              domain::Shelter, domain::Access, domain::SarOperation, domain::Unit,
                              domain::RiverGauge, domain::Volcano, domain::Record>;

/// Where a document came from and what its topic says about it.
struct DocumentOrigin
{
    std::string_view topic;
    std::string_view schema; ///< name that the topic carries (`posko.depot`); empty: any
    std::string_view id;     ///< level of the topic that the id must equal; empty: not checked
    core::Instant receivedAt;
};

/// Reads a posko.* document by the rules of feeds.md section 2, after its schema: taken whole or refused
/// whole. A document without a schema in resources/schema is refused as `unknown`.
[[nodiscard]] Reading<Document> readDocument(std::string_view payload, const DocumentOrigin& origin);

} // namespace posko::wire
