// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// What the mode word and the frame say.
struct ScreenModeFacts
{
    Q_GADGET
    QML_VALUE_TYPE(screenModeFacts)
    Q_PROPERTY(posko::viewmodel::Sign::Mode mode MEMBER mode FINAL)
    Q_PROPERTY(bool framed MEMBER framed FINAL)
    Q_PROPERTY(bool blind MEMBER blind FINAL)
    Q_PROPERTY(QString word MEMBER word FINAL)
    Q_PROPERTY(QString notice MEMBER notice FINAL)
    Q_PROPERTY(QString subject MEMBER subject FINAL)

public:
    posko::viewmodel::Sign::Mode mode = Sign::Mode::Operation;
    bool framed = false;
    bool blind = false;
    QString word;
    QString notice;
    QString subject;

    friend bool operator==(const ScreenModeFacts&, const ScreenModeFacts&) = default;
};

/// What the whole screen is: operation, simulation, exercise, or without data.
/// Promises: while anything simulated is in the picture the notice says so, with title and true date.
class ScreenMode : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(ScreenMode)
    Q_PROPERTY(posko::viewmodel::ScreenModeFacts facts READ facts NOTIFY factsChanged FINAL)

public:
    explicit ScreenMode(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const ScreenModeFacts& facts() const { return m_facts; }
    void update(const Situation& situation);

Q_SIGNALS:
    void factsChanged();

private:
    ScreenModeFacts m_facts;
};

} // namespace posko::viewmodel
