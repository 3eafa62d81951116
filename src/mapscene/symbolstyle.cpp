// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolstyle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posko::mapscene {

namespace {

using core::MapEntity;
using core::MapKind;

// The order of domain::TeamStatus, which the variant of a team carries.
constexpr std::uint8_t kTeamReady = 0;
constexpr std::uint8_t kTeamStandby = 1;
constexpr std::uint8_t kTeamMoving = 2;
constexpr std::uint8_t kTeamReturning = 6;
constexpr std::uint8_t kTeamResting = 5;
constexpr std::uint8_t kTeamUnavailable = 7;

constexpr double kSelectedMinimum = 9.0;
constexpr int kGaugeSteps = 8;

bool has(const MapEntity& entity, core::MapStateBit bit)
{
    return (entity.state & bit) != 0;
}

std::uint16_t pixels(double value)
{
    return static_cast<std::uint16_t>(std::clamp(std::lround(value), 3L, 400L));
}

void styleQuake(const MapEntity& entity, double unit, SymbolStyle& style)
{
    style.tone = static_cast<SymbolTone>(std::min<std::uint8_t>(entity.variant, 4));
    const double diameter = quakeDiameter(static_cast<double>(entity.magnitude)) * unit;
    const bool focus = has(entity, core::mapFocus);
    style.shape = focus ? SymbolShape::star : SymbolShape::disc;
    style.outlined = focus;
    style.diameter = pixels(focus ? std::max(diameter * 1.5, 36.0 * unit) : diameter);
    style.hollow = has(entity, core::mapInactive);
}

void styleDepot(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    style.shape = SymbolShape::square;
    style.tone = SymbolTone::depot;
    style.diameter = pixels((has(entity, core::mapFocus) ? 23.0 : 14.0 + 5.0 * closeness) * unit);
    style.hollow = has(entity, core::mapInactive);
    if (!style.hollow && entity.magnitude >= 0.0F)
        style.gauge = static_cast<std::int8_t>(
            std::lround(std::min(static_cast<double>(entity.magnitude), 1.0) * kGaugeSteps));
}

void styleTeam(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    const bool moving = entity.variant == kTeamMoving || entity.variant == kTeamReturning;
    const bool away = entity.variant == kTeamUnavailable || entity.variant == kTeamResting ||
                      has(entity, core::mapInactive);
    style.shape = moving && entity.headingDegrees >= 0.0F ? SymbolShape::arrow : SymbolShape::triangle;
    style.tone = away ? SymbolTone::stale : SymbolTone::team;
    style.hollow = moving || (away && entity.variant != kTeamResting);
    if (entity.variant == kTeamReady || entity.variant == kTeamStandby)
        style.hollow = has(entity, core::mapInactive);
    style.diameter = pixels((has(entity, core::mapFocus) ? 24.0 : 15.0 + 5.0 * closeness) * unit);
}

} // namespace

std::uint64_t SymbolStyle::key() const
{
    std::uint64_t packed = static_cast<std::uint64_t>(shape);
    packed = packed << 8 | static_cast<std::uint64_t>(tone);
    packed =
        packed << 4 | (hollow ? 8U : 0U) | (hatched ? 4U : 0U) | (selected ? 2U : 0U) | (outlined ? 1U : 0U);
    packed = packed << 8 | static_cast<std::uint8_t>(gauge);
    return packed << 16 | diameter;
}

double SymbolStyle::radius() const
{
    const double half = static_cast<double>(diameter) / 2.0;
    const double rim = std::max(1.5, half * 0.18) * (outlined ? 1.3 : 1.0);
    return selected ? half + rim + std::max(4.0, half * 0.5) : half + rim;
}

double quakeDiameter(double magnitude)
{
    static constexpr std::array<double, 9> table{6, 6, 8, 10, 14, 18, 24, 28, 32};
    const double known = magnitude > 0.0 ? std::min(magnitude, 8.0) : 3.0;
    const auto step = std::min(static_cast<std::size_t>(known), table.size() - 2);
    return table[step] + (table[step + 1] - table[step]) * (known - static_cast<double>(step));
}

SymbolStyle symbolStyle(const MapEntity& entity, double unit, double closeness)
{
    SymbolStyle style;
    switch (entity.kind) {
    case MapKind::quake:
        styleQuake(entity, unit, style);
        break;
    case MapKind::warning:
        style.shape = SymbolShape::badge;
        style.tone = static_cast<SymbolTone>(static_cast<int>(SymbolTone::priority1) +
                                             std::clamp<int>(entity.variant, 1, 4) - 1);
        style.diameter = pixels((has(entity, core::mapFocus) ? 26.0 : 20.0) * unit);
        break;
    case MapKind::depot:
        styleDepot(entity, unit, closeness, style);
        break;
    case MapKind::team:
        styleTeam(entity, unit, closeness, style);
        break;
    case MapKind::unit:
        style.shape = SymbolShape::dot;
        style.tone = SymbolTone::unit;
        style.diameter = pixels((6.0 + 2.0 * closeness) * unit);
        break;
    case MapKind::place:
        style.shape = SymbolShape::place;
        style.diameter = pixels(5.0 * unit);
        break;
    }
    if (has(entity, core::mapNotActual)) // a test or an exercise must never be taken for the real thing
        style.tone = SymbolTone::simulation;
    style.selected = has(entity, core::mapSelected);
    style.hatched = has(entity, core::mapUnverified) || has(entity, core::mapLost);
    if (has(entity, core::mapLost))
        style.hollow = true;
    if (entity.kind != MapKind::quake && entity.kind != MapKind::warning &&
        (has(entity, core::mapStale) || has(entity, core::mapLost)))
        style.tone = SymbolTone::stale;
    if (style.selected)
        style.diameter = std::max(style.diameter, pixels(kSelectedMinimum * std::max(unit, 1.0)));
    return style;
}

double closenessOf(double zoom)
{
    return std::clamp((zoom - 5.0) / 3.0, 0.0, 1.0);
}

double symbolRotation(const MapEntity& entity)
{
    const bool moving = entity.variant == kTeamMoving || entity.variant == kTeamReturning;
    return entity.kind == MapKind::team && moving && entity.headingDegrees >= 0.0F
               ? static_cast<double>(entity.headingDegrees)
               : 0.0;
}

int symbolRank(const MapEntity& entity)
{
    static constexpr std::array<int, 6> byKind{4, 5, 2, 3, 1, 0}; // quake, warning, depot, team, unit, place
    const int priority = 4 - std::clamp<int>(entity.priority, 1, 4);
    return (has(entity, core::mapSelected) ? 1000 : 0) + (has(entity, core::mapFocus) ? 500 : 0) +
           priority * 20 + byKind[static_cast<std::size_t>(entity.kind)];
}

} // namespace posko::mapscene
