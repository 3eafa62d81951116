// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "core/instant.h"

#include <cstdint>
#include <string>
#include <vector>

namespace posko::core {

/// Which kind of thing a map symbol stands for; the style chooses shape and colour from kind and bits.
enum class MapKind : std::uint8_t {
    quake,
    warning,
    depot,
    team,
    unit,
    place,
    operation, ///< SAR operation at its last known position
    find,      ///< something that a search found
    shelter,
    gauge,
    volcano,
    access, ///< road, bridge, port, pier, airport, ferry line, closed area
    report, ///< disaster report
    tsunami
};

/// Bits of a symbol's state; several may be set.
enum MapStateBit : std::uint32_t {
    mapSelected = 1u << 0,   ///< drawn in the selection colour, never in a cluster
    mapStale = 1u << 1,      ///< its data is older than it should be
    mapLost = 1u << 2,       ///< much older
    mapFocus = 1u << 3,      ///< belongs to the focused incident (its nearest depots and teams)
    mapNotActual = 1u << 4,  ///< test, exercise, scenario
    mapInactive = 1u << 5,   ///< ended, expired, cannot go
    mapUnverified = 1u << 6, ///< hatched: "belum diverifikasi"
    mapNew = 1u << 7,        ///< appeared within the last minutes
};

/// Detail of a unit that tells no status: a device that no table binds.
inline constexpr std::uint8_t noStatus = 255;

/// One point symbol as the map draws it. Plain values only; the map never reads an item model.
struct MapEntity
{
    std::string id; ///< `kind:id` as in --select, unique over the map
    MapKind kind = MapKind::unit;
    MercatorPoint at;
    /// Quake: depth class 0..4; depot, unit, operation, access: kind; team: status; warning: priority 1..4;
    /// shelter: state; gauge: rank, 1 is the worst, 0 below all thresholds; volcano: level 1..4; tsunami: 3
    /// AWAS, 2 SIAGA, 1 WASPADA, 0 no zone named yet; report: 1 where it tells of dead or missing.
    std::uint8_t variant = 0;
    /// Operation: stage; unit: status, noStatus where it has none; gauge: trend, 1 rising, 2 steady, 3
    /// falling, 0 not known; access: state; team: what it can do, from 1; warning, report: hazard, from 1; 0:
    /// none told.
    std::uint8_t detail = 0;
    /// Quake: magnitude; depot: stock gauge 0..1; shelter: people by capacity 0..1 (negative: not known);
    /// else 0
    float magnitude = 0;
    float headingDegrees = -1; ///< negative: none
    std::uint32_t state = 0;   ///< MapStateBit
    std::uint8_t priority = 4; ///< 1 (highest) .. 4: drawing and label order
    std::string label;         ///< first line, plain text; empty: no label
    std::string subLabel;      ///< second line, plain text; may be empty
    std::int64_t observedAtMs = 0;

    friend bool operator==(const MapEntity&, const MapEntity&) = default;
};

/// What an area says; priority and severity decide how loudly.
enum class MapAreaKind : std::uint8_t {
    warning, ///< as its sender drew it
    hazard,  ///< recommended radius of a volcano, flood area of a gauge
    search,  ///< where a SAR unit searches: it warns of nothing
    closed,  ///< closed by an officer
    coast    ///< shores that a tsunami warning names; its rings are open lines
};

/// One area (union of its rings) as the map draws it.
struct MapArea
{
    std::string id; ///< `kind:id` of its owner, with `/n` behind where one has several
    MapAreaKind kind = MapAreaKind::warning;
    std::string label;                             ///< inside, where there is room; may be empty
    std::uint8_t priority = 4;                     ///< 1..4
    std::uint8_t severity = 0;                     ///< 0 Unknown, 1 Minor, 2 Moderate, 3 Severe, 4 Extreme
    std::uint32_t state = 0;                       ///< MapStateBit
    std::vector<std::vector<MercatorPoint>> rings; ///< closed implicitly; each ring is one outer polygon

    friend bool operator==(const MapArea&, const MapArea&) = default;
};

/// One line from the focus to a depot or a team, with the text in its middle.
struct MapLine
{
    std::string id; ///< `depot:id` or `team:id` of its far end
    MapKind kind = MapKind::depot;
    std::vector<MercatorPoint> points; ///< along the geodesic, from the focus outwards
    std::string label;                 ///< distance (and time where it is known)
    bool canGo = true;                 ///< false: drawn dashed

    friend bool operator==(const MapLine&, const MapLine&) = default;
};

/// What a path is.
enum class MapPathKind : std::uint8_t {
    trail, ///< where a team or unit came from, oldest point first; it fades towards the old
    access ///< a road, bridge or ferry line by its state
};

/// One polyline on the ground, below all symbols.
struct MapPath
{
    std::string id; ///< `kind:id` of its owner
    MapPathKind kind = MapPathKind::trail;
    MapKind owner = MapKind::unit;
    std::uint8_t variant = 0; ///< access: state
    std::uint32_t state = 0;  ///< MapStateBit
    std::vector<MercatorPoint> points;

    friend bool operator==(const MapPath&, const MapPath&) = default;
};

/// A ring of equal distance around the focus, with its text.
struct MapRing
{
    std::string id;
    LatLon centre;
    double radiusMetres = 0;
    std::string label;
    std::uint8_t intensity = 0; ///< MMI that is estimated there; 0: the ring says the distance alone

    friend bool operator==(const MapRing&, const MapRing&) = default;
};

} // namespace posko::core
