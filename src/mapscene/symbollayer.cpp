// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbollayer.h"

#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGGeometryNode>
#include <QtQuick/QSGTexture>
#include <QtQuick/QSGTextureMaterial>
#include <QtQuick/QSGVertexColorMaterial>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <numeric>

namespace posko::mapscene {

namespace {

constexpr double kHitPixels = 14.0;
constexpr int kPulseMilliseconds = 1600;
constexpr double kPulseRadius = 90.0;

} // namespace

/// The layer's nodes: quads under a moving matrix, and the pulse beside them.
struct SymbolLayer::Node : public QSGNode
{
    QSGTransformNode moved;
    QSGGeometryNode quads;
    QSGGeometry quadGeometry{QSGGeometry::defaultAttributes_TexturedPoint2D(), 0, 0,
                             QSGGeometry::UnsignedIntType};
    QSGTextureMaterial material;
    std::unique_ptr<QSGTexture> texture;
    std::uint64_t atlasRevision = 0;
    QSGGeometryNode pulse;
    QSGGeometry pulseGeometry{QSGGeometry::defaultAttributes_ColoredPoint2D(), 0, 0,
                              QSGGeometry::UnsignedIntType};
    QSGVertexColorMaterial pulseMaterial;
    bool hasQuads = false;
    bool hasPulse = false;

    Node()
    {
        moved.setFlag(QSGNode::OwnedByParent, false);
        quads.setFlag(QSGNode::OwnedByParent, false);
        pulse.setFlag(QSGNode::OwnedByParent, false);
        quadGeometry.setDrawingMode(QSGGeometry::DrawTriangles);
        quads.setGeometry(&quadGeometry);
        quads.setMaterial(&material);
        material.setFiltering(QSGTexture::Linear);
        pulseGeometry.setDrawingMode(QSGGeometry::DrawTriangles);
        pulse.setGeometry(&pulseGeometry);
        pulse.setMaterial(&pulseMaterial);
        appendChildNode(&moved);
    }
    ~Node() override
    {
        if (hasQuads)
            moved.removeChildNode(&quads);
        if (hasPulse)
            removeChildNode(&pulse);
        removeChildNode(&moved);
    }
    Q_DISABLE_COPY_MOVE(Node)

    void takeTexture(QQuickWindow& window, const SymbolAtlas& atlas)
    {
        if (texture && atlasRevision == atlas.revision())
            return;
        std::unique_ptr<QSGTexture> fresh(
            window.createTextureFromImage(atlas.picture(), QQuickWindow::TextureHasAlphaChannel));
        if (!fresh)
            return;
        material.setTexture(fresh.get());
        texture = std::move(fresh);
        atlasRevision = atlas.revision();
        quads.markDirty(QSGNode::DirtyMaterial);
    }

    void takeQuads(const std::vector<Quad>& corners)
    {
        const auto count = static_cast<int>(corners.size());
        quadGeometry.allocate(count, count / 4 * 6);
        copyInto(quadGeometry.vertexData(), corners);
        quint32* index = quadGeometry.indexDataAsUInt();
        for (quint32 first = 0; first < static_cast<quint32>(count); first += 4)
            for (const quint32 corner : {0U, 1U, 2U, 2U, 1U, 3U})
                *index++ = first + corner;
        if ((count > 0) != hasQuads) {
            hasQuads = count > 0;
            hasQuads ? moved.appendChildNode(&quads) : moved.removeChildNode(&quads);
        }
        quads.markDirty(QSGNode::DirtyGeometry);
    }

    void takePulse(const Mesh& mesh)
    {
        if (!mesh.empty()) {
            pulseGeometry.allocate(static_cast<int>(mesh.vertices.size()),
                                   static_cast<int>(mesh.indices.size()));
            copyInto(pulseGeometry.vertexData(), mesh.vertices);
            copyInto(pulseGeometry.indexDataAsUInt(), mesh.indices);
            pulse.markDirty(QSGNode::DirtyGeometry);
        }
        if (mesh.empty() == hasPulse) {
            hasPulse = !mesh.empty();
            hasPulse ? prependChildNode(&pulse) : removeChildNode(&pulse);
        }
    }
};

SymbolLayer::SymbolLayer(QQuickItem* parent)
    : MapLayer(parent)
{
    static_assert(sizeof(Quad) == sizeof(QSGGeometry::TexturedPoint2D));
    m_pulse.setStartValue(0.0);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(kPulseMilliseconds);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_pulse, &QVariantAnimation::finished, this, [this] { update(); });
}

SymbolLayer::~SymbolLayer() = default;

void SymbolLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::entitiesChanged, this, [this] { polish(); });
    m_seen = 0;
    m_sourceIsNew = true;
    m_symbols.clear();
    m_rebuild = true;
}

void SymbolLayer::restyle()
{
    m_seen = 0; // every style depends on scale and palette
    m_rebuild = true;
    polish();
}

double SymbolLayer::styleCloseness() const
{
    // In quarters, so that a flight through the zooms does not paint each symbol anew in every frame.
    return std::round(closenessOf(zoomLevel()) * 4.0) / 4.0;
}

void SymbolLayer::readSlot(std::uint32_t slot)
{
    const core::MapEntity& entity = source()->entities()[slot];
    Symbol& symbol = m_symbols[slot];
    const bool isNew = !entity.id.empty() && symbol.id != entity.id;
    symbol = {entity.id, entity.at, symbolStyle(entity, unit(), m_closeness), symbolRotation(entity),
              symbolRank(entity)};
    if (isNew && !m_sourceIsNew && entity.priority == 1 && (entity.state & core::mapNew) != 0)
        startPulse(entity.at);
}

void SymbolLayer::readSource()
{
    if (source() == nullptr)
        return;
    const double closeness = styleCloseness();
    if (closeness != m_closeness) {
        m_closeness = closeness;
        m_seen = 0;
    }
    const std::uint64_t revision = source()->revision();
    if (m_seen == revision && m_seen != 0)
        return;
    const auto count = static_cast<std::uint32_t>(source()->entities().size());
    m_symbols.resize(count);
    if (const auto dirty = source()->dirtySince(m_seen)) {
        for (const std::uint32_t slot : *dirty)
            readSlot(slot);
    } else {
        for (std::uint32_t slot = 0; slot < count; ++slot)
            readSlot(slot);
    }
    m_seen = revision;
    m_sourceIsNew = false;
    m_rebuild = true;
}

void SymbolLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    m_atlas.configure(colors(), devicePixelRatio());
    readSource();
    const bool isExact = m_frame.origin == now.centre;
    if (m_rebuild || !m_frame.covers(now, 0.0) || (!isMoving() && !isExact)) {
        m_frame = MeshFrame::around(now);
        m_frameMiddle = {now.width / 2.0, now.height / 2.0};
        rebuildQuads();
        m_rebuild = false;
        m_uploadPending = true;
    }
    update();
}

void SymbolLayer::rebuildQuads()
{
    const PixelRect bounds = m_frame.bounds();
    std::vector<std::uint32_t> visible;
    for (std::uint32_t slot = 0; slot < m_symbols.size(); ++slot)
        if (!m_symbols[slot].id.empty() && bounds.contains(m_frame.toFrame(m_symbols[slot].at)))
            visible.push_back(slot);
    std::ranges::stable_sort(visible, {}, [this](std::uint32_t slot) { return m_symbols[slot].rank; });
    // Painting a symbol may clear a full picture: then all must be asked for again.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const std::uint64_t generation = m_atlas.generation();
        const int height = m_atlas.picture().height();
        m_quads.clear();
        m_quads.reserve(visible.size() * 4);
        for (const std::uint32_t slot : visible)
            appendQuad(m_symbols[slot]);
        if (generation == m_atlas.generation() && height == m_atlas.picture().height())
            break;
    }
}

void SymbolLayer::appendQuad(const Symbol& symbol)
{
    const QRect place = m_atlas.symbol(symbol.style);
    const QSize size = m_atlas.picture().size();
    const double ratio = m_atlas.devicePixelRatio();
    const double half = place.width() / 2.0 / ratio;
    PixelPoint at = m_frame.toFrame(symbol.at);
    if (symbol.rotation == 0.0) {
        // Onto whole device pixels of a camera that stands still: crisp edges.
        const auto snap = [ratio](double value, double middle) {
            return std::round((value + middle) * ratio) / ratio - middle;
        };
        at = {snap(at.x, m_frameMiddle.x), snap(at.y, m_frameMiddle.y)};
    }
    const double angle = symbol.rotation * std::numbers::pi / 180.0;
    const double along = std::cos(angle) * half;
    const double across = std::sin(angle) * half;
    for (const int bottom : {0, 1})
        for (const int right : {0, 1}) {
            const double x = right == 1 ? 1.0 : -1.0;
            const double y = bottom == 1 ? 1.0 : -1.0;
            m_quads.push_back(
                {static_cast<float>(at.x + x * along - y * across),
                 static_cast<float>(at.y + x * across + y * along),
                 static_cast<float>(place.x() + right * place.width()) / static_cast<float>(size.width()),
                 static_cast<float>(place.y() + bottom * place.height()) /
                     static_cast<float>(size.height())});
        }
}

void SymbolLayer::startPulse(core::MercatorPoint at)
{
    m_pulseAt = at;
    m_pulse.stop();
    m_pulse.start();
}

Mesh SymbolLayer::pulseMesh() const
{
    Mesh mesh;
    if (m_pulse.state() != QAbstractAnimation::Running)
        return mesh;
    const double done = m_pulse.currentValue().toDouble();
    const double radius = (16.0 + kPulseRadius * done) * unit();
    addStroke(mesh, circlePoints(camera().toPixel(m_pulseAt), radius, 96), 4.0 * unit(),
              rgbaOf(colors().priority1).withAlpha(1.0 - done));
    return mesh;
}

QSGNode* SymbolLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    const bool isNew = node == nullptr;
    if (isNew)
        node = new Node;
    if (m_atlas.picture().isNull())
        return node;
    node->takeTexture(*window(), m_atlas);
    if (m_uploadPending || isNew) {
        node->takeQuads(m_quads);
        m_uploadPending = false;
    }
    node->takePulse(pulseMesh());
    const double world = worldPixels(m_frame.zoom);
    const MapCamera now = camera();
    const double ratio = m_atlas.devicePixelRatio();
    const auto whole = [ratio](double value) {
        return std::round(value * ratio) / ratio;
    };
    QMatrix4x4 matrix;
    matrix.translate(static_cast<float>(whole((m_frame.origin.x - now.centre.x) * world) + m_frameMiddle.x),
                     static_cast<float>(whole((m_frame.origin.y - now.centre.y) * world) + m_frameMiddle.y));
    node->moved.setMatrix(matrix);
    return node;
}

QString SymbolLayer::entityAt(QPointF point) const
{
    const MapCamera now = camera();
    const double reach = kHitPixels * std::max(unit(), 1.0);
    const Symbol* best = nullptr;
    double bestDistance = 0.0;
    bool bestInside = false;
    for (const Symbol& symbol : m_symbols) {
        if (symbol.id.empty())
            continue;
        const PixelPoint at = now.toPixel(symbol.at);
        const double distance = std::hypot(at.x - point.x(), at.y - point.y());
        const double radius = symbol.style.radius();
        if (distance > std::max(reach, radius))
            continue;
        const bool inside = distance <= radius;
        const bool better =
            best == nullptr || (inside && !bestInside) ||
            (inside == bestInside &&
             (inside && symbol.rank != best->rank ? symbol.rank > best->rank : distance < bestDistance));
        if (better) {
            best = &symbol;
            bestDistance = distance;
            bestInside = inside;
        }
    }
    return best != nullptr ? QString::fromStdString(best->id) : QString();
}

} // namespace posko::mapscene
