# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which islands matter at which zoom: the great ones by hand, the others by the area of the land that their point lies on."""

import math
from dataclasses import dataclass

import shapely

from . import names, sources, tables

# Square kilometres from which an island has rank 1, 2, 3 …
_RANK_AREAS = ((1200.0, 1), (250.0, 2), (40.0, 3), (5.0, 4))
_SMALLEST_RANK = 6
_NEAR_DEGREES, _SAME_NAME_DEGREES = 0.02, 0.55
_KM_PER_DEGREE = 111.32


@dataclass(frozen=True)
class Island:
    name: str
    lat: float
    lon: float
    regency: str
    populated: bool
    outermost: bool


@dataclass(frozen=True)
class Ranked:
    island: Island
    rank: int
    source: str
    quality: str


def square_kilometres(polygon) -> float:
    middle = (polygon.bounds[1] + polygon.bounds[3]) / 2.0
    return polygon.area * _KM_PER_DEGREE**2 * math.cos(math.radians(middle))


def by_hand() -> list[Ranked]:
    """The great islands of islands.csv."""
    result = []
    for row in tables.rows(sources.ISLANDS):
        island = Island(row["name"], float(row["lat"]), float(row["lon"]), row["regency"], True, False)
        result.append(Ranked(island, int(row["rank"]), "Posko", tables.quality(row)))
    return result


def _point(island: Island):
    return shapely.Point(island.lon, island.lat)


def _best_by_piece(islands: list[Island], tree, land: list, taken: set) -> dict[int, int]:
    """Index of the piece of land to that of the island that stands for it: the one near its middle, where one is near."""
    points = shapely.points([(island.lon, island.lat) for island in islands])
    best: dict[int, tuple] = {}
    for point, piece in tree.query_nearest(points, max_distance=_NEAR_DEGREES, all_matches=False).T:
        away = float(shapely.distance(points[point], land[piece].centroid))
        if int(piece) not in taken and away < 0.35 * math.sqrt(land[piece].area) + 0.01:
            best[piece] = min(best.get(piece, (away, int(point))), (away, int(point)))
    return {int(piece): point for piece, (_, point) in best.items()}


def ranked(listed: list[Island], land: list) -> list[Ranked]:
    """All islands with their ranks; those of the list that are written by hand too appear once."""
    hand = by_hand()
    tree = shapely.STRtree(land)
    taken = {int(piece) for entry in hand for piece in tree.query_nearest(_point(entry.island), max_distance=0.1, all_matches=False)}
    of_name: dict[str, list] = {}
    for entry in hand:
        of_name.setdefault(names.key(entry.island.name), []).append(_point(entry.island))
    rest = [
        island
        for island in listed
        if not any(point.distance(_point(island)) < _SAME_NAME_DEGREES for point in of_name.get(names.key(island.name), ()))
    ]
    ranks = [_SMALLEST_RANK - (1 if island.populated or island.outermost else 0) for island in rest]
    for piece, point in _best_by_piece(rest, tree, land, taken).items():
        area = square_kilometres(land[piece])
        ranks[point] = min(ranks[point], next((rank for least, rank in _RANK_AREAS if area >= least), _SMALLEST_RANK))
    return hand + [Ranked(island, rank, "idn-area-data 4.0.1", "gazetteer") for island, rank in zip(rest, ranks)]
