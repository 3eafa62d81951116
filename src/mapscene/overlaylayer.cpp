// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/overlaylayer.h"

#include "mapscene/overlaystyle.h"
#include "mapscene/tilematerial.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGFlatColorMaterial>
#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGTransformNode>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace posko::mapscene {

namespace {

QMatrix4x4 matrixOf(const TileTransform& transform)
{
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(transform.x), static_cast<float>(transform.y));
    matrix.scale(static_cast<float>(transform.scale), static_cast<float>(transform.scale));
    return matrix;
}

QRectF rectOf(const TileTransform& transform)
{
    const double side = transform.scale * kTileUnits;
    return {transform.x, transform.y, side, side};
}

const QSGGeometry* fillOf(const OverlayTile& tile)
{
    return tile.shapes ? tile.shapes->areas[static_cast<std::size_t>(BaseArea::Land)].get() : nullptr;
}

/// Shows a part of the map only.
class Window final : public QSGClipNode
{
public:
    Window()
        : m_corners(QSGGeometry::defaultAttributes_Point2D(), 4)
    {
        setGeometry(&m_corners);
        setIsRectangular(true);
    }

    void show(const QRectF& rect)
    {
        if (rect == clipRect())
            return;
        setClipRect(rect);
        QSGGeometry::updateRectGeometry(&m_corners, rect);
        markDirty(DirtyGeometry);
    }

private:
    QSGGeometry m_corners;
};

} // namespace

/// One place of a layer: the picture, then areas and lines, of the tile that is drawn there.
struct OverlayLayer::TileNode : public QSGNode
{
    ShownOverlay shown;
    Window* window = nullptr; ///< only where an ancestor stands in, which is larger than its place
    QSGTransformNode* transform = nullptr;
    QSGGeometryNode* fill = nullptr;
    QSGGeometryNode* lines = nullptr;

    TileNode(ShownOverlay from, QQuickWindow& target)
        : shown(std::move(from))
        , transform(new QSGTransformNode)
    {
        QSGNode* parent = this;
        if (shown.from != shown.placed.tile) {
            window = new Window;
            appendChildNode(window);
            parent = window;
        }
        parent->appendChildNode(transform);
        if (!shown.tile->picture.isNull())
            addPicture(target);
        if (const QSGGeometry* areas = fillOf(*shown.tile))
            fill = add<QSGFlatColorMaterial>(areas);
        if (shown.tile->shapes && shown.tile->shapes->lines)
            lines = add<TileLineMaterial>(shown.tile->shapes->lines.get());
    }

    void addPicture(QQuickWindow& target)
    {
        QSGImageNode* picture = target.createImageNode();
        picture->setTexture(target.createTextureFromImage(shown.tile->picture));
        picture->setOwnsTexture(true);
        picture->setFiltering(QSGTexture::Linear);
        picture->setRect(0, 0, kTileUnits, kTileUnits);
        transform->appendChildNode(picture);
    }

    /// The tile is kept as long as the node.
    template <class Material> QSGGeometryNode* add(const QSGGeometry* geometry)
    {
        auto* node = new QSGGeometryNode;
        node->setGeometry(const_cast<QSGGeometry*>(geometry));
        node->setMaterial(new Material);
        node->setFlags(QSGNode::OwnsMaterial | QSGNode::OwnedByParent);
        transform->appendChildNode(node);
        return node;
    }

    void style(const std::array<BaseLineLook, kBaseLines>& looks, const QColor& area, double unit,
               double devicePixelRatio, const MapCamera& camera)
    {
        const TileTransform place = transformOf({shown.from, shown.placed.world}, camera);
        if (window != nullptr)
            window->show(rectOf(transformOf(shown.placed, camera)));
        if (lines != nullptr && static_cast<TileLineMaterial*>(lines->material())
                                    ->setLooks(looks, unit, place.scale, devicePixelRatio))
            lines->markDirty(DirtyMaterial);
        if (fill != nullptr) {
            auto* material = static_cast<QSGFlatColorMaterial*>(fill->material());
            if (material->color() != area) {
                material->setColor(area);
                fill->markDirty(DirtyMaterial);
            }
        }
        if (const QMatrix4x4 now = matrixOf(place); now != transform->matrix())
            transform->setMatrix(now);
    }
};

/// All places of all layers in the order in which they are painted.
struct OverlayLayer::Node : public QSGNode
{
    using Key = std::pair<const OverlaySource*, PlacedTile>;
    std::map<Key, TileNode*> places;

    void take(const std::vector<Shown>& layers, QQuickWindow& window)
    {
        removeAllChildNodes();
        std::map<Key, TileNode*> before = std::exchange(places, {});
        for (const Shown& layer : layers)
            for (const ShownOverlay& shown : layer.scene) {
                const Key key{layer.tiles->source().get(), shown.placed};
                const auto found = before.find(key);
                TileNode* node = nullptr;
                if (found != before.end() && found->second->shown == shown) {
                    node = found->second;
                    before.erase(found);
                } else {
                    node = new TileNode(shown, window);
                }
                appendChildNode(node);
                places.emplace(key, node);
            }
        for (const auto& [key, node] : before)
            delete node;
    }
};

OverlayLayer::OverlayLayer(QQuickItem* parent)
    : MapLayer(parent)
{
    connect(this, &MapLayer::movingChanged, this, &OverlayLayer::judgeSettled);
}

OverlayLayer::~OverlayLayer() = default;

void OverlayLayer::setOverlays(MapOverlays* overlays)
{
    if (overlays == m_overlays)
        return;
    if (m_overlays)
        m_overlays->disconnect(this);
    m_overlays = overlays;
    m_stockChanged = true;
    if (overlays != nullptr)
        connect(overlays, &MapOverlays::changed, this, [this] {
            m_stockChanged = true;
            polish();
        });
    polish();
    Q_EMIT overlaysChanged();
}

void OverlayLayer::setBase(BaseMapData* base)
{
    if (base == m_base)
        return;
    if (m_base)
        m_base->disconnect(this);
    m_base = base;
    m_stockChanged = true;
    if (base != nullptr)
        connect(base, &BaseMapData::loaded, this, [this] {
            m_stockChanged = true;
            polish();
        });
    polish();
    Q_EMIT baseChanged();
}

void OverlayLayer::attach(MapSource*)
{}

void OverlayLayer::restyle()
{
    polish();
}

/// Takes up what is new and lets go of what is gone; what stays keeps its tiles.
void OverlayLayer::restock()
{
    m_stockChanged = false;
    std::vector<std::shared_ptr<OverlaySource>> wanted;
    if (m_overlays)
        wanted = m_overlays->shown();
    const auto firstOther = std::ranges::find_if(
        wanted, [](const auto& source) { return source->facts().kind != OverlayKind::Picture; });
    const auto ground = m_base ? m_base->ground() : nullptr;
    if (firstOther != wanted.begin() && ground != nullptr) {
        if (m_baseLinesOf != ground)
            m_baseLines = baseLineSource(ground);
        m_baseLinesOf = ground;
        wanted.insert(firstOther, m_baseLines);
    } else {
        m_baseLines.reset();
        m_baseLinesOf.reset();
    }
    std::vector<Shown> former = std::exchange(m_shown, {});
    for (const auto& source : wanted) {
        const auto same = std::ranges::find_if(former, [&](const Shown& shown) {
            return shown.tiles != nullptr && shown.tiles->source() == source;
        });
        if (same != former.end()) {
            m_shown.push_back(std::move(*same));
            continue;
        }
        auto tiles = std::make_unique<OverlayTiles>(source);
        connect(tiles.get(), &OverlayTiles::arrived, this, [this] { polish(); });
        m_shown.push_back({std::move(tiles), {}});
    }
    m_sceneChanged = true;
}

void OverlayLayer::nameAll()
{
    std::vector<OverlayName> names;
    for (const Shown& layer : m_shown)
        for (const ShownOverlay& shown : layer.scene)
            if (shown.from == shown.placed.tile)
                names.insert(names.end(), shown.tile->names.begin(), shown.tile->names.end());
    if (names == *m_names)
        return;
    m_names = std::make_shared<const std::vector<OverlayName>>(std::move(names));
    Q_EMIT namesChanged();
}

void OverlayLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    if (m_stockChanged)
        restock();
    for (Shown& layer : m_shown) {
        std::vector<ShownOverlay> scene = layer.tiles->choose(now, unit());
        m_sceneChanged = m_sceneChanged || scene != layer.scene;
        layer.scene = std::move(scene);
    }
    if (m_sceneChanged)
        nameAll();
    if (isSeenAnew() || m_sceneChanged)
        update();
    judgeSettled();
}

void OverlayLayer::judgeSettled()
{
    const bool settled =
        !isMoving() && !m_stockChanged &&
        std::ranges::all_of(m_shown, [](const Shown& layer) { return layer.tiles->isComplete(); });
    if (settled == m_settled)
        return;
    m_settled = settled;
    Q_EMIT settledChanged();
}

QSGNode* OverlayLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    if (node == nullptr && m_shown.empty())
        return nullptr;
    const bool isNew = node == nullptr;
    if (isNew)
        node = new Node;
    if (m_sceneChanged || isNew) {
        node->take(m_shown, *window());
        m_sceneChanged = false;
    }
    const MapCamera now = camera();
    const double plainZoom = now.zoom - std::log2(unit());
    const MapPalette ground = m_overlays ? m_overlays->ground(colors()) : colors();
    for (const Shown& layer : m_shown) {
        const OverlayKind kind = layer.tiles->source()->facts().kind;
        const auto looks =
            overlayLineLooks(kind, kind == OverlayKind::BaseLines ? ground : colors(), plainZoom);
        for (const ShownOverlay& shown : layer.scene)
            node->places.at({layer.tiles->source().get(), shown.placed})
                ->style(looks, overlayFill(colors()), unit(), devicePixelRatio(), now);
    }
    return node;
}

} // namespace posko::mapscene
