// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rivergauge.h"
#include "domain/rules.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// What a level means at its own gauge (operations 10.1). A level that is not known is no state: it is
/// neither normal nor high.
struct GaugeState
{
    bool known = false;
    std::optional<GaugeThreshold> reached; ///< the worst that is reached; empty: below all of them
    std::optional<GaugeThreshold> next;    ///< the nearest one above the level, and how far it is off
    std::optional<double> metresToNext;

    friend bool operator==(const GaugeState&, const GaugeState&) = default;
};

/// The state by the newest reading. A threshold is reached at its value, not only above it; of several the
/// one with the lowest rank counts, in whatever order the document lists them.
[[nodiscard]] GaugeState stateOf(const RiverGauge& gauge);

/// Rank of the worst threshold that is reached, 1 is the worst; empty below all of them or not known.
[[nodiscard]] std::optional<std::int64_t> reachedRank(const RiverGauge& gauge);

/// As reachedRank(), by the newest level that is known, of the last two days too: a gauge that falls silent
/// in a flood is no all-clear.
[[nodiscard]] std::optional<std::int64_t> lastKnownRank(const RiverGauge& gauge);

/// A value of this gauge (level or threshold) in metres.
[[nodiscard]] double inMetres(const RiverGauge& gauge, double value);

/// The threshold as it must be written, so that the word siaga never stands alone (operations 10.2):
/// `TMA Siaga III`, the name being the gauge's own.
[[nodiscard]] std::string labelOf(const GaugeThreshold& threshold);

/// The time that a reading counts for: the sender's, or ours where the sender's clock was ahead.
[[nodiscard]] core::Instant readAt(const Stamp& stamp);

/// The former readings of `next`, whose stamp is complete, after the ones of `held`: those of the last
/// `gaugeHistory` before it, oldest first, at most `gaugeReadingsKept`, in the unit of `next`. A reading that
/// is corrected (the same time again) is replaced; another datum begins anew, for its numbers cannot be
/// compared.
[[nodiscard]] std::vector<GaugeReading> historyAfter(const RiverGauge& held, const RiverGauge& next,
                                                     const Rules& rules);

} // namespace posko::domain
