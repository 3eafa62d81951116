// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

/// What feeds.md section 4 asks across fields: each rule stands here because a schema cannot say it, or
/// cannot say in words what is wrong. Each takes any JSON; where the fields are not even of their types it
/// keeps silent, for the schema complains then.
namespace posko::wire {

/// The entries of a decision are numbered 1, 2, 3 and so on.
[[nodiscard]] std::optional<core::Error> entriesOutOfStep(const nlohmann::json& document);

/// A volcano's level and its name agree.
[[nodiscard]] std::optional<core::Error> volcanoLevelAndNameDiffer(const nlohmann::json& document);

/// An access lies somewhere: lat and lon, a line of two points or a polygon of three.
[[nodiscard]] std::optional<core::Error> accessWithoutPlace(const nlohmann::json& document);

/// The entries of a closure lie somewhere, as an access does.
[[nodiscard]] std::optional<core::Error> closureWithoutPlace(const nlohmann::json& document);

/// The first rule that a document of this kind breaks.
[[nodiscard]] std::optional<core::Error> brokenRule(std::string_view kind, const nlohmann::json& document);

} // namespace posko::wire
