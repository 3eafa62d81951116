// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
pragma ComponentBehavior: Bound

import QtQuick
import Posko.Model

// The look, by night and by day: every colour, size, weight and shape, and which of them stands for which enum value.
// All lengths are for a window of 1080 lines and grow with its height.
QtObject {
    id: theme

    // What is read from ten metres (A), from five (B), and near by (C): commands.md, "Text sizes on the wall".
    enum TextClass { A, B, C }

    // Dark things on light ground, for a room in daylight; the hierarchy and the shapes stay.
    property bool day: false
    property real windowHeight: 1080
    property real wallWidthMetres: 3.3
    property real viewingDistanceMetres: 10
    readonly property real unit: windowHeight / 1080
    readonly property real step: 4 * unit
    readonly property real readingScale: Math.max(1, viewingDistanceMetres / 10 * 3.3 / wallWidthMetres)

    readonly property string family: "Inter"
    readonly property int sizeA: Math.ceil(38 * unit * readingScale)
    readonly property int sizeB: Math.ceil(20 * unit * readingScale)
    readonly property int sizeC: Math.max(1, Math.ceil(15.5 * unit))
    readonly property int strong: Font.DemiBold
    readonly property int plain: Font.Normal
    readonly property int fade: 200

    readonly property color ground: theme.day ? "#eaf0f5" : "#0b1420"
    readonly property color panel: theme.day ? "#f4f7fa" : "#0e1a29"
    readonly property color raised: theme.day ? "#ffffff" : "#122135"
    readonly property color line: theme.day ? "#b6c3d0" : "#22344a"
    readonly property color text: theme.day ? "#101b28" : "#e9f0f7"
    readonly property color text2: theme.day ? "#2b3a49" : "#c6d3df"
    readonly property color text3: theme.day ? "#4a5b6b" : "#9db0c3"
    readonly property color stale: theme.day ? "#5b6978" : "#8494a6"
    readonly property color hatch: theme.day ? "#c3ced8" : "#2a3b52"
    readonly property color critical: theme.day ? "#de0b40" : "#ff5b62"
    readonly property color criticalBanner: theme.day ? "#c40834" : "#c9272b"
    readonly property color criticalInk: theme.day ? "#8f1518" : "#8f1518"
    readonly property color high: theme.day ? "#864806" : "#fb991a"
    readonly property color medium: theme.day ? "#352a02" : "#ffe674"
    readonly property color info: theme.day ? "#0b5cd7" : "#4a9ff6"
    readonly property color ok: theme.day ? "#13804b" : "#37c786"
    readonly property color depot: theme.day ? "#166361" : "#11d4af"
    readonly property color team: theme.day ? "#1f2160" : "#a8c8f4"
    readonly property color drill: theme.day ? "#7a4bd6" : "#b58cff"
    readonly property color ink: theme.day ? "#ffffff" : "#0b1119"
    readonly property color white: "#ffffff"
    readonly property color clear: "transparent"
    readonly property list<color> depthColours: [theme.critical, theme.high, theme.medium, theme.ok, theme.info]

    function size(textClass: int): int {
        switch (textClass) {
        case Theme.TextClass.A:
            return theme.sizeA;
        case Theme.TextClass.B:
            return theme.sizeB;
        }
        return theme.sizeC;
    }

    function priorityColour(priority: int): color {
        switch (priority) {
        case Sign.Critical:
            return theme.critical;
        case Sign.High:
            return theme.high;
        case Sign.Medium:
            return theme.medium;
        case Sign.Info:
            return theme.info;
        }
        return theme.text3;
    }

    // Ground of the banner, and what is written on it.
    function bannerColour(priority: int): color {
        return priority === Sign.Critical ? theme.criticalBanner
             : priority === Sign.High || priority === Sign.Medium ? theme.priorityColour(priority) : theme.raised;
    }
    function bannerInk(priority: int): color {
        return priority === Sign.Critical ? theme.white
             : priority === Sign.High || priority === Sign.Medium ? theme.ink : theme.text;
    }

    // Shapes are SVG paths in a box of 24 by 24.
    function priorityShape(priority: int): string {
        switch (priority) {
        case Sign.Critical:
            return "M12 1 L15.1 8.6 L23.4 9.2 L17 14.5 L19.1 22.6 L12 18.2 L4.9 22.6 L7 14.5 L0.6 9.2 L8.9 8.6 Z";
        case Sign.High:
            return "M12 2 L23 21.5 L1 21.5 Z";
        case Sign.Medium:
            return "M3 3 L21 3 L21 21 L3 21 Z";
        }
        return "M12 4 A8 8 0 1 1 11.99 4 Z";
    }
    function meansShape(means: int): string {
        return means === Sign.Depot ? "M2 2 L22 2 L22 22 L2 22 Z" : "M12 2 L23 21.5 L1 21.5 Z";
    }
    function meansColour(means: int): color {
        return means === Sign.Depot ? theme.depot : theme.team;
    }

    function freshnessShape(freshness: int): string {
        switch (freshness) {
        case Sign.Live:
            return "M12 2 A10 10 0 1 1 11.99 2 Z";
        case Sign.Stale:
            return "M12 2 A10 10 0 1 1 11.99 2 Z M12 5 A7 7 0 0 1 12 19 Z";
        case Sign.Lost:
            return "M4 1.5 L12 9.5 L20 1.5 L22.5 4 L14.5 12 L22.5 20 L20 22.5 L12 14.5 L4 22.5 L1.5 20 L9.5 12 L1.5 4 Z";
        }
        return "M12 2 A10 10 0 1 1 11.99 2 Z M12 5 A7 7 0 1 0 12.01 5 Z";
    }
    function freshnessColour(freshness: int): color {
        switch (freshness) {
        case Sign.Live:
            return theme.ok;
        case Sign.Stale:
            return theme.medium;
        case Sign.Lost:
            return theme.critical;
        }
        return theme.text3;
    }

    // A switch: a filled box with a tick, an empty one.
    function switchShape(on: bool): string {
        return on ? "M2 2 L22 2 L22 22 L2 22 Z M6.5 11 L4.5 13.5 L10 18.5 L19.5 7.5 L17 5.5 L9.6 14 Z" : "M2 2 L22 2 L22 22 L2 22 Z M5 5 L5 19 L19 19 L19 5 Z";
    }

    // Who leads the view of the map: an eye, a lock, a pin, two arrows round, a halted round.
    function viewShape(lead: int): string {
        switch (lead) {
        case Sign.Locked:
            return "M5 10 L5 8 A7 7 0 0 1 19 8 L19 10 L21 10 L21 23 L3 23 L3 10 Z M8.5 10 L15.5 10 L15.5 8 A3.5 3.5 0 0 0 8.5 8 Z";
        case Sign.Chosen:
            return "M12 1 A8 8 0 0 1 20 9 C20 14 12 23 12 23 C12 23 4 14 4 9 A8 8 0 0 1 12 1 Z M12 6 A3 3 0 1 0 12.01 6 Z";
        case Sign.Patrolling:
            return "M3 11 A9 9 0 0 1 18.4 5.6 L21 3 L21 11 L13 11 L16.2 7.8 A6 6 0 0 0 6 11 Z M21 13 A9 9 0 0 1 5.6 18.4 L3 21 L3 13 L11 13 L7.8 16.2 A6 6 0 0 0 18 13 Z";
        case Sign.PatrolStopped:
            return "M4 3 L10 3 L10 21 L4 21 Z M14 3 L20 3 L20 21 L14 21 Z";
        }
        return "M1 12 C5 5 19 5 23 12 C19 19 5 19 1 12 Z M12 7.5 A4.5 4.5 0 1 0 12.01 7.5 Z";
    }
    function viewColour(lead: int): color {
        switch (lead) {
        case Sign.Locked:
            return theme.medium;
        case Sign.Chosen:
        case Sign.Patrolling:
            return theme.info;
        case Sign.PatrolStopped:
            return theme.high;
        }
        return theme.line;
    }

    // A mark of a row: MarkAbsent has neither shape nor colour.
    function markShape(mark: int): string {
        return theme.freshnessShape(theme.freshnessOf(mark));
    }
    function markColour(mark: int): color {
        return theme.freshnessColour(theme.freshnessOf(mark));
    }
    function freshnessOf(mark: int): int {
        return mark - 1;
    }

    function figureColour(state: int): color {
        switch (state) {
        case Sign.Old:
            return theme.stale;
        case Sign.Unknown:
            return theme.text2;
        }
        return theme.text;
    }
}
