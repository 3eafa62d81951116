// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/referencetable.h"

#include <QtCore/QFile>
#include <QtCore/QIODevice>
#include <QtCore/QString>

namespace posko::viewmodel {

QByteArray referenceTable(QStringView name)
{
    QFile file(QStringLiteral(":/posko/reference/%1").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace posko::viewmodel
