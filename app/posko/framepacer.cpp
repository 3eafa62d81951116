// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framepacer.h"

#include <QQuickWindow>

namespace posko::app {

FramePacer::FramePacer(QQuickWindow& window, viewmodel::WallPage& wall)
{
    // While the scene is synchronised the GUI thread waits, so that the revision may be read from here.
    connect(
        &window, &QQuickWindow::afterSynchronizing, this,
        [this, &wall] { m_synchronised = wall.map()->revision(); }, Qt::DirectConnection);
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this, &wall] {
            QMetaObject::invokeMethod(
                &wall, [&wall, revision = m_synchronised] { wall.noteFrame(revision); },
                Qt::QueuedConnection);
        },
        Qt::DirectConnection);
}

} // namespace posko::app
