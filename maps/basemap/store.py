# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the map file: one SQLite database, the same bytes for the same content."""

import sqlite3
from pathlib import Path

from . import blobs, levels, places

_SCHEMA_VERSION = "1"
_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE polygon (id INTEGER PRIMARY KEY, class TEXT NOT NULL, level INTEGER NOT NULL, source TEXT NOT NULL,
    quality TEXT NOT NULL, west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL,
    points BLOB NOT NULL, rings BLOB NOT NULL, triangles BLOB NOT NULL);
CREATE TABLE line (id INTEGER PRIMARY KEY, class TEXT NOT NULL, level INTEGER NOT NULL, source TEXT NOT NULL,
    quality TEXT NOT NULL, west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL,
    points BLOB NOT NULL);
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, rank INTEGER NOT NULL,
    lat REAL NOT NULL, lon REAL NOT NULL, province TEXT NOT NULL, source TEXT NOT NULL, quality TEXT NOT NULL);
"""

# One short line on the wall in all; authors, licences and limits in full stand in maps/README.md.
CREDITS = (
    "GSHHG dan WDB-II (LGPL-3.0-or-later)",
    "Natural Earth",
    "tanpa batas Kaltara dan Papua 2022",
)

# Painting order: lakes lie on land.
_POLYGON_ORDER = ("land_foreign", "land_id", "lake")
_LINE_ORDER = ("river", "province", "country", "coast_foreign", "coast_id")


def _polygon_rows(areas: list[levels.Area]):
    for area in areas:
        if area.geometry.area < blobs.SMALLEST_AREA:
            continue
        geometry = area.geometry.normalize()
        yield (area.kind, area.level, area.source, area.quality, *geometry.bounds, *blobs.polygon_blobs(geometry))


def _line_rows(lines: list[levels.Line]):
    for line in lines:
        points = blobs.points_of(line.geometry).astype("<f8").tobytes()
        yield (line.kind, line.level, line.source, line.quality, *line.geometry.bounds, points)


def make(file: Path, inputs: str) -> None:
    """Fills the new database `file`."""
    towns = places.read_places()
    read = levels.Sources()
    areas, lines = [], []
    for detail in levels.DETAILS:
        level_areas, level_lines = levels.build_level(detail, read)
        areas += level_areas
        lines += level_lines
    write(file, areas, lines, towns, inputs)


def write(file: Path, areas: list[levels.Area], lines: list[levels.Line], towns: list[places.Place], inputs: str) -> None:
    polygons = sorted(_polygon_rows(areas), key=lambda row: (row[1], _POLYGON_ORDER.index(row[0]), row[4:]))
    strokes = sorted(_line_rows(lines), key=lambda row: (row[1], _LINE_ORDER.index(row[0]), row[4:]))
    meta = {
        "schema": _SCHEMA_VERSION,
        "credits": "\n".join(CREDITS),
        "inputs": inputs,
    }
    database = sqlite3.connect(file, isolation_level=None)
    database.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    database.executescript("BEGIN;" + _SCHEMA)
    database.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    database.executemany(f"INSERT INTO polygon VALUES ({_marks(12)})", _numbered(polygons))
    database.executemany(f"INSERT INTO line VALUES ({_marks(10)})", _numbered(strokes))
    database.executemany(
        f"INSERT INTO place VALUES ({_marks(9)})",
        _numbered((p.name, p.kind, p.rank, p.lat, p.lon, p.province, p.source, p.quality) for p in towns),
    )
    database.execute("COMMIT")
    database.close()


def _marks(count: int) -> str:
    return ", ".join("?" * count)


def _numbered(rows):
    return ((number, *row) for number, row in enumerate(rows, start=1))
