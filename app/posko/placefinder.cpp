// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placefinder.h"

#include "geodata/placesearch.h"

#include <iostream>
#include <memory>
#include <utility>

namespace posko::app {

namespace {

viewmodel::PlaceFound asFound(const geodata::FoundPlace& found)
{
    if (!found.place) {
        return {.kind = "titik", .at = found.at};
    }
    const geodata::NamedPlace& place = *found.place;
    std::string where = place.regency == place.name ? std::string() : place.regency;
    if (!place.province.empty() && place.province != place.name) {
        where += (where.empty() ? "" : ", ") + place.province;
    }
    return {
        .kind = std::string(geodata::wordOf(place.kind)), .name = place.name, .where = where, .at = found.at};
}

} // namespace

void findIn(viewmodel::Places& places, const std::filesystem::path& folder)
{
    auto opened = geodata::PlaceSearch::open(folder / "places.sqlite");
    if (!opened) {
        std::cerr << "posko: places cannot be searched (" + opened.error().where + " " +
                         opened.error().detail + ")\n";
        return;
    }
    const auto search = std::make_shared<const geodata::PlaceSearch>(std::move(*opened));
    places.prepareFind = [search] {
        search->prepare();
    };
    places.find = [search](const std::string& text, std::optional<core::LatLon> near) {
        std::vector<viewmodel::PlaceFound> all;
        for (const geodata::FoundPlace& found : search->find(text, near)) {
            all.push_back(asFound(found));
        }
        return all;
    };
}

} // namespace posko::app
