// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelpainter.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace posko::mapscene {

namespace {

constexpr double kClassC = 15.5; // pixels of Inter at a height of 1080: its capitals are then 11.3 px high
constexpr double kSeats = 17.0;  // between C and B: the seats of government, and countries
constexpr double kClassB = 20.0;
constexpr double kClassA = 38.0;
constexpr double kHalo = 3.0;
constexpr double kLineSpacing = 1.16;
constexpr std::size_t kSizesKept = 4096;

double sizeOf(LabelStyle style, bool second)
{
    switch (style) {
    case LabelStyle::grave:
        return second ? kClassB : kClassA;
    case LabelStyle::ocean:
        return kClassB;
    case LabelStyle::capital:
    case LabelStyle::provinceCapital:
    case LabelStyle::country:
        return kSeats;
    default:
        return kClassC;
    }
}

bool isPlate(LabelStyle style)
{
    return style == LabelStyle::plateDepot || style == LabelStyle::plateTeam;
}

int weightOf(LabelStyle style)
{
    switch (style) {
    case LabelStyle::capital:
    case LabelStyle::depot:
    case LabelStyle::team:
    case LabelStyle::quake:
    case LabelStyle::warning:
    case LabelStyle::simulation:
    case LabelStyle::grave:
        return 620;
    case LabelStyle::provinceCapital:
        return 560;
    case LabelStyle::quiet:
    case LabelStyle::plateDepot:
    case LabelStyle::plateTeam:
    case LabelStyle::ring:
    case LabelStyle::area:
        return 520;
    case LabelStyle::province:
        return 540;
    case LabelStyle::town:
    case LabelStyle::volcano:
    case LabelStyle::country:
        return 460;
    case LabelStyle::village:
    case LabelStyle::island:
    case LabelStyle::ocean:
    case LabelStyle::sea:
    case LabelStyle::unit:
        break;
    }
    return 420;
}

} // namespace

QString LabelText::key() const
{
    return QString::number(static_cast<int>(style) * 4 + static_cast<int>(align)) + u'\n' + first + u'\n' +
           second;
}

void LabelPainter::configure(const MapPalette& palette, const QString& family, double unit,
                             double devicePixelRatio)
{
    if (m_generation > 0 && palette == m_palette && family == m_family && unit == m_unit &&
        devicePixelRatio == m_devicePixelRatio)
        return;
    m_palette = palette;
    m_family = family;
    m_unit = unit;
    m_devicePixelRatio = devicePixelRatio;
    m_sizes.clear();
    ++m_generation;
}

QFont LabelPainter::font(LabelStyle style, bool second) const
{
    QFont font(m_family);
    font.setPixelSize(static_cast<int>(std::ceil(sizeOf(style, second) * m_unit)));
    font.setWeight(static_cast<QFont::Weight>(weightOf(style)));
    font.setFeature("tnum", 1);
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style == LabelStyle::country) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 112);
    }
    if (style == LabelStyle::province) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 118);
    }
    if (style == LabelStyle::sea || style == LabelStyle::ocean) {
        font.setItalic(true);
        font.setLetterSpacing(QFont::PercentageSpacing, style == LabelStyle::ocean ? 114 : 106);
    }
    if (style == LabelStyle::island)
        font.setItalic(true);
    return font;
}

QColor LabelPainter::colour(LabelStyle style) const
{
    switch (style) {
    case LabelStyle::capital:
    case LabelStyle::provinceCapital:
    case LabelStyle::quake:
    case LabelStyle::warning:
    case LabelStyle::plateDepot:
    case LabelStyle::plateTeam:
    case LabelStyle::grave:
        return m_palette.text;
    case LabelStyle::country:
    case LabelStyle::area:
    case LabelStyle::quiet:
        return m_palette.textQuiet;
    case LabelStyle::province:
        return m_palette.textProvince;
    case LabelStyle::island:
    case LabelStyle::village:
        return m_palette.textQuiet;
    case LabelStyle::volcano:
        return m_palette.textVolcano;
    case LabelStyle::sea:
    case LabelStyle::ocean:
        return m_palette.textSea;
    case LabelStyle::depot:
        return m_palette.depot;
    case LabelStyle::team:
        return m_palette.team;
    case LabelStyle::unit:
        return m_palette.unit;
    case LabelStyle::ring:
        return m_palette.priority1;
    case LabelStyle::simulation:
        return m_palette.simulation;
    case LabelStyle::town:
        break;
    }
    return m_palette.textTown;
}

QSizeF LabelPainter::padding(LabelStyle style) const
{
    if (isPlate(style))
        return {7.0 * m_unit, 3.0 * m_unit};
    return {kHalo * m_unit + 0.5, kHalo * m_unit - 1.0};
}

QSizeF LabelPainter::measured(const LabelText& text) const
{
    const QFontMetricsF metrics(font(text.style));
    const QFontMetricsF below(font(text.style, true));
    const double width =
        std::max(metrics.horizontalAdvance(text.first), below.horizontalAdvance(text.second));
    const double line = metrics.ascent() + metrics.descent();
    const double height =
        text.second.isEmpty() ? line : line + (below.ascent() + below.descent()) * kLineSpacing * 0.88;
    const QSizeF around = padding(text.style);
    const auto whole = [this](double value) {
        return std::ceil(value * m_devicePixelRatio) / m_devicePixelRatio;
    };
    return {whole(width + 2 * around.width()), whole(height + 2 * around.height())};
}

QSizeF LabelPainter::size(const LabelText& text)
{
    const QString key = text.key();
    if (const auto known = m_sizes.find(key); known != m_sizes.end())
        return known->second;
    if (m_sizes.size() >= kSizesKept)
        m_sizes.clear();
    return m_sizes.emplace(key, measured(text)).first->second;
}

void LabelPainter::paintPlate(QPainter& painter, const LabelText& text, QSizeF size) const
{
    const double line = std::max(1.0, std::round(1.4 * m_unit));
    const QRectF area = QRectF(QPointF(0, 0), size).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(text.style == LabelStyle::plateTeam ? m_palette.team : m_palette.depot, line));
    painter.setBrush(m_palette.plate);
    painter.drawRoundedRect(area, 4.0 * m_unit, 4.0 * m_unit);
}

QImage LabelPainter::paint(const LabelText& text) const
{
    const QSizeF size = measured(text);
    QImage image((size * m_devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QSizeF around = padding(text.style);
    if (isPlate(text.style))
        paintPlate(painter, text, size);
    double top = around.height();
    for (const bool second : {false, true}) {
        const QString& line = second ? text.second : text.first;
        if (line.isEmpty())
            continue;
        const QFont used = font(text.style, second);
        const QFontMetricsF metrics(used);
        painter.setFont(used);
        const double leading = (kLineSpacing * 0.88 - 1.0) * (metrics.ascent() + metrics.descent());
        const double baseline = top + metrics.ascent() + (second ? leading : 0.0);
        const double spare = size.width() - 2 * around.width() - metrics.horizontalAdvance(line);
        const double x = around.width() + (text.align == LabelAlign::left     ? 0.0
                                           : text.align == LabelAlign::centre ? spare / 2.0
                                                                              : spare);
        if (!isPlate(text.style)) {
            QPainterPath outline;
            outline.addText(QPointF(x, baseline), used, line);
            painter.strokePath(outline, QPen(m_palette.halo, 2 * kHalo * m_unit, Qt::SolidLine, Qt::RoundCap,
                                             Qt::RoundJoin));
        }
        painter.setPen(colour(text.style));
        painter.drawText(QPointF(x, baseline), line);
        top += metrics.ascent() + metrics.descent();
    }
    painter.end();
    // A picture keeps the engine that painted it, which is some forty times as large; its copy does not.
    return image.copy();
}

} // namespace posko::mapscene
