// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapes.h"

#include "geodata/intensity.h"
#include "viewmodel/format.h"
#include "viewmodel/maptext.h"
#include "viewmodel/referencetable.h"

#include <array>
#include <optional>

namespace posko::viewmodel {

namespace {

constexpr auto ringMetres = std::to_array<double>({25'000, 50'000});
constexpr double leastMagnitude = 4.5; ///< of an estimate, however far down an equation is known to hold
constexpr int leastIntensity = 4;      ///< felt by most; weaker shaking calls nobody

/// What the intensity may have been, as long as nobody told what it was; empty where nobody can say.
std::vector<core::MapRing> estimatedRings(const domain::Quake& quake, core::LatLon at)
{
    static const auto equation =
        geodata::IntensityEquation::read(referenceTable(u"intensity_equations.csv").toStdString());
    const domain::QuakeReport& now = quake.current();
    std::vector<core::MapRing> rings;
    if (!equation || !quake.felt().empty() || !now.magnitude || *now.magnitude < leastMagnitude ||
        !now.depthKilometres) {
        return rings;
    }
    for (const auto& [mmi, metres] : equation->rings(*now.magnitude, *now.depthKilometres, leastIntensity)) {
        rings.push_back({.id = "mmi:" + std::to_string(mmi),
                         .centre = at,
                         .radiusMetres = metres,
                         .label = MapText::estimatedIntensity(mmi, metres).toStdString(),
                         .intensity = static_cast<std::uint8_t>(mmi)});
    }
    return rings;
}

} // namespace

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

} // namespace posko::viewmodel
