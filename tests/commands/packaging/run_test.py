# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/run, with the programs of the build that is tested."""

import os
import pathlib
import re
import signal
import socket
import struct
import subprocess
import tempfile
import unittest

from harness import PACKAGING, call, eventually, gone, main

RUN = PACKAGING / "run"


def picture_size(file):
    """Width and height that a PNG file says it has."""
    head = pathlib.Path(file).read_bytes()[:24]
    assert head.startswith(b"\x89PNG\r\n\x1a\n"), head
    return struct.unpack(">II", head[16:24])


class BadUse(unittest.TestCase):
    """Exit 2, one sentence that says what is right, and nothing begun."""

    def assertRefused(self, arguments, *words):
        done = call(RUN, *arguments)
        self.assertEqual((done.returncode, done.stdout), (2, ""), f"{arguments}: {done.stderr}")
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        for word in words:
            self.assertIn(word, done.stderr)

    def test_an_unknown_scenario_is_answered_with_the_list(self):
        self.assertRefused(["--scenario", "krakatau"], "krakatau", "none")

    def test_each_mistake_is_answered(self):
        for arguments, word in (
            (["--frobnicate"], "--help"),
            (["now"], "--help"),
            (["--for"], "--for needs a value"),
            (["--for", "0"], "above 0"),
            (["--for=-3"], "above 0"),
            (["--for", "soon"], "above 0"),
            (["--size", "1920"], "WxH"),
            (["--size", "0x3"], "WxH"),
            (["--language", "nl"], "id, en"),
            (["--page", "stock"], "wall, map"),
            (["--view", "here"], "LAT,LON,ZOOM"),
            (["--select", "ship:1"], "KIND:ID"),
            (["--store="], "not empty"),
            (["--virtual=yes"], "no value"),
            (["--screenshot", "/nowhere/at/all/a.png"], "does not exist"),
            (["--config", "/nowhere/at/all/posko.toml"], "cannot be read"),
            (["--broker", "http://h"], "mqtt://"),
            (["--broker", "mqtt://user:secret@h"], "POSKO_MQTT_PASSWORD"),
        ):
            self.assertRefused(arguments, word)

    def test_a_scenario_is_not_played_into_a_foreign_broker(self):
        for name in call(RUN, "--scenario", "?").stderr.split("there are: ")[1].split():
            if name != "none":
                self.assertRefused(["--broker", "mqtt://127.0.0.1", "--scenario", name], "own one")

    def test_help_and_version_end_well(self):
        self.assertIn("--screenshot", call(RUN, "--help").stdout)
        self.assertRegex(call(RUN, "--version").stdout, r"^posko \d+\.\d+")


class Pages(unittest.TestCase):
    def test_the_pages_are_those_of_the_program(self):
        own = call(RUN, "--page", "stock").stderr
        posko = call(pathlib.Path(os.environ["POSKO_RUN_BIN"]) / "posko", "--page", "stock").stderr
        self.assertIn(re.search("--page takes one of .*", posko)[0], own)


class Started:
    """A start with its own broker and nothing played, on a virtual screen."""

    def __init__(self, *options, cwd=None, env=None):
        self.process = subprocess.Popen([str(RUN), "--scenario", "none", "--virtual", "--size", "640x480", *options],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd,
                                        env={**os.environ, **(env or {})})
        self.broker = self._value("broker mqtt://127.0.0.1:")
        self.store = self._value("store ")
        self.screen = self._value("screen virtual ")
        self.env_file = pathlib.Path(self.store).parent / "env"

    def _value(self, beginning):
        line = self.process.stdout.readline()
        if not line.startswith(beginning):
            self.process.kill()
            raise AssertionError(f"{line!r} instead of {beginning!r}: {self.process.stderr.read()}")
        return line[len(beginning):].strip()

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()

    def environment(self):
        """What build/run/env says, once posko has been started."""
        assert eventually(self.env_file.exists), "no env file"
        return dict(line.split("=", 1) for line in self.env_file.read_text().splitlines())

    def after_first_frame(self, picture):
        """Waits until posko takes pictures on USR1, which it does once it has shown a frame."""
        pid = int(self.environment()["POSKO_PID"])

        def taken():
            if gone(pid):
                self.process.kill()
                raise AssertionError("posko ended: " + self.process.stderr.read())
            if pathlib.Path(f"/proc/{pid}/comm").read_text().strip() == "posko" and caught(pid, signal.SIGUSR1):
                os.kill(pid, signal.SIGUSR1)
            return eventually(picture.exists, 0.5)

        assert eventually(taken, 90), "no picture was taken"
        return pid

    def ended(self, timeout=10):
        """Exit status, the rest of stdout, and stderr."""
        out, err = self.process.communicate(timeout=timeout)
        return self.process.returncode, out, err

    def children_gone(self, pid):
        """Whether posko, the broker and the screen have all ended."""
        display = self.screen.split()[0].lstrip(":")
        return gone(pid) and not listens(int(self.broker)) and \
            not screen_answers(display)


def caught(pid, number):
    """Whether a process has a handler for a signal."""
    mask = re.search(r"^SigCgt:\s*(\w+)", pathlib.Path(f"/proc/{pid}/status").read_text(), re.MULTILINE).group(1)
    return bool(int(mask, 16) >> (number - 1) & 1)


def listens(port):
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def screen_answers(number):
    with socket.socket(socket.AF_UNIX) as probe:
        return probe.connect_ex(f"/tmp/.X11-unix/X{number}") == 0


class Shows(unittest.TestCase):
    def test_it_ends_by_itself_with_a_picture_of_exactly_the_size(self):
        with tempfile.TemporaryDirectory() as directory, Started("--for", "6", "--screenshot", "a.png", cwd=directory) as start:
            environment = start.environment()
            self.assertEqual(environment["POSKO_BROKER"], f"mqtt://127.0.0.1:{start.broker}")
            self.assertEqual(environment["POSKO_STORE"], start.store)
            self.assertEqual(environment["DISPLAY"], start.screen.split()[0])
            self.assertEqual(start.screen.split()[1], "640x480")
            status, out, err = start.ended(120)
            self.assertEqual(status, 0, err)
            self.assertEqual(picture_size(pathlib.Path(directory, "a.png")), (640, 480))
            self.assertRegex(out.splitlines()[0],
                             r"^state t=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ feeds=\d+/\d+ warnings=\d+ quakes=\d+ "
                             r"operations=\d+ depots=\d+ teams=\d+ rejected=\d+ frame=\d+\.\d")

    def test_two_starts_at_once_do_not_meet(self):
        with tempfile.TemporaryDirectory() as directory, \
                Started("--screenshot", "a.png", cwd=directory) as one, Started("--screenshot", "b.png", cwd=directory) as two:
            self.assertNotEqual(one.broker, two.broker)
            self.assertNotEqual(one.store, two.store)
            self.assertNotEqual(one.screen, two.screen)
            for start, name in ((one, "a.png"), (two, "b.png")):
                start.after_first_frame(pathlib.Path(directory, name))
            for start in (one, two):
                start.process.send_signal(signal.SIGTERM)
                self.assertEqual(start.ended()[0], 0)

    def test_a_display_that_cannot_be_used_becomes_a_virtual_screen(self):
        done = call(RUN, "--scenario", "none", "--size", "320x240", "--for", "1", env={"DISPLAY": ":4711", "WAYLAND_DISPLAY": ""})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stdout, r"screen virtual :\d+ 320x240")
        self.assertIn("the display :4711 cannot be used", done.stderr)


class Ends(unittest.TestCase):
    def test_int_term_and_hup_end_everything_within_five_seconds_with_the_picture_written(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with tempfile.TemporaryDirectory() as directory, Started("--screenshot", "a.png", cwd=directory) as start:
                picture = pathlib.Path(directory, "a.png")
                pid = start.after_first_frame(picture)
                picture.unlink()
                start.process.send_signal(number)
                status, _, err = start.ended(30 if os.environ.get("POSKO_SANITIZE") else 5)
                self.assertEqual(status, 0, err)
                self.assertEqual(picture_size(picture), (640, 480))
                self.assertTrue(eventually(lambda: start.children_gone(pid), 5))
                self.assertFalse(start.env_file.exists())

    def test_a_kill_leaves_nothing_running(self):
        with tempfile.TemporaryDirectory() as directory, Started("--screenshot", "a.png", cwd=directory) as start:
            pid = start.after_first_frame(pathlib.Path(directory, "a.png"))
            start.process.kill()
            self.assertTrue(eventually(lambda: start.children_gone(pid), 10))


class Dies(unittest.TestCase):
    def test_a_program_that_dies_is_said_with_exit_1(self):
        with Started() as start:
            os.kill(int(start.environment()["POSKO_PID"]), signal.SIGKILL)
            status, _, err = start.ended(20)
            self.assertEqual(status, 1)
            self.assertIn("posko died", err)

    def test_an_own_broker_that_dies_is_said_with_exit_1(self):
        with tempfile.TemporaryDirectory() as directory, Started("--screenshot", "a.png", cwd=directory) as start:
            pid = start.after_first_frame(pathlib.Path(directory, "a.png"))
            broker = subprocess.run(["pgrep", "-f", f"^mosquitto -c {start.env_file.parent}/broker.conf"], check=True,
                                    capture_output=True, text=True).stdout.split()
            os.kill(int(broker[0]), signal.SIGKILL)
            status, _, err = start.ended(20)
            self.assertEqual(status, 1)
            self.assertIn("the own broker died", err)
            self.assertTrue(eventually(lambda: start.children_gone(pid), 10))


if __name__ == "__main__":
    main()
