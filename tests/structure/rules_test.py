# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every rule finds what it is there for, and lets pass what it should."""

import unittest

import licence
import rules


class Rules(unittest.TestCase):
    def assertFinds(self, rule, path, text):
        self.assertTrue(rule(path, text), f"{text!r} in {path} passed")

    def assertPasses(self, rule, path, text):
        self.assertEqual([], rule(path, text))

    def test_a_library_may_include_only_what_stands_below_it(self):
        self.assertFinds(rules.include_direction, "src/core/a.h", '#include "domain/picture.h"\n')
        self.assertFinds(rules.include_direction, "src/store/a.cpp", '#include "wire/decode.h"\n')
        self.assertFinds(rules.include_direction, "src/mapscene/a.cpp", '#include "viewmodel/b.h"\n')
        self.assertFinds(rules.include_direction, "src/wire/a.cpp", '#include "../store/b.h"\n')
        self.assertFinds(rules.include_direction, "src/unheard/a.cpp", "\n")
        self.assertPasses(rules.include_direction, "src/ingest/a.cpp", '#include "core/instant.h"\n#include "wire/decode.h"\n')
        self.assertPasses(rules.include_direction, "src/viewmodel/a.cpp", '#include "domain/picture.h"\n#include <QObject>\n')

    def test_the_lower_libraries_know_no_qt(self):
        self.assertFinds(rules.include_direction, "src/domain/a.h", "#include <QString>\n")
        self.assertFinds(rules.include_direction, "src/wire/a.h", "#include <QtCore/qglobal.h>\n")
        self.assertFinds(rules.include_direction, "src/wire/a.h", "#include <qstring.h>\n")

    def test_a_qml_module_imports_only_what_it_may(self):
        self.assertFinds(rules.qml_direction, "qml/Posko/Desk/A.qml", "import QtCharts\n")
        self.assertFinds(rules.qml_direction, "qml/Posko/Theme/A.qml", "import Posko.Controls\n")
        self.assertFinds(rules.qml_direction, "qml/Posko/Controls/A.qml", "import Posko.Map\n")
        self.assertPasses(rules.qml_direction, "qml/Posko/Map/A.qml", "import QtLocation\nimport Posko.MapScene\n")
        self.assertPasses(rules.qml_direction, "qml/Posko/Shell/A.qml", "import Posko.Wall\n")

    def test_the_clock_is_read_in_one_place(self):
        self.assertFinds(rules.one_clock, "src/store/a.cpp", "auto t = std::chrono::system_clock::now();\n")
        self.assertFinds(rules.one_clock, "src/viewmodel/a.cpp", "QDateTime::currentDateTimeUtc()\n")
        self.assertFinds(rules.one_clock, "qml/Posko/Wall/A.qml", "text: new Date().toString()\n")
        self.assertFinds(rules.one_clock, "qml/Posko/Wall/A.qml", "text: Date.now()\n")
        self.assertPasses(rules.one_clock, "src/ingest/a.cpp", "core::Instant Inbox::now()\n")
        self.assertPasses(rules.one_clock, "src/core/clock.cpp", "std::chrono::system_clock::now()\n")
        self.assertPasses(rules.one_clock, "src/store/a.cpp", "std::chrono::steady_clock::now()\n")

    def test_qml_keeps_to_its_manners(self):
        pragma = "pragma ComponentBehavior: Bound\n"
        self.assertFinds(rules.qml_manners, "qml/Posko/Wall/A.qml", pragma + "x: parent.parent.x\n")
        self.assertFinds(rules.qml_manners, "qml/Posko/Wall/A.qml", pragma + 'color: "#ff0000"\n')
        self.assertFinds(rules.qml_manners, "qml/Posko/Wall/A.qml", pragma + "  ListModel {\n")
        self.assertFinds(rules.qml_manners, "qml/Posko/Wall/A.qml", "Item {}\n")
        self.assertFinds(rules.qml_manners, "app/posko/main.cpp", "qmlRegisterType<A>();\n")
        self.assertFinds(rules.qml_manners, "app/posko/main.cpp", "context->setContextProperty(a, b);\n")
        self.assertPasses(rules.qml_manners, "qml/Posko/Theme/Theme.qml", 'pragma Singleton\ncolor: "#ff0000"\n')

    def test_tests_do_not_wait_by_time(self):
        for call in ("std::this_thread::sleep_for(1s);", "QTest::qWait(5);", "usleep(3);", "QThread::msleep(3);"):
            self.assertFinds(rules.no_waiting_by_time, "tests/unit/core/a.cpp", call + "\n")
        self.assertPasses(rules.no_waiting_by_time, "tests/unit/core/a.cpp", "QTRY_VERIFY(done);\n")

    def test_nothing_is_left_open(self):
        self.assertFinds(rules.finished, "src/core/a.cpp", "// TO" + "DO later\n")
        self.assertFinds(rules.finished, "README.md", "see /ro" + "ot/x\n")
        self.assertPasses(rules.finished, "src/core/a.cpp", "// done\n")

    def test_a_package_lock_names_no_host(self):
        self.assertFinds(rules.lock_names_no_host, "maps/package-lock.json", '"resolved": "https://example"\n')
        self.assertPasses(rules.lock_names_no_host, "maps/package-lock.json", '"integrity": "sha512-x"\n')

    def test_a_qml_file_stays_short(self):
        self.assertFinds(rules.line_limit, "qml/Posko/Wall/A.qml", "\n" * 251)
        self.assertPasses(rules.line_limit, "qml/Posko/Wall/A.qml", "\n" * 100)

    def test_a_file_without_a_licence_is_found(self):
        patterns = licence.annotated('[[annotations]]\npath = ["a/**.json", "b/*.png"]\n')
        named = "SPDX-FileCopyright" + "Text: x\nSPDX-License-" + "Identifier: MIT\n"
        self.assertFalse(licence.unlicensed("x.cpp", named, patterns, set()))
        self.assertTrue(licence.unlicensed("x.cpp", "int x;", patterns, set()))
        self.assertFalse(licence.unlicensed("a/b/c.json", "{}", patterns, set()))
        self.assertTrue(licence.unlicensed("b/c/d.png", "", patterns, set()))
        self.assertFalse(licence.unlicensed("c.png", "", patterns, {"c.png.license"}))


if __name__ == "__main__":
    unittest.main()
