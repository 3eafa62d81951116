// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtCharts
import Posko.Controls
import Posko.Model
import Posko.Theme

// The earthquakes of 24 hours, by hour and magnitude, in the colours of BMKG's depth classes. The only place that knows
// Qt Charts: no animation, no OpenGL, points replaced as a whole.
Item {
    id: panel

    required property QuakeChartModel chart

    Label {
        anchors.centerIn: view
        textClass: Theme.TextClass.B
        text: panel.chart.empty
        color: Theme.text2
        visible: text !== ""
        z: 1
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
        backgroundColor: Theme.panel
        backgroundRoundness: 0
        plotAreaColor: Theme.panel
        legend.visible: false

        // No dynamic ticks: until their interval is set, Qt Charts makes them without end.
        CategoryAxis {
            id: hours
            min: -24.6
            max: 0.8
            startValue: -30
            labelsPosition: CategoryAxis.AxisLabelsPositionOnValue
            labelsFont: Qt.font({ family: Theme.family, pixelSize: Theme.sizeC })
            labelsColor: Theme.text3
            gridLineColor: Theme.line
            color: Theme.line

            CategoryRange { label: "-24"; endValue: -24 }
            CategoryRange { label: "-18"; endValue: -18 }
            CategoryRange { label: "-12"; endValue: -12 }
            CategoryRange { label: "-6"; endValue: -6 }
            CategoryRange { label: qsTr("kini"); endValue: 0 }
        }
        ValueAxis {
            id: magnitudes
            min: 0
            max: panel.chart.highest
            tickCount: 3
            labelFormat: "M%d"
            labelsFont: hours.labelsFont
            labelsColor: Theme.text3
            gridLineColor: Theme.line
            color: Theme.line
        }

        DepthSeries { id: shallow; axisX: hours; axisY: magnitudes; depthClass: 0 }
        DepthSeries { id: medium; axisX: hours; axisY: magnitudes; depthClass: 1 }
        DepthSeries { id: intermediate; axisX: hours; axisY: magnitudes; depthClass: 2 }
        DepthSeries { id: deep; axisX: hours; axisY: magnitudes; depthClass: 3 }
        DepthSeries { id: veryDeep; axisX: hours; axisY: magnitudes; depthClass: 4 }
    }
    SeriesFeed { series: shallow; points: panel.chart.shallow }
    SeriesFeed { series: medium; points: panel.chart.medium }
    SeriesFeed { series: intermediate; points: panel.chart.intermediate }
    SeriesFeed { series: deep; points: panel.chart.deep }
    SeriesFeed { series: veryDeep; points: panel.chart.veryDeep }
}
