# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tiles and the search file share: names, points, and the provinces as areas."""

from dataclasses import dataclass

import numpy as np
import shapely

from . import frame, gazetteer, gshhg, islands, land, naturalearth, provinces, sources, tables


@dataclass(frozen=True)
class Name:
    """A label of water or country; kinds country ocean sea strait bay lake river."""

    kind: str
    name: str
    rank: int
    lat: float
    lon: float
    quality: str


def read_names() -> list[Name]:
    """The labels of places.csv (countries and seas) and of waters.csv."""
    first_words = {"Samudra": "ocean", "Selat": "strait", "Teluk": "bay"}
    result = []
    for row in tables.rows(sources.PLACES) + tables.rows(sources.WATERS):
        kind = row["kind"]
        if kind in ("negara", "laut"):
            kind = "country" if kind == "negara" else first_words.get(row["name"].split()[0], "sea")
        if kind in ("country", "ocean", "sea", "strait", "bay", "lake", "river"):
            quality = tables.quality(row)
            result.append(Name(kind, row["name"], int(row["rank"]), float(row["lat"]), float(row["lon"]), quality))
    return sorted(result, key=lambda name: (name.rank, name.name))


class Region:
    """Everything about Indonesia that the tiles and the search file share, at the middle resolution of the coast."""

    def __init__(self):
        self.provinces = gazetteer.provinces()
        self.towns = gazetteer.towns()
        self.names = read_names()
        self.islands = islands.by_hand()
        shores = gshhg.read_shores_of("h", frame.REGION)
        ours, _ = naturalearth.country_lines()
        self.country_lines = frame.all_parts(ours, 1)
        divided = land.divide([shore.geometry for shore in shores if shore.kind == gshhg.LAND], self.country_lines)
        self.indonesia = divided.indonesia
        self.province_lines = frame.all_parts(naturalearth.province_lines(), 1)
        self.areas, self.split_lines = provinces.areas(self.indonesia, self.province_lines, self._points())
        self.label_points = {code: _label_point(area) for code, area in self.areas.items()}

    def _points(self) -> provinces.Points:
        """What says which province a piece of land belongs to: GeoNames' places and our own towns."""
        code_of = {name: code for code, name in self.provinces.items()}
        placed = [(town.lon, town.lat, town.province) for town in self.towns if town.province]
        for row in tables.rows(sources.PLACES):
            if row["province"]:
                placed.append((float(row["lon"]), float(row["lat"]), code_of[row["province"]]))
        for row in tables.rows(sources.SEATS):
            if row["lat"]:
                placed.append((float(row["lon"]), float(row["lat"]), row["code"][:2]))
        for row in tables.rows(sources.ANCHORS):
            placed.append((float(row["lon"]), float(row["lat"]), row["code"]))
        for entry in self.islands:
            placed.append((entry.island.lon, entry.island.lat, entry.island.regency[:2]))
        return provinces.Points(np.array([point[:2] for point in placed]), [point[2] for point in placed])


def _label_point(area) -> tuple[float, float]:
    """The middle of the widest spot of the largest part."""
    largest = max(shapely.get_parts(area), key=lambda part: part.area)
    middle = shapely.get_coordinates(shapely.maximum_inscribed_circle(largest, 0.01))[0]
    return round(float(middle[0]), 4), round(float(middle[1]), 4)
