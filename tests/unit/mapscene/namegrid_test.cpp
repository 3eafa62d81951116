// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelbase.h"
#include "mapscene/namegrid.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <format>
#include <iterator>
#include <random>
#include <set>

namespace posko::mapscene {
namespace {

/// Towns by chance in a box of degrees, more of them than any zoom has room for.
std::vector<BasePlace> towns(double west, double east, int count)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<BasePlace> places;
    for (int index = 0; index < count; ++index) {
        const double x = mercatorX(west + (east - west) * share(random));
        places.push_back({std::format("Kota Contoh {}", index),
                          index % 3 == 0 ? BasePlaceKind::RegencySeat : BasePlaceKind::Town,
                          index % 7,
                          {x - std::floor(x), mercatorY(-8 + 6 * share(random))}});
    }
    return places;
}

struct Tested
{
    std::vector<BasePlace> places;
    LabelPainter painter;
    NameGrid grid;
    bool isLoaded = true;

    explicit Tested(std::vector<BasePlace> from)
        : places(std::move(from))
    {
        painter.configure(MapPalette(), QStringLiteral("Inter"), 1, 1);
    }

    std::optional<std::vector<BasePlace>> in(const MercatorBox& box) const
    {
        if (!isLoaded)
            return std::nullopt;
        std::vector<BasePlace> found;
        for (const double world : {-1.0, 0.0, 1.0})
            for (BasePlace place : places) {
                place.at.x += world;
                if (place.at.x >= box.left && place.at.x < box.right && place.at.y >= box.top &&
                    place.at.y < box.bottom)
                    found.push_back(std::move(place));
            }
        return found;
    }

    NameGrid::View look(const MapCamera& camera)
    {
        return grid.look(camera, 1, painter, [this](const MercatorBox& box) { return in(box); }, 1);
    }
};

using Seen = std::set<std::pair<std::string, int>>;

/// Names and sides of those whose points lie in the box.
Seen within(const NameGrid::View& view, const MercatorBox& box)
{
    Seen seen;
    for (const auto& name : view.names)
        if (name->place.at.x > box.left && name->place.at.x < box.right && name->place.at.y > box.top &&
            name->place.at.y < box.bottom)
            seen.emplace(name->place.name, name->side ? static_cast<int>(*name->side) : -1);
    return seen;
}

void expectApart(const NameGrid::View& view, const MapCamera& camera)
{
    std::vector<std::pair<std::string, PixelRect>> rects;
    for (const auto& name : view.names)
        if (name->side)
            rects.emplace_back(name->place.name,
                               nameRect(*name, camera.toPixel(name->place.at), 1, *name->side));
    EXPECT_GT(rects.size(), 30U);
    for (std::size_t a = 0; a < rects.size(); ++a)
        for (std::size_t b = a + 1; b < rects.size(); ++b)
            EXPECT_FALSE(rects[a].second.intersects(rects[b].second))
                << rects[a].first << " / " << rects[b].first;
}

TEST(NameGrid, EveryViewShowsTheSameNamesOnTheSameGround)
{
    for (const double zoom : {7.9, 8.3, 9.6}) {
        Tested walked(towns(104, 110, 4000));
        const MapCamera first{{mercatorX(107), mercatorY(-5)}, zoom, 1280, 720};
        const auto before = walked.look(first);
        for (const PixelPoint step : {PixelPoint{411, 0}, {3, -233}, {-517, 129}}) {
            MapCamera camera = first;
            camera.centre = first.toMercator({640 + step.x, 360 + step.y});
            MercatorBox both = camera.box();
            both = {std::max(both.left, first.box().left), std::max(both.top, first.box().top),
                    std::min(both.right, first.box().right), std::min(both.bottom, first.box().bottom)};
            const Seen known = within(before, both);
            EXPECT_GT(known.size(), 20U);
            EXPECT_EQ(within(walked.look(camera), both), known);
            Tested fresh(towns(104, 110, 4000));
            EXPECT_EQ(within(fresh.look(camera), both), known);
        }
    }
}

TEST(NameGrid, NoTwoNamesTouchAcrossTheBlocks)
{
    for (const double zoom : {7.75, 8.25, 9.5}) {
        Tested tested(towns(104, 110, 4000));
        const MapCamera camera{{mercatorX(107), mercatorY(-5)}, zoom, 1920, 1080};
        expectApart(tested.look(camera), camera);
    }
}

TEST(NameGrid, NoTwoNamesTouchAcrossTheDateLine)
{
    Tested tested(towns(177, 183, 4000));
    const MapCamera camera{{mercatorX(180), mercatorY(-5)}, 8.25, 1920, 1080};
    const auto view = tested.look(camera);
    expectApart(view, camera);
    EXPECT_TRUE(std::ranges::any_of(view.names, [](const auto& name) { return name->place.at.x < 0.5; }));
    EXPECT_TRUE(std::ranges::any_of(view.names, [](const auto& name) { return name->place.at.x > 0.5; }));
}

TEST(NameGrid, ANameReachesNoFartherThanItPromises)
{
    std::vector<BasePlace> places = towns(104, 110, 40);
    for (BasePlace& place : places)
        place.name = "Kecamatan Dengan Nama Panjang " + place.name;
    Tested tested(places);
    const MapCamera camera{{mercatorX(107), mercatorY(-5)}, 8, 1920, 1080};
    for (const auto& name : tested.look(camera).names)
        if (name->side) {
            const PixelRect rect = nameRect(*name, {0, 0}, 1, *name->side);
            EXPECT_TRUE((PixelRect{0, 0, 0, 0}.grown(NameGrid::kReach).contains(rect)));
        }
}

TEST(NameGrid, ANameOfACountryStaysNearItsPoint)
{
    GridName name;
    name.place.kind = BasePlaceKind::Country;
    name.size = {120, 24};
    for (std::size_t side = 0; side < nameSides(BasePlaceKind::Country); ++side) {
        const PixelRect rect = nameRect(name, {0, 0}, 1, side);
        EXPECT_LT(std::abs(rect.top + rect.bottom) / 2.0, name.size.height());
    }
}

TEST(NameGrid, NamesStayUntilThoseOfTheNextZoomAreLoaded)
{
    Tested tested(towns(104, 110, 4000));
    MapCamera camera{{mercatorX(107), mercatorY(-5)}, 8, 1280, 720};
    const auto before = tested.look(camera);
    EXPECT_TRUE(before.isComplete);
    tested.isLoaded = false;
    camera.zoom = 8.4;
    const auto between = tested.look(camera);
    EXPECT_FALSE(between.isComplete);
    const MercatorBox box = camera.box();
    EXPECT_EQ(within(between, box), within(before, box));
    tested.isLoaded = true;
    const auto after = tested.look(camera);
    EXPECT_TRUE(after.isComplete);
    EXPECT_NE(within(after, box), within(before, box));
}

} // namespace
} // namespace posko::mapscene
