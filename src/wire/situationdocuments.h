// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access.h"
#include "domain/incidentreport.h"
#include "domain/rivergauge.h"
#include "domain/shelter.h"
#include "domain/volcano.h"
#include "wire/documentcommon.h"

/// The readers of the documents about what is going on at a place: every field of feeds.md section 4. What is
/// wrong stands in the fields' error; a null where the table says `?` is not known. JSON Schema and the rules
/// across fields are asked by readDocument().
namespace posko::wire {

[[nodiscard]] domain::IncidentReport readIncidentReport(JsonFields& fields, const DocumentOrigin& origin);
[[nodiscard]] domain::Shelter readShelter(JsonFields& fields, const DocumentOrigin& origin);
/// Its entity is called `<owner>/<id>` by the topic's levels, for two owners may use the same id; `<id>`
/// alone where no topic is known.
[[nodiscard]] domain::Access readAccess(JsonFields& fields, const DocumentOrigin& origin);
/// `history` and `attentionSince` are filled by the fold.
[[nodiscard]] domain::RiverGauge readRiverGauge(JsonFields& fields, const DocumentOrigin& origin);
/// Without lat and lon its place is that of the volcano table, found by id, then by name.
[[nodiscard]] domain::Volcano readVolcano(JsonFields& fields, const DocumentOrigin& origin);

} // namespace posko::wire
