# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A bench with a broker, an HTTPS server and the real posko-gateway. Every wait is for a condition with a deadline."""
import json
import os
import pathlib
import signal
import subprocess
import sys
import threading
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "posko"))

import fixtures  # noqa: E402
import server  # noqa: E402
from harness import BIN, Bench, die_with_parent, skip, until  # noqa: E402,F401

PROXIES = {name for name in os.environ if name.lower().endswith("_proxy")}
LINK = "posko/link/posko-gateway"


class Lines:
    """The lines of a stream, read by a thread of its own."""

    def __init__(self, stream):
        self.all = []
        self._thread = threading.Thread(target=self._read, args=(stream,), daemon=True)
        self._thread.start()

    def _read(self, stream):
        for line in stream:
            self.all.append(line.decode("utf-8", "replace").rstrip("\n"))

    def wait(self):
        self._thread.join(10)


class Listener:
    """Everything that comes on the broker: (topic, retained, qos, expiry, payload)."""

    def __init__(self, bench, *filters):
        # The library's form %E is the message expiry interval, %x the payload in hexadecimal digits.
        command = ["mosquitto_sub", "-V", "mqttv5", "-h", "127.0.0.1", "-p", str(bench.port), "-q", "1",
                   "-F", "%t|%r|%q|%E|%x"]
        for name in filters or ("#",):
            command += ["-t", name]
        self.process = bench.spawn(command, stdout=subprocess.PIPE)
        self._lines = Lines(self.process.stdout)

    def messages(self):
        found = []
        for line in list(self._lines.all):
            topic, retained, qos, expiry, payload = line.split("|")
            found.append((topic, retained == "1", int(qos), int(expiry) if expiry else None, bytes.fromhex(payload)))
        return found

    def on(self, topic):
        return [message for message in self.messages() if message[0] == topic]

    def payloads(self, topic):
        return [message[4] for message in self.on(topic)]

    def links(self):
        return [json.loads(payload) for payload in self.payloads(LINK)]


class Gateway:
    """A started posko-gateway."""

    def __init__(self, bench, config, *options, env=None):
        environment = {name: value for name, value in os.environ.items() if name not in PROXIES}
        environment.update(HOME=str(bench.dir), LSAN_OPTIONS="detect_leaks=0", **(env or {}))
        self.process = bench.spawn([str(BIN / "posko-gateway"), "--config", str(config), "--state",
                                    str(bench.dir / "state"), *options],
                                   env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self._out = Lines(self.process.stdout)
        self.words = Lines(self.process.stderr)

    def fetches(self, source=None):
        lines = [json.loads(line) for line in list(self._out.all)]
        return [line for line in lines if source is None or line["source"] == source]

    def wait(self, seconds=30):
        code = self.process.wait(seconds)
        self._out.wait()
        self.words.wait()
        return code

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        return self.wait(10)


class GatewayTest(unittest.TestCase):
    """One broker, one HTTPS server whose answers are functions by path, and the gateway."""

    def setUp(self):
        self.bench = self.enterContext(Bench())
        self.answers = {}
        server.make_authority(self.bench.dir)
        self.certificate = server.make_certificate(self.bench.dir)
        self.server = server.Server(self._answer, self.certificate)
        self.addCleanup(self.server.stop)

    def _answer(self, request):
        answer = self.answers.get(request.path)
        if answer is None:
            return server.send(request, fixtures.NO_PLACE, 404)
        return answer(request)

    def serve(self, path, body, **words):
        """The same bytes with the same ETag, until served anew."""
        self.answers[path] = lambda request: server.send_tagged(request, body, **words)

    def config(self, *sources, **gateway):
        """A configuration file; each source is a dict. The server's authority is believed."""
        keys = {"ca_file": "ca.pem", "link_seconds": 1, "longest_retry_seconds": 0.3, **gateway}
        lines = ["[gateway]"] + [f"{key} = {json.dumps(value)}" for key, value in keys.items() if value is not None]
        for source in sources:
            lines.append("[[source]]")
            lines += [f"{key} = {json.dumps(value)}" for key, value in source.items()]
        file = self.bench.dir / "gateway.toml"
        file.write_text("\n".join(lines) + "\n")
        return file

    def source(self, path, kind="tews", name="gempa", topic=None, **words):
        topics = {"tews": "bmkg/tews/autogempa", "inatews": "bmkg/inatews/datagempa", "cap-rss": "bmkg/cap/id",
                  "forecast": "bmkg/cuaca"}
        return {"name": name, "kind": kind, "url": self.server.url + path, "topic": topic or topics[kind],
                "interval_seconds": 0.3, **words}

    def broker(self):
        self.url = self.bench.start_broker()
        return self.url

    def start(self, *sources, options=(), env=None, **gateway):
        """The gateway on these sources."""
        return Gateway(self.bench, self.config(*sources, **gateway), "--broker", self.url, *options, env=env)

    def asked_again(self, path, more=2):
        """Waits until the path was asked for `more` times from now on."""
        before = len(self.server.asked(path))
        until(lambda: len(self.server.asked(path)) >= before + more, 20, f"{path} is asked for again")

    def feed(self, listener, name):
        """The newest word of the link on this feed."""
        links = listener.links()
        return next((feed for feed in links[-1]["feeds"] if feed["name"] == name), None) if links else None


def main():
    sys.exit(unittest.main(verbosity=2))
