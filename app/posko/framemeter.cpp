// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "framemeter.h"

#include <QQuickWindow>

#include <algorithm>
#include <cmath>
#include <vector>

namespace posko::app {
namespace {

constexpr std::chrono::seconds span{5};

} // namespace

FrameMeter::FrameMeter(QQuickWindow& window, QObject* parent)
    : QObject(parent)
{
    connect(&window, &QQuickWindow::beforeSynchronizing, this, &FrameMeter::beginFrame, Qt::DirectConnection);
    connect(&window, &QQuickWindow::frameSwapped, this, &FrameMeter::endFrame, Qt::DirectConnection);
}

std::optional<double> FrameMeter::percentile95(Clock::time_point now)
{
    std::vector<double> times;
    {
        const std::lock_guard lock(m_mutex);
        while (m_frames.size() > 1 && m_frames.front().shown < now - span)
            m_frames.pop_front();
        for (const Frame& frame : m_frames)
            times.push_back(frame.milliseconds);
    }
    if (times.empty())
        return std::nullopt;
    // The smallest value that at least 95 of 100 frames do not exceed.
    const auto rank = static_cast<std::size_t>(std::ceil(0.95 * static_cast<double>(times.size()))) - 1;
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(rank));
    return times[rank];
}

void FrameMeter::beginFrame()
{
    const std::lock_guard lock(m_mutex);
    m_begin = Clock::now();
}

void FrameMeter::endFrame()
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        const auto now = Clock::now();
        while (m_frames.size() > 1 && m_frames.front().shown < now - span)
            m_frames.pop_front();
        if (m_begin)
            m_frames.push_back({now, std::chrono::duration<double, std::milli>(now - *m_begin).count()});
        m_begin.reset();
        first = !m_any;
        m_any = true;
    }
    if (first)
        Q_EMIT firstFrameShown();
}

} // namespace posko::app
