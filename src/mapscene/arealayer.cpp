// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/arealayer.h"

#include "mapscene/areapattern.h"
#include "mapscene/lineshape.h"

#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QThreadPool>

#include <algorithm>
#include <ranges>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kTolerance = 1.0;
constexpr std::size_t kPointsAtOnce = 1'500; ///< so few take less than two milliseconds

std::vector<PixelPoint> framePoints(const MeshFrame& frame, const MercatorRing& points, double copy)
{
    std::vector<PixelPoint> pixels;
    pixels.reserve(points.size() + 1);
    for (const core::MercatorPoint point : points)
        pixels.push_back(frame.toFrameAsIs({point.x + copy, point.y}));
    return pixels;
}

/// Tint of the ground; triangles are cut only at the edge of the frame, where they may be very large.
void addTint(Mesh& mesh, const std::vector<PixelPoint>& pixels, const std::vector<std::uint32_t>& triangles,
             const PixelRect& bounds, Rgba colour)
{
    if (std::ranges::all_of(pixels, [&](PixelPoint point) { return bounds.contains(point); })) {
        addTriangles(mesh, pixels, triangles, colour);
        return;
    }
    for (std::size_t index = 0; index + 2 < triangles.size(); index += 3)
        addClippedTriangle(mesh, pixels[triangles[index]], pixels[triangles[index + 1]],
                           pixels[triangles[index + 2]], bounds, colour);
}

double smallerSide(const MercatorBox& box, const MeshFrame& frame)
{
    return std::min(box.right - box.left, box.bottom - box.top) * worldPixels(frame.zoom);
}

Dash scaled(Dash dash, double unit)
{
    return {dash.on * unit, dash.off * unit};
}

} // namespace

AreaLayer::AreaLayer(QQuickItem* parent)
    : MeshLayer(parent)
    , m_ground(std::make_shared<const AreaGround>())
{}

AreaLayer::~AreaLayer() = default;

void AreaLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::areasChanged, this, [this] { refresh(); });
    refresh();
}

void AreaLayer::refresh()
{
    if (m_working) {
        m_again = true;
        return;
    }
    std::vector<core::MapArea> areas = source() != nullptr ? source()->areas() : std::vector<core::MapArea>();
    if (pointCount(areas) <= kPointsAtOnce) {
        take(std::make_shared<const AreaGround>(makeAreaGround(areas, *m_ground)));
        return;
    }
    m_working = true;
    Q_EMIT upToDateChanged();
    using Ground = std::shared_ptr<const AreaGround>;
    auto promise = std::make_shared<QPromise<Ground>>();
    // The continuation belongs to this item and is forgotten with it.
    promise->future().then(this, [this](const Ground& ground) {
        m_working = false;
        take(ground);
        if (std::exchange(m_again, false))
            refresh();
        Q_EMIT upToDateChanged();
    });
    QThreadPool::globalInstance()->start([promise, areas = std::move(areas), former = m_ground] {
        promise->start();
        promise->addResult(std::make_shared<const AreaGround>(makeAreaGround(areas, *former)));
        promise->finish();
    });
}

void AreaLayer::take(std::shared_ptr<const AreaGround> ground)
{
    m_ground = std::move(ground);
    invalidate();
}

void AreaLayer::addShare(Mesh& mesh, const MeshFrame& frame, const AreaShare& share, double copy) const
{
    const AreaLook look = areaLook(share.look, colors());
    const PixelRect bounds = frame.bounds().grown(8.0);
    if (look.tint > 0.0)
        addTint(mesh, framePoints(frame, share.shape.points, copy), share.shape.triangles, bounds,
                rgbaOf(look.colour).withAlpha(look.tint));
    if (look.pattern == AreaPattern::none)
        return;
    std::vector<std::vector<PixelPoint>> rings;
    for (const MercatorRing& outline : share.shape.outlines)
        if (std::vector<PixelPoint> ring = clippedRing(framePoints(frame, outline, copy), bounds);
            ring.size() > 2)
            rings.push_back(std::move(ring));
    // The grid is that of the world, so all patterns of one kind join and none moves on the ground.
    addPattern(mesh, rings, look, unit(), frame.toFrameAsIs({0.0, 0.0}));
}

void AreaLayer::addCoast(Mesh& mesh, std::span<const PixelPoint> run, const AreaLook& look) const
{
    const Rgba halo = rgbaOf(colors().halo).withAlpha(0.7);
    addStroke(mesh, run, (look.width + 3.0) * unit(), halo);
    // Between the dashes the coast stays in the colour of the level, so that no part of it seems free.
    addStroke(mesh, run, look.width * unit(), rgbaOf(look.colour).withAlpha(0.35));
    addDashedStroke(mesh, run, look.width * unit(), rgbaOf(look.colour), scaled(look.dash, unit()));
}

void AreaLayer::addOutlines(Mesh& mesh, const MeshFrame& frame, const AreaShape& shape, const Stroke& stroke,
                            double copy) const
{
    const PixelRect bounds = frame.bounds().grown(16.0 * unit());
    for (const MercatorRing& outline : shape.outlines) {
        std::vector<PixelPoint> line = framePoints(frame, outline, copy);
        line.push_back(line.front());
        for (const std::vector<PixelPoint>& run : clippedRuns(line, bounds, kTolerance)) {
            addFadingBand(mesh, run, stroke.band, stroke.colour.withAlpha(0.42));
            if (stroke.casing > 0.0)
                addStroke(mesh, run, stroke.width + stroke.casing,
                          rgbaOf(colors().halo).withAlpha(0.5 * stroke.opacity));
            addDashedStroke(mesh, run, stroke.width, stroke.colour.withAlpha(stroke.opacity), stroke.dash);
        }
    }
}

void AreaLayer::addEdge(Mesh& mesh, const MeshFrame& frame, const AreaEdge& edge, double copy) const
{
    const AreaLook look = areaLook(edge.look, colors());
    if (edge.look.kind == core::MapAreaKind::coast) {
        for (const MercatorRing& line : edge.shape->outlines)
            for (const std::vector<PixelPoint>& run :
                 clippedRuns(framePoints(frame, line, copy), frame.bounds().grown(16.0 * unit()), kTolerance))
                addCoast(mesh, run, look);
        return;
    }
    // One among many is a fine line that grows with it; the bold one belongs to the ground they share.
    const double size = smallerSide(edge.shape->box, frame) / unit();
    const double share = look.solid ? std::clamp(size / 240.0, 0.3, 0.7) : 1.0;
    addOutlines(mesh, frame, *edge.shape,
                {.colour = rgbaOf(look.colour),
                 .width = look.width * share * unit(),
                 .opacity = look.opacity * (look.solid ? std::clamp(size / 120.0, 0.35, 0.9) : 0.95),
                 .casing = look.solid || !look.cased ? 0.0 : 2.0 * unit(),
                 .band = std::min(look.band, size / 4.0) * unit(),
                 .dash = scaled(look.dash, unit())},
                copy);
}

void AreaLayer::addShareOutline(Mesh& mesh, const MeshFrame& frame, const AreaShare& share, double copy) const
{
    const AreaLook look = areaLook(share.look, colors());
    if (!look.solid)
        return;
    const double size = std::clamp(smallerSide(share.shape.box, frame) / unit() / 90.0, 0.7, 1.0);
    addOutlines(mesh, frame, share.shape,
                {.colour = rgbaOf(look.colour),
                 .width = look.width * size * unit(),
                 .opacity = 0.95,
                 .casing = 1.6 * unit(),
                 .band = 0.0,
                 .dash = {}},
                copy);
}

Mesh AreaLayer::tessellate(const MeshFrame& frame) const
{
    Mesh mesh;
    for (const AreaShare& share : m_ground->shares)
        forCopies(share.shape.box, frame.covered, [&](double copy) { addShare(mesh, frame, share, copy); });
    for (const AreaEdge& edge : m_ground->edges)
        forCopies(edge.shape->box, frame.covered, [&](double copy) { addEdge(mesh, frame, edge, copy); });
    // Shares end where a higher one begins, whose outline then covers theirs.
    for (const AreaShare& share : m_ground->shares | std::views::reverse)
        forCopies(share.shape.box, frame.covered,
                  [&](double copy) { addShareOutline(mesh, frame, share, copy); });
    return mesh;
}

} // namespace posko::mapscene
