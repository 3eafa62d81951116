# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tiles as MBTiles 1.3, the same bytes for the same tiles."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

_SCHEMA = """
CREATE TABLE metadata (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tiles (zoom_level INTEGER NOT NULL, tile_column INTEGER NOT NULL, tile_row INTEGER NOT NULL, tile_data BLOB NOT NULL);
CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row);
"""


def write(file: Path, metadata: dict[str, str], tiles: Iterable[tuple[int, int, int, bytes]]) -> None:
    """Fills the new database `file` with tiles of zoom, column, row from the north, content."""
    rows = sorted((zoom, column, 2**zoom - 1 - row, content) for zoom, column, row, content in tiles)
    database = sqlite3.connect(file, isolation_level=None)
    database.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    database.executescript("BEGIN;" + _SCHEMA)
    database.executemany("INSERT INTO metadata VALUES (?, ?)", sorted(metadata.items()))
    database.executemany("INSERT INTO tiles VALUES (?, ?, ?, ?)", rows)
    database.execute("COMMIT")
    database.close()
