// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/placerank.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

namespace posko::geodata {

namespace {

/// One step of exactness outweighs every kind, so that a village of just this name is found among regencies
/// whose names only begin so; one kind outweighs nearness.
constexpr double perExactness = 20;
constexpr double perKind = 4;
constexpr double perRank = 0.25;
constexpr double mostForDistance = 3;
constexpr std::size_t shortestWhole = 4; ///< who has typed less is more likely in the middle of a word

double weightOf(NamedKind kind)
{
    switch (kind) {
    case NamedKind::provinsi:
    case NamedKind::kabupaten:
    case NamedKind::kota:
        return 0;
    case NamedKind::gunungApi:
    case NamedKind::selat:
    case NamedKind::teluk:
    case NamedKind::laut:
    case NamedKind::samudra:
    case NamedKind::negara:
        return 1;
    case NamedKind::kecamatan:
    case NamedKind::kotaKecil:
        return 2;
    case NamedKind::pulau:
    case NamedKind::desa:
        return 3;
    }
    return 3;
}

/// The name behind its kind: "bandung" of "kab bandung".
std::string_view bareOf(std::string_view name)
{
    for (const std::string_view kind :
         {"kab ", "kota ", "kec ", "pulau ", "gunung ", "selat ", "laut ", "teluk "}) {
        if (name.starts_with(kind)) {
            return name.substr(kind.size());
        }
    }
    return name;
}

/// 0: the whole name; 1: its beginning; 2: a word of it; 3: only its parents have the words.
double exactness(std::string_view name, std::string_view words)
{
    const std::string_view bare = bareOf(name);
    const bool isWhole = name == words || bare == words;
    if (isWhole && words.size() >= shortestWhole) {
        return 0;
    }
    if (isWhole || name.starts_with(words) || bare.starts_with(words)) {
        return 1;
    }
    for (std::size_t at = name.find(words); at != std::string_view::npos; at = name.find(words, at + 1)) {
        if (name[at - 1] == ' ') {
            return 2;
        }
    }
    return 3;
}

double distanceScore(const RankableName& place, std::optional<core::LatLon> near)
{
    const std::optional<core::LatLon> at = place.at.point();
    if (!near || !at) {
        return mostForDistance;
    }
    // Good enough to order by; what is shown is the geodesic.
    const double high = at->lat - near->lat;
    const double wide = (at->lon - near->lon) * std::cos(core::toRadians(near->lat));
    return std::min(mostForDistance, std::log10(1 + 10 * std::hypot(high, wide)));
}

} // namespace

bool isBefore(const RankedPlace& left, const RankedPlace& right)
{
    return std::tie(left.score, left.place->folded, left.place->id) <
           std::tie(right.score, right.place->folded, right.place->id);
}

void keepBest(std::vector<RankedPlace>& ranked, const RankableName& place, std::string_view words,
              std::optional<core::LatLon> near, std::size_t limit)
{
    const double score = perExactness * exactness(place.folded, words) + perKind * weightOf(place.kind) +
                         perRank * place.rank + distanceScore(place, near);
    const RankedPlace one{score, &place};
    if (ranked.size() < limit) {
        ranked.push_back(one);
        std::ranges::push_heap(ranked, isBefore);
    } else if (!ranked.empty() && isBefore(one, ranked.front())) {
        std::ranges::pop_heap(ranked, isBefore);
        ranked.back() = one;
        std::ranges::push_heap(ranked, isBefore);
    }
}

} // namespace posko::geodata
