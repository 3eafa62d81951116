// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/linelayer.h"

#include "mapscene/lineshape.h"

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

Mesh LineLayer::tessellate(const MeshFrame& frame) const
{
    Mesh mesh;
    if (source() == nullptr)
        return mesh;
    for (const core::MapLine& line : source()->lines())
        for (const std::vector<PixelPoint>& pixels : lineCopies(frame, line.points))
            for (const std::vector<PixelPoint>& run : clippedRuns(pixels, frame.bounds().grown(8.0), 0.0))
                addLine(mesh, run, line);
    return mesh;
}

void LineLayer::addLine(Mesh& mesh, std::span<const PixelPoint> run, const core::MapLine& line) const
{
    const Rgba halo = rgbaOf(colors().halo).withAlpha(0.55);
    const Rgba colour = rgbaOf(lineColour(line.kind, colors()));
    if (!line.canGo) {
        addStroke(mesh, run, 4.6 * unit(), halo);
        addDashedStroke(mesh, run, 2.2 * unit(), colour.withAlpha(0.8), {10.0 * unit(), 7.0 * unit()});
        return;
    }
    // Goods come on one broad line, people on two narrow ones.
    const bool people = line.kind == core::MapKind::team;
    addStroke(mesh, run, (people ? 7.2 : 5.0) * unit(), halo);
    addStroke(mesh, run, (people ? 5.0 : 2.6) * unit(), colour.withAlpha(0.95));
    if (people)
        addStroke(mesh, run, 2.2 * unit(), rgbaOf(colors().halo));
}

} // namespace posko::mapscene
