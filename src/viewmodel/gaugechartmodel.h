// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/situation.h"

#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// The hydrograph of the gauge that the wall speaks of: x in hours before now, y the level in the gauge's own
/// unit, with its thresholds as levels, worst first. Promises: a reading without a level leaves a gap in
/// nothing but itself; with time alone it changes once a minute.
class GaugeChartModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(GaugeChartModel)
    Q_PROPERTY(bool shown READ shown NOTIFY changed FINAL)
    Q_PROPERTY(QList<QPointF> points READ points NOTIFY changed FINAL)
    Q_PROPERTY(QList<double> thresholds READ thresholds NOTIFY changed FINAL)
    Q_PROPERTY(QStringList names READ names NOTIFY changed FINAL)
    Q_PROPERTY(double lowest READ lowest NOTIFY changed FINAL)
    Q_PROPERTY(double highest READ highest NOTIFY changed FINAL)
    Q_PROPERTY(double hours READ hours NOTIFY changed FINAL)

public:
    explicit GaugeChartModel(QObject* parent = nullptr)
        : QObject(parent)
    {}

    /// At least two readings are there to draw.
    [[nodiscard]] bool shown() const { return m_facts.points.size() > 1; }
    [[nodiscard]] const QList<QPointF>& points() const { return m_facts.points; }
    [[nodiscard]] const QList<double>& thresholds() const { return m_facts.thresholds; }
    [[nodiscard]] const QStringList& names() const { return m_facts.names; }
    [[nodiscard]] double lowest() const { return m_facts.lowest; }
    [[nodiscard]] double highest() const { return m_facts.highest; }
    /// How many hours back the picture reaches.
    [[nodiscard]] double hours() const { return m_facts.hours; }
    void update(const Situation& situation);

Q_SIGNALS:
    void changed();

private:
    struct Facts
    {
        QList<QPointF> points;
        QList<double> thresholds;
        QStringList names;
        double lowest = 0;
        double highest = 1;
        double hours = 6;
        friend bool operator==(const Facts&, const Facts&) = default;
    };
    [[nodiscard]] static Facts factsOf(const Situation& situation, const domain::RiverGauge& gauge);
    Facts m_facts;
};

} // namespace posko::viewmodel
