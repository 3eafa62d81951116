// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/hazardfigures.h"

#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/sarclock.h"
#include "domain/shelterfigures.h"
#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace posko::viewmodel {

namespace {

bool isLive(const Situation& situation, std::string_view source)
{
    return FeedText::freshness(situation, source) == domain::Freshness::live;
}

FigureRow unknown(const QString& id, const QString& label)
{
    return {.id = id,
            .label = label,
            .value = HazardFigures::tr("belum diketahui"),
            .state = Sign::Figure::Unknown};
}

/// The newest report that nobody withdrew.
const domain::IncidentReport* newestReport(const domain::Picture& picture)
{
    const domain::IncidentReport* newest = nullptr;
    for (const auto& [id, report] : picture.incidentReports) {
        if (!report.withdrawn &&
            (newest == nullptr || domain::readAt(report.stamp) > domain::readAt(newest->stamp))) {
            newest = &report;
        }
    }
    return newest;
}

QString counted(const domain::CountedSum& sum, const QString& known)
{
    return sum.isKnown() ? known.arg(Format::number(sum.sum))
                         : HazardFigures::tr("? %1", "unit").arg(known.section(u' ', 1));
}

} // namespace

FigureRow HazardFigures::impact(const Situation& situation)
{
    FigureRow row{.id = QStringLiteral("impact"), .label = tr("DAMPAK")};
    const domain::IncidentReport* report = newestReport(situation.picture());
    if (report == nullptr) {
        const bool active = !situation.incidents().empty();
        row.value = active ? tr("dalam pendataan") : tr("tidak ada");
        row.note = active ? tr("belum ada laporan korban") : tr("tidak ada kejadian aktif");
        row.state = active ? Sign::Figure::Unknown : Sign::Figure::Good;
        return row;
    }
    const QString figures = HazardText::casualties(*report);
    const bool live =
        domain::freshnessOf(*report, situation.now(), situation.rules()) == domain::Freshness::live;
    row.label = tr("DAMPAK (%1)", "preliminary or verified").arg(HazardText::status(report->casualtyStatus));
    row.value = figures.isEmpty() ? tr("dalam pendataan") : figures;
    row.note = HazardText::joined({Format::text(report->name),
                                   Format::clock(domain::readAt(report->stamp), Zone::wib, situation.now())});
    row.state = !live ? Sign::Figure::Old : figures.isEmpty() ? Sign::Figure::Unknown : Sign::Figure::Good;
    return row;
}

FigureRow HazardFigures::operations(const Situation& situation)
{
    const QString id = QStringLiteral("sar");
    const domain::Picture& picture = situation.picture();
    const domain::SarTotals totals = domain::sarTotalsOf(picture, situation.now(), situation.rules());
    const bool live = isLive(situation, "sar");
    if (totals.operations == 0) {
        FigureRow row = unknown(id, tr("SAR"));
        if (live || !picture.operations.empty()) {
            row.value = tr("tidak ada");
            row.note = live ? tr("tidak ada operasi aktif") : FeedText::asOf(situation, "sar");
            row.state = live ? Sign::Figure::Good : Sign::Figure::Old;
        }
        return row;
    }
    FigureRow row{
        .id = id,
        .label = tr("SAR · %1 OPERASI").arg(Format::number(static_cast<std::int64_t>(totals.operations)))};
    const bool noneKnown = totals.searchingUnknown == totals.operations;
    row.value = HazardText::joined(
        {noneKnown ? tr("MD %1", "dead").arg(Format::number(totals.dead))
                   : tr("dalam pencarian %1", "persons").arg(Format::number(totals.searching)),
         noneKnown ? QString() : tr("MD %1", "dead").arg(Format::number(totals.dead))});
    QString longest;
    if (totals.longest) {
        const domain::SarOperation& operation = picture.operations.at(totals.longest->id);
        longest = tr("terlama %1 %2", "day, operation")
                      .arg(HazardText::day(situation, operation), Format::text(operation.title));
    }
    row.note =
        HazardText::joined({tr("selamat %1", "persons").arg(Format::number(totals.safe)),
                            totals.searchingUnknown > 0
                                ? tr("%1 belum diketahui", "operations")
                                      .arg(Format::number(static_cast<std::int64_t>(totals.searchingUnknown)))
                                : QString(),
                            live ? longest : FeedText::asOf(situation, "sar")});
    row.state = live ? Sign::Figure::Good : Sign::Figure::Old;
    return row;
}

FigureRow HazardFigures::shelters(const Situation& situation)
{
    const QString id = QStringLiteral("shelters");
    const std::vector<domain::ShelterFigures> sources = domain::shelterFigures(situation.picture(), {});
    if (sources.empty()) {
        return unknown(id, tr("PENGUNGSIAN"));
    }
    const auto& most = *std::ranges::max_element(sources, {}, [](const auto& one) { return one.ids.size(); });
    FigureRow row{
        .id = id,
        .label =
            tr("PENGUNGSIAN · %1 TITIK").arg(Format::number(static_cast<std::int64_t>(most.ids.size())))};
    if (!most.households.isKnown() && !most.people.isKnown()) {
        row.value = tr("dalam pendataan");
        row.state = Sign::Figure::Unknown;
        return row;
    }
    row.value = tr("%1 / %2", "households, people")
                    .arg(counted(most.households, tr("%1 KK", "households")),
                         counted(most.people, tr("%1 jiwa", "people")));
    const bool live = domain::countAgeOf(most.oldestCountAt, situation.now(), situation.rules()) ==
                          domain::CountAge::live &&
                      isLive(situation, "pengungsian");
    const domain::CountedSum& fewest =
        most.people.counted < most.households.counted ? most.people : most.households;
    row.note = HazardText::joined(
        {fewest.isComplete() ? QString()
                             : tr("%1 dari %2 titik", "counted shelters, of all")
                                   .arg(Format::number(static_cast<std::int64_t>(fewest.counted)),
                                        Format::number(static_cast<std::int64_t>(fewest.of))),
         most.full > 0 ? tr("%1 penuh", "shelters").arg(Format::number(static_cast<std::int64_t>(most.full)))
                       : QString(),
         tr("dihitung %1", "clock time").arg(Format::clock(most.newestCountAt, Zone::wib, situation.now())),
         sources.size() > 1
             ? tr("+%1 sumber lain").arg(Format::number(static_cast<std::int64_t>(sources.size() - 1)))
             : QString()});
    row.state = live ? Sign::Figure::Good : Sign::Figure::Old;
    return row;
}

FigureRow HazardFigures::hazards(const Situation& situation)
{
    const QString id = QStringLiteral("hazards");
    const QString label = tr("SUNGAI · GUNUNG API");
    const auto present = [](const auto& entry) {
        return !entry.second.withdrawn;
    };
    const domain::Picture& picture = situation.picture();
    if (std::ranges::none_of(picture.gauges, present) && std::ranges::none_of(picture.volcanoes, present)) {
        return unknown(id, label);
    }
    FigureRow row{.id = id, .label = label};
    std::int64_t rivers = 0;
    std::int64_t volcanoes = 0;
    const domain::RiverGauge* worst = nullptr;
    auto worstRank = std::numeric_limits<std::int64_t>::max();
    for (const auto& [key, gauge] : picture.gauges) {
        const auto rank = gauge.withdrawn ? std::nullopt : domain::lastKnownRank(gauge);
        rivers += rank ? 1 : 0;
        if (rank && *rank < worstRank) {
            worst = &gauge;
            worstRank = *rank;
        }
    }
    const domain::Volcano* highest = nullptr;
    for (const auto& [key, volcano] : picture.volcanoes) {
        const bool raised = !volcano.withdrawn && volcano.level > 1;
        volcanoes += raised ? 1 : 0;
        if (raised && (highest == nullptr || volcano.level > highest->level)) {
            highest = &volcano;
        }
    }
    row.value = tr("%1 TMA · %2 gunung", "rivers above a threshold, volcanoes above level I")
                    .arg(Format::number(rivers), Format::number(volcanoes));
    row.note = HazardText::joined(
        {worst == nullptr
             ? QString()
             : tr("%1 %2", "threshold, gauge").arg(HazardText::threshold(*worst), Format::text(worst->name)),
         worst != nullptr || highest == nullptr
             ? QString()
             : tr("%1 %2", "volcano, level")
                   .arg(MapText::volcanoName(*highest), MapText::volcanoLevel(*highest)),
         worst == nullptr && highest == nullptr ? tr("tidak ada di atas ambang") : QString()});
    const bool old = (!picture.gauges.empty() && !isLive(situation, "tma")) ||
                     (!picture.volcanoes.empty() && !isLive(situation, "gunungapi"));
    row.state = old ? Sign::Figure::Old : Sign::Figure::Good;
    return row;
}

} // namespace posko::viewmodel
