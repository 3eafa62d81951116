// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <string>
#include <string_view>

namespace posko::check {

/// What posko-check says about a valid posko.* document.
struct DocumentFacts
{
    std::string kind; ///< `depot`
    std::string id;
    std::string summary; ///< its name and the words that its schema lists, in one line for people
    Json facts;          ///< its required fields, by their names
};

/// Of a payload that wire::readDocument() has accepted.
[[nodiscard]] DocumentFacts documentFactsOf(std::string_view payload);

} // namespace posko::check
