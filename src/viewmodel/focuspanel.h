// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/detailmodel.h"
#include "viewmodel/gaugechartmodel.h"
#include "viewmodel/meansmodel.h"
#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// What is known of the focus.
struct FocusFacts
{
    Q_GADGET
    QML_VALUE_TYPE(focusFacts)
    Q_PROPERTY(posko::viewmodel::Sign::Incident kind MEMBER kind FINAL)
    Q_PROPERTY(posko::viewmodel::Sign::Priority priority MEMBER priority FINAL)
    Q_PROPERTY(QString incidentId MEMBER incidentId FINAL)
    Q_PROPERTY(bool held MEMBER held FINAL)
    Q_PROPERTY(QString headline MEMBER headline FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString felt MEMBER felt FINAL)
    Q_PROPERTY(QString estimate MEMBER estimate FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)
    Q_PROPERTY(QString reckoned MEMBER reckoned FINAL)
    Q_PROPERTY(QString means MEMBER means FINAL)
    Q_PROPERTY(QString cannot MEMBER cannot FINAL)
    Q_PROPERTY(QString empty MEMBER empty FINAL)
    Q_PROPERTY(QStringList stages MEMBER stages FINAL)
    Q_PROPERTY(int stage MEMBER stage FINAL)

public:
    posko::viewmodel::Sign::Incident kind = Sign::Incident::Nothing;
    posko::viewmodel::Sign::Priority priority = Sign::Priority::None;
    QString incidentId;
    bool held = false;
    QString headline;
    QString place;
    QString when;
    QString felt;
    QString estimate; ///< by which equation its intensity is estimated, or why it is not
    QString words;
    QString reckoned;
    QString means;
    QString cannot;
    QString empty;
    QStringList stages; ///< of a SAR operation, in their order; else none
    int stage = -1;     ///< the present one

    friend bool operator==(const FocusFacts&, const FocusFacts&) = default;
};

/// The incident that the wall speaks of, with the sender's words and the nearest means.
/// Promises: the sender's words unchanged, Posko's own reckoning beside them and marked.
class FocusPanel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(FocusPanel)
    Q_PROPERTY(posko::viewmodel::FocusFacts facts READ facts NOTIFY factsChanged FINAL)
    Q_PROPERTY(posko::viewmodel::DetailModel* details READ details CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::GaugeChartModel* hydrograph READ hydrograph CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::MeansModel* depots READ depots CONSTANT FINAL)
    Q_PROPERTY(posko::viewmodel::MeansModel* teams READ teams CONSTANT FINAL)

public:
    explicit FocusPanel(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const FocusFacts& facts() const { return m_facts; }
    void update(const Situation& situation);
    [[nodiscard]] DetailModel* details() { return &m_details; }
    [[nodiscard]] GaugeChartModel* hydrograph() { return &m_hydrograph; }
    [[nodiscard]] MeansModel* depots() { return &m_depots; }
    [[nodiscard]] MeansModel* teams() { return &m_teams; }

Q_SIGNALS:
    void factsChanged();

private:
    FocusFacts m_facts;
    DetailModel m_details;
    GaugeChartModel m_hydrograph;
    MeansModel m_depots;
    MeansModel m_teams;
};

} // namespace posko::viewmodel
