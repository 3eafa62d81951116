// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "options.h"

#include <QObject>
#include <QTimer>

class QQuickWindow;

namespace posko::app {

class FrameMeter;
class Screenshooter;
class Signals;

/// Ends the program once and in order, whatever asks for it first: a signal, the closed window, --for, or a
/// first frame that does not come. A picture that was asked for is taken before the window goes.
class Ending : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the object.
    Ending(const Options& options, QQuickWindow& window, FrameMeter& meter,
           const Screenshooter& screenshooter, Signals& signalSource, QObject* parent = nullptr);

    /// Exit status for the system: 0 as asked, 1 where a picture was not written or no frame came.
    [[nodiscard]] int status() const { return m_status; }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void begin();
    void shoot();
    void onScreenshotRequested();
    void onFirstFrame();
    void onNoFrame();
    void fail(const QString& sentence);

    const Options& m_options;
    const Screenshooter& m_screenshooter;
    QTimer m_noFrame;
    QTimer m_end;
    bool m_framed = false;
    bool m_wanted = false; ///< a picture was asked for before there was one
    bool m_ended = false;
    int m_status = 0;
};

} // namespace posko::app
