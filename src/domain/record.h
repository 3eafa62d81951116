// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/stamp.h"

#include <cstdint>
#include <string>

namespace posko::domain {

/// A valid document of a kind that has no view of its own yet: kept by name and order so that it is known to
/// have come (`<kind>/<id>`).
struct Record
{
    std::string id;
    Stamp stamp;
    std::string note;
    std::string kind; ///< of its schema, without `posko.` and version
    std::string title;
    bool simulated = false;
    bool withdrawn = false; ///< its document was cleared; history stays

    friend bool operator==(const Record&, const Record&) = default;
};

} // namespace posko::domain
