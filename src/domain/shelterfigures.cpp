// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/shelterfigures.h"

#include <algorithm>
#include <map>
#include <optional>
#include <ranges>
#include <string_view>
#include <utility>

namespace posko::domain {

namespace {

bool isInside(std::string_view code, std::string_view region)
{
    return region.empty() || code == region ||
           (code.starts_with(region) && code.substr(region.size(), 1) == ".");
}

void add(CountedSum& sum, const std::optional<std::int64_t>& number)
{
    ++sum.of;
    if (number) {
        ++sum.counted;
        sum.sum += *number;
    }
}

void widen(ShelterFigures& figures, core::Instant at)
{
    figures.oldestCountAt = std::min(figures.oldestCountAt, at);
    figures.newestCountAt = std::max(figures.newestCountAt, at);
}

ShelterFigures sumOf(std::string source, bool simulated, const std::vector<const Shelter*>& shelters)
{
    ShelterFigures figures;
    figures.source = std::move(source);
    figures.simulated = simulated;
    const auto knows = [](const Shelter* one) {
        return one->count.households || one->count.people;
    };
    const bool anyKnows = std::ranges::any_of(shelters, knows);
    figures.oldestCountAt = core::Instant::max();
    figures.newestCountAt = core::Instant::min();
    for (const Shelter* one : shelters) {
        add(figures.households, one->count.households);
        add(figures.people, one->count.people);
        add(figures.capacity, one->capacityPeople);
        figures.full += one->state == ShelterState::full ? 1u : 0u;
        figures.ids.push_back(one->id);
        if (!anyKnows || knows(one)) {
            widen(figures, one->countedAt);
        }
    }
    return figures;
}

} // namespace

std::vector<ShelterFigures> shelterFigures(const Picture& picture, const ShelterScope& scope)
{
    std::map<std::pair<std::string, bool>, std::vector<const Shelter*>> bySource;
    for (const auto& [id, shelter] : picture.shelters) {
        const bool wanted = (scope.incident.empty() || shelter.incident == scope.incident) &&
                            isInside(shelter.regionCode, scope.regionCode);
        if (wanted && !shelter.withdrawn && shelter.state != ShelterState::closed) {
            const std::string source = shelter.stamp.topic.substr(0, shelter.stamp.topic.rfind('/'));
            bySource[{source, shelter.simulated}].push_back(&shelter);
        }
    }
    std::vector<ShelterFigures> all;
    all.reserve(bySource.size());
    for (const auto& [key, shelters] : bySource) {
        all.push_back(sumOf(key.first, key.second, shelters));
    }
    return all;
}

} // namespace posko::domain
