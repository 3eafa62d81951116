// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/overlaynames.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QTextLayout>
#include <QtQuick/QQuickWindow>
#include <QtQuick/QSGTextNode>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace posko::mapscene {

namespace {

constexpr double kTextPixels = 16; // at a height of 1080, as the base map's small names
constexpr double kApart = 7;       // from its point to the text
constexpr double kAir = 3;         // between two texts
constexpr std::chrono::seconds kAgain{1};
constexpr qsizetype kLongest = 60; // characters; foreign text may be of any length

} // namespace

OverlayNames::OverlayNames(QQuickItem* parent)
    : MapLayer(parent)
{
    setFlag(ItemHasContents);
    connect(this, &MapLayer::movingChanged, this, [this] { polish(); });
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, [this] { polish(); });
}

void OverlayNames::setOverlay(OverlayLayer* overlay)
{
    if (overlay == m_overlay)
        return;
    if (m_overlay)
        m_overlay->disconnect(this);
    m_overlay = overlay;
    if (overlay != nullptr)
        connect(overlay, &OverlayLayer::namesChanged, this, [this] { polish(); });
    polish();
    Q_EMIT overlayChanged();
}

void OverlayNames::setLabels(LabelLayer* labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    polish();
    Q_EMIT labelsChanged();
}

void OverlayNames::restyle()
{
    polish();
    update();
}

QFont OverlayNames::font() const
{
    QFont font(m_fontFamily);
    font.setWeight(QFont::Medium);
    font.setPixelSize(static_cast<int>(kTextPixels * unit()));
    return font;
}

/// Right of its point, left of it, above or below, where nothing stands.
void OverlayNames::place(const OverlayName& name, const MapCamera& camera, std::vector<PixelRect>& taken)
{
    const QString text = QString::fromStdString(name.text).simplified().left(kLongest);
    const QFontMetricsF metrics(font());
    const double width = metrics.horizontalAdvance(text);
    const double height = metrics.height();
    const double apart = kApart * unit();
    const PixelPoint at = camera.toPixel(name.at);
    const std::array corners{
        PixelPoint{at.x + apart, at.y - height / 2}, PixelPoint{at.x - apart - width, at.y - height / 2},
        PixelPoint{at.x - width / 2, at.y - apart - height}, PixelPoint{at.x - width / 2, at.y + apart}};
    for (const PixelPoint corner : corners) {
        const PixelRect rect{corner.x, corner.y, corner.x + width, corner.y + height};
        const bool inView = PixelRect{0, 0, camera.width, camera.height}.contains(rect);
        if (inView && std::ranges::none_of(taken, [&](const PixelRect& other) {
                return other.intersects(rect.grown(kAir * unit()));
            })) {
            taken.push_back(rect);
            m_written.push_back({text, rect});
            return;
        }
    }
}

void OverlayNames::updatePolish()
{
    std::vector<Written> former = std::exchange(m_written, {});
    const bool hasNames = m_overlay && m_labels && !m_overlay->names()->empty();
    if (hasNames != m_again.isActive())
        hasNames ? m_again.start() : m_again.stop();
    const MapCamera now = camera();
    if (hasNames && !isMoving() && now.width > 0.0) {
        std::vector<PixelRect> taken;
        for (const PlacedLabel& label : m_labels->plan().labels())
            taken.push_back(label.rect);
        for (const QRectF& rect : m_labels->obstacleRects())
            taken.push_back({rect.left(), rect.top(), rect.right(), rect.bottom()});
        std::vector<std::string> told;
        for (const OverlayName& name : *m_overlay->names()) {
            // A road has its name on every tile that it crosses.
            if (m_written.size() >= kMostNames || std::ranges::contains(told, name.text))
                continue;
            const std::size_t before = m_written.size();
            place(name, now, taken);
            if (m_written.size() > before)
                told.push_back(name.text);
        }
    }
    if (m_written != former)
        update();
}

QSGNode* OverlayNames::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    delete old;
    if (m_written.empty())
        return nullptr;
    QSGTextNode* node = window()->createTextNode();
    node->setColor(colors().textQuiet);
    node->setStyleColor(colors().halo);
    node->setTextStyle(QSGTextNode::Outline);
    for (const Written& written : m_written) {
        QTextLayout layout(written.text, font());
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        node->addTextLayout({written.rect.left, written.rect.top}, &layout);
    }
    return node;
}

} // namespace posko::mapscene
