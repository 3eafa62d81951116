// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtGui/QPainterPath>

namespace posko::mapscene {

/// The area that an icon fills, scaled to the square from -1 to 1, y downwards.
/// It reads what resources/icons/README.md allows: path (M L H V C Q Z, absolute), circle, ellipse, rect and
/// polygon, one upon the other; what is filled with #fff is cut out of what lies below. Empty where the text
/// is no such picture.
[[nodiscard]] QPainterPath pathOfSvg(const QByteArray& svg);

/// The icon of this name among resources/icons, read once; empty where there is none.
[[nodiscard]] const QPainterPath& iconPath(const QString& name);

} // namespace posko::mapscene
