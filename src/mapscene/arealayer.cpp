// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/arealayer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kTolerance = 0.75;
constexpr std::uint8_t kExtreme = 4;
constexpr std::uint8_t kSevere = 3;
constexpr std::uint8_t kModerate = 2;

/// Distance between hatch lines at a window height of 1080; 0: no hatch.
double hatchSpacing(std::uint8_t severity)
{
    switch (severity) {
    case kExtreme:
        return 11.0;
    case kSevere:
        return 13.0;
    case kModerate:
        return 22.0;
    default:
        return 0.0;
    }
}

std::vector<PixelPoint> framePoints(const MeshFrame& frame, const std::vector<core::MercatorPoint>& points,
                                    double shift)
{
    std::vector<PixelPoint> pixels;
    pixels.reserve(points.size());
    for (const core::MercatorPoint point : points)
        pixels.push_back(frame.toFrameAsIs({point.x + shift, point.y}));
    return pixels;
}

/// Tint of the area; triangles are cut at the edge of the frame, where they may be very large.
void addFill(Mesh& mesh, const std::vector<PixelPoint>& pixels, const std::vector<std::uint32_t>& triangles,
             const PixelRect& bounds, Rgba colour)
{
    for (std::size_t index = 0; index + 2 < triangles.size(); index += 3)
        addClippedTriangle(mesh, pixels[triangles[index]], pixels[triangles[index + 1]],
                           pixels[triangles[index + 2]], bounds, colour);
}

} // namespace

AreaLayer::AreaLayer(QQuickItem* parent)
    : MeshLayer(parent)
{}

AreaLayer::~AreaLayer() = default;

void AreaLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::areasChanged, this, [this] { refreshShapes(); });
    refreshShapes();
}

void AreaLayer::refreshShapes()
{
    std::unordered_map<std::string, Known> shapes;
    if (source() != nullptr)
        for (const core::MapArea& area : source()->areas()) {
            const auto known = m_shapes.find(area.id);
            if (known != m_shapes.end() && known->second.rings == area.rings)
                shapes.insert_or_assign(area.id, std::move(known->second));
            else
                shapes.insert_or_assign(area.id, Known{area.rings, makeAreaShape(area.rings)});
        }
    m_shapes = std::move(shapes);
    invalidate();
}

void AreaLayer::addArea(Mesh& mesh, const MeshFrame& frame, const core::MapArea& area,
                        const AreaShape& shape) const
{
    const bool notActual = (area.state & core::mapNotActual) != 0;
    const bool quiet = (area.state & core::mapInactive) != 0;
    const bool marked = (area.state & (core::mapFocus | core::mapSelected)) != 0;
    const bool search = area.kind == core::MapAreaKind::search;
    const QColor base = notActual ? colors().simulation
                        : search  ? colors().text
                                  : colors().priority(area.priority);
    const Rgba colour = rgbaOf(base);
    const double strength = quiet ? 0.5 : 1.0;
    const PixelRect bounds = frame.bounds().grown(8.0);
    const double copy = std::round(frame.origin.x - (shape.box.left + shape.box.right) / 2.0);

    addFill(mesh, framePoints(frame, shape.points, copy), shape.triangles, bounds,
            colour.withAlpha((search   ? 0.05
                              : marked ? 0.17
                                       : 0.11) *
                             strength));
    std::vector<std::vector<PixelPoint>> rings;
    for (const std::vector<core::MercatorPoint>& outline : shape.outlines) {
        std::vector<PixelPoint> ring = framePoints(frame, outline, copy);
        ring.push_back(ring.front());
        rings.push_back(std::move(ring));
    }
    if (const double spacing = hatchSpacing(area.severity) * unit(); spacing > 0.0) {
        std::vector<std::vector<PixelPoint>> cut;
        cut.reserve(rings.size());
        for (const std::vector<PixelPoint>& ring : rings)
            cut.push_back(clippedRing(ring, bounds));
        // Anchored to the area, so that the pattern moves with it.
        const PixelPoint anchor = frame.toFrameAsIs({shape.box.left + copy, shape.box.top});
        const Rgba hatch = colour.withAlpha(0.30 * strength);
        for (const bool falling : {false, true})
            if (!falling || area.severity == kExtreme)
                for (const auto& [from, to] : hatchLines(cut, spacing, falling, anchor))
                    addStroke(mesh, std::array{from, to}, 1.1 * unit(), hatch);
    }
    const bool dashed = notActual || quiet || search;
    const Dash dash = dashed ? Dash{9.0 * unit(), (search ? 9.0 : 6.0) * unit()} : Dash{};
    const bool bold = marked || area.kind == core::MapAreaKind::closed ||
                      (area.kind == core::MapAreaKind::hazard && area.priority == 1);
    const double width = (bold ? 2.8 : 1.9) * unit();
    for (const std::vector<PixelPoint>& ring : rings)
        for (const std::vector<PixelPoint>& run : clippedRuns(ring, bounds, kTolerance))
            addDashedStroke(mesh, run, width, colour.withAlpha((search ? 0.8 : 0.95) * strength), dash);
}

void AreaLayer::tessellate(const MeshFrame& frame, std::vector<MeshPart>& parts)
{
    if (source() == nullptr)
        return;
    std::vector<const core::MapArea*> order;
    for (const core::MapArea& area : source()->areas())
        order.push_back(&area);
    // The most important lies on top.
    std::ranges::stable_sort(order, [](const core::MapArea* a, const core::MapArea* b) {
        const auto rank = [](const core::MapArea& area) {
            return ((area.state & (core::mapFocus | core::mapSelected)) != 0 ? 10 : 0) -
                   static_cast<int>(area.priority);
        };
        return rank(*a) < rank(*b);
    });
    Mesh mesh;
    for (const core::MapArea* area : order) {
        const auto known = m_shapes.find(area->id);
        if (known == m_shapes.end() || known->second.shape.empty())
            continue;
        const MercatorBox& box = known->second.shape.box;
        const double copy = std::round(frame.origin.x - (box.left + box.right) / 2.0);
        if (MercatorBox{box.left + copy, box.top, box.right + copy, box.bottom}.intersects(frame.covered))
            addArea(mesh, frame, *area, known->second.shape);
    }
    parts.push_back({std::move(mesh), std::nullopt});
}

} // namespace posko::mapscene
