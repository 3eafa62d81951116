// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/basemaplayer.h"

#include "mapscene/tilematerial.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGSimpleRectNode>
#include <QtQuick/QSGTexture>
#include <QtQuick/QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace posko::mapscene {

namespace {

/// What all tiles are drawn with at one zoom.
struct Looks
{
    std::array<BaseAreaLook, kBaseAreas> areas;
    std::array<BaseLineLook, kBaseLines> lines;
    double unit = 1;
    double devicePixelRatio = 1;
};

Looks looksOf(const MapPalette& palette, double zoom, double unit, double devicePixelRatio)
{
    const double plainZoom = zoom - std::log2(unit);
    Looks looks;
    for (std::size_t index = 0; index < kBaseAreas; ++index)
        looks.areas[index] = baseAreaLook(palette, static_cast<BaseArea>(index), plainZoom);
    looks.lines = baseLineLooks(palette, plainZoom);
    looks.unit = unit;
    looks.devicePixelRatio = devicePixelRatio;
    return looks;
}

/// A relief that says nothing: flat land and sea at the shore's own level.
QImage flatRelief()
{
    constexpr int shore = 160;
    constexpr int level = 128;
    constexpr int sea = 96; // about 1,300 m deep: neither shelf nor trench
    QImage image(1, 1, QImage::Format_RGB32);
    image.fill(qRgb(std::min(shore, sea), level, level));
    return image;
}

QMatrix4x4 matrixOf(const TileTransform& transform)
{
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(transform.x), static_cast<float>(transform.y));
    matrix.scale(static_cast<float>(transform.scale), static_cast<float>(transform.scale));
    return matrix;
}

} // namespace

/// One tile: the sea's square, then areas and lines, each a node of its own.
struct BaseMapLayer::TileNode : public QSGTransformNode
{
    std::shared_ptr<const TileDrawing> drawing;
    std::shared_ptr<QSGGeometry> square;
    std::shared_ptr<QSGTexture> relief;
    std::array<QSGGeometryNode*, kBaseAreas> areas{};
    QSGGeometryNode* lines = nullptr;

    TileNode(std::shared_ptr<const TileDrawing> from, std::shared_ptr<QSGGeometry> tileSquare)
        : drawing(std::move(from))
        , square(std::move(tileSquare))
    {
        areas[0] = add<TileAreaMaterial>(square.get());
        for (std::size_t index = 1; index < kBaseAreas; ++index)
            areas[index] = add<TileAreaMaterial>(drawing->areas[index].get());
        lines = add<TileLineMaterial>(drawing->lines.get());
    }

    template <class Material> QSGGeometryNode* add(QSGGeometry* geometry)
    {
        if (geometry == nullptr)
            return nullptr;
        auto* node = new QSGGeometryNode;
        node->setGeometry(geometry);
        node->setMaterial(new Material);
        node->setFlags(QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
        appendChildNode(node);
        return node;
    }

    void style(const Looks& looks, const TileTransform& transform, const TileShare& share)
    {
        for (std::size_t index = 0; index < kBaseAreas; ++index) {
            if (areas[index] == nullptr)
                continue;
            auto* material = static_cast<TileAreaMaterial*>(areas[index]->material());
            const bool isMoved = material->setRelief(relief.get(), share);
            if (material->setLook(static_cast<BaseArea>(index), looks.areas[index]) || isMoved)
                areas[index]->markDirty(DirtyMaterial);
        }
        if (lines != nullptr &&
            static_cast<TileLineMaterial*>(lines->material())
                ->setLooks(looks.lines, looks.unit, transform.scale, looks.devicePixelRatio))
            lines->markDirty(DirtyMaterial);
        if (const QMatrix4x4 now = matrixOf(transform); now != matrix())
            setMatrix(now);
    }
};

/// All tiles of the view in the order in which they are painted, and the pictures of the relief that they
/// need.
struct BaseMapLayer::Node : public QSGNode
{
    QSGSimpleRectNode ground; ///< shown until there is a tile
    std::shared_ptr<QSGGeometry> square = squareGeometry();
    std::map<PlacedTile, TileNode*> tiles;
    std::shared_ptr<QSGTexture> flat;
    bool isReliefGone = false; ///< a picture has lost its texture since the tiles were chosen

    Node()
    {
        ground.setFlag(OwnedByParent, false);
        appendChildNode(&ground);
    }
    ~Node() override { removeChildNode(&ground); }
    Q_DISABLE_COPY_MOVE(Node)

    std::shared_ptr<QSGTexture> reliefOf(const ShownTile& shown, QQuickWindow& window)
    {
        if (shown.relief) {
            if (auto texture = shown.relief->texture(window))
                return texture;
            isReliefGone = true;
        }
        if (!flat)
            flat.reset(window.createTextureFromImage(flatRelief(), QQuickWindow::TextureIsOpaque));
        return flat;
    }

    void take(const std::vector<ShownTile>& scene, QQuickWindow& window)
    {
        for (auto& [placed, node] : tiles)
            removeChildNode(node);
        std::map<PlacedTile, TileNode*> before = std::exchange(tiles, {});
        isReliefGone = false;
        for (const ShownTile& shown : scene) {
            const auto found = before.find(shown.placed);
            TileNode* node = nullptr;
            if (found != before.end() && found->second->drawing == shown.drawing) {
                node = found->second;
                before.erase(found);
            } else {
                node = new TileNode(shown.drawing, square);
            }
            node->relief = reliefOf(shown, window);
            appendChildNode(node);
            tiles.emplace(shown.placed, node);
        }
        for (const auto& [placed, node] : before)
            delete node;
    }
};

BaseMapLayer::BaseMapLayer(QQuickItem* parent)
    : MapLayer(parent)
{
    connect(this, &MapLayer::movingChanged, this, &BaseMapLayer::judgeSettled);
}

BaseMapLayer::~BaseMapLayer() = default;

void BaseMapLayer::setBase(BaseMapData* base)
{
    if (base == m_base)
        return;
    if (m_base)
        m_base->disconnect(this);
    m_base = base;
    m_tilesChanged = true;
    if (base != nullptr) {
        connect(base, &BaseMapData::fileChanged, this, [this] { polish(); });
        connect(base, &BaseMapData::loaded, this, [this] { polish(); });
        connect(base, &BaseMapData::arrived, this, [this] { polish(); });
    }
    polish();
    Q_EMIT baseChanged();
}

void BaseMapLayer::attach(MapSource*)
{}

void BaseMapLayer::restyle()
{
    polish();
}

void BaseMapLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    TileScene scene;
    m_client.turnTo(m_base ? m_base->tiles() : nullptr);
    if (m_base && m_base->isReady()) {
        scene = sceneOf(now, unit(), *m_base->tiles(), window());
        m_client.ask(scene.wishes, scene.held);
    }
    m_tilesChanged = m_tilesChanged || scene.tiles != m_scene.tiles;
    m_scene = std::move(scene);
    if (isSeenAnew() || m_tilesChanged)
        update();
    judgeSettled();
}

void BaseMapLayer::judgeSettled()
{
    const bool hasNothing = !m_base || (!m_base->isReady() && !m_base->isOpening());
    const bool settled = !isMoving() && (hasNothing || (m_base->isReady() && m_scene.isComplete));
    if (settled == m_settled)
        return;
    m_settled = settled;
    Q_EMIT settledChanged();
}

QSGNode* BaseMapLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    const bool isNew = node == nullptr;
    if (isNew)
        node = new Node;
    node->ground.setRect(boundingRect());
    node->ground.setColor(colors().sea);
    if (m_tilesChanged || isNew) {
        node->take(m_scene.tiles, *window());
        m_tilesChanged = node->isReliefGone;
        if (m_tilesChanged)
            QMetaObject::invokeMethod(this, [this] { polish(); }, Qt::QueuedConnection);
    }
    const MapCamera now = camera();
    const Looks looks = looksOf(colors(), now.zoom, unit(), devicePixelRatio());
    for (const ShownTile& shown : m_scene.tiles) {
        TileNode& tile = *node->tiles.at(shown.placed);
        tile.style(looks, transformOf(shown.placed, now), shareOf(shown.placed.tile, shown.reliefTile));
    }
    return node;
}

} // namespace posko::mapscene
