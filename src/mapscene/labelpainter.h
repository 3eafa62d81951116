// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapscene/mappalette.h"

#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtGui/QFont>
#include <QtGui/QImage>

#include <cstdint>
#include <unordered_map>

class QPainter;

namespace posko::mapscene {

/// What a text on the map is; it decides size, weight and colour.
enum class LabelStyle : std::uint8_t {
    capital,
    provinceCapital,
    town,
    village,
    province,
    island,
    volcano, ///< of the base map
    country,
    ocean,
    sea,
    quake,
    warning,
    depot,
    team,
    unit,
    simulation, ///< of a test or an exercise
    quiet,      ///< of a thing that is stale or not available
    plateDepot, ///< distance on a line, on a small plate
    plateTeam,
    ring,
    grave, ///< of what is worst: its first line in class A, its second in class B
    area,  ///< inside an area
};

enum class LabelAlign : std::uint8_t {
    left,
    centre,
    right,
};

/// One text of one or two lines as it is to be painted.
struct LabelText
{
    QString first;
    QString second;
    LabelStyle style = LabelStyle::town;
    LabelAlign align = LabelAlign::left;

    [[nodiscard]] QString key() const;
};

/// Paints texts of the map with a halo of 3 px (at a height of 1080) into pictures.
/// It promises capitals of at least 11 px at a window height of 1080 and in proportion elsewhere (class C),
/// and of 27 px for what is worst (class A).
class LabelPainter
{
public:
    void configure(const MapPalette& palette, const QString& family, double unit, double devicePixelRatio);

    /// Size in item pixels, halo included.
    [[nodiscard]] QSizeF size(const LabelText& text);
    [[nodiscard]] QImage paint(const LabelText& text) const;
    /// `second`: of the second line.
    [[nodiscard]] QFont font(LabelStyle style, bool second = false) const;
    /// Grows when all pictures painted before are out of date.
    [[nodiscard]] std::uint64_t generation() const { return m_generation; }

private:
    [[nodiscard]] QColor colour(LabelStyle style) const;
    [[nodiscard]] QSizeF padding(LabelStyle style) const;
    [[nodiscard]] QSizeF measured(const LabelText& text) const;
    void paintPlate(QPainter& painter, const LabelText& text, QSizeF size) const;

    MapPalette m_palette;
    QString m_family;
    double m_unit = 0;
    double m_devicePixelRatio = 1;
    std::uint64_t m_generation = 0;
    std::unordered_map<QString, QSizeF> m_sizes;
};

} // namespace posko::mapscene
