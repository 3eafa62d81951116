// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtTest
import Posko.Model
import Posko.Test
import Posko.Theme
import Posko.Wall

Item {
    id: stage

    width: 1920
    height: 1080

    Component {
        id: wallComponent

        Wall {
            width: stage.width
            height: stage.height
            baseMapFile: ""
            focus: true
        }
    }

    TestCase {
        id: testCase

        property WallRoot root
        property Wall wall

        name: "Wall"
        when: windowShown

        function show(picture: string): void {
            testCase.root = Rooms.open(picture) as WallRoot;
            testCase.wall = createTemporaryObject(wallComponent, stage, { page: testCase.root.wall }) as Wall;
            verify(testCase.wall !== null);
            testCase.wall.forceActiveFocus();
        }
        function texts(item: Item): list<string> {
            let found = [];
            for (const child of item.children) {
                if (!child.visible)
                    continue;
                if (child.text !== undefined && child.textClass !== undefined)
                    found.push(child.text);
                found = found.concat(texts(child));
            }
            return found;
        }
        function says(words: string): bool {
            return texts(testCase.wall).some(text => text.indexOf(words) >= 0);
        }

        function test_down_and_return_choose_and_escape_gives_back(): void {
            show("usual");
            const page = testCase.root.wall;
            const automatic = page.focus.facts.incidentId;
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(page.focus.facts.incidentId, page.incidents.idAt(1));
            verify(page.focus.facts.held);
            verify(page.focus.facts.incidentId !== automatic);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !page.focus.facts.held);
        }
        function test_up_stops_at_the_first(): void {
            show("usual");
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Up);
            keyClick(Qt.Key_Return);
            compare(testCase.root.wall.focus.facts.incidentId, testCase.root.wall.incidents.idAt(0));
            verify(testCase.root.wall.focus.facts.held);
        }
        function test_moving_the_map_stops_following_until_escape(): void {
            show("usual");
            verify(testCase.root.wall.camera.following);
            keyClick(Qt.Key_Left);
            verify(!testCase.root.wall.camera.following);
            keyClick(Qt.Key_Escape);
            verify(testCase.root.wall.camera.following);
        }
        function test_a_click_on_a_line_chooses_it(): void {
            show("usual");
            const page = testCase.root.wall;
            const side = testCase.wall.width - 300;
            mouseClick(testCase.wall, side, 245);
            tryVerify(() => page.focus.facts.held);
        }
        function test_a_quiet_wall_says_that_its_sources_live(): void {
            show("empty");
            verify(says("tidak ada peringatan aktif (sumber hidup)"));
            verify(says("belum diketahui"));
            verify(!says("TIDAK TERHUBUNG"));
        }
        function test_a_lost_broker_is_said_until_it_is_back(): void {
            show("empty");
            Rooms.loseConnection();
            verify(says("TIDAK TERHUBUNG ke sumber"));
            Rooms.connect();
            tryVerify(() => !says("TIDAK TERHUBUNG ke sumber"));
        }
        function test_silent_sources_turn_the_wall_blind(): void {
            show("empty");
            Rooms.advance(100000);
            verify(says("TANPA DATA sejak"));
            verify(!says("(sumber hidup)"));
        }
        function test_a_scenario_is_framed(): void {
            show("usual");
            verify(says("SIMULASI"));
            verify(says("Gempa Cianjur, 21 Nov 2022"));
        }
        function test_the_clock_moves(): void {
            show("empty");
            const before = testCase.root.wall.clock.facts.digits;
            Rooms.advance(1);
            verify(testCase.root.wall.clock.facts.digits !== before);
            verify(says(testCase.root.wall.clock.facts.digits));
        }
    }
}
