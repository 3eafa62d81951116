// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QUrl>

#include <string>
#include <string_view>
#include <vector>

namespace posko::gateway {

/// `host:port` in lower case, with the scheme's port where none is written.
[[nodiscard]] std::string authorityOf(const QUrl& url);

/// True for a host that is written as this machine itself: `localhost`, 127.0.0.0/8, `::1`.
[[nodiscard]] bool isLoopback(const QUrl& url);

/// Whether a source's answer may send us to `to`: the same scheme, no user in it, and the authority of `from`
/// or one of `hosts` (`name` or `name:port`). The error says in one sentence why not.
[[nodiscard]] core::Result<void> checkTarget(const QUrl& from, const QUrl& to,
                                             const std::vector<std::string>& hosts);

/// Where a warning lies, and its code (`CGT20260924002`), which names its topic.
struct CapLink
{
    QUrl url;
    std::string code;
};

/// Reads the link of a feed's item. Only what checkTarget allows and what has BMKG's shape is followed:
/// beside the feed, `<three letters><date><number>_alert.xml`, without query or fragment (formats.md 1.3).
[[nodiscard]] core::Result<CapLink> readCapLink(const QUrl& feed, std::string_view link,
                                                const std::vector<std::string>& hosts);

} // namespace posko::gateway
