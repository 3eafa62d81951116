// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Posko.Controls
import Posko.Model
import Posko.Theme

// The water level of one gauge over the last hours against its thresholds, the worst on top.
Item {
    id: panel

    required property GaugeChartModel chart

    function place(value: double): real {
        const share = (value - panel.chart.lowest) / (panel.chart.highest - panel.chart.lowest);
        return view.plotArea.y + (1 - share) * view.plotArea.height;
    }

    ChartView {
        id: view
        anchors.fill: parent
        margins.left: 0
        margins.right: 0
        margins.top: 0
        margins.bottom: 0
        antialiasing: true
        animationOptions: ChartView.NoAnimation
        backgroundColor: Theme.raised
        backgroundRoundness: 0
        plotAreaColor: Theme.panel
        legend.visible: false

        ValueAxis {
            id: hours
            min: -panel.chart.hours
            max: 0
            tickCount: 4
            labelFormat: qsTr("%.0f jam")
            labelsFont: Qt.font({ family: Theme.family, pixelSize: Theme.sizeC })
            labelsColor: Theme.text3
            gridLineColor: Theme.line
            color: Theme.line
        }
        ValueAxis {
            id: levels
            min: panel.chart.lowest
            max: panel.chart.highest
            tickCount: 3
            labelFormat: "%.1f"
            labelsFont: hours.labelsFont
            labelsColor: Theme.text3
            gridLineColor: Theme.line
            color: Theme.line
        }
        LineSeries {
            id: water
            axisX: hours
            axisY: levels
            color: Theme.team
            width: 3 * Theme.unit
        }
    }
    SeriesFeed {
        series: water
        points: panel.chart.points
    }
    Repeater {
        model: panel.chart.thresholds

        Item {
            id: threshold

            required property int index
            required property double modelData
            readonly property bool crowded: index > 0 && Math.abs(y - panel.place(panel.chart.thresholds[index - 1])) < word.height

            x: view.plotArea.x
            y: panel.place(modelData)
            width: view.plotArea.width

            Rectangle {
                width: parent.width
                height: Math.max(1, 2 * Theme.unit)
                color: Theme.priorityColour(Math.min(threshold.index + 1, Sign.Info))
            }
            Label {
                id: word
                x: 2 * Theme.step
                y: -height
                textClass: Theme.TextClass.C
                text: panel.chart.names[threshold.index] ?? ""
                color: Theme.priorityColour(Math.min(threshold.index + 1, Sign.Info))
                visible: !threshold.crowded && threshold.y - height > 0
            }
        }
    }
}
