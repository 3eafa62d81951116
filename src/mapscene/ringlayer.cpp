// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/ringlayer.h"

#include "mapscene/lineshape.h"

#include <algorithm>

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

RingLook ringLook(const core::MapRing& ring, const MapPalette& palette)
{
    if (ring.intensity == 0)
        return {palette.priority1, 1.6, 0.75, {11.0, 8.0}};
    // Colours and steps of BMKG's scale SIG: III to V, VI, VII to VIII, IX and more.
    const QColor colour = ring.intensity >= 9   ? palette.priority1
                          : ring.intensity >= 7 ? palette.priority2
                          : ring.intensity == 6 ? palette.priority3
                                                : palette.ok;
    // Shorter gaps and a broader line for the stronger: the step is seen without colours.
    const double strength = std::clamp(ring.intensity - 4, 0, 5);
    return {colour, 1.7 + 0.4 * strength, 0.9, {9.0 + 3.0 * strength, 7.0}};
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

Mesh RingLayer::tessellate(const MeshFrame& frame) const
{
    Mesh mesh;
    if (source() == nullptr)
        return mesh;
    const PixelRect bounds = frame.bounds().grown(8.0);
    for (const core::MapRing& ring : source()->rings()) {
        const RingLook look = ringLook(ring, colors());
        const Dash dash{look.dash.on * unit(), look.dash.off * unit()};
        for (const std::vector<PixelPoint>& pixels : lineCopies(frame, ringPoints(ring)))
            for (const std::vector<PixelPoint>& run : clippedRuns(pixels, bounds, 0.0)) {
                if (ring.intensity > 0)
                    addDashedStroke(mesh, run, (look.width + 2.0) * unit(),
                                    rgbaOf(colors().halo).withAlpha(0.5), dash);
                addDashedStroke(mesh, run, look.width * unit(), rgbaOf(look.colour).withAlpha(look.opacity),
                                dash);
            }
    }
    return mesh;
}

} // namespace posko::mapscene
