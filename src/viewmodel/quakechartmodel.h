// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/situation.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

#include <array>

namespace posko::viewmodel {

/// The earthquakes of the last 24 hours as points: x in hours before now (-24 to 0), y the magnitude, one
/// list for each of BMKG's depth classes. Promises: it changes at most once a second, and with time alone
/// only once a minute.
class QuakeChartModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(QuakeChartModel)
    Q_PROPERTY(QList<QPointF> shallow READ shallow NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QList<QPointF> medium READ medium NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QList<QPointF> intermediate READ intermediate NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QList<QPointF> deep READ deep NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QList<QPointF> veryDeep READ veryDeep NOTIFY pointsChanged FINAL)
    Q_PROPERTY(double highest READ highest NOTIFY pointsChanged FINAL)
    Q_PROPERTY(QString empty READ empty NOTIFY emptyChanged FINAL)

public:
    static constexpr std::size_t classes = 5;
    using Points = std::array<QList<QPointF>, classes>;

    explicit QuakeChartModel(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const QList<QPointF>& shallow() const { return m_points[0]; }
    [[nodiscard]] const QList<QPointF>& medium() const { return m_points[1]; }
    [[nodiscard]] const QList<QPointF>& intermediate() const { return m_points[2]; }
    [[nodiscard]] const QList<QPointF>& deep() const { return m_points[3]; }
    [[nodiscard]] const QList<QPointF>& veryDeep() const { return m_points[4]; }
    [[nodiscard]] const Points& points() const { return m_points; }
    /// The upper end of the magnitude axis: a whole number that holds every point, at least 6.
    [[nodiscard]] double highest() const { return m_highest; }
    /// What stands in place of the points; empty where there are some.
    [[nodiscard]] const QString& empty() const { return m_empty; }
    void update(const Situation& situation);

Q_SIGNALS:
    void pointsChanged();
    void emptyChanged();

private:
    Points m_points;
    double m_highest = 6;
    QString m_empty;
};

} // namespace posko::viewmodel
