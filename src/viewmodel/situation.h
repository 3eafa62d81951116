// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/instant.h"
#include "domain/incident.h"
#include "domain/nearest.h"
#include "domain/picture.h"
#include "domain/rules.h"
#include "viewmodel/itemnames.h"
#include "viewmodel/places.h"
#include "viewmodel/zone.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace posko::viewmodel {

/// A depot inside an area that a warning or a grave earthquake covers.
struct WarnedDepot
{
    std::string id;
    bool isShort = false;
    bool unverified = false;
};

/// What follows from the picture at this moment and is needed by several models: computed once, read by all.
/// Promises: everything is reckoned from the picture's own time; what may not stand on a wall is left out.
class Situation
{
public:
    /// Both live longer than this object.
    Situation(const domain::Picture& picture, const domain::Rules& rules, Places places);

    [[nodiscard]] const domain::Picture& picture() const { return m_picture; }
    [[nodiscard]] const domain::Rules& rules() const { return m_rules; }
    [[nodiscard]] core::Instant now() const { return m_picture.at; }
    [[nodiscard]] const ItemNames& items() const { return m_items; }

    /// Reckons the active incidents again; without CAP of restricted or private scope.
    void reckonIncidents();
    /// Sets the incident that the wall speaks of; the means are reckoned by `reckonMeans`.
    void setFocus(std::optional<std::string> id, bool held);
    /// Reckons the nearest depots and teams of the focus, and the depots in warned areas.
    void reckonMeans();

    [[nodiscard]] const std::vector<domain::Incident>& incidents() const { return m_incidents; }
    [[nodiscard]] const domain::Incident* incident(const std::optional<std::string>& id) const;
    [[nodiscard]] const domain::Incident* focus() const { return incident(m_focus); }
    [[nodiscard]] bool focusHeld() const { return m_focusHeld; }
    [[nodiscard]] const domain::Nearest& nearest() const { return m_nearest; }
    [[nodiscard]] const std::vector<WarnedDepot>& warnedDepots() const { return m_warnedDepots; }
    /// How many active incidents have an area or a place at all.
    [[nodiscard]] bool hasWarnedArea() const { return m_hasWarnedArea; }

    [[nodiscard]] const domain::Quake* quakeOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::Warning* warningOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::TsunamiEvent* tsunamiOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::SarOperation* operationOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::RiverGauge* gaugeOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::Volcano* volcanoOf(const domain::Incident& incident) const;
    [[nodiscard]] const domain::IncidentReport* reportOf(const domain::Incident& incident) const;

    /// Nearest town and zone of a point, kept for the next question.
    [[nodiscard]] const std::optional<NearPlaceText>& nearPlace(core::LatLon at) const;
    [[nodiscard]] domain::PlaceFacts placeFacts(core::LatLon at) const;
    /// The kabupaten or kota of a point; asked anew each time, since borders may be imported at any time.
    [[nodiscard]] std::optional<RegionText> region(core::LatLon at) const;
    /// The shore of a region (Kemendagri code), as far as it is known; see Places::coast.
    [[nodiscard]] std::vector<std::vector<core::LatLon>> coastOf(const std::string& regionCode) const;
    [[nodiscard]] Zone zoneOf(core::LatLon at) const;
    /// The zone that an incident's times are written in.
    [[nodiscard]] Zone zoneOf(const domain::Incident& incident) const;

private:
    struct Place
    {
        domain::PlaceFacts facts;
        std::optional<NearPlaceText> near;
        Zone zone = Zone::wib;
    };
    [[nodiscard]] const Place& place(core::LatLon at) const;
    void reckonWarnedDepots();

    const domain::Picture& m_picture;
    const domain::Rules& m_rules;
    Places m_places;
    ItemNames m_items;
    std::vector<domain::Incident> m_incidents;
    std::optional<std::string> m_focus;
    bool m_focusHeld = false;
    domain::Nearest m_nearest;
    std::vector<WarnedDepot> m_warnedDepots;
    bool m_hasWarnedArea = false;
    mutable std::map<std::pair<double, double>, Place> m_known; ///< the map never changes while it is open
};

/// True where the point lies in one of the polygons or circles of an info in the newest text.
[[nodiscard]] bool covers(const domain::Warning& warning, core::LatLon point);

/// Whether the warning may stand on a wall: not with scope Restricted or Private (operations 12.6).
[[nodiscard]] bool isForWalls(const domain::Warning& warning);

/// The moment from which depots near this incident count as unverified; empty where it makes none so.
[[nodiscard]] std::optional<core::Instant> unverifiedSince(const domain::Incident& incident);

} // namespace posko::viewmodel
