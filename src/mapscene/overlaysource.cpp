// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/overlaysource.h"

#include "geodata/mvt.h"
#include "mapscene/overlaystyle.h"
#include "mapscene/tileview.h"

#include <QtCore/QBuffer>
#include <QtCore/QThreadPool>
#include <QtGui/QImageReader>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr int kWorkers = 2;
constexpr int kDeepestBorderZoom = 14; // a unit of its tiles is 60 cm
constexpr double kLostPixels = 0.3;    // by which a simplified border may run beside itself
constexpr double kWidestTile = 512.0;  // pixels, at a height of 1080

class WorkedSource final : public OverlaySource
{
public:
    WorkedSource(const OverlayFacts& facts, std::function<OverlayAnswer(geodata::TileId)> read)
        : OverlaySource(facts)
        , m_read(std::move(read))
    {
        m_workers.setMaxThreadCount(kWorkers);
        m_workers.setThreadPriority(QThread::LowPriority);
    }
    ~WorkedSource() override
    {
        m_workers.clear();
        m_workers.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(WorkedSource)

    void load(geodata::TileId tile, Done done) override
    {
        m_workers.start([this, tile, done = std::move(done)] { done(m_read(tile)); });
    }

private:
    std::function<OverlayAnswer(geodata::TileId)> m_read;
    QThreadPool m_workers; ///< the last member: it ends before what it uses
};

OverlayAnswer answerOf(OverlayTile tile)
{
    tile.bytes = static_cast<std::size_t>(tile.picture.sizeInBytes()) +
                 (tile.shapes ? tile.shapes->bytes : 0) + tile.names.size() * sizeof(OverlayName);
    return {OverlayAnswer::State::There, std::make_shared<const OverlayTile>(std::move(tile))};
}

OverlayAnswer answerOf(TileMeshes meshes, std::vector<OverlayName> names = {})
{
    return answerOf(OverlayTile{{}, drawingOf(std::move(meshes)), std::move(names), 0});
}

/// What a file's tile holds; failed where it cannot be read.
template <class Make>
OverlayAnswer fromStore(const geodata::TileStore& store, geodata::TileId tile, const Make& make)
{
    const auto read = store.tile(tile);
    if (!read)
        return {OverlayAnswer::State::Failed, nullptr};
    const std::optional<std::string>& bytes = *read;
    return bytes ? make(*bytes) : OverlayAnswer{};
}

/// A diamond whose half height is the half width of its class in pixels, whatever the zoom.
void addPoint(LineMesh& mesh, PixelPoint at, int lineClass)
{
    const auto x = static_cast<float>(at.x);
    const auto y = static_cast<float>(at.y);
    const auto side = static_cast<float>(lineClass + 1);
    const auto base = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.insert(
        mesh.vertices.end(),
        {{x, y, 0, -1, 0, side}, {x, y, 1, 0, 0, side}, {x, y, -1, 0, 0, -side}, {x, y, 0, 1, 0, -side}});
    mesh.indices.insert(mesh.indices.end(), {base, base + 1, base + 2, base + 2, base + 1, base + 3});
}

/// Draws the features of one vector tile and names them.
class VectorDrawing
{
public:
    explicit VectorDrawing(geodata::TileId tile)
        : m_box(boxOf(tile))
    {}

    void add(const geodata::MvtLayer& layer, const geodata::MvtFeature& feature)
    {
        std::vector<std::vector<PixelPoint>> parts = partsOf(layer, feature);
        if (parts.empty() || parts.front().empty())
            return;
        switch (feature.kind) {
        case geodata::MvtKind::Polygon:
            addFill(m_meshes.areas[static_cast<std::size_t>(BaseArea::Land)], parts, kTile);
            for (std::vector<PixelPoint>& ring : parts) {
                ring.push_back(ring.front());
                addEdge(ring);
            }
            break;
        case geodata::MvtKind::Lines:
            for (const std::vector<PixelPoint>& line : parts)
                addLine(m_meshes.lines, line, static_cast<int>(VectorLine::line));
            break;
        case geodata::MvtKind::Points:
            for (const std::vector<PixelPoint>& points : parts)
                for (const PixelPoint at : points)
                    addPoint(m_meshes.lines, at, static_cast<int>(VectorLine::point));
            break;
        case geodata::MvtKind::Unknown:
            return;
        }
        name(layer, feature, parts.front());
    }

    [[nodiscard]] OverlayAnswer finish() { return answerOf(std::move(m_meshes), std::move(m_names)); }

private:
    static constexpr PixelRect kTile{0, 0, kTileUnits, kTileUnits};

    static std::vector<std::vector<PixelPoint>> partsOf(const geodata::MvtLayer& layer,
                                                        const geodata::MvtFeature& feature)
    {
        const double scale = kTileUnits / layer.extent;
        std::vector<std::vector<PixelPoint>> parts(feature.partCount());
        for (std::size_t index = 0; index < parts.size(); ++index)
            for (const geodata::MvtPoint point : feature.part(index))
                parts[index].push_back({point.x * scale, point.y * scale});
        return parts;
    }

    /// The outline without what only closes it along the tile's edge.
    void addEdge(const std::vector<PixelPoint>& ring)
    {
        const auto beyond = [](double a, double b) {
            return (a <= 0 && b <= 0) || (a >= kTileUnits && b >= kTileUnits);
        };
        std::vector<PixelPoint> run{ring.front()};
        const auto flush = [&] {
            addLine(m_meshes.lines, run, static_cast<int>(VectorLine::outline));
            run.clear();
        };
        for (std::size_t index = 1; index < ring.size(); ++index) {
            const PixelPoint from = ring[index - 1];
            const PixelPoint to = ring[index];
            if (beyond(from.x, to.x) || beyond(from.y, to.y))
                flush();
            run.push_back(to);
        }
        flush();
    }

    /// Points at themselves, others in the middle of their first part, by the tile in which that lies.
    void name(const geodata::MvtLayer& layer, const geodata::MvtFeature& feature,
              const std::vector<PixelPoint>& part)
    {
        const std::string_view text = layer.text(feature, "name");
        if (text.empty())
            return;
        PixelPoint at = part[part.size() / 2];
        if (feature.kind == geodata::MvtKind::Polygon) {
            at = {};
            for (const PixelPoint point : part)
                at = {at.x + point.x / static_cast<double>(part.size()),
                      at.y + point.y / static_cast<double>(part.size())};
        }
        if (at.x < 0 || at.y < 0 || at.x >= kTileUnits || at.y >= kTileUnits)
            return;
        const double side = (m_box.right - m_box.left) / kTileUnits;
        m_names.push_back({std::string(text), {m_box.left + at.x * side, m_box.top + at.y * side}});
    }

    MercatorBox m_box;
    TileMeshes m_meshes;
    std::vector<OverlayName> m_names;
};

OverlayAnswer borderTile(const geodata::BorderLines& borders, geodata::TileId tile)
{
    const MercatorBox box = boxOf(tile);
    const double side = box.right - box.left;
    const double overlap = side * kTileOverlap / kTileUnits;
    const double lost = side * kLostPixels / kWidestTile;
    TileMeshes meshes;
    std::vector<PixelPoint> line;
    for (const geodata::BorderPiece& piece : borders.pieces()) {
        const MercatorBox held{piece.leftTop.x - overlap, piece.leftTop.y - overlap,
                               piece.rightBottom.x + overlap, piece.rightBottom.y + overlap};
        const double size = std::max(held.right - held.left, held.bottom - held.top) - 2 * overlap;
        if (!held.intersects(box) || size < lost || !isBorderDrawn(piece.rank, tile.z))
            continue;
        line.clear();
        for (const geodata::BorderPoint& point : borders.pointsOf(piece))
            if (point.worth >= lost)
                line.push_back({(std::ldexp(point.x, -32) - box.left) / side * kTileUnits,
                                (std::ldexp(point.y, -32) - box.top) / side * kTileUnits});
        addLine(meshes.lines, line, static_cast<int>(piece.rank));
    }
    return meshes.lines.indices.empty() ? OverlayAnswer{} : answerOf(std::move(meshes));
}

OverlayAnswer baseLineTile(std::string_view bytes)
{
    auto layers = geodata::readMvt(bytes);
    if (!layers)
        return {OverlayAnswer::State::Failed, nullptr};
    std::erase_if(*layers, [](const geodata::MvtLayer& layer) {
        return layer.name != "coast" && layer.name != "border";
    });
    return answerOf(meshesOf(*layers));
}

} // namespace

std::shared_ptr<OverlaySource> workedSource(const OverlayFacts& facts,
                                            std::function<OverlayAnswer(geodata::TileId)> read)
{
    return std::make_shared<WorkedSource>(facts, std::move(read));
}

std::shared_ptr<OverlaySource> fileSource(std::shared_ptr<const geodata::TileStore> store)
{
    const geodata::TileFacts& facts = store->facts();
    const bool vectors = facts.format == geodata::TileFormat::Vector;
    return workedSource({vectors ? OverlayKind::Vectors : OverlayKind::Picture, facts.minZoom, facts.maxZoom},
                        [store = std::move(store), vectors](geodata::TileId tile) {
                            return fromStore(*store, tile, [&](std::string_view bytes) {
                                return vectors ? vectorTile(tile, bytes) : pictureTile(bytes);
                            });
                        });
}

std::shared_ptr<OverlaySource> baseLineSource(std::shared_ptr<const geodata::TileStore> store)
{
    const geodata::TileFacts& facts = store->facts();
    return workedSource({OverlayKind::BaseLines, facts.minZoom, facts.maxZoom}, [store = std::move(store)](
                                                                                    geodata::TileId tile) {
        return fromStore(*store, tile, [&](std::string_view bytes) { return baseLineTile(bytes); });
    });
}

std::shared_ptr<OverlaySource> borderSource(std::shared_ptr<const geodata::BorderLines> borders)
{
    return workedSource(
        {OverlayKind::Borders, 0, kDeepestBorderZoom},
        [borders = std::move(borders)](geodata::TileId tile) { return borderTile(*borders, tile); });
}

OverlayAnswer pictureTile(std::string_view bytes)
{
    QByteArray held = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&held);
    QImageReader reader(&buffer);
    // What a tile would unpack to is asked before it is unpacked.
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kMostPixels || size.height() > kMostPixels)
        return {OverlayAnswer::State::Failed, nullptr};
    OverlayTile tile;
    tile.picture = reader.read();
    if (tile.picture.isNull())
        return {OverlayAnswer::State::Failed, nullptr};
    tile.picture.convertTo(tile.picture.hasAlphaChannel() ? QImage::Format_RGBA8888_Premultiplied
                                                          : QImage::Format_RGB32);
    return answerOf(std::move(tile));
}

OverlayAnswer vectorTile(geodata::TileId tile, std::string_view bytes)
{
    const auto layers = geodata::readMvt(bytes);
    if (!layers)
        return {OverlayAnswer::State::Failed, nullptr};
    VectorDrawing drawing(tile);
    for (const geodata::MvtLayer& layer : *layers)
        for (const geodata::MvtFeature& feature : layer.features)
            drawing.add(layer, feature);
    return drawing.finish();
}

} // namespace posko::mapscene
