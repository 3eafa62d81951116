# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""skipped.py JUNIT: prints `skipped NAME: REASON` for each skipped test of ctest's JUnit file.

Exit 1 where POSKO_SAMPLES is set and a test was skipped for want of it."""

import os
import re
import sys
import xml.etree.ElementTree as ElementTree


def reason(output):
    """The reason as GoogleTest words it, else the last line that the test wrote."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", output or "")
    found = re.search(r": Skipped\n(.*?)\n(?:\n|\[)", text, re.DOTALL)
    if found:
        return " ".join(found.group(1).split())
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"


def main():
    wanting = False
    for case in ElementTree.parse(sys.argv[1]).getroot().iter("testcase"):
        if case.find("skipped") is None:
            continue
        why = reason(case.findtext("system-out"))
        print(f"skipped {case.get('name')}: {why}")
        wanting = wanting or ("POSKO_SAMPLES" in why and bool(os.environ.get("POSKO_SAMPLES")))
    return 1 if wanting else 0


sys.exit(main())
