// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mapscene/labelmark.h"

#include <QtCore/QPointF>
#include <QtGui/QPainter>
#include <QtGui/QPolygonF>

namespace posko::mapscene {

void paintMark(QPainter& painter, BasePlaceKind kind, int side, double unit, const MapPalette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double half = side / 2.0;
    const QPointF middle(half, half);
    if (kind == BasePlaceKind::Volcano) {
        const double rim = 1.2 * unit;
        const QPolygonF mountain{QPointF(half, 1.2 * rim), QPointF(side - rim, side - 1.6 * rim),
                                 QPointF(rim, side - 1.6 * rim)};
        painter.setBrush(palette.textVolcano);
        painter.setPen(QPen(palette.halo, rim, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(mountain);
        return;
    }
    const bool isSeat = kind == BasePlaceKind::Capital || kind == BasePlaceKind::ProvinceSeat;
    const double rim = 1.2 * unit;
    painter.setBrush(palette.halo);
    painter.drawEllipse(middle, half - 0.25, half - 0.25);
    painter.setBrush(isSeat ? palette.text : palette.textTown);
    painter.drawEllipse(middle, half - rim, half - rim);
    if (!isSeat)
        return;
    painter.setBrush(palette.halo);
    painter.drawEllipse(middle, half - 2.0 * rim, half - 2.0 * rim);
    painter.setBrush(palette.text);
    painter.drawEllipse(middle, half - 2.9 * rim, half - 2.9 * rim);
}

} // namespace posko::mapscene
