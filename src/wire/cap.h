// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/warning.h"

#include <string_view>

namespace posko::wire {

inline constexpr std::string_view cap10Namespace = "http://www.incident.com/cap/1.0";
inline constexpr std::string_view cap11Namespace = "urn:oasis:names:tc:emergency:cap:1.1";
inline constexpr std::string_view cap12Namespace = "urn:oasis:names:tc:emergency:cap:1.2";
inline constexpr std::string_view signatureNamespace = "http://www.w3.org/2000/09/xmldsig#";

/// `1.0`, `1.1` or `1.2`; empty for any other namespace.
[[nodiscard]] std::string_view capVersionOf(std::string_view space);

/// Reads one bare CAP alert of version 1.0 to 1.2. What is wrong in it stands in its `defects`
/// (capdefects.h), the broken part is left out. An error only for what walkXml refuses, another root than
/// `alert`, and no identifier, sender or readable sent.
[[nodiscard]] core::Result<domain::CapMessage> readCap(std::string_view payload);

} // namespace posko::wire
