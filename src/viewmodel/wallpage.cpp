// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/wallpage.h"

#include "viewmodel/mapsymbols.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace posko::viewmodel {

namespace {

using domain::EntityKind;

constexpr std::chrono::milliseconds listInterval{200};
constexpr std::chrono::milliseconds frameInterval{16}; ///< no two refreshes of the map are closer
constexpr std::chrono::milliseconds frameWithin{400};  ///< a window that draws nothing is not waited for

std::int64_t secondOf(core::Instant instant)
{
    return std::chrono::floor<std::chrono::seconds>(instant).time_since_epoch().count();
}

void arm(QTimer& timer)
{
    if (!timer.isActive()) {
        timer.start();
    }
}

} // namespace

WallPage::WallPage(const runtime::Engine& engine, Places places, WallOptions options, QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_options(std::move(options))
    , m_situation(engine.picture(), engine.rules(), places)
    , m_focusController(m_options.viewDwell)
    , m_patrol(m_options.patrol)
    , m_boards(m_situation)
    , m_camera(m_options.view, m_options.viewDwell)
    , m_search(m_situation, std::move(places.find), std::move(places.prepareFind))
    , m_day(m_options.day)
    , m_second(secondOf(engine.now()))
{
    m_listTimer.setSingleShot(true);
    m_listTimer.setInterval(listInterval);
    m_mapTimer.setSingleShot(true);
    m_mapTimer.setTimerType(Qt::PreciseTimer);
    m_mapTimer.setInterval(frameInterval);
    m_frameTimer.setSingleShot(true);
    m_frameTimer.setInterval(frameWithin);
    connect(&m_listTimer, &QTimer::timeout, this, &WallPage::refreshLists);
    connect(&m_mapTimer, &QTimer::timeout, this, &WallPage::refreshMapWhenDue);
    connect(&m_frameTimer, &QTimer::timeout, this, &WallPage::refreshMapWhenDue);
    connect(&engine, &runtime::Engine::changed, this, &WallPage::take);
    connect(&m_layers, &LayerListModel::filterChanged, this,
            [this] { m_mapFeed.setFilter(m_situation, m_layers.filter()); });
    m_touched.set();
    if (m_options.patrol.start) {
        m_patrol.toggle({}, m_situation.now());
    }
    refreshLists();
    m_mapFeed.rebuild(m_situation);
    if (!m_options.select.empty()) {
        choose(QString::fromStdString(m_options.select));
    }
}

WallPage::~WallPage() = default;

void WallPage::take(const domain::Changes& changes)
{
    for (const domain::Change& change : changes.all()) {
        m_touched.set(static_cast<std::size_t>(change.entity));
    }
    m_mapChanges.merge(changes);
    const std::int64_t second = secondOf(m_engine.now());
    if (std::exchange(m_second, second) != second) {
        m_secondPassed = true;
        refreshLists();
        refreshMap();
        return;
    }
    arm(m_listTimer);
    refreshMapWhenDue();
}

void WallPage::noteFrame(quint64 revision)
{
    if (revision >= m_refreshedRevision) {
        m_frameTimer.stop();
        refreshMapWhenDue();
    }
}

// What arrives while a frame is drawn waits for that frame: whatever went to the scene earlier would only be
// drawn with the next one, and be older by then.
void WallPage::refreshMapWhenDue()
{
    if (!m_mapChanges.empty() && !m_mapTimer.isActive() && !m_frameTimer.isActive()) {
        refreshMap();
    }
}

bool WallPage::isTouched(std::initializer_list<EntityKind> kinds) const
{
    return m_secondPassed || std::ranges::any_of(kinds, [this](EntityKind kind) {
               return m_touched.test(static_cast<std::size_t>(kind));
           });
}

void WallPage::refreshLists()
{
    m_listTimer.stop();
    const bool incidents = isTouched({EntityKind::quake, EntityKind::tsunami, EntityKind::warning,
                                      EntityKind::gauge, EntityKind::volcano, EntityKind::incidentReport,
                                      EntityKind::operation, EntityKind::acknowledgement});
    const bool means = incidents || isTouched({EntityKind::depot, EntityKind::team});
    if (incidents) {
        m_situation.reckonIncidents();
        moveFocus();
    }
    if (means) {
        refreshFocus();
    }
    if (means || isTouched({EntityKind::shelter, EntityKind::access, EntityKind::link, EntityKind::rejection,
                            EntityKind::connection})) {
        m_ticker.update(m_situation);
        m_rejected.update(m_situation);
    }
    // Units are many and change all the time: what is new of them is counted with the next second.
    if (means || isTouched({EntityKind::shelter, EntityKind::access})) {
        m_unlocated.update(m_situation);
        m_layers.update(m_situation);
        m_legend.update();
    }
    m_clock.update(m_situation);
    if (m_secondPassed || (m_touched & ~Touched{1U << static_cast<unsigned>(EntityKind::unit)}).any()) {
        m_mode.update(m_situation); // it goes through all units
    }
    m_feeds.update(m_situation);
    m_feedGroups.update(m_feeds.rows());
    m_boards.update();
    m_troubles.update(m_situation);
    m_figures.update(m_situation);
    m_warning.update(m_situation);
    m_chart.update(m_situation);
    m_touched.reset();
}

void WallPage::moveFocus()
{
    m_focusController.update(m_situation.incidents(), m_situation.now());
    m_patrol.update(m_situation.incidents(), m_situation.now());
}

void WallPage::refreshFocus()
{
    if (m_patrol.current() && !m_focusController.held()) {
        m_situation.setFocus(m_patrol.current(), false);
    } else {
        m_situation.setFocus(m_focusController.focus(), m_focusController.held());
    }
    m_situation.reckonMeans();
    m_incidents.update(m_situation);
    m_focus.update(m_situation);
    m_camera.update(m_situation, m_patrol);
    m_mapFeed.applyIncidents(m_situation);
    refreshOverview();
}

void WallPage::refreshOverview()
{
    m_overviewFeed.update(m_situation);
    QString note = m_overviewFeed.shown() < m_overviewFeed.all()
                       ? tr("%1 dari %2 kejadian", "marks, of all incidents")
                             .arg(m_overviewFeed.shown())
                             .arg(m_overviewFeed.all())
                       : QString();
    if (note != m_overviewNote) {
        m_overviewNote = std::move(note);
        Q_EMIT overviewNoteChanged();
    }
}

void WallPage::refreshMap()
{
    m_mapTimer.start();
    m_mapFeed.apply(m_situation, std::exchange(m_mapChanges, {}), std::exchange(m_secondPassed, false));
    if (std::exchange(m_refreshedRevision, m_map.revision()) != m_map.revision()) {
        m_frameTimer.start();
    }
}

void WallPage::select(const QString& id)
{
    m_camera.follow();
    pick(id);
}

void WallPage::pick(const QString& id)
{
    m_patrol.pause();
    choose(id);
}

void WallPage::choose(const QString& id)
{
    constexpr QStringView incidentPrefix = u"incident:";
    const std::string wanted =
        (id.startsWith(incidentPrefix) ? id.sliced(incidentPrefix.size()) : id).toStdString();
    m_mapFeed.select(m_situation, wanted);
    m_camera.select(wanted);
    // Whether this one is an incident or not: it may become one.
    if (const auto kind = signKindOf(wanted); kind && isIncidentKind(*kind)) {
        m_focusController.select(wanted, m_situation.now());
        moveFocus();
    }
    refreshFocus();
}

void WallPage::release()
{
    m_patrol.end();
    m_mapFeed.select(m_situation, {});
    m_camera.select({});
    m_search.clearMark();
    m_focusController.release();
    moveFocus();
    m_camera.follow();
    refreshFocus();
}

void WallPage::holdView()
{
    if (m_camera.following()) {
        m_patrol.pause();
        m_camera.leave();
        refreshFocus();
    }
}

void WallPage::toggleLock()
{
    if (m_camera.following()) {
        holdView();
    } else {
        release();
    }
}

void WallPage::togglePatrol()
{
    const Patrol::State state = m_patrol.state();
    if (state != Patrol::State::running) {
        m_mapFeed.select(m_situation, {});
        m_camera.select({});
        m_focusController.release();
    }
    m_patrol.toggle(m_situation.incidents(), m_situation.now());
    moveFocus();
    m_camera.follow();
    refreshFocus();
}

void WallPage::toggleDay()
{
    m_day = !m_day;
    Q_EMIT dayChanged();
}

void WallPage::flush()
{
    refreshLists();
    refreshMap();
}

} // namespace posko::viewmodel
