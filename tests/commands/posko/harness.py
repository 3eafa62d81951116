# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts a real broker, a real screen and the real program for tests, and ends them all with the test.

Every wait is for a condition with a deadline; nothing sleeps for a guessed time.
"""
import ctypes
import json
import os
import pathlib
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

BIN = pathlib.Path(os.environ.get("POSKO_BIN_DIR", "build/dev/bin"))
PR_SET_PDEATHSIG = 1


def die_with_parent():
    """A child must not outlive a test that is killed."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def skip(reason):
    """Ends the test as skipped; ctest reads status 77 and the reason."""
    print(reason)
    sys.exit(77)


def until(condition, seconds, what):
    """Waits for `condition()` to be true and returns its value; fails the test after `seconds`."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > deadline:
            raise AssertionError(f"not within {seconds} s: {what}")
        select.select([], [], [], 0.02)


def rfc3339(epoch):
    whole, fraction = divmod(epoch, 1)
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(whole)) + f".{int(fraction * 1000):03d}+00:00"


class Bench:
    """A folder with a broker, a store and programs, gone at the end of the test."""

    def __enter__(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="posko-test-"))
        self.children = []
        self.broker = None
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            if child.poll() is None:
                child.kill()
                child.wait()
        shutil.rmtree(self.dir, ignore_errors=True)

    def spawn(self, command, **options):
        child = subprocess.Popen(command, preexec_fn=die_with_parent, **options)
        self.children.append(child)
        return child

    def start_screen(self, size="1280x720"):
        """A virtual screen; its DISPLAY."""
        read, write = os.pipe()
        self.spawn(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
                   pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as lines:
            return ":" + lines.readline().strip()

    def start_broker(self, port=None, saves=True):
        """A mosquitto on a free loopback port that keeps its sessions; with `saves` over its own end too, at the price of writing
        them all at every change."""
        if port is None:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port = probe.getsockname()[1]
        data = self.dir / "broker"
        data.mkdir(exist_ok=True)
        lines = [f"listener {port} 127.0.0.1", "allow_anonymous true", "max_queued_messages 0", "log_type error"]
        if saves:
            lines += ["persistence true", f"persistence_location {data}/", "autosave_interval 1", "autosave_on_changes true"]
        if os.geteuid() == 0:
            lines.append("user root")
        conf = self.dir / "mosquitto.conf"
        conf.write_text("\n".join(lines) + "\n")
        self.port = port
        self.broker = self.spawn(["mosquitto", "-c", str(conf)])
        until(self._broker_answers, 10, "the broker listens")
        return f"mqtt://127.0.0.1:{port}"

    def _broker_answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 0.2).close()
            return True
        except OSError:
            return False

    def publish(self, topic, payload, retain=True, qos=1):
        """Returns when the broker has acknowledged it."""
        text = payload if isinstance(payload, (str, bytes)) else json.dumps(payload)
        command = ["mosquitto_pub", "-h", "127.0.0.1", "-p", str(self.port), "-q", str(qos), "-t", topic, "-s"]
        if retain:
            command.append("-r")
        subprocess.run(command, input=text.encode() if isinstance(text, str) else text, check=True, timeout=20)

    def start_posko(self, *options, env=None, store=None):
        """The program without a screen (its logic, not its picture)."""
        self.store = pathlib.Path(store or self.dir / "store")
        home = self.dir / "home"
        home.mkdir(exist_ok=True)
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", HOME=str(home), XDG_RUNTIME_DIR=str(home))
        environment.update(env or {})
        return self.spawn([str(BIN / "posko"), "--store", str(self.store), "--broker",
                           f"mqtt://127.0.0.1:{self.port}", "--instance", "test", "--size", "640x360", *options],
                          env=environment, stdout=subprocess.PIPE, stderr=None)

    def log(self, *arguments, check=True):
        """Runs posko-log on the store; its lines."""
        done = subprocess.run([str(BIN / "posko-log"), *arguments, "--store", str(self.store)],
                              capture_output=True, text=True, timeout=60)
        if check and done.returncode != 0:
            raise AssertionError(f"posko-log {arguments}: {done.returncode} {done.stderr}")
        return done.stdout

    def messages(self):
        return [json.loads(line) for line in self.log("messages").splitlines()]

    def picture(self, *arguments):
        picture = json.loads(self.log("picture", *arguments))
        picture.pop("derived", None)
        return picture


def depot(identity, seq, **fields):
    """A valid posko.depot/1 with this seq."""
    now = rfc3339(time.time())
    document = {"schema": "posko.depot/1", "id": identity, "observedAt": now, "seq": seq,
                "name": f"Lumbung Contoh {identity}", "kind": "lumbung_sosial", "lat": -6.8, "lon": 107.1,
                "regionCode": "32.03", "stock": [{"item": "TGL", "unit": "lembar", "onHand": seq % 100, "minimum": 10,
                                                  "countedAt": now}]}
    document.update(fields)
    return document
