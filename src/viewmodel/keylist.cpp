// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmodel/keylist.h"

#include "viewmodel/boards.h"

#include <array>

namespace posko::viewmodel {

namespace {

struct Key
{
    const char* key; ///< as a person reads it, in the language of the sources
    const char* words;
};

// Without F1 and ?, which the list itself names.
constexpr auto wallKeys = std::to_array<Key>({
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "↑ ↓ Enter"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "pilih kejadian dari daftar")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "PgUp PgDn"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "halaman fokus")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "Esc"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "tutup lembar, lalu ikut otomatis lagi")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "← → Shift+↑ ↓"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "geser peta")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "+ −"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "perbesar, perkecil")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "N Enter"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "tandai tanda peta berikutnya, buka")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "K"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "kunci tampilan, lepas kunci")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "P"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "patroli: mulai, lanjutkan, akhiri")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "T"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "daftar tanpa posisi")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "M"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "lapisan peta dan arti tanda")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "B"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "dua peta: nasional dan fokus")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "R"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "penggaris: Enter titik, Backspace hapus titik")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "X"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "koordinat tengah peta")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "Ctrl+K"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "cari tempat, lumbung, tim, kejadian")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "S"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "warna siang atau malam")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "I"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "tentang peta: sumber dan lisensi")},
    {QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "1"),
     QT_TRANSLATE_NOOP("posko::viewmodel::KeyList", "kembali ke dinding")},
});

} // namespace

QStringList KeyList::keys()
{
    QStringList list;
    for (const Key& key : wallKeys) {
        list.append(tr(key.key));
    }
    return list + Boards::keys();
}

QStringList KeyList::words()
{
    QStringList list;
    for (const Key& key : wallKeys) {
        list.append(tr(key.words));
    }
    for (const QString& label : Boards::labels()) {
        list.append(tr("papan %1", "board of something").arg(label));
    }
    return list;
}

} // namespace posko::viewmodel
