// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/incidenttext.h"

#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace posko::viewmodel {

namespace {

const QString separator = QStringLiteral(" · ");

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

std::vector<domain::FeltReport> strongestFirst(const domain::Quake& quake)
{
    std::vector<domain::FeltReport> felt = quake.felt();
    std::ranges::stable_sort(felt, [](const domain::FeltReport& a, const domain::FeltReport& b) {
        return a.to != b.to ? a.to > b.to : a.from > b.from;
    });
    return felt;
}

QString feltShort(const domain::Quake& quake)
{
    const std::vector<domain::FeltReport> felt = strongestFirst(quake);
    if (felt.empty()) {
        return {};
    }
    return IncidentText::tr("dirasakan %1 %2", "intensity, place")
        .arg(Format::intensity(felt.front().from, felt.front().to), Format::text(felt.front().place));
}

/// The line of an incident that is neither an earthquake nor a warning.
std::optional<HazardText::Line> hazard(const Situation& situation, const domain::Incident& incident)
{
    if (const auto* event = situation.tsunamiOf(incident)) {
        return HazardText::tsunami(situation, *event);
    }
    if (const auto* operation = situation.operationOf(incident)) {
        return HazardText::operation(situation, *operation);
    }
    if (const auto* gauge = situation.gaugeOf(incident)) {
        return HazardText::gauge(situation, *gauge);
    }
    if (const auto* volcano = situation.volcanoOf(incident)) {
        return HazardText::volcano(situation, *volcano);
    }
    if (const auto* report = situation.reportOf(incident)) {
        return HazardText::report(situation, *report);
    }
    return std::nullopt;
}

} // namespace

Sign::Incident IncidentText::kind(const domain::Incident& incident)
{
    constexpr auto kinds = std::to_array<std::pair<std::string_view, Sign::Incident>>({
        {"quake:", Sign::Incident::Quake},
        {"tsunami:", Sign::Incident::Tsunami},
        {"operation:", Sign::Incident::Search},
        {"gauge:", Sign::Incident::River},
        {"volcano:", Sign::Incident::Volcano},
        {"report:", Sign::Incident::Report},
    });
    const auto found = std::ranges::find_if(
        kinds, [&](const auto& entry) { return std::string_view(incident.id).starts_with(entry.first); });
    return found == kinds.end() ? Sign::Incident::Warning : found->second;
}

QString IncidentText::title(const Situation& situation, const domain::Incident& incident)
{
    if (const domain::Quake* quake = situation.quakeOf(incident)) {
        return quakeTitle(quake->current());
    }
    if (const auto line = hazard(situation, incident)) {
        return line->title;
    }
    const domain::Warning* warning = situation.warningOf(incident);
    return warning == nullptr ? QString() : event(*warning);
}

QString IncidentText::fullTitle(const Situation& situation, const domain::Incident& incident)
{
    const QString words = title(situation, incident);
    return kind(incident) == Sign::Incident::Quake ? tr("Gempa %1", "magnitude and depth").arg(words) : words;
}

QString IncidentText::place(const Situation& situation, const domain::Incident& incident)
{
    if (const domain::Quake* quake = situation.quakeOf(incident)) {
        QString words = quakePlace(quake->current());
        if (!words.isEmpty()) {
            return words;
        }
        const QString reckoned = reckonedPlace(situation, quake->current().epicentre);
        return reckoned.isEmpty() ? Format::coordinates(quake->current().epicentre)
                                  : tr("%1 (hitungan Posko)", "place").arg(reckoned);
    }
    if (const auto line = hazard(situation, incident)) {
        return line->place;
    }
    const domain::Warning* warning = situation.warningOf(incident);
    return warning == nullptr ? QString() : areas(*warning);
}

QString IncidentText::detail(const Situation& situation, const domain::Incident& incident)
{
    if (const domain::Quake* quake = situation.quakeOf(incident)) {
        const QString words = joined({feltShort(*quake), tsunami(*quake), formerly(*quake)});
        return words.isEmpty() ? when(situation, incident) : words;
    }
    if (const auto line = hazard(situation, incident)) {
        return line->detail;
    }
    const domain::Warning* warning = situation.warningOf(incident);
    if (warning == nullptr) {
        return {};
    }
    const domain::CapInfo* text = info(*warning);
    return joined({sender(*warning), text == nullptr ? QString() : severity(text->severity),
                   when(situation, incident)});
}

QString IncidentText::when(const Situation& situation, const domain::Incident& incident)
{
    if (const domain::Warning* warning = situation.warningOf(incident)) {
        return Format::clock(incident.happenedAt, zone(*warning), situation.now());
    }
    const Zone place = situation.zoneOf(incident);
    const Sign::Incident what = kind(incident);
    return what == Sign::Incident::Quake || what == Sign::Incident::Tsunami
               ? Format::clockWithSeconds(incident.happenedAt, place, situation.now())
               : Format::clock(incident.happenedAt, place, situation.now());
}

QString IncidentText::age(const Situation& situation, const domain::Incident& incident)
{
    if (const domain::Warning* warning = situation.warningOf(incident)) {
        return until(*warning, situation.now());
    }
    const auto line = hazard(situation, incident);
    return line && !line->age.isEmpty() ? line->age : Format::age(situation.now() - incident.happenedAt);
}

QString IncidentText::quakeTitle(const domain::QuakeReport& report)
{
    return joined({Format::magnitude(report.magnitude), Format::depth(report.depthKilometres)});
}

QString IncidentText::quakePlace(const domain::QuakeReport& report)
{
    static const QRegularExpression opening(QStringLiteral("^Pusat gempa berada di (darat|laut)\\s+"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString words = Format::text(report.area);
    return words.remove(opening);
}

QString IncidentText::feltList(const domain::Quake& quake)
{
    QStringList places;
    for (const domain::FeltReport& felt : strongestFirst(quake)) {
        const QString intensity = Format::intensity(felt.from, felt.to);
        places.append(QStringLiteral("%1 %2").arg(intensity.chopped(4), Format::text(felt.place)));
    }
    return places.join(QStringLiteral(", "));
}

QString IncidentText::tsunami(const domain::Quake& quake)
{
    const std::optional<bool> potential = quake.tsunamiPotential();
    if (!potential) {
        return {};
    }
    return *potential ? tr("berpotensi tsunami") : tr("tidak berpotensi tsunami");
}

QString IncidentText::formerly(const domain::Quake& quake)
{
    const std::vector<domain::QuakeReport> former = quake.formerRevisions();
    const domain::QuakeReport& current = quake.current();
    for (auto report = former.rbegin(); report != former.rend(); ++report) {
        QStringList parts;
        if (Format::magnitude(report->magnitude) != Format::magnitude(current.magnitude)) {
            parts.append(Format::magnitude(report->magnitude));
        }
        if (Format::depth(report->depthKilometres) != Format::depth(current.depthKilometres)) {
            parts.append(Format::depth(report->depthKilometres));
        }
        if (!parts.isEmpty()) {
            return tr("semula %1", "former magnitude and depth").arg(joined(parts));
        }
    }
    return {};
}

QString IncidentText::reckonedPlace(const Situation& situation, core::LatLon at)
{
    const std::optional<NearPlaceText>& near = situation.nearPlace(at);
    const std::optional<RegionText> region = situation.region(at);
    QString words;
    if (region) {
        words = tr("%1, %2", "kabupaten or kota, province")
                    .arg(Format::text(region->name), Format::text(region->province));
        if (!region->official) {
            words = tr("indikatif %1", "a region that is not sure").arg(words);
        }
    }
    if (!near) {
        return words;
    }
    const QString town = tr("%1 %2 %3", "distance, bearing, town")
                             .arg(Format::distance(near->metres), Format::bearing(near->bearingDegrees),
                                  Format::text(near->name));
    return tr("%1, %2", "place, wider place").arg(town, region ? words : Format::text(near->province));
}

const domain::CapInfo* IncidentText::info(const domain::Warning& warning)
{
    return warning.info(Format::language().toStdString());
}

QString IncidentText::event(const domain::Warning& warning)
{
    const domain::CapInfo* text = info(warning);
    if (text == nullptr) {
        return tr("Peringatan tanpa isi");
    }
    if (!text->event.empty()) {
        return Format::text(text->event);
    }
    return text->headline.empty() ? tr("Peringatan tanpa judul") : Format::text(text->headline);
}

QString IncidentText::areas(const domain::Warning& warning)
{
    const domain::CapInfo* text = info(warning);
    if (text == nullptr || text->areas.empty()) {
        return tr("tanpa lokasi");
    }
    const QString first = Format::text(text->areas.front().description);
    const qsizetype others = static_cast<qsizetype>(text->areas.size()) - 1;
    return others == 0 ? first : tr("%1 +%2 lainnya", "area, number of others").arg(first).arg(others);
}

QString IncidentText::sender(const domain::Warning& warning)
{
    return warning.issuer == "bmkg" ? QStringLiteral("BMKG") : Format::text(warning.issuer).toUpper();
}

QString IncidentText::severity(domain::Severity severity)
{
    switch (severity) {
    case domain::Severity::extreme:
        return tr("tingkat ekstrem");
    case domain::Severity::severe:
        return tr("tingkat berat");
    case domain::Severity::moderate:
        return tr("tingkat sedang");
    case domain::Severity::minor:
        return tr("tingkat ringan");
    case domain::Severity::unknown:
        break;
    }
    return {};
}

QString IncidentText::until(const domain::Warning& warning, core::Instant now)
{
    const std::optional<core::Instant> end = warning.expires();
    return end ? tr("s.d. %1", "valid until").arg(Format::clock(*end, zone(warning), now))
               : tr("tanpa batas waktu");
}

Zone IncidentText::zone(const domain::Warning& warning)
{
    const std::vector<domain::CapInfo>& infos = warning.newest().message.infos;
    const int offset = infos.empty() ? 0 : infos.front().utcOffsetMinutes;
    for (const Zone zone : {Zone::wib, Zone::wita, Zone::wit}) {
        if (std::chrono::minutes{offset} == offsetOf(zone)) {
            return zone;
        }
    }
    const std::optional<core::LatLon> anchor = domain::anchorOf(warning);
    return anchor ? zoneAt(*anchor) : Zone::wib;
}

} // namespace posko::viewmodel
