// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/rulermodel.h"

#include "mapscene/mapcamera.h"
#include "viewmodel/coordinate.h"
#include "viewmodel/format.h"

#include <array>
#include <cmath>
#include <utility>

namespace posko::viewmodel {

namespace {

using Row = RulerRow;
using Model = RulerModel;

constexpr auto roles = std::to_array<RoleOf<Row>>({
    {Model::PlaceRole, "place", memberOf<&Row::at>},
    {Model::MiddleRole, "middle", memberOf<&Row::middle>},
    {Model::WordsRole, "words", memberOf<&Row::words>},
});

constexpr double metresPerNauticalMile = 1852;
constexpr int stepsOfALeg = 48; ///< fine enough for a curve across the whole country

QString oneDecimal(double value)
{
    constexpr double roundFrom = 1000;
    return value < roundFrom ? Format::decimal(value, 1) : Format::number(std::llround(value));
}

} // namespace

int RulerModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RulerModel::data(const QModelIndex& index, int role) const
{
    return valueOf<Row>(m_rows, roles, index, role);
}

QHash<int, QByteArray> RulerModel::roleNames() const
{
    return namesOf<Row>(roles);
}

QString RulerModel::lengths(double metres)
{
    const QString onLand = metres < 1000 ? QStringLiteral("%1 m").arg(std::llround(metres))
                                         : QStringLiteral("%1 km").arg(oneDecimal(metres / 1000));
    const double miles = metres / metresPerNauticalMile;
    const QString atSea = miles < 1 ? Format::decimal(miles, 2) : oneDecimal(miles);
    return QStringLiteral("%1 · %2 NM").arg(onLand, atSea);
}

void RulerModel::add(const QGeoCoordinate& at)
{
    const core::LatLon point = pointOf(at);
    if (!core::isValid(point) || (!m_points.empty() && m_points.back() == point)) {
        return;
    }
    m_points.push_back(point);
    refresh();
}

void RulerModel::removeLast()
{
    if (!m_points.empty()) {
        m_points.pop_back();
        refresh();
    }
}

void RulerModel::clear()
{
    m_points.clear();
    refresh();
}

void RulerModel::refresh()
{
    std::vector<Row> wanted;
    double all = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        Row row{
            .id = static_cast<int>(i), .at = coordinateOf(m_points[i]), .middle = coordinateOf(m_points[i])};
        if (i > 0) {
            const core::LatLon from = m_points[i - 1];
            const double metres = core::geodesicMetres(from, m_points[i]);
            const double bearing = core::initialBearingDegrees(from, m_points[i]);
            all += metres;
            row.middle = coordinateOf(core::destination(from, bearing, metres / 2));
            row.words = QStringLiteral("%1 · %2°")
                            .arg(lengths(metres))
                            .arg(std::llround(bearing) % 360, 3, 10, QLatin1Char('0'));
        }
        wanted.push_back(std::move(row));
    }
    apply<Row>(m_rows, std::move(wanted), roles);
    m_total = m_points.size() < 2 ? QString() : lengths(all);
    Q_EMIT changed();
}

QList<QPointF> RulerModel::line(const QGeoCoordinate& center, double zoomLevel, QSizeF size) const
{
    const mapscene::MapCamera camera{
        {mapscene::mercatorX(center.longitude()), mapscene::mercatorY(center.latitude())},
        zoomLevel,
        size.width(),
        size.height()};
    QList<QPointF> pixels;
    for (std::size_t i = 1; i < m_points.size(); ++i) {
        for (const core::LatLon point : core::geodesicLine(m_points[i - 1], m_points[i], stepsOfALeg)) {
            const mapscene::PixelPoint at = camera.toPixel(core::toMercator(point));
            pixels.append(QPointF(at.x, at.y));
        }
    }
    return pixels;
}

} // namespace posko::viewmodel
