# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The polygons and lines of the tiles, zoom by zoom, as input for tippecanoe: what belongs to a zoom is chosen here."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely

from . import borders, frame, gshhg, land, naturalearth, region, sources, tables, voronoi

# The region in whole tiles of zoom 6, which closer tiles at its edge show too.
WORLD_ZOOM = 5
SURROUNDINGS = shapely.box(84.375, -22.0, 146.25, 17.0)


@dataclass(frozen=True)
class Level:
    """The zooms that share one state of the coast. Areas in km2, tolerances in degrees, `line` that of border lines."""

    first_zoom: int
    last_zoom: int
    resolution: str
    tolerance: float
    smallest_land: float
    smallest_lake: float
    smallest_far: float
    far_tolerance: float


# A pixel of 256 to a tile is 39 km at zoom 2, 9.8 km at 4, 4.9 km at 5, 1.2 km at 7.
LEVELS = (
    Level(0, 2, "i", 0.05, 60.0, 1000.0, 1000.0, 0.1),
    Level(3, 4, "i", 0.012, 8.0, 100.0, 100.0, 0.03),
    Level(5, 5, "i", 0.003, 1.0, 15.0, 20.0, 0.01),
    Level(6, 7, "h", 0.0008, 0.0, 1.0, 10.0, 0.0),
    Level(8, 10, "f", 0.0, 0.0, 0.0, 0.0, 0.0),
)
_LAKE_REACH_DEGREES, _RIVER_REACH_DEGREES = 0.22, 0.12
_QUALITY = {"i": "gshhg-i", "h": "gshhg-h", "f": "gshhg-f", "l": "gshhg-l"}


class Writer:
    """Collects features as lines of GeoJSON, a file a layer."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._heads: dict[str, list[str]] = {}
        self._geometries: dict[str, list] = {}

    def add(self, layer: str, zooms: tuple[int, int], geometries, **tags) -> None:
        """Features of one layer with the same tags, shown in the zooms given (both included)."""
        head = {"type": "Feature", "tippecanoe": {"minzoom": zooms[0], "maxzoom": zooms[1]}, "properties": tags}
        text = json.dumps(head, ensure_ascii=False, separators=(",", ":"))[:-1]
        self._heads.setdefault(layer, []).extend([text] * len(geometries))
        self._geometries.setdefault(layer, []).extend(geometries)

    def close(self) -> list[tuple[str, Path]]:
        files = []
        for layer, heads in sorted(self._heads.items()):
            file = self._folder / f"{layer}.geojsonl"
            shapes = shapely.to_geojson(self._geometries[layer])
            file.write_text("".join(f'{head},"geometry":{shape}}}\n' for head, shape in zip(heads, shapes)), encoding="utf-8")
            files.append((layer, file))
        return files


class Far:
    """The world outside the region, with longitudes of -180 to 180."""

    def __init__(self):
        self._shores = gshhg.read_shores("l")
        _, others = naturalearth.country_lines()
        self.borders = frame.all_parts(others, 1)

    def polygons(self, kinds: tuple, smallest: float, tolerance: float, window) -> list:
        """Land or lakes of `kinds` from `smallest` km2 on, outside the region and inside `window` if one is given."""
        chosen = [shore for shore in self._shores if shore.kind in kinds and shore.square_kilometres >= smallest]
        shapes = np.array([shore.geometry for shore in chosen])
        if window is not None:
            shapes = shapes[shapely.intersects(window, shapes)]
            shapes = np.array(frame.all_parts(shapely.clip_by_rect(shapes, *window.bounds), 2))
        if tolerance:
            shapes = shapely.simplify(shapes, tolerance, preserve_topology=True)
        return frame.outside_region(frame.all_parts(shapes, 2), 2)


def _keep(shores: list, kinds: tuple, smallest: float, tolerance: float) -> list:
    chosen = [shore.geometry for shore in shores if shore.kind in kinds and shore.square_kilometres >= smallest]
    if tolerance:
        chosen = shapely.simplify(chosen, tolerance, preserve_topology=True)
    return frame.all_parts(chosen, 2)


def write_level(writer: Writer, level: Level, read: region.Region, far: Far) -> None:
    """Everything of one level."""
    zooms = (level.first_zoom, level.last_zoom)
    window = SURROUNDINGS if level.first_zoom > WORLD_ZOOM else None
    shores = gshhg.read_shores_of(level.resolution, frame.REGION)
    polygons = _keep(shores, (gshhg.LAND,), level.smallest_land, level.tolerance)
    country = [line.simplify(level.tolerance) if level.tolerance else line for line in read.country_lines]
    near = land.divide(polygons, country)
    quality = _QUALITY[level.resolution]
    outer = far.polygons((gshhg.LAND, gshhg.ANTARCTICA), level.smallest_far, level.far_tolerance, window)
    for code, areas, detail in (("ID", near.indonesia, quality), ("other", near.foreign, quality), ("other", outer, "gshhg-l")):
        writer.add("land", zooms, areas, country=code, source="GSHHG", quality=detail)
    for code, lines in (("ID", near.coast_indonesia), ("other", near.coast_foreign)):
        writer.add("coast", zooms, lines, country=code, source="GSHHG", quality=quality)
    writer.add("coast", zooms, _far_coasts(outer, window), country="other", source="GSHHG", quality="gshhg-l")
    _write_lakes(writer, level, read, shores, far, window)
    _write_borders(writer, level, read, near, far)
    if level.first_zoom >= 3:
        _write_rivers(writer, level, read)


def _far_coasts(polygons: list, window) -> list:
    """Outlines without the cuts at the date line, at Antarctica's Greenwich, at the region and at the window."""
    edges = [shapely.LineString([(x, -90.0), (x, 90.0)]) for x in (-180.0, 180.0)]
    edges += [shapely.LineString([(0.0, -90.0), (0.0, -60.0)]), frame.REGION.boundary]
    if window is not None:
        edges.append(window.boundary)
    cuts = shapely.union_all(edges).buffer(1e-6)
    shapely.prepare(cuts)
    outlines = shapely.boundary(polygons)
    touching = shapely.intersects(cuts, outlines)
    outlines[touching] = shapely.difference(outlines[touching], cuts)
    return frame.all_parts(outlines, 1)


def _write_lakes(writer: Writer, level: Level, read: region.Region, shores: list, far: Far, window) -> None:
    zooms, quality = (level.first_zoom, level.last_zoom), _QUALITY[level.resolution]
    near = land.lakes(
        _keep(shores, (gshhg.LAKE,), level.smallest_lake, level.tolerance),
        _keep(shores, (gshhg.ISLAND_IN_LAKE,), level.smallest_lake / 4.0, level.tolerance),
    )
    named = _named(near, read, "lake", _LAKE_REACH_DEGREES)
    plain = [lake for index, lake in enumerate(near) if index not in named]
    writer.add("lake", zooms, plain, source="GSHHG", quality=quality)
    for index, name in sorted(named.items()):
        writer.add("lake", zooms, [near[index]], name=name, source="GSHHG", quality=quality)
    outer = far.polygons((gshhg.LAKE,), level.smallest_far, level.far_tolerance, window)
    writer.add("lake", zooms, outer, source="GSHHG", quality="gshhg-l")


def _write_borders(writer: Writer, level: Level, read: region.Region, near: land.Land, far: Far) -> None:
    def simple(lines):
        return list(shapely.simplify(lines, level.tolerance)) if level.tolerance else lines

    zooms = (level.first_zoom, level.last_zoom)
    countries = borders.on_land(simple(read.country_lines), _joined(near, read.country_lines))
    countries += borders.on_land(simple(frame.inside_region(far.borders, 1)), near.foreign)
    outer = frame.outside_region(far.borders, 1)
    if level.first_zoom > WORLD_ZOOM:
        outer = frame.all_parts(shapely.intersection(outer, SURROUNDINGS), 1)
    writer.add("border", zooms, countries + simple(outer), kind="country", source="Natural Earth", quality="ne10m")
    if level.first_zoom < 3:
        return
    old = borders.on_land(simple(read.province_lines), near.indonesia)
    writer.add("border", zooms, old, kind="province", source="Natural Earth", quality="ne10m")
    new = borders.on_land(read.split_lines, near.indonesia)
    writer.add("border", zooms, new, kind="province", source="Posko", quality="approx")


def _joined(near: land.Land, lines: list) -> list:
    """The land that Indonesia shares with others as if no border cut it."""
    everything = np.array(near.indonesia + near.foreign)
    reached = shapely.union_all(lines).buffer(0.15)
    shapely.prepare(reached)
    return frame.parts(shapely.union_all(everything[shapely.intersects(reached, everything)]), 2)


def _write_rivers(writer: Writer, level: Level, read: region.Region) -> None:
    zooms = (level.first_zoom, level.last_zoom)
    found = [line for _, line in gshhg.read_rivers_of(level.resolution, frame.REGION)]
    merged = frame.inside_region(frame.parts(shapely.line_merge(shapely.union_all(found)), 1), 1)
    named = _named(merged, read, "river", _RIVER_REACH_DEGREES)
    for index, line in enumerate(merged):
        rank = _river_rank(line)
        if rank <= max(0, level.first_zoom - 4):
            tags = {"name": named[index]} if index in named else {}
            writer.add("river", zooms, [line], **tags, rank=rank, source="WDB-II", quality=f"wdb2-{level.resolution}")


def _named(geometries: list, read: region.Region, kind: str, reach: float) -> dict[int, str]:
    """Index of a geometry to the name of waters.csv that stands within `reach` of it: of several lines the longest, of several lakes
    the nearest, and of two names the more important one."""
    tree = shapely.STRtree(geometries)
    result: dict[int, str] = {}
    for name in reversed([name for name in read.names if name.kind == kind]):
        point = shapely.Point(name.lon, name.lat)
        found = tree.query(point, predicate="dwithin", distance=reach)
        if len(found):
            best = min(found, key=lambda index: (-geometries[index].length if kind == "river" else geometries[index].distance(point), index))
            result[int(best)] = name.name
    return result


def _river_rank(line) -> int:
    return 0 if line.length > 3.0 else 1 if line.length > 1.2 else 2


def write_plates(writer: Writer) -> None:
    lines: dict[tuple, list] = {}
    for row in tables.rows(sources.PLATES):
        lines.setdefault((row["name"], row["kind"]), []).append((float(row["lon"]), float(row["lat"])))
    for (name, kind), points in sorted(lines.items()):
        line = voronoi.smooth(shapely.LineString(points), 2)
        writer.add("plate", (2, 10), [line], kind=kind, name=name, source="Posko", quality="schematic")
