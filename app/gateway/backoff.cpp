// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/backoff.h"

#include "wire/text.h"

#include <algorithm>
#include <cmath>
#include <locale>
#include <sstream>
#include <string>

namespace posko::gateway {

namespace {

using core::Milliseconds;

constexpr Milliseconds kFirstRetry{30'000};
constexpr Milliseconds kLongestAsked{3'600'000};
constexpr int kMostDoublings = 16;

} // namespace

Milliseconds nextWait(const Pace& pace, int failures, std::optional<Milliseconds> asked, double dice)
{
    Milliseconds wait = pace.interval;
    if (failures > 0) {
        const Milliseconds first = std::min(pace.interval, kFirstRetry);
        const Milliseconds longest = std::max(pace.longestRetry, first);
        const auto doubled = first.count() << std::min(failures - 1, kMostDoublings);
        const double moved = static_cast<double>(std::min(doubled, longest.count())) * (0.75 + dice / 2);
        wait = Milliseconds{std::llround(moved)};
    }
    return std::max(wait, std::min(asked.value_or(Milliseconds{}), kLongestAsked));
}

std::optional<Milliseconds> readRetryAfter(std::string_view text, core::Instant now)
{
    const std::string_view value = wire::trimmed(text);
    if (const auto seconds = wire::readDigits(value)) {
        return std::chrono::seconds{*seconds};
    }
    std::istringstream stream{std::string(value)};
    stream.imbue(std::locale::classic());
    std::chrono::sys_seconds moment;
    stream >> std::chrono::parse("%a, %d %b %Y %H:%M:%S GMT", moment);
    if (stream.fail()) {
        return std::nullopt;
    }
    return std::max(Milliseconds{moment - now}, Milliseconds{});
}

} // namespace posko::gateway
