// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Charts
import Posko.Controls
import Posko.Model
import Posko.Theme

// The incident that the wall speaks of: what, when, where in the sender's words, and who is nearest. What has no room
// below these stands on further pages, which turn by themselves; no line is cut.
Panel {
    id: view

    required property FocusPanel panel
    readonly property focusFacts facts: panel.facts
    // As high as it may become.
    property real maximumHeight: implicitHeight
    // With little room the sender's words take one line.
    property bool compact: false
    // With all the height of the wall nothing has to be left out.
    property bool roomy: false
    readonly property bool told: details.count > 0
    readonly property bool drawn: panel.hydrograph.shown && maximumHeight - head.implicitHeight - margins >= chartHeight
    readonly property bool nothing: facts.kind === Sign.Nothing
    readonly property real margins: 6 * Theme.step
    readonly property real chartHeight: (roomy ? 240 : 136) * Theme.unit
    readonly property real room: height - head.implicitHeight - margins
    // What of the lower lines each page shows.
    readonly property list<rect> pages: view.pagesOf(lower.implicitHeight, view.room)
    readonly property int pageCount: pages.length
    property int page: 0

    // Lines that together fit in `room`; the last page is filled up with lines of the one before. The height of all
    // tells when they lie elsewhere.
    function pagesOf(all: real, room: real): list<rect> {
        const lines = [];
        for (const line of lower.children)
            if (line.visible && line.height > 0)
                lines.push(Qt.rect(0, line.y, 0, line.height));
        lines.sort((one, other) => one.y - other.y);
        const pages = [];
        let start = 0;
        for (const line of lines) {
            if (line.y + line.height - start > room + 0.5 && line.y > start) {
                pages.push(Qt.rect(0, start, 0, line.y - start));
                start = line.y;
            }
        }
        const first = lines.find(line => pages.length > 0 && all - line.y <= room + 0.5);
        start = first !== undefined ? Math.min(start, first.y) : start;
        pages.push(Qt.rect(0, start, 0, Math.max(0, all - start)));
        return pages;
    }
    function turn(by: int): void {
        view.page = (view.page + by + view.pageCount) % view.pageCount;
        turning.restart();
    }

    implicitHeight: head.implicitHeight + lower.implicitHeight + margins
    color: Theme.raised
    lineOnLeft: true
    onPageCountChanged: view.page = 0

    Connections {
        target: view.panel

        function onFactsChanged(): void {
            if (view.facts.incidentId !== turning.incidentId) {
                turning.incidentId = view.facts.incidentId;
                view.page = 0;
                turning.restart();
            }
        }
    }
    Timer {
        id: turning

        property string incidentId

        interval: 10000
        repeat: true
        running: view.pageCount > 1 && view.visible
        onTriggered: view.page = (view.page + 1) % view.pageCount
    }
    Shortcut {
        sequence: "PgDown"
        enabled: view.pageCount > 1 && view.visible
        onActivated: view.turn(1)
    }
    Shortcut {
        sequence: "PgUp"
        enabled: view.pageCount > 1 && view.visible
        onActivated: view.turn(-1)
    }
    Rectangle {
        width: parent.width
        height: Math.ceil(3 * Theme.unit)
        color: Theme.priorityColour(view.facts.priority)
        visible: !view.nothing
    }
    Label {
        anchors.right: parent.right
        anchors.rightMargin: 5 * Theme.step
        y: head.y
        textClass: Theme.TextClass.B
        text: qsTr("%1 dari %2 · PgDn").arg(view.page + 1).arg(view.pageCount)
        color: Theme.text3
        visible: view.pageCount > 1
    }
    Column {
        id: head
        x: 5 * Theme.step
        y: 3 * Theme.step
        width: parent.width - 10 * Theme.step

        Caption {
            text: view.facts.held ? qsTr("FOKUS · DIPILIH") : qsTr("FOKUS")
        }
        FocusLine {
            words: view.facts.empty
            colour: Theme.text2
        }
        Label {
            width: parent.width
            textClass: Theme.TextClass.A
            text: view.facts.headline
            font.weight: Theme.strong
            visible: text !== ""
            elidable: true
        }
        FocusLine {
            words: view.facts.when
            colour: Theme.text
        }
        FocusLine {
            words: view.facts.words
            lines: view.compact || (view.told && !view.roomy) ? 1 : 2
        }
    }
    Item {
        id: window

        readonly property rect shown: view.pages[Math.min(view.page, view.pageCount - 1)]

        anchors.top: head.bottom
        x: head.x
        width: head.width
        height: shown.height
        clip: view.pageCount > 1

        Column {
            id: lower
            y: -window.shown.y
            width: parent.width

            FocusLine {
                words: view.facts.felt
                colour: Theme.text
            }
            StageLine {
                width: parent.width
                height: 24 * Theme.unit
                names: view.facts.stages
                current: view.facts.stage
                visible: view.facts.stage >= 0
            }
            FocusLine {
                words: view.facts.stage < 0 ? "" : qsTr("tahap %1 dari 5: %2").arg(view.facts.stage + 1).arg(view.facts.stages[view.facts.stage])
                colour: Theme.team
            }
            Repeater {
                id: details
                model: view.panel.details

                DetailLine {
                    width: lower.width
                    drawn: view.drawn
                }
            }
            HydrographPanel {
                width: parent.width
                height: view.chartHeight
                chart: view.panel.hydrograph
                visible: view.drawn
            }
            FocusLine {
                words: view.facts.means
            }
            Item {
                width: parent.width
                height: 2 * Theme.step
                visible: depots.count + teams.count > 0
            }
            Repeater {
                id: depots
                model: view.panel.depots

                MeansLine {
                    width: lower.width
                }
            }
            Repeater {
                id: teams
                model: view.panel.teams

                MeansLine {
                    width: lower.width
                }
            }
            FocusLine {
                words: view.facts.cannot
                colour: Theme.text3
            }
            FocusLine {
                words: view.facts.estimate
                colour: Theme.text3
            }
            FocusLine {
                words: view.facts.reckoned
                colour: Theme.text3
            }
        }
    }
}
