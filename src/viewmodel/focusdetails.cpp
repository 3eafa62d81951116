// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/focusdetails.h"

#include "domain/freshness.h"
#include "domain/gauge.h"
#include "domain/sarclock.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/mapshapescoast.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <array>

namespace posko::viewmodel {

namespace {

QString names(const std::vector<std::string>& all)
{
    QStringList words;
    for (const std::string& one : all) {
        words.append(Format::text(one));
    }
    return words.join(QStringLiteral(", "));
}

Sign::Figure ageState(domain::Freshness freshness)
{
    return freshness == domain::Freshness::live ? Sign::Figure::Good : Sign::Figure::Old;
}

QString levelWord(domain::TsunamiLevel level)
{
    const std::string_view word = domain::toWord(level);
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

DetailRow zoneRow(const Situation& situation, const domain::TsunamiEvent& event,
                  const domain::TsunamiZoneState& zone)
{
    const QString name = HazardText::joined({Format::text(zone.district), Format::text(zone.province)});
    QString level = levelWord(zone.level);
    if (zone.formerLevel) {
        level = FocusDetails::tr("%1 (semula %2)", "tsunami level, former")
                    .arg(level, levelWord(*zone.formerLevel));
    }
    const Zone place = HazardText::coast(situation, event, zone);
    QString arrival = FocusDetails::tr("waktu tiba belum ada");
    if (zone.arrival) {
        arrival = HazardText::arrival(situation, *zone.arrival, place);
        if (place != Zone::wib) {
            arrival = FocusDetails::tr("%1 · %2", "arrival, in western time")
                          .arg(arrival, Format::clock(*zone.arrival, Zone::wib, situation.now()));
        }
    }
    return {.id = QString::fromStdString("zone:" + zone.province + '|' + zone.district),
            .label = level,
            .words = name,
            .more = arrival,
            .state = zone.level == domain::TsunamiLevel::advisory ? Sign::Figure::Good : Sign::Figure::Short};
}

QString observed(const Situation& situation, const domain::TsunamiEvent& event)
{
    QStringList heights;
    for (const domain::SeaLevelObservation& one : domain::newestObservations(event)) {
        const QString height =
            one.heightMetres ? FocusDetails::tr("%1 m", "height").arg(Format::decimal(*one.heightMetres, 2))
                             : FocusDetails::tr("belum diketahui");
        const QString at =
            one.observedAt ? Format::clock(*one.observedAt, Zone::wib, situation.now()) : QString();
        heights.append(QStringLiteral("%1 %2 %3").arg(Format::text(one.location), height, at).trimmed());
    }
    return heights.join(QStringLiteral(", "));
}

QString basis(std::optional<domain::SarDayBasis> basis)
{
    if (!basis) {
        return {};
    }
    switch (*basis) {
    case domain::SarDayBasis::coordinatorAppointed:
        return FocusDetails::tr("dihitung dari penunjukan SMC");
    case domain::SarDayBasis::operationBegun:
        return FocusDetails::tr("dihitung dari mulai operasi");
    case domain::SarDayBasis::accident:
        return FocusDetails::tr("dihitung dari kejadian");
    }
    return {};
}

QString totalBasis(domain::PersonsBasis basis)
{
    switch (basis) {
    case domain::PersonsBasis::manifest:
        return FocusDetails::tr("manifes");
    case domain::PersonsBasis::estimate:
        return FocusDetails::tr("perkiraan");
    case domain::PersonsBasis::familyReport:
        return FocusDetails::tr("laporan keluarga");
    case domain::PersonsBasis::unknown:
        break;
    }
    return FocusDetails::tr("belum diketahui");
}

/// Basarnas's own day is not marked; what Posko reckoned is, the day and the end each for itself.
DetailRow dayRow(const Situation& situation, const domain::SarOperation& operation)
{
    const domain::SarDay day = domain::sarDayOf(operation, situation.now(), situation.rules());
    const QString ends =
        day.ends ? FocusDetails::tr("sampai %1", "end of an operation")
                       .arg(Format::clock(*day.ends, situation.zoneOf(operation.at), situation.now()))
                 : QString();
    const bool endReckoned = day.limitByPosko && !day.dayByPosko && day.ends;
    return {
        .id = QStringLiteral("day"),
        .label = FocusDetails::tr("hari"),
        .words = HazardText::joined(
            {HazardText::day(situation, operation),
             day.dayByPosko ? FocusDetails::tr("hitungan Posko") : QString(),
             endReckoned ? FocusDetails::tr("%1 (hitungan Posko)", "end of an operation").arg(ends) : ends}),
        .more = basis(day.basis)};
}

/// The total with what it rests on, and whether the persons add up to it.
DetailRow sumRow(const domain::SarOperation& operation)
{
    const domain::SarSum sum = domain::sarSumOf(operation.persons);
    const QString total =
        sum.total ? FocusDetails::tr("%1 orang (%2)", "persons on board, what the number rests on")
                        .arg(Format::number(*sum.total), totalBasis(operation.persons.totalBasis))
                  : FocusDetails::tr("jumlah orang belum diketahui");
    const QString difference = sum.isMismatch()
                                   ? FocusDetails::tr("selisih %1, tidak cocok")
                                         .arg(Format::number(std::abs(sum.difference.value_or(0))))
                                   : QString();
    return {.id = QStringLiteral("sum"),
            .label = FocusDetails::tr("jumlah"),
            .words = HazardText::joined({total, difference}),
            .state = sum.isMismatch() ? Sign::Figure::Short
                     : sum.total      ? Sign::Figure::Good
                                      : Sign::Figure::Unknown};
}

QString extensions(const domain::SarOperation& operation)
{
    QStringList parts;
    for (const domain::SarExtension& one : operation.extensions) {
        parts.append(FocusDetails::tr("+%1 hari: %2", "days, reason")
                         .arg(Format::number(one.days), Format::text(one.text)));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

std::vector<DetailRow> FocusDetails::of(const Situation& situation, const domain::Incident& incident)
{
    if (const auto* event = situation.tsunamiOf(incident)) {
        return tsunami(situation, *event);
    }
    if (const auto* search = situation.operationOf(incident)) {
        return operation(situation, *search);
    }
    if (const auto* river = situation.gaugeOf(incident)) {
        return gauge(situation, *river);
    }
    if (const auto* mountain = situation.volcanoOf(incident)) {
        return volcano(situation, *mountain);
    }
    if (const auto* told = situation.reportOf(incident)) {
        return report(situation, *told);
    }
    return {};
}

std::vector<DetailRow> FocusDetails::tsunami(const Situation& situation, const domain::TsunamiEvent& event)
{
    const std::vector<domain::TsunamiZoneState> zones = HazardText::sortedZones(event);
    std::vector<DetailRow> rows;
    if (zones.empty()) {
        rows.push_back({.id = QStringLiteral("zones"),
                        .label = tr("zona"),
                        .words = tr("belum ada zona yang disebut BMKG")});
    }
    for (std::size_t at = 0; at < std::min(zones.size(), zonesNamed); ++at) {
        rows.push_back(zoneRow(situation, event, zones[at]));
    }
    const auto unmapped = std::ranges::count_if(
        zones, [&](const auto& zone) { return !tsunamiZones().regionOf(zone.province, zone.district); });
    const auto others = static_cast<std::int64_t>(zones.size()) - static_cast<std::int64_t>(zonesNamed);
    rows.push_back(
        {.id = QStringLiteral("rest"),
         .label = tr("zona"),
         .words = HazardText::joined(
             {others > 0 ? tr("dan %1 lagi", "number of zones").arg(Format::number(others)) : QString(),
              unmapped > 0 ? tr("%1 belum terpetakan", "zones").arg(Format::number(unmapped)) : QString()})});
    rows.push_back(
        {.id = QStringLiteral("observed"), .label = tr("teramati"), .words = observed(situation, event)});
    rows.push_back({.id = QStringLiteral("decision"),
                    .label = tr("Pemda"),
                    .words = tr("keputusan evakuasi: belum ada kabar"),
                    .state = Sign::Figure::Unknown});
    return rows;
}

std::vector<DetailRow> FocusDetails::operation(const Situation& situation,
                                               const domain::SarOperation& operation)
{
    QStringList agencies;
    for (const domain::SarAgency& one : operation.agencies) {
        agencies.append(Format::text(one.organisation));
    }
    return {dayRow(situation, operation),
            {.id = QStringLiteral("persons"),
             .label = tr("orang"),
             .words = HazardText::persons(operation.persons)},
            sumRow(operation),
            {.id = QStringLiteral("units"), .label = tr("alut"), .words = names(operation.units)},
            {.id = QStringLiteral("agencies"),
             .label = tr("unsur"),
             .words = agencies.join(QStringLiteral(", "))},
            {.id = QStringLiteral("extension"), .label = tr("perpanjangan"), .words = extensions(operation)},
            {.id = QStringLiteral("leader"),
             .label = tr("SMC"),
             .words = operation.missionCoordinator.empty() ? tr("belum ditunjuk")
                                                           : Format::text(operation.missionCoordinator)}};
}

std::vector<DetailRow> FocusDetails::gauge(const Situation& situation, const domain::RiverGauge& gauge)
{
    QStringList thresholds;
    std::vector<domain::GaugeThreshold> sorted = gauge.thresholds;
    std::ranges::sort(sorted, {}, &domain::GaugeThreshold::rank);
    for (const domain::GaugeThreshold& one : sorted) {
        thresholds.append(QStringLiteral("%1 %2").arg(Format::text(domain::labelOf(one)),
                                                      HazardText::level(gauge, one.value)));
    }
    const domain::GaugeState state = domain::stateOf(gauge);
    const Sign::Figure fresh = ageState(domain::freshnessOf(gauge, situation.now(), situation.rules()));
    return {{.id = QStringLiteral("level"),
             .label = tr("tinggi air"),
             .words = HazardText::joined({HazardText::level(gauge, gauge.level), HazardText::trend(gauge)}),
             .state = gauge.level ? fresh : Sign::Figure::Unknown},
            {.id = QStringLiteral("next"),
             .label = tr("berikutnya"),
             .words = state.next && state.metresToNext ? tr("%1 m lagi ke %2", "distance, threshold")
                                                             .arg(Format::decimal(*state.metresToNext, 2),
                                                                  Format::text(domain::labelOf(*state.next)))
                                                       : QString()},
            {.id = QStringLiteral("thresholds"),
             .label = tr("ambang"),
             .words = thresholds.join(QStringLiteral(" · "))}};
}

std::vector<DetailRow> FocusDetails::volcano(const Situation& situation, const domain::Volcano& volcano)
{
    const QString height = volcano.ashHeightMetres
                               ? tr("kolom abu %1", "height").arg(Format::distance(*volcano.ashHeightMetres))
                               : QString();
    const QString direction = volcano.ashDirection.empty()
                                  ? QString()
                                  : tr("ke %1", "direction").arg(Format::text(volcano.ashDirection));
    const QString vona = volcano.vonaColour ? QStringLiteral("VONA %1").arg(QString::fromStdString(
                                                  std::string(domain::toWord(*volcano.vonaColour))))
                                            : QString();
    const Sign::Figure fresh = ageState(domain::freshnessOf(volcano, situation.now(), situation.rules()));
    const QString reach = MapText::volcanoReach(volcano);
    return {{.id = QStringLiteral("reach"),
             .label = tr("jauhi"),
             .words = reach.isEmpty() ? tr("radius belum diketahui") : reach,
             .state = reach.isEmpty() ? Sign::Figure::Unknown : fresh},
            {.id = QStringLiteral("advice"),
             .label = tr("PVMBG"),
             .words = volcano.recommendation.empty() ? tr("rekomendasi belum ada")
                                                     : Format::text(volcano.recommendation)},
            {.id = QStringLiteral("rivers"), .label = tr("sungai"), .words = names(volcano.riverNames)},
            {.id = QStringLiteral("ash"),
             .label = tr("abu"),
             .words = HazardText::joined({height, direction, vona})}};
}

std::vector<DetailRow> FocusDetails::report(const Situation& situation, const domain::IncidentReport& report)
{
    const QString figures = HazardText::casualties(report);
    const auto& houses = report.housesDamaged;
    QStringList damage;
    const auto add = [&](const QString& word, const std::optional<std::int64_t>& count) {
        if (count) {
            damage.append(word.arg(Format::number(*count)));
        }
    };
    add(tr("RB %1", "houses heavily damaged"), houses.heavy);
    add(tr("RS %1", "houses moderately damaged"), houses.moderate);
    add(tr("RR %1", "houses lightly damaged"), houses.light);
    add(tr("terendam %1", "houses under water"), houses.submerged);
    const Sign::Figure fresh = ageState(domain::freshnessOf(report, situation.now(), situation.rules()));
    const QString number =
        report.reportNumber ? tr("laporan ke-%1").arg(Format::number(*report.reportNumber)) : QString();
    return {
        {.id = QStringLiteral("casualties"),
         .label = tr("korban"),
         .words = figures.isEmpty() ? tr("dalam pendataan")
                                    : tr("%1 (%2)", "figures, preliminary or verified")
                                          .arg(figures, HazardText::status(report.casualtyStatus)),
         .state = figures.isEmpty() ? Sign::Figure::Unknown : fresh},
        {.id = QStringLiteral("displaced"),
         .label = tr("mengungsi"),
         .words = HazardText::displaced(report.displaced),
         .state = fresh},
        {.id = QStringLiteral("affected"),
         .label = tr("terdampak"),
         .words = HazardText::displaced(report.affected),
         .state = fresh},
        {.id = QStringLiteral("houses"), .label = tr("rumah"), .words = damage.join(QStringLiteral(" · "))},
        {.id = QStringLiteral("source"),
         .label = tr("sumber"),
         .words =
             HazardText::joined({Format::text(report.source), number,
                                 Format::clock(domain::readAt(report.stamp), Zone::wib, situation.now())})}};
}

} // namespace posko::viewmodel
