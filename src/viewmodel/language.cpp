// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>

#include <memory>

namespace posko::viewmodel {

bool installLanguage(const QString& language)
{
    QCoreApplication* application = QCoreApplication::instance();
    const QString name = QStringLiteral("poskoTranslator");
    delete application->findChild<QTranslator*>(name, Qt::FindDirectChildrenOnly);
    if (language == u"id") {
        return true;
    }
    if (language != u"en") {
        return false;
    }
    auto translator = std::make_unique<QTranslator>(application);
    translator->setObjectName(name);
    if (!translator->load(QStringLiteral(":/i18n/posko_%1.qm").arg(language))) {
        return false;
    }
    QCoreApplication::installTranslator(translator.release());
    return true;
}

} // namespace posko::viewmodel
