# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The 38 provinces as areas: the 33 of Natural Earth's lines, and the younger ones split off around labelled points."""

from dataclasses import dataclass

import numpy as np
import shapely

from . import frame, land, voronoi

# Natural Earth's lines may end this far before the coast.
_LOOSE_END_DEGREES = 0.25
_LINE_TOLERANCE_DEGREES = 0.12
# Islands below this area (square degrees) belong whole to one province.
_SMALL_ISLAND = 0.05
_ON_LINE_DEGREES = 1e-6
# Cells at the edge of the old province leave stubs, which are no border that anybody could know.
_SHORTEST_LINE_DEGREES = 0.5

# Old province to those that it was split into (2012 and 2022).
SPLIT = {"64": ("64", "65"), "91": ("91", "93", "94", "95"), "92": ("92", "96")}
OLD = {new: old for old, parts in SPLIT.items() for new in parts}


@dataclass
class Points:
    """Points that say where they belong: longitudes and latitudes, and a Kemendagri code of each, of a province or finer."""

    xy: np.ndarray
    codes: list[str]

    def of(self, keep) -> "Points":
        chosen = [index for index, code in enumerate(self.codes) if keep(code)]
        return Points(self.xy[chosen], [self.codes[index] for index in chosen])


def _faces(polygons: list, lines: list) -> list:
    """Land cut along the lengthened lines."""
    cut = land.extended(lines, _LOOSE_END_DEGREES)
    shapely.prepare(cut)
    result = []
    for polygon, crossed in zip(polygons, shapely.intersects(cut, polygons)):
        result += land.faces_of(polygon, cut) if crossed else [polygon]
    return result


def _labels(faces: list, points: Points, group) -> list[str]:
    """For each face what most points in it say, or the nearest point where it has none."""
    tree = shapely.STRtree(shapely.points(points.xy))
    inside: list[dict[str, int]] = [{} for _ in faces]
    for face, point in tree.query(faces, predicate="contains").T:
        label = group(points.codes[point])
        inside[face][label] = inside[face].get(label, 0) + 1
    nearest = tree.nearest(shapely.point_on_surface(faces))
    result = []
    for found, near in zip(inside, nearest):
        best = min(found, key=lambda label: (-found[label], label)) if found else group(points.codes[near])
        result.append(best)
    return result


def areas(indonesia: list, lines: list, points: Points) -> tuple[dict[str, shapely.Geometry], list]:
    """Province code to its land, and the approximate lines by which younger provinces were split off."""
    faces = _faces(indonesia, lines)
    of_old: dict[str, list] = {}
    for face, label in zip(faces, _labels(faces, points, lambda code: OLD.get(code[:2], code[:2]))):
        of_old.setdefault(label, []).append(face)
    pieces: dict[str, list] = {}
    split_lines = []
    for old, own in sorted(of_old.items()):
        if old not in SPLIT:
            pieces.setdefault(old, []).extend(own)
            continue
        near = points.of(lambda code, parts=SPLIT[old]: code[:2] in parts)
        between = voronoi.lines_between(voronoi.zones(near.xy, [code[:2] for code in near.codes]), _LINE_TOLERANCE_DEGREES)
        drawn = shapely.intersection(shapely.union_all(between), shapely.union_all(own))
        large = [face for face in own if face.area > _SMALL_ISLAND]
        small = [face for face in own if face.area <= _SMALL_ISLAND]
        parts = _faces_by(large, between) + small
        for part, label in zip(parts, _labels(parts, near, lambda code: code[:2])):
            pieces.setdefault(label, []).append(part)
        split_lines += _between_different(drawn, [shapely.union_all(pieces[new]) for new in SPLIT[old] if new in pieces])
    return {code: shapely.union_all(found) for code, found in sorted(pieces.items())}, split_lines


def _between_different(lines, areas: list) -> list:
    """What of `lines` bounds one of `areas`: the rest runs inside one and divides nothing."""
    bounds = shapely.union_all([shapely.boundary(area) for area in areas]).buffer(_ON_LINE_DEGREES)
    kept = frame.parts(shapely.line_merge(shapely.intersection(lines, bounds)), 1)
    return [line for line in kept if line.length > _SHORTEST_LINE_DEGREES]


def _faces_by(polygons: list, lines: list) -> list:
    cut = shapely.union_all(lines)
    return [face for polygon in polygons for face in land.faces_of(polygon, cut)]
