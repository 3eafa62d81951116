# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts together the two levels of the map: Overview (zooms up to 5.5) and Regional (closer)."""

from dataclasses import dataclass

import shapely

from . import borders, frame, gshhg, land, naturalearth

OVERVIEW, REGIONAL = 0, 1


@dataclass(frozen=True)
class Detail:
    """How much of the sources one level keeps: areas in km2, tolerances in degrees (0 keeps every point)."""

    level: int
    smallest_land: float
    smallest_lake: float
    tolerance: float
    smallest_far_land: float
    smallest_far_lake: float
    far_tolerance: float
    cell_degrees: float | None
    rivers: bool


# A pixel is 3.5 km at zoom 5.5: islands of 4 km2 are a speck there, and 0.015 degrees are half a pixel.
DETAILS = (
    Detail(OVERVIEW, 4.0, 40.0, 0.015, 300.0, 1000.0, 0.05, None, False),
    Detail(REGIONAL, 0.0, 1.0, 0.0, 20.0, 100.0, 0.0, 4.0, True),
)


@dataclass(frozen=True)
class Area:
    kind: str
    level: int
    source: str
    quality: str
    geometry: shapely.Polygon


@dataclass(frozen=True)
class Line:
    kind: str
    level: int
    source: str
    quality: str
    geometry: shapely.LineString


class Sources:
    """Everything read once: shores near (resolution i) and far (resolution l), borders, rivers."""

    def __init__(self):
        self.near = [shore for shore in gshhg.read_shores("i") if frame.REGION.intersects(shore.geometry)]
        self.far = gshhg.read_shores("l")
        self.rivers = [river for river in gshhg.read_rivers("i") if frame.REGION.intersects(river)]
        ours, others = naturalearth.country_lines()
        self.our_borders = frame.continuous(frame.all_parts(ours, 1), 1)
        self.other_borders = frame.continuous(frame.all_parts(others, 1), 1)
        self.provinces = frame.all_parts(naturalearth.province_lines(), 1)


def _of(shores: list, kinds: tuple, smallest: float, tolerance: float) -> list:
    chosen = [shore.geometry for shore in shores if shore.kind in kinds and shore.square_kilometres >= smallest]
    if tolerance:
        chosen = list(shapely.simplify(chosen, tolerance, preserve_topology=True))
    return [part for polygon in chosen for part in frame.parts(polygon, 2)]


def build_level(detail: Detail, read: Sources) -> tuple[list[Area], list[Line]]:
    near_land = frame.inside_region(_of(read.near, (gshhg.LAND,), detail.smallest_land, detail.tolerance), 2)
    our_borders = [line.simplify(detail.tolerance) for line in read.our_borders]
    near = land.divide(near_land, our_borders)

    far_kinds = (gshhg.LAND, gshhg.ANTARCTICA)
    far = frame.continuous(_of(read.far, far_kinds, detail.smallest_far_land, detail.far_tolerance), 2)
    far = frame.outside_region(far, 2)

    near_quality = "gshhg-i-simplified" if detail.tolerance else "gshhg-i"
    areas = _areas(detail, near, near_quality, far) + _lakes(detail, read, near_quality)
    lines = _coasts(detail, near, near_quality, far) + _borders(detail, read, near, far)
    return areas, lines


def _areas(detail: Detail, near: land.Land, quality: str, far: list) -> list[Area]:
    result = []
    for kind, polygons in (("land_id", near.indonesia), ("land_foreign", near.foreign)):
        for piece in _in_cells(polygons, detail.cell_degrees):
            result.append(Area(kind, detail.level, "GSHHG", quality, piece))
    return result + [Area("land_foreign", detail.level, "GSHHG", "gshhg-l", polygon) for polygon in far]


def _in_cells(polygons: list, cell: float | None) -> list:
    """Cuts what is larger than a cell along a grid, so that a close view draws only what it shows."""
    if cell is None:
        return polygons
    west, south, east, north = frame.REGION.bounds
    result = []
    for polygon in polygons:
        left, bottom, right, top = polygon.bounds
        if right - left <= cell and top - bottom <= cell:
            result.append(polygon)
            continue
        for column in range(int((left - west) // cell), int((right - west) // cell) + 1):
            for row in range(int((bottom - south) // cell), int((top - south) // cell) + 1):
                x, y = west + column * cell, south + row * cell
                window = shapely.box(x, y, min(x + cell, east), min(y + cell, north))
                result += frame.parts(polygon.intersection(window), 2)
    return result


def _lakes(detail: Detail, read: Sources, quality: str) -> list[Area]:
    near = land.lakes(
        frame.inside_region(_of(read.near, (gshhg.LAKE,), detail.smallest_lake, detail.tolerance), 2),
        _of(read.near, (gshhg.ISLAND_IN_LAKE,), detail.smallest_lake / 4.0, detail.tolerance),
    )
    far = land.lakes(
        frame.outside_region(
            frame.continuous(_of(read.far, (gshhg.LAKE,), detail.smallest_far_lake, detail.far_tolerance), 2), 2
        ),
        frame.continuous(
            _of(read.far, (gshhg.ISLAND_IN_LAKE,), detail.smallest_far_lake / 4.0, detail.far_tolerance), 2
        ),
    )
    result = [Area("lake", detail.level, "GSHHG", quality, polygon) for polygon in near]
    return result + [Area("lake", detail.level, "GSHHG", "gshhg-l", polygon) for polygon in far]


def _coasts(detail: Detail, near: land.Land, quality: str, far: list) -> list[Line]:
    result = [Line("coast_id", detail.level, "GSHHG", quality, line) for line in near.coast_indonesia]
    result += [Line("coast_foreign", detail.level, "GSHHG", quality, line) for line in near.coast_foreign]
    for polygon in far:
        result += [Line("coast_foreign", detail.level, "GSHHG", "gshhg-l", line) for line in land.coast_of(polygon)]
    return result


def _borders(detail: Detail, read: Sources, near: land.Land, far: list) -> list[Line]:
    def simple(lines, tolerance):
        return [line.simplify(tolerance) for line in lines] if tolerance else lines

    provinces = borders.on_land(simple(read.provinces, detail.tolerance), near.indonesia)
    everywhere = near.indonesia + near.foreign
    countries = borders.on_land(simple(read.our_borders, detail.tolerance), _joined(everywhere))
    near_lines = frame.inside_region(read.other_borders, 1)
    countries += borders.on_land(simple(near_lines, detail.tolerance), near.foreign)
    far_tolerance = detail.far_tolerance or 0.02
    countries += borders.on_land(simple(frame.outside_region(read.other_borders, 1), far_tolerance), far)

    result = [Line("province", detail.level, "Natural Earth", "ne10m", line) for line in provinces]
    result += [Line("country", detail.level, "Natural Earth", "ne10m", line) for line in countries]
    if detail.rivers:
        result += [
            Line("river", detail.level, "WDB-II", "wdb2-i", line) for line in frame.inside_region(read.rivers, 1)
        ]
    return result


def _joined(polygons: list) -> list:
    return frame.parts(shapely.union_all(polygons), 2)
