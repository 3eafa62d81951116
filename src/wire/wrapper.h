// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/warning.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

/// No more alerts than this are read from one wrapper.
inline constexpr std::size_t maxWrappedAlerts = 1024;

/// The CAP alerts of one document.
struct CapAlerts
{
    bool wrapped = false; ///< the root is not an alert itself: each alert inside is a message of its own
    std::vector<core::Result<domain::CapMessage>> alerts; ///< at least one, in the document's order
};

/// Reads a bare CAP alert, or each alert in an Atom or RSS feed, in `<alerts>`, in EDXL-DE or in any other
/// root; also an alert that stands escaped or as CDATA in the text of an element (formats.md 2.4). One broken
/// alert is one error in `alerts`, its `where` beginning with `alert[n]`; the others stay. After
/// maxWrappedAlerts one last error says that there are more. An element `alert` in a namespace that is not
/// CAP's counts where it holds identifier, sender or sent. An error is one of the whole document: what
/// walkXml refuses, and `noMessage` where no alert is inside, as in an index feed.
[[nodiscard]] core::Result<CapAlerts> readCapAlerts(std::string_view payload);

/// An identifier as a part of an entity's id: letters, digits and `. _ : -` stay, the rest becomes `_`, at
/// most 64 bytes; a hash of the whole is appended where that changed anything, so that different identifiers
/// stay different.
[[nodiscard]] std::string safeIdentifier(std::string_view identifier);

} // namespace posko::wire
