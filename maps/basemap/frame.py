# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame of the map: continuous longitudes around Indonesia, the region of full detail, and joining the two."""

import numpy as np
import shapely

CENTRE_LONGITUDE = 118.0
WEST, EAST = CENTRE_LONGITUDE - 180.0, CENTRE_LONGITUDE + 180.0
SOUTH, NORTH = -85.0, 85.0

# Full detail. Wide enough for a view of Indonesia with its neighbours; beyond it the coarse world goes on.
REGION = shapely.box(88.0, -16.0, 146.0, 13.0)


def parts(geometry, dimension: int) -> list:
    """The single geometries of one dimension (1 lines, 2 polygons) in any geometry."""
    return all_parts([] if geometry is None else [geometry], dimension)


def all_parts(geometries: list, dimension: int) -> list:
    """The same of many geometries; collections in collections are opened once, as deep as overlays nest them."""
    pieces = shapely.get_parts(shapely.get_parts(geometries))
    return list(pieces[(shapely.get_dimensions(pieces) == dimension) & ~shapely.is_empty(pieces)])


def _shifted(geometry):
    return shapely.transform(geometry, lambda points: points + (360.0, 0.0))


def continuous(geometries: list, dimension: int) -> list:
    """Brings geometries with longitudes of -180 to 180 into WEST..EAST; what crosses the new seam is cut there."""
    west_side, east_side = [], []
    western = shapely.box(-180.0, SOUTH, WEST, NORTH)
    eastern = shapely.box(WEST, SOUTH, 180.0, NORTH)
    for geometry in geometries:
        west, south, east, north = geometry.bounds
        if west >= WEST and south >= SOUTH and north <= NORTH:
            east_side.append(geometry)
        elif east <= WEST and south >= SOUTH and north <= NORTH:
            west_side.append(_shifted(geometry))
        else:
            east_side += parts(geometry.intersection(eastern), dimension)
            west_side += [_shifted(part) for part in parts(geometry.intersection(western), dimension)]
    return _healed(west_side + east_side, dimension)


def _healed(geometries: list, dimension: int) -> list:
    """Joins what GSHHG cuts at the date line, and Antarctica also at Greenwich: both lie inside the map."""
    bounds = shapely.bounds(geometries)[:, (0, 2)]
    touching = np.isin(bounds, (0.0, 180.0)).any(axis=1)
    cut = [geometry for geometry, touches in zip(geometries, touching) if touches]
    whole = [geometry for geometry, touches in zip(geometries, touching) if not touches]
    if dimension == 1:
        return whole + cut
    return whole + parts(shapely.union_all(cut), dimension)


def inside_region(geometries: list, dimension: int) -> list:
    return _overlay(geometries, dimension, keep_inside=True)


def outside_region(geometries: list, dimension: int) -> list:
    return _overlay(geometries, dimension, keep_inside=False)


def _overlay(geometries: list, dimension: int, keep_inside: bool) -> list:
    if not len(geometries):
        return []
    shapely.prepare(REGION)
    meeting, within = shapely.intersects(REGION, geometries), shapely.contains_properly(REGION, geometries)
    result = []
    for geometry, meets, inside in zip(geometries, meeting, within):
        if not meets:
            result += [] if keep_inside else [geometry]
        elif inside:
            result += [geometry] if keep_inside else []
        else:
            cut = geometry.intersection(REGION) if keep_inside else geometry.difference(REGION)
            result += parts(cut, dimension)
    return result


def on_frame(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """For edges given by their end points: true where an edge lies on a cut of this module, which is no coast."""
    west, south, east, north = REGION.bounds
    result = np.zeros(len(first), dtype=bool)
    for axis, values in ((0, (WEST, EAST, west, east)), (1, (SOUTH, NORTH, south, north))):
        for value in values:
            result |= (first[:, axis] == value) & (second[:, axis] == value)
    return result
