// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/symbolglyph.h"

#include <QtGui/QTransform>

#include <initializer_list>

namespace posko::mapscene {

namespace {

// Every picture is drawn in a square from -1 to 1, y downwards.

void polygon(QPainterPath& path, std::initializer_list<QPointF> points)
{
    QPolygonF corners(points);
    corners.append(corners.first());
    QPainterPath part;
    part.addPolygon(corners);
    path = path.united(part);
}

void rectangle(QPainterPath& path, double x, double y, double width, double height)
{
    QPainterPath part;
    part.addRect(x, y, width, height);
    path = path.united(part);
}

void circle(QPainterPath& path, double x, double y, double radius)
{
    QPainterPath part;
    part.addEllipse(QPointF(x, y), radius, radius);
    path = path.united(part);
}

QPainterPath ring(double x, double y, double outer, double inner)
{
    QPainterPath whole;
    whole.addEllipse(QPointF(x, y), outer, outer);
    QPainterPath hole;
    hole.addEllipse(QPointF(x, y), inner, inner);
    return whole.subtracted(hole);
}

QPainterPath box(double x, double y, double width, double height)
{
    QPainterPath path;
    path.addRect(x, y, width, height);
    return path;
}

QPainterPath ship()
{
    QPainterPath path;
    polygon(path, {{-0.95, 0.12}, {0.98, 0.12}, {0.66, 0.72}, {-0.7, 0.72}});
    rectangle(path, -0.5, -0.36, 0.8, 0.38);
    rectangle(path, -0.3, -0.62, 0.4, 0.3);
    rectangle(path, -0.12, -0.95, 0.14, 0.4);
    return path;
}

QPainterPath boat()
{
    QPainterPath path;
    polygon(path, {{-0.92, 0.06}, {1.0, -0.12}, {0.6, 0.6}, {-0.74, 0.6}});
    polygon(path, {{-0.3, -0.02}, {-0.2, -0.5}, {0.16, -0.5}, {0.26, -0.06}});
    return path;
}

QPainterPath helicopter()
{
    QPainterPath path;
    rectangle(path, -0.98, -0.72, 1.7, 0.17);
    rectangle(path, -0.21, -0.7, 0.16, 0.4);
    QPainterPath body;
    body.addEllipse(QPointF(-0.2, 0.06), 0.6, 0.42);
    path = path.united(body);
    rectangle(path, 0.2, -0.12, 0.72, 0.17);
    rectangle(path, 0.8, -0.42, 0.16, 0.52);
    rectangle(path, -0.72, 0.6, 1.06, 0.16);
    return path;
}

QPainterPath aeroplane()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-0.15, -0.98, 0.3, 1.85), 0.15, 0.3);
    polygon(path, {{0, -0.4}, {0.98, 0.2}, {0.98, 0.44}, {0, 0.18}, {-0.98, 0.44}, {-0.98, 0.2}});
    polygon(path, {{0, 0.46}, {0.42, 0.74}, {0.42, 0.94}, {0, 0.82}, {-0.42, 0.94}, {-0.42, 0.74}});
    return path;
}

void wheels(QPainterPath& path)
{
    for (const double x : {-0.52, 0.54})
        path = path.subtracted(ring(x, 0.46, 0.32, 0.0));
    circle(path, -0.52, 0.46, 0.22);
    circle(path, 0.54, 0.46, 0.22);
}

QPainterPath truck()
{
    QPainterPath path;
    rectangle(path, -0.98, -0.56, 1.2, 1.0);
    polygon(path, {{0.3, -0.24}, {0.7, -0.24}, {0.98, 0.1}, {0.98, 0.44}, {0.3, 0.44}});
    wheels(path);
    return path;
}

QPainterPath car()
{
    QPainterPath path;
    polygon(path, {{-0.98, 0.44},
                   {-0.98, 0.0},
                   {-0.64, -0.06},
                   {-0.36, -0.5},
                   {0.36, -0.5},
                   {0.66, -0.06},
                   {0.98, 0.06},
                   {0.98, 0.44}});
    wheels(path);
    return path;
}

QPainterPath ambulance()
{
    return truck().subtracted(box(-0.47, -0.42, 0.18, 0.56)).subtracted(box(-0.66, -0.23, 0.56, 0.18));
}

QPainterPath robot()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(-0.9, -0.35, 1.5, 0.7), 0.34, 0.34);
    rectangle(path, 0.55, -0.5, 0.16, 1.0);
    rectangle(path, -0.4, -0.7, 0.5, 0.4);
    return path.subtracted(ring(-0.5, 0.0, 0.17, 0.0));
}

QPainterPath drone()
{
    QPainterPath path = box(-0.28, -0.28, 0.56, 0.56);
    polygon(path, {{-0.7, -0.56}, {-0.56, -0.7}, {0.7, 0.56}, {0.56, 0.7}});
    polygon(path, {{0.56, -0.7}, {0.7, -0.56}, {-0.56, 0.7}, {-0.7, 0.56}});
    for (const double x : {-0.63, 0.63})
        for (const double y : {-0.63, 0.63})
            path = path.united(ring(x, y, 0.35, 0.2));
    return path;
}

QPainterPath person()
{
    QPainterPath path;
    circle(path, 0, -0.62, 0.3);
    polygon(path, {{-0.34, -0.24},
                   {0.34, -0.24},
                   {0.9, -0.74},
                   {0.98, -0.52},
                   {0.34, 0.2},
                   {0.3, 0.95},
                   {-0.3, 0.95},
                   {-0.34, 0.2},
                   {-0.98, -0.52},
                   {-0.9, -0.74}});
    return path;
}

QPainterPath ruin()
{
    QPainterPath path;
    polygon(path,
            {{0, -0.92}, {0.98, -0.1}, {0.7, -0.1}, {0.7, 0.8}, {-0.7, 0.8}, {-0.7, -0.1}, {-0.98, -0.1}});
    QPainterPath crack;
    polygon(crack, {{0.1, -1},
                    {0.3, -1},
                    {0.02, -0.3},
                    {0.34, -0.1},
                    {-0.06, 0.9},
                    {-0.3, 0.9},
                    {0.06, 0.06},
                    {-0.26, -0.16}});
    return path.subtracted(crack);
}

QPainterPath road()
{
    QPainterPath path;
    polygon(path, {{-0.28, -0.9}, {0.28, -0.9}, {0.85, 0.9}, {-0.85, 0.9}});
    return path.subtracted(box(-0.07, -0.8, 0.14, 0.4))
        .subtracted(box(-0.09, -0.2, 0.18, 0.42))
        .subtracted(box(-0.11, 0.46, 0.22, 0.44));
}

QPainterPath bridge()
{
    QPainterPath path = ring(0, 0.14, 0.78, 0.58).intersected(box(-1, -1, 2, 1.1));
    rectangle(path, -0.98, 0.06, 1.96, 0.24);
    rectangle(path, -0.74, 0.2, 0.2, 0.6);
    rectangle(path, 0.54, 0.2, 0.2, 0.6);
    rectangle(path, -0.08, -0.5, 0.16, 0.6);
    return path;
}

QPainterPath anchor()
{
    QPainterPath path = ring(0, -0.68, 0.28, 0.12);
    rectangle(path, -0.1, -0.44, 0.2, 1.3);
    rectangle(path, -0.46, -0.26, 0.92, 0.18);
    path = path.united(ring(0, 0.12, 0.8, 0.6).intersected(box(-1, 0.2, 2, 1)));
    return path;
}

QPainterPath fence()
{
    QPainterPath path;
    for (const double x : {-0.8, -0.12, 0.56})
        rectangle(path, x, -0.7, 0.24, 1.4);
    rectangle(path, -0.95, -0.4, 1.9, 0.2);
    rectangle(path, -0.95, 0.2, 1.9, 0.2);
    return path;
}

void romanOne(QPainterPath& path, double x)
{
    rectangle(path, x - 0.14, -0.9, 0.28, 1.8);
}

void romanFive(QPainterPath& path, double x)
{
    polygon(path, {{x - 0.52, -0.9},
                   {x - 0.22, -0.9},
                   {x, 0.3},
                   {x + 0.22, -0.9},
                   {x + 0.52, -0.9},
                   {x + 0.16, 0.9},
                   {x - 0.16, 0.9}});
}

QPainterPath roman(int number)
{
    QPainterPath path;
    switch (number) {
    case 1:
        romanOne(path, 0);
        break;
    case 2:
        romanOne(path, -0.29);
        romanOne(path, 0.29);
        break;
    case 3:
        romanOne(path, -0.58);
        romanOne(path, 0);
        romanOne(path, 0.58);
        break;
    case 4:
        romanOne(path, -0.76);
        romanFive(path, 0.3);
        break;
    default:
        romanFive(path, 0);
        break;
    }
    return path;
}

QPainterPath pathOf(SymbolGlyph glyph)
{
    switch (glyph) {
    case SymbolGlyph::none:
        break;
    case SymbolGlyph::ship:
        return ship();
    case SymbolGlyph::boat:
        return boat();
    case SymbolGlyph::helicopter:
        return helicopter();
    case SymbolGlyph::aeroplane:
        return aeroplane();
    case SymbolGlyph::truck:
        return truck();
    case SymbolGlyph::car:
        return car();
    case SymbolGlyph::ambulance:
        return ambulance();
    case SymbolGlyph::robot:
        return robot();
    case SymbolGlyph::drone:
        return drone();
    case SymbolGlyph::thing:
        return box(-0.55, -0.55, 1.1, 1.1);
    case SymbolGlyph::person:
        return person();
    case SymbolGlyph::ruin:
        return ruin();
    case SymbolGlyph::road:
        return road();
    case SymbolGlyph::bridge:
        return bridge();
    case SymbolGlyph::anchor:
        return anchor();
    case SymbolGlyph::fence:
        return fence();
    case SymbolGlyph::roman1:
        return roman(1);
    case SymbolGlyph::roman2:
        return roman(2);
    case SymbolGlyph::roman3:
        return roman(3);
    case SymbolGlyph::roman4:
        return roman(4);
    case SymbolGlyph::roman5:
        return roman(5);
    }
    return {};
}

} // namespace

QPainterPath glyphPath(SymbolGlyph glyph, double radius)
{
    return QTransform::fromScale(radius, radius).map(pathOf(glyph));
}

} // namespace posko::mapscene
