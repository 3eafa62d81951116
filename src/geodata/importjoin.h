// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "geodata/importregions.h"

#include <optional>
#include <string>
#include <vector>

namespace posko::geodata {

/// The words of a file's features: one row a feature, cells as text, empty where there is no value.
struct ImportTable
{
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// Which region each feature is, and how that was found out.
struct JoinedRegions
{
    AdminLevel level = AdminLevel::regency;
    std::optional<CodeSystem> system;              ///< nothing where only names told
    std::vector<std::optional<std::string>> codes; ///< one a row, dotted, Kemendagri
    std::size_t matched = 0;
    std::vector<std::string> unmatched; ///< a few words of each row without a region
    std::vector<std::string> warnings;
    std::string refusal; ///< one sentence why the file must not be used; empty where it may
};

/// Finds the finest level of which 95 % of the rows are regions, by code and name; names are the fallback of
/// codes and the proof of their system. Refuses what mixes the systems, what could be either, and what has
/// more than 5 % of other rows. `asked`: the system that the person named; nothing: found out.
[[nodiscard]] JoinedRegions joinRegions(const ImportTable& table, const ImportRegions& regions,
                                        std::optional<CodeSystem> asked);

} // namespace posko::geodata
