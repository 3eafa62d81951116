// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtPositioning
import QtTest
import Posko.Map
import Posko.MapScene

Item {
    id: stage

    width: 960
    height: 540

    Component {
        id: mapComponent

        LiveMap {
            anchors.fill: parent
            source: null
            baseMapFile: ""
        }
    }

    Component {
        id: spyComponent

        SignalSpy {}
    }

    Component {
        id: barComponent

        ScaleBarModel {}
    }

    TestCase {
        id: tests

        property LiveMap map

        name: "LiveMap"
        when: windowShown

        function init() {
            tests.map = createTemporaryObject(mapComponent, stage) as LiveMap;
            verify(tests.map);
            tests.map.flyTo(QtPositioning.coordinate(-6.84, 107.05), 9, false);
            tests.map.forceActiveFocus();
        }

        function moves(): SignalSpy {
            return createTemporaryObject(spyComponent, stage, { target: tests.map, signalName: "userMoved" }) as SignalSpy;
        }

        function test_a_flight_without_animation_arrives_at_once() {
            fuzzyCompare(tests.map.center.latitude, -6.84, 1e-9);
            fuzzyCompare(tests.map.center.longitude, 107.05, 1e-9);
            compare(tests.map.zoomLevel, 9);
        }

        function test_an_animated_flight_arrives_where_it_was_sent() {
            tests.map.flyTo(QtPositioning.coordinate(-3.7, 128.2), 7.5, true);
            tryCompare(tests.map, "zoomLevel", 7.5);
            tryVerify(() => Math.abs(tests.map.center.longitude - 128.2) < 1e-6);
            fuzzyCompare(tests.map.center.latitude, -3.7, 1e-6);
        }

        function test_the_program_moving_the_map_is_no_person_moving_it() {
            const spy = tests.moves();
            tests.map.flyTo(QtPositioning.coordinate(0, 120), 6, false);
            compare(spy.count, 0);
        }

        function test_an_arrow_moves_the_map_by_an_eighth_of_its_width() {
            const spy = tests.moves();
            const expected = MapMath.moved(tests.map.center, tests.map.zoomLevel, stage.width / 8, 0);
            keyClick(Qt.Key_Right);
            compare(spy.count, 1);
            fuzzyCompare(tests.map.center.longitude, expected.longitude, 1e-9);
            keyClick(Qt.Key_Left);
            fuzzyCompare(tests.map.center.longitude, 107.05, 1e-9);
        }

        function test_plus_and_minus_change_the_zoom_around_the_middle() {
            keyClick(Qt.Key_Plus);
            compare(tests.map.zoomLevel, 9.5);
            keyClick(Qt.Key_Minus);
            compare(tests.map.zoomLevel, 9);
            fuzzyCompare(tests.map.center.latitude, -6.84, 1e-9);
        }

        function test_no_zoom_shows_an_empty_border() {
            for (let press = 0; press < 30; ++press)
                keyClick(Qt.Key_Minus);
            verify(256 * Math.pow(2, tests.map.zoomLevel) >= stage.width - 1e-6);
        }

        function test_the_wheel_keeps_the_point_under_the_pointer() {
            const before = MapMath.moved(tests.map.center, tests.map.zoomLevel, 200 - stage.width / 2, 100 - stage.height / 2);
            mouseWheel(tests.map, 200, 100, 0, 240);
            verify(tests.map.zoomLevel > 9);
            const after = MapMath.moved(tests.map.center, tests.map.zoomLevel, 200 - stage.width / 2, 100 - stage.height / 2);
            fuzzyCompare(after.latitude, before.latitude, 1e-6);
            fuzzyCompare(after.longitude, before.longitude, 1e-6);
        }

        function test_dragging_to_the_right_looks_to_the_west() {
            const spy = tests.moves();
            mouseDrag(tests.map, 300, 300, 120, 0);
            verify(spy.count > 0);
            verify(tests.map.center.longitude < 107.05);
        }

        function test_a_missing_base_map_is_said_and_stops_nothing() {
            tests.map.baseMapFile = "/nonexistent/basemap.sqlite";
            tryVerify(() => tests.map.baseMapError !== "");
            verify(!tests.map.ready);
            keyClick(Qt.Key_Plus);
            compare(tests.map.zoomLevel, 9.5);
        }

        function test_scale_bar_and_credits_lie_in_the_lowest_lines() {
            const lowest = 96 * tests.map.unit;
            for (const name of ["scaleBar", "credits"]) {
                const item = findChild(tests.map, name);
                verify(item, name);
                verify(item.y >= stage.height - Math.max(lowest, 96), name);
                verify(item.y + item.height <= stage.height, name);
            }
        }

        function test_the_scale_bar_is_true_at_its_latitude() {
            const bar = createTemporaryObject(barComponent, stage, { latitude: 0, zoomLevel: 8, maximumLength: 170 }) as ScaleBarModel;
            compare(bar.text, "100 km");
            const atEquator = bar.length;
            bar.latitude = 60;
            compare(bar.text, "50 km");
            fuzzyCompare(bar.length, atEquator, atEquator * 0.02);
        }

        function test_the_scale_bar_measures_on_the_ground_what_it_says() {
            for (const latitude of [0, -6.84, 55]) {
                const bar = createTemporaryObject(barComponent, stage, { latitude: latitude, zoomLevel: 9.3, maximumLength: 170 }) as ScaleBarModel;
                const from = QtPositioning.coordinate(latitude, 107);
                const to = MapMath.moved(from, 9.3, bar.length, 0);
                const metres = parseFloat(bar.text) * 1000;
                verify(bar.text.endsWith(" km"));
                fuzzyCompare(from.distanceTo(to), metres, metres * 0.01);
            }
        }

        function test_the_view_lies_on_the_overview_where_it_looks() {
            const onto = MapMath.fit(QtPositioning.rectangle(QtPositioning.coordinate(7, 94.5), QtPositioning.coordinate(-11.5, 141.5)), 360, 150, 2, 12);
            const size = Qt.size(stage.width, stage.height);
            const place = QtPositioning.coordinate(-6.84, 107.05);
            const frame = MapMath.viewOn(place, 9, size, onto, Qt.size(360, 150));
            const middle = MapMath.toPixel(place, onto.center, onto.zoomLevel, Qt.size(360, 150));
            fuzzyCompare(frame.x + frame.width / 2, middle.x, 1e-6);
            fuzzyCompare(frame.y + frame.height / 2, middle.y, 1e-6);
            fuzzyCompare(frame.width, stage.width * Math.pow(2, onto.zoomLevel - 9), 1e-6);
            const seen = MapMath.seen(place, 9, size);
            const corner = MapMath.toPixel(seen.topLeft, place, 9, size);
            fuzzyCompare(corner.x, 0, 1e-3);
            fuzzyCompare(corner.y, 0, 1e-3);
        }

        function test_a_view_shows_a_box_only_where_all_of_it_is_in_view() {
            const size = Qt.size(stage.width, stage.height);
            const box = QtPositioning.rectangle(QtPositioning.coordinate(7, 94.5), QtPositioning.coordinate(-11.5, 141.5));
            const whole = MapMath.fit(box, stage.width, stage.height, 10, 12);
            verify(MapMath.shows(whole.center, whole.zoomLevel, size, box));
            verify(!MapMath.shows(whole.center, whole.zoomLevel + 1, size, box));
            verify(!MapMath.shows(MapMath.moved(whole.center, whole.zoomLevel, 60, 0), whole.zoomLevel, size, box));
        }

        function test_a_box_is_shown_as_a_whole() {
            tests.map.flyToBox(QtPositioning.rectangle(QtPositioning.coordinate(6.2, 94.8), QtPositioning.coordinate(-11.2, 141.2)), 24, 12, false);
            const left = MapMath.moved(tests.map.center, tests.map.zoomLevel, -stage.width / 2, 0);
            const right = MapMath.moved(tests.map.center, tests.map.zoomLevel, stage.width / 2, 0);
            verify(left.longitude < 94.8);
            verify(right.longitude > 141.2);
        }
    }
}
