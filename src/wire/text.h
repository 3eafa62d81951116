// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/limits.h"

#include <optional>
#include <string>
#include <string_view>

namespace posko::wire {

[[nodiscard]] bool isBlank(char c);
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lowered(std::string_view text); ///< ASCII letters only; no locale

/// A decimal number that fills the whole text: no blanks, no locale, finite. A leading plus sign is taken.
[[nodiscard]] std::optional<double> readNumber(std::string_view text);

/// Decimal digits that fill the whole text, at most nine of them.
[[nodiscard]] std::optional<int> readDigits(std::string_view text);

/// UTF-8 text as it may be shown: without C0 and C1 control characters (line feed and tab stay), without the
/// characters that change the direction of what follows, and without blanks at its ends. Line and paragraph
/// separators become line feeds. The input must be valid UTF-8.
[[nodiscard]] std::string shownText(std::string_view text);

/// True where shownText would take a character out of the middle.
[[nodiscard]] bool hasHiddenCharacters(std::string_view text);

/// Cuts valid UTF-8 to at most `bytes` bytes without splitting a character; true where something was cut.
bool cutText(std::string& text, std::size_t bytes);

/// The beginning of a text, at most 80 bytes, as it may be shown in a reason.
[[nodiscard]] std::string shortText(std::string_view text);

/// The payload without a UTF-8 byte-order mark.
[[nodiscard]] std::string_view withoutMark(std::string_view payload);

/// True where the first character that is no blank opens a JSON object or array.
[[nodiscard]] bool looksLikeJson(std::string_view payload);

} // namespace posko::wire
