// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolstyle.h"

#include <cmath>

namespace posko::mapscene {

namespace {

using core::MapEntity;
using core::MapKind;

constexpr std::uint8_t kDevices = 15; // after the last kind
constexpr std::uint8_t kStates = 2;   // actual or not

bool has(const MapEntity& entity, std::uint32_t bits)
{
    return (entity.state & bits) != 0;
}

/// True for kinds of which there are many, and none of which is news in itself.
bool isGathered(const MapEntity& entity)
{
    switch (entity.kind) {
    case MapKind::depot:
    case MapKind::team:
    case MapKind::unit:
    case MapKind::find:
    case MapKind::shelter:
    case MapKind::access:
    case MapKind::report:
        return true;
    case MapKind::gauge:
        return entity.variant == 0;
    case MapKind::volcano:
        return entity.variant <= 1;
    case MapKind::quake:
    case MapKind::warning:
    case MapKind::place:
    case MapKind::operation:
    case MapKind::tsunami:
        break;
    }
    return false;
}

bool isDevice(const MapEntity& entity)
{
    return entity.kind == MapKind::unit && entity.detail == core::noStatus;
}

} // namespace

std::uint8_t symbolGroup(const MapEntity& entity)
{
    constexpr int highPriority = 2;
    if (has(entity, core::mapSelected | core::mapFocus) || entity.priority <= highPriority ||
        !isGathered(entity))
        return noGroup;
    const auto kind = isDevice(entity) ? kDevices : static_cast<std::uint8_t>(entity.kind);
    return static_cast<std::uint8_t>(kind * kStates + (has(entity, core::mapNotActual) ? 1 : 0));
}

SymbolStyle groupStyle(std::uint8_t group, bool isOld, double unit)
{
    MapEntity like;
    const int kind = group / kStates;
    like.kind = kind == kDevices ? MapKind::unit : static_cast<MapKind>(kind);
    like.detail = like.kind == MapKind::unit ? core::noStatus : std::uint8_t{0};
    like.magnitude = 1;
    like.state = (group % kStates == 1 ? core::mapNotActual : 0U) | (isOld ? core::mapStale : 0U);
    SymbolStyle style = symbolStyle(like, unit, 0.0);
    if (like.kind == MapKind::unit && kind != kDevices) {
        style.shape = SymbolShape::plate;
        style.glyph = SymbolGlyph::thing;
    }
    constexpr double markPixels = 13.0;
    constexpr double dotPixels = 9.0;
    style.diameter =
        static_cast<std::uint16_t>(std::lround((kind == kDevices ? dotPixels : markPixels) * unit));
    return style;
}

ClusterItem clusterItem(const MapEntity& entity, const SymbolStyle& style)
{
    ClusterItem item;
    item.at = entity.at;
    item.radius = static_cast<float>(style.radius());
    item.rank = symbolRank(entity);
    item.group = symbolGroup(entity);
    item.isOld = has(entity, core::mapStale | core::mapLost);
    item.isExact = entity.kind == MapKind::quake;
    item.liesOver = entity.kind != MapKind::tsunami;
    return item;
}

bool hasNose(const MapEntity& entity)
{
    return entity.kind == MapKind::unit && entity.headingDegrees >= 0.0F &&
           !has(entity, core::mapStale | core::mapLost);
}

} // namespace posko::mapscene
