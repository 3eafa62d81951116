// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Posko_MapScenePlugin)
Q_IMPORT_QML_PLUGIN(Posko_MapPlugin)
Q_IMPORT_QML_PLUGIN(Posko_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Posko_ThemePlugin)
Q_IMPORT_QML_PLUGIN(Posko_ModelPlugin)

QUICK_TEST_MAIN(map)
