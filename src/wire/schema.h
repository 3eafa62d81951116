// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string_view>
#include <vector>

namespace posko::wire {

/// The kinds of posko.* documents that have a schema in resources/schema (`depot` of posko.depot/1), sorted.
[[nodiscard]] std::vector<std::string_view> documentKinds();

[[nodiscard]] bool isDocumentKind(std::string_view kind);

/// The JSON Schema of a kind as it lies in resources/schema; empty where there is no such kind.
[[nodiscard]] std::string_view schemaText(std::string_view kind);

/// Whether a payload is a valid document `posko.<kind>/1`, and if not, what is wrong: the code, the path of
/// the field (`stock[0]/onHand`) and a sentence. It asks the schema and the rules across fields that no
/// schema can say. Never throws, safe from any thread; a schema is read when it is first asked for.
[[nodiscard]] core::Result<void> validateDocument(std::string_view kind, std::string_view payload);

} // namespace posko::wire
