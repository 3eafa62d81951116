// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/tsunamizones.h"

#include <QtCore/QFile>
#include <QtCore/QTextStream>

namespace posko::viewmodel {

TsunamiZones::TsunamiZones()
{
    QFile file(QStringLiteral(":/posko/reference/tsunami_zones.csv"));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return;
    }
    QTextStream lines(&file);
    lines.readLine();
    while (!lines.atEnd()) {
        const QStringList fields = lines.readLine().split(u',');
        if (fields.size() >= 3 && !fields.at(2).isEmpty()) {
            m_zones.emplace(fields.at(0).toStdString(), fields.at(1).toStdString());
        }
    }
}

} // namespace posko::viewmodel
