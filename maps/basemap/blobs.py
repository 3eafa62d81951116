# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns polygons and lines into the blobs of the map file."""

import numpy as np
import shapely

# Overlays leave crumbs of some square metres (in square degrees here), which nobody can see.
SMALLEST_AREA = 1e-8


def points_of(geometry) -> np.ndarray:
    return shapely.get_coordinates(geometry)


def polygon_blobs(polygon: shapely.Polygon) -> tuple[bytes, bytes, bytes]:
    """Points, ring starts and triangles as maps/README.md describes them."""
    rings = [points_of(ring)[:-1] for ring in (polygon.exterior, *polygon.interiors)]
    points = np.concatenate(rings)
    starts = np.cumsum([0] + [len(ring) for ring in rings[:-1]])
    triangles = _triangles(polygon, points)
    return (
        points.astype("<f8").tobytes(),
        starts.astype("<u4").tobytes(),
        triangles.astype("<u4").tobytes(),
    )


def _triangles(polygon: shapely.Polygon, points: np.ndarray) -> np.ndarray:
    pieces = shapely.get_parts(shapely.constrained_delaunay_triangles(polygon))
    corners = points_of(pieces).reshape(-1, 4, 2)[:, :3]
    index_of = {point: index for index, point in enumerate(map(tuple, points))}
    triangles = np.array([index_of[tuple(corner)] for corner in corners.reshape(-1, 2)], dtype=np.int64).reshape(-1, 3)
    area = np.abs(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])).sum() / 2.0
    if abs(area - polygon.area) > 1e-6 * polygon.area:
        raise ValueError(f"the triangles of a polygon at {polygon.bounds} fill {area} of {polygon.area} square degrees")
    # GEOS gives no promise about their order; a fixed one keeps the file the same.
    return triangles[np.lexsort(triangles.T[::-1])]
