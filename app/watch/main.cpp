// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

// posko-watch: a tiny program beside the wall that says on the screen when the wall has frozen. It is started
// and ended by posko, which writes a line "x y width height clock" for every second in which its event loop
// turned and a frame was shown. The end of that stream ends this program.

#include "frozensign.h"

#include <QtCore/QSocketNotifier>
#include <QtCore/QTextStream>
#include <QtGui/QGuiApplication>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstring>

namespace {

/// Reads heartbeat lines from standard input as they come.
class Heartbeats
{
public:
    explicit Heartbeats(FrozenSign& sign)
        : m_sign(sign)
    {}

    /// False at the end of the stream.
    bool read()
    {
        std::array<char, 4096> bytes{};
        const auto got = ::read(STDIN_FILENO, bytes.data(), bytes.size());
        if (got == 0) {
            return false;
        }
        if (got < 0) {
            return errno == EAGAIN || errno == EINTR;
        }
        m_pending.append(bytes.data(), static_cast<qsizetype>(got));
        for (auto end = m_pending.indexOf('\n'); end >= 0; end = m_pending.indexOf('\n')) {
            take(QString::fromUtf8(m_pending.left(end)));
            m_pending.remove(0, end + 1);
        }
        return true;
    }

private:
    void take(const QString& line)
    {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() < 5) {
            return;
        }
        m_sign.beat(QRect(words[0].toInt(), words[1].toInt(), words[2].toInt(), words[3].toInt()),
                    words.sliced(4).join(QLatin1Char(' ')));
    }

    FrozenSign& m_sign;
    QByteArray m_pending;
};

} // namespace

int main(int argc, char* argv[])
{
    bool english = false;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--help") == 0) {
            std::puts("posko-watch is started and ended by posko; it has no options for people.");
            return 0;
        }
        if (std::strcmp(argv[i], "--version") == 0) {
            std::puts("posko-watch " POSKO_VERSION);
            return 0;
        }
        english = english || std::strcmp(argv[i], "--language=en") == 0;
    }
    const QGuiApplication application(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    FrozenSign sign(english);
    Heartbeats heartbeats(sign);
    ::fcntl(STDIN_FILENO, F_SETFL, O_NONBLOCK);
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &sign, [&] {
        if (!heartbeats.read()) {
            QGuiApplication::quit();
        }
    });
    return QGuiApplication::exec();
}
