# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Towns and villages of GeoNames with their province, and our own tables."""

import json
from dataclasses import dataclass

from . import names, sources, tables


@dataclass(frozen=True)
class Town:
    """A populated place. `feature` is GeoNames' word for it: PPLC PPLA PPLA2 PPLA3 PPLA4 PPL, or "" where it gives none.
    `province` is a Kemendagri code or ""; `area` are GeoNames' codes of both levels."""

    name: str
    lat: float
    lon: float
    province: str
    area: tuple[str, str]
    feature: str
    source: str


_FEATURES = ("PPLC", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPL")


def provinces() -> dict[str, str]:
    """Kemendagri code to name as shown on maps, of the 38."""
    return {row["code"]: row["name"] for row in tables.rows(sources.PROVINCES)}


def province_of_geonames() -> dict[str, str]:
    """GeoNames' first-level code to Kemendagri code."""
    return {row["geonames"]: row["code"] for row in tables.rows(sources.PROVINCES)}


def _second_levels() -> dict[str, str]:
    """GeoNames' second-level code to the first-level code of today: its list of 2023 still has the old provinces of Papua."""
    result = {}
    for entry in json.loads(sources.SECOND_LEVEL.read_text(encoding="utf-8")):
        country, first, *second = entry["code"].split(".")
        if country == "ID" and second:
            result[second[0]] = "" if result.get(second[0], first) != first else first
    return result


def towns() -> list[Town]:
    """All Indonesian points of GeoNames: the list of 2023 with kinds, and what only the list of 2026 has."""
    first_level, current = province_of_geonames(), _second_levels()

    def province(first: str, second: str) -> str:
        return first_level.get(current.get(second) or first, "")

    result = []
    with sources.CITIES_500.open(encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[8] == "ID" and fields[7] in _FEATURES:
                area = (fields[10], fields[11])
                point = (float(fields[4]), float(fields[5]))
                result.append(Town(names.indonesian(fields[1]), *point, province(*area), area, fields[7], "GeoNames 2023"))
    have = {(names.key(town.name), round(town.lat, 1), round(town.lon, 1)) for town in result}
    for entry in json.loads(sources.CITIES_JSON.read_text(encoding="utf-8")):
        if entry["country"] != "ID":
            continue
        name, lat, lon = names.indonesian(entry["name"]), float(entry["lat"]), float(entry["lng"])
        if (names.key(name), round(lat, 1), round(lon, 1)) not in have:
            area = (entry["admin1"], entry["admin2"])
            result.append(Town(name, lat, lon, province(*area), area, "", "GeoNames 2026"))
    return sorted(result, key=lambda town: (town.name, town.lat, town.lon))
