// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewmodel/wallpage.h"

#include <QtCore/QObject>
#include <QtCore/QString>
#include <QtQmlIntegration/qqmlintegration.h>

namespace posko::viewmodel {

/// The one object that the program hands to QML: it only holds the view models of the pages.
class WallRoot : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_DISABLE_COPY_MOVE(WallRoot)
    Q_PROPERTY(posko::viewmodel::WallPage* wall READ wall CONSTANT FINAL)

public:
    /// `engine` lives longer than this object.
    WallRoot(const runtime::Engine& engine, Places places, WallOptions options, QObject* parent = nullptr)
        : QObject(parent)
        , m_wall(engine, std::move(places), std::move(options))
    {}

    [[nodiscard]] WallPage* wall() { return &m_wall; }

private:
    WallPage m_wall;
};

} // namespace posko::viewmodel
