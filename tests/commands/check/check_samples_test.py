#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-check over the recorded files: which are accepted, and as what. The program is the first argument."""

import json
import os
import pathlib
import subprocess
import sys

SKIPPED = 77

# folder or file: (kind, how many are accepted, how many are rejected)
EXPECTED = {
    "bmkg/siaga-recordings/autogempa.json": ("quake", 1, 0),
    "bmkg/siaga-recordings/gempaterkini.json": ("quake", 2, 0),
    "bmkg/siaga-recordings/gempadirasakan.json": ("quake", 2, 0),
    "bmkg/aldii-storage/autogempa.json": ("quake", 1, 0),
    "bmkg/arraysyams-testingrepo/autogempa.json": ("quake", 1, 0),
    "bmkg/arraysyams-testingrepo/gempaterkini_dengan_potensi_tsunami.json": ("quake", 15, 0),
    "bmkg/siaga-recordings/cap-id-CGT20260924002_alert.xml": ("cap", 1, 0),
    "bmkg/siaga-recordings/cap-en-CGT20260924002_alert.xml": ("cap", 1, 0),
    "bmkg/shippinghot-recordings/CSR20261010001_alert.xml": ("cap", 1, 0),
    "bmkg/siaga-recordings/nowcast-rss-id.EXCERPT-5-of-11.xml": ("unknown", 0, 1),
    "cap/google-cap-library/xee.cap": ("unknown", 0, 1),
    "cap/google-cap-library/invalid.cap": ("cap", 1, 0),
    "cap/dec112-cap-ts/optional-properties-1.xml": ("cap", 0, 1),
    "cap/capparselib/smhi.se.alerts.cap": ("cap", 0, 1),
    "posko/depot.json": ("depot", 1, 0),
    "posko/team.json": ("team", 1, 0),
    "posko/link.json": ("link", 1, 0),
    "posko/link-simulasi.json": ("link", 1, 0),
    "handmade/owntracks-location.json": ("position", 1, 0),
    "handmade/owntracks-lwt.json": ("lwt", 0, 1),
    "handmade/cot-field-team.xml": ("cot", 0, 1),
}


def check(program, file):
    result = subprocess.run([program, str(file)], capture_output=True, timeout=20, check=False)
    return result.returncode, [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def main(program):
    folder = os.environ.get("POSKO_SAMPLES", "")
    if not folder:
        print("POSKO_SAMPLES is not set: the folder with the recorded messages")
        return SKIPPED
    wrong = []
    for name, (kind, accepted, rejected) in EXPECTED.items():
        code, found = check(program, pathlib.Path(folder, name))
        counts = (sum(line["accepted"] for line in found), sum(not line["accepted"] for line in found))
        if {line["kind"] for line in found} != {kind} or counts != (accepted, rejected) or code != (1 if rejected else 0):
            wrong.append(f"{name}: {code} {found}")
    for file in sorted(pathlib.Path(folder, "posko", "bad").glob("*.json")):
        code, found = check(program, file)
        if code != 1 or len(found) != 1 or found[0]["accepted"] or not found[0]["reason"]:
            wrong.append(f"{file.name}: {code} {found}")
    print("\n".join(wrong) or f"{len(EXPECTED)} files as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
