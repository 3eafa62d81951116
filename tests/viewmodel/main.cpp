// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QCoreApplication>

#include <gmock/gmock.h>

#include <cstdlib>

namespace {

/// A warning that nobody expected is a failure.
void failOnWarning(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ADD_FAILURE() << "logged: " << message.toStdString();
    }
    if (type == QtFatalMsg) {
        std::fputs(qPrintable(message + u'\n'), stderr);
        std::abort();
    }
}

} // namespace

int main(int argc, char** argv)
{
    testing::InitGoogleMock(&argc, argv);
    const QCoreApplication application(argc, argv);
    qInstallMessageHandler(failOnWarning);
    return RUN_ALL_TESTS();
}
