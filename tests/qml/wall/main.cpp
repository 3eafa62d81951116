// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rooms.h"

#include <QtQml/QQmlEngine>
#include <QtQuickTest/quicktest.h>
#include <QtWidgets/QApplication>

namespace {

/// Gives the tests a room each; the pages themselves never see it.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine*)
    {
        qmlRegisterSingletonInstance("Posko.Test", 1, 0, "Rooms", &m_rooms);
    }

private:
    posko::test::Rooms m_rooms;
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    Setup setup;
    return quick_test_main_with_setup(argc, argv, "wall", POSKO_SOURCE_DIR "/tests/qml/wall", &setup);
}

#include "main.moc"
