// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// map-snapshot: shows the live map with invented things on it, photographs it, and can check what it shows.
// --check: a marker lies where the formula says (at most 1 px off), the picture is no empty one, and what is
// urgent is seen at its place.
// --units N: N devices beside that, spread as people live; --rate K: K of them move at each of the frames.
// --frames N: moves things at N ticks and reports the 95th percentile of milliseconds from the begin of
// synchronising to the swap.

#include "areascene.h"
#include "demoscene.h"

#include "mapscene/mapcamera.h"
#include "mapscene/mappalette.h"
#include "mapscene/mapsource.h"
#include "mapscene/symbolpainter.h"
#include "mapscene/symbolstyle.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QSet>
#include <QtCore/QTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtPositioning/QGeoCoordinate>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <mutex>
#include <vector>

namespace {

using posko::mapscene::MapSource;

constexpr int kLoadMilliseconds = 60'000;

/// Milliseconds from the begin of synchronising to the swap, gathered on the render thread.
class FrameTimes
{
public:
    explicit FrameTimes(QQuickWindow& window)
    {
        m_timer.start();
        QObject::connect(
            &window, &QQuickWindow::beforeSynchronizing, &window,
            [this] { m_begin = m_timer.nsecsElapsed(); }, Qt::DirectConnection);
        QObject::connect(
            &window, &QQuickWindow::frameSwapped, &window, [this] { swapped(); }, Qt::DirectConnection);
    }

    void clear()
    {
        const std::scoped_lock lock(m_mutex);
        m_times.clear();
    }

    [[nodiscard]] std::vector<double> sorted()
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<double> times = m_times;
        std::ranges::sort(times);
        return times;
    }

private:
    void swapped()
    {
        const std::scoped_lock lock(m_mutex);
        m_times.push_back(static_cast<double>(m_timer.nsecsElapsed() - m_begin) / 1e6);
    }

    QElapsedTimer m_timer;
    std::atomic<qint64> m_begin = 0;
    std::mutex m_mutex;
    std::vector<double> m_times;
};

struct View
{
    QSize size;
    double lat = 0;
    double lon = 0;
    double zoom = 0;
};

bool readView(const QCommandLineParser& parser, View& view)
{
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    const QStringList where = parser.value(QStringLiteral("view")).split(u',');
    if (size.size() != 2 || where.size() != 3)
        return false;
    view = {QSize(size[0].toInt(), size[1].toInt()), where[0].toDouble(), where[1].toDouble(),
            where[2].toDouble()};
    return view.size.width() > 0 && view.size.height() > 0 && view.zoom > 0;
}

/// Middle of all pixels near `expected` that have exactly this colour; empty if there are none.
std::optional<QPointF> middleOf(const QImage& image, QPointF expected, QRgb colour)
{
    double sumX = 0;
    double sumY = 0;
    int count = 0;
    const int reach = std::max(8, image.height() * 16 / 1080); // the marker and nothing beside it
    for (int y = static_cast<int>(expected.y()) - reach; y <= static_cast<int>(expected.y()) + reach; ++y)
        for (int x = static_cast<int>(expected.x()) - reach; x <= static_cast<int>(expected.x()) + reach; ++x)
            if (image.valid(x, y) && (image.pixel(x, y) & 0xffffffU) == (colour & 0xffffffU)) {
                sumX += x + 0.5;
                sumY += y + 0.5;
                ++count;
            }
    if (count == 0)
        return std::nullopt;
    return QPointF(sumX / count, sumY / count);
}

/// 0 if the marker `depot:penanda` lies within a pixel of its place and the picture has enough colours.
int checkPicture(const QImage& image, const View& view, posko::core::LatLon marker)
{
    const posko::mapscene::MapCamera camera{posko::core::toMercator({view.lat, view.lon}), view.zoom,
                                            static_cast<double>(image.width()),
                                            static_cast<double>(image.height())};
    const posko::mapscene::PixelPoint expected = camera.toPixel(posko::core::toMercator(marker));
    const QColor depot = posko::mapscene::MapPalette().depot;
    const std::optional<QPointF> found = middleOf(image, {expected.x, expected.y}, depot.rgb());
    if (!found) {
        std::fprintf(stderr, "no marker near %.1f %.1f\n", expected.x, expected.y);
        return 1;
    }
    const double off = std::max(std::abs(found->x() - expected.x), std::abs(found->y() - expected.y));
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            colours.insert(image.pixel(x, y));
    std::printf("marker %.2f px off, %lld colours\n", off, static_cast<long long>(colours.size()));
    return off <= 1.0 && colours.size() > 300 ? 0 : 1;
}

/// 0 if every urgent symbol inside the view has its colour at its place, and every road its own on its line.
int checkThings(const QImage& image, const View& view, const MapSource& source)
{
    const posko::mapscene::MapCamera camera{posko::core::toMercator({view.lat, view.lon}), view.zoom,
                                            static_cast<double>(image.width()),
                                            static_cast<double>(image.height())};
    const posko::mapscene::MapPalette palette;
    const QRect inside = image.rect().adjusted(60, 60, -60, -60);
    int missing = 0;
    const auto look = [&](posko::core::MercatorPoint at, posko::mapscene::SymbolTone tone,
                          const std::string& id) {
        const posko::mapscene::PixelPoint pixel = camera.toPixel(at);
        const QPointF point(pixel.x, pixel.y);
        if (inside.contains(point.toPoint()) &&
            !middleOf(image, point, posko::mapscene::toneColour(tone, palette).rgb())) {
            std::fprintf(stderr, "%s is not seen at %.0f %.0f\n", id.c_str(), pixel.x, pixel.y);
            ++missing;
        }
    };
    const double closeness = posko::mapscene::closenessOf(view.zoom);
    for (const posko::core::MapEntity& entity : source.entities())
        if (!entity.id.empty() && entity.priority <= 2 && entity.kind != posko::core::MapKind::quake)
            look(entity.at, posko::mapscene::symbolStyle(entity, 1, closeness).tone, entity.id);
    for (const auto& [id, path] : source.paths())
        if (path.kind == posko::core::MapPathKind::access)
            look(path.points[path.points.size() - 2],
                 posko::mapscene::accessTone(static_cast<posko::mapscene::AccessLook>(path.variant)), id);
    return missing == 0 ? 0 : 1;
}

void report(const std::vector<double>& times)
{
    if (times.empty()) {
        std::printf("frames 0\n");
        return;
    }
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    std::printf("frames %zu median %.1f p95 %.1f max %.1f ms\n", times.size(), at(0.5), at(0.95),
                times.back());
}

/// Changes `rate` things a tick, one on a quiet evening; with `pan` it also moves the map.
void stir(MapSource& source, QQuickItem& map, int tick, int rate, bool pan)
{
    const std::size_t count = source.entities().size();
    for (int move = 0; move < rate && count > 0; ++move) {
        constexpr std::size_t step = 7919; // a prime: all have their turn
        posko::core::MapEntity entity =
            source.entities()[(static_cast<std::size_t>(tick) * static_cast<std::size_t>(rate) +
                               static_cast<std::size_t>(move)) *
                              step % count];
        entity.at.x += 1e-6;
        source.put(entity);
    }
    if (pan) {
        QGeoCoordinate centre = map.property("center").value<QGeoCoordinate>();
        centre.setLongitude(centre.longitude() + 0.01);
        map.setProperty("center", QVariant::fromValue(centre));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char* name, const char* text, const char* value,
                                  const char* fallback) {
        parser.addOption({QString::fromLatin1(name), QString::fromLatin1(text), QString::fromLatin1(value),
                          QString::fromLatin1(fallback)});
    };
    parser.addHelpOption();
    option("size", "Window in pixels", "WxH", "1920x1080");
    option("view", "Centre and zoom", "LAT,LON,ZOOM", "-2.3,118,4.9");
    option("out", "Picture to write", "FILE", "");
    option("base", "Base map file", "FILE", POSKO_BASEMAP);
    option("demo", "What lies on the map: none, cianjur, national, jambi, warnings, patterns, banda", "NAME",
           "none");
    option("frames", "Measure over so many frames", "N", "0");
    option("units", "Devices on the map", "N", "0");
    option("rate", "Things that move between two frames", "K", "1");
    parser.addOption({QStringLiteral("check"), QStringLiteral("Check marker and colours")});
    parser.addOption({QStringLiteral("pan"), QStringLiteral("Pan while measuring")});
    parser.addOption({QStringLiteral("day"), QStringLiteral("Day theme")});
    parser.process(application);

    View view;
    if (!readView(parser, view)) {
        std::fprintf(stderr, "right is: --size WxH --view LAT,LON,ZOOM\n");
        return 2;
    }
    MapSource source;
    if (parser.value(QStringLiteral("demo")) == u"cianjur")
        posko::mapscene::demo::fillCianjur(source);
    else if (parser.value(QStringLiteral("demo")) == u"national")
        posko::mapscene::demo::fillNational(source);
    else if (parser.value(QStringLiteral("demo")) == u"jambi")
        posko::mapscene::demo::fillJambi(source);
    else if (parser.value(QStringLiteral("demo")) == u"warnings")
        posko::mapscene::demo::fillWarnings(source);
    else if (parser.value(QStringLiteral("demo")) == u"patterns")
        posko::mapscene::demo::fillPatterns(source);
    else if (parser.value(QStringLiteral("demo")) == u"banda")
        posko::mapscene::demo::fillBanda(source, POSKO_BASEMAP);
    posko::mapscene::demo::fillDevices(source, parser.value(QStringLiteral("units")).toInt());
    const posko::mapscene::MapCamera camera{posko::core::toMercator({view.lat, view.lon}), view.zoom, 0, 0};
    const posko::core::LatLon marker = posko::core::fromMercator(camera.toMercator({-183.4, -91.7}));
    if (parser.isSet(QStringLiteral("check"))) {
        posko::core::MapEntity entity;
        entity.id = "depot:penanda";
        entity.kind = posko::core::MapKind::depot;
        entity.at = posko::core::toMercator(marker);
        entity.magnitude = 1;
        entity.state = posko::core::mapFocus;
        source.put(entity);
    }

    QQuickView window;
    window.setFlags(Qt::FramelessWindowHint);
    window.setResizeMode(QQuickView::SizeRootObjectToView);
    window.resize(view.size);
    FrameTimes frames(window);
    window.setInitialProperties({{QStringLiteral("source"), QVariant::fromValue(&source)},
                                 {QStringLiteral("day"), parser.isSet(QStringLiteral("day"))},
                                 {QStringLiteral("baseMapFile"), parser.value(QStringLiteral("base"))}});
    window.loadFromModule("Posko.Map", "LiveMap");
    if (window.status() != QQuickView::Ready)
        return 1;
    QQuickItem* map = window.rootObject();
    window.show();
    map->setProperty("zoomLevel", view.zoom);
    map->setProperty("center", QVariant::fromValue(QGeoCoordinate(view.lat, view.lon)));

    int result = 0;
    int tick = 0;
    QTimer ticks;
    const int wanted = parser.value(QStringLiteral("frames")).toInt();
    const auto finish = [&] {
        if (wanted > 0)
            report(frames.sorted());
        const QImage image = window.grabWindow();
        if (const QString out = parser.value(QStringLiteral("out")); !out.isEmpty()) {
            QDir().mkpath(QFileInfo(out).absolutePath());
            if (!image.save(out))
                result = 1;
        }
        if (parser.isSet(QStringLiteral("check")))
            result = std::max({result, checkPicture(image, view, marker), checkThings(image, view, source)});
        QGuiApplication::exit(result);
    };
    QObject::connect(&ticks, &QTimer::timeout, &window, [&] {
        stir(source, *map, tick++, parser.value(QStringLiteral("rate")).toInt(),
             parser.isSet(QStringLiteral("pan")));
        if (tick < wanted)
            return;
        ticks.stop();
        finish();
    });
    const auto start = [&] {
        frames.clear();
        wanted > 0 ? ticks.start(16) : finish();
    };
    const auto loaded = [&] {
        if (const QString error = map->property("baseMapError").toString(); !error.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(error));
            QGuiApplication::exit(1);
            return;
        }
        start();
    };
    QTimer poll;
    QObject::connect(&poll, &QTimer::timeout, &window, [&] {
        if ((map->property("ready").toBool() && map->property("settled").toBool()) ||
            !map->property("baseMapError").toString().isEmpty()) {
            poll.stop();
            loaded();
        }
    });
    poll.start(20);
    QTimer::singleShot(kLoadMilliseconds + wanted * 200, &window, [] {
        std::fprintf(stderr, "the map was not ready in time\n");
        QGuiApplication::exit(1);
    });
    return QGuiApplication::exec();
}
