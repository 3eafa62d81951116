// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/linelayer.h"

#include <utility>

namespace posko::mapscene {

QColor lineColour(core::MapKind kind, const MapPalette& palette)
{
    switch (kind) {
    case core::MapKind::depot:
        return palette.depot;
    case core::MapKind::team:
        return palette.team;
    default:
        break;
    }
    return palette.unit;
}

LineLayer::LineLayer(QQuickItem* parent)
    : MeshLayer(parent)
{}

LineLayer::~LineLayer() = default;

void LineLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::linesChanged, this, [this] { invalidate(); });
    invalidate();
}

void LineLayer::tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts)
{
    if (source() == nullptr)
        return;
    Mesh mesh;
    const PixelRect bounds = frame.bounds().grown(8.0);
    const Rgba halo = rgbaOf(colors().halo).withAlpha(0.55);
    for (const core::MapLine& line : source()->lines()) {
        std::vector<PixelPoint> pixels;
        pixels.reserve(line.points.size());
        for (const core::MercatorPoint point : line.points)
            pixels.push_back(frame.toFrame(point));
        const Rgba colour = rgbaOf(lineColour(line.kind, colors()));
        const Dash dash = line.canGo ? Dash{} : Dash{10.0 * unit(), 7.0 * unit()};
        for (const std::vector<PixelPoint>& run : clippedRuns(pixels, bounds, 0.0)) {
            addStroke(mesh, run, 4.6 * unit(), halo);
            addDashedStroke(mesh, run, 2.2 * unit(), colour.withAlpha(line.canGo ? 0.95 : 0.8), dash);
        }
    }
    parts.push_back({std::move(mesh), std::nullopt});
}

} // namespace posko::mapscene
