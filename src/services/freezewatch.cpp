// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/freezewatch.h"

#include <QtCore/QStringList>
#include <QtQuick/QQuickWindow>

#include <sys/prctl.h>

#include <csignal>

namespace posko::services {

FreezeWatch::FreezeWatch(QQuickWindow* window, const QString& program, const QString& language,
                         QObject* parent)
    : QObject(parent)
    , m_window(window)
{
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_swapped.store(true); }, Qt::DirectConnection);
    // The watcher must not outlive a wall that is killed.
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setProgram(program);
    m_process.setArguments({QStringLiteral("--language=") + language});
    m_process.start();
}

FreezeWatch::~FreezeWatch()
{
    stop();
}

void FreezeWatch::beat(const QString& clockText)
{
    if (m_process.state() != QProcess::Running || !m_swapped.exchange(false)) {
        return;
    }
    const QRect place = m_window->geometry();
    m_process.write(QStringLiteral("%1 %2 %3 %4 %5\n")
                        .arg(place.x())
                        .arg(place.y())
                        .arg(place.width())
                        .arg(place.height())
                        .arg(clockText)
                        .toUtf8());
}

void FreezeWatch::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(1000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
}

} // namespace posko::services
