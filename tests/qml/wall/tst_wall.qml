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
        function test_a_moved_map_says_that_it_is_locked_until_escape(): void {
            show("usual");
            verify(says("ikut otomatis"));
            keyClick(Qt.Key_Left);
            verify(says("TAMPILAN DIKUNCI sejak"));
            verify(says("Esc ikuti lagi"));
            keyClick(Qt.Key_Escape);
            verify(says("ikut otomatis"));
            keyClick(Qt.Key_K);
            verify(says("TAMPILAN DIKUNCI sejak"));
            keyClick(Qt.Key_K);
            verify(says("ikut otomatis"));
        }
        function test_p_begins_and_ends_a_patrol(): void {
            show("usual");
            keyClick(Qt.Key_P);
            verify(says("PATROLI 1 dari"));
            keyClick(Qt.Key_P);
            verify(!says("PATROLI"));
        }
        function test_t_lists_what_has_no_position_and_enter_makes_it_the_focus(): void {
            show("usual");
            Rooms.addPlaceless();
            verify(says("tanpa posisi 1 · T daftar"));
            keyClick(Qt.Key_T);
            verify(says("TANPA POSISI · 1"));
            verify(says("peringatan · tanpa area"));
            keyClick(Qt.Key_Return);
            compare(testCase.root.wall.focus.facts.incidentId, "warning:CJB9");
            verify(!says("TANPA POSISI"));
        }
        function test_space_hides_a_layer_and_the_map_says_so(): void {
            show("usual");
            keyClick(Qt.Key_M);
            verify(says("LAPISAN PETA"));
            for (let row = 0; row < 5; ++row)
                keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Space);
            verify(says("LAPISAN DISEMBUNYIKAN: Lumbung"));
            keyClick(Qt.Key_Escape);
            verify(!says("LAPISAN PETA"));
            verify(says("LAPISAN DISEMBUNYIKAN: Lumbung"));
            keyClick(Qt.Key_M);
            keyClick(Qt.Key_Delete);
            verify(!says("LAPISAN DISEMBUNYIKAN"));
        }
        function test_s_turns_the_wall_to_the_colours_of_the_day_and_back(): void {
            show("usual");
            keyClick(Qt.Key_S);
            verify(testCase.root.wall.day);
            keyClick(Qt.Key_S);
            verify(!testCase.root.wall.day);
        }
        function test_page_down_turns_the_focus(): void {
            show("worst");
            verify(texts(testCase.wall).some(text => /^1 dari \d · PgDn$/.test(text)));
            keyClick(Qt.Key_PageDown);
            verify(texts(testCase.wall).some(text => /^2 dari \d · PgDn$/.test(text)));
            keyClick(Qt.Key_PageUp);
            verify(texts(testCase.wall).some(text => /^1 dari \d · PgDn$/.test(text)));
        }
        function test_the_ruler_measures_from_the_middle_of_the_map_by_keys(): void {
            show("usual");
            const ruler = testCase.root.wall.ruler;
            keyClick(Qt.Key_R);
            verify(says("PENGGARIS"));
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Right);
            keyClick(Qt.Key_Return);
            compare(ruler.count, 2);
            verify(ruler.total.indexOf(" NM") > 0);
            verify(says(ruler.total));
            keyClick(Qt.Key_Backspace);
            compare(ruler.count, 1);
            keyClick(Qt.Key_Escape);
            compare(ruler.count, 0);
            verify(!says("PENGGARIS"));
        }
        function test_a_click_adds_a_point_to_the_ruler_and_selects_nothing(): void {
            show("usual");
            keyClick(Qt.Key_R);
            mouseClick(testCase.wall, 500, 500);
            compare(testCase.root.wall.ruler.count, 1);
            verify(!testCase.root.wall.focus.facts.held);
            keyClick(Qt.Key_R);
        }
        function test_x_tells_the_coordinates_of_the_middle_both_ways(): void {
            show("usual");
            keyClick(Qt.Key_X);
            verify(texts(testCase.wall).some(text => /^-?[0-9]+\.[0-9]{5}, [0-9.]+ · .*′ .*″ L[SU] .*″ BT$/.test(text)));
        }
        function test_n_marks_a_sign_of_the_map_and_enter_and_escape_are_its_then(): void {
            show("usual");
            const mark = findChild(testCase.wall, "mark");
            const page = testCase.root.wall;
            tryVerify(() => {
                keyClick(Qt.Key_N);
                return mark.visible;
            });
            keyClick(Qt.Key_Escape);
            verify(!mark.visible);
            keyClick(Qt.Key_N);
            verify(mark.visible);
            const id = mark.hit.id;
            verify(id !== "");
            keyClick(Qt.Key_Return);
            verify(says("DIPILIH") || page.focus.facts.incidentId === id);
        }
        function test_two_maps_show_the_country_and_the_focus(): void {
            show("usual");
            verify(!says("NASIONAL"));
            keyClick(Qt.Key_B);
            verify(says("NASIONAL"));
            keyClick(Qt.Key_B);
            verify(!says("NASIONAL"));
        }
        function test_typing_finds_a_depot_and_enter_flies_there(): void {
            show("usual");
            keyClick(Qt.Key_K, Qt.ControlModifier);
            verify(says("CARI"));
            for (const letter of "lumbung contoh 2")
                keyClick(letter);
            compare(testCase.root.wall.search.text, "lumbung contoh 2");
            compare(testCase.root.wall.search.count, 1);
            verify(testCase.root.wall.camera.following);
            keyClick(Qt.Key_Return);
            verify(!says("CARI"));
            verify(testCase.root.wall.search.markAt.isValid);
            verify(says("DIPILIH"));
            keyClick(Qt.Key_Escape);
            verify(!testCase.root.wall.search.markAt.isValid);
        }
        function test_every_key_is_told_by_one(): void {
            show("usual");
            keyClick(Qt.Key_F1);
            const keys = testCase.root.wall.keys;
            for (const word of keys.words)
                verify(says(word), word);
            compare(keys.keys.length, keys.words.length);
            keyClick(Qt.Key_Escape);
            keyClick("?");
            verify(says("TOMBOL"));
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
