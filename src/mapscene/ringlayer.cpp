// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/ringlayer.h"

#include <utility>

namespace posko::mapscene {

namespace {

constexpr int kRingPoints = 240;

} // namespace

std::vector<core::MercatorPoint> ringPoints(const core::MapRing& ring)
{
    std::vector<core::MercatorPoint> points;
    points.reserve(kRingPoints + 1);
    for (int step = 0; step < kRingPoints; ++step)
        points.push_back(
            core::toMercator(core::destination(ring.centre, 360.0 * step / kRingPoints, ring.radiusMetres)));
    points.push_back(points.front());
    return points;
}

RingLayer::RingLayer(QQuickItem* parent)
    : MeshLayer(parent)
{}

RingLayer::~RingLayer() = default;

void RingLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::ringsChanged, this, [this] { invalidate(); });
    invalidate();
}

void RingLayer::tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts)
{
    if (source() == nullptr)
        return;
    Mesh mesh;
    const PixelRect bounds = frame.bounds().grown(8.0);
    for (const core::MapRing& ring : source()->rings()) {
        std::vector<PixelPoint> pixels;
        for (const core::MercatorPoint point : ringPoints(ring))
            pixels.push_back(frame.toFrame(point));
        for (const std::vector<PixelPoint>& run : clippedRuns(pixels, bounds, 0.0))
            addDashedStroke(mesh, run, 1.6 * unit(), rgbaOf(colors().priority1).withAlpha(0.75),
                            {11.0 * unit(), 8.0 * unit()});
    }
    parts.push_back({std::move(mesh), std::nullopt});
}

} // namespace posko::mapscene
