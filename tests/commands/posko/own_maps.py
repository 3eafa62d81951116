# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is imported while the wall runs is drawn within 5 seconds, and removing it gives the very same picture as before."""
import json
import sqlite3
import subprocess

import numpy

from harness import Bench, until
from wallpicture import WIDTH, HEIGHT, Wall, mercator, pixels, png

WITHIN = 5 + 3  # seconds: as promised, and the second between two pictures, on a busy machine


def square(code, name, west):
    """One degree of Java and the sea before it."""
    ring = [[west, -7.4], [west + 0.5, -7.4], [west + 0.5, -6.9], [west, -6.9], [west, -7.4]]
    return {"type": "Feature", "properties": {"WADMPR": "Jawa Barat", "WADMKK": name, "KDPKAB": code},
            "geometry": {"type": "Polygon", "coordinates": [ring]}}


def borders(file):
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [
        square("32.03", "Cianjur", 107.0), square("32.04", "Bandung", 107.5), square("32.05", "Garut", 108.0)]}))
    return file


def raster(file, colour, zoom):
    """All tiles of one zoom around Java in one colour, with a source that wants to be named."""
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE metadata(name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles(zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)", [("format", "png"), ("minzoom", str(zoom)), ("maxzoom", str(zoom)),
                                                                    ("attribution", "citra CONTOH")])
        count = 2 ** zoom
        x, y = (int(share * count) for share in mercator(-7, 107.6))
        database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)",
                             [(zoom, column, count - 1 - row, png(colour)) for column in range(x - 4, x + 5) for row in range(y - 4, y + 5)])
    return file


def vectors(folder):
    source = folder / "jalan.geojson"
    source.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"name": "Jalan Contoh"},
         "geometry": {"type": "LineString", "coordinates": [[106.9, -8.2], [108.3, -8.2]]}}]}))
    target = folder / "jalan.mbtiles"
    subprocess.run(["ogr2ogr", "-f", "MVT", target, source, "-dsco", "MINZOOM=0", "-dsco", "MAXZOOM=8"], check=True, capture_output=True, timeout=60)
    return target


def crossed(array, wall, lat, lon):
    """Whether a yellow line crosses the pixels around a place from north to south."""
    column, row = wall.at(lat, lon)
    near = array[row, column - 4:column + 5]
    ground = numpy.median(near, axis=0)
    over = near[1:-1] - ground
    return bool(((over[:, 0] > 15) & (over[:, 0] - over[:, 2] > 5)).any())


def same(one, other):
    """Every pixel of the map; the line of credits, which was set anew, may differ where no eye sees it."""
    away = numpy.abs(pixels(one) - pixels(other)).max(axis=2)
    return not away[:HEIGHT - 40].any() and away.max() <= 8


def main():
    with Bench() as bench:
        wall = Wall(bench, -7.2, 107.6, 8)
        before = wall.still()
        # East and west of one border, where no label and no other border is; both lie on land.
        places = [(lat, lon) for lat in (-7.15, -7.2, -7.25, -7.3) for lon in (107.5, 108.0)]
        plain = pixels(before)
        assert sum(crossed(plain, wall, *place) for place in places) <= 1, "nothing is drawn there before"
        wall.map("import", borders(bench.dir / "batas.geojson"))
        shown = wall.becomes(lambda now: sum(crossed(now, wall, *place) for place in places) >= 7, WITHIN, "official borders are drawn")
        assert shown != before
        wall.map("remove", "borders-1")
        until(lambda: same(wall.picture(), before), WITHIN, "the very same picture without them")

        wall.map("import", raster(bench.dir / "citra.mbtiles", (200, 30, 200), 8))
        sea = wall.at(-8.3, 107.2)
        magenta = lambda now: tuple(now[sea[1], sea[0]]) == (200, 30, 200)
        with_raster = pixels(wall.becomes(magenta, WITHIN, "the raster is drawn"))
        assert (with_raster == numpy.array([200, 30, 200])).all(axis=2).mean() > 0.5
        assert ((with_raster != numpy.array([200, 30, 200])).any(axis=2)).mean() > 0.02, "coasts and names lie over it"
        wall.map("remove", "layer-1")
        until(lambda: same(wall.picture(), before), WITHIN, "the very same picture without the raster")

        wall.map("import", vectors(bench.dir))
        column, row = wall.at(-8.2, 107.1)
        changed = lambda now: (numpy.abs(now - plain)[row - 2:row + 3, column - 20:column + 20].sum(axis=2) > 60).any(axis=0).all()
        wall.becomes(changed, WITHIN, "the line is drawn")
        wall.map("remove", "layer-1")
        until(lambda: same(wall.picture(), before), WITHIN, "the very same picture without the line")
        assert (plain.shape[1], plain.shape[0]) == (WIDTH, HEIGHT)


main()
