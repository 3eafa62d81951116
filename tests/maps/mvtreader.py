# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads Mapbox Vector Tiles, for the tests of the base map; written from the specification, apart from the writer."""

import struct
from dataclasses import dataclass, field


@dataclass
class Feature:
    """`kind` 1 points, 2 lines, 3 polygons. `rings`: points of each part in tile units; a polygon's rings are not closed."""

    kind: int
    tags: dict
    rings: list = field(default_factory=list)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def _fields(data: bytes):
    """Yields number and value of each field: bytes for lengths, integers for numbers, eight or four bytes for fractions."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, kind = key >> 3, key & 7
        if kind == 0:
            value, at = _varint(data, at)
        elif kind == 2:
            length, at = _varint(data, at)
            value, at = data[at : at + length], at + length
        else:
            size = 8 if kind == 1 else 4
            value, at = data[at : at + size], at + size
        yield number, value


def _packed(data: bytes) -> list[int]:
    values, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        values.append(value)
    return values


def _signed(value: int) -> int:
    return value >> 1 ^ -(value & 1)


def _value(data: bytes):
    number, value = next(_fields(data))
    if number == 1:
        return value.decode("utf-8")
    if number in (2, 3):
        return struct.unpack("<f" if number == 2 else "<d", value)[0]
    return _signed(value) if number == 6 else bool(value) if number == 7 else value


def _rings(commands: list[int]) -> list:
    rings, x, y, at = [], 0, 0, 0
    while at < len(commands):
        command, count = commands[at] & 7, commands[at] >> 3
        at += 1
        for _ in range(count if command != 7 else 0):
            x, y = x + _signed(commands[at]), y + _signed(commands[at + 1])
            at += 2
            if command == 1:
                rings.append([])
            rings[-1].append((x, y))
    return rings


def read(tile: bytes) -> dict[str, list[Feature]]:
    """Layer name to features of an uncompressed tile."""
    layers: dict[str, list[Feature]] = {}
    for number, layer in _fields(tile):
        if number != 3:
            raise ValueError(f"field {number} in a tile")
        name, keys, values, raw = "", [], [], []
        for part, content in _fields(layer):
            if part == 1:
                name = content.decode("utf-8")
            elif part == 2:
                raw.append(dict(_fields(content)))
            elif part == 3:
                keys.append(content.decode("utf-8"))
            elif part == 4:
                values.append(_value(content))
        if name in layers:
            raise ValueError(f"two layers are called {name}")
        layers[name] = []
        for fields in raw:
            pairs = _packed(fields.get(2, b""))
            tags = {keys[key]: values[value] for key, value in zip(pairs[::2], pairs[1::2])}
            layers[name].append(Feature(fields[3], tags, _rings(_packed(fields[4]))))
    return layers
