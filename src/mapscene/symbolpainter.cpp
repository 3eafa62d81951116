// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolpainter.h"

#include "mapscene/symbolglyph.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace posko::mapscene {

namespace {

constexpr int kPictureWidth = 1024;
constexpr int kPictureHeight = 512;
constexpr int kPictureMaximum = 4096;

QPainterPath starPath(double radius)
{
    QPainterPath path;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = std::numbers::pi * (corner / 5.0 - 0.5);
        const double length = corner % 2 == 0 ? radius : radius * 0.42;
        const QPointF point(length * std::cos(angle), length * std::sin(angle));
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

/// A triangle whose bounding circle is that of the symbol; `narrow` for the arrow of a team under way.
QPainterPath trianglePath(double radius, bool narrow)
{
    const double base = narrow ? 0.74 : 0.98;
    QPainterPath path;
    path.moveTo(0, -radius);
    path.lineTo(radius * base, radius * 0.78);
    if (narrow)
        path.lineTo(0, radius * 0.42);
    path.lineTo(-radius * base, radius * 0.78);
    path.closeSubpath();
    return path;
}

QPainterPath cornersPath(std::initializer_list<QPointF> corners, double radius)
{
    QPainterPath path;
    for (const QPointF corner : corners)
        path.elementCount() == 0 ? path.moveTo(corner * radius) : path.lineTo(corner * radius);
    path.closeSubpath();
    return path;
}

QPainterPath dropPath(double radius)
{
    QPainterPath path;
    path.moveTo(0, -radius);
    path.cubicTo(radius * 0.3, -radius * 0.5, radius * 0.78, -radius * 0.2, radius * 0.78, radius * 0.24);
    path.cubicTo(radius * 0.78, radius * 0.68, radius * 0.42, radius, 0, radius);
    path.cubicTo(-radius * 0.42, radius, -radius * 0.78, radius * 0.68, -radius * 0.78, radius * 0.24);
    path.cubicTo(-radius * 0.78, -radius * 0.2, -radius * 0.3, -radius * 0.5, 0, -radius);
    path.closeSubpath();
    return path;
}

/// Three rings, open in the middle for the earthquake that stands there.
QPainterPath wavesPath(double radius)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    constexpr std::array edges{1.0, 0.9, 0.8, 0.72, 0.64, 0.58};
    for (const double edge : edges)
        path.addEllipse(QPointF(0, 0), radius * edge, radius * edge);
    return path;
}

QPainterPath shapePath(SymbolShape shape, double radius)
{
    QPainterPath path;
    switch (shape) {
    case SymbolShape::star:
        return starPath(radius);
    case SymbolShape::square:
        path.addRect(QRectF(-radius, -radius, 2 * radius, 2 * radius));
        return path;
    case SymbolShape::triangle:
        return trianglePath(radius, false);
    case SymbolShape::arrow:
        return trianglePath(radius, true);
    case SymbolShape::plate:
        path.addRoundedRect(QRectF(-radius, -radius, 2 * radius, 2 * radius), radius * 0.45, radius * 0.45);
        return path;
    case SymbolShape::hexagon:
        return cornersPath({{-0.5, -0.87}, {0.5, -0.87}, {1, 0}, {0.5, 0.87}, {-0.5, 0.87}, {-1, 0}}, radius);
    case SymbolShape::cross:
        return cornersPath({{0, -0.3},
                            {0.7, -1},
                            {1, -0.7},
                            {0.3, 0},
                            {1, 0.7},
                            {0.7, 1},
                            {0, 0.3},
                            {-0.7, 1},
                            {-1, 0.7},
                            {-0.3, 0},
                            {-1, -0.7},
                            {-0.7, -1}},
                           radius);
    case SymbolShape::house:
        return cornersPath(
            {{0, -1}, {1, -0.15}, {0.82, -0.15}, {0.82, 0.9}, {-0.82, 0.9}, {-0.82, -0.15}, {-1, -0.15}},
            radius);
    case SymbolShape::drop:
        return dropPath(radius);
    case SymbolShape::mountain:
        return cornersPath({{-0.24, -0.8}, {0, -0.58}, {0.24, -0.8}, {1, 0.8}, {-1, 0.8}}, radius);
    case SymbolShape::sign:
        return cornersPath({{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, radius);
    case SymbolShape::flag:
        return cornersPath({{-0.6, -1}, {0.9, -0.5}, {-0.38, 0.02}, {-0.38, 1}, {-0.6, 1}}, radius);
    case SymbolShape::waves:
        return wavesPath(radius);
    case SymbolShape::disc:
    case SymbolShape::dot:
    case SymbolShape::badge:
    case SymbolShape::place:
        break;
    }
    path.addEllipse(QPointF(0, 0), radius, radius);
    return path;
}

QPainterPath priorityPath(SymbolTone tone, double radius)
{
    switch (tone) {
    case SymbolTone::priority1:
        return starPath(radius);
    case SymbolTone::priority2:
        return trianglePath(radius * 0.9, false);
    case SymbolTone::priority3:
        return shapePath(SymbolShape::square, radius * 0.7);
    default:
        return shapePath(SymbolShape::disc, radius * 0.65);
    }
}

void paintHatch(QPainter& painter, const QPainterPath& shape, double radius, const QColor& colour)
{
    painter.save();
    painter.setClipPath(shape);
    const double step = std::max(3.0, radius * 0.5);
    painter.setPen(QPen(colour, step * 0.42));
    const int lines = static_cast<int>(8.0 * radius / step);
    for (int line = 0; line <= lines; ++line) {
        const double at = -4.0 * radius + line * step;
        painter.drawLine(QPointF(at, radius * 1.2), QPointF(at + 2.4 * radius, -radius * 1.2));
    }
    painter.restore();
}

/// Frame with the stock standing in it from the bottom up.
void paintGauge(QPainter& painter, const SymbolStyle& style, double radius, const QColor& colour,
                const MapPalette& palette)
{
    const double frame = std::max(1.5, radius * 0.2);
    const double gap = std::max(1.0, radius * 0.1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.halo);
    painter.drawRect(QRectF(-radius, -radius, 2 * radius, 2 * radius));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, frame, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    const double middle = radius - frame / 2;
    painter.drawRect(QRectF(-middle, -middle, 2 * middle, 2 * middle));
    const double inner = radius - frame - gap;
    const double height = 2 * inner * static_cast<double>(std::max<int>(style.gauge, 0)) / 8.0;
    painter.fillRect(QRectF(-inner, inner - height, 2 * inner, height), colour);
}

/// Where inside a shape its picture stands, as shares of the radius: down from the middle, and its size.
struct GlyphPlace
{
    double down = 0;
    double size = 0.5;
};

GlyphPlace glyphPlace(SymbolShape shape)
{
    switch (shape) {
    case SymbolShape::plate:
        return {0, 0.68};
    case SymbolShape::hexagon:
        return {0, 0.54};
    case SymbolShape::drop:
        return {0.24, 0.48};
    case SymbolShape::mountain:
        return {0.3, 0.44};
    case SymbolShape::sign:
        return {0, 0.46};
    default:
        break;
    }
    return {};
}

/// A filled shape with its picture cut out in the dark, or, hollow, a dark shape with both in its colour.
void paintWithGlyph(QPainter& painter, const SymbolStyle& style, const QPainterPath& shape, double radius,
                    const QColor& colour, const MapPalette& palette)
{
    const bool dark = style.hollow || style.shape == SymbolShape::plate;
    if (dark) {
        painter.setPen(QPen(colour, std::max(1.6, radius * 0.16), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(palette.plate);
        painter.drawPath(shape);
    } else {
        painter.setPen(Qt::NoPen);
        painter.fillPath(shape, colour);
    }
    const GlyphPlace place = glyphPlace(style.shape);
    painter.save();
    painter.translate(0, radius * place.down);
    painter.fillPath(glyphPath(style.glyph, radius * place.size), dark ? colour : palette.halo);
    painter.restore();
}

/// The house with its people standing in it from the floor up.
void paintHouse(QPainter& painter, const SymbolStyle& style, const QPainterPath& shape, double radius,
                const QColor& colour, const MapPalette& palette)
{
    const double frame = std::max(1.6, radius * 0.17);
    painter.setPen(Qt::NoPen);
    painter.fillPath(shape, palette.halo);
    painter.save();
    painter.setClipPath(shape);
    const double floor = radius * 0.9;
    const double height = radius * 1.55 * static_cast<double>(std::max<int>(style.gauge, 0)) / 8.0;
    painter.fillRect(QRectF(-radius, floor - height, 2 * radius, height), colour);
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, frame, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(shape);
}

/// Strokes over the whole symbol, or an arrow beside it.
void paintMark(QPainter& painter, const SymbolStyle& style, double radius, const QColor& colour,
               const MapPalette& palette)
{
    QPainterPath path;
    const double half = radius * 0.34;
    const QPointF beside(radius * 1.12, radius * 0.1);
    switch (style.mark) {
    case SymbolMark::none:
        return;
    case SymbolMark::rising:
        path = cornersPath({{0, -1.3}, {1, 0.6}, {-1, 0.6}}, half);
        path.translate(beside);
        break;
    case SymbolMark::falling:
        path = cornersPath({{0, 1.3}, {1, -0.6}, {-1, -0.6}}, half);
        path.translate(beside);
        break;
    case SymbolMark::steady:
        path.addRect(QRectF(beside.x() - half, beside.y() - half * 0.32, 2 * half, half * 0.64));
        break;
    case SymbolMark::crossed:
    case SymbolMark::barred: {
        QPainterPath strokes;
        const double reach = radius * 0.86;
        strokes.moveTo(-reach, reach);
        strokes.lineTo(reach, -reach);
        if (style.mark == SymbolMark::crossed) {
            strokes.moveTo(-reach, -reach);
            strokes.lineTo(reach, reach);
        }
        const double width = std::max(2.0, radius * 0.22);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.halo, width + std::max(2.0, radius * 0.16)));
        painter.drawPath(strokes);
        painter.setPen(QPen(colour, width));
        painter.drawPath(strokes);
        return;
    }
    }
    painter.strokePath(
        path, QPen(palette.halo, std::max(2.0, radius * 0.16), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.fillPath(path, colour);
}

void paintBody(QPainter& painter, const SymbolStyle& style, const QPainterPath& shape, double radius,
               const QColor& colour, const MapPalette& palette)
{
    if (style.shape == SymbolShape::square && style.gauge >= 0) {
        paintGauge(painter, style, radius, colour, palette);
    } else if (style.shape == SymbolShape::house) {
        paintHouse(painter, style, shape, radius, colour, palette);
    } else if (style.glyph != SymbolGlyph::none) {
        paintWithGlyph(painter, style, shape, radius, colour, palette);
    } else if (style.shape == SymbolShape::badge) {
        painter.setPen(QPen(colour, std::max(1.5, radius * 0.16)));
        painter.setBrush(palette.plate);
        painter.drawEllipse(QPointF(0, 0), radius, radius);
        painter.fillPath(priorityPath(style.tone, radius * 0.66), colour);
    } else if (style.hollow) {
        painter.setPen(QPen(colour, std::max(1.6, radius * 0.24), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(palette.plate);
        painter.drawPath(shape);
    } else {
        painter.setPen(Qt::NoPen);
        QColor fill = colour;
        if (style.shape == SymbolShape::disc)
            fill.setAlphaF(0.82F);
        painter.fillPath(shape, fill);
    }
}

} // namespace

QColor toneColour(SymbolTone tone, const MapPalette& palette)
{
    switch (tone) {
    case SymbolTone::depth0:
        return palette.depth0;
    case SymbolTone::depth1:
        return palette.depth1;
    case SymbolTone::depth2:
        return palette.depth2;
    case SymbolTone::depth3:
        return palette.depth3;
    case SymbolTone::depth4:
        return palette.depth4;
    case SymbolTone::priority1:
        return palette.priority1;
    case SymbolTone::priority2:
        return palette.priority2;
    case SymbolTone::priority3:
        return palette.priority3;
    case SymbolTone::priority4:
        return palette.priority4;
    case SymbolTone::depot:
        return palette.depot;
    case SymbolTone::team:
        return palette.team;
    case SymbolTone::stale:
        return palette.stale;
    case SymbolTone::simulation:
        return palette.simulation;
    case SymbolTone::ok:
        return palette.ok;
    case SymbolTone::plain:
        return palette.text;
    case SymbolTone::unit:
        break;
    }
    return palette.unit;
}

void paintSymbol(QPainter& painter, const SymbolStyle& style, const MapPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = style.diameter / 2.0;
    const double rim = std::max(1.5, radius * (style.shape == SymbolShape::waves ? 0.04 : 0.18));
    const QColor colour =
        style.shape == SymbolShape::place ? palette.textTown : toneColour(style.tone, palette);
    const QPainterPath shape = shapePath(style.shape, radius);

    painter.setBrush(Qt::NoBrush);
    const Qt::PenJoinStyle join = style.shape == SymbolShape::square ? Qt::MiterJoin : Qt::RoundJoin;
    painter.setPen(QPen(palette.halo, (style.outlined ? 2.6 : 2.0) * rim, Qt::SolidLine, Qt::FlatCap, join));
    painter.drawPath(shape);
    if (style.outlined) { // the white rim of the focus, with a dark one around it
        painter.setPen(QPen(palette.selection, 1.1 * rim, Qt::SolidLine, Qt::FlatCap, join));
        painter.drawPath(shape);
    }
    paintBody(painter, style, shape, radius, colour, palette);
    if (style.hatched)
        paintHatch(painter, shape, radius, style.hollow ? palette.stale : palette.halo);
    if (style.hatched && style.glyph != SymbolGlyph::none) // the rank must be read through the hatch
        paintWithGlyph(painter, style, {}, radius, colour, palette);
    paintMark(painter, style, radius, colour, palette);
    if (style.selected) {
        const double width = std::max(2.0, radius * 0.22);
        const double ring = std::max(style.radius() - width / 2.0 - 0.5, radius + rim);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette.halo, width + 2.0));
        painter.drawEllipse(QPointF(0, 0), ring, ring);
        painter.setPen(QPen(palette.selection, width));
        painter.drawEllipse(QPointF(0, 0), ring, ring);
    }
}

void SymbolAtlas::configure(const MapPalette& palette, double devicePixelRatio)
{
    if (!m_picture.isNull() && palette == m_palette && devicePixelRatio == m_devicePixelRatio)
        return;
    m_palette = palette;
    m_devicePixelRatio = devicePixelRatio;
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

QRect SymbolAtlas::allocate(int side)
{
    if (m_shelfX + side > m_picture.width()) {
        m_shelfX = 0;
        m_shelfY += m_shelfHeight;
        m_shelfHeight = 0;
    }
    while (m_shelfY + side > m_picture.height())
        if (m_picture.height() >= kPictureMaximum)
            clear(); // the styles in use come again with the next pictures
        else
            m_picture = m_picture.copy(0, 0, m_picture.width(), m_picture.height() * 2);
    const QRect place(m_shelfX, m_shelfY, side, side);
    m_shelfX += side;
    m_shelfHeight = std::max(m_shelfHeight, side);
    return place;
}

QRect SymbolAtlas::symbol(const SymbolStyle& style)
{
    if (const auto known = m_symbols.find(style.key()); known != m_symbols.end())
        return known->second;
    // Two pixels around keep neighbours out of each other's filtering; an even side puts the middle on a
    // pixel corner.
    const int half = static_cast<int>(std::ceil(style.radius() * m_devicePixelRatio)) + 2;
    const QRect place = allocate(2 * half);
    QPainter painter(&m_picture);
    painter.translate(place.x() + half, place.y() + half);
    painter.scale(m_devicePixelRatio, m_devicePixelRatio);
    paintSymbol(painter, style, m_palette);
    m_symbols.emplace(style.key(), place);
    ++m_revision;
    return place;
}

} // namespace posko::mapscene
