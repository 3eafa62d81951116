// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace posko::drill {

/// What the times of one message count from; `hour` is the whole hour before or at the start.
struct Anchors
{
    core::Instant start; ///< `t`: the scenario's start
    core::Instant now;   ///< `now`: the moment at which the message is played
};

/// A text with times in it that are written when it is played: `{{t+12.5|rfc3339+07:00}}`. The language
/// stands in resources/scenarios/README.md.
class TimeTemplate
{
public:
    /// badSyntax with the offending piece as detail.
    [[nodiscard]] static core::Result<TimeTemplate> parse(std::string_view text);

    [[nodiscard]] std::string expand(const Anchors& anchors) const;
    /// True where the text is one `epoch` and nothing else: in JSON it stands for a number.
    [[nodiscard]] bool isNumber() const;
    /// `text` so that it expands to itself.
    [[nodiscard]] static std::string escaped(std::string_view text);

    enum class Format {
        rfc3339,
        epoch,
        tanggal,
        jam,
        bmkgDateTime,
        date,
        day,
        digits,
        pukul,
        capHour,
        spaced,
        inatewsSent,
        inatewsDate,
        inatewsDay,
        inatewsTimesent
    };
    enum class Anchor { start, hour, now };
    struct Time
    {
        Anchor anchor = Anchor::start;
        core::Milliseconds offset{};
        Format format = Format::rfc3339;
        int zoneMinutes = 0;
        bool zulu = false;
    };

private:
    std::vector<std::variant<std::string, Time>> m_pieces;
};

} // namespace posko::drill
