// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/boards.h"

#include <algorithm>
#include <array>
#include <utility>

namespace posko::viewmodel {

namespace {

struct BoardKind
{
    const char* name;
    const char* key;
    const char* label;
    BoardContent (*content)(const Situation&);
};

constexpr auto kinds = std::to_array<BoardKind>({
    {"sar", "2", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "SAR"), &BoardRows::operations},
    {"shelters", "3", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Pengungsian"), &BoardRows::shelters},
    {"rivers", "4", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Sungai"), &BoardRows::rivers},
    {"volcanoes", "5", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Gunung api"), &BoardRows::volcanoes},
    {"access", "6", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Akses"), &BoardRows::accesses},
    {"reports", "7", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Laporan"), &BoardRows::reports},
    {"units", "8", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Unit"), &BoardRows::units},
    {"weather", "9", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Cuaca"), &BoardRows::forecasts},
    {"feeds", "0", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Sumber data"), &BoardRows::feeds},
    {"records", "D", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Dokumen"), &BoardRows::records},
    {"means", "L", QT_TRANSLATE_NOOP("posko::viewmodel::Boards", "Lumbung & tim"), &BoardRows::means},
});

template <class Value> QStringList listOf(Value value)
{
    QStringList list;
    for (const BoardKind& kind : kinds) {
        list.append(value(kind));
    }
    return list;
}

} // namespace

QStringList Boards::names()
{
    return listOf([](const BoardKind& kind) { return QString::fromLatin1(kind.name); });
}

QStringList Boards::keys()
{
    return listOf([](const BoardKind& kind) { return QString::fromLatin1(kind.key); });
}

QStringList Boards::labels()
{
    return listOf([](const BoardKind& kind) { return tr(kind.label); });
}

void Boards::open(const QString& name)
{
    const QString wanted = names().contains(name) ? name : QString();
    if (wanted == m_current) {
        return;
    }
    m_current = wanted;
    m_rows.update({});
    update();
    Q_EMIT currentChanged();
}

void Boards::update()
{
    const auto kind = std::ranges::find_if(
        kinds, [&](const BoardKind& one) { return m_current == QLatin1String(one.name); });
    BoardContent content = kind == kinds.end() ? BoardContent{} : kind->content(m_situation);
    m_rows.update(std::exchange(content.rows, {}));
    const bool changed = content.title != m_heading.title || content.columns != m_heading.columns ||
                         content.shares != m_heading.shares || content.empty != m_heading.empty;
    if (changed) {
        m_heading = std::move(content);
        Q_EMIT headingChanged();
    }
}

} // namespace posko::viewmodel
