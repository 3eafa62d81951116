# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of posko-map share."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

BIN = pathlib.Path(os.environ["POSKO_BIN_DIR"])
PLACES = BIN.parent / "share" / "posko" / "places.sqlite"
KEYS = ["id", "file", "kind", "features", "projection", "codeSystem", "matched", "unmatched", "warnings"]


def square(west, south, size=0.4):
    return [[[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]]


def geojson(rows, **more):
    """Squares side by side on Java, each with the words of one row."""
    features = [{"type": "Feature", "properties": row,
                 "geometry": {"type": "Polygon", "coordinates": square(106 + 0.5 * (i % 8), -7.5 + 0.5 * (i // 8))}}
                for i, row in enumerate(rows)]
    return {"type": "FeatureCollection", "features": features, **more}


def names(*words):
    return [{"WADMPR": province, "WADMKK": regency} for province, regency in words]


JAVA = names(("Jawa Barat", "Cianjur"), ("Jawa Barat", "Bandung"), ("Jawa Barat", "Kota Bandung"), ("Jawa Barat", "Sukabumi"))


class MapTest(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="posko-map-"))
        self.addCleanup(shutil.rmtree, self.dir, True)
        self.data = self.dir / "maps"

    def write(self, name, document):
        file = self.dir / name
        file.write_text(json.dumps(document))
        return file

    def map(self, verb, *arguments, code=0, env=None):
        done = subprocess.run([BIN / "posko-map", verb, "--data", self.data, *arguments], capture_output=True, text=True, timeout=120,
                              env={**os.environ, **(env or {})})
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-500:], done.stderr))
        return done

    def imported(self, *arguments):
        lines = [json.loads(line) for line in self.map("import", *arguments).stdout.splitlines()]
        return lines[0] if len(lines) == 1 else lines

    def refused(self, *arguments):
        """The sentence by which a file is refused; nothing may have changed."""
        before = self.bytes()
        done = self.map("import", *arguments, code=1)
        self.assertEqual(self.bytes(), before)
        self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
        self.assertIsNone(json.loads(done.stdout)["id"])
        return done.stderr

    def bytes(self):
        return {file.name: file.read_bytes() for file in self.data.iterdir()} if self.data.exists() else {}

    def at(self, points):
        text = "".join(f"{lat!r} {lon!r}\n" for lat, lon in points)
        done = subprocess.run([os.environ["POSKO_ADMINAT"], PLACES, self.data], input=text, capture_output=True, text=True, check=True)
        return [json.loads(line) for line in done.stdout.splitlines()]

    def convert(self, source, target, *arguments):
        subprocess.run(["ogr2ogr", *arguments, target, source], check=True, capture_output=True, timeout=60)
        return target
