// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/rules.h"

#include <string>
#include <string_view>

namespace posko::store {

/// What a console's configuration says about the fold: whoever reads its store folds with the same.
struct Configuration
{
    std::string topicPrefix;
    domain::Rules rules;
};

/// The kind of the input rows that hold it.
inline constexpr const char* configurationKind = "configuration";

/// As a JSON object with sorted keys: equal configurations give equal texts.
[[nodiscard]] std::string configurationJson(const Configuration& configuration);
/// Reads it back; what is absent keeps its default. `storeDamaged` where it is no such object.
[[nodiscard]] core::Result<Configuration> readConfiguration(std::string_view json);

} // namespace posko::store
