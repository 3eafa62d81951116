# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Land of one level of the map: cut along Indonesia's land border, labelled, with its coasts and lakes."""

from dataclasses import dataclass, field

import numpy as np
import shapely

from . import frame, sources, tables

# Natural Earth's borders end up to some kilometres before or behind the coast of GSHHG.
_BORDER_REACH_DEGREES = 0.1
_ON_BORDER_DEGREES = 1e-7


@dataclass
class Land:
    indonesia: list = field(default_factory=list)
    foreign: list = field(default_factory=list)
    coast_indonesia: list = field(default_factory=list)
    coast_foreign: list = field(default_factory=list)


def read_territory() -> shapely.Polygon:
    """The hand-drawn line around Indonesia's islands; it only decides whose an island is and is never drawn."""
    rings: dict[str, list] = {}
    for row in tables.rows(sources.TERRITORY):
        rings.setdefault(row["ring"], []).append((float(row["lon"]), float(row["lat"])))
    polygon = shapely.Polygon(rings.pop("outer"), list(rings.values()))
    if not polygon.is_valid:
        raise ValueError(f"{sources.TERRITORY.name}: {shapely.is_valid_reason(polygon)}")
    return polygon


def extended(lines: list, reach: float) -> shapely.Geometry:
    """Joins lines and lengthens their loose ends, so that they surely meet the coast."""
    joined = frame.parts(shapely.line_merge(shapely.union_all(lines)), 1)
    ends: dict[tuple, int] = {}
    for line in joined:
        for end in (line.coords[0], line.coords[-1]):
            ends[end] = ends.get(end, 0) + 1

    def beyond(end, before):
        direction = np.subtract(end, before)
        return tuple(np.add(end, direction / np.hypot(*direction) * reach))

    result = []
    for line in joined:
        points = list(line.coords)
        step = min(3, len(points) - 1)
        if ends[points[0]] == 1:
            points.insert(0, beyond(points[0], points[step]))
        if ends[points[-1]] == 1:
            points.append(beyond(points[-1], points[-1 - step]))
        result.append(shapely.LineString(points))
    return shapely.union_all(result)


def divide(polygons: list, border_lines: list) -> Land:
    """Cuts `polygons` along Indonesia's land border and says of each face whose it is."""
    border = extended(border_lines, _BORDER_REACH_DEGREES)
    territory = read_territory()
    shapely.prepare(border)
    shapely.prepare(territory)
    land = Land()
    crossed = shapely.intersects(border, polygons)
    ours = shapely.contains(territory, shapely.point_on_surface(polygons))
    for polygon, is_crossed, is_ours in zip(polygons, crossed, ours):
        if is_crossed:
            _divide_face(polygon, border, territory, land)
        elif is_ours:
            land.indonesia.append(polygon)
            land.coast_indonesia += coast_of(polygon)
        else:
            land.foreign.append(polygon)
            land.coast_foreign += coast_of(polygon)
    return land


def faces_of(polygon, lines) -> list:
    """What the polygon falls into when it is cut along the lines."""
    pieces = frame.parts(shapely.polygonize([shapely.union_all([polygon.boundary, lines])]), 2)
    return [piece for piece in pieces if polygon.contains(piece.representative_point())]


def _divide_face(polygon, border, territory, land: Land) -> None:
    faces = faces_of(polygon, border)
    ours = [territory.contains(face.representative_point()) for face in faces]
    for is_ours, areas, coasts in (
        (True, land.indonesia, land.coast_indonesia),
        (False, land.foreign, land.coast_foreign),
    ):
        joined = shapely.union_all([face for face, own in zip(faces, ours) if own == is_ours])
        for part in frame.parts(joined, 2):
            areas.append(part)
            coasts += coast_of(part, border)


def coast_of(polygon, border=None) -> list:
    """The rings of a polygon as lines, without what lies on a land border or on a cut of the frame."""
    result = []
    for ring in (polygon.exterior, *polygon.interiors):
        points = shapely.get_coordinates(ring)
        first, second = points[:-1], points[1:]
        dry = frame.on_frame(first, second)
        if border is not None:
            dry |= shapely.dwithin(border, shapely.points((first + second) / 2.0), _ON_BORDER_DEGREES)
        result += _runs(points, ~dry)
    return result


def _runs(points: np.ndarray, keep: np.ndarray) -> list:
    """Lines along the kept edges of a closed ring."""
    if keep.all():
        return [shapely.linestrings(points)]
    if not keep.any():
        return []
    # Begin behind a dropped edge, so that no line is broken where the ring happens to begin.
    start = int(np.flatnonzero(~keep)[0]) + 1
    edges = [(start + step) % len(keep) for step in range(len(keep))]
    result, run = [], []
    for edge in edges:
        if keep[edge]:
            run = run or [points[edge]]
            run.append(points[edge + 1])
        elif run:
            result.append(shapely.linestrings(run))
            run = []
    return result + ([shapely.linestrings(run)] if run else [])


def lakes(lake_polygons: list, islands: list) -> list:
    """Lakes without the islands in them."""
    tree = shapely.STRtree(islands)
    result = []
    for lake in lake_polygons:
        inside = [islands[index] for index in sorted(tree.query(lake, predicate="intersects"))]
        result += frame.parts(lake.difference(shapely.union_all(inside)) if inside else lake, 2)
    return result
