#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""server.py [--port PORT] [--dir DIR]: an invented BMKG, over HTTPS on this machine alone, for trying posko-gateway.

It makes a certificate authority and a certificate in DIR (default build/gateway), writes invented documents (CONTOH)
into DIR/site, and into DIR/gateway.toml a configuration that asks it. A file of DIR/site that is changed, deleted or
spoilt is what the gateway gets the next time; warnings are renewed every hour while their files are left alone.
"""
import argparse
import hashlib
import http.server
import pathlib
import ssl
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
import fixtures  # noqa: E402

NOWCAST = "/alerts/nowcast"
TYPES = {".json": "application/json", ".xml": "application/xml"}


def make_authority(folder, name="CONTOH CA"):
    """ca.pem and ca.key in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    _openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30",
             "-subj", f"/CN={name}", "-addext", "basicConstraints=critical,CA:TRUE",
             "-addext", "keyUsage=critical,keyCertSign,cRLSign",
             "-keyout", folder / "ca.key", "-out", folder / "ca.pem")
    return folder / "ca.pem"


def make_certificate(folder, names="DNS:localhost,IP:127.0.0.1", days=30):
    """server.pem and server.key in `folder`, by the authority there."""
    extensions = folder / "server.ext"
    extensions.write_text(f"subjectAltName={names}\nextendedKeyUsage=serverAuth\nkeyUsage=digitalSignature\n")
    _openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=CONTOH",
             "-keyout", folder / "server.key", "-out", folder / "server.csr")
    _openssl("x509", "-req", "-in", folder / "server.csr", "-CA", folder / "ca.pem", "-CAkey", folder / "ca.key",
             "-CAcreateserial", "-days", str(days), "-extfile", extensions, "-out", folder / "server.pem")
    return folder / "server.pem", folder / "server.key"


def _openssl(*arguments):
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, timeout=60)
    if done.returncode != 0:
        raise RuntimeError(done.stderr)


class Server:
    """Answers every GET by `answer(request)`, which writes to the request; notes what was asked for.

    `seen` holds (path, headers by their small-letter names) of each request, in order."""

    def __init__(self, answer, certificate=None, port=0):
        self.seen = []
        self._noted = threading.Lock()
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                with outer._noted:
                    outer.seen.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                try:
                    answer(self)
                except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
                    # The one who asked has gone, as it does when an answer is too large or too slow.
                    self.close_connection = True

            def log_message(self, *_):
                pass

        self._http = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self._http.daemon_threads = True
        self._http.handle_error = lambda *_: None
        self.scheme = "http"
        if certificate:
            self.scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*certificate)
            self._http.socket = context.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)
        self.port = self._http.server_address[1]
        self.url = f"{self.scheme}://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()

    def asked(self, path):
        with self._noted:
            return [headers for asked, headers in self.seen if asked == path]

    def stop(self):
        self._http.shutdown()
        self._http.server_close()


def send(request, body, status=200, kind="application/json", **headers):
    """A whole answer; header names with _ for -."""
    request.send_response(status)
    request.send_header("Content-Type", kind)
    headers.setdefault("Content_Length", str(len(body)))
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    request.end_headers()
    request.wfile.write(body)


def send_tagged(request, body, **words):
    """As send, with an ETag; 304 where the other side has it."""
    tag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
    if request.headers.get("If-None-Match") == tag:
        return send(request, b"", 304, ETag=tag, **words)
    return send(request, body, ETag=tag, **words)


LARGE = [(0, "5.6", "10 km barat daya Kota Contoh", -6.86, 107.01), (9000, "5.1", "127 km barat laut", 4.51, 125.2),
         (40000, "5.3", "84 km tenggara", -8.92, 118.4), (70000, "6.0", "210 km barat daya", -5.1, 101.9)]
FELT = [(0, "5.6", "10 km barat daya Kota Contoh", -6.86, 107.01), (5400, "3.2", "24 km barat daya", -8.51, 123.27),
        (30000, "2.8", "9 km utara", -1.02, 119.9), (80000, "3.9", "31 km timur", -2.5, 140.6)]
CONFIG = """# Written by server.py, for trying posko-gateway.
[gateway]
ca_file = "ca.pem"
link_seconds = 10
longest_retry_seconds = 10
{sources}"""
SOURCE = """
[[source]]
name = "{name}"
kind = "{kind}"
url = "{url}"
topic = "{topic}"
interval_seconds = {interval}
"""


def configuration(base):
    rows = [("autogempa", "tews", "/DataMKG/TEWS/autogempa.json", "bmkg/tews/autogempa", 5),
            ("gempaterkini", "tews", "/DataMKG/TEWS/gempaterkini.json", "bmkg/tews/gempaterkini", 15),
            ("gempadirasakan", "tews", "/DataMKG/TEWS/gempadirasakan.json", "bmkg/tews/gempadirasakan", 15),
            ("datagempa", "inatews", "/inatews/datagempa.json", "bmkg/inatews/datagempa", 15),
            ("last30tsunamievent", "inatews", "/inatews/last30tsunamievent.xml", "bmkg/inatews/last30tsunamievent", 30),
            ("nowcast-id", "cap-rss", NOWCAST + "/id", "bmkg/cap/id", 15),
            ("nowcast-en", "cap-rss", NOWCAST + "/en", "bmkg/cap/en", 15),
            ("prakiraan", "forecast", "/publik/prakiraan-cuaca?adm4={adm4}", "bmkg/cuaca", 60)]
    sources = "".join(SOURCE.format(name=name, kind=kind, url=base + path, topic=topic, interval=interval) +
                      (f'places = ["{fixtures.PLACE}"]\n' if kind == "forecast" else "")
                      for name, kind, path, topic, interval in rows)
    return CONFIG.format(sources=sources)


class Site:
    """Files below a folder, renewed while nobody else changes them."""

    def __init__(self, folder, base):
        self.folder = folder
        self.base = base
        self.begin = time.time()
        self.written = {}
        self.renew()

    def file_of(self, path):
        """DIR/site/… for a path: the query names the forecast's file, a feed is rss.xml in its folder."""
        path, _, query = path.partition("?")
        if path == "/publik/prakiraan-cuaca":
            path += "/" + query.removeprefix("adm4=") + ".json"
        file = (self.folder / path.lstrip("/")).resolve()
        if not file.is_relative_to(self.folder.resolve()):
            return None
        return file / "rss.xml" if file.is_dir() else file

    def renew(self):
        now = time.time()
        quakes = self.begin - 600
        hour = now // 3600 * 3600
        code = "CJB" + time.strftime("%Y%m%d", time.gmtime(now)) + "001"
        self.put("DataMKG/TEWS/autogempa.json", fixtures.autogempa(quakes))
        self.put("DataMKG/TEWS/gempaterkini.json", fixtures.several(quakes, LARGE))
        self.put("DataMKG/TEWS/gempadirasakan.json", fixtures.several(quakes, FELT))
        self.put("inatews/datagempa.json", fixtures.inatews(quakes))
        self.put("inatews/last30tsunamievent.xml", fixtures.inatews_list(quakes - 86400))
        self.put(f"publik/prakiraan-cuaca/{fixtures.PLACE}.json", fixtures.forecast(fixtures.PLACE, hour))
        for language in ("id", "en"):
            link = f"{self.base}{NOWCAST}/{language}/{code}_alert.xml"
            self.put(f"alerts/nowcast/{language}/{code}_alert.xml", fixtures.cap(code, language, hour, hour + 7200))
            self.put(f"alerts/nowcast/{language}/rss.xml", fixtures.rss(language, [(link, str(int(hour)))]))

    def put(self, name, body):
        file = self.folder / name
        held = file.read_bytes() if file.exists() else None
        # What somebody changed or deleted is theirs.
        if name in self.written and held != self.written[name]:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        if held != body:
            file.write_bytes(body)
        self.written[name] = body

    def answer(self, request):
        file = self.file_of(request.path)
        print(time.strftime("%H:%M:%S"), request.path, flush=True)
        if file is None or not file.is_file():
            return send(request, fixtures.NO_PLACE, 404)
        return send_tagged(request, file.read_bytes(), kind=TYPES.get(file.suffix, "text/html"))


def main():
    repository = pathlib.Path(__file__).resolve().parents[3]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="default: a free one")
    parser.add_argument("--dir", type=pathlib.Path, default=repository / "build" / "gateway")
    chosen = parser.parse_args()
    make_authority(chosen.dir)
    site = None
    server = Server(lambda request: site.answer(request), make_certificate(chosen.dir), chosen.port)
    site = Site(chosen.dir / "site", server.url)
    (chosen.dir / "gateway.toml").write_text(configuration(server.url))
    print(f"server {server.url}\nsite {chosen.dir / 'site'}\nconfig {chosen.dir / 'gateway.toml'}", flush=True)
    try:
        while not threading.Event().wait(60):
            site.renew()
    except KeyboardInterrupt:
        server.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
