// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "viewmodel/wallpage.h"

#include <QObject>

class QQuickWindow;

namespace posko::app {

/// Tells the wall which state of the map is on the screen, so that the next one goes to the scene when the
/// former is drawn and not while it is. Without this a window that draws slowly shows everything a frame
/// later.
class FramePacer : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the pacer.
    FramePacer(QQuickWindow& window, viewmodel::WallPage& wall);

private:
    quint64 m_synchronised = 0; ///< revision of the map in the frame that is drawn; of the render thread
};

} // namespace posko::app
