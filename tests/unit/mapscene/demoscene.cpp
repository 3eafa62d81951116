// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "demoscene.h"

#include <array>
#include <cmath>
#include <format>
#include <numbers>

namespace posko::mapscene::demo {

namespace {

using core::LatLon;
using core::MapEntity;
using core::MapKind;

MapEntity thing(MapKind kind, std::string id, LatLon at, std::string label, std::string subLabel = {})
{
    MapEntity entity;
    entity.kind = kind;
    entity.id = std::move(id);
    entity.at = core::toMercator(at);
    entity.label = std::move(label);
    entity.subLabel = std::move(subLabel);
    return entity;
}

MapEntity quake(std::string id, LatLon at, float magnitude, std::uint8_t depthClass, std::string label = {})
{
    MapEntity entity = thing(MapKind::quake, std::move(id), at, std::move(label));
    entity.magnitude = magnitude;
    entity.variant = depthClass;
    entity.priority = magnitude >= 6.0F ? 2 : 4;
    return entity;
}

MapEntity depot(std::string id, LatLon at, float gauge, std::uint32_t state, std::string label,
                std::string subLabel)
{
    MapEntity entity = thing(MapKind::depot, std::move(id), at, std::move(label), std::move(subLabel));
    entity.magnitude = gauge;
    entity.state = state;
    return entity;
}

MapEntity team(std::string id, LatLon at, std::uint8_t status, std::uint32_t state, std::string label,
               std::string subLabel, float heading = -1.0F)
{
    MapEntity entity = thing(MapKind::team, std::move(id), at, std::move(label), std::move(subLabel));
    entity.variant = status;
    entity.state = state;
    entity.headingDegrees = heading;
    return entity;
}

std::vector<core::MercatorPoint> ring(std::initializer_list<LatLon> corners)
{
    std::vector<core::MercatorPoint> points;
    for (const LatLon corner : corners)
        points.push_back(core::toMercator(corner));
    return points;
}

std::vector<core::MercatorPoint> blob(LatLon centre, double metres, double wobble)
{
    std::vector<core::MercatorPoint> points;
    for (int step = 0; step < 60; ++step) {
        const double angle = 6.0 * step;
        const double radians = angle * std::numbers::pi / 180.0;
        points.push_back(core::toMercator(core::destination(
            centre, angle,
            metres * (1.0 + wobble * std::sin(3.0 * radians) + wobble * 0.5 * std::cos(7.0 * radians)))));
    }
    return points;
}

core::MapLine line(std::string id, MapKind kind, LatLon from, LatLon to, std::string label, bool canGo = true)
{
    core::MapLine result;
    result.id = std::move(id);
    result.kind = kind;
    for (const LatLon point : core::geodesicLine(from, to, 24))
        result.points.push_back(core::toMercator(point));
    result.label = std::move(label);
    result.canGo = canGo;
    return result;
}

core::MapArea area(std::string id, std::uint8_t priority, std::uint8_t severity, std::uint32_t state,
                   std::vector<core::MercatorPoint> outline)
{
    core::MapArea result;
    result.id = std::move(id);
    result.priority = priority;
    result.severity = severity;
    result.state = state;
    result.rings.push_back(std::move(outline));
    return result;
}

constexpr LatLon kEpicentre{-6.84, 107.05};

} // namespace

void fillCianjur(MapSource& source)
{
    MapEntity focus = quake("quake:contoh", kEpicentre, 5.6F, 0, "M5,6 · 11 km");
    focus.priority = 1;
    focus.state = core::mapFocus | core::mapNew;
    source.put(focus);
    source.put(quake("quake:susulan-1", {-6.89, 107.12}, 3.1F, 0));
    source.put(quake("quake:susulan-2", {-6.78, 106.98}, 2.6F, 0));
    const LatLon first{-6.62, 107.40};
    const LatLon second{-6.97, 106.70};
    const LatLon third{-7.02, 107.60};
    const LatLon teamA{-7.11, 107.14};
    const LatLon teamB{-6.55, 106.80};
    source.put(
        depot("depot:contoh-1", first, 0.6F, core::mapFocus, "Lumbung Contoh 1", "tenda bebas 18 dari 30"));
    source.put(depot("depot:contoh-2", second, 0.25F, core::mapFocus | core::mapUnverified,
                     "Lumbung Contoh 2", "belum diverifikasi"));
    source.put(depot("depot:sentra", third, 1.0F, core::mapFocus, "Sentra Contoh", "tenda bebas 120"));
    source.put(depot("depot:tutup", {-6.40, 107.20}, 0.0F, core::mapInactive, "Gudang Contoh", "tutup"));
    source.put(team("team:a", teamA, 0, core::mapFocus, "Tagana Contoh A", "siap 14"));
    source.put(team("team:b", teamB, 2, core::mapFocus, "Tagana Contoh B", "berangkat 9", 134.0F));
    source.put(team("team:c", {-6.72, 106.55}, 7, core::mapStale, "Tagana Contoh C", "lama diam"));
    for (int unit = 0; unit < 6; ++unit)
        source.put(thing(MapKind::unit, std::format("unit:contoh/{}", unit),
                         {-6.75 - 0.03 * unit, 107.2 + 0.05 * (unit % 3)}, {}));
    MapEntity selected = thing(MapKind::unit, "unit:contoh/pilih", {-7.25, 107.35}, "Kendaraan Contoh");
    selected.state = core::mapSelected;
    source.put(selected);
    source.put(team("team:latihan", {-7.3, 106.9}, 0, core::mapNotActual, "Tagana Latihan", "latihan"));
    source.setLines({line("depot:contoh-1", MapKind::depot, kEpicentre, first, "35 km · ±55 mnt"),
                     line("depot:contoh-2", MapKind::depot, kEpicentre, second, "33 km · ±1 jam", false),
                     line("depot:sentra", MapKind::depot, kEpicentre, third, "50 km · ±1 jam 50"),
                     line("team:a", MapKind::team, kEpicentre, teamA, "±50 mnt"),
                     line("team:b", MapKind::team, kEpicentre, teamB, "±1 jam 20")});
    source.setRings({{"25", kEpicentre, 25'000.0, "25 km"}, {"50", kEpicentre, 50'000.0, "50 km"}});
    source.setAreas({area("warning:hujan", 3, 2, 0, blob({-6.55, 107.55}, 22'000.0, 0.18))});
}

void fillNational(MapSource& source)
{
    struct Quake
    {
        LatLon at;
        float magnitude;
        std::uint8_t depthClass;
    };
    static constexpr std::array quakes{
        Quake{{-8.9, 110.3}, 5.1F, 0}, Quake{{-7.4, 105.6}, 4.6F, 0}, Quake{{-3.6, 127.9}, 4.2F, 0},
        Quake{{-6.6, 129.8}, 5.4F, 2}, Quake{{-7.0, 123.9}, 4.8F, 4}, Quake{{1.6, 126.4}, 5.2F, 1},
        Quake{{2.5, 128.1}, 3.9F, 2},  Quake{{-0.8, 133.4}, 4.1F, 0}, Quake{{-2.9, 140.1}, 4.4F, 1},
        Quake{{-1.2, 120.4}, 3.4F, 0}, Quake{{-9.6, 119.3}, 4.3F, 1}, Quake{{4.7, 95.1}, 4.9F, 0},
        Quake{{1.1, 97.4}, 4.5F, 0},   Quake{{-3.8, 101.9}, 5.0F, 0}, Quake{{-7.6, 117.2}, 5.6F, 4},
        Quake{{-5.4, 131.0}, 4.7F, 3}, Quake{{-8.3, 116.2}, 3.6F, 0}, Quake{{-4.9, 103.1}, 3.2F, 0},
    };
    for (std::size_t index = 0; index < quakes.size(); ++index)
        source.put(quake(std::format("quake:{}", index), quakes[index].at, quakes[index].magnitude,
                         quakes[index].depthClass));
    MapEntity great = quake("quake:besar", {-4.6, 129.9}, 7.1F, 1, "M7,1 · 98 km");
    great.priority = 1;
    great.state = core::mapFocus;
    great.subLabel = "Laut Banda";
    source.put(great);
    static constexpr std::array<LatLon, 20> towns{
        {{5.5, 95.4},    {3.6, 98.6},   {-0.9, 100.4}, {0.5, 101.4},  {-3.0, 104.7},
         {-5.4, 105.3},  {-6.9, 107.6}, {-7.0, 110.4}, {-7.3, 112.7}, {-8.6, 115.2},
         {-10.2, 123.6}, {0.0, 109.3},  {-3.3, 114.6}, {-0.5, 117.1}, {-5.1, 119.5},
         {-0.9, 119.9},  {1.5, 124.8},  {-3.7, 128.1}, {-2.5, 140.7}, {-0.9, 134.0}}};
    for (std::size_t index = 0; index < towns.size(); ++index) {
        const LatLon at{towns[index].lat - 0.35, towns[index].lon + 0.45};
        source.put(depot(std::format("depot:{}", index), at, static_cast<float>(index % 9) / 8.0F,
                         index % 7 == 3 ? core::mapInactive : 0U, std::format("Lumbung Contoh {}", index),
                         "tenda bebas 12"));
        const auto status = static_cast<std::uint8_t>(index % 8);
        source.put(team(std::format("team:{}", index), {towns[index].lat + 0.5, towns[index].lon - 0.55},
                        status, index % 6 == 4 ? core::mapStale : 0U, std::format("Tagana Contoh {}", index),
                        "siap 9", status == 2 || status == 6 ? static_cast<float>(index * 37 % 360) : -1.0F));
    }
    MapEntity volcano = thing(MapKind::warning, "warning:gunung", {-8.1, 112.9}, "G. Contoh", "Siaga");
    volcano.variant = 2;
    volcano.priority = 2;
    source.put(volcano);
    source.setAreas({
        area("warning:hujan", 3, 2, 0, blob({-6.6, 107.6}, 110'000.0, 0.2)),
        area("warning:banjir", 2, 3, 0, blob({-1.6, 103.2}, 120'000.0, 0.15)),
        area("warning:gelombang", 4, 1, 0, blob({-9.7, 113.5}, 260'000.0, 0.12)),
        area("warning:tsunami", 1, 4, 0, blob({-3.2, 129.4}, 140'000.0, 0.1)),
        area("warning:uji", 3, 2, core::mapNotActual, blob({1.6, 99.6}, 100'000.0, 0.1)),
        area("warning:silang", 2, 3, 0, ring({{-1.0, 131.6}, {-2.6, 133.6}, {-2.6, 131.6}, {-1.0, 133.6}})),
    });
}

} // namespace posko::mapscene::demo
