// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basemaplayer.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::mapscene {

namespace {

using geodata::LineClass;
using geodata::PolygonClass;

constexpr double kClipPixels = 16'000.0; // float pixels are finer than 1/500 px up to here
constexpr double kLineTolerance = 1.0;   // nearer corners of a line are left out

MercatorBox shifted(const MercatorBox& box, double by)
{
    return {box.left + by, box.top, box.right + by, box.bottom};
}

bool isNear(PixelPoint point)
{
    return std::abs(point.x) < kClipPixels && std::abs(point.y) < kClipPixels;
}

/// Adds the triangles of a polygon that touch the bounds.
void addPolygon(Mesh& mesh, const BaseGeometry::Polygon& polygon, const MeshFrame& frame, double shift)
{
    std::vector<PixelPoint> pixels;
    pixels.reserve(polygon.points.size());
    for (const core::MercatorPoint point : polygon.points)
        pixels.push_back(frame.toFrameAsIs({point.x + shift, point.y}));
    if (frame.covered.contains(shifted(polygon.box, shift)) && std::ranges::all_of(pixels, isNear)) {
        addTriangles(mesh, pixels, polygon.triangles, Rgba{});
        return;
    }
    const PixelRect bounds = frame.bounds();
    const PixelRect box = bounds.grown(64.0);
    for (std::size_t index = 0; index + 2 < polygon.triangles.size(); index += 3) {
        const PixelPoint a = pixels[polygon.triangles[index]];
        const PixelPoint b = pixels[polygon.triangles[index + 1]];
        const PixelPoint c = pixels[polygon.triangles[index + 2]];
        const PixelRect reach{std::min({a.x, b.x, c.x}), std::min({a.y, b.y, c.y}), std::max({a.x, b.x, c.x}),
                              std::max({a.y, b.y, c.y})};
        if (!reach.intersects(bounds))
            continue;
        if (isNear(a) && isNear(b) && isNear(c))
            addTriangles(mesh, std::array{a, b, c}, std::array<std::uint32_t, 3>{0, 1, 2}, Rgba{});
        else
            addClippedTriangle(mesh, a, b, c, box, Rgba{});
    }
}

Mesh polygonsOf(const BaseGeometry::Level& level, const MeshFrame& frame, PolygonClass kind)
{
    Mesh mesh;
    for (const BaseGeometry::Polygon& polygon : level.polygons)
        if (polygon.kind == kind)
            for (const double shift : {-1.0, 0.0, 1.0})
                if (shifted(polygon.box, shift).intersects(frame.covered))
                    addPolygon(mesh, polygon, frame, shift);
    return mesh;
}

void addLines(Mesh& mesh, const BaseGeometry::Level& level, const MeshFrame& frame, LineClass kind,
              double width, Rgba colour, Dash dash = {})
{
    const PixelRect box = frame.bounds().grown(16.0);
    for (const BaseGeometry::Line& line : level.lines) {
        if (line.kind != kind)
            continue;
        for (const double shift : {-1.0, 0.0, 1.0}) {
            if (!shifted(line.box, shift).intersects(frame.covered))
                continue;
            std::vector<PixelPoint> pixels;
            pixels.reserve(line.points.size());
            for (const core::MercatorPoint point : line.points)
                pixels.push_back(frame.toFrameAsIs({point.x + shift, point.y}));
            for (const std::vector<PixelPoint>& run : clippedRuns(pixels, box, kLineTolerance))
                addDashedStroke(mesh, run, width, colour, dash);
        }
    }
}

/// Meridians and parallels as wide apart as suits the zoom.
void addGraticule(Mesh& mesh, const MeshFrame& frame, double width, Rgba colour)
{
    const double step = frame.zoom < 6.0 ? 10.0 : frame.zoom < 8.0 ? 5.0 : frame.zoom < 10.0 ? 1.0 : 0.0;
    if (step == 0.0)
        return;
    const PixelRect bounds = frame.bounds();
    const auto first = static_cast<int>(std::ceil((frame.covered.left * 360.0 - 180.0) / step));
    const auto last = static_cast<int>(std::floor((frame.covered.right * 360.0 - 180.0) / step));
    for (int meridian = first; meridian <= last; ++meridian) {
        const double x = frame.toFrameAsIs({mercatorX(meridian * step), frame.origin.y}).x;
        addStroke(mesh, std::array{PixelPoint{x, bounds.top}, PixelPoint{x, bounds.bottom}}, width, colour);
    }
    for (int parallel = static_cast<int>(-80.0 / step); parallel <= static_cast<int>(80.0 / step);
         ++parallel) {
        const double y = frame.toFrameAsIs({frame.origin.x, mercatorY(parallel * step)}).y;
        if (y > bounds.top && y < bounds.bottom)
            addStroke(mesh, std::array{PixelPoint{bounds.left, y}, PixelPoint{bounds.right, y}}, width,
                      colour);
    }
}

} // namespace

BaseMapLayer::BaseMapLayer(QQuickItem* parent)
    : MeshLayer(parent)
{}

BaseMapLayer::~BaseMapLayer() = default;

void BaseMapLayer::setBase(BaseMapData* base)
{
    if (base == m_base)
        return;
    if (m_base)
        m_base->disconnect(this);
    m_base = base;
    if (base != nullptr)
        connect(base, &BaseMapData::loaded, this, [this] { invalidate(); });
    invalidate();
    Q_EMIT baseChanged();
}

void BaseMapLayer::attach(MapSource*)
{}

void BaseMapLayer::tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts)
{
    const MapPalette& palette = colors();
    const PixelRect bounds = frame.bounds();
    Mesh sea;
    addTriangles(sea,
                 std::array{PixelPoint{bounds.left, bounds.top}, PixelPoint{bounds.right, bounds.top},
                            PixelPoint{bounds.right, bounds.bottom}, PixelPoint{bounds.left, bounds.bottom}},
                 std::array<std::uint32_t, 6>{0, 1, 2, 0, 2, 3}, Rgba{});
    parts.push_back({std::move(sea), palette.sea});
    const std::shared_ptr<const BaseGeometry> geometry = m_base ? m_base->geometry() : nullptr;
    if (!geometry)
        return;
    const BaseGeometry::Level& level = geometry->levelFor(frame.zoom);
    Mesh grid;
    addGraticule(grid, frame, unit(), rgbaOf(palette.graticule));
    parts.push_back({std::move(grid), std::nullopt});
    parts.push_back({polygonsOf(level, frame, PolygonClass::LandForeign), palette.landForeign});
    parts.push_back({polygonsOf(level, frame, PolygonClass::LandIndonesia), palette.land});
    parts.push_back({polygonsOf(level, frame, PolygonClass::Lake), palette.lake});

    // Rivers are noise on a national view, so they come in between zoom 5.5 and 7.5.
    Mesh lines;
    const double riverShare = std::clamp((frame.zoom - 5.5) / 2.0, 0.0, 1.0);
    if (riverShare > 0.0)
        addLines(lines, level, frame, LineClass::River, 1.3 * unit(),
                 rgbaOf(palette.river).withAlpha(palette.river.alphaF() * riverShare));
    const double near = std::clamp((frame.zoom - 4.5) / 3.0, 0.0, 1.0);
    addLines(lines, level, frame, LineClass::Province, (0.9 + 0.5 * near) * unit(), rgbaOf(palette.border),
             {7.0 * unit(), 3.0 * unit()});
    addLines(lines, level, frame, LineClass::CoastForeign, 1.0 * unit(), rgbaOf(palette.coastForeign));
    addLines(lines, level, frame, LineClass::CoastIndonesia, (1.1 + 0.3 * near) * unit(),
             rgbaOf(palette.coast));
    addLines(lines, level, frame, LineClass::Country, (1.2 + 0.4 * near) * unit(),
             rgbaOf(palette.borderCountry));
    parts.push_back({std::move(lines), std::nullopt});
}

} // namespace posko::mapscene
