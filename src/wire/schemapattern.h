// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>
#include <string>

namespace posko::wire {

/// The meaning of the few `pattern`s that our schemas use, in the program's own words: std::regex would
/// recurse once for each character of a hostile text, and does not know that February has no 30th.
/// valijson takes it as its engine for regular expressions.
class SchemaPattern
{
public:
    /// Throws std::invalid_argument for a pattern that no schema of ours may use.
    explicit SchemaPattern(const std::string& pattern);

    [[nodiscard]] static bool search(const std::string& text, const SchemaPattern& pattern)
    {
        return !pattern.complaint(text, {});
    }

    /// What is wrong with a text at `where`.
    [[nodiscard]] std::optional<core::Error> complaint(const std::string& text,
                                                       const std::string& where) const;

private:
    enum class Meaning { filled, time, date, id, schema };

    Meaning m_meaning;
    std::string m_schema; ///< `posko.depot/1`, which a point and a minor version may follow
};

} // namespace posko::wire
