// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <chrono>
#include <string>
#include <vector>

namespace posko::gateway {

enum class SourceKind {
    tews,     ///< one TEWS file
    inatews,  ///< one InaTEWS file
    capRss,   ///< an RSS feed and every warning that it names
    forecast, ///< one forecast for each place
};

/// One source as the configuration describes it.
struct Source
{
    std::string name;
    SourceKind kind = SourceKind::tews;
    std::string feed;                ///< its name in posko.link; several sources may make one feed
    std::string url;                 ///< of a forecast with `{adm4}` where the place goes
    std::vector<std::string> hosts;  ///< besides the URL's own: `name` or `name:port`
    std::string topic;               ///< whole, or of capRss and forecast the part before the last level
    std::vector<std::string> places; ///< adm4 codes of a forecast
    core::Milliseconds interval{60'000};
    std::chrono::seconds expectedEvery{60};

    /// The filter of every topic that its documents are published on, behind `prefix`.
    [[nodiscard]] std::string topicFilter(const std::string& prefix) const
    {
        const bool many = kind == SourceKind::capRss || kind == SourceKind::forecast;
        return prefix + topic + (many ? "/+" : "");
    }
};

} // namespace posko::gateway
