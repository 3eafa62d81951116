#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the files of the base map hold: complete lists of areas, tiles without holes, points where they belong."""

import gzip
import os
import sqlite3
import subprocess
import sys
import time
import unittest
from contextlib import closing
from pathlib import Path

sys.dont_write_bytecode = True

import mvtreader  # noqa: E402
import numpy as np  # noqa: E402
import shapely  # noqa: E402

FOLDER = Path(os.environ.get("POSKO_BINARY_DIR", "build/dev")) / "share" / "posko"
MAPS = Path(__file__).resolve().parents[2] / "maps"
LAYERS = {"land", "lake", "coast", "river", "border", "place", "province", "island", "volcano", "plate", "name"}
LARGEST_TILE = 500_000
# The region in full: columns and rows from the north at zoom 0, as fractions.
WEST, EAST, NORTH, SOUTH = 88.0, 146.0, 13.0, -16.0


def ask(name: str, query: str, *values) -> list:
    with closing(sqlite3.connect(f"file:{FOLDER / name}?mode=ro&immutable=1", uri=True)) as database:
        return database.execute(query, values).fetchall()


def position(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    y = np.arcsinh(np.tan(np.radians(lat))) / (2.0 * np.pi)
    return (lon + 180.0) / 360.0 * 2**zoom, (0.5 - y) * 2**zoom


def tile(zoom: int, column: int, row: int) -> dict[str, list]:
    found = ask("basemap.mbtiles", "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", zoom, column, 2**zoom - 1 - row)
    return mvtreader.read(gzip.decompress(found[0][0]))


def tile_at(lon: float, lat: float, zoom: int) -> dict[str, list]:
    x, y = position(lon, lat, zoom)
    return tile(zoom, int(x), int(y))


class Tiles(unittest.TestCase):
    def test_the_region_has_every_tile_of_every_zoom_and_the_world_those_of_the_far_zooms(self):
        for zoom in range(11):
            left, top = (int(value) for value in position(WEST, NORTH, zoom))
            right, bottom = (int(value) for value in position(EAST, SOUTH, zoom))
            if zoom <= 5:
                left, top, right, bottom = 0, 0, 2**zoom - 1, 2**zoom - 1
            wanted = {(column, 2**zoom - 1 - row) for column in range(left, right + 1) for row in range(top, bottom + 1)}
            found = set(ask("basemap.mbtiles", "SELECT tile_column, tile_row FROM tiles WHERE zoom_level = ?", zoom))
            self.assertEqual(found, wanted, f"zoom {zoom}")

    def test_no_tile_is_too_large(self):
        largest = ask("basemap.mbtiles", "SELECT max(length(tile_data)) FROM tiles")[0][0]
        self.assertLess(largest, LARGEST_TILE)

    def test_every_feature_says_its_source_and_quality_and_every_layer_is_there(self):
        seen = set()
        for zoom, column, row in ((3, 6, 4), (4, 13, 8), (6, 51, 32)):
            for layer, features in tile(zoom, column, row).items():
                seen.add(layer)
                for feature in features:
                    self.assertTrue(feature.tags.get("source") and feature.tags.get("quality"), (layer, feature.tags))
        for lon, lat in ((106.8, -6.2), (103.6, -1.6), (98.9, 2.6), (138.5, -4.0)):
            for zoom in range(11):
                for layer, features in tile_at(lon, lat, zoom).items():
                    seen.add(layer)
                    for feature in features:
                        self.assertTrue(feature.tags.get("source") and feature.tags.get("quality"), (layer, feature.tags))
        self.assertEqual(seen, LAYERS)

    def test_closer_levels_of_the_coast_have_more_points(self):
        def points(zoom: int) -> float:
            left, top = position(103.0, -1.0, zoom)
            right, bottom = position(108.0, -4.0, zoom)
            total = 0
            for column in range(int(left), int(right) + 1):
                for row in range(int(top), int(bottom) + 1):
                    total += sum(len(ring) for feature in tile(zoom, column, row).get("coast", []) for ring in feature.rings)
            return total

        counts = [points(zoom) for zoom in (5, 7, 8)]
        self.assertGreater(counts[1], 1.5 * counts[0])
        self.assertGreater(counts[2], 2.0 * counts[1])

    def test_land_of_a_tile_and_of_its_four_children_covers_the_same_ground(self):
        for lon, lat in ((106.8, -6.5), (103.6, -1.6), (128.2, -3.5)):
            x, y = (int(value) for value in position(lon, lat, 8))
            parent = self.land(tile(8, x, y))
            children = 0.0
            for column, row in ((0, 0), (1, 0), (0, 1), (1, 1)):
                children += self.land(tile(9, 2 * x + column, 2 * y + row)) / 4.0
            self.assertAlmostEqual(parent, children, delta=0.002, msg=f"{lon} {lat}")

    @staticmethod
    def land(layers: dict) -> float:
        """Share of the tile that is land."""
        polygons = []
        for feature in layers.get("land", []):
            rings = [shapely.Polygon(ring) for ring in feature.rings if len(ring) > 2]
            signs = [shapely.is_ccw(ring.exterior) for ring in rings]
            for ring, sign in zip(rings, signs):
                polygons.append((ring, sign == signs[0]))
        whole = shapely.union_all([shapely.make_valid(ring) for ring, outer in polygons if outer])
        holes = shapely.union_all([shapely.make_valid(ring) for ring, outer in polygons if not outer])
        return shapely.difference(whole, holes).intersection(shapely.box(0, 0, 4096, 4096)).area / 4096**2

    def test_polygons_are_clean(self):
        for lon, lat in ((106.8, -6.2), (103.9, -1.0), (128.2, -3.5), (130.6, -0.6)):
            for zoom in (4, 6, 8, 10):
                for feature in tile_at(lon, lat, zoom).get("land", []):
                    for ring in feature.rings:
                        self.assertGreaterEqual(len(ring), 3)
                        self.assertTrue(shapely.Polygon(ring).is_valid, f"{lon} {lat} zoom {zoom}")

    def test_borders_of_provinces_are_approximate_where_no_source_draws_them(self):
        qualities = {
            (feature.tags["kind"], feature.tags["quality"], feature.tags["source"])
            for lon, lat in ((103.6, -1.6), (116.0, 2.2), (138.5, -4.0))
            for feature in tile_at(lon, lat, 6).get("border", [])
        }
        self.assertIn(("province", "approx", "Posko"), qualities)
        self.assertIn(("province", "ne10m", "Natural Earth"), qualities)

    def test_all_provinces_stand_in_the_tiles_of_one_zoom_once(self):
        found = []
        for content, in ask("basemap.mbtiles", "SELECT tile_data FROM tiles WHERE zoom_level = 5"):
            found += [feature.tags["code"] for feature in mvtreader.read(gzip.decompress(content)).get("province", [])]
        self.assertEqual(len(found), 38)
        self.assertEqual(len(set(found)), 38)


class Places(unittest.TestCase):
    def test_areas_are_complete_and_their_codes_unique(self):
        counts = dict(ask("places.sqlite", "SELECT kind, count(*) FROM place WHERE code <> '' GROUP BY kind"))
        self.assertEqual(counts, {"provinsi": 38, "kabupaten": 416, "kota": 98, "kecamatan": 7285})
        self.assertEqual(ask("places.sqlite", "SELECT code FROM place WHERE code <> '' GROUP BY code HAVING count(*) > 1"), [])

    def test_all_provinces_and_kabupaten_have_a_point_and_every_row_its_source_and_quality(self):
        self.assertEqual(ask("places.sqlite", "SELECT name FROM place WHERE kind IN ('provinsi', 'kabupaten', 'kota') AND lat IS NULL"), [])
        self.assertEqual(ask("places.sqlite", "SELECT name FROM place WHERE source = '' OR quality = '' OR name = ''"), [])
        self.assertEqual(ask("places.sqlite", "SELECT count(*) FROM place WHERE lat IS NOT NULL"), ask("places.sqlite", "SELECT count(*) FROM place_box"))

    def test_names_are_found_by_their_beginning_without_accents(self):
        query = "SELECT name FROM place WHERE id IN (SELECT rowid FROM place_text WHERE place_text MATCH ?)"
        self.assertIn(("Kota Bandung",), ask("places.sqlite", query, "bandu*"))
        self.assertIn(("Gunung Merapi",), ask("places.sqlite", query, "gunung merap*"))

    def zones_at(self, lon: float, lat: float) -> set:
        rows = ask("places.sqlite", "SELECT name, wkb FROM zone WHERE west <= ?1 AND east >= ?1 AND south <= ?2 AND north >= ?2", lon, lat)
        return {name for name, wkb in rows if shapely.from_wkb(wkb).covers(shapely.Point(lon, lat))}

    def test_towns_lie_in_their_province(self):
        for lon, lat, province in ((103.612, -1.61, "Jambi"), (107.6, -6.92, "Jawa Barat"), (117.37, 2.84, "Kalimantan Utara"), (138.95, -4.09, "Papua Pegunungan")):
            self.assertIn(province, self.zones_at(lon, lat))

    def test_zones_are_valid_cover_each_province_and_are_marked(self):
        rows = ask("places.sqlite", "SELECT kind, code, quality, wkb FROM zone")
        self.assertEqual({(kind, quality) for kind, _, quality, _ in rows}, {("provinsi", "approx"), ("kabupaten", "indicative"), ("kota", "indicative")})
        self.assertEqual(len(rows), 38 + 514)
        areas = shapely.from_wkb([row[3] for row in rows])
        self.assertTrue(shapely.is_valid(areas).all())
        sums: dict[str, list] = {}
        for (kind, code, _, _), area in zip(rows, areas):
            sums.setdefault(code[:2], [0.0, 0.0])[kind != "provinsi"] += area.area
        for code, (whole, parts) in sums.items():
            self.assertAlmostEqual(whole, parts, delta=1e-6 * whole, msg=code)


class Relief(unittest.TestCase):
    def test_tiles_are_png_and_cover_the_world_far_away_and_the_region_close(self):
        zooms = dict(ask("relief.mbtiles", "SELECT zoom_level, count(*) FROM tiles GROUP BY zoom_level"))
        self.assertEqual({zoom: zooms[zoom] for zoom in (0, 1, 2)}, {0: 1, 1: 4, 2: 16})
        for lon, lat in ((88.1, 12.9), (145.9, -15.9), (118.0, -2.0)):
            for zoom in (3, 4, 5):
                x, y = (int(value) for value in position(lon, lat, zoom))
                found = ask("relief.mbtiles", "SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?", zoom, x, 2**zoom - 1 - y)
                self.assertEqual(found[0][0][:8], b"\x89PNG\r\n\x1a\n")


class Files(unittest.TestCase):
    def test_all_say_their_credits(self):
        for name, table, key in (("basemap.mbtiles", "metadata", "name"), ("relief.mbtiles", "metadata", "name"), ("places.sqlite", "meta", "key"), ("basemap.sqlite", "meta", "key")):
            credits = ask(name, f"SELECT value FROM {table} WHERE {key} = 'credits'")[0][0]
            self.assertIn("GSHHG", credits, name)
        for word in ("ODbL", "CC BY 4.0", "idn-area-data 4.0.1"):
            self.assertIn(word, ask("places.sqlite", "SELECT value FROM meta WHERE key = 'credits'")[0][0])
        self.assertNotIn("idn-area-data", ask("basemap.sqlite", "SELECT value FROM meta WHERE key = 'credits'")[0][0])

    def test_a_second_build_is_answered_from_the_cache(self):
        begin = time.monotonic()
        said = subprocess.run([MAPS / "build"], capture_output=True, text=True, check=True).stdout.splitlines()
        print(f"second build: {time.monotonic() - begin:.2f} s", flush=True)
        self.assertEqual([line.split()[0] for line in said], ["cached"] * 4)


if __name__ == "__main__":
    if not (FOLDER / "basemap.mbtiles").is_file():
        print(f"{FOLDER} holds no base map; build the target posko_basemap")
        sys.exit(77)
    unittest.main()
