// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <chrono>
#include <deque>
#include <mutex>
#include <optional>

class QQuickWindow;

namespace posko::app {

/// Measures how long the window's frames take, from the begin of synchronising to the swap. It listens on
/// whatever thread renders and may be asked on any thread.
class FrameMeter : public QObject
{
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    explicit FrameMeter(QQuickWindow& window, QObject* parent = nullptr);

    /// The 95th percentile in milliseconds over the frames of the last five seconds before `now`; nothing
    /// where there was no frame.
    [[nodiscard]] std::optional<double> percentile95(Clock::time_point now);

Q_SIGNALS:
    /// Once, when the first frame is on the screen.
    void firstFrameShown();

private:
    void beginFrame();
    void endFrame();

    struct Frame
    {
        Clock::time_point shown;
        double milliseconds;
    };

    std::mutex m_mutex;
    std::optional<Clock::time_point> m_begin;
    std::deque<Frame> m_frames;
    bool m_any = false;
};

} // namespace posko::app
