// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"
#include "geodata/borderareas.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace posko::geodata {

/// How far an answer may be trusted; whoever shows it must say so.
enum class AdminQuality : std::uint8_t {
    official,    ///< inside a border that was imported
    approximate, ///< inside an approximate border of a province (96 % of the area is right)
    indicative,  ///< inside a "zona indikatif" of a kabupaten or kota (77 % of the area is right): say
                 ///< "indikatif"
};

/// A region and how it is known.
struct AdminName
{
    std::string name; ///< as shown: "Kab. Cianjur"
    std::string code; ///< Kemendagri
    AdminQuality quality = AdminQuality::indicative;

    friend bool operator==(const AdminName&, const AdminName&) = default;
};

/// In which regions a point lies, as far as is known. Each name carries its own quality.
struct AdminPlace
{
    std::optional<AdminName> province;
    std::optional<AdminName> regency;
    std::optional<AdminName> district;

    friend bool operator==(const AdminPlace&, const AdminPlace&) = default;
};

/// Answers in which province, kabupaten or kota and kecamatan a point lies: from imported official borders
/// where they cover a region, else from the approximate areas of the search file. It is Posko's own reckoning
/// ("hitungan Posko") and never decides whose jurisdiction an event is: the areas of kabupaten are Voronoi
/// cells of villages, of which every fourth square kilometre lies on the wrong side, and even official lines
/// are drawn for maps of one scale. One thread at a time uses an object.
class AdminIndex
{
public:
    /// How far from an approximate area a point may lie and still be told as in it: that shore is 1 km off.
    static constexpr double shoreMetres = 2'000;

    /// `places` is the search file, `borders` the files of imported borders, the one that wins first; a file
    /// of borders that cannot be read is passed over. Errors: those of the search file.
    [[nodiscard]] static core::Result<AdminIndex> open(const std::filesystem::path& places,
                                                       std::span<const std::filesystem::path> borders);
    ~AdminIndex();
    AdminIndex(AdminIndex&&) noexcept;
    AdminIndex& operator=(AdminIndex&&) noexcept;
    AdminIndex(const AdminIndex&) = delete;
    AdminIndex& operator=(const AdminIndex&) = delete;

    /// `point` must be valid. At sea, and beyond Indonesia, nothing is known.
    [[nodiscard]] AdminPlace at(core::LatLon point) const;

private:
    struct Parts;
    explicit AdminIndex(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::geodata
