// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace posko::gateway {

/// What a document is expected to be.
enum class ContentKind { tews, inatews, rss, cap, forecast };

/// What was found in a document that is what it should be.
struct Content
{
    std::int64_t items = 0;               ///< earthquakes, bulletins, alerts or places in it
    std::optional<core::Instant> expires; ///< of a warning: the latest of its infos; always set there

    friend bool operator==(const Content&, const Content&) = default;
};

/// Whether the bytes are what the source should give, so that a page of HTML, half a file or another document
/// never replaces a good one. It judges the whole, not each row: that is the reader's. A warning without
/// `expires` ends a day after it was sent, as on the wall. `place` is the adm4 code of a forecast, which must
/// be the document's own.
[[nodiscard]] core::Result<Content> checkContent(ContentKind kind, std::string_view bytes,
                                                 std::string_view place = {});

} // namespace posko::gateway
