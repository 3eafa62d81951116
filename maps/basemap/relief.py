# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Elevation code, shade of the land and shade of the sea floor as one raster; maps/README.md says what the channels mean."""

from dataclasses import dataclass

import numpy as np
import shapely
from osgeo import gdal, ogr, osr

from . import gshhg, mercator, sources

gdal.UseExceptions()

PIXELS = 512
SHORE_CODE, DEEPEST_METRES, HIGHEST_METRES = 160.0, 8000.0, 5000.0
NEUTRAL = 128.0


@dataclass(frozen=True)
class Window:
    """A block of whole tiles of one zoom: columns and rows (from the north), ends excluded."""

    zoom: int
    left: int
    top: int
    right: int
    bottom: int

    @property
    def metres_per_pixel(self) -> float:
        return mercator.WORLD_METRES / (PIXELS * 2**self.zoom)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        tile = PIXELS * self.metres_per_pixel
        half = mercator.WORLD_METRES / 2.0
        return self.left * tile - half, half - self.bottom * tile, self.right * tile - half, half - self.top * tile

    @property
    def shape(self) -> tuple[int, int]:
        return (self.bottom - self.top) * PIXELS, (self.right - self.left) * PIXELS


def blurred(values: np.ndarray, sigma: float) -> np.ndarray:
    """A Gaussian of `sigma` pixels; the edge is repeated. Wide ones are made from every fourth pixel."""
    if sigma > 8.0:
        rows, columns = values.shape
        small = blurred(values.reshape(rows // 4, 4, columns // 4, 4).mean(axis=(1, 3)), sigma / 4.0)
        return blurred(np.repeat(np.repeat(small, 4, axis=0), 4, axis=1), 2.0)
    radius = max(1, round(3.0 * sigma))
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    for axis in (0, 1):
        padded = np.pad(values, [(radius, radius) if axis == here else (0, 0) for here in (0, 1)], mode="edge")
        size = values.shape[axis]
        values = np.zeros_like(values)
        for offset, weight in enumerate(weights):
            part = padded[offset : offset + size] if axis == 0 else padded[:, offset : offset + size]
            values += weight * part
    return values


def blurred_metres(values: np.ndarray, sigma: float, size: float) -> np.ndarray:
    """The same blur at every zoom: `sigma` and the `size` of a pixel in metres at the equator."""
    return blurred(values, sigma / size) if sigma > 0.5 * size else values


def _reference(code: int) -> str:
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(code)
    return reference.ExportToWkt()


def _grid(values: np.ndarray, west: float, north: float, step: float):
    """A raster of degrees in memory; `west` and `north` are outer edges."""
    bands = values if values.ndim == 3 else values[np.newaxis]
    dataset = gdal.GetDriverByName("MEM").Create("", bands.shape[2], bands.shape[1], bands.shape[0], gdal.GDT_Float32)
    dataset.SetGeoTransform((west, step, 0.0, north, 0.0, -step))
    dataset.SetProjection(_reference(4326))
    for number, band in enumerate(bands, start=1):
        dataset.GetRasterBand(number).WriteArray(band)
    return dataset


def _warped(dataset, window: Window, method: str) -> np.ndarray:
    size = window.metres_per_pixel
    warped = gdal.Warp(
        "", dataset, format="MEM", dstSRS="EPSG:3857", xRes=size, yRes=size, outputBounds=window.bounds, resampleAlg=method,
        multithread=False, errorThreshold=0.0,
    )  # fmt: skip
    return warped.ReadAsArray().astype(np.float32)


class Elevation:
    """ETOPO5 and the shaded picture, read once, with some degrees beyond the date line so that nothing shows there."""

    def __init__(self):
        metres = gdal.Open(f'NETCDF:"{sources.ELEVATION}":ROSE').ReadAsArray().astype(np.float32)
        # Rows from the north pole, columns from Greenwich eastward, each value on its own meridian.
        columns = np.arange(-185 * 12, 185 * 12) % (360 * 12)
        self.metres = _grid(metres[12:-12, columns], -185.0 - 1.0 / 24.0, 89.0 + 1.0 / 24.0, 1.0 / 12.0)
        picture = gdal.Open(str(sources.SHADED_RELIEF)).ReadAsArray().astype(np.float32).mean(axis=0)
        step = 360.0 / picture.shape[1]
        columns = np.arange(-round(5 / step), picture.shape[1] + round(5 / step)) % picture.shape[1]
        rows = round(1 / step)
        self.picture = _grid(picture[rows:-rows, columns], -180.0 - round(5 / step) * step, 90.0 - rows * step, step)


def land_mask(window: Window, resolution: str) -> np.ndarray:
    """1 on land, 0 on water, soft by one pixel."""
    fine = 2
    rows, columns = window.shape
    dataset = gdal.GetDriverByName("MEM").Create("", columns * fine, rows * fine, 1, gdal.GDT_Byte)
    west, _, _, north = window.bounds
    size = window.metres_per_pixel / fine
    dataset.SetGeoTransform((west, size, 0.0, north, 0.0, -size))
    dataset.SetProjection(_reference(3857))
    reference = osr.SpatialReference(_reference(3857))
    shores = [shore for shore in gshhg.read_shores(resolution) if shore.square_kilometres > 4.0]
    for kinds, value in (((gshhg.LAND, gshhg.ANTARCTICA), 1), ((gshhg.LAKE,), 0), ((gshhg.ISLAND_IN_LAKE,), 1)):
        layer_source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = layer_source.CreateLayer("shores", reference, ogr.wkbUnknown)
        chosen = mercator.projected([shore.geometry for shore in shores if shore.kind in kinds])
        for content in shapely.to_wkb(chosen):
            feature = ogr.Feature(layer.GetLayerDefn())
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(content))
            layer.CreateFeature(feature)
        gdal.RasterizeLayer(dataset, [1], layer, burn_values=[value])
    mask = dataset.ReadAsArray().astype(np.float32)
    return mask.reshape(rows, fine, columns, fine).mean(axis=(1, 3))


def hillshade(metres: np.ndarray, size: float, exaggeration: float) -> np.ndarray:
    """Light from the north-west, 45 degrees high, minus that of flat ground: 0 is flat, about -0.7 to 0.3."""
    down, right = np.gradient(metres * (exaggeration / size))
    length = np.sqrt(1.0 + right * right + down * down)
    return ((1.0 + right + down) / (np.sqrt(3.0) * length) - 1.0 / np.sqrt(3.0)).astype(np.float32)


def code_of(metres: np.ndarray) -> np.ndarray:
    sea = SHORE_CODE * (1.0 - np.sqrt(np.clip(-metres, 0.0, DEEPEST_METRES) / DEEPEST_METRES))
    height = np.sqrt(np.clip(metres, 0.0, HIGHEST_METRES) / HIGHEST_METRES)
    return np.where(metres < 0.0, sea, SHORE_CODE + (255.0 - SHORE_CODE) * height)


def _land_shade(metres: np.ndarray, picture: np.ndarray, mask: np.ndarray, size: float) -> np.ndarray:
    """Large forms from the grid, small ones from the picture without its colours, fading within some kilometres of the shore."""
    # The picture's own shore is some pixels off ours: what lies near it is continued from inland.
    inland = (blurred_metres(mask, 4500.0, size) > 0.97).astype(np.float32)
    around = blurred_metres(picture * inland, 30000.0, size) / (blurred_metres(inland, 30000.0, size) + 1e-3)
    detail = (picture - around) * inland
    continued = blurred_metres(detail, 4500.0, size) / (blurred_metres(inland, 4500.0, size) + 0.05)
    detail = np.where(inland > 0.0, detail, continued)
    height = np.maximum(metres, 0.0)
    forms = hillshade(blurred_metres(height, 3700.0, size), size, 9.0)
    # Lowlands stay quiet: there the picture shows swamps and its own grain, not relief.
    spread = blurred_metres(height * height, 12000.0, size) - blurred_metres(height, 12000.0, size) ** 2
    detail *= np.clip(np.sqrt(np.maximum(spread, 0.0)) / 70.0, 0.15, 1.0)
    fade = np.clip(blurred_metres(mask, 3700.0, size) * 1.6, 0.0, 1.0)
    return (detail * 1.7 + forms * 70.0) * fade


def _sea_shade(metres: np.ndarray, mask: np.ndarray, size: float) -> np.ndarray:
    floor = blurred_metres(np.minimum(metres, 0.0), 6000.0, size)
    return hillshade(floor, size, 9.0) * 150.0 * (1.0 - 0.9 * mask)


def channels(elevation: Elevation, window: Window, resolution: str) -> np.ndarray:
    """The three channels of a window as float, not yet rounded."""
    size = window.metres_per_pixel
    metres = _warped(elevation.metres, window, "cubicspline")
    picture = _warped(elevation.picture, window, "cubic")
    mask = land_mask(window, resolution)
    land, sea = _land_shade(metres, picture, mask, size), _sea_shade(metres, mask, size)
    return np.stack([code_of(metres), NEUTRAL + land, NEUTRAL + sea])


def png(values: np.ndarray) -> bytes:
    """One tile of three channels as PNG."""
    pixels = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    memory = gdal.GetDriverByName("MEM").Create("", PIXELS, PIXELS, 3, gdal.GDT_Byte)
    memory.WriteArray(pixels)
    name = "/vsimem/relief.png"
    gdal.GetDriverByName("PNG").CreateCopy(name, memory, options=["ZLEVEL=6"])
    size = gdal.VSIStatL(name).size
    file = gdal.VSIFOpenL(name, "rb")
    content = bytes(gdal.VSIFReadL(1, size, file))
    gdal.VSIFCloseL(file)
    gdal.Unlink(name)
    return content


# The region (88..146 E, 16 S..13 N) and a margin in whole tiles of zoom 4, its surroundings and the world.
REGION = Window(5, 22, 14, 30, 18)
AROUND = Window(3, 5, 3, 8, 5)
WORLD = Window(2, 0, 0, 4, 4)
CLOSEST_ZOOM = REGION.zoom


def tiles():
    """Yields zoom, column, row from the north, PNG."""
    elevation = Elevation()
    for window, resolution, furthest in ((REGION, "i", REGION.zoom - 1), (AROUND, "i", AROUND.zoom), (WORLD, "l", 0)):
        values, left, top = channels(elevation, window, resolution), window.left, window.top
        for zoom in range(window.zoom, furthest - 1, -1):
            yield from _cut(values, zoom, left, top)
            if zoom > furthest:
                values, left, top = _halved(values, left, top)


def _halved(values: np.ndarray, left: int, top: int):
    """One zoom further out; the window must begin and end at whole tiles there."""
    bands, rows, columns = values.shape
    if left % 2 or top % 2 or columns % (2 * PIXELS) or rows % (2 * PIXELS):
        raise ValueError("the window is no whole number of tiles one zoom further out")
    return values.reshape(bands, rows // 2, 2, columns // 2, 2).mean(axis=(2, 4)), left // 2, top // 2


def _cut(values: np.ndarray, zoom: int, left: int, top: int):
    for row in range(values.shape[1] // PIXELS):
        for column in range(values.shape[2] // PIXELS):
            block = values[:, row * PIXELS : (row + 1) * PIXELS, column * PIXELS : (column + 1) * PIXELS]
            yield zoom, left + column, top + row, png(block)
