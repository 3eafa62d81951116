// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/mapthings.h"

#include "domain/gauge.h"
#include "domain/trails.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapeswarning.h"
#include "viewmodel/mapsymbols.h"
#include "viewmodel/maptext.h"

#include <array>

namespace posko::viewmodel {

namespace {

using core::MapKind;

/// Nothing for a point that is not valid, or is 0,0.
std::optional<core::LatLon> placed(std::optional<core::LatLon> at)
{
    return at && core::isValid(*at) && *at != core::LatLon{} ? at : std::nullopt;
}

template <class Things> const typename Things::mapped_type* among(const Things& things, std::string_view id)
{
    const auto found = things.find(std::string(id));
    return found == things.end() ? nullptr : &found->second;
}

/// Where the thing of a document is, as far as anybody says; 0,0 too.
std::optional<core::LatLon> toldPlace(const domain::Picture&, const domain::Unit& unit)
{
    const auto fix = domain::fixOf(unit);
    return fix ? std::optional(fix->at) : std::nullopt;
}
std::optional<core::LatLon> toldPlace(const domain::Picture& picture, const domain::Team& team)
{
    return domain::positionOf(picture, team);
}
std::optional<core::LatLon> toldPlace(const domain::Picture&, const domain::Volcano& volcano)
{
    return placeOf(volcano);
}
std::optional<core::LatLon> toldPlace(const domain::Picture&, const domain::Access& access)
{
    return placeOf(access);
}
template <class Document>
std::optional<core::LatLon> toldPlace(const domain::Picture&, const Document& document)
{
    return document.at;
}

/// The kinds whose things each stand for a document.
constexpr auto documentKinds = std::to_array<MapKind>({MapKind::depot, MapKind::team, MapKind::unit,
                                                       MapKind::operation, MapKind::shelter, MapKind::gauge,
                                                       MapKind::volcano, MapKind::access, MapKind::report});

/// Calls `give` with all documents of this kind by their ids; with nothing for other kinds.
template <class Give> void withDocuments(const domain::Picture& picture, MapKind kind, Give give)
{
    switch (kind) {
    case MapKind::depot:
        return give(picture.depots);
    case MapKind::team:
        return give(picture.teams);
    case MapKind::unit:
        return give(picture.units);
    case MapKind::operation:
        return give(picture.operations);
    case MapKind::shelter:
        return give(picture.shelters);
    case MapKind::gauge:
        return give(picture.gauges);
    case MapKind::volcano:
        return give(picture.volcanoes);
    case MapKind::access:
        return give(picture.accesses);
    case MapKind::report:
        return give(picture.incidentReports);
    default:
        return;
    }
}

/// Calls `use` with the document that the thing stands for; not with an earthquake, a warning or a tsunami.
template <class Use> void withDocument(const domain::Picture& picture, const MapThings::Thing& thing, Use use)
{
    withDocuments(picture, thing.kind, [&](const auto& documents) {
        if (const auto* found = among(documents, thing.id)) {
            use(*found);
        }
    });
}

QString documentName(const domain::Unit& unit)
{
    return MapText::unitName(unit);
}
QString documentName(const domain::SarOperation& operation)
{
    return Format::text(operation.title);
}
QString documentName(const domain::Volcano& volcano)
{
    return MapText::volcanoName(volcano);
}
template <class Document> QString documentName(const Document& document)
{
    return Format::text(document.name);
}

} // namespace

void MapThings::visit(const Situation& situation, const std::function<void(const Thing&)>& see)
{
    const domain::Picture& picture = situation.picture();
    for (const auto& [id, quake] : picture.quakes) {
        if (situation.now() - quake.current().originTime <= situation.rules().quakeActive) {
            see({.kind = MapKind::quake, .id = id, .at = placed(quake.current().epicentre)});
        }
    }
    for (const domain::Incident& incident : situation.incidents()) {
        const std::optional<MapKind> kind = signKindOf(incident.id);
        if (kind == MapKind::tsunami || kind == MapKind::warning) {
            const std::string_view id = std::string_view(incident.id).substr(mapPrefixOf(*kind).size());
            see({.kind = *kind, .id = id, .at = placed(incident.at)});
        }
    }
    for (const MapKind kind : documentKinds) {
        withDocuments(picture, kind, [&](const auto& documents) {
            for (const auto& [id, document] : documents) {
                if (!document.withdrawn) {
                    see({.kind = kind, .id = id, .at = placed(toldPlace(picture, document))});
                }
            }
        });
    }
}

std::string MapThings::fullId(const Thing& thing)
{
    return std::string(mapPrefixOf(thing.kind)) + std::string(thing.id);
}

QString MapThings::kindName(core::MapKind kind)
{
    switch (kind) {
    case MapKind::quake:
        return tr("gempa");
    case MapKind::warning:
        return tr("peringatan");
    case MapKind::tsunami:
        return tr("tsunami");
    case MapKind::depot:
        return tr("lumbung");
    case MapKind::team:
        return tr("tim");
    case MapKind::unit:
        return tr("unit");
    case MapKind::operation:
        return tr("operasi SAR");
    case MapKind::shelter:
        return tr("pengungsian");
    case MapKind::gauge:
        return tr("TMA sungai");
    case MapKind::volcano:
        return tr("gunung api");
    case MapKind::access:
        return tr("akses");
    case MapKind::report:
        return tr("laporan");
    case MapKind::find:
        return tr("temuan");
    case MapKind::place:
        break;
    }
    return tr("tempat");
}

QString MapThings::name(const Situation& situation, const Thing& thing)
{
    if (const domain::Incident* incident = situation.incident(fullId(thing))) {
        return IncidentText::fullTitle(situation, *incident);
    }
    if (thing.kind == MapKind::quake) {
        const domain::Quake* quake = among(situation.picture().quakes, thing.id);
        return quake == nullptr ? QString() : IncidentText::quakeTitle(quake->current());
    }
    QString words;
    withDocument(situation.picture(), thing, [&](const auto& document) { words = documentName(document); });
    return words.isEmpty() ? Format::text(thing.id) : words;
}

QString MapThings::missing(const Situation& situation, const Thing& thing)
{
    if (thing.kind == MapKind::warning) {
        const domain::Warning* warning = among(situation.picture().warnings, thing.id);
        const QString fault = warning == nullptr ? QString() : mapAreaFault(*warning);
        return fault.isEmpty() ? tr("tanpa area") : fault;
    }
    bool sentNowhere = thing.kind == MapKind::quake || thing.kind == MapKind::tsunami;
    withDocument(situation.picture(), thing, [&](const auto& document) {
        sentNowhere = toldPlace(situation.picture(), document).has_value();
    });
    return sentNowhere ? tr("posisi 0,0 ditolak") : tr("belum ada posisi");
}

std::optional<core::Instant> MapThings::heardAt(const Situation& situation, const Thing& thing)
{
    std::optional<core::Instant> heard;
    if (thing.kind == MapKind::warning) {
        const domain::Warning* warning = among(situation.picture().warnings, thing.id);
        return warning == nullptr ? heard : std::optional(warning->newest().message.sent);
    }
    withDocument(situation.picture(), thing, [&](const auto& document) {
        const core::Instant at = domain::readAt(document.stamp);
        heard = at == core::Instant{} ? heard : std::optional(at);
    });
    return heard;
}

} // namespace posko::viewmodel
