// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/itemnames.h"

#include "viewmodel/format.h"
#include "viewmodel/referencetable.h"

#include <QtCore/QTextStream>

namespace posko::viewmodel {

ItemNames::ItemNames()
{
    QTextStream lines(referenceTable(u"buffer_items.csv"));
    lines.readLine();
    while (!lines.atEnd()) {
        const QStringList fields = lines.readLine().split(u',');
        if (fields.size() >= 3) {
            m_items.emplace(fields.at(0).toStdString(),
                            Item{.indonesian = fields.at(1), .english = fields.at(2)});
        }
    }
}

QString ItemNames::nameOf(std::string_view code) const
{
    const auto found = m_items.find(code);
    if (found == m_items.end()) {
        return Format::text(code).replace(u'_', u' ');
    }
    return Format::language() == u"en" ? found->second.english : found->second.indonesian;
}

bool ItemNames::isTent(std::string_view code) const
{
    const auto found = m_items.find(code);
    const QString name = found == m_items.end() ? Format::text(code) : found->second.indonesian;
    return name.startsWith(QStringLiteral("tenda"), Qt::CaseInsensitive);
}

} // namespace posko::viewmodel
