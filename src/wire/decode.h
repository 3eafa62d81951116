// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/event.h"
#include "domain/ports.h"

#include <string>
#include <string_view>
#include <vector>

namespace posko::wire {

/// The names of the topics, as `posko.toml` may set them; the defaults are those of feeds.md section 1. Each
/// name is the part before the first level that varies, without a slash at either end.
struct TopicNames
{
    std::string prefix; ///< put before every name with a slash between (`latihan`); empty: none. A slash at
                        ///< its end is allowed
    std::string tews = "bmkg/tews"; ///< `/autogempa`, `/gempaterkini`, `/gempadirasakan`
    std::string inatews =
        "bmkg/inatews"; ///< `/datagempa`, `/last30tsunamievent`, `/last30event`, `/last30feltevent`
    std::string bmkgCap = "bmkg/cap";              ///< `/<lang>/<code>`
    std::string cap = "cap";                       ///< `/<issuer>/<key>`
    std::string forecasts = "bmkg/cuaca";          ///< `/<adm4>`
    std::string depots = "kemensos/lumbung";       ///< `/<id>`
    std::string teams = "kemensos/tagana";         ///< `/<id>`, `/<id>/posisi`
    std::string units = "basarnas/unsur";          ///< `/<id>`, `/<id>/posisi`
    std::string links = "posko/link";              ///< `/<client>`
    std::string owntracks = "owntracks";           ///< `/<user>/<device>`, and below it `/event`, …
    std::string tak = "tak";                       ///< `/<uid>`
    std::string agreements = "bnpb/kerjasama";     ///< `/<id>`
    std::string partners = "bnpb/mitra";           ///< `/<id>`
    std::string proposals = "bnpb/usulan";         ///< `/<id>`, `/<id>/status`
    std::string aidOffers = "bnpb/bantuan";        ///< `/<id>`
    std::string clusters = "bnpb/klaster";         ///< `/<province>`, `/<province>/<member>`
    std::string potentials = "basarnas/potensi";   ///< `/<id>`
    std::string operations = "basarnas/operasi";   ///< `/<id>`; `/<id>/orang` is personal
    std::string shelters = "kemensos/pengungsian"; ///< `/<id>`
    std::string reports = "bnpb/kejadian";         ///< `/<id>`
    std::string accesses = "akses";                ///< `/<owner>/<id>`
    std::string gauges = "air/tma";                ///< `/<id>`
    std::string volcanoes = "pvmbg/gunungapi";     ///< `/<id>`
    std::string complaints = "kemensos/pengaduan"; ///< `/<id>`; personal
    std::string replies = "posko/reply";           ///< `/<owner>/<order>`, `/<owner>/<order>/<console>`
    std::string decisions = "posko";               ///< `/<kind>/<id>/<console>`

    friend bool operator==(const TopicNames&, const TopicNames&) = default;
};

/// What the message says, as events that carry its seq, receivedAt, topic and RETAIN flag.
/// Never throws and never returns nothing: an empty payload is a DocumentWithdrawn; what is refused, whole or
/// in part, is a MessageRejected with its reason; a topic or schema that nobody here decodes is a
/// MessageRejected with `unknown`. Of a TEWS file the good rows come first, as one QuakesReported, then one
/// MessageRejected for each bad row. An InaTEWS message gives its bulletins as one BulletinsReported and its
/// earthquakes as one QuakesReported; a test about an earthquake is a MessageRejected with `unknown`, so that
/// it never looks like one. Each CAP alert of a wrapper is a WarningReceived of its own. Memory and time are
/// bounded by the limits of feeds.md section 2, whatever the payload holds.
[[nodiscard]] std::vector<domain::Event> decode(const domain::RawMessage& message, const TopicNames& names);

/// True for `<teams>/<id>/posisi`, `<units>/<id>/posisi`, `<owntracks>/<user>/<device>` and `<tak>/<uid>`: a
/// position published there may be conflated. A message there that turns out to be no position (an OwnTracks
/// `lwt`) is a DeviceNoted or a MessageRejected, which may not: it is to be journalled like any other.
[[nodiscard]] bool isPositionTopic(std::string_view topic, const TopicNames& names);

} // namespace posko::wire
