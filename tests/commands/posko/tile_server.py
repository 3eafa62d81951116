# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A layer of a tile server: drawn while the server answers; when it dies the map says so and stands; it comes back by itself."""
import http.server
import os
import pathlib
import signal
import subprocess
import sys

from harness import BIN, Bench, until
from wallpicture import Wall, pixels, png

GREEN = (20, 200, 60)
A_NOTE = 3000  # pixels, of which no name has so many


class Tiles(http.server.BaseHTTPRequestHandler):
    """Every tile is green, but one zoom leads elsewhere; what it is asked is written down."""
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        z = self.path.split("/")[1]
        with open("asked", "a", encoding="utf-8") as asked:
            asked.write(self.path + "\n")
        if z == "9":
            self.send_response(302)
            self.send_header("Location", "file:///etc/hostname")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = png(GREEN)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def serve(port, folder):
    os.chdir(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Tiles)
    pathlib.Path("port").write_text(str(server.server_address[1]))
    server.serve_forever()


def start(bench, folder, port=0):
    (folder / "port").unlink(missing_ok=True)
    server = bench.spawn([sys.executable, "-B", __file__, "serve", str(port), str(folder)])
    until(lambda: (folder / "port").exists() and (folder / "port").read_text(), 20, "the server listens")
    return server, int((folder / "port").read_text())


def kill(server):
    server.send_signal(signal.SIGKILL)
    server.wait()


def main():
    with Bench() as bench:
        folder = bench.dir / "tiles"
        folder.mkdir()
        server, port = start(bench, folder)
        config = bench.dir / "posko.toml"
        config.write_text(f'[[map.layer]]\nname = "Citra"\nurl = "http://127.0.0.1:{port}/{{z}}/{{x}}/{{y}}.png"\nmax_zoom = 8\n'
                          f'attribution = "CONTOH"\n[[map.layer]]\nname = "Belok"\nurl = "http://127.0.0.1:{port}/9/{{z}}/{{x}}/{{y}}.png"\n'
                          'kind = "vector"\n')
        wall = Wall(bench, -7.2, 107.6, 8, "--config", str(config))
        sea = wall.at(-8.3, 107.2)
        green = lambda now: tuple(now[sea[1], sea[0]]) == GREEN
        wall.becomes(green, 30, "the layer is drawn")
        until(lambda: "the map layer Belok cannot be reached" in wall.said(), 30, "no redirect to another scheme is followed")
        assert "Citra" not in wall.said()
        corner = lambda now: now[0:140, 0:560].copy()
        with_one_note = corner(pixels(wall.still()))
        kill(server)
        until(lambda: "the map layer Citra cannot be reached" in wall.said(), 60, "the dead server is noticed")
        differs = lambda now: (corner(now) != with_one_note).any(axis=2)
        with_two_notes = pixels(wall.becomes(lambda now: differs(now).sum() > A_NOTE and green(now), 10, "the map says so, and keeps what it has"))
        second = differs(with_two_notes)
        server, _ = start(bench, folder, port)
        until(lambda: "the map layer Citra is reached again" in wall.said(), 60, "it comes back by itself")
        # Where the note stood; a name beside it may have moved meanwhile.
        wall.becomes(lambda now: differs(now)[second].mean() < 0.1, 10, "the map says it no more")
        kill(server)

    with Bench() as bench:
        config = bench.dir / "posko.toml"
        config.write_text('[[map.layer]]\nname = "Citra"\nurl = "gopher://example/{z}/{x}/{y}"\n')
        bench.start_broker()
        done = subprocess.run([str(BIN / "posko"), "--config", str(config), "--store", str(bench.dir / "store")],
                              capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2 and f"{config}:3:7" in done.stderr, (done.returncode, done.stderr)


if __name__ == "__main__":
    if sys.argv[1:2] == ["serve"]:
        serve(int(sys.argv[2]), sys.argv[3])
    else:
        main()
