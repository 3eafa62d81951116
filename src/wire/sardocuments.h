// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/saroperation.h"
#include "domain/unit.h"
#include "wire/documents.h"
#include "wire/json.h"

namespace posko::wire {

/// `posko.sar-operation/1`. Persons are taken as counted, whatever their sum.
[[nodiscard]] domain::SarOperation readSarOperation(JsonFields& fields, const DocumentOrigin& origin);

/// `posko.unit/1`
[[nodiscard]] domain::Unit readUnit(JsonFields& fields, const DocumentOrigin& origin);

} // namespace posko::wire
