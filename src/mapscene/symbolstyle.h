// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mapentity.h"
#include "mapscene/cluster.h"

#include <cstdint>

namespace posko::mapscene {

enum class SymbolShape : std::uint8_t {
    disc,     ///< quake
    star,     ///< focused quake
    square,   ///< depot
    triangle, ///< team
    arrow,    ///< team under way with a known heading
    dot,      ///< unit
    badge,    ///< point of a warning: its priority's shape on a dark disc
    place,    ///< town
    plate,    ///< unit: a picture of its kind on a small dark plate
    hexagon,  ///< SAR operation, with a picture of its kind
    cross,    ///< what a search found
    house,    ///< shelter, its people standing in it from the floor up
    drop,     ///< river gauge, with its rank and trend
    mountain, ///< volcano, with its level
    sign,     ///< access: a diamond with a picture of its kind, struck through by its state
    flag,     ///< disaster report
    waves     ///< tsunami: rings around the epicentre
};

/// Which colour of the palette a symbol takes.
enum class SymbolTone : std::uint8_t {
    depth0,
    depth1,
    depth2,
    depth3,
    depth4,
    priority1,
    priority2,
    priority3,
    priority4,
    depot,
    team,
    unit,
    stale,
    simulation,
    ok,
    plain,
};

/// The picture inside a symbol.
enum class SymbolGlyph : std::uint8_t {
    none,
    ship,
    boat,
    helicopter,
    aeroplane,
    truck,
    car,
    ambulance,
    robot,
    drone,
    thing, ///< a unit of no other kind
    person,
    ruin,
    road,
    bridge,
    anchor,
    fence,
    roman1,
    roman2,
    roman3,
    roman4,
    roman5,
    tent, ///< what a team can do, in the order of domain::Capability
    kitchen,
    box,
    heart,
    lens,
    runner,
    antenna,
    list,
    flood, ///< hazards
    rain,
    storm,
    wind,
    landslide,
    wave,
    fire,
    drought,
};

/// States of an access, in the order of its variant.
enum class AccessLook : std::uint8_t { open, restricted, cut, closed, unknown };

/// What a symbol carries beside its picture.
enum class SymbolMark : std::uint8_t {
    none,
    rising,
    steady,
    falling,
    crossed, ///< cut: an X over all
    barred,  ///< closed: a bar over all
};

/// How one symbol is drawn; two entities with equal styles share one picture.
struct SymbolStyle
{
    SymbolShape shape = SymbolShape::dot;
    SymbolTone tone = SymbolTone::unit;
    bool hollow = false;
    bool hatched = false;
    bool selected = false;
    bool outlined = false;      ///< a white rim: focus
    std::int8_t gauge = -1;     ///< stock or people in eighths 0..8; -1: not known
    std::uint16_t diameter = 8; ///< of the shape itself, in item pixels
    SymbolGlyph glyph = SymbolGlyph::none;
    SymbolMark mark = SymbolMark::none;

    /// A number that differs for different styles.
    [[nodiscard]] std::uint64_t key() const;
    /// From the middle to the outermost pixel drawn, rims and selection ring included.
    [[nodiscard]] double radius() const;

    friend bool operator==(const SymbolStyle&, const SymbolStyle&) = default;
};

/// Diameter of a quake's disc in pixels at a window height of 1080: BMKG's table (M1 6 px to M8 32 px),
/// between its steps in proportion; a magnitude that is not known (<= 0) is drawn as M3.
[[nodiscard]] double quakeDiameter(double magnitude);

/// The tone of a road or another access in this state.
[[nodiscard]] SymbolTone accessTone(AccessLook state);

/// The style of an entity; `unit` is the length in pixels of one pixel at a window height of 1080, and
/// `closeness` (0 national .. 1 regional) lets symbols outside the focus grow as one comes nearer.
[[nodiscard]] SymbolStyle symbolStyle(const core::MapEntity& entity, double unit, double closeness);

/// 0 below zoom 5, 1 above zoom 8, between in proportion.
[[nodiscard]] double closenessOf(double zoom);

/// Degrees clockwise by which the symbol itself is turned; 0 for all that are not.
[[nodiscard]] double symbolRotation(const core::MapEntity& entity);

/// Drawn later, hit first and labelled first if greater.
[[nodiscard]] int symbolRank(const core::MapEntity& entity);

/// Group of those with which a symbol may be gathered: one for each kind, for devices that nobody described,
/// and for what is not actual. noGroup for what must be seen at its place: selected, in the focus, of high
/// priority, and every event.
[[nodiscard]] std::uint8_t symbolGroup(const core::MapEntity& entity);

/// What stands for a group on its badge; `unit` as for symbolStyle.
[[nodiscard]] SymbolStyle groupStyle(std::uint8_t group, bool isOld, double unit);

/// The symbol as the index that gathers symbols sees it.
[[nodiscard]] ClusterItem clusterItem(const core::MapEntity& entity, const SymbolStyle& style);

/// True for a symbol that carries an arrow around it which tells where it moves.
[[nodiscard]] bool hasNose(const core::MapEntity& entity);

} // namespace posko::mapscene
