// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/cameratarget.h"

#include "viewmodel/coordinate.h"
#include "viewmodel/format.h"
#include "viewmodel/incidenttext.h"
#include "viewmodel/viewbox.h"

#include <utility>

namespace posko::viewmodel {

namespace {

QString titleOf(const Situation& situation, const std::optional<std::string>& id)
{
    const domain::Incident* incident = situation.incident(id);
    return incident == nullptr ? QString() : IncidentText::fullTitle(situation, *incident);
}

} // namespace

CameraTarget::CameraTarget(std::optional<FixedView> view, std::chrono::seconds dwell, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_auto(dwell)
    , m_viewIsFixed(view.has_value())
    , m_box(wholeCountry())
{}

QGeoCoordinate CameraTarget::fixedCentre() const
{
    return m_view ? coordinateOf(m_view->centre) : QGeoCoordinate();
}

QGeoRectangle CameraTarget::country()
{
    return wholeCountry();
}

void CameraTarget::leave()
{
    if (!m_auto.held()) {
        m_auto.hold(m_now);
        Q_EMIT followingChanged();
    }
}

void CameraTarget::follow()
{
    m_viewIsFixed = false;
    const bool held = m_auto.held();
    m_auto.follow();
    if (held) {
        Q_EMIT followingChanged();
    }
}

void CameraTarget::select(std::string id)
{
    m_selected = std::move(id);
    m_wasIncident = false;
    m_framed = false;
}

std::optional<QGeoRectangle> CameraTarget::selectedBox(const Situation& situation)
{
    if (m_selected.empty()) {
        return std::nullopt;
    }
    const domain::Incident* incident = situation.incident(m_selected);
    if (incident == nullptr && std::exchange(m_wasIncident, false)) {
        m_selected.clear(); // it has ended, and the focus was given back with it
        return std::nullopt;
    }
    m_wasIncident = incident != nullptr;
    if (m_framed && holds(m_box, situation, m_selected)) {
        return m_box;
    }
    // A selected incident is the focus.
    const auto box = incident != nullptr ? boxOf(situation, *incident) : boxAround(situation, m_selected);
    m_framed = box.has_value();
    return box;
}

std::optional<QGeoRectangle> CameraTarget::patrolBox(const Situation& situation, const Patrol& patrol) const
{
    if (!patrol.current() || m_auto.held()) {
        return std::nullopt;
    }
    const domain::Incident* incident = situation.incident(patrol.current());
    return incident == nullptr ? std::nullopt : std::optional(boxOf(situation, *incident));
}

void CameraTarget::update(const Situation& situation, const Patrol& patrol)
{
    m_now = situation.now();
    const bool mayMove = m_auto.update(situation.incidents(), ledSubject(situation), m_now);
    if (m_viewIsFixed) {
        m_auto.hold(m_now);
    }
    QGeoRectangle box = m_box;
    if (const auto selected = selectedBox(situation)) {
        box = *selected;
    } else if (const auto visited = patrolBox(situation, patrol)) {
        box = patrol.current() == m_visited ? m_box : *visited;
        m_auto.follow(); // what the incidents ask for is owed once the patrol ends
    } else if (mayMove) {
        box = ledBox(situation);
    }
    m_visited = patrol.current();
    if (box != m_box) {
        m_box = box;
        Q_EMIT boxChanged();
    }
    if (ViewFacts facts = describe(situation, patrol); facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT factsChanged();
    }
}

ViewFacts CameraTarget::describe(const Situation& situation, const Patrol& patrol) const
{
    ViewFacts facts;
    if (!m_auto.held() && !m_selected.empty() && m_framed) {
        facts.lead = Sign::View::Chosen;
        facts.words = tr("DIPILIH");
        facts.meaning = tr("peta tetap pada pilihan");
        facts.keys = tr("Esc ikuti lagi");
    } else if (m_auto.held()) {
        facts = describeLock(situation);
    } else if (patrol.stoppedByNewcomer()) {
        facts.lead = Sign::View::PatrolStopped;
        facts.words = tr("PATROLI BERHENTI");
        facts.meaning = tr("kejadian baru: %1").arg(titleOf(situation, patrol.current()));
        facts.keys = tr("P lanjutkan · Esc ikuti lagi");
    } else if (patrol.state() == Patrol::State::running) {
        facts.lead = Sign::View::Patrolling;
        facts.words = patrol.total() == 0
                          ? tr("PATROLI")
                          : tr("PATROLI %1 dari %2").arg(patrol.position()).arg(patrol.total());
        facts.meaning =
            patrol.current() ? titleOf(situation, patrol.current()) : tr("tidak ada kejadian aktif");
        facts.keys = tr("P akhiri");
    } else {
        facts.words = tr("ikut otomatis");
    }
    if (patrol.state() == Patrol::State::stopped && !patrol.stoppedByNewcomer()) {
        facts.keys = tr("P lanjutkan patroli · %1", "before another key hint").arg(facts.keys);
    }
    return facts;
}

ViewFacts CameraTarget::describeLock(const Situation& situation) const
{
    ViewFacts facts;
    facts.lead = Sign::View::Locked;
    const core::Instant since = m_auto.heldSince().value_or(m_now);
    facts.words = tr("TAMPILAN DIKUNCI sejak %1").arg(Format::clock(since, Zone::wib, situation.now()));
    if (const auto held = situation.now() - since; held >= std::chrono::minutes{1}) {
        facts.words = tr("%1 (%2)", "locked since when, for how long").arg(facts.words, Format::age(held));
    }
    const int appeared = m_auto.appearedSinceHeld();
    facts.meaning = appeared == 0 ? tr("peta tidak pindah sendiri")
                                  : tr("%1 kejadian baru, peta tidak pindah sendiri").arg(appeared);
    facts.keys = tr("Esc ikuti lagi");
    return facts;
}

} // namespace posko::viewmodel
