# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Border lines of one level of the map, cut to its land."""

import numpy as np
import shapely

from . import frame

# A border that ends so near before the coast is drawn on to it; GSHHG and Natural Earth differ by about a kilometre.
_COAST_GAP_DEGREES = 0.06
_SHORTEST_DEGREES = 0.01


def on_land(lines: list, land: list) -> list:
    """The parts of `lines` on `land` (not overlapping polygons), merged, ends near the coast drawn on to it."""
    tree = shapely.STRtree(land)
    merged = frame.parts(shapely.line_merge(shapely.union_all(lines)), 1)
    pieces = []
    for line in merged:
        for index in sorted(tree.query(line, predicate="intersects")):
            pieces += frame.parts(line.intersection(land[index]), 1)
    joined = np.array(frame.parts(shapely.line_merge(shapely.union_all(pieces)), 1))
    return [_to_the_coast(line, joined, land, tree) for line in joined if line.length >= _SHORTEST_DEGREES]


def _to_the_coast(line, others: list, land: list, tree):
    points = list(line.coords)
    for end in (0, -1):
        point = shapely.Point(points[end])
        meeting = shapely.dwithin(others, point, 1e-9).sum()
        home = tree.query(point, predicate="intersects")
        if meeting > 1 or not len(home):
            continue
        coast = land[min(home)].boundary
        gap = shapely.shortest_line(point, coast)
        if 1e-9 < gap.length <= _COAST_GAP_DEGREES:
            points.insert(0 if end == 0 else len(points), gap.coords[-1])
    return shapely.LineString(points)
