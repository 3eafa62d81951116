// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wire/decode.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::ingest {

/// `name` with the prefix of `names` before it.
[[nodiscard]] std::string prefixed(const wire::TopicNames& names, std::string_view name);

/// The MQTT filters whose documents make the picture (feeds.md 1): the roots of all public publishers, so
/// that topics that nobody here decodes are kept and counted too, and wherever `names` has moved one. None of
/// them asks for decisions of other consoles.
[[nodiscard]] std::vector<std::string> stateFilters(const wire::TopicNames& names);

/// Another filter than `filter` for the same topics (`bmkg/#`: `bmkg/+/#`; `a/+`: `a/+/#`), all but the
/// parent of a `/#` itself: to ask for the retained set without touching the subscription that follows the
/// changes.
[[nodiscard]] std::string retainedSetFilter(std::string_view filter);

/// True for what feeds.md marks personal and no wall may hold: complaints (`kemensos/pengaduan/…`), contacts
/// (`…/kontak`) and the persons of a SAR operation (`basarnas/operasi/<id>/orang`). MQTT filters cannot leave
/// them out, a broker's ACL does; where it does not, the Inbox drops them unread, unstored and counted.
/// OwnTracks positions are not among them: units are shown by them.
[[nodiscard]] bool isPersonalTopic(std::string_view topic, const wire::TopicNames& names);

} // namespace posko::ingest
