// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/sign.h"
#include "viewmodel/situation.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// What is said of refused messages.
struct RejectedFacts
{
    Q_GADGET
    QML_VALUE_TYPE(rejectedFacts)
    Q_PROPERTY(int count MEMBER count FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL)

public:
    int count = 0;
    QString words;

    friend bool operator==(const RejectedFacts&, const RejectedFacts&) = default;
};

/// Messages that were refused: how many, and the newest with its reason.
class RejectedNote : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_DISABLE_COPY_MOVE(RejectedNote)
    Q_PROPERTY(posko::viewmodel::RejectedFacts facts READ facts NOTIFY factsChanged FINAL)

public:
    explicit RejectedNote(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] const RejectedFacts& facts() const { return m_facts; }
    void update(const Situation& situation);

Q_SIGNALS:
    void factsChanged();

private:
    RejectedFacts m_facts;
};

} // namespace posko::viewmodel
