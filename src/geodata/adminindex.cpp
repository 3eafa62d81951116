// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/adminindex.h"

#include "geodata/placesearch.h"

#include <map>
#include <set>
#include <utility>
#include <vector>

namespace posko::geodata {

namespace {

/// How many characters of a dotted code name the region of a level: 32, 32.04, 32.04.05.
constexpr std::size_t provinceLength = 2;
constexpr std::size_t perLevel = 3;

constexpr std::size_t codeLength(AdminLevel level)
{
    return provinceLength + perLevel * static_cast<std::size_t>(level);
}

std::optional<AdminName>& nameAt(AdminPlace& place, AdminLevel level)
{
    return level == AdminLevel::province  ? place.province
           : level == AdminLevel::regency ? place.regency
                                          : place.district;
}

} // namespace

struct AdminIndex::Parts
{
    /// The region of the level that a code lies in, by the names of the search file.
    [[nodiscard]] std::optional<AdminName> named(const std::string& code, AdminLevel level,
                                                 AdminQuality quality) const
    {
        const auto known = names.find(code.substr(0, codeLength(level)));
        if (code.size() < codeLength(level) || known == names.end()) {
            return std::nullopt;
        }
        return AdminName{known->second, known->first, quality};
    }

    [[nodiscard]] AdminPlace official(core::LatLon point) const
    {
        for (const AdminLevel level : finestFirst) {
            for (const BorderAreas& file : borders) {
                if (const BorderArea* area = file.at(point, level)) {
                    AdminPlace place;
                    for (const AdminLevel each : finestFirst) {
                        nameAt(place, each) = named(area->code, each, AdminQuality::official);
                    }
                    nameAt(place, level) = AdminName{area->name, area->code, AdminQuality::official};
                    return place;
                }
            }
        }
        return {};
    }

    /// Approximate areas end where official ones are known: a region that was imported is not guessed at.
    [[nodiscard]] const BorderArea* guessed(core::LatLon point, AdminLevel level) const
    {
        const BorderArea* area = zones.at(point, level);
        if (area == nullptr) {
            area = zones.near(point, level, shoreMetres);
        }
        return area == nullptr || covered.contains(area->code) ? nullptr : area;
    }

    /// A region all of whose parts have official borders has them too.
    void coverParents()
    {
        for (const AdminLevel level : {AdminLevel::regency, AdminLevel::province}) {
            std::map<std::string, bool> whole;
            for (const auto& [code, name] : names) {
                if (code.size() == codeLength(level) + perLevel) {
                    bool& all = whole.try_emplace(code.substr(0, codeLength(level)), true).first->second;
                    all = all && covered.contains(code);
                }
            }
            for (const auto& [code, all] : whole) {
                if (all) {
                    covered.insert(code);
                }
            }
        }
    }

    std::map<std::string, std::string, std::less<>> names; ///< code to name as shown
    std::vector<BorderAreas> borders;
    std::set<std::string, std::less<>> covered; ///< codes whose borders are official
    BorderAreas zones;
};

AdminIndex::AdminIndex(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

AdminIndex::~AdminIndex() = default;
AdminIndex::AdminIndex(AdminIndex&&) noexcept = default;
AdminIndex& AdminIndex::operator=(AdminIndex&&) noexcept = default;

core::Result<AdminIndex> AdminIndex::open(const std::filesystem::path& places,
                                          std::span<const std::filesystem::path> borders)
{
    auto search = PlaceSearch::open(places);
    if (!search) {
        return std::unexpected(search.error());
    }
    auto zones = BorderAreas::open(places);
    if (!zones) {
        return std::unexpected(zones.error());
    }
    auto parts = std::make_unique<Parts>(Parts{{}, {}, {}, std::move(*zones)});
    for (NamedPlace& region : search->regions()) {
        parts->names.emplace(std::move(region.code), std::move(region.name));
    }
    for (const std::filesystem::path& file : borders) {
        auto areas = BorderAreas::open(file);
        if (!areas) {
            continue;
        }
        for (const BorderArea& area : areas->all()) {
            parts->covered.insert(area.code);
        }
        parts->borders.push_back(std::move(*areas));
    }
    parts->coverParents();
    return AdminIndex(std::move(parts));
}

AdminPlace AdminIndex::at(core::LatLon point) const
{
    AdminPlace place = m_parts->official(point);
    if (!place.province) {
        if (const BorderArea* area = m_parts->guessed(point, AdminLevel::province)) {
            place.province = AdminName{area->name, area->code, AdminQuality::approximate};
        }
    }
    if (!place.regency && place.province) {
        const BorderArea* area = m_parts->guessed(point, AdminLevel::regency);
        if (area != nullptr && area->code.starts_with(place.province->code)) {
            place.regency = AdminName{area->name, area->code, AdminQuality::indicative};
        }
    }
    return place;
}

} // namespace posko::geodata
