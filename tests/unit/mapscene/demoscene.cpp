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

MapEntity device(std::string id, LatLon at)
{
    MapEntity entity = thing(MapKind::unit, std::move(id), at, {});
    entity.detail = core::noStatus;
    return entity;
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
        source.put(
            device(std::format("unit:contoh/{}", unit), {-6.75 - 0.03 * unit, 107.2 + 0.05 * (unit % 3)}));
    MapEntity selected = device("unit:contoh/pilih", {-7.25, 107.35});
    selected.label = "Kendaraan Contoh";
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

namespace {

MapEntity sign(MapKind kind, std::string id, LatLon at, std::uint8_t variant, std::uint8_t detail,
               std::uint8_t priority, std::string label, std::string subLabel)
{
    MapEntity entity = thing(kind, std::move(id), at, std::move(label), std::move(subLabel));
    entity.variant = variant;
    entity.detail = detail;
    entity.priority = priority;
    return entity;
}

core::MapArea namedArea(core::MapAreaKind kind, std::string id, std::uint8_t priority, std::uint8_t severity,
                        std::string label, std::vector<core::MercatorPoint> outline)
{
    core::MapArea result = area(std::move(id), priority, severity, 0, std::move(outline));
    result.kind = kind;
    result.label = std::move(label);
    return result;
}

core::MapPath path(std::string id, core::MapPathKind kind, MapKind owner, std::uint8_t variant,
                   std::uint32_t state, std::initializer_list<LatLon> points)
{
    core::MapPath result;
    result.id = std::move(id);
    result.kind = kind;
    result.owner = owner;
    result.variant = variant;
    result.state = state;
    result.points = ring(points);
    return result;
}

void fillJambiRiver(MapSource& source)
{
    source.put(sign(MapKind::gauge, "gauge:contoh-1", {-1.59, 103.60}, 1, 1, 1, "TMA Siaga I",
                    "Tanggo Contoh 14,92 m naik"));
    source.put(sign(MapKind::gauge, "gauge:contoh-2", {-1.70, 103.25}, 2, 1, 2, "TMA Siaga II",
                    "Muara Contoh 351 cm naik"));
    source.put(sign(MapKind::gauge, "gauge:contoh-3", {-1.48, 102.45}, 3, 3, 3, "TMA Siaga III",
                    "Tebo Contoh 9,10 m turun"));
    source.put(
        sign(MapKind::gauge, "gauge:contoh-4", {-1.80, 102.80}, 0, 2, 4, "Hulu Contoh 3,20 m tetap", {}));
    MapEntity silent = sign(MapKind::gauge, "gauge:contoh-5", {-1.95, 103.15}, 2, 0, 2, "TMA Siaga II",
                            "Hilir Contoh 4,10 m");
    silent.state = core::mapStale;
    source.put(silent);
    struct Shelter
    {
        LatLon at;
        float fill;
        std::uint8_t state;
        const char* count;
    };
    static constexpr std::array shelters{Shelter{{-1.52, 103.48}, 0.6F, 0, "120 KK / 500 jiwa"},
                                         Shelter{{-1.66, 103.48}, 1.0F, 1, "penuh · 210 KK / 840 jiwa"},
                                         Shelter{{-1.74, 103.66}, -1.0F, 0, "80 KK / jiwa belum diketahui"},
                                         Shelter{{-1.50, 103.72}, 0.0F, 2, "tutup"}};
    for (std::size_t index = 0; index < shelters.size(); ++index) {
        MapEntity shelter = sign(MapKind::shelter, std::format("shelter:{}", index), shelters[index].at,
                                 shelters[index].state, 0, shelters[index].state == 2 ? 4 : 3,
                                 std::format("Titik Contoh {}", index + 1), shelters[index].count);
        shelter.magnitude = shelters[index].fill;
        source.put(shelter);
    }
    source.put(sign(MapKind::access, "access:jembatan", {-1.68, 103.36}, 1, 2, 2, "Jembatan Contoh",
                    "jembatan putus"));
    source.put(sign(MapKind::access, "access:jalan", {-1.80, 103.45}, 0, 1, 3, "Jalan Contoh",
                    "jalan terbatas · maks. 3 ton"));
    source.put(sign(MapKind::access, "access:pelabuhan", {-1.10, 103.90}, 2, 3, 3, "Pelabuhan Contoh",
                    "pelabuhan tutup"));
    source.put(sign(MapKind::access, "access:bandara", {-1.64, 103.64}, 4, 0, 4, "Bandara Contoh",
                    "bandara terbuka"));
    source.putPath(path("access:jembatan", core::MapPathKind::access, MapKind::access, 2, 0,
                        {{-1.66, 103.30}, {-1.68, 103.36}, {-1.72, 103.42}}));
    source.putPath(path("access:jalan", core::MapPathKind::access, MapKind::access, 1, 0,
                        {{-1.72, 103.42}, {-1.80, 103.45}, {-1.92, 103.44}, {-2.0, 103.5}}));
}

void fillJambiSearch(MapSource& source)
{
    source.put(sign(MapKind::operation, "operation:perahu", {-0.92, 104.18}, 1, 3, 2, "Perahu Contoh",
                    "operasi · H-2 · dalam pencarian 4"));
    source.put(sign(MapKind::operation, "operation:pesawat", {-1.15, 102.85}, 0, 1, 1, "PK-CTH hilang kontak",
                    "penindakan awal · dalam pencarian 11"));
    MapEntity closed = sign(MapKind::operation, "operation:lama", {-2.05, 103.85}, 4, 4, 4, "Sungai Contoh",
                            "operasi ditutup");
    closed.state = core::mapInactive;
    source.put(closed);
    source.put(sign(MapKind::find, "find:perahu/0", {-0.83, 104.30}, 0, 0, 4, "pelampung", {}));
    source.put(sign(MapKind::find, "find:perahu/1", {-0.87, 104.36}, 0, 0, 4, "papan perahu", {}));
    source.put(sign(MapKind::unit, "unit:kn", {-0.98, 104.30}, 0, 3, 3, "KN Contoh", "bertugas"));
    source.put(sign(MapKind::unit, "unit:rib", {-1.02, 104.08}, 2, 1, 3, "RIB Contoh", "bergerak"));
    source.put(sign(MapKind::unit, "unit:heli", {-1.30, 104.05}, 4, 1, 3, "HR-3601", "bergerak"));
    source.put(sign(MapKind::unit, "unit:truk", {-1.86, 103.58}, 6, 0, 4, "Truk Contoh", "siap"));
    source.put(
        sign(MapKind::unit, "unit:ambulans", {-1.80, 103.74}, 8, 5, 4, "Ambulans Contoh", "perawatan"));
    source.put(sign(MapKind::unit, "unit:drone", {-0.76, 104.20}, 10, 3, 3, "Drone Contoh", "bertugas"));
    source.put(
        sign(MapKind::unit, "unit:hp/1", {-1.58, 103.82}, 15, core::noStatus, 4, "hp/1", "belum dipetakan"));
    source.putPath(path("unit:kn", core::MapPathKind::trail, MapKind::unit, 0, core::mapFocus,
                        {{-0.70, 104.02},
                         {-0.76, 104.12},
                         {-0.72, 104.24},
                         {-0.82, 104.26},
                         {-0.90, 104.22},
                         {-0.98, 104.30}}));
    source.putPath(
        path("team:jambi", core::MapPathKind::trail, MapKind::team, 0, core::mapFocus,
             {{-1.86, 103.9}, {-1.80, 103.88}, {-1.74, 103.82}, {-1.66, 103.80}, {-1.62, 103.74}}));
    source.put(team("team:jambi", {-1.62, 103.74}, 2, core::mapFocus, "Tagana Contoh", "bergerak 9", 315.0F));
    source.put(depot("depot:jambi", {-1.74, 103.80}, 0.7F, 0, "Lumbung Contoh", "tenda bebas 18 dari 30"));
}

} // namespace

void fillJambi(MapSource& source)
{
    fillJambiRiver(source);
    fillJambiSearch(source);
    source.put(sign(MapKind::volcano, "volcano:contoh-2", {-1.70, 101.26}, 2, 0, 3, "G. Contoh Dua",
                    "Level II (Waspada)"));
    source.put(sign(MapKind::volcano, "volcano:contoh-3", {-2.30, 101.50}, 3, 0, 2, "G. Contoh Tiga",
                    "Level III (Siaga)"));
    source.put(sign(MapKind::volcano, "volcano:contoh-4", {-2.40, 102.15}, 4, 0, 1, "Level IV (Awas)",
                    "G. Contoh Empat"));
    source.put(sign(MapKind::volcano, "volcano:contoh-1", {-1.0, 101.3}, 1, 0, 4, "G. Contoh Satu",
                    "Level I (Normal)"));
    source.put(sign(MapKind::report, "report:banjir", {-1.30, 103.35}, 1, 0, 2, "Banjir Contoh",
                    "MD 2 · hilang 1 (sementara)"));
    MapEntity great = quake("quake:contoh", {-2.75, 104.9}, 7.2F, 0, "M7,2");
    great.subLabel = "10 km";
    great.priority = 1;
    great.state = core::mapFocus;
    source.put(great);
    source.put(sign(MapKind::tsunami, "tsunami:contoh", {-2.75, 104.9}, 3, 0, 1, "Tsunami · AWAS", "PD-2"));
    MapEntity exercise =
        sign(MapKind::tsunami, "tsunami:uji", {-0.55, 104.85}, 2, 0, 3, "UJI · Tsunami · SIAGA", "PD-1");
    exercise.state = core::mapNotActual;
    source.put(exercise);
    std::vector<core::MercatorPoint> cone = ring({{-2.40, 102.15}});
    for (int bearing = 120; bearing <= 165; bearing += 3)
        cone.push_back(core::toMercator(core::destination({-2.40, 102.15}, bearing, 26'000.0)));
    core::MapArea worst = namedArea(core::MapAreaKind::hazard, "volcano:contoh-4", 1, 4,
                                    "radius 10 km · sektor 26 km", blob({-2.40, 102.15}, 10'000.0, 0.0));
    worst.rings.push_back(std::move(cone));
    source.setAreas(
        {std::move(worst),
         namedArea(core::MapAreaKind::hazard, "volcano:contoh-3", 2, 3, "radius 5 km",
                   blob({-2.30, 101.50}, 5'000.0, 0.0)),
         namedArea(core::MapAreaKind::hazard, "gauge:contoh-1", 1, 4, {},
                   ring({{-1.42, 103.42}, {-1.46, 103.8}, {-1.62, 103.9}, {-1.72, 103.6}, {-1.6, 103.4}})),
         namedArea(core::MapAreaKind::hazard, "gauge:contoh-2", 2, 3, "5 km, indikatif",
                   blob({-1.70, 103.25}, 5'000.0, 0.0)),
         namedArea(core::MapAreaKind::closed, "access:kawasan", 2, 4, "Kawasan Contoh",
                   ring({{-1.86, 104.0}, {-1.86, 104.2}, {-2.0, 104.2}, {-2.0, 104.0}})),
         namedArea(core::MapAreaKind::search, "operation:perahu/0", 4, 0, "KN Contoh · parallel",
                   ring({{-0.65, 103.95}, {-0.65, 104.42}, {-0.92, 104.42}, {-0.92, 103.95}})),
         namedArea(core::MapAreaKind::search, "operation:perahu/1", 4, 0, "HR-3601 · expanding square",
                   ring({{-0.92, 104.0}, {-0.92, 104.48}, {-1.16, 104.48}, {-1.16, 104.0}}))});
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

void fillDevices(MapSource& source, int count)
{
    constexpr std::array<LatLon, 10> towns{{{-6.2, 106.85},
                                            {-7.25, 112.75},
                                            {-6.9, 107.6},
                                            {3.6, 98.67},
                                            {-5.14, 119.42},
                                            {-2.98, 104.75},
                                            {-8.65, 115.22},
                                            {-3.32, 114.59},
                                            {1.48, 124.84},
                                            {-2.53, 140.7}}};
    for (int number = 0; number < count; ++number) {
        const LatLon town = towns[static_cast<std::size_t>(number) % towns.size()];
        const double turn = 2.399963 * number; // the golden angle spreads them evenly
        const double far = 1.2 * std::pow(static_cast<double>(number % 997) / 997.0, 2.0);
        MapEntity entity = device(std::format("unit:bench/s{}", number),
                                  {town.lat + far * std::sin(turn), town.lon + far * std::cos(turn)});
        entity.headingDegrees = number % 3 == 0 ? static_cast<float>(number % 360) : -1.0F;
        if (number == 0)
            entity.state = core::mapSelected;
        source.put(entity);
    }
}

} // namespace posko::mapscene::demo
