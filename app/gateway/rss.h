// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::gateway {

/// One item of a feed: where its document is said to lie, and all that the feed says about it. Nothing of it
/// can be trusted.
struct RssItem
{
    std::string link;
    std::string words; ///< every text of the item, one after the other: another text means another document

    friend bool operator==(const RssItem&, const RssItem&) = default;
};

/// No more items than this are read from one feed.
inline constexpr std::size_t maxRssItems = 512;

/// Reads the items of an RSS 2.0 feed. Refused: what walkXml refuses, and any other root than `rss` with a
/// `channel`. A feed without items is one that lists nothing.
[[nodiscard]] core::Result<std::vector<RssItem>> readRss(std::string_view payload);

} // namespace posko::gateway
