// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "statereporter.h"

#include "framemeter.h"
#include "screenshooter.h"

#include <malloc.h>

#include <cstdio>
#include <utility>

namespace posko::app {

namespace {

std::size_t heapInUse()
{
    const auto info = ::mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

StateReporter::StateReporter(std::chrono::milliseconds interval, QString picture, Counts counts,
                             FrameMeter& meter, const Screenshooter& screenshooter, QObject* parent)
    : QObject(parent)
    , m_picture(std::move(picture))
    , m_counts(std::move(counts))
    , m_meter(meter)
    , m_screenshooter(screenshooter)
{
    connect(&m_timer, &QTimer::timeout, this, &StateReporter::report);
    m_timer.start(interval);
}

void StateReporter::report()
{
    const std::string line =
        stateLine(m_counts(), m_meter.percentile95(FrameMeter::Clock::now()), heapInUse()) + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
    if (m_picture.isEmpty())
        return;
    if (const auto written = m_screenshooter.write(m_picture); !written)
        std::fprintf(stderr, "posko: %s\n", qPrintable(written.error()));
}

} // namespace posko::app
