// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// What the banner says.
struct ActiveWarningFacts
{
    Q_GADGET
    QML_VALUE_TYPE(activeWarningFacts)
    Q_PROPERTY(bool active MEMBER active FINAL)
    Q_PROPERTY(posko::viewmodel::Sign::Priority priority MEMBER priority FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString line MEMBER line FINAL)
    Q_PROPERTY(QString counter MEMBER counter FINAL)
    Q_PROPERTY(bool unanswered MEMBER unanswered FINAL)
    Q_PROPERTY(bool blind MEMBER blind FINAL)

public:
    bool active = false;
    posko::viewmodel::Sign::Priority priority = Sign::Priority::None;
    QString title;
    QString line;
    QString counter;
    bool unanswered = false;
    bool blind = false;

    friend bool operator==(const ActiveWarningFacts&, const ActiveWarningFacts&) = default;
};

/// The highest active incident, as the banner across the wall says it, and how long nobody has answered it.
/// Promises: "no warnings" and "no data" are different words.
class ActiveWarning : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(ActiveWarning)
    Q_PROPERTY(posko::viewmodel::ActiveWarningFacts facts READ facts NOTIFY factsChanged FINAL)

public:
    explicit ActiveWarning(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const ActiveWarningFacts& facts() const { return m_facts; }
    void update(const Situation& situation);

Q_SIGNALS:
    void factsChanged();

private:
    ActiveWarningFacts m_facts;
};

} // namespace posko::viewmodel
