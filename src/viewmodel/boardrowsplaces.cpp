// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/freshness.h"
#include "domain/gauge.h"
#include "viewmodel/boardrows.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/maptext.h"

#include <algorithm>
#include <cmath>

namespace posko::viewmodel {

namespace {

Sign::Priority priorityOf(const domain::Access& access)
{
    switch (access.state) {
    case domain::AccessState::cut:
        return Sign::Priority::High;
    case domain::AccessState::closed:
    case domain::AccessState::restricted:
        return Sign::Priority::Medium;
    case domain::AccessState::unknown:
        return Sign::Priority::Info;
    case domain::AccessState::open:
        break;
    }
    return Sign::Priority::None;
}

QString vehicle(domain::VehicleClass kind)
{
    switch (kind) {
    case domain::VehicleClass::twoWheels:
        return BoardRows::tr("roda dua");
    case domain::VehicleClass::fourByFour:
        return BoardRows::tr("4×4");
    case domain::VehicleClass::smallTruck:
        return BoardRows::tr("truk kecil");
    case domain::VehicleClass::largeTruck:
        return BoardRows::tr("truk besar");
    }
    return {};
}

QString passable(const domain::Access& access)
{
    QStringList kinds;
    for (const domain::VehicleClass kind : access.vehicles) {
        kinds.append(vehicle(kind));
    }
    return kinds.join(QStringLiteral(", "));
}

QString detour(const domain::Access& access)
{
    const QString extra =
        access.detourMinutes
            ? BoardRows::tr("+%1 mnt", "longer way").arg(Format::number(std::llround(*access.detourMinutes)))
            : QString();
    return HazardText::joined({Format::text(access.detour), extra});
}

/// The first step that is not over yet.
const domain::ForecastStep* nextStep(const domain::Forecast& forecast, core::Instant now)
{
    const auto found = std::ranges::find_if(forecast.steps, [&](const auto& step) { return step.at >= now; });
    return found == forecast.steps.end() ? nullptr : &*found;
}

QString figure(const std::optional<double>& value, int places, const QString& unit)
{
    return value ? unit.arg(Format::decimal(*value, places)) : BoardRows::tr("belum diketahui");
}

} // namespace

BoardContent BoardRows::shelters(const Situation& situation)
{
    BoardContent board{.title = tr("TITIK PENGUNGSIAN"),
                       .columns = {tr("titik"), tr("mengungsi"), tr("daya tampung"), tr("rentan"),
                                   tr("kebutuhan"), tr("dihitung")},
                       .shares = {0.23, 0.21, 0.12, 0.15, 0.17, 0.12},
                       .empty = tr("belum ada titik pengungsian yang dilaporkan")};
    for (const auto& [id, shelter] : situation.picture().shelters) {
        if (shelter.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::shelter, id, domain::readAt(shelter.stamp));
        const bool closed = shelter.state == domain::ShelterState::closed;
        const bool over =
            shelter.capacityPeople && shelter.count.people && *shelter.count.people > *shelter.capacityPeople;
        const bool full = shelter.state == domain::ShelterState::full;
        row.priority = over     ? Sign::Priority::High
                       : full   ? Sign::Priority::Medium
                       : closed ? Sign::Priority::None
                                : Sign::Priority::Info;
        QStringList needs;
        for (const domain::ItemQuantity& need : shelter.needs) {
            needs.append(situation.items().nameOf(need.item));
        }
        QStringList groups;
        if (shelter.groups.underFives) {
            groups.append(tr("balita %1").arg(Format::number(*shelter.groups.underFives)));
        }
        if (shelter.groups.elderly) {
            groups.append(tr("lansia %1").arg(Format::number(*shelter.groups.elderly)));
        }
        const QString capacity = tr("%1 jiwa", "people").arg(HazardText::number(shelter.capacityPeople));
        row.cells = {Format::text(shelter.name),
                     closed ? tr("tutup") : HazardText::displaced(shelter.count),
                     !shelter.capacityPeople ? tr("belum diketahui")
                     : full || over          ? tr("%1 · penuh", "capacity").arg(capacity)
                                             : capacity,
                     groups.isEmpty() ? tr("belum diketahui") : groups.join(QStringLiteral(" · ")),
                     needs.join(QStringLiteral(", ")),
                     Format::clock(shelter.countedAt, situation.zoneOf(shelter.at), situation.now())};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::rivers(const Situation& situation)
{
    BoardContent board{.title = tr("TINGGI MUKA AIR"),
                       .columns = {tr("pos"), tr("sungai"), tr("tingkat"), tr("tinggi air"), tr("perubahan"),
                                   tr("ambang berikutnya")},
                       .shares = {0.20, 0.16, 0.18, 0.13, 0.14, 0.19},
                       .empty = tr("belum ada pos duga air yang melapor")};
    for (const auto& [id, gauge] : situation.picture().gauges) {
        if (gauge.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::gauge, id, domain::readAt(gauge.stamp));
        const auto priority = domain::priorityOf(gauge);
        row.priority = priority ? Sign::of(*priority) : Sign::Priority::None;
        const domain::GaugeState state = domain::stateOf(gauge);
        row.cells = {Format::text(gauge.name),
                     Format::text(gauge.river),
                     HazardText::threshold(gauge),
                     HazardText::level(gauge, gauge.level),
                     HazardText::trend(gauge),
                     state.next && state.metresToNext ? tr("%1 m lagi ke %2", "distance, threshold")
                                                            .arg(Format::decimal(*state.metresToNext, 2),
                                                                 Format::text(domain::labelOf(*state.next)))
                                                      : QString()};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::volcanoes(const Situation& situation)
{
    BoardContent board{
        .title = tr("GUNUNG API"),
        .columns = {tr("gunung"), tr("tingkat"), tr("jauhi"), tr("rekomendasi"), tr("sungai"), tr("abu")},
        .shares = {0.13, 0.15, 0.18, 0.30, 0.12, 0.12},
        .empty = tr("belum ada kabar gunung api")};
    for (const auto& [id, volcano] : situation.picture().volcanoes) {
        if (volcano.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::volcano, id, domain::readAt(volcano.stamp));
        const auto priority = domain::priorityOf(volcano);
        row.priority = priority ? Sign::of(*priority) : Sign::Priority::None;
        QStringList rivers;
        for (const std::string& river : volcano.riverNames) {
            rivers.append(Format::text(river));
        }
        const QString reach = MapText::volcanoReach(volcano);
        row.cells = {MapText::volcanoName(volcano),
                     MapText::volcanoLevel(volcano),
                     reach.isEmpty() ? tr("radius belum diketahui") : reach,
                     Format::text(volcano.recommendation),
                     rivers.join(QStringLiteral(", ")),
                     volcano.ashHeightMetres ? Format::distance(*volcano.ashHeightMetres) : QString()};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::accesses(const Situation& situation)
{
    BoardContent board{.title = tr("AKSES JALAN, JEMBATAN DAN PELABUHAN"),
                       .columns = {tr("nama"), tr("keadaan"), tr("dapat lewat"), tr("jalan memutar"),
                                   tr("sejak"), tr("sumber")},
                       .shares = {0.24, 0.19, 0.15, 0.18, 0.12, 0.12},
                       .empty = tr("belum ada kabar akses")};
    for (const auto& [id, access] : situation.picture().accesses) {
        if (access.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::access, id, domain::readAt(access.stamp));
        row.priority = priorityOf(access);
        const Zone zone = access.at ? situation.zoneOf(*access.at) : Zone::wib;
        row.cells = {Format::text(access.name),
                     MapText::access(access),
                     passable(access),
                     detour(access),
                     Format::clock(access.from, zone, situation.now()),
                     Format::text(access.source)};
        board.rows.push_back(std::move(row));
    }
    sortWorstFirst(board);
    return board;
}

BoardContent BoardRows::forecasts(const Situation& situation)
{
    BoardContent board{
        .title = tr("PRAKIRAAN CUACA BMKG"),
        .columns = {tr("tempat"), tr("pukul"), tr("cuaca"), tr("suhu"), tr("hujan"), tr("angin")},
        .shares = {0.34, 0.14, 0.18, 0.10, 0.10, 0.14},
        .empty = tr("belum ada prakiraan cuaca")};
    for (const auto& [id, forecast] : situation.picture().forecasts) {
        if (forecast.withdrawn) {
            continue;
        }
        BoardRow row = marked(situation, domain::EntityKind::forecast, id,
                              forecast.analysedAt.value_or(forecast.receivedAt));
        QStringList place{Format::text(forecast.village), Format::text(forecast.subdistrict),
                          Format::text(forecast.district)};
        place.removeAll(QString());
        const domain::ForecastStep* step = nextStep(forecast, situation.now());
        const QString where = place.join(QStringLiteral(", "));
        if (step == nullptr) {
            row.cells = {where, QString(), tr("prakiraan sudah lewat"), QString(), QString(), QString()};
            row.state = Sign::Figure::Old;
        } else {
            const QString wind = figure(step->windKilometresPerHour, 0, tr("%1 km/jam"));
            row.cells = {
                where,
                Format::clock(step->at, situation.zoneOf(forecast.position), situation.now()),
                Format::text(Format::language() == u"en" ? step->weatherEnglish : step->weather),
                figure(step->temperatureCelsius, 0, tr("%1 °C")),
                figure(step->precipitationMillimetres, 1, tr("%1 mm")),
                step->windFromDegrees
                    ? tr("%1 dari %2", "wind, bearing").arg(wind, Format::bearing(*step->windFromDegrees))
                    : wind};
        }
        board.rows.push_back(std::move(row));
    }
    return board;
}

} // namespace posko::viewmodel
