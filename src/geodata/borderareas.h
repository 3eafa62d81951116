// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace posko::geodata {

/// How fine a division of the country is.
enum class AdminLevel : std::uint8_t { province, regency, district };

inline constexpr std::array finestFirst{AdminLevel::district, AdminLevel::regency, AdminLevel::province};

/// The words of kinds in the files: provinsi; kabupaten and kota; kecamatan.
[[nodiscard]] std::optional<AdminLevel> adminLevelOf(std::string_view kind);

/// One area, or one piece of it: pieces of the same area carry the same words.
struct BorderArea
{
    std::int64_t row = 0;
    AdminLevel level = AdminLevel::province;
    std::string code; ///< Kemendagri
    std::string name;
    std::string quality; ///< official, approx, indicative
};

/// The table `zone` of a search file or of imported borders: areas found by a tree of boxes, their shapes
/// read when they are first needed. So a national file at 1:25,000 costs its boxes and the shapes last asked
/// for, not its size. One thread at a time uses an object.
class BorderAreas
{
public:
    /// Errors: notFound, storeDamaged.
    [[nodiscard]] static core::Result<BorderAreas> open(const std::filesystem::path& file);
    ~BorderAreas();
    BorderAreas(BorderAreas&&) noexcept;
    BorderAreas& operator=(BorderAreas&&) noexcept;
    BorderAreas(const BorderAreas&) = delete;
    BorderAreas& operator=(const BorderAreas&) = delete;

    /// The area of this level that covers the point; where several do, the one with the least code.
    [[nodiscard]] const BorderArea* at(core::LatLon point, AdminLevel level) const;
    /// The nearest area of this level within `metres` of a point that none covers.
    [[nodiscard]] const BorderArea* near(core::LatLon point, AdminLevel level, double metres) const;
    [[nodiscard]] const std::vector<BorderArea>& all() const;

private:
    struct Parts;
    explicit BorderAreas(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace posko::geodata
