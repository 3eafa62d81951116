// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changes.h"
#include "mapscene/mapoverlays.h"
#include "mapscene/mapsource.h"
#include "runtime/engine.h"
#include "viewmodel/activewarning.h"
#include "viewmodel/boards.h"
#include "viewmodel/cameratarget.h"
#include "viewmodel/clockface.h"
#include "viewmodel/feedgroupmodel.h"
#include "viewmodel/feedlistmodel.h"
#include "viewmodel/figurelistmodel.h"
#include "viewmodel/focuscontroller.h"
#include "viewmodel/focuspanel.h"
#include "viewmodel/incidentlistmodel.h"
#include "viewmodel/keylist.h"
#include "viewmodel/layerlistmodel.h"
#include "viewmodel/legendmodel.h"
#include "viewmodel/mapfeed.h"
#include "viewmodel/overviewfeed.h"
#include "viewmodel/patrol.h"
#include "viewmodel/places.h"
#include "viewmodel/quakechartmodel.h"
#include "viewmodel/rejectednote.h"
#include "viewmodel/rulermodel.h"
#include "viewmodel/screenmode.h"
#include "viewmodel/searchmodel.h"
#include "viewmodel/situation.h"
#include "viewmodel/statecounts.h"
#include "viewmodel/tickermodel.h"
#include "viewmodel/troublelistmodel.h"
#include "viewmodel/unlocatedmodel.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QTimer>
#include <QtQmlIntegration/qqmlintegration.h>

#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace posko::viewmodel {

/// What the wall is told from outside: configuration and the command line.
struct WallOptions
{
    QString organisation{};                                ///< `Kemensos Command Center`
    std::string select{};                                  ///< `KIND:ID` of --select; empty: none
    std::optional<FixedView> view{};                       ///< --view
    std::chrono::seconds viewDwell = AutoView::leastDwell; ///< how long focus and view stay at least
    PatrolOptions patrol{};
    int maps = 1;     ///< 2: the whole country beside the focus
    bool day = false; ///< the colours of the day from the start
};

/// Everything that the wall shows, and what a person can do there: select, lead the view, release.
/// Promises: the map follows the picture within a frame, the lists within a quarter of a second, the clock on
/// the tick; what is shown is a function of the picture, its time and the focus.
class WallPage : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the root")
    Q_DISABLE_COPY_MOVE(WallPage)
    Q_PROPERTY(QString organisation READ organisation CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::ClockFace* clock READ clock CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::ScreenMode* mode READ mode CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::FeedListModel* feeds READ feeds CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::FeedGroupModel* feedGroups READ feedGroups CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::Boards* boards READ boards CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::TroubleListModel* troubles READ troubles CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::ActiveWarning* warning READ warning CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::IncidentListModel* incidents READ incidents CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::FocusPanel* focus READ focus CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::FigureListModel* figures READ figures CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::QuakeChartModel* chart READ chart CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::TickerModel* ticker READ ticker CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::RejectedNote* rejected READ rejected CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::CameraTarget* camera READ camera CONSTANT FINAL)
    Q_PROPERTY(posko::mapscene::MapSource* map READ map CONSTANT FINAL)
    /// The active incidents alone, for the overview.
    Q_PROPERTY(posko::mapscene::MapSource* overview READ overview CONSTANT FINAL)
    /// What files and servers add to the map.
    Q_PROPERTY(posko::mapscene::MapOverlays* overlays READ overlays CONSTANT FINAL)
    /// `12 dari 87 kejadian`; empty while each incident has its own mark on the overview.
    Q_PROPERTY(QString overviewNote READ overviewNote NOTIFY overviewNoteChanged FINAL)
    Q_PROPERTY(posko::viewmodel::UnlocatedModel* unlocated READ unlocated CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::RulerModel* ruler READ ruler CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::SearchModel* search READ search CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::KeyList* keys READ keys CONSTANT FINAL)
    /// With how many views of the map the wall starts: 1, or 2 with the whole country beside the focus.
    Q_PROPERTY(int startMaps READ startMaps CONSTANT FINAL)
    /// Panels and map in the colours of the day.
    Q_PROPERTY(bool day READ day NOTIFY dayChanged FINAL)
    Q_PROPERTY(posko::viewmodel::LayerListModel* layers READ layers CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::LegendModel* legend READ legend CONSTANT FINAL)

public:
    /// `engine` lives longer than this object; `places` may be empty functions.
    WallPage(const runtime::Engine& engine, Places places, WallOptions options, QObject* parent = nullptr);
    ~WallPage() override;

    [[nodiscard]] const QString& organisation() const { return m_options.organisation; }
    [[nodiscard]] ClockFace* clock() { return &m_clock; }
    [[nodiscard]] ScreenMode* mode() { return &m_mode; }
    [[nodiscard]] FeedListModel* feeds() { return &m_feeds; }
    [[nodiscard]] FeedGroupModel* feedGroups() { return &m_feedGroups; }
    [[nodiscard]] Boards* boards() { return &m_boards; }
    [[nodiscard]] TroubleListModel* troubles() { return &m_troubles; }
    [[nodiscard]] ActiveWarning* warning() { return &m_warning; }
    [[nodiscard]] IncidentListModel* incidents() { return &m_incidents; }
    [[nodiscard]] FocusPanel* focus() { return &m_focus; }
    [[nodiscard]] FigureListModel* figures() { return &m_figures; }
    [[nodiscard]] QuakeChartModel* chart() { return &m_chart; }
    [[nodiscard]] TickerModel* ticker() { return &m_ticker; }
    [[nodiscard]] RejectedNote* rejected() { return &m_rejected; }
    [[nodiscard]] CameraTarget* camera() { return &m_camera; }
    [[nodiscard]] mapscene::MapSource* map() { return &m_map; }
    [[nodiscard]] mapscene::MapSource* overview() { return &m_overview; }
    [[nodiscard]] const QString& overviewNote() const { return m_overviewNote; }
    [[nodiscard]] mapscene::MapOverlays* overlays() { return &m_overlays; }
    [[nodiscard]] UnlocatedModel* unlocated() { return &m_unlocated; }
    [[nodiscard]] RulerModel* ruler() { return &m_ruler; }
    [[nodiscard]] SearchModel* search() { return &m_search; }
    [[nodiscard]] KeyList* keys() { return &m_keys; }
    [[nodiscard]] int startMaps() const { return m_options.maps; }
    [[nodiscard]] bool day() const { return m_day; }
    [[nodiscard]] LayerListModel* layers() { return &m_layers; }
    [[nodiscard]] LegendModel* legend() { return &m_legend; }

    /// A person wants `kind:id` (`quake`, `warning`, `depot`, `team`, `unit`, or `incident:` before one of
    /// the first two): it is drawn as selected; an incident takes the focus and keeps it. What is not there
    /// yet is awaited.
    Q_INVOKABLE void select(const QString& id);
    /// The same of what a person sees and touches on the map: a locked view stays locked.
    Q_INVOKABLE void pick(const QString& id);
    /// Back to automatic: focus and map lead themselves again, a patrol ends.
    Q_INVOKABLE void release();
    /// A person moved the map.
    Q_INVOKABLE void holdView();
    /// Locks the view where it is; a locked one is released.
    Q_INVOKABLE void toggleLock();
    /// Begins a patrol over the active incidents, lets a stopped one go on, ends a running one.
    Q_INVOKABLE void togglePatrol();
    /// From the colours of the night to those of the day, and back.
    Q_INVOKABLE void toggleDay();

Q_SIGNALS:
    void dayChanged();
    void overviewNoteChanged();

public:
    /// The figures of the state line, now.
    [[nodiscard]] StateCounts counts() const { return countState(m_situation); }
    /// Brings everything up to date at once, without waiting for the timers.
    void flush();
    /// A frame was shown that holds the map at this revision: what has come since then may go to the map.
    void noteFrame(quint64 revision);

private:
    using Touched = std::bitset<32>;
    void take(const domain::Changes& changes);
    void choose(const QString& id);
    void refreshLists();
    void refreshMap();
    void refreshMapWhenDue();
    void refreshFocus();
    void refreshOverview();
    void moveFocus();
    [[nodiscard]] bool isTouched(std::initializer_list<domain::EntityKind> kinds) const;

    const runtime::Engine& m_engine;
    WallOptions m_options;
    Situation m_situation;
    FocusController m_focusController;
    Patrol m_patrol;
    ClockFace m_clock;
    ScreenMode m_mode;
    FeedListModel m_feeds;
    FeedGroupModel m_feedGroups;
    Boards m_boards;
    TroubleListModel m_troubles;
    ActiveWarning m_warning;
    IncidentListModel m_incidents;
    FocusPanel m_focus;
    FigureListModel m_figures;
    QuakeChartModel m_chart;
    TickerModel m_ticker;
    RejectedNote m_rejected;
    CameraTarget m_camera;
    mapscene::MapSource m_map;
    MapFeed m_mapFeed{m_map};
    mapscene::MapSource m_overview;
    OverviewFeed m_overviewFeed{m_overview};
    QString m_overviewNote;
    UnlocatedModel m_unlocated;
    RulerModel m_ruler;
    SearchModel m_search;
    KeyList m_keys;
    mapscene::MapOverlays m_overlays;
    LayerListModel m_layers{&m_overlays};
    LegendModel m_legend{m_map};
    QTimer m_listTimer;
    QTimer m_mapTimer;                     ///< runs for a moment after each refresh of the map
    QTimer m_frameTimer;                   ///< runs from a refresh of the map until its frame was shown
    std::uint64_t m_refreshedRevision = 0; ///< of the map after its last refresh
    Touched m_touched;
    domain::Changes m_mapChanges;
    bool m_day = false;
    std::int64_t m_second = 0;
    bool m_secondPassed = false;
};

} // namespace posko::viewmodel
