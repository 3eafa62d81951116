// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labellayer.h"

#include "mapscene/labelbase.h"
#include "mapscene/labelmark.h"
#include "mapscene/meshnode.h"
#include "mapscene/tileview.h"

#include <QtGui/QPainter>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGImageNode>
#include <QtQuick/QSGTexture>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <tuple>

namespace posko::mapscene {

namespace {

constexpr int kFollowMilliseconds = 120;
constexpr double kBadgeRaster = 8.0;      // badges that tremble by less move no text
constexpr qsizetype kTexturesSpare = 160; // kept beyond what is shown, so that panning back paints nothing

PixelRect onRaster(const PixelRect& rect, double raster)
{
    return {std::floor(rect.left / raster) * raster, std::floor(rect.top / raster) * raster,
            std::ceil(rect.right / raster) * raster, std::ceil(rect.bottom / raster) * raster};
}

PixelPoint wholePixel(PixelPoint at)
{
    return {std::round(at.x), std::round(at.y)};
}

/// True where both have the same text beside the same symbol.
bool isLabelledAlike(const core::MapEntity& a, const core::MapEntity& b)
{
    const auto facts = [](const core::MapEntity& entity) {
        return std::tie(entity.kind, entity.variant, entity.detail, entity.magnitude, entity.state,
                        entity.priority, entity.label, entity.subLabel, entity.id);
    };
    return facts(a) == facts(b);
}

} // namespace

/// One image node for each text; textures lie in the scene graph's own atlas
/// and are kept while they may come back.
struct LabelLayer::Node : public QSGNode
{
    QHash<QString, std::shared_ptr<QSGTexture>> textures;
    std::vector<QSGImageNode*> images;
    std::uint64_t generation = 0;
    MeshNode* leaders = new MeshNode;

    Node() { appendChildNode(leaders); }

    void resize(std::size_t count, QQuickWindow& window)
    {
        while (images.size() > count) {
            removeChildNode(images.back());
            delete images.back();
            images.pop_back();
        }
        while (images.size() < count) {
            QSGImageNode* image = window.createImageNode();
            image->setFlag(QSGNode::OwnedByParent);
            image->setOwnsTexture(false);
            image->setFiltering(QSGTexture::Linear);
            images.push_back(image);
        }
    }
};

LabelLayer::LabelLayer(QQuickItem* parent)
    : MapLayer(parent)
{
    m_afterMoves.setSingleShot(true);
    m_afterMoves.setInterval(kFollowMilliseconds);
    connect(&m_afterMoves, &QTimer::timeout, this, [this] { polish(); });
    connect(this, &MapLayer::movingChanged, this, &LabelLayer::judgeSettled);
}

LabelLayer::~LabelLayer() = default;

void LabelLayer::setBase(BaseMapData* base)
{
    if (base == m_base)
        return;
    if (m_base)
        m_base->disconnect(this);
    m_base = base;
    if (base != nullptr) {
        connect(base, &BaseMapData::fileChanged, this, &LabelLayer::replan);
        connect(base, &BaseMapData::loaded, this, &LabelLayer::replan);
        connect(base, &BaseMapData::arrived, this, [this] {
            if (!m_names.isComplete)
                polish();
        });
    }
    replan();
    Q_EMIT baseChanged();
}

void LabelLayer::setFontFamily(const QString& family)
{
    if (family == m_fontFamily)
        return;
    m_fontFamily = family;
    restyle();
    Q_EMIT fontFamilyChanged();
}

void LabelLayer::setSymbols(SymbolLayer* symbols)
{
    if (symbols == m_symbols)
        return;
    if (m_symbols)
        m_symbols->disconnect(this);
    m_symbols = symbols;
    if (symbols != nullptr)
        connect(symbols, &SymbolLayer::drawnChanged, this, [this] {
            if (!m_afterMoves.isActive())
                m_afterMoves.start();
        });
    replan();
    Q_EMIT symbolsChanged();
}

void LabelLayer::takeThings(LabelScene& scene)
{
    m_things.clear();
    const std::vector<core::MapEntity>& entities = source()->entities();
    if (!m_symbols)
        for (const core::MapEntity& entity : entities)
            if (!entity.id.empty() && !isOfSwarm(entity))
                m_things.push_back({&entity, entity.at});
    static const std::vector<DrawnSymbol> none;
    for (const DrawnSymbol& drawn : m_symbols ? m_symbols->drawn() : none) {
        if (drawn.isBadge()) {
            scene.obstacles.push_back(onRaster(m_symbols->coveredBy(drawn), kBadgeRaster * unit()));
            continue;
        }
        if (drawn.slot >= entities.size() || entities[drawn.slot].id.empty() ||
            isOfSwarm(entities[drawn.slot]))
            continue;
        LabelThing& thing = m_things.emplace_back(&entities[drawn.slot], entities[drawn.slot].at);
        if (drawn.shift != PixelPoint{}) {
            const PixelPoint at = scene.camera.toPixel(drawn.at);
            thing.at = scene.camera.toMercator({at.x + drawn.shift.x, at.y + drawn.shift.y});
        }
    }
    scene.things = m_things;
}

void LabelLayer::lookForNames()
{
    m_names = {};
    m_client.turnTo(m_base ? m_base->tiles() : nullptr);
    if (!m_base || !m_base->isReady()) {
        m_names.isComplete = !m_base || !m_base->isOpening();
        return;
    }
    const TileLoader& tiles = *m_base->tiles();
    const MapCamera now = camera();
    const int zoom = tileZoomOf(now.zoom, unit(), tiles.store(TileSheet::Names)->facts().maxZoom);
    const BaseNames names(tiles, zoom);
    m_names = m_grid.look(
        now, unit(), m_painter, [&](const MercatorBox& box) { return names.in(box); }, tiles.storeNumber());
    BaseNames::Needs needs = names.needsOf(m_names.needed);
    m_client.ask(std::move(needs.wishes), std::move(needs.held));
}

void LabelLayer::judgeSettled()
{
    const bool settled = !isMoving() && m_names.isComplete;
    if (settled == m_settled)
        return;
    m_settled = settled;
    Q_EMIT settledChanged();
}

void LabelLayer::setObstacleRects(const QList<QRectF>& rects)
{
    if (rects == m_obstacleRects)
        return;
    m_obstacleRects = rects;
    replan();
    Q_EMIT obstacleRectsChanged();
}

void LabelLayer::attach(MapSource* source)
{
    m_replan = true;
    if (source == nullptr)
        return;
    connect(source, &MapSource::entitiesChanged, this, [this] {
        if (!m_symbols)
            polish();
    });
    connect(source, &MapSource::linesChanged, this, &LabelLayer::replan);
    connect(source, &MapSource::ringsChanged, this, &LabelLayer::replan);
    connect(source, &MapSource::areasChanged, this, &LabelLayer::replan);
}

void LabelLayer::restyle()
{
    replan();
}

void LabelLayer::replan()
{
    m_replan = true;
    polish();
}

void LabelLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    const std::uint64_t generation = m_painter.generation();
    m_painter.configure(colors(), m_fontFamily, unit(), devicePixelRatio());
    if (generation != m_painter.generation()) {
        m_fresh.clear();
        m_uploaded.clear();
        m_replan = true;
    }
    if (m_replan || !m_names.isComplete || now != m_plannedCamera)
        lookForNames();
    LabelScene scene;
    scene.camera = now;
    scene.unit = unit();
    scene.names = m_names.names;
    for (const QRectF& rect : std::as_const(m_obstacleRects))
        scene.obstacles.push_back({rect.left(), rect.top(), rect.right(), rect.bottom()});
    if (source() != nullptr) {
        takeThings(scene);
        scene.lines = source()->lines();
        scene.rings = source()->rings();
        scene.areas = source()->areas();
    }
    if (m_replan || !isAsPlanned(scene)) {
        keepPlanned(scene);
        placeTexts(scene);
    }
    judgeSettled();
}

bool LabelLayer::isAsPlanned(const LabelScene& scene) const
{
    const auto isSame = [&](const LabelThing& thing, const Planned& planned) {
        return wholePixel(scene.camera.toPixel(thing.at)) == planned.at &&
               isLabelledAlike(*thing.entity, planned.entity);
    };
    return scene.camera == m_plannedCamera && scene.obstacles == m_plannedObstacles &&
           std::ranges::equal(scene.names, m_plannedNames) &&
           std::ranges::equal(scene.things, m_planned, isSame);
}

void LabelLayer::keepPlanned(const LabelScene& scene)
{
    m_replan = false;
    m_plannedCamera = scene.camera;
    m_plannedObstacles = scene.obstacles;
    m_plannedNames.assign(scene.names.begin(), scene.names.end());
    m_planned.clear();
    for (const LabelThing& thing : scene.things)
        m_planned.push_back({*thing.entity, wholePixel(scene.camera.toPixel(thing.at))});
}

void LabelLayer::placeTexts(const LabelScene& scene)
{
    m_plan.make(scene, m_painter);
    listShown();
    m_leaders.clear();
    for (const LabelLeader& leader : m_plan.leaders()) {
        addStroke(m_leaders, std::array{leader.from, leader.to}, 4.0 * unit(), rgbaOf(colors().halo));
        addStroke(m_leaders, std::array{leader.from, leader.to}, 1.6 * unit(), rgbaOf(colors().text));
    }
    QHash<QString, QImage> fresh;
    for (const Shown& shown : m_shown)
        if (!m_uploaded.contains(shown.key) && !fresh.contains(shown.key))
            fresh.insert(shown.key, m_fresh.contains(shown.key) ? m_fresh.take(shown.key) : imageOf(shown));
    // What was painted and is not shown any more before a frame took it goes.
    m_fresh = std::move(fresh);
    update();
}

void LabelLayer::listShown()
{
    const double ratio = devicePixelRatio();
    const auto whole = [ratio](double value) {
        return std::round(value * ratio) / ratio;
    };
    m_shown.clear();
    for (const PlaceMark& mark : m_plan.marks()) {
        const double side = markSide(mark.kind) / ratio;
        m_shown.push_back({QStringLiteral("mark %1").arg(static_cast<int>(mark.kind)),
                           QRectF(whole(mark.at.x - side / 2), whole(mark.at.y - side / 2), side, side), -1,
                           mark.kind});
    }
    for (std::size_t index = 0; index < m_plan.labels().size(); ++index) {
        const PlacedLabel& label = m_plan.labels()[index];
        m_shown.push_back(
            {label.text.key(),
             QRectF(whole(label.rect.left), whole(label.rect.top), label.rect.width(), label.rect.height()),
             static_cast<qsizetype>(index),
             {}});
    }
}

int LabelLayer::markSide(BasePlaceKind kind) const
{
    return static_cast<int>(std::ceil(2.0 * markRadius(kind) * unit() * devicePixelRatio()));
}

QImage LabelLayer::markImage(BasePlaceKind kind) const
{
    QImage image(markSide(kind), markSide(kind), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintMark(painter, kind, image.width(), unit() * devicePixelRatio(), colors());
    return image;
}

QImage LabelLayer::imageOf(const Shown& shown) const
{
    return shown.label < 0 ? markImage(shown.mark)
                           : m_painter.paint(m_plan.labels()[static_cast<std::size_t>(shown.label)].text);
}

QSGNode* LabelLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    if (node == nullptr)
        node = new Node;
    if (node->generation != m_painter.generation()) {
        node->resize(0, *window());
        node->textures.clear();
        node->generation = m_painter.generation();
    }
    node->leaders->take(m_leaders);
    node->resize(m_shown.size(), *window());
    for (std::size_t index = 0; index < m_shown.size(); ++index) {
        const Shown& shown = m_shown[index];
        std::shared_ptr<QSGTexture>& texture = node->textures[shown.key];
        if (!texture) {
            const QImage image = m_fresh.contains(shown.key) ? m_fresh.take(shown.key) : imageOf(shown);
            QQuickWindow::CreateTextureOptions options(QQuickWindow::TextureCanUseAtlas);
            options.setFlag(QQuickWindow::TextureHasAlphaChannel);
            texture.reset(window()->createTextureFromImage(image, options));
            m_uploaded.insert(shown.key);
        }
        QSGImageNode* image = node->images[index];
        if (image->texture() != texture.get()) {
            image->setTexture(texture.get());
            image->setSourceRect(QRectF(QPointF(0, 0), QSizeF(texture->textureSize())));
        }
        if (image->rect() != shown.rect)
            image->setRect(shown.rect);
        if (image->parent() == nullptr)
            node->appendChildNode(image);
    }
    if (node->textures.size() > static_cast<qsizetype>(m_shown.size()) + kTexturesSpare) {
        QSet<QString> inUse;
        for (const Shown& shown : m_shown)
            inUse.insert(shown.key);
        node->textures.removeIf([&](const auto& entry) { return !inUse.contains(entry.key()); });
        m_uploaded = inUse;
    }
    return node;
}

} // namespace posko::mapscene
