// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace posko::check {

/// One message that was found in a file, as posko-check prints it.
struct Finding
{
    bool accepted = false;
    nlohmann::ordered_json line;
};

/// Decodes the bytes of `file` as a message on `topic`, or by their own format where it is empty. One finding
/// for each message, at least one: where nothing is found, a rejected one says so.
[[nodiscard]] std::vector<Finding> inspect(const std::string& file, std::string_view payload,
                                           const std::string& topic);

/// The finding for a file that cannot be read.
[[nodiscard]] Finding unreadable(const std::string& file, const std::string& why);

} // namespace posko::check
