// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/tews.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace posko::wire {

/// The fields of one `gempa`, as they were written.
enum class TewsField {
    tanggal,
    jam,
    dateTime,
    coordinates,
    lintang,
    bujur,
    magnitude,
    kedalaman,
    wilayah,
    potensi,
    dirasakan,
    shakemap
};
inline constexpr std::size_t tewsFieldCount = 12;

/// The field of this element or member name; empty for what is not read.
[[nodiscard]] std::optional<TewsField> tewsFieldOf(std::string_view name);
[[nodiscard]] std::string_view nameOf(TewsField field);

class TewsTexts
{
public:
    [[nodiscard]] const std::string& operator[](TewsField field) const
    {
        return m_texts[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] std::string& operator[](TewsField field)
    {
        return m_texts[static_cast<std::size_t>(field)];
    }
    friend bool operator==(const TewsTexts&, const TewsTexts&) = default;

private:
    std::array<std::string, tewsFieldCount> m_texts;
};

/// Makes a report of the texts of the row at `where` (`gempa[3]`).
[[nodiscard]] TewsRow readRow(const TewsTexts& texts, std::string_view where, const TewsOrigin& origin,
                              domain::QuakeSource source);

} // namespace posko::wire
