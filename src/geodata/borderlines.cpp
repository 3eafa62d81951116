// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/borderlines.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace posko::geodata {

namespace {

constexpr double worldSide = 4294967296.0; // 2^32
constexpr std::size_t pointsPerPiece = 256;
constexpr std::size_t provinceCode = 2; // characters: 32
constexpr std::size_t regencyCode = 5;  // 32.04

struct Corner
{
    std::uint32_t x = 0;
    std::uint32_t y = 0;

    friend auto operator<=>(const Corner&, const Corner&) = default;
};

/// A closed ring of one region; the last corner is the first one again.
struct Ring
{
    std::size_t first = 0;
    std::size_t count = 0;
    std::size_t region = 0;
};

/// All regions of one level.
struct Level
{
    std::vector<std::string> codes;
    std::vector<Corner> corners;
    std::vector<Ring> rings;
};

std::uint32_t fixed(double share)
{
    return static_cast<std::uint32_t>(std::clamp(share * worldSide, 0.0, worldSide - 1.0));
}

/// Reads little-endian WKB polygons and multipolygons, as the importer writes them.
class WkbReader
{
public:
    WkbReader(std::string_view bytes, Level& to, std::size_t region)
        : m_bytes(bytes)
        , m_to(to)
        , m_region(region)
    {}

    /// False where the bytes end early or hold something else.
    bool geometry()
    {
        constexpr std::uint32_t polygonType = 3;
        constexpr std::uint32_t multiPolygonType = 6;
        std::uint8_t order = 0;
        std::uint32_t type = 0;
        std::uint32_t count = 0;
        if (!take(order) || order != 1 || !take(type) || !take(count)) {
            return false;
        }
        if (type != polygonType && (type != multiPolygonType || m_nested)) {
            return false;
        }
        m_nested = true;
        for (std::uint32_t part = 0; part < count; ++part) {
            if (!(type == polygonType ? ring() : geometry())) {
                return false;
            }
        }
        return true;
    }

private:
    template <class Value> bool take(Value& value)
    {
        if (m_bytes.size() < sizeof value) {
            return false;
        }
        m_bytes.copy(reinterpret_cast<char*>(&value), sizeof value);
        m_bytes.remove_prefix(sizeof value);
        return true;
    }

    bool ring()
    {
        static_assert(std::endian::native == std::endian::little);
        std::uint32_t count = 0;
        if (!take(count) || m_bytes.size() / (2 * sizeof(double)) < count) {
            return false;
        }
        Ring ring{m_to.corners.size(), 0, m_region};
        for (std::uint32_t index = 0; index < count; ++index) {
            core::LatLon at;
            take(at.lon);
            take(at.lat);
            if (!core::isValid(at)) {
                return false;
            }
            const core::MercatorPoint point = core::toMercator(at);
            const Corner corner{fixed(point.x), fixed(point.y)};
            if (ring.count == 0 || corner != m_to.corners.back()) {
                m_to.corners.push_back(corner);
                ++ring.count;
            }
        }
        if (ring.count > 2) {
            m_to.rings.push_back(ring);
        }
        return true;
    }

    std::string_view m_bytes;
    Level& m_to;
    std::size_t m_region;
    bool m_nested = false;
};

/// One side of a ring, the same from either direction.
struct Side
{
    Corner from;
    Corner to;
    std::uint32_t corner = 0; ///< at which it begins
    std::uint32_t region = 0;
};

BorderRank rankBetween(const std::string& one, const std::string& other)
{
    if (one.substr(0, provinceCode) != other.substr(0, provinceCode)) {
        return BorderRank::province;
    }
    return one.substr(0, regencyCode) != other.substr(0, regencyCode) ? BorderRank::regency
                                                                      : BorderRank::district;
}

std::vector<Side> sidesOf(const Level& level)
{
    std::vector<Side> sides;
    sides.reserve(level.corners.size());
    for (const Ring& ring : level.rings) {
        for (std::size_t index = ring.first; index + 1 < ring.first + ring.count; ++index) {
            const auto [from, to] = std::minmax(level.corners[index], level.corners[index + 1]);
            sides.push_back(
                {from, to, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(ring.region)});
        }
    }
    std::ranges::sort(sides, [](const Side& left, const Side& right) {
        return std::tie(left.from, left.to, left.corner) < std::tie(right.from, right.to, right.corner);
    });
    return sides;
}

constexpr std::uint8_t notDrawn = 255;

/// The rank of the side that begins at each corner; `notDrawn` where another ring draws it, or none begins.
std::vector<std::uint8_t> ranksOf(const Level& level)
{
    std::vector<std::uint8_t> ranks(level.corners.size(), notDrawn);
    const std::vector<Side> sides = sidesOf(level);
    for (auto first = sides.begin(); first != sides.end();) {
        const auto last = std::find_if(first, sides.end(), [first](const Side& side) {
            return side.from != first->from || side.to != first->to;
        });
        const auto other =
            std::find_if(first, last, [first](const Side& side) { return side.region != first->region; });
        ranks[first->corner] = static_cast<std::uint8_t>(
            other == last ? BorderRank::outer
                          : rankBetween(level.codes[first->region], level.codes[other->region]));
        first = last;
    }
    return ranks;
}

double distance(const BorderPoint& point, const BorderPoint& from, const BorderPoint& to)
{
    const auto away = [](std::uint32_t a, std::uint32_t b) {
        return static_cast<double>(a) - static_cast<double>(b);
    };
    const double dx = away(to.x, from.x);
    const double dy = away(to.y, from.y);
    const double px = away(point.x, from.x);
    const double py = away(point.y, from.y);
    const double length = dx * dx + dy * dy;
    const double share = length > 0 ? std::clamp((px * dx + py * dy) / length, 0.0, 1.0) : 0.0;
    return std::hypot(px - share * dx, py - share * dy) / worldSide;
}

/// Gives every point between the ends its worth (Douglas and Peucker, 1973, for all tolerances at once).
void weigh(std::span<BorderPoint> points)
{
    struct Stretch
    {
        std::size_t first;
        std::size_t last;
        float most;
    };
    constexpr float endless = std::numeric_limits<float>::infinity();
    points.front().worth = points.back().worth = endless;
    std::vector<Stretch> open{{0, points.size() - 1, endless}};
    while (!open.empty()) {
        const Stretch stretch = open.back();
        open.pop_back();
        double most = -1;
        std::size_t at = 0;
        for (std::size_t index = stretch.first + 1; index < stretch.last; ++index) {
            const double away = distance(points[index], points[stretch.first], points[stretch.last]);
            if (away > most) {
                most = away;
                at = index;
            }
        }
        if (at == 0) {
            continue;
        }
        points[at].worth = std::min(stretch.most, static_cast<float>(most));
        open.push_back({stretch.first, at, points[at].worth});
        open.push_back({at, stretch.last, points[at].worth});
    }
}

BorderPiece pieceOf(std::span<const BorderPoint> points, std::size_t first, BorderRank rank)
{
    const auto [left, right] = std::ranges::minmax(points, {}, &BorderPoint::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &BorderPoint::y);
    return {rank,
            static_cast<std::uint32_t>(first),
            static_cast<std::uint32_t>(points.size()),
            {left.x / worldSide, top.y / worldSide},
            {right.x / worldSide, bottom.y / worldSide}};
}

/// Adds the sides of a level that are drawn: runs of one rank, cut into pieces.
void addLines(const Level& level, std::vector<BorderPoint>& points, std::vector<BorderPiece>& pieces)
{
    const std::vector<std::uint8_t> ranks = ranksOf(level);
    for (const Ring& ring : level.rings) {
        const std::size_t end = ring.first + ring.count - 1; // no side begins at the last corner
        for (std::size_t index = ring.first; index < end;) {
            const std::uint8_t rank = ranks[index];
            if (rank == notDrawn) {
                ++index;
                continue;
            }
            const std::size_t first = points.size();
            points.push_back({level.corners[index].x, level.corners[index].y, 0});
            while (index < end && ranks[index] == rank && points.size() - first < pointsPerPiece) {
                ++index;
                points.push_back({level.corners[index].x, level.corners[index].y, 0});
            }
            const auto added = std::span(points).subspan(first);
            weigh(added);
            pieces.push_back(pieceOf(added, first, static_cast<BorderRank>(rank)));
        }
    }
}

void readFile(const std::filesystem::path& file, std::array<Level, finestFirst.size()>& levels,
              std::set<std::string, std::less<>>& taken)
{
    std::set<std::string, std::less<>> here;
    SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement row(database, "SELECT kind, code, wkb FROM border ORDER BY id");
    while (row.executeStep()) {
        const auto which = adminLevelOf(row.getColumn(0).getString());
        std::string code = row.getColumn(1).getString();
        if (!which || taken.contains(code)) {
            continue;
        }
        Level& level = levels.at(static_cast<std::size_t>(*which));
        const SQLite::Column blob = row.getColumn(2);
        WkbReader reader(
            {static_cast<const char*>(blob.getBlob()), static_cast<std::size_t>(blob.getBytes())}, level,
            level.codes.size());
        here.insert(code);
        level.codes.push_back(std::move(code));
        reader.geometry();
    }
    taken.merge(here);
}

} // namespace

BorderLines BorderLines::read(std::span<const std::filesystem::path> files)
{
    std::array<Level, finestFirst.size()> levels;
    std::set<std::string, std::less<>> taken;
    for (const std::filesystem::path& file : files) {
        try {
            readFile(file, levels, taken);
        } catch (const SQLite::Exception&) {
            continue; // whoever answers questions of it has said so
        }
    }
    BorderLines lines;
    for (Level& level : levels) {
        addLines(level, lines.m_points, lines.m_pieces);
        level = {};
    }
    lines.m_points.shrink_to_fit();
    return lines;
}

} // namespace posko::geodata
