// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace posko::domain {

/// One source of the feed strip: which topics it stands for and how often something must be heard.
struct SourceRule
{
    std::string id;                        ///< stable word: `gempa`, `tsunami`, `cuaca`, `lumbung`, `tagana`
    std::vector<std::string> topicFilters; ///< MQTT filters
    std::vector<std::string> linkFeeds;    ///< names in `posko.link` whose success counts as a heartbeat
    std::chrono::seconds expectedEvery{60};
    bool alwaysExpected = false; ///< missed also where nobody has connected it: without it nobody can say
                                 ///< that nothing is active
};

/// Every number and table that the fold and the queries use: an argument, never a global. Defaults are those
/// of `operations.md` and `feeds.md`; `posko.toml` may change them.
struct Rules
{
    std::vector<SourceRule> sources = defaultSources();
    int staleAfterIntervals = 2; ///< feeds 3
    int lostAfterIntervals = 6;
    std::chrono::seconds depotEvery{15 * 60};
    std::chrono::seconds teamEvery{30 * 60};
    std::chrono::seconds unitEvery{30 * 60};
    std::chrono::seconds positionMovingEvery{2 * 60};
    std::chrono::seconds positionRestingEvery{30 * 60};
    std::chrono::seconds operationEvery{15 * 60};
    std::chrono::seconds gaugeEvery{15 * 60};
    std::chrono::seconds volcanoEvery{6 * 3600};
    std::chrono::seconds reportEvery{12 * 3600};
    std::chrono::seconds shelterEvery{12 * 3600};
    std::chrono::seconds accessEvery{12 * 3600};
    std::chrono::seconds forecastEvery{12 * 3600};
    std::chrono::seconds recordEvery{24 * 3600};
    std::chrono::seconds linkEvery{15 * 60};
    std::chrono::days countFresh{7}; ///< operations 9.4
    std::chrono::days countOld{90};
    std::chrono::seconds clockAheadLimit{120}; ///< architecture 4
    int olderInARowFault = 3;
    std::chrono::seconds quakeJoinTime{10}; ///< formats 1.1
    double quakeJoinDegrees = 0.3;
    std::chrono::seconds tsunamiJoinTime{60}; ///< formats 1.2: bulletins of one tsunami
    double tsunamiJoinMetres = 200'000;
    std::chrono::hours quakeKept{30 * 24}; ///< an earthquake leaves the picture that long after its origin
    std::chrono::hours quakeActive{24};    ///< "quakes of 24 hours"
    std::chrono::hours incidentActive{6};  ///< P1 to P3 quakes stay incidents for that long
    std::chrono::hours capDefaultLife{24}; ///< for alerts without `expires` (formats trap 19)
    std::chrono::minutes endedShown{30};   ///< a cancelled or expired warning stays in the list that long
    std::chrono::hours endedKept{7 * 24};  ///< and in the picture that long
    std::chrono::hours gaugeHistory{48};   ///< former readings of a river gauge that are kept
    std::size_t gaugeReadingsKept = 2880;  ///< and at most so many: one a minute
    std::size_t rejectionsKept = 500;
    /// Which unit or team carries a device: `<user>/<device>` or `tak/<uid>` to `unit:<id>` or `team:<id>`.
    std::map<std::string, std::string> devices;
    double trailMetres = 50;              ///< a trail takes a point that is so far from the one before,
    std::chrono::seconds trailEvery{30};  ///< or so much later
    std::chrono::minutes trailKept{120};  ///< and holds it for that long
    std::size_t trailPoints = 60;         ///< more are thinned out, the oldest first
    std::int64_t sarDays = 7;             ///< operations 11.4: an operation's first limit
    std::int64_t sarAlarmDay = 6;         ///< families are asked on this day
    std::int64_t sarDistressPersons = 10; ///< operations 8: so many in DETRESFA are P1
    double unverifiedRadiusMetres =
        60'000;                      ///< depots this near a felt P1/P2 quake are unverified after it [O]
    double townNearMetres = 25'000;  ///< operations 8, P2
    double coastNearMetres = 50'000; ///< operations 8, P1

    static std::vector<SourceRule> defaultSources();
};

/// MQTT 3.1.1 section 4.7 matching, with `#` matching its parent level too.
[[nodiscard]] bool matchesFilter(std::string_view filter, std::string_view topic);

} // namespace posko::domain
