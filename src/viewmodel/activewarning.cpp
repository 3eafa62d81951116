// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/activewarning.h"

#include "viewmodel/feedtext.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <utility>

namespace posko::viewmodel {

namespace {

/// The sources that are silent, by name: without them "no active warning" cannot be said.
QStringList silentSources(const Situation& situation)
{
    QStringList names;
    for (const domain::SourceRule& source : situation.rules().sources) {
        if (FeedText::isSilent(situation, source)) {
            names.append(FeedText::name(source.id));
        }
    }
    return names;
}

ActiveWarningFacts quiet(const Situation& situation)
{
    ActiveWarningFacts facts;
    const QStringList silent = silentSources(situation);
    if (silent.isEmpty() && !FeedText::allSilent(situation)) {
        facts.title = ActiveWarning::tr("tidak ada peringatan aktif (sumber hidup)");
        return facts;
    }
    facts.blind = true;
    if (FeedText::allSilent(situation)) {
        const std::optional<core::Instant> last = FeedText::lastHeard(situation);
        facts.title = last ? ActiveWarning::tr("TANPA DATA sejak %1")
                                 .arg(Format::clock(*last, Zone::wib, situation.now()))
                           : ActiveWarning::tr("TANPA DATA: belum ada sumber yang terdengar");
        return facts;
    }
    facts.title = ActiveWarning::tr("peringatan belum pasti: sebagian sumber diam");
    facts.line = ActiveWarning::tr("TANPA DATA: %1", "sources").arg(silent.join(QStringLiteral(", ")));
    return facts;
}

const domain::Incident& worst(const std::vector<domain::Incident>& incidents)
{
    const auto open = std::ranges::find_if(incidents, [&](const domain::Incident& incident) {
        return !incident.acknowledged && incident.priority == incidents.front().priority;
    });
    return open == incidents.end() ? incidents.front() : *open;
}

QString answer(const Situation& situation, const domain::Incident& incident)
{
    const auto found = situation.picture().acknowledgements.find(incident.id);
    if (!incident.acknowledged || found == situation.picture().acknowledgements.end()) {
        return ActiveWarning::tr("belum ditanggapi %1", "counter")
            .arg(Format::counter(situation.now() - incident.since));
    }
    return ActiveWarning::tr("ditanggapi %1", "clock time")
        .arg(Format::clock(found->second.at, Zone::wib, situation.now()));
}

} // namespace

void ActiveWarning::update(const Situation& situation)
{
    ActiveWarningFacts facts;
    const auto& incidents = situation.incidents();
    if (incidents.empty()) {
        facts = quiet(situation);
    } else {
        const domain::Incident& incident = worst(incidents);
        facts.active = true;
        facts.priority = Sign::of(incident.priority);
        facts.title = QStringLiteral("%1 · %2").arg(IncidentText::fullTitle(situation, incident),
                                                    IncidentText::place(situation, incident));
        QStringList parts{IncidentText::when(situation, incident), IncidentText::detail(situation, incident)};
        parts.removeDuplicates();
        if (incidents.size() > 1) {
            parts.append(tr("+%1 lainnya", "number of other active incidents").arg(incidents.size() - 1));
        }
        facts.line = parts.join(QStringLiteral(" · "));
        facts.unanswered = !incident.acknowledged && incident.priority <= domain::Priority::high;
        facts.counter = incident.priority <= domain::Priority::high ? answer(situation, incident) : QString();
    }
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

} // namespace posko::viewmodel
