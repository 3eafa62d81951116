// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/hazardtext.h"

#include "domain/gauge.h"
#include "domain/sarclock.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace posko::viewmodel {

namespace {

constexpr std::size_t placesNamed = 1;

QString placeOf(const Situation& situation, core::LatLon at)
{
    const QString reckoned = IncidentText::reckonedPlace(situation, at);
    return reckoned.isEmpty() ? Format::coordinatesMinutes(at)
                              : HazardText::tr("%1 (hitungan Posko)", "place").arg(reckoned);
}

QString zonePlaces(const std::vector<domain::TsunamiZoneState>& zones)
{
    const QString first = Format::text(zones.front().district);
    const auto others = static_cast<qsizetype>(zones.size() - placesNamed);
    return others == 0 ? first
                       : HazardText::tr("%1 +%2 lainnya", "area, number of others").arg(first).arg(others);
}

/// The newest level that is known, with what it means.
std::optional<double> lastLevel(const domain::RiverGauge& gauge)
{
    if (gauge.level) {
        return gauge.level;
    }
    const auto known = std::ranges::find_if(gauge.history.rbegin(), gauge.history.rend(),
                                            [](const auto& reading) { return reading.level.has_value(); });
    return known == gauge.history.rend() ? std::nullopt : known->level;
}

} // namespace

QString HazardText::joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString HazardText::number(std::optional<std::int64_t> value)
{
    return value ? Format::number(*value) : tr("belum diketahui");
}

QString HazardText::people(const domain::PeopleCount& count)
{
    const QString households = count.households
                                   ? tr("%1 KK", "households").arg(Format::number(*count.households))
                                   : tr("KK belum diketahui");
    const QString people = count.people ? tr("%1 jiwa", "people").arg(Format::number(*count.people))
                                        : tr("jiwa belum diketahui");
    return tr("%1 / %2", "households, people").arg(households, people);
}

QString HazardText::displaced(const domain::PeopleCount& count)
{
    return count.households || count.people ? people(count) : tr("dalam pendataan");
}

std::vector<domain::TsunamiZoneState> HazardText::sortedZones(const domain::TsunamiEvent& event)
{
    std::vector<domain::TsunamiZoneState> zones = domain::zonesOf(event);
    std::ranges::stable_sort(zones, {}, [](const domain::TsunamiZoneState& zone) {
        return std::tuple(-static_cast<int>(zone.level), !zone.arrival,
                          zone.arrival.value_or(core::Instant{}));
    });
    return zones;
}

Zone HazardText::coast(const Situation& situation, const domain::TsunamiEvent& event,
                       const domain::TsunamiZoneState& zone)
{
    return zoneOfProvince(zone.province).value_or(situation.zoneOf(domain::currentBulletin(event).epicentre));
}

QString HazardText::arrival(const Situation& situation, core::Instant at, Zone zone)
{
    const auto left = at - situation.now();
    if (left <= core::Milliseconds{0}) {
        return tr("sudah melewati perkiraan +%1, gelombang pertama belum tentu terbesar",
                  "minutes and seconds")
            .arg(Format::counter(-left));
    }
    return tr("perkiraan tiba %1 (%2)", "time left, clock time")
        .arg(Format::age(left), Format::clock(at, zone, situation.now()));
}

HazardText::Line HazardText::tsunami(const Situation& situation, const domain::TsunamiEvent& event)
{
    const domain::TsunamiBulletin& bulletin = domain::currentBulletin(event);
    const std::vector<domain::TsunamiZoneState> zones = sortedZones(event);
    const QString number = tr("PD-%1", "tsunami bulletin").arg(Format::number(bulletin.number));
    const QString issued = tr("%1 pukul %2", "bulletin, clock time")
                               .arg(number, Format::clock(bulletin.issuedAt, Zone::wib, situation.now()));
    Line line;
    line.title = MapText::tsunami(event);
    line.place = zones.empty() ? Format::text(bulletin.area) : zonePlaces(zones);
    line.age = Format::age(situation.now() - bulletin.originTime);
    if (domain::isEnded(event)) {
        line.detail = joined({tr("PDT dinyatakan berakhir"), issued});
        return line;
    }
    const auto soonest =
        std::ranges::find_if(zones, [](const auto& zone) { return zone.arrival.has_value(); });
    const auto first = soonest == zones.end() ? std::nullopt : soonest->arrival;
    line.detail = joined({first ? arrival(situation, *first, coast(situation, event, *soonest))
                                : tr("waktu tiba belum ada; tsunami lokal dapat tiba < 10 menit"),
                          issued});
    return line;
}

QString HazardText::day(const Situation& situation, const domain::SarOperation& operation)
{
    const domain::SarDay day = domain::sarDayOf(operation, situation.now(), situation.rules());
    if (day.day == 0) {
        return {};
    }
    return day.limit > 0 ? tr("H-%1/%2", "day of a SAR operation, of days")
                               .arg(Format::number(day.day), Format::number(day.limit))
                         : tr("H-%1", "day of a SAR operation").arg(Format::number(day.day));
}

QString HazardText::persons(const domain::SarPersons& persons)
{
    QStringList parts{tr("selamat %1", "persons").arg(Format::number(persons.safe)),
                      tr("MD %1", "dead").arg(Format::number(persons.dead)),
                      tr("dalam pencarian %1", "persons").arg(number(persons.searching))};
    if (persons.declaredMissing) {
        parts.append(tr("dinyatakan hilang %1", "persons").arg(Format::number(*persons.declaredMissing)));
    }
    return joined(parts);
}

HazardText::Line HazardText::operation(const Situation& situation, const domain::SarOperation& operation)
{
    return {.title = tr("SAR %1", "title of an operation").arg(Format::text(operation.title)),
            .place = placeOf(situation, operation.at),
            .detail = joined({persons(operation.persons),
                              tr("tahap %1", "SAR stage").arg(MapText::stage(operation.stage))}),
            .age = day(situation, operation)};
}

QString HazardText::level(const domain::RiverGauge& gauge, std::optional<double> value)
{
    if (!value) {
        return tr("belum diketahui");
    }
    return gauge.unit == domain::LevelUnit::metres
               ? tr("%1 m", "river level").arg(Format::decimal(*value, 2))
               : tr("%1 cm", "river level").arg(Format::decimal(*value, 0));
}

QString HazardText::trendWord(domain::GaugeTrend trend)
{
    switch (trend) {
    case domain::GaugeTrend::rising:
        return tr("naik", "river level");
    case domain::GaugeTrend::steady:
        return tr("tetap", "river level");
    case domain::GaugeTrend::falling:
        break;
    }
    return tr("turun", "river level");
}

QString HazardText::trend(const domain::RiverGauge& gauge)
{
    if (!gauge.trend) {
        return {};
    }
    const QString word = trendWord(*gauge.trend);
    return gauge.changePerHour && *gauge.changePerHour != 0
               ? tr("%1 %2/jam", "rising or falling, by how much an hour")
                     .arg(word, level(gauge, std::abs(*gauge.changePerHour)))
               : word;
}

QString HazardText::threshold(const domain::RiverGauge& gauge)
{
    const auto rank = domain::lastKnownRank(gauge);
    const auto reached = std::ranges::find_if(
        gauge.thresholds, [&](const domain::GaugeThreshold& one) { return rank == one.rank; });
    if (reached != gauge.thresholds.end()) {
        return Format::text(domain::labelOf(*reached));
    }
    return lastLevel(gauge) ? tr("TMA di bawah ambang") : tr("TMA belum diketahui");
}

HazardText::Line HazardText::gauge(const Situation& situation, const domain::RiverGauge& gauge)
{
    const domain::GaugeState state = domain::stateOf(gauge);
    const QString river = Format::text(gauge.river);
    const QString next =
        state.next && state.metresToNext
            ? tr("%1 lagi ke %2", "distance, threshold")
                  .arg(tr("%1 m", "river level").arg(Format::decimal(*state.metresToNext, 2)),
                       Format::text(domain::labelOf(*state.next)))
            : QString();
    return {.title = threshold(gauge),
            .place = river.isEmpty() ? Format::text(gauge.name)
                                     : tr("%1, %2", "gauge, river").arg(Format::text(gauge.name), river),
            .detail = gauge.level
                          ? joined({joined({level(gauge, gauge.level), trend(gauge)}), next})
                          : joined({tr("tinggi air kini belum diketahui"),
                                    lastLevel(gauge)
                                        ? tr("terakhir %1", "level").arg(level(gauge, lastLevel(gauge)))
                                        : QString()}),
            .age = Format::age(situation.now() - domain::readAt(gauge.stamp))};
}

HazardText::Line HazardText::volcano(const Situation& situation, const domain::Volcano& volcano)
{
    const QString reach = MapText::volcanoReach(volcano);
    const QString words = Format::text(volcano.recommendation);
    return {.title = joined({MapText::volcanoName(volcano), MapText::volcanoLevel(volcano)}),
            .place = reach.isEmpty() ? tr("radius belum diketahui") : reach,
            .detail = words.isEmpty() ? tr("rekomendasi belum ada") : words,
            .age = Format::age(situation.now() - volcano.since)};
}

QString HazardText::status(domain::CasualtyStatus status)
{
    return status == domain::CasualtyStatus::verified ? tr("terverifikasi", "casualties")
                                                      : tr("sementara", "casualties");
}

QString HazardText::casualties(const domain::IncidentReport& report)
{
    QStringList parts;
    if (report.dead) {
        parts.append(tr("MD %1", "dead").arg(Format::number(*report.dead)));
    }
    if (report.missing) {
        parts.append(tr("hilang %1", "missing").arg(Format::number(*report.missing)));
    }
    if (report.injured) {
        parts.append(tr("luka %1", "injured").arg(Format::number(*report.injured)));
    }
    return joined(parts);
}

HazardText::Line HazardText::report(const Situation& situation, const domain::IncidentReport& report)
{
    const QString figures = casualties(report);
    const QString moved = report.displaced.households || report.displaced.people
                              ? tr("mengungsi %1", "households and people").arg(people(report.displaced))
                              : QString();
    const QString known = joined({figures, moved});
    return {.title = Format::text(report.name),
            .place = report.place.empty() && report.at ? placeOf(situation, *report.at)
                                                       : Format::text(report.place),
            .detail = joined({known.isEmpty() ? tr("dampak dalam pendataan")
                                              : tr("%1 (%2)", "figures, preliminary or verified")
                                                    .arg(known, status(report.casualtyStatus)),
                              Format::text(report.source)}),
            .age = Format::age(situation.now() - report.occurredAt)};
}

} // namespace posko::viewmodel
