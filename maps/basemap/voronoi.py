# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zones around labelled points, and smooth lines between them."""

import numpy as np
import shapely

from . import frame

_MARGIN_DEGREES = 20.0


def zones(points: np.ndarray, labels: list[str]) -> dict[str, shapely.Geometry]:
    """Label to the area that lies nearer to a point with it than to any other; of two points at one place the first counts."""
    unique, first = np.unique(np.round(points, 5), axis=0, return_index=True)
    west, south = unique.min(axis=0) - _MARGIN_DEGREES
    east, north = unique.max(axis=0) + _MARGIN_DEGREES
    cells = shapely.voronoi_polygons(shapely.MultiPoint(unique), extend_to=shapely.box(west, south, east, north), ordered=True)
    of_label: dict[str, list] = {}
    for cell, index in zip(shapely.get_parts(cells), first):
        of_label.setdefault(labels[index], []).append(cell)
    return {label: shapely.union_all(of_label[label]) for label in sorted(of_label)}


def lines_between(areas: dict[str, shapely.Geometry], tolerance: float) -> list[shapely.LineString]:
    """The borders between zones as smooth lines that still meet where three zones meet."""
    names = sorted(areas)
    simple = shapely.coverage_simplify([areas[name] for name in names], tolerance, simplify_boundary=False)
    shared = []
    for index, one in enumerate(simple):
        for other in simple[index + 1 :]:
            if one.intersects(other):
                shared += frame.parts(shapely.intersection(one.boundary, other.boundary), 1)
    merged = frame.parts(shapely.line_merge(shapely.union_all(shared)), 1) if shared else []
    return [smooth(line) for line in merged]


def smooth(line: shapely.LineString, rounds: int = 3) -> shapely.LineString:
    """Chaikin's corner cutting; the ends stay."""
    points = shapely.get_coordinates(line)
    closed = bool((points[0] == points[-1]).all())
    for _ in range(rounds):
        near, far = points[:-1] * 0.75 + points[1:] * 0.25, points[:-1] * 0.25 + points[1:] * 0.75
        cut = np.stack([near, far], axis=1).reshape(-1, 2)
        points = np.vstack([cut, cut[:1]]) if closed else np.vstack([points[:1], cut[1:-1], points[-1:]])
    return shapely.linestrings(points)
