// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo.h"
#include "viewmodel/rowmodel.h"

#include <QtCore/QList>
#include <QtCore/QPointF>
#include <QtCore/QSizeF>
#include <QtCore/QString>
#include <QtPositioning/QGeoCoordinate>

#include <vector>

namespace posko::viewmodel {

/// One point of the ruler, with the leg that leads to it.
struct RulerRow
{
    int id = 0;
    QGeoCoordinate at{};
    QGeoCoordinate middle{}; ///< of the leg, on its geodesic; the point itself for the first
    QString words{};         ///< `35,2 km · 19,0 NM · 243°`; empty for the first

    friend bool operator==(const RulerRow&, const RulerRow&) = default;
};

/// A ruler over the map: points one after the other and the geodesics between them (WGS 84), in kilometres
/// and nautical miles, with the true bearing at the beginning of each leg.
class RulerModel : public RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    /// All legs together: `70,4 km · 38,0 NM`; empty without a leg.
    Q_PROPERTY(QString total READ total NOTIFY changed FINAL)

public:
    enum Role { PlaceRole = Qt::UserRole + 1, MiddleRole, WordsRole };

    explicit RulerModel(QObject* parent = nullptr)
        : RowModel(parent)
    {}

    [[nodiscard]] int rowCount(const QModelIndex& parent) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// A point that is not valid, or is the last one again, adds nothing.
    Q_INVOKABLE void add(const QGeoCoordinate& at);
    Q_INVOKABLE void removeLast();
    Q_INVOKABLE void clear();
    /// The legs in the pixels of a view, along the geodesics.
    [[nodiscard]] Q_INVOKABLE QList<QPointF> line(const QGeoCoordinate& center, double zoomLevel,
                                                  QSizeF size) const;

    [[nodiscard]] const QString& total() const { return m_total; }
    [[nodiscard]] const std::vector<RulerRow>& rows() const { return m_rows; }
    /// `35,2 km · 19,0 NM`
    [[nodiscard]] static QString lengths(double metres);

Q_SIGNALS:
    void changed();

private:
    void refresh();

    std::vector<core::LatLon> m_points;
    std::vector<RulerRow> m_rows;
    QString m_total;
};

} // namespace posko::viewmodel
