// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/legendmodel.h"

#include "core/geo.h"
#include "mapscene/mapcamera.h"
#include "viewmodel/coordinate.h"
#include "viewmodel/legendtext.h"

#include <array>
#include <compare>
#include <format>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapEntity;
using core::MapKind;
using Row = LegendRow;

constexpr auto roles = std::to_array<RoleOf<Row>>({{LegendModel::WordsRole, "words", memberOf<&Row::words>}});

constexpr double sampleZoom = 18; ///< near enough that nothing is gathered into one sign
constexpr core::LatLon sampleCorner{-2, 118};
constexpr auto toldBits = std::to_array({core::mapStale, core::mapUnverified, core::mapNotActual});

/// What makes two signs look different, in the order of the legend.
struct Look
{
    int kind = 0;
    int variant = 0;
    bool inactive = false;

    [[nodiscard]] std::string id(std::string_view what) const
    {
        return std::format("{}:{}/{}/{}", what, kind, variant, inactive);
    }
    friend auto operator<=>(const Look&, const Look&) = default;
};

bool inBox(core::MercatorPoint point, core::MercatorPoint topLeft, core::MercatorPoint bottomRight)
{
    return point.x >= topLeft.x && point.x <= bottomRight.x && point.y >= topLeft.y &&
           point.y <= bottomRight.y;
}

/// The sign without anything that belongs to the one thing alone.
MapEntity sampleOf(const MapEntity& entity)
{
    MapEntity sample;
    sample.kind = entity.kind;
    sample.variant = entity.variant;
    sample.detail = entity.detail;
    sample.priority = entity.priority;
    sample.state = entity.state & core::mapInactive;
    sample.magnitude = entity.kind == MapKind::quake ? 5.0F : 0.6F;
    return sample;
}

Look lookOf(const MapEntity& sample)
{
    const bool inactive = (sample.state & core::mapInactive) != 0;
    switch (sample.kind) {
    case MapKind::depot:
    case MapKind::operation:
        return {.kind = static_cast<int>(sample.kind), .inactive = inactive};
    case MapKind::unit:
        return {.kind = static_cast<int>(sample.kind), .variant = sample.detail == core::noStatus ? 1 : 0};
    case MapKind::access:
        return {.kind = static_cast<int>(sample.kind), .variant = sample.detail};
    default:
        return {.kind = static_cast<int>(sample.kind), .variant = sample.variant};
    }
}

/// What of an area's state changes its look for everybody.
constexpr std::uint32_t areaBits = core::mapNotActual | core::mapInactive;

Look lookOf(const core::MapArea& area)
{
    const bool told = (area.state & areaBits) != 0;
    const int severity = area.kind == core::MapAreaKind::warning && !told ? area.severity : 0;
    return {.kind = static_cast<int>(area.kind),
            .variant = (area.state & core::mapNotActual) != 0 ? -1 : severity,
            .inactive = (area.state & core::mapInactive) != 0};
}

/// A trail in the colour of its owner, a road by its state.
Look lookOf(const core::MapPath& path)
{
    const bool trail = path.kind == core::MapPathKind::trail;
    return {.kind = static_cast<int>(path.kind),
            .variant = trail ? static_cast<int>(path.owner) : path.variant};
}

/// So many pixels right of and below where the first row begins.
core::MercatorPoint pixel(double x, double y)
{
    const core::MercatorPoint corner = core::toMercator(sampleCorner);
    const double world = mapscene::worldPixels(sampleZoom);
    return {.x = corner.x + x / world, .y = corner.y + y / world};
}

core::MercatorPoint mercatorOf(const QGeoCoordinate& at)
{
    return core::toMercator(pointOf(at));
}

} // namespace

struct LegendModel::Found
{
    std::map<Look, MapEntity> signs;
    std::map<Look, core::MapArea> areas;
    std::map<Look, core::MapPath> paths;
    std::map<Look, core::MapLine> lines;
    std::map<bool, core::MapRing> rings;         ///< estimates, or distances alone
    std::map<core::MapStateBit, MapEntity> bits; ///< with one thing that has it
};

int LegendModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant LegendModel::data(const QModelIndex& index, int role) const
{
    return valueOf<Row>(m_rows, roles, index, role);
}

QHash<int, QByteArray> LegendModel::roleNames() const
{
    return namesOf<Row>(roles);
}

QGeoCoordinate LegendModel::corner()
{
    return coordinateOf(sampleCorner);
}

double LegendModel::zoomLevel()
{
    return sampleZoom;
}

LegendModel::Found LegendModel::look() const
{
    Found found;
    const core::MercatorPoint topLeft = mercatorOf(m_seen.topLeft());
    const core::MercatorPoint bottomRight = mercatorOf(m_seen.bottomRight());
    for (const MapEntity& entity : m_map.entities()) {
        if (entity.id.empty() || entity.kind == MapKind::place || !inBox(entity.at, topLeft, bottomRight)) {
            continue;
        }
        const MapEntity sample = sampleOf(entity);
        found.signs.try_emplace(lookOf(sample), sample);
        for (const core::MapStateBit bit : toldBits) {
            const bool lost = bit == core::mapStale && (entity.state & core::mapLost) != 0;
            if ((entity.state & bit) != 0 || lost) {
                found.bits.try_emplace(bit, sample).first->second.state |= bit;
            }
        }
    }
    lookAtShapes(found, [topLeft, bottomRight](const std::vector<core::MercatorPoint>& points) {
        return std::ranges::any_of(points, [&](auto point) { return inBox(point, topLeft, bottomRight); });
    });
    return found;
}

void LegendModel::lookAtShapes(Found& found, const IsNear& isNear) const
{
    for (const core::MapArea& area : m_map.areas()) {
        if (std::ranges::any_of(area.rings, isNear)) {
            found.areas.try_emplace(lookOf(area), area);
        }
    }
    for (const auto& [id, path] : m_map.paths()) {
        if (isNear(path.points)) {
            found.paths.try_emplace(lookOf(path), path);
        }
    }
    for (const core::MapLine& line : m_map.lines()) {
        if (isNear(line.points)) {
            found.lines.try_emplace({.kind = static_cast<int>(line.kind), .inactive = !line.canGo}, line);
        }
    }
    for (const core::MapRing& ring : m_map.rings()) {
        if (isNear({core::toMercator(ring.centre)})) {
            found.rings.try_emplace(ring.intensity > 0, ring);
        }
    }
}

void LegendModel::arrangeLines(const Found& found, std::vector<Row>& rows)
{
    constexpr int steps = 8; // so that a trail can fade
    const auto middle = [this, &rows] {
        return (static_cast<double>(rows.size()) + 0.5) * m_rowHeight;
    };
    const auto across = [&] {
        std::vector<core::MercatorPoint> points;
        for (int step = 0; step <= steps; ++step) {
            points.push_back(pixel(m_sampleWidth * (0.1 + 0.8 * step / steps), middle()));
        }
        return points;
    };
    std::set<std::string> paths;
    for (const auto& [look, path] : found.paths) {
        core::MapPath sample = path;
        sample.id = look.id("path");
        sample.state = 0;
        sample.points = across();
        paths.insert(sample.id);
        rows.push_back({.id = sample.id, .words = LegendText::of(path)});
        m_samples.putPath(std::move(sample));
    }
    for (const Row& row : m_rows) {
        if (!paths.contains(row.id)) {
            m_samples.removePath(row.id);
        }
    }
    std::vector<core::MapLine> lines;
    for (const auto& [look, line] : found.lines) {
        lines.push_back(
            {.id = look.id("line"), .kind = line.kind, .points = across(), .label = {}, .canGo = line.canGo});
        rows.push_back({.id = lines.back().id, .words = LegendText::of(line)});
    }
    std::vector<core::MapRing> rings;
    for (const auto& [estimate, ring] : found.rings) {
        const core::LatLon centre = core::fromMercator(pixel(m_sampleWidth / 2, middle()));
        const core::LatLon edge = core::fromMercator(pixel(m_sampleWidth / 2, middle() - 0.38 * m_rowHeight));
        rings.push_back({.id = estimate ? "ring:mmi" : "ring:km",
                         .centre = centre,
                         .radiusMetres = core::geodesicMetres(centre, edge),
                         .label = {},
                         .intensity = ring.intensity});
        rows.push_back({.id = rings.back().id, .words = LegendText::of(ring)});
    }
    if (lines != m_samples.lines()) {
        m_samples.setLines(std::move(lines));
    }
    if (rings != m_samples.rings()) {
        m_samples.setRings(std::move(rings));
    }
}

void LegendModel::arrange(const Found& found)
{
    std::vector<Row> rows;
    std::vector<core::MapArea> areas;
    std::vector<MapEntity> signs;
    const auto addSign = [&](MapEntity sample, const std::string& id, const QString& words) {
        sample.id = id;
        sample.at = pixel(m_sampleWidth / 2, (static_cast<double>(rows.size()) + 0.5) * m_rowHeight);
        signs.push_back(sample);
        rows.push_back({.id = id, .words = words});
    };
    for (const auto& [look, sample] : found.signs) {
        addSign(sample, look.id("sign"), LegendText::of(sample));
    }
    for (const auto& [bit, sample] : found.bits) {
        addSign(sample, "bit:" + std::to_string(bit), LegendText::of(bit));
    }
    for (const auto& [look, area] : found.areas) {
        const double top = (static_cast<double>(rows.size()) + 0.15) * m_rowHeight;
        const double bottom = top + 0.7 * m_rowHeight;
        const double left = 0.15 * m_sampleWidth;
        const double right = 0.85 * m_sampleWidth;
        core::MapArea sample;
        sample.id = look.id("area");
        sample.kind = area.kind;
        sample.priority = area.priority;
        sample.severity = area.severity;
        sample.state = area.state & areaBits;
        sample.rings = {{pixel(left, top), pixel(right, top), pixel(right, bottom), pixel(left, bottom)}};
        rows.push_back({.id = sample.id, .words = LegendText::of(area)});
        areas.push_back(std::move(sample));
    }
    arrangeLines(found, rows);
    for (const Row& row : m_rows) {
        if (std::ranges::find(signs, row.id, &MapEntity::id) == signs.end()) {
            m_samples.remove(row.id);
        }
    }
    std::ranges::for_each(signs, [this](const MapEntity& sign) { m_samples.put(sign); });
    if (areas != m_samples.areas()) {
        m_samples.setAreas(std::move(areas));
    }
    apply<Row>(m_rows, std::move(rows), roles);
}

void LegendModel::update()
{
    if (m_open) {
        arrange(look());
    }
}

void LegendModel::setRowHeight(double pixels)
{
    if (pixels != m_rowHeight) {
        m_rowHeight = pixels;
        Q_EMIT sizeChanged();
        update();
    }
}

void LegendModel::setSampleWidth(double pixels)
{
    if (pixels != m_sampleWidth) {
        m_sampleWidth = pixels;
        Q_EMIT sizeChanged();
        update();
    }
}

void LegendModel::setSeen(const QGeoRectangle& box)
{
    if (box != m_seen) {
        m_seen = box;
        Q_EMIT seenChanged();
        update();
    }
}

void LegendModel::setOpen(bool open)
{
    if (open != m_open) {
        m_open = open;
        Q_EMIT openChanged();
        update();
    }
}

} // namespace posko::viewmodel
