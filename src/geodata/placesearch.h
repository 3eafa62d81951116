// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"
#include "geodata/placename.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace posko::geodata {

/// One answer of a search: a place, or a point that was typed (then `place` is empty).
struct FoundPlace
{
    std::optional<NamedPlace> place;
    std::optional<core::LatLon> at; ///< where to fly to; nothing where no point is known
    bool atRegency =
        false; ///< `at` is the seat of the regency that the place lies in: its own point is not known
    std::optional<double> metres; ///< from the point that was asked for, where the place's own point is known
};

/// The notices that the sources of a search file ask for, one each; none where the file cannot be read.
[[nodiscard]] std::vector<std::string> placeCredits(const std::filesystem::path& file);

/// Finds places of the search file by words, code, coordinates and nearness. It promises that any text may be
/// asked for, whatever bytes it holds, and that nothing is written. One thread at a time uses an object.
class PlaceSearch
{
public:
    /// Errors: notFound, wrongSchema for another version, storeDamaged for what is no search file.
    [[nodiscard]] static core::Result<PlaceSearch> open(const std::filesystem::path& file);
    ~PlaceSearch();
    PlaceSearch(PlaceSearch&&) noexcept;
    PlaceSearch& operator=(PlaceSearch&&) noexcept;
    PlaceSearch(const PlaceSearch&) = delete;
    PlaceSearch& operator=(const PlaceSearch&) = delete;

    /// Reads what the first search by words would have to read (a tenth of a second for all of Indonesia), so
    /// that it need not.
    void prepare() const;

    /// Best first: coordinates as they are, a code exactly; else places all of whose words begin with the
    /// words of `text`, ranked by how exactly the name is meant, kind, rank and nearness to `near`. Empty
    /// text finds nothing.
    [[nodiscard]] std::vector<FoundPlace> find(std::string_view text, std::optional<core::LatLon> near = {},
                                               std::size_t limit = 20) const;
    /// The place with this code ("32.04" or "3204", Kemendagri).
    [[nodiscard]] std::optional<NamedPlace> byCode(std::string_view code) const;
    /// The nearest place of one of these kinds within `metres`, by geodesic distance.
    [[nodiscard]] std::optional<FoundPlace> nearest(core::LatLon at, std::span<const NamedKind> kinds,
                                                    double metres = 100'000) const;
    /// Every province, kabupaten, kota and kecamatan, sorted by code.
    [[nodiscard]] std::vector<NamedPlace> regions() const;

private:
    struct Parts;
    explicit PlaceSearch(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::geodata
