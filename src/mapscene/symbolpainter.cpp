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

QPainterPath cornersPath(std::initializer_list<QPointF> corners, double radius)
{
    QPainterPath path;
    for (const QPointF corner : corners)
        path.elementCount() == 0 ? path.moveTo(corner * radius) : path.lineTo(corner * radius);
    path.closeSubpath();
    return path;
}

QPainterPath priorityPath(SymbolTone tone, double radius)
{
    switch (tone) {
    case SymbolTone::priority1:
        return shapePath(SymbolShape::star, radius);
    case SymbolTone::priority2:
        return shapePath(SymbolShape::triangle, radius * 0.9);
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
    case SymbolShape::triangle:
        return {0.3, 0.38};
    case SymbolShape::badge:
        return {0, 0.58};
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
    const bool dark = style.hollow || style.shape == SymbolShape::plate || style.shape == SymbolShape::badge;
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

/// The priority's shape at the upper right of a disc whose middle holds a picture.
void paintPriority(QPainter& painter, SymbolTone tone, double radius, const QColor& colour,
                   const MapPalette& palette)
{
    painter.save();
    painter.translate(radius * 0.72, -radius * 0.72);
    const QPainterPath shape = priorityPath(tone, radius * 0.5);
    painter.strokePath(
        shape, QPen(palette.halo, std::max(2.0, radius * 0.2), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.fillPath(shape, colour);
    painter.restore();
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
        if (style.shape == SymbolShape::badge)
            paintPriority(painter, style.tone, radius, colour, palette);
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
        if (style.shape == SymbolShape::disc) // the epicentre: no other disc has a middle
            painter.fillPath(shapePath(SymbolShape::disc, std::max(1.4, radius * 0.36)), palette.halo);
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
    const QColor colour = style.shape == SymbolShape::place ? palette.textTown
                          : style.selected && style.shape == SymbolShape::dot
                              ? palette.selection
                              : toneColour(style.tone, palette);
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

void paintBadge(QPainter& painter, std::uint8_t group, std::uint32_t count, bool isOld, double unit,
                const MapPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr double markFromLeft = 14.5;
    const BadgeSize size = badgeSize(count);
    const SymbolStyle mark = groupStyle(group, isOld, unit);
    const QRectF plate(-size.width / 2.0 * unit, -size.height / 2.0 * unit, size.width * unit,
                       size.height * unit);
    const double corner = plate.height() / 2.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette.halo);
    painter.drawRoundedRect(plate.adjusted(-unit, -unit, unit, unit), corner + unit, corner + unit);
    const double rim = 1.8 * unit;
    painter.setPen(QPen(toneColour(mark.tone, palette), rim, isOld ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(palette.plate);
    const double inset = rim / 2.0;
    painter.drawRoundedRect(plate.adjusted(inset, inset, -inset, -inset), corner - inset, corner - inset);
    painter.save();
    painter.translate(plate.left() + markFromLeft * unit, 0);
    paintSymbol(painter, mark, palette);
    painter.restore();
}

double noseReach(const SymbolStyle& style)
{
    const double radius = style.diameter / 2.0;
    return radius + std::max(7.0, radius * (style.shape == SymbolShape::dot ? 1.6 : 0.55)) + 2.0;
}

void paintNose(QPainter& painter, const SymbolStyle& style, const MapPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = style.diameter / 2.0;
    const bool isDot = style.shape == SymbolShape::dot;
    const double tip = -(noseReach(style) - 2.0);
    // A dot becomes a drop; a plate wears a pointer.
    const double half = isDot ? radius : radius * 0.5;
    const double base = isDot ? -radius * 0.1 : -radius * 0.8;
    QPainterPath arrow;
    arrow.moveTo(0, tip);
    arrow.lineTo(half, base);
    arrow.lineTo(-half, base);
    arrow.closeSubpath();
    const QColor colour = style.selected ? palette.selection : toneColour(style.tone, palette);
    painter.strokePath(arrow, QPen(palette.halo, 3.0, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    painter.fillPath(arrow, colour);
}

} // namespace posko::mapscene
