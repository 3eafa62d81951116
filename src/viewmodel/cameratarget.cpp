// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/cameratarget.h"

#include "viewmodel/mapshapes.h"

#include <algorithm>
#include <utility>
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

QGeoRectangle wholeCountry()
{
    return {QGeoCoordinate(7.0, 94.5), QGeoCoordinate(-11.5, 141.5)};
}

/// The thing with its areas or its road; of what has none, the country around it.
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

/// A team or unit is not chased: the view follows when it leaves.
bool isMoving(const std::string& id)
{
    return id.starts_with("team:") || id.starts_with("unit:");
}

QGeoRectangle boxOf(const Situation& situation)
{
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at) {
        return wholeCountry();
    }
    const bool wide = incident->id.starts_with("quake:") || incident->id.starts_with("tsunami:") ||
                      incident->id.starts_with("warning:");
    const double within = wide ? meansWithinMetres : meansNearMetres;
    Box box;
    box.addAround(*incident->at, wide ? leastRadiusMetres : leastAroundMetres);
    for (const core::LatLon point : mapExtent(situation, incident->id)) {
        box.add(point);
    }
    if (const domain::Warning* warning = situation.warningOf(*incident)) {
        for (const domain::CapInfo& info : warning->newest().message.infos) {
            for (const domain::CapArea& area : info.areas) {
                std::ranges::for_each(area.polygons, [&](const domain::Ring& ring) {
                    std::ranges::for_each(ring, [&](core::LatLon p) { box.add(p); });
                });
                std::ranges::for_each(area.circles, [&](const domain::CapCircle& circle) {
                    box.addAround(circle.centre, circle.radiusKilometres * 1000);
                });
            }
        }
    }
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
    return box.rectangle();
}

} // namespace

CameraTarget::CameraTarget(std::optional<FixedView> view, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_box(wholeCountry())
    , m_following(!view)
{}

QGeoCoordinate CameraTarget::fixedCentre() const
{
    return m_view ? QGeoCoordinate(m_view->centre.lat, m_view->centre.lon) : QGeoCoordinate();
}

void CameraTarget::leave()
{
    if (m_following) {
        m_following = false;
        Q_EMIT followingChanged();
    }
}

void CameraTarget::follow()
{
    if (!m_following) {
        m_following = true;
        Q_EMIT followingChanged();
    }
}

void CameraTarget::select(std::string id)
{
    m_selected = std::move(id);
    m_framed = false;
}

QGeoRectangle CameraTarget::wantedBox(const Situation& situation)
{
    if (m_selected.empty() || situation.incident(m_selected) != nullptr) {
        return boxOf(situation); // a selected incident is the focus
    }
    if (m_framed && isMoving(m_selected)) {
        const std::vector<core::LatLon> now = mapExtent(situation, m_selected);
        if (now.empty() || m_box.contains(QGeoCoordinate(now.front().lat, now.front().lon))) {
            return m_box;
        }
    }
    const std::optional<QGeoRectangle> box = boxAround(situation, m_selected);
    m_framed = box.has_value();
    return box ? *box : boxOf(situation);
}

void CameraTarget::update(const Situation& situation)
{
    const QGeoRectangle box = wantedBox(situation);
    if (box != m_box) {
        m_box = box;
        Q_EMIT boxChanged();
    }
}

} // namespace posko::viewmodel
