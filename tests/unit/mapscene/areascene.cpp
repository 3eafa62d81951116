// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "areascene.h"

#include "geodata/basemap.h"

#include <array>
#include <cmath>
#include <format>
#include <numbers>
#include <random>
#include <utility>

namespace posko::mapscene::demo {

namespace {

using core::LatLon;

/// A closed line with `count` corners that wanders around a circle, softly.
std::vector<core::MercatorPoint> patch(LatLon centre, double metres, int count, std::mt19937& dice)
{
    std::uniform_real_distribution<double> turn(0.0, 2.0 * std::numbers::pi);
    const std::array phases{turn(dice), turn(dice), turn(dice)};
    std::vector<core::MercatorPoint> points;
    for (int corner = 0; corner < count; ++corner) {
        const double angle = 2.0 * std::numbers::pi * corner / count;
        const double far = 1.0 + 0.16 * std::sin(2.0 * angle + phases[0]) +
                           0.1 * std::sin(3.0 * angle + phases[1]) + 0.05 * std::sin(7.0 * angle + phases[2]);
        points.push_back(core::toMercator(core::destination(centre, 360.0 * corner / count, metres * far)));
    }
    return points;
}

core::MapArea area(std::string id, int priority, int severity, std::uint32_t state = 0)
{
    core::MapArea made;
    made.id = std::move(id);
    made.priority = static_cast<std::uint8_t>(priority);
    made.severity = static_cast<std::uint8_t>(severity);
    made.state = state;
    return made;
}

core::MapEntity mark(core::MapKind kind, std::string id, LatLon at, std::uint8_t priority, std::string label,
                     std::string subLabel)
{
    core::MapEntity entity;
    entity.kind = kind;
    entity.id = std::move(id);
    entity.at = core::toMercator(at);
    entity.priority = priority;
    entity.variant = priority;
    entity.label = std::move(label);
    entity.subLabel = std::move(subLabel);
    return entity;
}

} // namespace

void fillWarnings(MapSource& source)
{
    static constexpr std::array<LatLon, 20> middles{
        {{4.6, 96.8},   {2.3, 99.2},   {-0.6, 100.6}, {0.6, 101.8},  {-3.2, 104.2},
         {-5.0, 105.1}, {-6.7, 107.3}, {-7.2, 110.2}, {-7.7, 112.9}, {-8.5, 117.4},
         {-9.6, 124.0}, {-0.2, 111.2}, {-2.4, 114.8}, {0.6, 116.6},  {-3.8, 120.0},
         {-1.2, 121.2}, {0.7, 123.6},  {-3.4, 128.9}, {-1.4, 132.6}, {-3.9, 138.0}}};
    std::mt19937 dice(20260924);
    std::uniform_real_distribution<double> aside(-1.3, 1.3);
    std::uniform_real_distribution<double> size(14'000.0, 42'000.0);
    std::vector<core::MapArea> areas;
    for (int number = 0; number < 60; ++number) {
        const LatLon middle = middles[static_cast<std::size_t>(number % 20)];
        const bool severe = number % 13 == 5;
        const int priority = number == 27 ? 1 : severe ? 2 : 3;
        const int severity = number == 27 ? 4 : severe ? 3 : number % 9 == 4 ? 1 : 2;
        core::MapArea made = area(std::format("warning:contoh-{}", number), priority, severity,
                                  number == 33   ? core::mapNotActual
                                  : number == 46 ? core::mapInactive
                                                 : 0U);
        const LatLon own{middle.lat + aside(dice) * 0.7, middle.lon + aside(dice)};
        for (int part = 0; part < 10; ++part)
            made.rings.push_back(
                patch({own.lat + aside(dice) * 0.45, own.lon + aside(dice) * 0.7}, size(dice), 40, dice));
        source.put(mark(core::MapKind::warning, made.id, own, static_cast<std::uint8_t>(priority),
                        "Hujan Lebat dan Petir", "s.d. 17.00 WIB"));
        areas.push_back(std::move(made));
    }
    source.setAreas(std::move(areas));
}

core::MapArea greatWarning()
{
    std::mt19937 dice(225);
    core::MapArea made = area("warning:besar", 2, 3);
    for (int part = 0; part < 225; ++part)
        made.rings.push_back(
            patch({-8.0 + 0.12 * (part / 25), 106.0 + 0.3 * (part % 25)}, 14'000.0, 45, dice));
    return made;
}

void fillPatterns(MapSource& source)
{
    std::mt19937 dice(7);
    std::vector<core::MapArea> areas;
    for (int severity = 0; severity <= 4; ++severity)
        for (int priority = 1; priority <= 4; ++priority) {
            areas.push_back(area(std::format("warning:{}-{}", severity, priority), priority, severity));
            areas.back().rings.push_back(
                patch({-5.0 - 0.85 * priority, 105.6 + 1.05 * severity}, 48'000.0, 50, dice));
        }
    const std::array<std::uint32_t, 4> states{core::mapNotActual, core::mapInactive,
                                              core::mapNotActual | core::mapInactive, core::mapFocus};
    for (std::size_t row = 0; row < states.size(); ++row) {
        areas.push_back(area(std::format("warning:keadaan-{}", row), 2, 3, states[row]));
        areas.back().rings.push_back(
            patch({-5.85 - 0.85 * static_cast<double>(row), 111.2}, 48'000.0, 50, dice));
    }
    for (int layer = 0; layer < 6; ++layer) { // over each other, of all priorities
        areas.push_back(area(std::format("warning:tumpuk-{}", layer), layer % 4 + 1, 4 - layer % 4));
        areas.back().rings.push_back(patch({-6.4 - 0.28 * layer, 112.9 + 0.3 * layer}, 70'000.0, 60, dice));
    }
    source.setAreas(std::move(areas));
}

void fillBanda(MapSource& source, const std::filesystem::path& baseMap)
{
    struct Shore
    {
        const char* id;
        const char* label;
        LatLon middle;
        double metres;
        int priority;
        std::uint32_t state;
    };
    static constexpr std::array shores{
        Shore{"tsunami:contoh/81.01", "AWAS · Kab. Maluku Tengah · indikatif", {-3.2, 129.4}, 110'000, 1, 0},
        Shore{"tsunami:contoh/81.71", "SIAGA · Kota Ambon · indikatif", {-3.7, 128.15}, 40'000, 2, 0},
        Shore{"tsunami:contoh/81.05",
              "SIAGA · Kab. Seram Bagian Timur · indikatif",
              {-3.6, 130.7},
              70'000,
              2,
              0},
        Shore{"tsunami:contoh/81.04", "WASPADA · Kab. Buru · indikatif", {-3.4, 126.7}, 90'000, 3, 0},
        Shore{"tsunami:uji/81.08",
              "UJI · Kab. Maluku Barat Daya",
              {-7.8, 126.4},
              60'000,
              2,
              core::mapNotActual}};
    std::vector<core::MapArea> areas;
    const auto map = geodata::BaseMap::open(baseMap);
    for (const Shore& shore : shores) {
        core::MapArea made = area(shore.id, shore.priority, 5 - shore.priority, shore.state);
        made.kind = core::MapAreaKind::coast;
        made.label = shore.label;
        for (const geodata::MapLine& line :
             map ? map->lines(geodata::MapLevel::Regional) : std::span<const geodata::MapLine>()) {
            std::vector<core::MercatorPoint> run;
            for (const geodata::LonLat point : line.points) {
                const LatLon at{point.lat, point.lon};
                const bool coast = line.kind == geodata::LineClass::CoastIndonesia && core::isValid(at);
                if (coast && core::geodesicMetres(at, shore.middle) < shore.metres)
                    run.push_back(core::toMercator(at));
                else if (run.size() > 1)
                    made.rings.push_back(std::exchange(run, {}));
            }
            if (run.size() > 1)
                made.rings.push_back(std::move(run));
        }
        areas.push_back(std::move(made));
    }
    source.setAreas(std::move(areas));
    const LatLon epicentre{-4.6, 129.9};
    source.put(mark(core::MapKind::tsunami, "tsunami:contoh", epicentre, 1, "Tsunami · AWAS", "PD-2"));
    source.setRings({{"vii", epicentre, 36'000, "perkiraan VII MMI · 36 km", 7},
                     {"vi", epicentre, 78'000, "perkiraan VI MMI · 78 km", 6},
                     {"v", epicentre, 168'000, "perkiraan V MMI · 168 km", 5},
                     {"iv", epicentre, 290'000, "perkiraan IV MMI · 290 km", 4}});
}

} // namespace posko::mapscene::demo
