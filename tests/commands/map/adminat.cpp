// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// adminat PLACES DIRECTORY: reads "LAT LON" lines and writes what AdminIndex says of each point as one JSON
// line.

#include "geodata/adminindex.h"
#include "geodata/importstore.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>

namespace {

using posko::geodata::AdminName;

nlohmann::json jsonOf(const std::optional<AdminName>& name)
{
    constexpr const char* words[] = {"official", "approximate", "indicative"};
    return name ? nlohmann::json{{"name", name->name},
                                 {"code", name->code},
                                 {"quality", words[static_cast<std::size_t>(name->quality)]}}
                : nlohmann::json{};
}

} // namespace

int main(int argc, char** argv)
{
    const auto maps = posko::geodata::ImportStore(argv[argc - 1]).maps();
    const auto index = posko::geodata::AdminIndex::open(argv[1], posko::geodata::officialBorders(maps));
    if (argc != 3 || !index) {
        return EXIT_FAILURE;
    }
    posko::core::LatLon point;
    while (std::cin >> point.lat >> point.lon) {
        const auto place = index->at(point);
        std::cout << nlohmann::json{{"province", jsonOf(place.province)},
                                    {"regency", jsonOf(place.regency)},
                                    {"district", jsonOf(place.district)}}
                  << '\n';
    }
    return EXIT_SUCCESS;
}
