# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real borders, imported as a deployment would: answers agree with GEOS, and removing restores the former ones."""
import json
import os
import pathlib
import random
import sys
import unittest

import shapely

from maptest import MapTest

SAMPLES = os.environ.get("POSKO_SAMPLES")


def shapes(file):
    """Each feature's words and its valid shape, read apart from posko-map."""
    features = json.loads(file.read_text())["features"]
    return [(feature["properties"], shapely.make_valid(shapely.from_geojson(json.dumps(feature["geometry"])))) for feature in features]


# Names that the file writes otherwise than the search file.
SPELLINGS = {"pangkajenekepulauan": "pangkajenedankepulauan", "kotapadangsidempuan": "kotapadangsidimpuan",
             "daerahistimewayogyakarta": "diyogyakarta"}


def plain(name):
    letters = "".join(c for c in name.lower().removeprefix("kab. ").replace("administrasi", "") if c.isalnum())
    return SPELLINGS.get(letters, letters)


class ImportedBorders(MapTest):
    def points(self, areas, count=1000):
        """Half of them anywhere, half within some kilometres of a border."""
        numbers = random.Random(20261125)
        points = [(numbers.uniform(-11, 6), numbers.uniform(95, 141)) for _ in range(count // 2)]
        while len(points) < count:
            line = numbers.choice(areas)[1].boundary
            at = line.interpolate(numbers.random(), normalized=True)
            points.append((at.y + numbers.gauss(0, 0.02), at.x + numbers.gauss(0, 0.02)))
        return points

    def check(self, file, column, level):
        areas = shapes(pathlib.Path(SAMPLES) / "maps" / file)
        points = self.points(areas)
        before = self.at(points)
        report = self.imported(pathlib.Path(SAMPLES) / "maps" / file)
        self.assertEqual((report["matched"], report["unmatched"]), (len(areas), []))
        tree = shapely.STRtree([shape for _, shape in areas])
        inside = 0
        for (lat, lon), place in zip(points, self.at(points), strict=True):
            covering = {plain(areas[i][0][column]) for i in tree.query(shapely.Point(lon, lat), predicate="intersects")}
            name = place[level]
            official = name is not None and name["quality"] == "official"
            self.assertEqual(official, bool(covering), (lat, lon, place, covering))
            if official:
                inside += 1
                self.assertIn(plain(name["name"]), covering, (lat, lon, name))
        self.assertGreater(inside, 300)
        self.map("remove", report["id"])
        self.assertEqual(self.at(points), before)
        self.assertEqual(self.bytes(), {})

    def test_a_thousand_points_in_kabupaten_and_kota_agree_with_geos(self):
        self.check("indonesia_kabupaten.geojson", "WADMKK", "regency")

    def test_a_thousand_points_in_provinces_agree_with_geos(self):
        self.check("indonesia_provinsi.geojson", "PROVINSI", "province")


if __name__ == "__main__":
    if not SAMPLES:
        print("POSKO_SAMPLES is not set: no real borders to import")
        sys.exit(77)
    unittest.main()
