# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web Mercator: metres and tiles."""

import math

import numpy as np
import shapely

WORLD_METRES = 40075016.685578488
SOUTH, NORTH = -85.05112877980659, 85.05112877980659


def metres(degrees: np.ndarray) -> np.ndarray:
    """Longitude and latitude, a pair a row, as metres east and north."""
    lat = np.radians(np.clip(degrees[:, 1], SOUTH, NORTH))
    return np.column_stack([degrees[:, 0] * (WORLD_METRES / 360.0), np.arcsinh(np.tan(lat)) * (WORLD_METRES / (2.0 * math.pi))])


def projected(geometry):
    return shapely.transform(geometry, metres)


def tile_position(lon: float, lat: float, zoom: int) -> tuple[float, float]:
    """Column and row from the north as fractions."""
    y = math.asinh(math.tan(math.radians(min(max(lat, SOUTH), NORTH))))
    return (lon + 180.0) / 360.0 * 2**zoom, (0.5 - y / (2.0 * math.pi)) * 2**zoom
