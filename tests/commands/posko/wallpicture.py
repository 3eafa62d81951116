# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A running wall that shows its map alone, and what a picture of it has where."""
import json
import math
import os
import pathlib
import select
import struct
import subprocess
import tempfile
import zlib

from harness import BIN, until

WIDTH, HEIGHT = 1280, 720


def png(colour, side=256):
    """A square of one colour as PNG."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = (b"\0" + bytes(colour) * side) * side
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) +
            chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def mercator(lat, lon):
    return (lon + 180) / 360, (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2


class Wall:
    """The map alone on a screen of its own; its picture is written anew every second."""

    def __init__(self, bench, lat, lon, zoom, *options):
        self.view = (*mercator(lat, lon), zoom)
        self.home = bench.dir / "home"
        self.file = bench.dir / "wall.png"
        self.errors = bench.dir / "stderr"
        bench.start_broker()
        environment = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": bench.start_screen(f"{WIDTH}x{HEIGHT}"), "LIBGL_ALWAYS_SOFTWARE": "1",
                       "QT_X11_NO_MITSHM": "1", "POSKO_STATE_SECONDS": "1", "POSKO_STATE_PICTURE": str(self.file),
                       "XDG_DATA_HOME": str(self.home / "data"), "XDG_CACHE_HOME": str(self.home / "cache")}
        self.home.mkdir(exist_ok=True)
        with open(self.errors, "w", encoding="utf-8") as errors:
            command = [str(BIN / "posko"), "--store", str(bench.dir / "store"), "--broker", f"mqtt://127.0.0.1:{bench.port}", "--page", "map",
                       "--instance", "test", "--size", f"{WIDTH}x{HEIGHT}", f"--view={lat},{lon},{zoom}", *options]
            self.program = bench.spawn(command, env={**os.environ, "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home), **environment},
                                       stdout=subprocess.DEVNULL, stderr=errors)

    def picture(self):
        """Its bytes, once it is there."""
        return until(lambda: self.file.exists() and self.file.read_bytes(), 60, "there is a picture")

    def still(self):
        """The picture when nothing more comes: the same eight times in a row. Names of what lies around the view are loaded last
        and can still move one that is in it; on a busy machine they take their time."""
        times, seen = 8, []

        def settled():
            stamp = self.file.stat().st_mtime_ns
            if not seen or stamp != seen[-1][0]:
                seen.append((stamp, self.picture()))
            return len(seen) >= times and len({picture for _, picture in seen[-times:]}) == 1
        self.picture()
        until(settled, 90, "the map stands still")
        return seen[-1][1]

    def becomes(self, condition, seconds, what):
        """Waits until a picture fulfils `condition`; that picture."""
        def fulfilled():
            picture = self.picture()
            return picture if condition(pixels(picture)) else None
        return until(fulfilled, seconds, what)

    def at(self, lat, lon):
        """Column and row of a place."""
        x, y = mercator(lat, lon)
        world = 256 * 2 ** self.view[2]
        return round((x - self.view[0]) * world + WIDTH / 2), round((y - self.view[1]) * world + HEIGHT / 2)

    def said(self):
        return self.errors.read_text(encoding="utf-8")

    def map(self, verb, *arguments):
        done = subprocess.run([BIN / "posko-map", verb, *arguments], capture_output=True, text=True, timeout=120, check=True,
                              env={**os.environ, "XDG_DATA_HOME": str(self.home / "data")})
        return json.loads(done.stdout) if done.stdout else None


def pixels(png_bytes):
    """Rows of (red, green, blue) as an array of numbers."""
    from osgeo import gdal
    gdal.UseExceptions()
    name = "/vsimem/wall.png"
    gdal.FileFromMemBuffer(name, png_bytes)
    try:
        return gdal.Open(name).ReadAsArray()[:3].astype(int).transpose(1, 2, 0)
    finally:
        gdal.Unlink(name)
