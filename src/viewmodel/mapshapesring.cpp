// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapesring.h"

#include "geodata/intensity.h"
#include "viewmodel/format.h"
#include "viewmodel/mapshapes.h"
#include "viewmodel/maptext.h"
#include "viewmodel/referencetable.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

namespace posko::viewmodel {

namespace {

constexpr int pointsOfACircle = 120;
constexpr auto ringMetres = std::to_array<double>({25'000, 50'000});
constexpr double leastMagnitude = 4.5; ///< of an estimate, however far down an equation is known to hold
constexpr int leastIntensity = 4;      ///< felt by most; weaker shaking calls nobody

const std::optional<geodata::IntensityEquation>& equation()
{
    static const auto read =
        geodata::IntensityEquation::read(referenceTable(u"intensity_equations.csv").toStdString());
    return read;
}

/// Nobody told what was felt, and it is large enough to ask.
bool asksForEstimate(const domain::Quake& quake)
{
    return quake.felt().empty() && quake.current().magnitude.value_or(0) >= leastMagnitude;
}

std::vector<geodata::IntensityRing> estimate(const domain::QuakeReport& report)
{
    const std::optional<geodata::IntensityEquation>& law = equation();
    if (!law || !report.magnitude || !report.depthKilometres) {
        return {};
    }
    return law->rings(*report.magnitude, *report.depthKilometres, leastIntensity);
}

/// What the intensity may have been, as long as nobody told what it was; empty where nobody can say.
std::vector<core::MapRing> estimatedRings(const domain::Quake& quake, core::LatLon at)
{
    std::vector<core::MapRing> rings;
    if (!asksForEstimate(quake)) {
        return rings;
    }
    for (const auto& [mmi, metres] : estimate(quake.current())) {
        rings.push_back({.id = "mmi:" + std::to_string(mmi),
                         .centre = at,
                         .radiusMetres = metres,
                         .label = MapText::estimatedIntensity(mmi, metres).toStdString(),
                         .intensity = static_cast<std::uint8_t>(mmi)});
    }
    return rings;
}

} // namespace

std::vector<core::MercatorPoint> project(const std::vector<core::LatLon>& points)
{
    std::vector<core::MercatorPoint> projected;
    projected.reserve(points.size());
    std::ranges::transform(points, std::back_inserter(projected), core::toMercator);
    return projected;
}

std::vector<core::LatLon> circle(core::LatLon centre, double metres)
{
    std::vector<core::LatLon> points;
    points.reserve(pointsOfACircle);
    for (int step = 0; step < pointsOfACircle; ++step) {
        points.push_back(core::destination(centre, 360.0 * step / pointsOfACircle, metres));
    }
    return points;
}

std::vector<core::MapRing> mapRings(const Situation& situation)
{
    std::vector<core::MapRing> rings;
    const domain::Incident* incident = situation.focus();
    const domain::Quake* quake = incident != nullptr ? situation.quakeOf(*incident) : nullptr;
    if (quake == nullptr || !incident->at) {
        return rings;
    }
    rings = estimatedRings(*quake, *incident->at);
    if (!rings.empty()) {
        return rings;
    }
    for (const double metres : ringMetres) {
        const QString label = Format::distance(metres);
        rings.push_back({.id = "ring:" + label.toStdString(),
                         .centre = *incident->at,
                         .radiusMetres = metres,
                         .label = label.toStdString(),
                         .intensity = 0});
    }
    return rings;
}

QString ringsNote(const domain::Quake& quake)
{
    const domain::QuakeReport& report = quake.current();
    const std::optional<geodata::IntensityEquation>& law = equation();
    if (!law || !report.magnitude || !asksForEstimate(quake)) {
        return {};
    }
    if (!estimate(report).empty()) {
        return MapText::estimatedBy(*law);
    }
    if (!report.depthKilometres) {
        return MapText::notEstimatedUnknownDepth();
    }
    if (*report.magnitude < law->leastMagnitude() || *report.magnitude > law->greatestMagnitude()) {
        return MapText::notEstimatedMagnitude(*law);
    }
    return *report.depthKilometres > law->greatestDepthKilometres() ? MapText::notEstimatedDepth(*law)
                                                                    : MapText::estimatedWeak(leastIntensity);
}

} // namespace posko::viewmodel
