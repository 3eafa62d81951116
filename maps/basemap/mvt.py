# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes layers of points as Mapbox Vector Tiles (version 2). Layers of one tile may simply be put one after another."""

import struct

EXTENT = 4096


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def _field(number: int, content: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(content)) + content


def _number(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _value(value) -> bytes:
    """A tag's value: text, whole number or fraction."""
    if isinstance(value, str):
        content = _field(1, value.encode("utf-8"))
    elif isinstance(value, int):
        content = _number(5, value) if value >= 0 else _number(6, _zigzag(value))
    else:
        content = _varint(3 << 3 | 1) + struct.pack("<d", value)
    return content


def point_layer(name: str, points: list[tuple[int, int, dict]]) -> bytes:
    """A layer as a field of a tile: points in tile units from the north-west corner with their tags, in the given order."""
    keys: dict[str, int] = {}
    values: dict[tuple, int] = {}
    features = b""
    for x, y, tags in points:
        pairs = b""
        for key, value in tags.items():
            pairs += _varint(keys.setdefault(key, len(keys)))
            pairs += _varint(values.setdefault((type(value).__name__, value), len(values)))
        geometry = _varint(9) + _varint(_zigzag(x)) + _varint(_zigzag(y))
        features += _field(2, _field(2, pairs) + _number(3, 1) + _field(4, geometry))
    content = _field(1, name.encode()) + features
    content += b"".join(_field(3, key.encode()) for key in keys)
    content += b"".join(_field(4, _value(value)) for _, value in values)
    return _field(3, content + _number(5, EXTENT) + _number(15, 2))
