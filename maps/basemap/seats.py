# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The point that stands for each kabupaten and kota: its seat."""

from dataclasses import dataclass

from . import codes, gazetteer, names, sources, tables


@dataclass(frozen=True)
class Seat:
    code: str
    regency: str
    town: str
    lat: float
    lon: float
    source: str
    quality: str


def read_seats(towns: list[gazetteer.Town], regency_of) -> dict[str, Seat]:
    """Code to seat of all 514 (`regency_of` says the code of a town): by hand where GeoNames marks none, else GeoNames' seat, at our own point where places.csv has one."""
    own = {(row["province"], names.key(row["name"])): row for row in tables.rows(sources.PLACES) if row["province"]}
    by_hand = {row["code"]: row for row in tables.rows(sources.SEATS)}
    marked: dict[str, list] = {}
    for town in towns:
        if town.feature in ("PPLC", "PPLA", "PPLA2"):
            marked.setdefault(regency_of(town), []).append(town)
    provinces = gazetteer.provinces()
    result = {}
    for code, regency in codes.regencies().items():
        hand, found = by_hand.get(code), marked.get(code, [])
        if not hand and len(found) > 1:
            raise ValueError(f"seats.csv: {code} {regency} has the seats {', '.join(town.name for town in found)}")
        town = hand["seat"] if hand else found[0].name if found else regency.partition(" ")[2]
        result[code] = _seat(code, regency, town, hand, own.get((provinces[code[:2]], names.key(town))), found, towns)
    return result


def _seat(code: str, regency: str, town: str, hand: dict | None, own: dict | None, found: list, towns: list) -> Seat:
    if own:
        quality = tables.quality(own)
        return Seat(code, regency, own["name"], float(own["lat"]), float(own["lon"]), "Posko", quality)
    if hand and hand["lat"]:
        return Seat(code, regency, town, float(hand["lat"]), float(hand["lon"]), "Posko", "unverified")
    if not found:
        found = [near for near in towns if near.province == code[:2] and names.key(near.name) == names.key(town)]
    if not found:
        raise ValueError(f"seats.csv: no point is known for {code} {regency}")
    return Seat(code, regency, town, found[0].lat, found[0].lon, found[0].source, "geonames")
