// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QProcess>
#include <QtCore/QString>

#include <atomic>

QT_BEGIN_NAMESPACE
class QQuickWindow;
QT_END_NAMESPACE

namespace posko::services {

/// Tells posko-watch, once a second, that the event loop turned *and* a frame was swapped since the last
/// time. When either stops, the watcher hears nothing and covers the wall with "LAYAR BEKU sejak …"; it ends
/// with this program.
class FreezeWatch final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FreezeWatch)

public:
    /// `program` is the path of posko-watch; `language` "id" or "en".
    FreezeWatch(QQuickWindow* window, const QString& program, const QString& language,
                QObject* parent = nullptr);
    ~FreezeWatch() override;

    /// One second passed; `clockText` is what the wall's clock shows now ("14.03.22 WIB").
    void beat(const QString& clockText);
    /// Ends the watcher; nothing is shown any more.
    void stop();

private:
    QQuickWindow* m_window;
    QProcess m_process;
    std::atomic<bool> m_swapped{false};
};

} // namespace posko::services
