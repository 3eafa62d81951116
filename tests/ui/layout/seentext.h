// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QList>
#include <QtCore/QRectF>
#include <QtCore/QString>
#include <QtGui/QColor>

class QQuickItem;

namespace posko::test {

/// One text that a person sees in the window, with everything that the layout test asks of it.
struct SeenText
{
    QString words;
    QString where;  ///< the QML types around it, for the report
    QRectF painted; ///< where its letters lie, in the window's pixels
    QRectF allowed; ///< what its ancestors and the window leave of that
    QColor colour;
    QColor outline; ///< valid where the letters have a halo
    double capitalHeight = 0;
    int textClass = -1; ///< 0, 1, 2 for A, B, C; -1 where it has none
    bool truncated = false;
    bool elidable = false;
    bool widerThanItself = false;
};

/// Every visible text below the item: shown, not transparent, not empty, and not wholly clipped away.
[[nodiscard]] QList<SeenText> textsBelow(QQuickItem& root);

/// Panels (surfaces of the wall) that hold no visible text, by their QML types.
[[nodiscard]] QStringList silentPanels(QQuickItem& root);

} // namespace posko::test
