// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/focuspanel.h"

#include "viewmodel/focusdetails.h"
#include "viewmodel/format.h"
#include "viewmodel/hazardtext.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/mapshapes.h"
#include "viewmodel/mapshapeswarning.h"
#include "viewmodel/maptext.h"
#include "viewmodel/meanstext.h"

#include <QtCore/QStringList>

#include <utility>

namespace posko::viewmodel {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void describe(FocusFacts& facts, const Situation& situation, const domain::Incident& incident,
              const domain::Quake& quake)
{
    const domain::QuakeReport& report = quake.current();
    facts.headline = IncidentText::quakeTitle(report);
    facts.when =
        joined({Format::localClock(report.originTime, situation.zoneOf(incident), situation.now()),
                FocusPanel::tr("%1 lalu", "age").arg(Format::age(situation.now() - report.originTime)),
                IncidentText::formerly(quake)});
    const QString felt = IncidentText::feltList(quake);
    facts.felt =
        joined({felt.isEmpty() ? QString() : FocusPanel::tr("dirasakan MMI: %1", "list of places").arg(felt),
                IncidentText::tsunami(quake)});
    facts.estimate = ringsNote(quake);
    QStringList words{Format::text(report.area), Format::text(report.potential)};
    words.removeAll(QString());
    facts.words =
        words.isEmpty() ? QString() : FocusPanel::tr("BMKG: “%1”").arg(words.join(QStringLiteral(". ")));
    const QString reckoned = IncidentText::reckonedPlace(situation, report.epicentre);
    facts.reckoned = joined(
        {Format::coordinatesDms(report.epicentre),
         reckoned.isEmpty() ? QString() : FocusPanel::tr("%1 (hitungan Posko)", "place").arg(reckoned)});
}

void describe(FocusFacts& facts, const Situation& situation, const domain::Incident& incident,
              const domain::Warning& warning)
{
    facts.headline = IncidentText::event(warning);
    facts.when =
        joined({IncidentText::when(situation, incident), IncidentText::until(warning, situation.now())});
    const domain::CapInfo* info = IncidentText::info(warning);
    if (info == nullptr) {
        return;
    }
    facts.felt = joined({IncidentText::sender(warning), IncidentText::severity(info->severity)});
    facts.reckoned = mapAreaFault(warning);
    const QString words = Format::text(info->headline.empty() ? info->description : info->headline);
    facts.words =
        words.isEmpty() ? QString() : QStringLiteral("%1: “%2”").arg(IncidentText::sender(warning), words);
}

void describe(FocusFacts& facts, const Situation& situation, const domain::TsunamiEvent& event)
{
    const domain::TsunamiBulletin& bulletin = domain::currentBulletin(event);
    const QString number = FocusPanel::tr("PD-%1", "tsunami bulletin").arg(Format::number(bulletin.number));
    facts.when = joined({FocusPanel::tr("%1 pukul %2", "bulletin, clock time")
                             .arg(number, Format::clock(bulletin.issuedAt, Zone::wib, situation.now())),
                         domain::isEnded(event) ? FocusPanel::tr("PDT dinyatakan berakhir") : QString(),
                         FocusPanel::tr("gempa %1", "magnitude").arg(Format::magnitude(bulletin.magnitude)),
                         Format::depth(bulletin.depthKilometres)});
    QStringList advice;
    for (const std::string& one : bulletin.instructions) {
        advice.append(Format::text(one));
    }
    facts.words = advice.isEmpty() ? QString()
                                   : FocusPanel::tr("saran BMKG: “%1”").arg(advice.join(QStringLiteral(" ")));
}

void describe(FocusFacts& facts, const Situation& situation, const domain::SarOperation& operation)
{
    facts.when = joined(
        {facts.place, Format::text(operation.office),
         FocusPanel::tr("dilaporkan %1", "clock time")
             .arg(Format::clock(operation.reportedAt, situation.zoneOf(operation.at), situation.now()))});
    for (const domain::SarStage stage :
         {domain::SarStage::awareness, domain::SarStage::initialAction, domain::SarStage::planning,
          domain::SarStage::operation, domain::SarStage::conclusion}) {
        facts.stages.append(MapText::stage(stage));
    }
    facts.stage = static_cast<int>(operation.stage);
}

/// What a river, a volcano or a report says of itself: where, and when it was said.
void describe(FocusFacts& facts, const Situation& situation, const domain::Incident& incident)
{
    facts.headline = IncidentText::title(situation, incident);
    facts.when =
        joined({facts.place, IncidentText::when(situation, incident),
                FocusPanel::tr("%1 lalu", "age").arg(Format::age(situation.now() - incident.happenedAt))});
    if (const auto* event = situation.tsunamiOf(incident)) {
        describe(facts, situation, *event);
    } else if (const auto* operation = situation.operationOf(incident)) {
        describe(facts, situation, *operation);
    }
}

/// Nearer means that cannot be counted on, each with its reason.
QString cannotGo(const Situation& situation)
{
    QStringList parts;
    const auto add = [&](const std::string& name, domain::Hindrance hindrance, double metres) {
        if (hindrance != domain::Hindrance::none) {
            parts.append(
                QStringLiteral("%1 %2 (%3)")
                    .arg(Format::text(name), Format::distance(metres), MeansText::hindrance(hindrance)));
        }
    };
    for (const domain::NearDepot& near : situation.nearest().depots) {
        add(situation.picture().depots.at(near.id).name, near.hindrance, near.metres);
    }
    for (const domain::NearTeam& near : situation.nearest().teams) {
        add(situation.picture().teams.at(near.id).name, near.hindrance, near.metres);
    }
    return parts.isEmpty() ? QString()
                           : FocusPanel::tr("tidak dapat: %1", "depots and teams with reasons")
                                 .arg(parts.join(QStringLiteral(", ")));
}

} // namespace

void FocusPanel::update(const Situation& situation)
{
    FocusFacts facts;
    const domain::Incident* incident = situation.focus();
    if (incident == nullptr) {
        facts.empty =
            situation.incidents().empty() ? tr("tidak ada yang difokuskan") : tr("menunggu yang dipilih");
    } else {
        facts.kind = IncidentText::kind(*incident);
        facts.priority = Sign::of(incident->priority);
        facts.incidentId = QString::fromStdString(incident->id);
        facts.held = situation.focusHeld();
        facts.place = IncidentText::place(situation, *incident);
        if (const domain::Quake* quake = situation.quakeOf(*incident)) {
            describe(facts, situation, *incident, *quake);
        } else if (const domain::Warning* warning = situation.warningOf(*incident)) {
            describe(facts, situation, *incident, *warning);
        } else {
            describe(facts, situation, *incident);
        }
        if (!incident->at) {
            facts.means = tr("tanpa lokasi: lumbung dan tim terdekat tidak dapat dihitung");
        } else if (situation.nearest().depots.empty() && situation.nearest().teams.empty()) {
            facts.means = tr("lumbung dan tim belum diketahui");
        }
    }
    facts.cannot = cannotGo(situation);
    m_details.update(incident == nullptr ? std::vector<DetailRow>{} : FocusDetails::of(situation, *incident));
    m_hydrograph.update(situation);
    m_depots.update(situation, Sign::Means::Depot);
    m_teams.update(situation, Sign::Means::Team);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

} // namespace posko::viewmodel
