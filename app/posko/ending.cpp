// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ending.h"

#include "common/signals.h"
#include "framemeter.h"
#include "screenshooter.h"

#include <QCoreApplication>
#include <QEvent>
#include <QQuickWindow>

#include <cstdio>

namespace posko::app {
namespace {

constexpr std::chrono::seconds firstFrameWithin{60};

} // namespace

Ending::Ending(const Options& options, QQuickWindow& window, FrameMeter& meter,
               const Screenshooter& screenshooter, Signals& signalSource, QObject* parent)
    : QObject(parent)
    , m_options(options)
    , m_screenshooter(screenshooter)
{
    m_noFrame.setSingleShot(true);
    m_end.setSingleShot(true);
    connect(&m_noFrame, &QTimer::timeout, this, &Ending::onNoFrame);
    connect(&m_end, &QTimer::timeout, this, &Ending::begin);
    connect(&meter, &FrameMeter::firstFrameShown, this, &Ending::onFirstFrame, Qt::QueuedConnection);
    connect(&signalSource, &Signals::quitRequested, this, &Ending::begin);
    connect(&signalSource, &Signals::screenshotRequested, this, &Ending::onScreenshotRequested);
    window.installEventFilter(this);
    m_noFrame.start(firstFrameWithin);
}

bool Ending::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Close)
        begin();
    return QObject::eventFilter(watched, event);
}

void Ending::begin()
{
    if (m_ended)
        return;
    m_ended = true;
    shoot();
    QCoreApplication::exit(m_status);
}

void Ending::shoot()
{
    if (!m_options.screenshot)
        return;
    const QString file = QString::fromStdString(*m_options.screenshot);
    if (!m_framed)
        return fail(QStringLiteral("%1 is not written: no frame was shown yet").arg(file));
    if (const auto written = m_screenshooter.write(file); !written)
        fail(written.error());
}

void Ending::onScreenshotRequested()
{
    if (m_framed)
        shoot();
    else
        m_wanted = true;
}

void Ending::onFirstFrame()
{
    m_framed = true;
    m_noFrame.stop();
    if (m_wanted)
        shoot();
    if (m_options.duration)
        m_end.start(*m_options.duration);
}

void Ending::onNoFrame()
{
    fail(QStringLiteral("no frame was shown within %1 seconds").arg(firstFrameWithin.count()));
    begin();
}

void Ending::fail(const QString& sentence)
{
    std::fprintf(stderr, "posko: %s\n", qPrintable(sentence));
    m_status = 1;
}

} // namespace posko::app
