# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the border lines of Natural Earth 1:10m."""

import shapely
from osgeo import ogr

from . import sources

ogr.UseExceptions()

# Natural Earth's words for lines that are borders on the ground; the others are lines at sea or marks of its makers.
_ON_THE_GROUND = ("International boundary", "Disputed", "Indefinite", "Line of control", "Indeterminant frontier")


def _features(file, attribute_filter: str | None = None):
    dataset = ogr.Open(str(file))
    layer = dataset.GetLayer(0)
    if attribute_filter:
        layer.SetAttributeFilter(attribute_filter)
    for feature in layer:
        geometry = shapely.from_wkb(bytes(feature.GetGeometryRef().ExportToWkb()))
        yield feature.items(), shapely.force_2d(geometry)


def country_lines() -> tuple[list[shapely.Geometry], list[shapely.Geometry]]:
    """Land borders of Indonesia, and those between all other states."""
    indonesian, foreign = [], []
    for fields, geometry in _features(sources.COUNTRY_LINES):
        if not (fields["featurecla"] or "").startswith(_ON_THE_GROUND):
            continue
        sides = (fields["adm0_a3_l"], fields["adm0_a3_r"], fields["sov_a3_l"], fields["sov_a3_r"])
        (indonesian if "IDN" in sides else foreign).append(geometry)
    return indonesian, foreign


def province_lines() -> list[shapely.Geometry]:
    """Borders between Indonesian provinces that run over land: Natural Earth names these and not the ones at sea."""
    return [geometry for fields, geometry in _features(sources.PROVINCE_LINES, "adm0_a3 = 'IDN'") if fields["name"]]
