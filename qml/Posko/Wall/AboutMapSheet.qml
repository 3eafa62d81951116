// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Controls
import Posko.Theme

// What the map is made from, under which licence, and how far it may be trusted.
Sheet {
    id: sheet

    required property list<string> notices
    // Files of the official borders on the map; empty while its borders are approximate.
    required property string officialFiles

    title: qsTr("TENTANG PETA")
    keys: qsTr("I atau Esc tutup")

    Column {
        width: parent.width
        spacing: 2 * Theme.step

        Label {
            width: parent.width
            textClass: Theme.TextClass.B
            text: sheet.officialFiles === "" ? qsTr("Peta ini untuk gambaran situasi. Garis pantai meleset 0,3 sampai 1 km; batas provinsi hasil pemekaran dan zona kabupaten bersifat indikatif dan tidak menentukan kewenangan.") : qsTr("Peta ini untuk gambaran situasi. Garis pantai meleset 0,3 sampai 1 km; batas wilayah digambar dari berkas resmi yang diimpor: %1. Di luar cakupannya zona kabupaten tetap indikatif dan tidak menentukan kewenangan.").arg(sheet.officialFiles)
            wrapMode: Text.WordWrap
        }
        Repeater {
            model: sheet.notices

            Label {
                required property string modelData

                width: parent?.width ?? 0
                textClass: Theme.TextClass.C
                text: modelData
                color: Theme.text2
                wrapMode: Text.WordWrap
            }
        }
        Label {
            width: parent.width
            textClass: Theme.TextClass.C
            text: qsTr("tidak ada keterangan sumber: peta dasar tidak terbaca")
            color: Theme.text2
            visible: sheet.notices.length === 0
        }
    }
}
