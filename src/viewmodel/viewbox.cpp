// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/viewbox.h"

#include "viewmodel/coordinate.h"
#include "viewmodel/mapshapes.h"

#include <algorithm>
#include <vector>

namespace posko::viewmodel {

namespace {

constexpr double leastRadiusMetres = 55'000;  ///< both rings around an earthquake stay in view
constexpr double marginMetres = 6'000;        ///< around a thing that was selected
constexpr double leastAroundMetres = 20'000;  ///< and the surroundings of everything else
constexpr double meansWithinMetres = 250'000; ///< farther means would make the place itself too small
constexpr double meansNearMetres = 60'000;    ///< the same around what happens at one place

struct Box
{
    double south = 90;
    double west = 180;
    double north = -90;
    double east = -180;

    void add(core::LatLon p)
    {
        south = std::min(south, p.lat);
        north = std::max(north, p.lat);
        west = std::min(west, p.lon);
        east = std::max(east, p.lon);
    }
    void addAround(core::LatLon centre, double metres)
    {
        for (const double bearing : {0.0, 90.0, 180.0, 270.0}) {
            add(core::destination(centre, bearing, metres));
        }
    }
    [[nodiscard]] QGeoRectangle rectangle() const
    {
        return {QGeoCoordinate(north, west), QGeoCoordinate(south, east)};
    }
};

/// What spreads over a region, unlike what happens at one place.
bool isWide(const domain::Incident& incident)
{
    return incident.id.starts_with("quake:") || incident.id.starts_with("tsunami:") ||
           incident.id.starts_with("warning:");
}

void addWarning(Box& box, const domain::Warning& warning)
{
    for (const domain::CapInfo& info : warning.newest().message.infos) {
        for (const domain::CapArea& area : info.areas) {
            for (const domain::Ring& ring : area.polygons) {
                std::ranges::for_each(ring, [&](core::LatLon p) { box.add(p); });
            }
            for (const domain::CapCircle& circle : area.circles) {
                box.addAround(circle.centre, circle.radiusKilometres * 1000);
            }
        }
    }
}

void addMeans(Box& box, const Situation& situation, double within)
{
    for (const domain::NearDepot& near : situation.nearest().depots) {
        if (near.metres <= within) {
            box.add(situation.picture().depots.at(near.id).at);
        }
    }
    for (const domain::NearTeam& near : situation.nearest().teams) {
        const auto at = domain::positionOf(situation.picture(), situation.picture().teams.at(near.id));
        if (at && near.metres <= within) {
            box.add(*at);
        }
    }
}

std::vector<const domain::Incident*> placedCritical(const Situation& situation)
{
    std::vector<const domain::Incident*> found;
    for (const domain::Incident& incident : situation.incidents()) {
        if (incident.priority == domain::Priority::critical && incident.at) {
            found.push_back(&incident);
        }
    }
    return found;
}

} // namespace

QGeoRectangle wholeCountry()
{
    return {QGeoCoordinate(7.0, 94.5), QGeoCoordinate(-11.5, 141.5)};
}

QGeoRectangle boxOf(const Situation& situation, const domain::Incident& incident)
{
    if (!incident.at) {
        return wholeCountry();
    }
    Box box;
    box.addAround(*incident.at, isWide(incident) ? leastRadiusMetres : leastAroundMetres);
    for (const core::LatLon point : mapExtent(situation, incident.id)) {
        box.add(point);
    }
    if (const domain::Warning* warning = situation.warningOf(incident)) {
        addWarning(box, *warning);
    }
    if (situation.focus() == &incident) {
        addMeans(box, situation, isWide(incident) ? meansWithinMetres : meansNearMetres);
    }
    return box.rectangle();
}

std::string ledSubject(const Situation& situation)
{
    const std::vector<const domain::Incident*> critical = placedCritical(situation);
    if (critical.size() < 2) {
        const domain::Incident* focus = situation.focus();
        return focus == nullptr ? std::string() : focus->id;
    }
    std::vector<std::string> ids;
    std::ranges::transform(critical, std::back_inserter(ids), &domain::Incident::id);
    std::ranges::sort(ids); // which of them comes first in the list does not matter
    std::string subject;
    for (const std::string& id : ids) {
        subject += id + '\n';
    }
    return subject;
}

QGeoRectangle ledBox(const Situation& situation)
{
    const std::vector<const domain::Incident*> critical = placedCritical(situation);
    if (critical.size() < 2) {
        const domain::Incident* focus = situation.focus();
        return focus == nullptr ? wholeCountry() : boxOf(situation, *focus);
    }
    QGeoRectangle all = boxOf(situation, *critical.front());
    for (const domain::Incident* incident : critical) {
        all |= boxOf(situation, *incident);
    }
    return all;
}

std::optional<QGeoRectangle> boxAround(const Situation& situation, const std::string& id)
{
    const std::vector<core::LatLon> points = mapExtent(situation, id);
    if (points.empty()) {
        return std::nullopt;
    }
    Box box;
    for (const core::LatLon point : points) {
        box.addAround(point, marginMetres);
    }
    return box.rectangle();
}

bool holds(const QGeoRectangle& box, const Situation& situation, const std::string& id)
{
    return std::ranges::all_of(mapExtent(situation, id),
                               [&](core::LatLon point) { return box.contains(coordinateOf(point)); });
}

} // namespace posko::viewmodel
