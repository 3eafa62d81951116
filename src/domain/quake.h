// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"
#include "domain/words.h"

#include <optional>
#include <string>
#include <vector>

namespace posko::domain {

/// Intensity at one place on the MMI scale, I to XII; `from == to` where one value was given.
struct FeltReport
{
    int from = 0;
    int to = 0;
    std::string place; ///< BMKG's words

    friend bool operator==(const FeltReport&, const FeltReport&) = default;
};

/// Which of BMKG's TEWS files a report stood in, or that it came by InaTEWS.
enum class QuakeSource { autogempa, gempaterkini, gempadirasakan, inatews };
POSKO_WORDS(QuakeSource, {QuakeSource::autogempa, "autogempa"}, {QuakeSource::gempaterkini, "gempaterkini"},
            {QuakeSource::gempadirasakan, "gempadirasakan"}, {QuakeSource::inatews, "inatews"});

/// One row of one TEWS file, as it was published.
struct QuakeReport
{
    QuakeSource source = QuakeSource::autogempa;
    core::Instant originTime;
    core::LatLon epicentre;
    std::optional<double> depthKilometres;
    std::optional<double> magnitude;
    std::string area;                     ///< BMKG's `Wilayah`, verbatim
    std::string potential;                ///< BMKG's `Potensi`, verbatim
    std::optional<bool> tsunamiPotential; ///< absent where the felt sentence replaces the tsunami sentence
    std::vector<FeltReport> felt;
    std::string shakemap;          ///< file name, untrusted
    core::Instant firstReceivedAt; ///< when this content was first seen, or came back after another
    std::string topic;
    bool simulated = false; ///< came while a scenario player was on the link

    /// Same published facts, whenever received and in whichever file.
    [[nodiscard]] bool samePublication(const QuakeReport& other) const;
    friend bool operator==(const QuakeReport&, const QuakeReport&) = default;
};

/// One earthquake: all reports within 10 s and 0.3 degrees of each other, joined transitively
/// (formats.md 1.1). Its membership and id are functions of the set of reports, not of their arrival.
struct Quake
{
    std::string id; ///< origin time and place of its first report in the order of origin time
    std::vector<QuakeReport>
        reports; ///< at least one, oldest first sight first; the last one is the newest revision

    /// The report that holds now: first seen last; of one file's rows the upper one.
    [[nodiscard]] const QuakeReport& current() const { return reports.back(); }
    /// The newest felt list of any report; empty where none has one.
    [[nodiscard]] const std::vector<FeltReport>& felt() const;
    /// The newest statement on a tsunami; absent where none was made.
    [[nodiscard]] std::optional<bool> tsunamiPotential() const;
    /// The highest intensity felt anywhere, 0 where nothing is known.
    [[nodiscard]] int highestIntensity() const;
    [[nodiscard]] bool simulated() const;
    [[nodiscard]] core::Instant firstReceivedAt() const;
    /// Distinct former magnitude, depth or place values, oldest first, without the current one.
    [[nodiscard]] std::vector<QuakeReport> formerRevisions() const;

    friend bool operator==(const Quake&, const Quake&) = default;
};

/// The id that a quake has whose first report this is: `20221121T062110Z_-6.84_107.05`.
[[nodiscard]] std::string quakeIdOf(const QuakeReport& report);

/// BMKG's classes of depth: 0: <= 50 km, 1: <= 100, 2: <= 250, 3: <= 600, 4: deeper; 0 where the depth is
/// unknown.
[[nodiscard]] int depthClass(std::optional<double> depthKilometres);

} // namespace posko::domain
