// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Charts
import Posko.Controls
import Posko.Model
import Posko.Theme

// The wall: one red thing at most, the map underneath, who can go beside it, and what the wall knows of itself.
FocusScope {
    id: wall

    required property WallPage page
    required property string baseMapFile

    readonly property bool ultraWide: width > 2.4 * height
    readonly property real columnWidth: Math.round((ultraWide ? 860 : 660) * Theme.unit)
    readonly property real sideWidth: ultraWide ? 2 * columnWidth : columnWidth

    ModeFrame {
        id: frame
        anchors.fill: parent
        facts: wall.page.mode.facts
        tab: false
        z: 1
    }
    TopBar {
        id: topBar
        x: frame.inset
        y: frame.inset
        width: parent.width - 2 * frame.inset
        height: Math.round(88 * Theme.unit)
        page: wall.page
    }
    WarningBanner {
        id: banner
        anchors.top: topBar.bottom
        anchors.left: topBar.left
        anchors.right: topBar.right
        height: Math.round(90 * Theme.unit)
        facts: wall.page.warning.facts
    }
    TroubleBanners {
        id: troubles
        anchors.top: banner.bottom
        anchors.left: topBar.left
        anchors.right: topBar.right
        troubles: wall.page.troubles
    }
    MapStage {
        id: stage
        anchors.top: troubles.bottom
        anchors.bottom: foot.top
        anchors.left: topBar.left
        anchors.right: side.left
        page: wall.page
        baseMapFile: wall.baseMapFile
        focus: true
        onNextWanted: list.moveBy(1)
        onPreviousWanted: list.moveBy(-1)
        onCurrentWanted: list.chooseCurrent()
    }
    Item {
        id: side
        anchors.top: troubles.bottom
        anchors.bottom: foot.top
        anchors.right: topBar.right
        width: wall.sideWidth

        IncidentList {
            id: list
            width: wall.columnWidth
            height: wall.ultraWide ? side.height : side.height - focusView.height
            leastRows: Math.max(2, Math.min(5, Math.floor((side.height / Theme.unit - 360) / 60) + 1))
            incidents: wall.page.incidents
            blind: wall.page.warning.facts.blind
            onChosen: id => wall.page.select(id)
        }
        FocusView {
            id: focusView
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: wall.columnWidth
            height: wall.ultraWide ? side.height : Math.min(implicitHeight, maximumHeight)
            maximumHeight: wall.ultraWide ? side.height : side.height - list.leastHeight
            panel: wall.page.focus
            compact: !wall.ultraWide && side.height < 600 * Theme.unit
            roomy: wall.ultraWide
        }
    }
    Panel {
        id: foot
        anchors.left: topBar.left
        anchors.right: topBar.right
        anchors.bottom: ticker.top
        height: Math.round(140 * Theme.unit)
        lineOnTop: true

        FigureStrip {
            id: strip
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            figures: wall.page.figures
            room: parent.width
        }
        ChartPanel {
            anchors.right: parent.right
            anchors.rightMargin: 3 * Theme.step
            width: Math.min(parent.width - strip.taken - 11 * Theme.step, wall.sideWidth)
            anchors.top: parent.top
            anchors.topMargin: Theme.step
            anchors.bottom: parent.bottom
            visible: width > 300 * Theme.unit
            chart: wall.page.chart
        }
    }
    Ticker {
        id: ticker
        anchors.left: topBar.left
        anchors.right: topBar.right
        anchors.bottom: hint.top
        height: Math.round(40 * Theme.unit)
        ticker: wall.page.ticker
        rejected: wall.page.rejected.facts
    }
    KeyHint {
        id: hint
        anchors.left: topBar.left
        anchors.right: topBar.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: frame.inset
        height: implicitHeight
        boards: wall.page.boards
    }
}
