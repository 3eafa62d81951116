# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/test: what it refuses, and how it tells what was skipped."""

import pathlib
import tempfile
import unittest

from harness import PACKAGING, call, main

JUNIT = """<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="x" tests="4" failures="0" disabled="0" skipped="2" time="1">
<testcase name="Passes" classname="Passes" time="0" status="run"><system-out>fine</system-out></testcase>
<testcase name="Google" classname="Google" time="0" status="notrun"><skipped message="SKIP_REGULAR_EXPRESSION_MATCHED"/>
<system-out>[ RUN      ] A.B
../../a_test.cpp:12: Skipped
POSKO_SAMPLES is not set

[  SKIPPED ] A.B (0 ms)
</system-out></testcase>
<testcase name="Script" classname="Script" time="0" status="notrun"><skipped message="SKIP_RETURN_CODE=77"/>
<system-out>some words
no sound card
</system-out></testcase>
</testsuite>
"""


class Test(unittest.TestCase):
    def skips(self, samples):
        with tempfile.TemporaryDirectory() as directory:
            file = pathlib.Path(directory, "junit.xml")
            file.write_text(JUNIT)
            return call("python3", "-B", PACKAGING / "skipped.py", file, env={"POSKO_SAMPLES": samples})

    def test_each_skipped_test_is_told_with_its_reason(self):
        done = self.skips("")
        self.assertEqual(done.stdout, "skipped Google: POSKO_SAMPLES is not set\nskipped Script: no sound card\n")
        self.assertEqual(done.returncode, 0)

    def test_with_the_samples_set_a_test_skipped_for_want_of_them_is_a_failure(self):
        self.assertEqual(self.skips("/samples").returncode, 1)

    def test_bad_use_says_what_is_right(self):
        for arguments in (["--frobnicate"], ["-R"], ["-R", ""]):
            done = call(PACKAGING / "test", *arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("right is: packaging/test [--full] [-R REGEX]", done.stderr)

    def test_samples_must_be_an_absolute_directory(self):
        for value in ("shared/samples", "/nowhere/at/all"):
            done = call(PACKAGING / "test", env={"POSKO_SAMPLES": value})
            self.assertEqual(done.returncode, 2)
            self.assertIn("POSKO_SAMPLES", done.stderr)


if __name__ == "__main__":
    main()
