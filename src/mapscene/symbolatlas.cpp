// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolpainter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr int kPictureWidth = 1024;
constexpr int kPictureHeight = 512;
constexpr int kPictureMaximum = 4096;
constexpr double kDigitPixels = 17.0; // of the font, at a window height of 1080
constexpr double kDigitAdvance = 10.5;
constexpr double kNumberFrom = 24.5; // pixels from a badge's left end to its first digit

// What a key is of; a style's own key stays below.
constexpr std::uint64_t kBadge = 1ULL << 60U;
constexpr std::uint64_t kDigit = 2ULL << 60U;
constexpr std::uint64_t kNose = 3ULL << 60U;

} // namespace

void SymbolAtlas::configure(const MapPalette& palette, double devicePixelRatio, double unit,
                            const QString& family)
{
    if (!m_picture.isNull() && palette == m_palette && devicePixelRatio == m_devicePixelRatio &&
        unit == m_unit && family == m_family)
        return;
    m_palette = palette;
    m_devicePixelRatio = devicePixelRatio;
    m_unit = unit;
    m_family = family;
    clear();
}

void SymbolAtlas::clear()
{
    m_picture = QImage(kPictureWidth, kPictureHeight, QImage::Format_ARGB32_Premultiplied);
    m_picture.fill(Qt::transparent);
    m_symbols.clear();
    m_shelfX = 0;
    m_shelfY = 0;
    m_shelfHeight = 0;
    ++m_generation;
    ++m_revision;
}

QRect SymbolAtlas::allocate(QSize size)
{
    if (m_shelfX + size.width() > m_picture.width()) {
        m_shelfX = 0;
        m_shelfY += m_shelfHeight;
        m_shelfHeight = 0;
    }
    while (m_shelfY + size.height() > m_picture.height())
        if (m_picture.height() >= kPictureMaximum)
            clear(); // the styles in use come again with the next pictures
        else
            m_picture = m_picture.copy(0, 0, m_picture.width(), m_picture.height() * 2);
    const QRect place(QPoint(m_shelfX, m_shelfY), size);
    m_shelfX += size.width();
    m_shelfHeight = std::max(m_shelfHeight, size.height());
    return place;
}

template <typename Paint>
QRect SymbolAtlas::picture(std::uint64_t key, double halfWidth, double halfHeight, Paint paint)
{
    if (const auto known = m_symbols.find(key); known != m_symbols.end())
        return known->second;
    // Two pixels around keep neighbours out of each other's filtering; even sides put the middle on a pixel
    // corner.
    const int right = static_cast<int>(std::ceil(halfWidth * m_devicePixelRatio)) + 2;
    const int down = static_cast<int>(std::ceil(halfHeight * m_devicePixelRatio)) + 2;
    const QRect place = allocate({2 * right, 2 * down});
    QPainter painter(&m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(place.x() + right, place.y() + down);
    painter.scale(m_devicePixelRatio, m_devicePixelRatio);
    paint(painter);
    m_symbols.emplace(key, place);
    ++m_revision;
    return place;
}

QRect SymbolAtlas::symbol(const SymbolStyle& style)
{
    return picture(style.key(), style.radius(), style.radius(),
                   [&](QPainter& painter) { paintSymbol(painter, style, m_palette); });
}

QRect SymbolAtlas::badge(std::uint8_t group, std::uint32_t count, bool isOld)
{
    const BadgeSize size = badgeSize(count);
    const std::uint64_t key = kBadge | static_cast<std::uint64_t>(group) << 16U |
                              static_cast<std::uint64_t>(digitsOf(count)) << 8U | (isOld ? 1U : 0U);
    const double rim = 2.0 * m_unit;
    return picture(key, size.width / 2.0 * m_unit + rim, size.height / 2.0 * m_unit + rim,
                   [&](QPainter& painter) { paintBadge(painter, group, count, isOld, m_unit, m_palette); });
}

QRect SymbolAtlas::digit(int value)
{
    const double half = kDigitPixels * 0.6 * m_unit;
    return picture(kDigit | static_cast<std::uint64_t>(value), half, half, [&](QPainter& painter) {
        QFont font(m_family);
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(kDigitPixels * m_unit))));
        font.setWeight(QFont::DemiBold);
        font.setFeature("tnum", 1);
        const QString text = QString::number(value);
        const QFontMetricsF metrics(font);
        const double width = metrics.horizontalAdvance(text);
        painter.setFont(font);
        painter.setPen(m_palette.text);
        painter.drawText(QPointF(-width / 2.0, metrics.capHeight() / 2.0), text);
    });
}

double SymbolAtlas::digitPlace(std::uint32_t count, int digit) const
{
    const double left = -badgeSize(count).width / 2.0;
    return (left + kNumberFrom + kDigitAdvance * (0.5 + digit)) * m_unit;
}

QRect SymbolAtlas::nose(const SymbolStyle& style)
{
    const double half = noseReach(style);
    const std::uint64_t key = kNose | static_cast<std::uint64_t>(style.tone) << 17U |
                              static_cast<std::uint64_t>(style.selected) << 16U | style.diameter;
    return picture(key, half, half, [&](QPainter& painter) { paintNose(painter, style, m_palette); });
}

} // namespace posko::mapscene
