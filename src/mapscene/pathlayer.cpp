// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/pathlayer.h"

#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <algorithm>

namespace posko::mapscene {

namespace {

constexpr double kTolerance = 0.75;
constexpr int kShades = 12; ///< steps in which a trail fades

bool isMarked(const core::MapPath& path)
{
    return (path.state & (core::mapSelected | core::mapFocus)) != 0;
}

/// True where the newest end of the path lies within twice what is drawn: whoever has gone farther than that
/// within the time that a trail is kept has left no visible part of it here. A road is always looked at.
bool isSeen(const MeshFrame& frame, const core::MapPath& path)
{
    if (path.kind != core::MapPathKind::trail || isMarked(path))
        return true;
    const PixelRect bounds = frame.bounds();
    return bounds.grown(std::max(bounds.width(), bounds.height()))
        .contains(frame.toFrame(path.points.back()));
}

bool isOld(const core::MapPath& path)
{
    return (path.state & (core::mapStale | core::mapLost)) != 0;
}

} // namespace

PathLayer::PathLayer(QQuickItem* parent)
    : MeshLayer(parent)
{}

PathLayer::~PathLayer()
{
    setAll(false);
}

bool PathLayer::isDrawn(const core::MapPath& path, double zoom)
{
    return isAlwaysDrawn(path) || zoom >= trailZoom;
}

void PathLayer::setAll(bool all)
{
    if (m_asked && m_all)
        m_asked->wantTrails(false);
    m_asked = source();
    m_all = all;
    if (m_asked && m_all)
        m_asked->wantTrails(true);
}

void PathLayer::attach(MapSource* source)
{
    setAll(m_all);
    if (source != nullptr)
        connect(source, &MapSource::pathsChanged, this, [this](bool always) {
            if (always || zoomLevel() >= trailZoom)
                invalidate();
        });
    invalidate();
}

void PathLayer::updatePolish()
{
    if (const bool all = zoomLevel() >= trailZoom; all != m_all) {
        setAll(all);
        invalidate();
    }
    MeshLayer::updatePolish();
}

void PathLayer::addTrail(Mesh& mesh, std::span<const PixelPoint> pixels, const PixelRect& bounds,
                         const core::MapPath& path) const
{
    const bool old = isOld(path);
    const QColor base = (path.state & core::mapNotActual) != 0 ? colors().simulation
                        : old                                  ? colors().stale
                        : path.owner == core::MapKind::team    ? colors().team
                                                               : colors().unit;
    const Rgba colour = rgbaOf(base);
    const double width = (isMarked(path) ? 3.4 : 2.2) * unit();
    const double strongest = isMarked(path) ? 0.95 : 0.7;
    const std::size_t steps = pixels.size() - 1;
    const std::size_t shades = std::min<std::size_t>(kShades, steps);
    for (std::size_t shade = 0; shade < shades; ++shade) {
        const std::size_t first = steps * shade / shades;
        const std::size_t last = steps * (shade + 1) / shades;
        const double share = static_cast<double>(shade + 1) / static_cast<double>(shades);
        for (const std::vector<PixelPoint>& run :
             clippedRuns(pixels.subspan(first, last - first + 1), bounds, 0.0)) {
            addStroke(mesh, run, width + 2.0 * unit(), rgbaOf(colors().halo).withAlpha(0.5 * share));
            addStroke(mesh, run, width, colour.withAlpha(0.12 + (strongest - 0.12) * share));
        }
    }
}

void PathLayer::addRoad(Mesh& mesh, std::span<const PixelPoint> pixels, const PixelRect& bounds,
                        const core::MapPath& path) const
{
    const auto state = static_cast<AccessLook>(std::min<std::uint8_t>(path.variant, 4));
    const QColor base = (path.state & core::mapNotActual) != 0 ? colors().simulation
                        : isOld(path)                          ? colors().stale
                                                               : toneColour(accessTone(state), colors());
    const double scale = unit() * (isMarked(path) ? 1.4 : 1.0);
    Dash dash;
    double width = 4.0 * scale;
    switch (state) {
    case AccessLook::open:
        width = 2.4 * scale;
        break;
    case AccessLook::restricted:
        dash = {12.0 * scale, 7.0 * scale};
        break;
    case AccessLook::cut:
    case AccessLook::closed:
        dash = {3.5 * scale, 5.0 * scale};
        width = 5.0 * scale;
        break;
    case AccessLook::unknown:
        dash = {2.5 * scale, 8.0 * scale};
        break;
    }
    for (const std::vector<PixelPoint>& run : clippedRuns(pixels, bounds, kTolerance)) {
        addStroke(mesh, run, width + 2.6 * unit(), rgbaOf(colors().halo).withAlpha(0.75));
        addDashedStroke(mesh, run, width, rgbaOf(base), dash);
    }
}

Mesh PathLayer::tessellate(const MeshFrame& frame) const
{
    Mesh mesh;
    if (source() == nullptr)
        return mesh;
    const PixelRect bounds = frame.bounds().grown(8.0);
    std::vector<PixelPoint> pixels;
    const auto add = [&](const core::MapPath& path) {
        pixels.clear();
        for (const core::MercatorPoint point : path.points)
            pixels.push_back(frame.toFrame(point));
        path.kind == core::MapPathKind::trail ? addTrail(mesh, pixels, bounds, path)
                                              : addRoad(mesh, pixels, bounds, path);
    };
    const auto addThose = [&](bool marked, const core::MapPath& path) {
        if (isMarked(path) == marked && isSeen(frame, path))
            add(path);
    };
    // What is marked lies on the others.
    for (const bool marked : {false, true}) {
        if (zoomLevel() >= trailZoom)
            for (const auto& [id, path] : source()->paths())
                addThose(marked, path);
        else
            for (const auto& [id, path] : source()->alwaysDrawnPaths())
                addThose(marked, *path);
    }
    return mesh;
}

} // namespace posko::mapscene
