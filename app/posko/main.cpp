// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// posko: the desktop program. Reads its options, joins the objects and runs.

#include "basemapplaces.h"
#include "common/signals.h"
#include "config.h"
#include "ending.h"
#include "framemeter.h"
#include "framepacer.h"
#include "importlayers.h"
#include "options.h"
#include "placefinder.h"
#include "probe.h"
#include "screenshooter.h"
#include "statereporter.h"
#include "station.h"
#include "tileservers.h"

#include "core/clock.h"
#include "services/freezewatch.h"
#include "viewmodel/language.h"
#include "viewmodel/wallroot.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>

#include <malloc.h>

#include <cstdlib>
#include <iostream>
#include <memory>
#include <utility>

namespace {

using namespace posko;
using app::Options;

constexpr int failed = 1;
constexpr int badUse = 2;

int refuse(int status, const core::Error& error)
{
    std::cerr << "posko: " << error.where << (error.where.empty() ? "" : ": ") << error.detail << '\n';
    return status;
}

std::filesystem::path defaultConfigFile()
{
    if (const char* base = std::getenv("XDG_CONFIG_HOME"); base != nullptr && *base != '\0')
        return std::filesystem::path(base) / "posko" / "posko.toml";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home == nullptr ? "/" : home) / ".config" / "posko" / "posko.toml";
}

/// A named file must be there; the default one may be absent.
core::Result<app::Config> configFor(const Options& options)
{
    if (options.config)
        return app::readConfig(*options.config);
    const auto file = defaultConfigFile();
    return std::filesystem::exists(file) ? app::readConfig(file) : app::Config{};
}

app::StationOptions stationOptions(const Options& options, const app::Config& config)
{
    app::StationOptions station;
    station.broker = options.broker.value_or(config.broker);
    const char* password = std::getenv("POSKO_MQTT_PASSWORD");
    station.password = password != nullptr ? password : config.password;
    station.trustStore = config.trustStore;
    station.store = options.store ? std::filesystem::path(*options.store)
                                  : app::defaultStore(options.instance.value_or(""));
    station.console = options.instance.value_or(app::defaultConsole());
    station.version = POSKO_VERSION;
    station.topics = config.topics;
    station.rules = config.rules;
    return station;
}

viewmodel::PatrolOrder orderOf(app::PatrolOrder order)
{
    switch (order) {
    case app::PatrolOrder::newest:
        return viewmodel::PatrolOrder::newest;
    case app::PatrolOrder::westToEast:
        return viewmodel::PatrolOrder::westToEast;
    case app::PatrolOrder::importance:
        break;
    }
    return viewmodel::PatrolOrder::importance;
}

viewmodel::WallOptions wallOptions(const Options& options, const app::Config& config)
{
    viewmodel::WallOptions wall;
    wall.organisation = QString::fromStdString(config.organisation);
    wall.viewDwell = config.viewDwell;
    wall.maps = config.maps;
    wall.day = config.day;
    wall.patrol = {.dwell = config.patrolDwell, .order = orderOf(config.patrolOrder), .start = config.patrol};
    if (options.selection)
        wall.select = options.selection->kind + ":" + options.selection->id;
    if (options.view)
        wall.view =
            viewmodel::FixedView{{options.view->latitude, options.view->longitude}, options.view->zoom};
    return wall;
}

/// The window's size in device pixels becomes Qt's own unit where the screen is scaled.
void place(QQuickWindow& window, const Options& options)
{
    if (!options.desk)
        window.setFlags(Qt::Window | Qt::FramelessWindowHint);
    if (!options.size) {
        window.showFullScreen();
        return;
    }
    const qreal ratio = window.screen()->devicePixelRatio();
    window.setGeometry(0, 0, qRound(options.size->width / ratio), qRound(options.size->height / ratio));
    window.show();
}

app::StateCounts stateOf(const runtime::Engine& engine, viewmodel::WallPage& wall)
{
    const viewmodel::StateCounts counts = wall.counts();
    return {engine.now(),      counts.feedsLive, counts.feedsKnown, counts.warnings, counts.quakes,
            counts.operations, counts.depots,    counts.teams,      counts.rejected};
}

/// What is only there when the environment asks for it: state lines and the probe.
class Witnesses
{
public:
    Witnesses(const Options& options, app::Station& station, viewmodel::WallPage& wall, QQuickWindow& window,
              app::FrameMeter& meter, const app::Screenshooter& screenshooter)
    {
        bool set = false;
        const int seconds = qEnvironmentVariableIntValue("POSKO_STATE_SECONDS", &set);
        if (set && seconds >= 1) {
            m_reporter = std::make_unique<app::StateReporter>(
                std::chrono::seconds(seconds), qEnvironmentVariable("POSKO_STATE_PICTURE"),
                [&station, &wall] { return stateOf(station.engine(), wall); }, meter, screenshooter);
        }
        if (const QString file = qEnvironmentVariable("POSKO_PROBE"); !file.isEmpty()) {
            const std::string selected =
                options.selection ? options.selection->kind + ":" + options.selection->id : std::string{};
            m_probe = std::make_unique<app::Probe>(
                app::Probe::Wants{file, qEnvironmentVariableIntValue("POSKO_PROBE_N"), selected}, window,
                *wall.map(), [&station] { return station.positions(); });
        }
    }

private:
    std::unique_ptr<app::StateReporter> m_reporter;
    std::unique_ptr<app::Probe> m_probe;
};

/// posko-watch covers a frozen wall; without a real screen there is nothing to cover.
std::unique_ptr<services::FreezeWatch> watchOver(QQuickWindow& window, const Options& options,
                                                 viewmodel::WallPage& wall, const runtime::Engine& engine)
{
    if (QGuiApplication::platformName() == QLatin1String("offscreen"))
        return nullptr;
    auto watch = std::make_unique<services::FreezeWatch>(
        &window, QCoreApplication::applicationDirPath() + QStringLiteral("/posko-watch"),
        QString::fromStdString(options.language));
    QObject::connect(&engine, &runtime::Engine::changed, watch.get(),
                     [sign = watch.get(), &wall](const domain::Changes& changes) {
                         const viewmodel::ClockFacts& clock = wall.clock()->facts();
                         if (changes.touches(domain::EntityKind::time))
                             sign->beat(clock.digits + QLatin1Char(' ') + clock.zone);
                     });
    return watch;
}

int show(const Options& options, const app::Config& config, app::Station& station)
{
    const auto baseMap = app::findBaseMap();
    const app::ImportWatch imports(geodata::defaultImportDirectory());
    viewmodel::Places places = app::placesOf(baseMap, imports);
    app::findIn(places, baseMap.parent_path());
    viewmodel::WallRoot root(station.engine(), std::move(places), wallOptions(options, config));
    const app::ImportLayers layers(imports, *root.wall()->overlays());
    const app::TileServers servers(config.tileServers, *root.wall()->overlays(),
                                   [&station] { return station.engine().now(); });
    QQmlApplicationEngine engine;
    engine.setInitialProperties({{QStringLiteral("root"), QVariant::fromValue(&root)},
                                 {QStringLiteral("page"), QString::fromStdString(options.page)},
                                 {QStringLiteral("baseMapFile"), QString::fromStdString(baseMap.string())},
                                 {QStringLiteral("wallWidthMetres"), config.wallWidthMetres},
                                 {QStringLiteral("viewingDistanceMetres"), config.viewingDistanceMetres}});
    engine.loadFromModule("Posko.Shell", "Main");
    auto* window =
        engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow*>(engine.rootObjects().first());
    if (window == nullptr) {
        std::cerr << "posko: the window cannot be built; the lines above say why\n";
        return failed;
    }
    app::FrameMeter meter(*window);
    const QSize size = options.size ? QSize(options.size->width, options.size->height) : QSize();
    const app::Screenshooter screenshooter(*window, size);
    app::Signals signalSource;
    app::Ending ending(options, *window, meter, screenshooter, signalSource);
    const Witnesses witnesses(options, station, *root.wall(), *window, meter, screenshooter);
    const app::FramePacer pacer(*window, *root.wall());
    place(*window, options);
    const auto watch = watchOver(*window, options, *root.wall(), station.engine());
    if (auto started = station.start(); !started)
        return refuse(failed, started.error());
    const int status = QApplication::exec();
    if (watch)
        watch->stop();
    station.stop();
    // The render thread lets go of a window that is not shown any more; destroying a shown one can wait for
    // ever.
    window->hide();
    return status;
}

/// Frames are drawn beside the fold, not between its batches; that the map is refreshed once a frame is seen
/// to elsewhere, so Qt need not wait for more changes before it draws. Without a screen nothing is drawn that
/// could take long, and Qt's threaded loop of the software renderer can hang at the end.
void chooseRenderLoop()
{
    if (qEnvironmentVariableIsEmpty("QSG_RENDER_LOOP")) {
        const bool offscreen = qEnvironmentVariable("QT_QPA_PLATFORM").startsWith(QLatin1String("offscreen"));
        qputenv("QSG_RENDER_LOOP", offscreen ? "basic" : "threaded");
    }
    if (qEnvironmentVariableIsEmpty("QT_QPA_UPDATE_IDLE_TIME"))
        qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
}

/// A wall runs for months: what a burst of messages or a picture took shall go back when it is over. By
/// itself the allocator keeps ever larger pieces, and one pool for each thread.
void keepMemorySmall()
{
    constexpr int largePiece = 1 << 20;
    constexpr int pools = 2;
    ::mallopt(M_MMAP_THRESHOLD, largePiece);
    ::mallopt(M_TRIM_THRESHOLD, largePiece);
    ::mallopt(M_ARENA_MAX, pools);
}

/// By itself the shared texture of small pictures is as large as the screen, 64 MiB on one of 3840x2160; what
/// the pages show fits into this.
void keepAtlasSmall()
{
    for (const char* side : {"QSG_ATLAS_WIDTH", "QSG_ATLAS_HEIGHT"})
        if (qEnvironmentVariableIsEmpty(side))
            qputenv(side, "512");
}

int run(int argc, char** argv, const Options& options)
{
    keepMemorySmall();
    keepAtlasSmall();
    const auto config = configFor(options);
    if (!config)
        return refuse(badUse, config.error());
    chooseRenderLoop();
    // Qt Charts draws with widgets' classes.
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("posko"));
    QApplication::setApplicationVersion(QStringLiteral(POSKO_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);
    if (!viewmodel::installLanguage(QString::fromStdString(options.language)))
        std::cerr << "posko: the texts of --language " << options.language << " are not built in\n";

    const core::SystemClock clock;
    auto station = app::Station::open(stationOptions(options, *config), clock);
    if (!station)
        return refuse(station.error().code == core::ErrorCode::badUse ? badUse : failed, station.error());
    return show(options, *config, **station);
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = app::readOptions(std::span<const char* const>(argv + 1, argv + argc));
    if (!options) {
        std::cerr << "posko: " << options.error() << '\n';
        return badUse;
    }
    if (options->help) {
        std::cout << app::helpText();
        return 0;
    }
    if (options->version) {
        std::cout << "posko " POSKO_VERSION "\n";
        return 0;
    }
    return run(argc, argv, *options);
}
