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
constexpr double kLeastWithGlyph = 22.0; // pixels of a team's triangle in which its picture is still seen

bool has(const MapEntity& entity, core::MapStateBit bit)
{
    return (entity.state & bit) != 0;
}

std::uint16_t pixels(double value)
{
    return static_cast<std::uint16_t>(std::clamp(std::lround(value), 3L, 400L));
}

SymbolTone priorityTone(int priority)
{
    return static_cast<SymbolTone>(static_cast<int>(SymbolTone::priority1) + std::clamp(priority, 1, 4) - 1);
}

/// The picture with this number, counted from `first`; none for 0 and for those after `last`.
SymbolGlyph glyphFrom(SymbolGlyph first, std::uint8_t number, SymbolGlyph last)
{
    const int glyph = static_cast<int>(first) + number - 1;
    return number >= 1 && glyph <= static_cast<int>(last) ? static_cast<SymbolGlyph>(glyph)
                                                          : SymbolGlyph::none;
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
    const double size = has(entity, core::mapFocus) ? 32.0 : 15.0 + 11.0 * closeness;
    style.diameter = pixels(size * unit);
    if (size >= kLeastWithGlyph && style.shape == SymbolShape::triangle)
        style.glyph = glyphFrom(SymbolGlyph::tent, entity.detail, SymbolGlyph::list);
}

void styleWarning(const MapEntity& entity, double unit, SymbolStyle& style)
{
    style.shape = SymbolShape::badge;
    style.tone = priorityTone(entity.variant);
    style.glyph = glyphFrom(SymbolGlyph::flood, entity.detail, SymbolGlyph::drought);
    const double size = style.glyph == SymbolGlyph::none ? 20.0 : 26.0;
    style.diameter = pixels((has(entity, core::mapFocus) ? size + 8.0 : size) * unit);
}

// The order of domain::UnitKind, which the variant of a unit carries.
constexpr std::array kUnitGlyphs{SymbolGlyph::ship,  SymbolGlyph::boat,       SymbolGlyph::boat,
                                 SymbolGlyph::boat,  SymbolGlyph::helicopter, SymbolGlyph::aeroplane,
                                 SymbolGlyph::truck, SymbolGlyph::car,        SymbolGlyph::ambulance,
                                 SymbolGlyph::robot, SymbolGlyph::drone,      SymbolGlyph::truck,
                                 SymbolGlyph::truck, SymbolGlyph::truck,      SymbolGlyph::boat,
                                 SymbolGlyph::thing, SymbolGlyph::thing};
// The order of domain::SarKind.
constexpr std::array kOperationGlyphs{SymbolGlyph::aeroplane, SymbolGlyph::ship, SymbolGlyph::car,
                                      SymbolGlyph::ruin, SymbolGlyph::person};
// The order of domain::AccessKind.
constexpr std::array kAccessGlyphs{SymbolGlyph::road,   SymbolGlyph::bridge,    SymbolGlyph::anchor,
                                   SymbolGlyph::anchor, SymbolGlyph::aeroplane, SymbolGlyph::ship,
                                   SymbolGlyph::fence};

template <std::size_t N> SymbolGlyph glyphAt(const std::array<SymbolGlyph, N>& glyphs, std::uint8_t index)
{
    return index < N ? glyphs[index] : SymbolGlyph::thing;
}

SymbolGlyph romanGlyph(int number)
{
    constexpr int greatest = 5;
    return number >= 1 && number <= greatest
               ? static_cast<SymbolGlyph>(static_cast<int>(SymbolGlyph::roman1) + number - 1)
               : SymbolGlyph::none;
}

// The order of domain::UnitStatus, which the detail of a unit carries.
constexpr std::uint8_t kUnitMoving = 1;
constexpr std::uint8_t kUnitOnScene = 2;
constexpr std::uint8_t kUnitWorking = 3;
constexpr std::uint8_t kUnitReturning = 4;
constexpr std::uint8_t kUnitMaintenance = 5;
constexpr std::uint8_t kUnitUnavailable = 6;

void styleUnit(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    style.tone = SymbolTone::unit;
    if (entity.detail == core::noStatus) { // a device that nobody has said anything about
        style.shape = SymbolShape::dot;
        style.diameter = pixels((6.0 + 2.0 * closeness) * unit);
        return;
    }
    style.shape = SymbolShape::plate;
    style.glyph = glyphAt(kUnitGlyphs, entity.variant);
    style.diameter = pixels((has(entity, core::mapFocus) ? 30.0 : 20.0 + 6.0 * closeness) * unit);
    switch (entity.detail) {
    case kUnitMoving:
    case kUnitReturning:
        style.tone = SymbolTone::team;
        break;
    case kUnitOnScene:
    case kUnitWorking:
        style.tone = SymbolTone::ok;
        break;
    case kUnitMaintenance:
    case kUnitUnavailable:
        style.tone = SymbolTone::stale;
        style.mark = SymbolMark::barred;
        break;
    default:
        break;
    }
}

// The order of domain::SarStage, which the detail of an operation carries.
constexpr std::uint8_t kStagePlanning = 2;
constexpr std::uint8_t kStageOperation = 3;
constexpr std::uint8_t kStageConclusion = 4;

/// Yellow while one becomes aware, orange while it is planned, filled while it is searched, red where lives
/// are in the greatest danger.
void styleOperation(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    const bool over = has(entity, core::mapInactive) || entity.detail >= kStageConclusion;
    style.shape = SymbolShape::hexagon;
    style.glyph = glyphAt(kOperationGlyphs, entity.variant);
    style.tone = over                              ? SymbolTone::stale
                 : entity.priority == 1            ? SymbolTone::priority1
                 : entity.detail >= kStagePlanning ? SymbolTone::priority2
                                                   : SymbolTone::priority3;
    style.hollow = over || entity.detail < kStageOperation;
    style.diameter = pixels((over                   ? 18.0 + 4.0 * closeness
                             : entity.priority == 1 ? 42.0
                                                    : 30.0 + 4.0 * closeness) *
                            unit);
}

// The order of domain::ShelterState.
constexpr std::uint8_t kShelterFull = 1;
constexpr std::uint8_t kShelterClosed = 2;

void styleShelter(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    style.shape = SymbolShape::house;
    style.tone = SymbolTone::plain;
    style.diameter = pixels((has(entity, core::mapFocus) ? 28.0 : 20.0 + 6.0 * closeness) * unit);
    if (entity.variant == kShelterClosed || has(entity, core::mapInactive)) {
        style.tone = SymbolTone::stale;
        style.hollow = true;
        style.mark = SymbolMark::barred;
        return;
    }
    if (entity.variant == kShelterFull)
        style.tone = SymbolTone::priority2;
    style.gauge = entity.variant == kShelterFull ? std::int8_t{kGaugeSteps}
                  : entity.magnitude < 0.0F
                      ? std::int8_t{-1}
                      : static_cast<std::int8_t>(
                            std::lround(std::min(static_cast<double>(entity.magnitude), 1.0) * kGaugeSteps));
    style.hollow = style.gauge < 0;
}

void styleGauge(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    static constexpr std::array sizes{14.0, 60.0, 40.0, 30.0};
    const std::size_t rank = std::min<std::size_t>(entity.variant, sizes.size() - 1);
    style.shape = SymbolShape::drop;
    style.tone = rank == 0 ? SymbolTone::priority4 : priorityTone(entity.variant);
    style.glyph = romanGlyph(entity.variant);
    style.hollow = has(entity, core::mapInactive);
    const double size =
        sizes[rank] * (rank == 1 ? 1.0 : 0.85 + 0.15 * closeness) + (rank == 0 ? 4.0 * closeness : 0.0);
    style.diameter = pixels(size * unit);
    if (entity.detail >= 1 && entity.detail <= 3)
        style.mark = static_cast<SymbolMark>(static_cast<int>(SymbolMark::rising) + entity.detail - 1);
}

void styleVolcano(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    static constexpr std::array sizes{14.0, 30.0, 42.0, 62.0};
    const int level = std::clamp<int>(entity.variant, 1, 4);
    style.shape = SymbolShape::mountain;
    style.tone = level == 1 ? SymbolTone::ok : priorityTone(5 - level);
    style.glyph = level == 1 ? SymbolGlyph::none : romanGlyph(level);
    style.diameter = pixels(sizes[static_cast<std::size_t>(level) - 1] *
                            (level == 4 ? 1.0 : 0.8 + 0.2 * closeness) * unit);
}

void styleAccess(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    static constexpr std::array sizes{18.0, 24.0, 34.0, 30.0, 20.0};
    const auto state = static_cast<AccessLook>(std::min<std::uint8_t>(entity.detail, 4));
    style.shape = SymbolShape::sign;
    style.tone = accessTone(state);
    style.glyph = glyphAt(kAccessGlyphs, entity.variant);
    style.mark = state == AccessLook::cut      ? SymbolMark::crossed
                 : state == AccessLook::closed ? SymbolMark::barred
                                               : SymbolMark::none;
    style.hollow = state != AccessLook::restricted;
    style.diameter = pixels(sizes[static_cast<std::size_t>(state)] * (0.75 + 0.25 * closeness) * unit);
}

void styleTsunami(const MapEntity& entity, double unit, SymbolStyle& style)
{
    constexpr int greatestLevel = 3;
    const bool over = has(entity, core::mapInactive);
    style.shape = SymbolShape::waves;
    style.tone = over                  ? SymbolTone::stale
                 : entity.variant == 0 ? SymbolTone::priority1
                                       : priorityTone(greatestLevel + 1 - entity.variant);
    style.diameter = pixels((over ? 56.0 : 92.0) * unit);
}

void styleReport(const MapEntity& entity, double unit, double closeness, SymbolStyle& style)
{
    style.shape = SymbolShape::flag;
    style.tone = entity.variant != 0 ? SymbolTone::priority2 : SymbolTone::plain;
    style.diameter = pixels((entity.variant != 0 ? 26.0 : 20.0 + 4.0 * closeness) * unit);
}

/// The style by kind alone, without age, selection and what is not actual.
SymbolStyle styleByKind(const MapEntity& entity, double unit, double closeness)
{
    SymbolStyle style;
    switch (entity.kind) {
    case MapKind::quake:
        styleQuake(entity, unit, style);
        break;
    case MapKind::warning:
        styleWarning(entity, unit, style);
        break;
    case MapKind::depot:
        styleDepot(entity, unit, closeness, style);
        break;
    case MapKind::team:
        styleTeam(entity, unit, closeness, style);
        break;
    case MapKind::unit:
        styleUnit(entity, unit, closeness, style);
        break;
    case MapKind::place:
        style.shape = SymbolShape::place;
        style.diameter = pixels(5.0 * unit);
        break;
    case MapKind::operation:
        styleOperation(entity, unit, closeness, style);
        break;
    case MapKind::find:
        style.shape = SymbolShape::cross;
        style.tone = SymbolTone::plain;
        style.diameter = pixels((8.0 + 4.0 * closeness) * unit);
        break;
    case MapKind::shelter:
        styleShelter(entity, unit, closeness, style);
        break;
    case MapKind::gauge:
        styleGauge(entity, unit, closeness, style);
        break;
    case MapKind::volcano:
        styleVolcano(entity, unit, closeness, style);
        break;
    case MapKind::access:
        styleAccess(entity, unit, closeness, style);
        break;
    case MapKind::report:
        styleReport(entity, unit, closeness, style);
        break;
    case MapKind::tsunami:
        styleTsunami(entity, unit, style);
        break;
    }
    return style;
}

/// What is old looks old. A danger that was told keeps its colour under the hatch until it is lost: that
/// nobody speaks of it any more does not end it.
void ageStyle(const MapEntity& entity, SymbolStyle& style)
{
    const bool lost = has(entity, core::mapLost);
    const bool stale = has(entity, core::mapStale) || lost;
    if (!stale || entity.kind == MapKind::quake || entity.kind == MapKind::warning ||
        entity.kind == MapKind::tsunami)
        return;
    const bool danger = (entity.kind == MapKind::gauge && entity.variant != 0) ||
                        (entity.kind == MapKind::volcano && entity.variant > 1);
    style.hatched = style.hatched || lost || danger;
    style.hollow = style.hollow || lost || danger;
    if (lost || !danger)
        style.tone = SymbolTone::stale;
}

} // namespace

SymbolTone accessTone(AccessLook state)
{
    switch (state) {
    case AccessLook::open:
        return SymbolTone::ok;
    case AccessLook::restricted:
        return SymbolTone::priority3;
    case AccessLook::cut:
        return SymbolTone::priority1;
    case AccessLook::closed:
        return SymbolTone::priority2;
    case AccessLook::unknown:
        break;
    }
    return SymbolTone::unit;
}

std::uint64_t SymbolStyle::key() const
{
    std::uint64_t packed = static_cast<std::uint64_t>(shape);
    packed = packed << 8 | static_cast<std::uint64_t>(tone);
    packed =
        packed << 4 | (hollow ? 8U : 0U) | (hatched ? 4U : 0U) | (selected ? 2U : 0U) | (outlined ? 1U : 0U);
    packed = packed << 8 | static_cast<std::uint8_t>(gauge);
    packed = packed << 8 | static_cast<std::uint8_t>(glyph);
    packed = packed << 4 | static_cast<std::uint8_t>(mark);
    return packed << 16 | diameter;
}

double SymbolStyle::radius() const
{
    const double half = static_cast<double>(diameter) / 2.0;
    const bool isBeside =
        mark != SymbolMark::none || (shape == SymbolShape::badge && glyph != SymbolGlyph::none);
    const double trend = isBeside ? half * 0.55 : 0.0;
    const double rim = std::max({1.5, half * 0.18, trend}) * (outlined ? 1.3 : 1.0);
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
    SymbolStyle style = styleByKind(entity, unit, closeness);
    if (has(entity, core::mapNotActual)) // a test or an exercise must never be taken for the real thing
        style.tone = SymbolTone::simulation;
    style.selected = has(entity, core::mapSelected);
    style.hatched = has(entity, core::mapUnverified);
    ageStyle(entity, style);
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
    // quake, warning, depot, team, unit, place, operation, find, shelter, gauge, volcano, access, report,
    // tsunami: its rings lie around its earthquake, and under it
    static constexpr std::array<int, 14> byKind{8, 9, 3, 4, 2, 0, 10, 1, 4, 6, 6, 5, 5, 7};
    const int priority = 4 - std::clamp<int>(entity.priority, 1, 4);
    return (has(entity, core::mapSelected) ? 1000 : 0) + (has(entity, core::mapFocus) ? 500 : 0) +
           priority * 20 + byKind[static_cast<std::size_t>(entity.kind)];
}

} // namespace posko::mapscene
