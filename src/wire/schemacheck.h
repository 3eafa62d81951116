// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "wire/json.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace posko::wire {

/// The value as the schemas see it: of repeated names the last one, a number without a fraction is a whole
/// one however it is written.
[[nodiscard]] nlohmann::json plainJson(JsonValue value);

/// As validateDocument(), of a text that is parsed already.
[[nodiscard]] core::Result<void> checkDocument(std::string_view kind, const nlohmann::json& document);

/// The required fields of a document of this kind that checkDocument() has accepted.
[[nodiscard]] nlohmann::ordered_json requiredFields(std::string_view kind, const nlohmann::json& document);

} // namespace posko::wire
