# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads maps/places.csv and refuses it where a name is missing, doubled, or lies off the map."""

from dataclasses import dataclass

from . import sources, tables

KINDS = ("ibu_kota_negara", "ibu_kota_provinsi", "kota", "negara", "laut")
_INDONESIAN = KINDS[:3]


@dataclass(frozen=True)
class Place:
    name: str
    kind: str
    rank: int
    lat: float
    lon: float
    province: str
    source: str
    quality: str


def _place(row: dict) -> Place:
    place = Place(
        name=row["name"].strip(),
        kind=row["kind"],
        rank=int(row["rank"]),
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        province=row["province"],
        source=row["source"],
        quality=tables.quality(row),
    )
    if not place.name or place.kind not in KINDS or not 0 <= place.rank <= 9:
        raise ValueError(f"places.csv: {row} has no name, an unknown kind or a rank outside 0 to 9")
    if not (-85.0 <= place.lat <= 85.0 and -180.0 <= place.lon <= 180.0):
        raise ValueError(f"places.csv: {place.name} lies off the map")
    if bool(place.province) != (place.kind in _INDONESIAN):
        raise ValueError(f"places.csv: {place.name} must name a province exactly if it is a town")
    return place


def read_places() -> list[Place]:
    places = [_place(row) for row in tables.rows(sources.PLACES)]
    names = [(place.kind in _INDONESIAN, place.name) for place in places]
    doubled = sorted({name for kind, name in names if names.count((kind, name)) > 1})
    if doubled:
        raise ValueError(f"places.csv: more than one place is called {', '.join(doubled)}")
    return sorted(places, key=lambda place: (place.rank, place.name))
