// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapes.h"

#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace posko::viewmodel {

namespace {

using core::MapKind;

constexpr int pointsOfALine = 33;
constexpr int pointsOfACircle = 64;
constexpr auto ringMetres = std::to_array<double>({25'000, 50'000});

std::vector<core::MercatorPoint> project(const std::vector<core::LatLon>& points)
{
    std::vector<core::MercatorPoint> projected;
    projected.reserve(points.size());
    std::ranges::transform(points, std::back_inserter(projected), core::toMercator);
    return projected;
}

std::vector<core::LatLon> circle(const domain::CapCircle& circle)
{
    std::vector<core::LatLon> points;
    points.reserve(pointsOfACircle);
    for (int step = 0; step < pointsOfACircle; ++step) {
        points.push_back(
            core::destination(circle.centre, 360.0 * step / pointsOfACircle, circle.radiusKilometres * 1000));
    }
    return points;
}

std::uint8_t rankOf(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::extreme:
        return 4;
    case domain::Severity::severe:
        return 3;
    case domain::Severity::moderate:
        return 2;
    case domain::Severity::minor:
        return 1;
    case domain::Severity::unknown:
        break;
    }
    return 0;
}

core::MapLine lineTo(const std::string& id, MapKind kind, core::LatLon from, core::LatLon to, double metres,
                     bool canGo)
{
    return {.id = id,
            .kind = kind,
            .points = project(core::geodesicLine(from, to, pointsOfALine)),
            .label = Format::distance(metres).toStdString(),
            .canGo = canGo};
}

} // namespace

std::optional<core::MapArea> mapArea(const domain::Incident& incident, const domain::Warning& warning)
{
    core::MapArea area;
    area.id = incident.id;
    area.priority = static_cast<std::uint8_t>(incident.priority);
    const domain::CapInfo* info = IncidentText::info(warning);
    if (info == nullptr) {
        return std::nullopt;
    }
    area.severity = rankOf(info->severity);
    for (const domain::CapArea& part : info->areas) {
        for (const domain::Ring& ring : part.polygons) {
            area.rings.push_back(project(ring));
        }
        for (const domain::CapCircle& round : part.circles) {
            if (round.radiusKilometres > 0) {
                area.rings.push_back(project(circle(round)));
            }
        }
    }
    return area.rings.empty() ? std::nullopt : std::optional(std::move(area));
}

std::vector<core::MapLine> mapLines(const Situation& situation)
{
    std::vector<core::MapLine> lines;
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at) {
        return lines;
    }
    const domain::Picture& picture = situation.picture();
    for (const domain::NearDepot& near : situation.nearest().depots) {
        lines.push_back(lineTo("depot:" + near.id, MapKind::depot, *incident->at,
                               picture.depots.at(near.id).at, near.metres,
                               near.hindrance == domain::Hindrance::none));
    }
    for (const domain::NearTeam& near : situation.nearest().teams) {
        if (const auto at = domain::positionOf(picture, picture.teams.at(near.id))) {
            lines.push_back(lineTo("team:" + near.id, MapKind::team, *incident->at, *at, near.metres,
                                   near.hindrance == domain::Hindrance::none));
        }
    }
    return lines;
}

std::vector<core::MapRing> mapRings(const Situation& situation)
{
    std::vector<core::MapRing> rings;
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr || !incident->at || situation.quakeOf(*incident) == nullptr) {
        return rings;
    }
    for (const double metres : ringMetres) {
        const QString label = Format::distance(metres);
        rings.push_back({.id = "ring:" + label.toStdString(),
                         .centre = *incident->at,
                         .radiusMetres = metres,
                         .label = label.toStdString()});
    }
    return rings;
}

} // namespace posko::viewmodel
