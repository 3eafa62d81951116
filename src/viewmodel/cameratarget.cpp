// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/cameratarget.h"

#include <algorithm>

namespace posko::viewmodel {

namespace {

constexpr double leastRadiusMetres = 55'000;  ///< both rings around an earthquake stay in view
constexpr double meansWithinMetres = 250'000; ///< farther means would make the place itself too small

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

QGeoRectangle boxOf(const Situation& situation)
{
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at) {
        return wholeCountry();
    }
    Box box;
    box.addAround(*incident->at, leastRadiusMetres);
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
        if (near.metres <= meansWithinMetres) {
            box.add(situation.picture().depots.at(near.id).at);
        }
    }
    for (const domain::NearTeam& near : situation.nearest().teams) {
        const auto at = domain::positionOf(situation.picture(), situation.picture().teams.at(near.id));
        if (at && near.metres <= meansWithinMetres) {
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

void CameraTarget::update(const Situation& situation)
{
    const QGeoRectangle box = boxOf(situation);
    if (box != m_box) {
        m_box = box;
        Q_EMIT boxChanged();
    }
}

} // namespace posko::viewmodel
