// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbollayer.h"

#include "mapscene/meshnode.h"

#include <QtQuick/QQuickWindow>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace posko::mapscene {

namespace {

constexpr int kPulseMilliseconds = 1600;
constexpr double kPulseRadius = 90.0;
constexpr double kLevelsOfAZoom = 2.0; // how often symbols are gathered anew on the way through a zoom level

} // namespace

/// The layer's nodes: the symbols, and the pulse below them.
struct SymbolLayer::Node : public QSGNode
{
    SymbolQuads symbols;
    MeshNode* pulse = new MeshNode;

    Node() { appendChildNode(pulse); }
    ~Node() override
    {
        if (symbols.parent() != nullptr)
            removeChildNode(&symbols);
    }
    Q_DISABLE_COPY_MOVE(Node)

    void takeSymbols(std::span<const SymbolVertex> corners)
    {
        const bool isShown = symbols.parent() != nullptr;
        if (corners.empty() == isShown)
            isShown ? removeChildNode(&symbols) : appendChildNode(&symbols);
        if (!corners.empty())
            symbols.takeCorners(corners);
    }
};

SymbolLayer::SymbolLayer(QQuickItem* parent)
    : MapLayer(parent)
{
    m_pulse.setStartValue(0.0);
    m_pulse.setEndValue(1.0);
    m_pulse.setDuration(kPulseMilliseconds);
    connect(&m_pulse, &QVariantAnimation::valueChanged, this, [this] { update(); });
    connect(&m_pulse, &QVariantAnimation::finished, this, [this] { update(); });
}

SymbolLayer::~SymbolLayer() = default;

void SymbolLayer::setFontFamily(const QString& family)
{
    if (family == m_fontFamily)
        return;
    m_fontFamily = family;
    restyle();
    Q_EMIT fontFamilyChanged();
}

void SymbolLayer::attach(MapSource* source)
{
    if (source != nullptr)
        connect(source, &MapSource::entitiesChanged, this, [this] { polish(); });
    m_seen = 0;
    m_sourceIsNew = true;
    m_index.clear();
    m_styles.clear();
    m_redraw = true;
}

void SymbolLayer::restyle()
{
    m_seen = 0; // every style depends on scale and palette
    m_redraw = true;
    polish();
}

double SymbolLayer::styleCloseness() const
{
    // In quarters, so that a flight through the zooms does not paint each symbol anew in every frame.
    return std::round(closenessOf(zoomLevel()) * 4.0) / 4.0;
}

double SymbolLayer::wantedLevel() const
{
    return std::floor(zoomLevel() * kLevelsOfAZoom) / kLevelsOfAZoom;
}

void SymbolLayer::readSlot(std::uint32_t slot)
{
    const core::MapEntity& entity = source()->entities()[slot];
    if (entity.id.empty()) {
        m_index.remove(slot);
        return;
    }
    m_styles[slot] = symbolStyle(entity, unit(), m_closeness);
    const bool isNew = m_index.put(slot, clusterItem(entity, m_styles[slot]));
    if (isNew && !m_sourceIsNew && entity.priority == 1 && (entity.state & core::mapNew) != 0)
        startPulse(entity.at);
}

void SymbolLayer::readSource()
{
    if (source() == nullptr) {
        if (m_index.count() > 0) {
            m_index.clear();
            m_redraw = true;
        }
        return;
    }
    if (const double closeness = styleCloseness(); closeness != m_closeness) {
        m_closeness = closeness;
        m_seen = 0;
    }
    const std::uint64_t revision = source()->revision();
    if (m_seen == revision && m_seen != 0)
        return;
    const auto count = static_cast<std::uint32_t>(source()->entities().size());
    m_styles.resize(count);
    if (const auto dirty = source()->dirtySince(m_seen)) {
        for (const std::uint32_t slot : *dirty)
            readSlot(slot);
    } else {
        for (std::uint32_t slot = 0; slot < count; ++slot)
            readSlot(slot);
    }
    m_seen = revision;
    m_sourceIsNew = false;
    m_redraw = true;
}

void SymbolLayer::updatePolish()
{
    const MapCamera now = camera();
    if (now.width <= 0.0 || now.height <= 0.0)
        return;
    m_atlas.configure(colors(), devicePixelRatio(), unit(), m_fontFamily);
    const double level = wantedLevel();
    if (level != m_index.level())
        m_redraw = true;
    m_index.setScale(level, unit());
    readSource();
    if (m_redraw || !m_frame.covered.contains(now.box())) {
        m_frame = MeshFrame::around(now);
        m_frame.zoom = level;
        draw();
        m_redraw = false;
        m_uploadPending = true;
        Q_EMIT drawnChanged();
    }
    update();
}

void SymbolLayer::draw()
{
    m_drawn = m_index.collect(m_frame.covered);
    // Painting a symbol may clear a full picture: then all must be asked for again.
    for (int attempt = 0; attempt < 2; ++attempt) {
        const std::uint64_t generation = m_atlas.generation();
        const int height = m_atlas.picture().height();
        m_corners.clear();
        m_corners.reserve(m_drawn.size() * 4);
        for (const DrawnSymbol& drawn : m_drawn)
            addQuads(drawn);
        if (generation == m_atlas.generation() && height == m_atlas.picture().height())
            break;
    }
}

void SymbolLayer::addQuads(const DrawnSymbol& drawn)
{
    const PixelPoint at = m_frame.toFrame(drawn.at);
    drawn.isBadge() ? addBadge(drawn, at) : addSymbol(drawn, at);
}

void SymbolLayer::addSymbol(const DrawnSymbol& drawn, PixelPoint at)
{
    const SymbolStyle& style = m_styles[drawn.slot];
    const core::MapEntity& entity = source()->entities()[drawn.slot];
    if (hasNose(entity))
        addQuad(at, drawn.shift, m_atlas.nose(style), static_cast<double>(entity.headingDegrees));
    addQuad(at, drawn.shift, m_atlas.symbol(style), symbolRotation(entity));
}

void SymbolLayer::addBadge(const DrawnSymbol& drawn, PixelPoint at)
{
    addQuad(at, drawn.shift, m_atlas.badge(drawn.group, drawn.count, drawn.old == drawn.count), 0.0);
    const int digits = digitsOf(drawn.count);
    std::uint32_t rest = drawn.count;
    for (int digit = digits - 1; digit >= 0; --digit) {
        const double right = m_atlas.digitPlace(drawn.count, digit);
        addQuad(at, {drawn.shift.x + right, drawn.shift.y}, m_atlas.digit(static_cast<int>(rest % 10)), 0.0);
        rest /= 10;
    }
}

void SymbolLayer::addQuad(PixelPoint at, PixelPoint middle, QRect picture, double turn)
{
    const QSize size = m_atlas.picture().size();
    const double ratio = m_atlas.devicePixelRatio();
    const double width = picture.width() / 2.0 / ratio;
    const double height = picture.height() / 2.0 / ratio;
    const auto snapped = [ratio](double value) {
        return std::round(value * ratio) / ratio;
    };
    const double cosine = std::cos(turn * std::numbers::pi / 180.0);
    const double sine = std::sin(turn * std::numbers::pi / 180.0);
    for (const int bottom : {0, 1})
        for (const int right : {0, 1}) {
            const double x = right == 1 ? width : -width;
            const double y = bottom == 1 ? height : -height;
            m_corners.push_back(
                {static_cast<float>(at.x), static_cast<float>(at.y),
                 static_cast<float>(snapped(middle.x) + x * cosine - y * sine),
                 static_cast<float>(snapped(middle.y) + x * sine + y * cosine),
                 static_cast<float>(picture.x() + right * picture.width()) / static_cast<float>(size.width()),
                 static_cast<float>(picture.y() + bottom * picture.height()) /
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

SymbolCamera SymbolLayer::symbolCamera() const
{
    const MapCamera now = camera();
    const double world = worldPixels(now.zoom);
    return {static_cast<float>((m_frame.origin.x - now.centre.x) * world + now.width / 2.0),
            static_cast<float>((m_frame.origin.y - now.centre.y) * world + now.height / 2.0),
            static_cast<float>(std::exp2(now.zoom - m_frame.zoom)),
            // On whole pixels where it stands; between them while it moves, for it would tremble.
            isMoving() ? 0.0F : static_cast<float>(m_atlas.devicePixelRatio())};
}

QSGNode* SymbolLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<Node*>(old);
    const bool isNew = node == nullptr;
    if (isNew)
        node = new Node;
    if (m_atlas.picture().isNull())
        return node;
    node->symbols.takeAtlas(*window(), m_atlas);
    node->symbols.takeCamera(symbolCamera());
    if (m_uploadPending || isNew) {
        node->takeSymbols(m_corners);
        m_uploadPending = false;
    }
    node->pulse->take(pulseMesh());
    return node;
}

} // namespace posko::mapscene
