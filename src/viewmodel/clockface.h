// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// What the clock shows.
struct ClockFacts
{
    Q_GADGET
    QML_VALUE_TYPE(clockFacts)
    Q_PROPERTY(QString digits MEMBER digits FINAL)
    Q_PROPERTY(QString zone MEMBER zone FINAL)
    Q_PROPERTY(QString others MEMBER others FINAL)
    Q_PROPERTY(QString date MEMBER date FINAL)

public:
    QString digits;
    QString zone;
    QString others;
    QString date;

    friend bool operator==(const ClockFacts&, const ClockFacts&) = default;
};

/// The wall's clock: one zone large, the others small. It moves with the picture's time, so a wall that froze
/// shows it.
class ClockFace : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(ClockFace)
    Q_PROPERTY(posko::viewmodel::ClockFacts facts READ facts NOTIFY factsChanged FINAL)

public:
    explicit ClockFace(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const ClockFacts& facts() const { return m_facts; }
    void update(const Situation& situation);

Q_SIGNALS:
    void factsChanged();

private:
    ClockFacts m_facts;
};

} // namespace posko::viewmodel
