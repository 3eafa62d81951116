// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/signals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace posko::app {
namespace {

constexpr std::array handled{SIGINT, SIGTERM, SIGHUP, SIGUSR1};

/// The handler's end of the pipe; a signal handler can reach nothing else.
volatile int writeEnd = -1;

void note(int signal)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(signal);
    // A full pipe holds the same request already.
    [[maybe_unused]] const auto written = ::write(writeEnd, &byte, 1);
    errno = before;
}

} // namespace

Signals::Signals(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe2");
    writeEnd = m_pipe[1];
    m_notifier = new QSocketNotifier(m_pipe[0], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &Signals::read);
    for (const int signal : handled) {
        struct sigaction action{};
        // Somebody who starts posko with nohup wants it to outlive the terminal.
        if (signal == SIGHUP && ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN)
            continue;
        action = {};
        action.sa_handler = note;
        action.sa_flags = SA_RESTART;
        ::sigaction(signal, &action, nullptr);
    }
}

Signals::~Signals()
{
    for (const int signal : handled)
        ::signal(signal, SIG_IGN);
    writeEnd = -1;
    ::close(m_pipe[0]);
    ::close(m_pipe[1]);
}

void Signals::read()
{
    bool quit = false;
    bool shoot = false;
    unsigned char byte = 0;
    while (::read(m_pipe[0], &byte, 1) == 1)
        (byte == SIGUSR1 ? shoot : quit) = true;
    if (shoot)
        Q_EMIT screenshotRequested();
    if (quit)
        Q_EMIT quitRequested();
}

} // namespace posko::app
