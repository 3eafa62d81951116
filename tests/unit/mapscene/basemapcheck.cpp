// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// base-map-check: shows the base map of the build at many places and zooms and judges what is seen: no two
// texts overlap, two neighbouring views agree where they show the same ground, and no picture of the relief
// is kept beside its texture.

#include "mapscene/labellayer.h"
#include "mapscene/mapcamera.h"
#include "mapscene/mapsource.h"
#include "mapscene/tileloader.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QDeadlineTimer>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtPositioning/QGeoCoordinate>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickView>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

using namespace posko::mapscene;

constexpr int kPatienceMilliseconds = 30'000;
constexpr double kMostDifferent = 0.01; // share of the pixels
constexpr int kVisible = 24;            // difference of one channel that an eye could see

struct Spot
{
    const char* name;
    double lat;
    double lon;
};
constexpr std::array kSpots{Spot{"Indonesia", -2.3, 118.0}, Spot{"Jakarta", -6.2, 106.85},
                            Spot{"Jambi", -1.65, 103.1},    Spot{"Ambon", -3.7, 128.2},
                            Spot{"Jayapura", -2.6, 140.4},  Spot{"Bandung", -6.95, 107.6}};
constexpr std::array kZooms{4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0};

/// Looks at a place and waits until nothing finer is to come.
bool lookAt(QQuickView& window, const posko::core::MercatorPoint& centre, double zoom)
{
    const posko::core::LatLon at = posko::core::fromMercator({centre.x - std::floor(centre.x), centre.y});
    QQuickItem* map = window.rootObject();
    map->setProperty("zoomLevel", zoom);
    map->setProperty("center", QVariant::fromValue(QGeoCoordinate(at.lat, at.lon)));
    const QDeadlineTimer deadline(kPatienceMilliseconds);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
        if (map->property("settled").toBool() && map->property("ready").toBool())
            return true;
        if (const QString error = map->property("baseMapError").toString(); !error.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(error));
            return false;
        }
        window.update();
    }
    std::fprintf(stderr, "the map did not settle at zoom %.1f\n", zoom);
    return false;
}

/// 0 if no two texts of this view intersect and all are seen.
int judgeLabels(const LabelLayer& layer, const Spot& spot, double zoom)
{
    const auto& labels = layer.plan().labels();
    const PixelRect screen{0, 0, layer.width(), layer.height()};
    int bad = 0;
    for (std::size_t a = 0; a < labels.size(); ++a) {
        bad += screen.intersects(labels[a].rect) ? 0 : 1;
        for (std::size_t b = a + 1; b < labels.size(); ++b)
            if (labels[a].rect.intersects(labels[b].rect)) {
                std::fprintf(stderr, "%s over %s\n", qPrintable(labels[a].text.first),
                             qPrintable(labels[b].text.first));
                ++bad;
            }
    }
    std::printf("%s z%.0f: %zu names\n", spot.name, zoom, labels.size());
    return bad + (labels.empty() && zoom < 11.0 ? 1 : 0);
}

int judgeNames(QQuickView& window, const LabelLayer& layer)
{
    int bad = 0;
    for (const Spot& spot : kSpots)
        for (const double zoom : kZooms) {
            const double shown = std::max(zoom, minimumZoom(window.width(), window.height()));
            if (!lookAt(window, posko::core::toMercator({spot.lat, spot.lon}), shown))
                return 1;
            bad += judgeLabels(layer, spot, shown);
        }
    return bad;
}

/// Share of the pixels of both pictures' common ground that differ; the second looks `shift` pixels to the
/// east. The lowest part, with scale bar and credits, is left out.
double shareOfDifferences(const QImage& west, const QImage& east, int shift)
{
    const int height = west.height() - west.height() * 96 / 1080;
    qint64 different = 0;
    for (int y = 0; y < height; ++y)
        for (int x = shift; x < west.width(); ++x) {
            const QRgb a = west.pixel(x, y);
            const QRgb b = east.pixel(x - shift, y);
            different += std::abs(qRed(a) - qRed(b)) > kVisible ||
                                 std::abs(qGreen(a) - qGreen(b)) > kVisible ||
                                 std::abs(qBlue(a) - qBlue(b)) > kVisible
                             ? 1
                             : 0;
        }
    return static_cast<double>(different) / (static_cast<double>(height) * (west.width() - shift));
}

int judgeStitching(QQuickView& window, const QString& out)
{
    int bad = 0;
    for (const Spot& spot : kSpots)
        for (const double zoom : {4.0, 5.0, 6.6, 7.3, 8.5, 9.0, 10.2, 12.0}) {
            // Odd, so that nothing is of help that lies on a grid of the screen.
            const int shift = window.width() / 2 + 37;
            const posko::core::MercatorPoint centre = posko::core::toMercator({spot.lat, spot.lon});
            if (!lookAt(window, centre, zoom))
                return 1;
            const QImage west = window.grabWindow();
            if (!lookAt(window, {centre.x + shift / worldPixels(zoom), centre.y}, zoom))
                return 1;
            const QImage east = window.grabWindow();
            const double share = shareOfDifferences(west, east, shift);
            std::printf("%s z%.1f: %.2f %% differ\n", spot.name, zoom, 100.0 * share);
            if (share >= kMostDifferent) {
                ++bad;
                if (!out.isEmpty()) {
                    west.save(out + QStringLiteral("-west.png"));
                    east.save(out + QStringLiteral("-east.png"));
                }
            }
        }
    return bad;
}

/// Pictures of the relief whose pixels are in memory: beside their textures they would be there twice.
int picturesWithPixels(const TileLoader& tiles)
{
    constexpr int deepest = 5;
    int count = 0;
    for (int z = 0; z <= deepest; ++z)
        for (std::uint32_t x = 0; x < 1U << z; ++x)
            for (std::uint32_t y = 0; y < 1U << z; ++y) {
                const auto picture = tiles.relief({z, x, y});
                count += picture && picture->hasPixels() ? 1 : 0;
            }
    return count;
}

int judgeReliefs(QQuickView& window, const QString& file)
{
    constexpr int loadedAhead = 1; // the uppermost one
    int bad = 0;
    const std::shared_ptr<TileLoader> tiles = TileLoader::of(file);
    for (const double zoom : {5.0, 6.6, 9.0, 5.0})
        for (const Spot& spot : kSpots) {
            if (!lookAt(window, posko::core::toMercator({spot.lat, spot.lon}), zoom))
                return 1;
            window.grabWindow();
            const int kept = picturesWithPixels(*tiles);
            std::printf("%s z%.1f: %d pictures\n", spot.name, zoom, kept);
            bad += kept > loadedAhead ? 1 : 0;
        }
    return bad;
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("base"), QStringLiteral("Vector tiles"), QStringLiteral("FILE"),
                      QStringLiteral(POSKO_BASEMAP)});
    parser.addOption(
        {QStringLiteral("out"), QStringLiteral("Where pictures of a failure go"), QStringLiteral("PREFIX")});
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("names, stitching or reliefs"));
    parser.process(application);

    MapSource source;
    QQuickView window;
    window.setFlags(Qt::FramelessWindowHint);
    window.setResizeMode(QQuickView::SizeRootObjectToView);
    window.resize(1920, 1080);
    window.setInitialProperties({{QStringLiteral("source"), QVariant::fromValue(&source)},
                                 {QStringLiteral("baseMapFile"), parser.value(QStringLiteral("base"))}});
    window.loadFromModule("Posko.Map", "LiveMap");
    if (window.status() != QQuickView::Ready)
        return 1;
    window.show();
    auto* layer = window.rootObject()->findChild<LabelLayer*>();
    if (layer == nullptr)
        return 1;
    const QString what = parser.positionalArguments().value(0);
    const int bad = what == u"names"     ? judgeNames(window, *layer)
                    : what == u"reliefs" ? judgeReliefs(window, parser.value(QStringLiteral("base")))
                                         : judgeStitching(window, parser.value(QStringLiteral("out")));
    return bad == 0 ? 0 : 1;
}
