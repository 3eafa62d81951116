// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drill/stopsignal.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>

namespace posko::drill {

StopSignal::StopSignal()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&signals, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC);
}

StopSignal::~StopSignal()
{
    ::close(m_descriptor);
}

bool StopSignal::waitFor(std::chrono::milliseconds longest)
{
    if (!m_requested) {
        pollfd descriptor{m_descriptor, POLLIN, 0};
        const auto most = std::clamp<std::chrono::milliseconds::rep>(longest.count(), 0, 60'000);
        signalfd_siginfo taken{};
        m_requested = ::poll(&descriptor, 1, static_cast<int>(most)) > 0 &&
                      ::read(m_descriptor, &taken, sizeof taken) == static_cast<ssize_t>(sizeof taken);
    }
    return m_requested;
}

} // namespace posko::drill
