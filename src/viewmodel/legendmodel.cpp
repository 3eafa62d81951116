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

core::MercatorPoint mercatorOf(const QGeoCoordinate& at)
{
    return core::toMercator(pointOf(at));
}

} // namespace

struct LegendModel::Found
{
    std::map<Look, MapEntity> signs;
    std::map<Look, core::MapArea> areas;
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
    for (const core::MapArea& area : m_map.areas()) {
        const bool near = std::ranges::any_of(area.rings, [&](const auto& ring) {
            return std::ranges::any_of(ring, [&](auto point) { return inBox(point, topLeft, bottomRight); });
        });
        if (near) {
            const int severity = area.kind == core::MapAreaKind::warning ? area.severity : 0;
            found.areas.try_emplace(Look{.kind = static_cast<int>(area.kind), .variant = severity}, area);
        }
    }
    return found;
}

void LegendModel::arrange(const Found& found)
{
    const core::MercatorPoint corner = core::toMercator(sampleCorner);
    const double world = mapscene::worldPixels(sampleZoom);
    const auto pixel = [&](double x, double y) {
        return core::MercatorPoint{corner.x + x / world, corner.y + y / world};
    };
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
        sample.rings = {{pixel(left, top), pixel(right, top), pixel(right, bottom), pixel(left, bottom)}};
        rows.push_back({.id = sample.id, .words = LegendText::of(area)});
        areas.push_back(std::move(sample));
    }
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
