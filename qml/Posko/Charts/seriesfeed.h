// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCharts/QXYSeries>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QPointer>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::charts {

/// Hands the points of a view model to one series of Qt Charts.
/// Promises: one `replace` for each change of the points, which repaints the chart once.
class SeriesFeed : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QXYSeries* series READ series WRITE setSeries NOTIFY seriesChanged REQUIRED FINAL)
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged REQUIRED FINAL)

public:
    explicit SeriesFeed(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] QXYSeries* series() const { return m_series; }
    void setSeries(QXYSeries* series);
    [[nodiscard]] const QList<QPointF>& points() const { return m_points; }
    void setPoints(const QList<QPointF>& points);

Q_SIGNALS:
    void seriesChanged();
    void pointsChanged();

private:
    void hand();

    QPointer<QXYSeries> m_series;
    QList<QPointF> m_points;
};

} // namespace posko::charts
