// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// Every key of the wall and what it does, in the order in which they are told.
class KeyList : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the view models")
    Q_PROPERTY(QStringList keys READ keys CONSTANT FINAL)
    Q_PROPERTY(QStringList words READ words CONSTANT FINAL)

public:
    explicit KeyList(QObject* parent = nullptr)
        : QObject(parent)
    {}

    [[nodiscard]] static QStringList keys();
    /// What the keys do, in the order of `keys`.
    [[nodiscard]] static QStringList words();
};

} // namespace posko::viewmodel
