// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapshapeswarning.h"

#include "domain/incident.h"
#include "mapscene/areashape.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapesring.h"
#include "viewmodel/mapsymbols.h"
#include "viewmodel/maptext.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace posko::viewmodel {

namespace {

constexpr std::uint8_t lowest = 4;

/// Parts of an area that the reader left out, by the word of their defect.
constexpr auto leftOut =
    std::to_array<std::string_view>({"empty-polygon", "polygon-unreadable", "ring-too-few-points",
                                     "over-limit", "empty-circle", "circle-unreadable"});

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

double sumOf(std::span<const core::MercatorPoint> ring)
{
    double sum = 0;
    for (std::size_t at = 0; at < ring.size(); ++at) {
        const core::MercatorPoint a = ring[at];
        const core::MercatorPoint b = ring[(at + 1) % ring.size()];
        sum +=
            (a.x - ring.front().x) * (b.y - ring.front().y) - (b.x - ring.front().x) * (a.y - ring.front().y);
    }
    return std::abs(sum) / 2;
}

/// A ring that crosses itself may have no sum and still hold ground, one that goes back the way it came holds
/// none: what is left of it when it is repaired decides. On plain degrees, where a straight ring is straight.
bool enclosesGround(const domain::Ring& ring)
{
    constexpr double least = 1e-9 / (360.0 * 360.0); // 1e-9 square degrees, 10 m2
    std::vector<core::MercatorPoint> plain;
    plain.reserve(ring.size());
    std::ranges::transform(ring, std::back_inserter(plain), [](core::LatLon point) {
        return core::MercatorPoint{.x = point.lon / 360.0, .y = point.lat / 360.0};
    });
    if (sumOf(plain) > least) {
        return true;
    }
    const mapscene::AreaShape shape = mapscene::makeAreaShape(std::array{plain});
    return std::ranges::any_of(shape.outlines,
                               [&](const mapscene::MercatorRing& part) { return sumOf(part) > least; });
}

/// What a sender gave as an area: how many parts, and how many of them are lost for which reason.
struct AreaParts
{
    int all = 0;
    int flat = 0;
    int points = 0;
    int unreadable = 0;

    [[nodiscard]] int lost() const { return flat + points + unreadable; }
};

/// How many shapes of this text the reader left out.
int leftOutOf(const domain::Warning& warning, const domain::CapInfo& info)
{
    int count = 0;
    for (const domain::WarningText& text : warning.texts) {
        const domain::CapMessage& message = text.message;
        for (std::size_t number = 0; number < message.infos.size(); ++number) {
            const std::string place = "info[" + std::to_string(number) + "]/area";
            const auto isOfShape = [&place](const domain::Defect& defect) {
                const bool shape = defect.where.contains("/polygon") || defect.where.contains("/circle");
                return shape && defect.where.starts_with(place) &&
                       std::ranges::contains(leftOut, defect.code);
            };
            if (&message.infos[number] == &info) {
                count += static_cast<int>(std::ranges::count_if(message.defects, isOfShape));
            }
        }
    }
    return count;
}

AreaParts partsOf(const domain::Warning& warning, const domain::CapInfo& info)
{
    AreaParts parts;
    for (const domain::CapArea& area : info.areas) {
        parts.all += static_cast<int>(area.polygons.size() + area.circles.size());
        parts.flat += static_cast<int>(std::ranges::count_if(
            area.polygons, [](const domain::Ring& ring) { return !enclosesGround(ring); }));
        parts.points += static_cast<int>(std::ranges::count_if(
            area.circles, [](const domain::CapCircle& round) { return !(round.radiusKilometres > 0); }));
    }
    parts.unreadable = leftOutOf(warning, info);
    parts.all += parts.unreadable;
    return parts;
}

core::MapArea areaFrom(const domain::CapInfo& info, std::string id)
{
    core::MapArea area;
    area.id = std::move(id);
    area.priority = lowest;
    area.severity = rankOf(info.severity);
    for (const domain::CapArea& part : info.areas) {
        for (const domain::Ring& ring : part.polygons) {
            if (enclosesGround(ring)) {
                area.rings.push_back(project(ring));
            }
        }
        for (const domain::CapCircle& round : part.circles) {
            if (round.radiusKilometres > 0) {
                area.rings.push_back(project(circle(round.centre, round.radiusKilometres * 1000)));
            }
        }
    }
    return area;
}

/// It ran out so short a time ago that a room still asks where it was.
bool hasJustEnded(const Situation& situation, const domain::Warning& warning)
{
    const core::Instant now = situation.now();
    return warning.newest().message.status == domain::CapStatus::actual &&
           domain::stateOf(warning, now, situation.rules()) == domain::WarningState::expired &&
           now - domain::endsAt(warning, situation.rules()) < situation.rules().endedShown;
}

} // namespace

std::optional<core::MapArea> mapArea(const domain::Incident& incident, const domain::Warning& warning)
{
    const domain::CapInfo* info = IncidentText::info(warning);
    if (info == nullptr) {
        return std::nullopt;
    }
    core::MapArea area = areaFrom(*info, incident.id);
    area.priority = static_cast<std::uint8_t>(incident.priority);
    return area.rings.empty() ? std::nullopt : std::optional(std::move(area));
}

QString mapAreaFault(const domain::Warning& warning)
{
    const domain::CapInfo* info = IncidentText::info(warning);
    const AreaParts parts = info == nullptr ? AreaParts{} : partsOf(warning, *info);
    if (parts.lost() == 0) {
        return {};
    }
    QStringList reasons;
    if (parts.flat > 0) {
        reasons.append(MapText::ringWithoutGround());
    }
    if (parts.points > 0) {
        reasons.append(MapText::circleWithoutRadius());
    }
    if (parts.unreadable > 0) {
        reasons.append(MapText::shapeUnreadable());
    }
    return MapText::areaFault(parts.lost(), parts.all, reasons);
}

bool isDrill(const Situation& situation, const domain::Warning& warning)
{
    const domain::CapMessage& message = warning.newest().message;
    const bool announces = message.messageType == domain::CapMessageType::alert ||
                           message.messageType == domain::CapMessageType::update ||
                           message.messageType == domain::CapMessageType::unknown;
    return announces && message.status != domain::CapStatus::system && isForWalls(warning) &&
           domain::stateOf(warning, situation.now(), situation.rules()) == domain::WarningState::notActual;
}

std::vector<core::MapArea> quietWarningAreas(const Situation& situation)
{
    std::vector<core::MapArea> areas;
    for (const auto& [id, warning] : situation.picture().warnings) {
        const domain::CapInfo* info = IncidentText::info(warning);
        const bool drill = isDrill(situation, warning);
        if (info == nullptr || !isForWalls(warning) || !(drill || hasJustEnded(situation, warning))) {
            continue;
        }
        core::MapArea area = areaFrom(*info, std::string(mapPrefixOf(core::MapKind::warning)) + id);
        area.state = drill ? core::mapNotActual : core::mapInactive;
        if (!drill) {
            const core::Instant end = domain::endsAt(warning, situation.rules());
            area.label = MapText::ended(end, IncidentText::zone(warning), situation.now()).toStdString();
        }
        if (!area.rings.empty()) {
            areas.push_back(std::move(area));
        }
    }
    return areas;
}

} // namespace posko::viewmodel
