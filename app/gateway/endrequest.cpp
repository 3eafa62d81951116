// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/endrequest.h"

#include <QSocketNotifier>

#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace posko::gateway {

namespace {

sigset_t handled()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&signals, signal);
    }
    return signals;
}

} // namespace

void EndRequest::hold()
{
    const sigset_t signals = handled();
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

EndRequest::EndRequest()
{
    const sigset_t signals = handled();
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        signalfd_siginfo taken{};
        if (::read(m_descriptor, &taken, sizeof taken) == static_cast<ssize_t>(sizeof taken)) {
            Q_EMIT requested();
        }
    });
}

EndRequest::~EndRequest()
{
    m_notifier.reset();
    ::close(m_descriptor);
}

} // namespace posko::gateway
