// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/situation.h"

#include <algorithm>

namespace posko::viewmodel {

namespace {

constexpr std::size_t knownPlacesLimit = 4096;
constexpr std::string_view quakePrefix = "quake:";
constexpr std::string_view warningPrefix = "warning:";

bool contains(const domain::Ring& ring, core::LatLon p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const core::LatLon a = ring[i];
        const core::LatLon b = ring[j];
        if ((a.lat > p.lat) != (b.lat > p.lat) &&
            p.lon < (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            inside = !inside;
        }
    }
    return inside;
}

/// The entity that an incident of this kind is about; null where it is of another kind or gone.
template <class Map>
const typename Map::mapped_type* entityOf(const Map& all, const domain::Incident& incident,
                                          std::string_view prefix)
{
    if (!incident.id.starts_with(prefix)) {
        return nullptr;
    }
    const auto found = all.find(incident.id.substr(prefix.size()));
    return found == all.end() ? nullptr : &found->second;
}

} // namespace

bool isForWalls(const domain::Warning& warning)
{
    const domain::CapScope scope = warning.newest().message.scope;
    return scope != domain::CapScope::restricted && scope != domain::CapScope::private_;
}

bool covers(const domain::Warning& warning, core::LatLon point)
{
    for (const domain::CapInfo& info : warning.newest().message.infos) {
        for (const domain::CapArea& area : info.areas) {
            const bool inPolygon = std::ranges::any_of(
                area.polygons, [&](const domain::Ring& ring) { return contains(ring, point); });
            const bool inCircle = std::ranges::any_of(area.circles, [&](const domain::CapCircle& circle) {
                return core::geodesicMetres(circle.centre, point) <= circle.radiusKilometres * 1000;
            });
            if (inPolygon || inCircle) {
                return true;
            }
        }
    }
    return false;
}

std::optional<core::Instant> unverifiedSince(const domain::Incident& incident)
{
    const bool graveQuake =
        incident.id.starts_with(quakePrefix) && incident.priority <= domain::Priority::high;
    return graveQuake ? std::optional(incident.happenedAt) : std::nullopt;
}

Situation::Situation(const domain::Picture& picture, const domain::Rules& rules, Places places)
    : m_picture(picture)
    , m_rules(rules)
    , m_places(std::move(places))
{}

void Situation::reckonIncidents()
{
    m_incidents =
        domain::incidentsOf(m_picture, now(), m_rules, [this](core::LatLon at) { return placeFacts(at); });
    std::erase_if(m_incidents, [this](const domain::Incident& incident) {
        const domain::Warning* warning = warningOf(incident);
        return warning != nullptr && !isForWalls(*warning);
    });
}

void Situation::setFocus(std::optional<std::string> id, bool held)
{
    m_focus = std::move(id);
    m_focusHeld = held;
}

void Situation::reckonMeans()
{
    m_nearest = {};
    if (const domain::Incident* incident = focus(); incident != nullptr && incident->at) {
        domain::NearestQuery query;
        query.at = *incident->at;
        query.eventAt = unverifiedSince(*incident);
        query.unverifiedRadiusMetres = query.eventAt ? m_rules.unverifiedRadiusMetres : 0;
        m_nearest = domain::nearestTo(m_picture, query, now(), m_rules);
    }
    reckonWarnedDepots();
}

void Situation::reckonWarnedDepots()
{
    m_warnedDepots.clear();
    m_hasWarnedArea = false;
    std::map<std::string, WarnedDepot> found;
    for (const domain::Incident& incident : m_incidents) {
        const domain::Warning* warning = warningOf(incident);
        const std::optional<core::Instant> since = unverifiedSince(incident);
        if (!incident.at || (warning == nullptr && !since)) {
            continue;
        }
        m_hasWarnedArea = true;
        for (const auto& [id, depot] : m_picture.depots) {
            const bool inside = warning != nullptr ? covers(*warning, depot.at)
                                                   : core::geodesicMetres(*incident.at, depot.at) <=
                                                         m_rules.unverifiedRadiusMetres;
            if (depot.withdrawn || !inside) {
                continue;
            }
            WarnedDepot& entry = found.try_emplace(id, WarnedDepot{.id = id}).first->second;
            entry.unverified =
                entry.unverified || (since && (!depot.verifiedAt || *depot.verifiedAt < *since));
        }
    }
    for (auto& [id, entry] : found) {
        entry.isShort = std::ranges::any_of(domain::balanceOf(m_picture.depots.at(id), now()),
                                            &domain::StockBalance::belowMinimum);
        m_warnedDepots.push_back(entry);
    }
}

const domain::Incident* Situation::incident(const std::optional<std::string>& id) const
{
    const auto found =
        std::ranges::find_if(m_incidents, [&](const domain::Incident& i) { return id == i.id; });
    return found == m_incidents.end() ? nullptr : &*found;
}

const domain::Quake* Situation::quakeOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.quakes, incident, quakePrefix);
}

const domain::Warning* Situation::warningOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.warnings, incident, warningPrefix);
}

const domain::TsunamiEvent* Situation::tsunamiOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.tsunamis, incident, "tsunami:");
}

const domain::SarOperation* Situation::operationOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.operations, incident, "operation:");
}

const domain::RiverGauge* Situation::gaugeOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.gauges, incident, "gauge:");
}

const domain::Volcano* Situation::volcanoOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.volcanoes, incident, "volcano:");
}

const domain::IncidentReport* Situation::reportOf(const domain::Incident& incident) const
{
    return entityOf(m_picture.incidentReports, incident, "report:");
}

const Situation::Place& Situation::place(core::LatLon at) const
{
    const std::pair key{at.lat, at.lon};
    if (const auto found = m_known.find(key); found != m_known.end()) {
        return found->second;
    }
    if (m_known.size() >= knownPlacesLimit) {
        m_known.clear();
    }
    Place place;
    if (m_places.facts) {
        place.facts = m_places.facts(at);
    }
    if (m_places.nearest) {
        place.near = m_places.nearest(at);
    }
    const std::optional<Zone> byProvince = place.near ? zoneOfProvince(place.near->province) : std::nullopt;
    place.zone = byProvince.value_or(zoneAt(at));
    return m_known.emplace(key, std::move(place)).first->second;
}

const std::optional<NearPlaceText>& Situation::nearPlace(core::LatLon at) const
{
    return place(at).near;
}

domain::PlaceFacts Situation::placeFacts(core::LatLon at) const
{
    return place(at).facts;
}

std::vector<std::vector<core::LatLon>> Situation::coastOf(const std::string& regionCode) const
{
    return m_places.coast ? m_places.coast(regionCode) : std::vector<std::vector<core::LatLon>>();
}

std::optional<RegionText> Situation::region(core::LatLon at) const
{
    return m_places.region ? m_places.region(at) : std::nullopt;
}

Zone Situation::zoneOf(core::LatLon at) const
{
    return place(at).zone;
}

Zone Situation::zoneOf(const domain::Incident& incident) const
{
    return incident.at ? zoneOf(*incident.at) : Zone::wib;
}

} // namespace posko::viewmodel
