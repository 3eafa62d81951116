// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace posko::geodata {

/// A point in units of its layer's extent, x to the east, y to the south.
struct MvtPoint
{
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend bool operator==(const MvtPoint&, const MvtPoint&) = default;
};

enum class MvtKind : std::uint8_t {
    Unknown,
    Points,
    Lines,
    Polygon, ///< its rings do not repeat their first point
};

using MvtValue = std::variant<std::monostate, std::string, double, std::int64_t, bool>;

/// One feature: its points, cut into parts (lines or rings), and its attributes as pairs of key and value.
struct MvtFeature
{
    MvtKind kind = MvtKind::Unknown;
    std::vector<MvtPoint> points;
    std::vector<std::uint32_t> partStarts; ///< index of the first point of each part
    std::vector<std::uint32_t> attributes; ///< index of a key, index of a value, and so on

    [[nodiscard]] std::size_t partCount() const { return partStarts.size(); }
    [[nodiscard]] std::span<const MvtPoint> part(std::size_t index) const;
};

struct MvtLayer
{
    std::string name;
    std::uint32_t extent = 4096;
    std::vector<std::string> keys;
    std::vector<MvtValue> values;
    std::vector<MvtFeature> features;

    /// The feature's text of this name; empty where it has none or it is no text.
    [[nodiscard]] std::string_view text(const MvtFeature& feature, std::string_view key) const;
    /// The feature's number of this name, rounded to a whole one.
    [[nodiscard]] std::int64_t number(const MvtFeature& feature, std::string_view key,
                                      std::int64_t fallback) const;
};

/// Reads a vector tile (Mapbox Vector Tile 2.1), unpacked. It promises that every index it gives out is in
/// range and every coordinate at most kMvtReach extents away from the tile. Errors: `badSyntax` (no vector
/// tile, or a broken one), `tooLarge` (more layers, features or points than any sound tile has).
[[nodiscard]] core::Result<std::vector<MvtLayer>> readMvt(std::string_view bytes);

constexpr std::int32_t kMvtReach = 16;

} // namespace posko::geodata
