// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stateline.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

namespace posko::app {

class FrameMeter;
class Screenshooter;

/// Says every few seconds on stdout how the picture stands, and keeps a picture of the window in a file, for
/// whoever started the program on a screen that nobody sees.
class StateReporter : public QObject
{
    Q_OBJECT

public:
    using Counts = std::function<StateCounts()>;

    /// `picture`: file that is replaced with each line; empty: none. All references outlive the reporter.
    StateReporter(std::chrono::milliseconds interval, QString picture, Counts counts, FrameMeter& meter,
                  const Screenshooter& screenshooter, QObject* parent = nullptr);

private:
    void report();

    QString m_picture;
    Counts m_counts;
    FrameMeter& m_meter;
    const Screenshooter& m_screenshooter;
    QTimer m_timer;
};

} // namespace posko::app
