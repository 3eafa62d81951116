// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "wire/json.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

/// The notations that BMKG's quake files share: every value is a text, with its unit inside (formats.md trap
/// 2).
namespace posko::wire {

/// Takes the next word (up to a blank) from the front.
[[nodiscard]] std::string_view takeWord(std::string_view& text);

/// A day, month name and year, `23 Sep 2026`; Indonesian names, with the English ones seen beside them.
[[nodiscard]] std::optional<core::Date> readNamedDate(std::string_view text);

/// Day, month and year as numbers, `25-04-23`, `25-04-2023` or `25/04/2023`; two digits of a year are this
/// century's.
[[nodiscard]] std::optional<core::Date> readNumberedDate(std::string_view text);

/// `19:16:56 WIB`, with or without the blank, as the time since midnight UTC of the day it belongs to (may be
/// negative). Without a zone it is WIB (formats.md 3.1).
[[nodiscard]] std::optional<std::chrono::seconds> readClock(std::string_view text);

/// A number and, after it, one of two lower-case words (`8.51 LS`); negative where it is the second.
[[nodiscard]] std::optional<double> readHalf(std::string_view text, std::string_view positive,
                                             std::string_view negative, double most);

/// Two numbers joined by a comma, in their order.
struct NumberPair
{
    double first = 0;
    double second = 0;
};
[[nodiscard]] std::optional<NumberPair> readPair(std::string_view text);

/// A number with this lower-case unit behind it or none (`84 Km`).
[[nodiscard]] std::optional<double> readQuantity(std::string_view text, std::string_view unit);

/// What BMKG's sentence says of a tsunami; nothing where it speaks of something else.
[[nodiscard]] std::optional<bool> readPotential(std::string_view text);

/// The text where it may be the name of a file beside the message, else nothing.
[[nodiscard]] std::string fileNameOf(const std::string& text);

/// A JSON text as it may be shown, or a bare number; nothing where it is neither.
[[nodiscard]] std::optional<std::string> textOf(JsonValue value);

/// Whether two notations of one place agree within their rounding.
[[nodiscard]] bool isSamePlace(core::LatLon a, core::LatLon b);

inline constexpr double deepestKilometres = 1000;
inline constexpr double strongest = 10;
inline constexpr double weakest = -2;

} // namespace posko::wire
