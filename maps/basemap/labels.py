# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The point layers of the tiles: which names each zoom has room for."""

from dataclasses import dataclass, field

from . import mercator, mvt, names, region, sources, tables

CLOSEST_ZOOM = 10
_TILE_PIXELS = 256
# The layers in the order in which a tile holds them.
LAYERS = ("province", "name", "place", "volcano", "island")
# First zoom of each rank, by layer.
FIRST_ZOOM = {
    "province": {0: 3},
    "name": {0: 2, 1: 3, 2: 5, 3: 6, 4: 7, 5: 8, 6: 9, 7: 10},
    "place": {0: 3, 1: 4, 2: 5, 3: 6, 4: 7, 5: 8, 6: 9, 7: 9},
    "volcano": {0: 4},
    "island": {0: 4, 1: 6, 2: 7, 3: 8, 4: 9, 5: 9, 6: 10},
}
# From this rank on, a name is left out where a more important one of its layer stands nearer than so many pixels; nothing
# is left out at the closest zoom.
_CROWDED_RANK = {"province": 9, "name": 9, "place": 4, "volcano": 9, "island": 3}
_CROWDED_PIXELS = 22.0


@dataclass(frozen=True)
class Label:
    layer: str
    rank: int
    lat: float
    lon: float
    tags: dict = field(hash=False)


_OWN_KINDS = {"ibu_kota_negara": "capital", "ibu_kota_provinsi": "province_seat", "kota": "regency_seat"}
_GEONAMES_KINDS = {"PPLC": ("regency_seat", 5), "PPLA": ("regency_seat", 5), "PPLA2": ("regency_seat", 5), "PPLA4": ("village", 7)}


def _places(read: region.Region) -> list[Label]:
    """Our own towns first, then the seats of seats.csv, then GeoNames; each name once a province."""
    labels: dict[tuple, Label] = {}

    def add(*label) -> None:
        made = _place(*label)
        labels.setdefault((made.tags.get("province"), names.key(made.tags["name"])), made)

    for row in tables.rows(sources.PLACES):
        if row["province"]:
            quality = tables.quality(row)
            point = (float(row["lat"]), float(row["lon"]))
            add(row["name"], _OWN_KINDS[row["kind"]], int(row["rank"]), *point, row["province"], "Posko", quality)
    for row in tables.rows(sources.SEATS):
        if row["lat"]:
            point = (float(row["lat"]), float(row["lon"]))
            add(row["seat"], "regency_seat", 5, *point, read.provinces[row["code"][:2]], "Posko", "unverified")
    for town in sorted(read.towns, key=lambda town: _GEONAMES_KINDS.get(town.feature, ("town", 6))[1]):
        kind, rank = _GEONAMES_KINDS.get(town.feature, ("town", 6))
        add(town.name, kind, rank, town.lat, town.lon, read.provinces.get(town.province, ""), town.source, "geonames")
    return list(labels.values())


def _place(name, kind, rank, lat, lon, province, source, quality) -> Label:
    tags = {"name": name, "kind": kind, "rank": rank, "province": province, "source": source, "quality": quality}
    return Label("place", rank, lat, lon, {key: value for key, value in tags.items() if value != ""})


def _others(read: region.Region) -> list[Label]:
    labels = []
    for code, name in read.provinces.items():
        lon, lat = read.label_points[code]
        labels.append(Label("province", 0, lat, lon, {"name": name, "code": code, "source": "Posko", "quality": "approx"}))
    for name in read.names:
        if name.kind not in ("lake", "river"):
            tags = {"kind": name.kind, "name": name.name, "rank": name.rank, "source": "Posko", "quality": name.quality}
            labels.append(Label("name", min(7, name.rank), name.lat, name.lon, tags))
    for row in tables.rows(sources.VOLCANOES):
        quality = tables.quality(row)
        tags = {"name": f"Gunung {row['name']}", "height": int(row["height"]), "source": "Posko", "quality": quality}
        labels.append(Label("volcano", 0, float(row["lat"]), float(row["lon"]), tags))
    for entry in read.islands:
        tags = {"name": entry.island.name, "rank": entry.rank, "source": entry.source, "quality": entry.quality}
        labels.append(Label("island", entry.rank, entry.island.lat, entry.island.lon, tags))
    return labels


def all_labels(read: region.Region) -> list[Label]:
    labels = _places(read) + _others(read)
    return sorted(labels, key=lambda label: (label.layer, label.rank, label.tags["name"], label.lat, label.lon))


def tiles(read: region.Region) -> dict[tuple[int, int, int], bytes]:
    """Zoom, column, row from the north to the point layers of that tile."""
    labels = all_labels(read)
    result = {}
    for zoom in range(CLOSEST_ZOOM + 1):
        in_tile: dict[tuple, dict[str, list]] = {}
        for layer in LAYERS:
            chosen = [label for label in labels if label.layer == layer and FIRST_ZOOM[layer][label.rank] <= zoom]
            for label, x, y in _with_room(chosen, layer, zoom):
                column, row = int(x), int(y)
                point = (int((x - column) * mvt.EXTENT), int((y - row) * mvt.EXTENT), label.tags)
                in_tile.setdefault((zoom, column, row), {}).setdefault(layer, []).append(point)
        for tile, layers in in_tile.items():
            result[tile] = b"".join(mvt.point_layer(layer, layers[layer]) for layer in LAYERS if layer in layers)
    return result


def _with_room(labels: list[Label], layer: str, zoom: int):
    """Yields label and position in tiles, without those that have no room."""
    kept: dict[tuple, list] = {}
    cell = _CROWDED_PIXELS / _TILE_PIXELS
    for label in labels:
        x, y = mercator.tile_position(label.lon, label.lat, zoom)
        here = (int(x / cell), int(y / cell))
        if zoom < CLOSEST_ZOOM and label.rank >= _CROWDED_RANK[layer]:
            around = [kept.get((here[0] + i, here[1] + j), ()) for i in (-1, 0, 1) for j in (-1, 0, 1)]
            if any(abs(x - u) < cell and abs(y - v) < cell for points in around for u, v in points):
                continue
        kept.setdefault(here, []).append((x, y))
        yield label, x, y
