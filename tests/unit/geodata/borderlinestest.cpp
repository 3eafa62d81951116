// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geodata/borderlines.h"
#include "geodata/importborders.h"
#include "placefile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <map>
#include <numbers>

namespace posko::geodata {

namespace {

class BorderLinesTest : public testing::Test
{
protected:
    std::filesystem::path borders(const std::string& name, std::vector<ImportedShape> shapes) const
    {
        const auto file = m_file.folder() / name;
        EXPECT_TRUE(writeBorders(file, std::move(shapes)));
        return file;
    }

    static BorderLines read(const std::vector<std::filesystem::path>& files)
    {
        return BorderLines::read(files);
    }

    test::PlaceFile m_file;
};

/// Length of all lines by rank, in degrees of longitude or of the Mercator square's height.
std::map<BorderRank, double> lengths(const BorderLines& lines)
{
    std::map<BorderRank, double> lengths;
    for (const BorderPiece& piece : lines.pieces()) {
        const auto points = lines.pointsOf(piece);
        for (std::size_t index = 1; index < points.size(); ++index) {
            const double dx = std::ldexp(points[index].x, -32) - std::ldexp(points[index - 1].x, -32);
            const double dy = std::ldexp(points[index].y, -32) - std::ldexp(points[index - 1].y, -32);
            lengths[piece.rank] += std::hypot(dx, dy) * 360;
        }
    }
    return lengths;
}

ImportedShape square(const std::string& kind, const std::string& code, double west, double south)
{
    return {kind, code, code, test::squareWkb(west, south, 1)};
}

template <class Value> void put(std::string& bytes, Value value)
{
    char raw[sizeof value];
    std::memcpy(raw, &value, sizeof value);
    bytes.append(raw, sizeof value);
}

std::string ringWkb(const std::vector<core::LatLon>& ring)
{
    std::string bytes(1, '\1');
    put(bytes, std::uint32_t{3});
    put(bytes, std::uint32_t{1});
    put(bytes, static_cast<std::uint32_t>(ring.size() + 1));
    for (std::size_t index = 0; index <= ring.size(); ++index) {
        put(bytes, ring[index % ring.size()].lon);
        put(bytes, ring[index % ring.size()].lat);
    }
    return bytes;
}

} // namespace

TEST_F(BorderLinesTest, ASharedBorderIsThereOnceAndItsRankIsThatOfTheCoarsestDifference)
{
    const auto lines = lengths(
        read({borders("a", {square("kabupaten", "32.03", 107, -1), square("kabupaten", "32.04", 108, -1),
                            square("kabupaten", "33.01", 109, -1)})}));
    EXPECT_NEAR(lines.at(BorderRank::regency), 1.0, 0.01);
    EXPECT_NEAR(lines.at(BorderRank::province), 1.0, 0.01);
    EXPECT_NEAR(lines.at(BorderRank::outer), 8.0, 0.02);
    EXPECT_FALSE(lines.contains(BorderRank::district));
    const auto fine = lengths(read({borders(
        "b", {square("kecamatan", "32.03.01", 107, -1), square("kecamatan", "32.03.02", 108, -1)})}));
    EXPECT_NEAR(fine.at(BorderRank::district), 1.0, 0.01);
}

TEST_F(BorderLinesTest, ARegionIsDrawnFromTheFirstFileThatHasItAndWhatCannotBeReadIsPassedOver)
{
    const auto newer = borders("newer", {square("kabupaten", "32.03", 107, -1)});
    const auto older =
        borders("older", {square("kabupaten", "32.03", 117, -1), square("kabupaten", "32.04", 108, -1)});
    const auto broken = m_file.folder() / "broken";
    std::ofstream(broken) << "no database";
    const BorderLines lines = read({broken, m_file.folder() / "absent", newer, older});
    const auto east =
        std::ranges::max(lines.pieces(), {}, [](const BorderPiece& piece) { return piece.rightBottom.x; });
    EXPECT_NEAR(east.rightBottom.x, (109.0 + 180) / 360, 1e-6);
    EXPECT_NEAR(lengths(lines).at(BorderRank::regency), 1.0, 0.01);
    EXPECT_TRUE(read({broken}).isEmpty());
}

TEST_F(BorderLinesTest, LeavingOutPointsOfLittleWorthMovesNoLineByMoreThanThat)
{
    std::vector<core::LatLon> ring;
    for (int step = 0; step < 5'000; ++step) {
        const double angle = 2 * std::numbers::pi * step / 5'000;
        const double far = 1 + 0.1 * std::sin(37 * angle) + 0.01 * std::sin(700 * angle);
        ring.push_back({-5 + far * std::sin(angle), 110 + far * std::cos(angle)});
    }
    const BorderLines lines = read({borders("c", {{"kabupaten", "32.03", "C", ringWkb(ring)}})});
    constexpr double lost = 2e-6; // 80 m
    std::size_t kept = 0;
    std::size_t all = 0;
    for (const BorderPiece& piece : lines.pieces()) {
        const auto points = lines.pointsOf(piece);
        all += points.size();
        std::size_t from = 0;
        for (std::size_t to = 1; to < points.size(); ++to) {
            if (static_cast<double>(points[to].worth) < lost)
                continue;
            ++kept;
            const double dx = std::ldexp(points[to].x, -32) - std::ldexp(points[from].x, -32);
            const double dy = std::ldexp(points[to].y, -32) - std::ldexp(points[from].y, -32);
            for (std::size_t left = from + 1; left < to; ++left) {
                const double px = std::ldexp(points[left].x, -32) - std::ldexp(points[from].x, -32);
                const double py = std::ldexp(points[left].y, -32) - std::ldexp(points[from].y, -32);
                EXPECT_LE(std::abs(px * dy - py * dx) / std::hypot(dx, dy), lost * 1.001);
            }
            from = to;
        }
        EXPECT_EQ(from + 1, points.size());
    }
    EXPECT_GE(all, ring.size());
    EXPECT_LT(kept, all / 2);
}

} // namespace posko::geodata
