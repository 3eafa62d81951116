# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""packaging/debian13, directly as on Debian 13 itself, and through its root as on another Debian."""

import os
import pathlib
import signal
import subprocess
import tempfile
import unittest

from harness import PACKAGING, ROOT, call, eventually, gone, main

DEBIAN13 = PACKAGING / "debian13"

TELLS_ITS_SIGNALS = """
trap 'echo TERM; exit 41' TERM
trap 'echo INT; exit 42' INT
trap 'echo HUP; exit 43' HUP
echo ready
while :; do read -r -t 1 <> <(:); done
"""


class Cases:
    """What holds in both ways; `prefix` comes before the command."""

    prefix = ()

    def debian13(self, *arguments, **options):
        return call(*self.prefix, DEBIAN13, *arguments, **options)

    def test_streams_and_status_are_the_commands_own(self):
        done = self.debian13("sh", "-c", "cat; echo err >&2; exit 7", stdin="in")
        self.assertEqual((done.stdout, done.stderr, done.returncode), ("in", "err\n", 7))

    def test_arguments_arrive_unchanged(self):
        done = self.debian13("printf", "%s|", "a b", "", "$HOME", "--help", "'")
        self.assertEqual(done.stdout, "a b||$HOME|--help|'|")

    def test_it_runs_in_the_callers_directory_and_can_write_there(self):
        with tempfile.TemporaryDirectory() as directory:
            done = self.debian13("sh", "-c", "pwd; echo x > written", cwd=directory)
            self.assertEqual(done.stdout.strip(), directory)
            self.assertEqual(pathlib.Path(directory, "written").read_text(), "x\n")

    def test_it_is_debian_13_with_the_packages_of_the_list(self):
        done = self.debian13("g++", "-dumpversion")
        self.assertEqual((done.stdout.strip(), done.returncode), ("14", 0))

    def test_the_environment_is_kept_but_for_what_mixes_tools(self):
        kept = {"POSKO_MARK": "a b", "LD_LIBRARY_PATH": "/nowhere", "PYTHONPATH": "/nowhere", "CC": "x", "CXXFLAGS": "-x"}
        done = self.debian13("env", env=kept)
        lines = done.stdout.splitlines()
        self.assertIn("POSKO_MARK=a b", lines)
        self.assertIn("LANG=C.UTF-8", lines)
        self.assertIn("TZ=UTC", lines)
        self.assertIn("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", lines)
        for name in ("LD_LIBRARY_PATH", "PYTHONPATH", "CC", "CXXFLAGS"):
            self.assertFalse([line for line in lines if line.startswith(name + "=")], name)

    def test_there_is_a_private_runtime_directory(self):
        done = self.debian13("sh", "-c", 'stat -c %a "$XDG_RUNTIME_DIR"')
        self.assertEqual(done.stdout.strip(), "700")

    def test_signals_reach_the_command(self):
        for number, word, status in ((signal.SIGTERM, "TERM", 41), (signal.SIGINT, "INT", 42), (signal.SIGHUP, "HUP", 43)):
            process = subprocess.Popen([*self.prefix, str(DEBIAN13), "bash", "-c", TELLS_ITS_SIGNALS],
                                       stdout=subprocess.PIPE, text=True)
            self.assertEqual(process.stdout.readline(), "ready\n")
            process.send_signal(number)
            self.assertEqual(process.stdout.read(), word + "\n")
            self.assertEqual(process.wait(timeout=20), status)
            process.stdout.close()

    def test_when_it_is_killed_the_command_dies_with_it(self):
        process = subprocess.Popen([*self.prefix, str(DEBIAN13), "sh", "-c", "echo $$; exec tail -f /dev/null"],
                                   stdout=subprocess.PIPE, text=True)
        pid = int(process.stdout.readline())
        process.kill()
        process.wait(timeout=20)
        process.stdout.close()
        self.assertTrue(eventually(lambda: gone(pid)))

    def test_a_command_that_is_not_there_ends_with_127(self):
        self.assertEqual(self.debian13("there-is-no-such-command").returncode, 127)


class Directly(Cases, unittest.TestCase):
    """As on Debian 13 itself."""

    def test_help_and_version_end_well(self):
        for option in ("--help", "--version"):
            done = self.debian13(option)
            self.assertEqual(done.returncode, 0)
            self.assertRegex(done.stdout, r"^(packaging/debian13|posko \d+\.\d+)")

    def test_bad_use_says_what_is_right(self):
        for arguments in (["--frobnicate"], [""]):
            done = self.debian13(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""))
            self.assertIn("right is: packaging/debian13 [COMMAND ARG…]", done.stderr)


def elsewhere(*more):
    """The start of a command line that makes this machine look like another Debian, or a reason why it cannot."""
    other = tempfile.NamedTemporaryFile("w", suffix=".os-release", delete=False)
    other.write("ID=debian\nVERSION_CODENAME=bookworm\n")
    other.close()
    # /etc/os-release is a link into /usr; what it leads to is covered.
    target = os.path.realpath("/etc/os-release")
    prefix = ["bwrap", "--dev-bind", "/", "/", "--ro-bind", other.name, target, *more]
    tried = call(*prefix, "true")
    return prefix, None if tried.returncode == 0 else "bubblewrap cannot be nested here: " + tried.stderr.strip()


class ThroughTheRoot(Cases, unittest.TestCase):
    """As on another Debian, with the root there already."""

    @classmethod
    def setUpClass(cls):
        cache = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache")
        if not list(cache.glob("posko/debian13/*/etc/posko-root")):
            raise unittest.SkipTest("there is no Debian 13 root on this machine, which is Debian 13 itself")
        cls.prefix, reason = elsewhere()
        if reason:
            raise unittest.SkipTest(reason)

    def debian13(self, *arguments, **options):
        return call(*self.prefix, DEBIAN13, *arguments, **options)

    test_signals_reach_the_command = None
    test_when_it_is_killed_the_command_dies_with_it = None

    def through(self, script):
        """Runs a script outside the root and inside the look of another Debian, where debian13 is a child of its own."""
        return call(*self.prefix, "bash", "-c", script, "bash", DEBIAN13)

    def test_signals_reach_the_command_and_kill_takes_it_along(self):
        script = f"""
        for name in TERM INT HUP; do
            exec 3< <(exec "$1" bash -c "$SCRIPT"; )
            pid=$!
            read -r word <&3; kill -$name $pid; cat <&3; wait $pid; echo "$word $?"
        done
        exec 3< <(exec "$1" sh -c 'echo $$; exec tail -f /dev/null')
        pid=$!
        read -r inner <&3; kill -KILL $pid; wait $pid 2>/dev/null; cat <&3
        for try in $(seq 500); do
            case $(cut -d ' ' -f 3 /proc/$inner/stat 2>/dev/null) in Z | '') echo gone; break ;; esac
            sleep 0.02
        done
        """
        done = call(*self.prefix, "bash", "-c", script, "bash", DEBIAN13, env={"SCRIPT": TELLS_ITS_SIGNALS})
        self.assertEqual(done.stdout.split(), "TERM ready 41 INT ready 42 HUP ready 43 gone".split(), done.stderr)

    def test_the_system_and_the_samples_are_read_only(self):
        with tempfile.TemporaryDirectory(dir=ROOT / "build") as samples:
            done = self.debian13("sh", "-c", 'touch /usr/x 2>/dev/null || echo usr; touch "$POSKO_SAMPLES/x" 2>/dev/null || echo samples',
                                 env={"POSKO_SAMPLES": samples})
        self.assertEqual(done.stdout.split(), ["usr", "samples"])

    def test_it_adds_less_than_a_third_of_a_second_and_no_words(self):
        done = call(*self.prefix, "bash", "-c", 'TIMEFORMAT=%R; time "$1" true', "bash", DEBIAN13)
        self.assertEqual(len(done.stderr.split()), 1, done.stderr)
        # Three times the promise: the tests beside this one take their share of the machine.
        self.assertLess(float(done.stderr), 0.9)


class OnAPoorMachine(unittest.TestCase):
    """A machine that lacks something, which is said in one sentence and with exit 3."""

    def test_a_full_disk_is_said_before_anything_long(self):
        prefix, reason = elsewhere("--size", "50000000", "--tmpfs", "/mnt" if os.path.isdir("/mnt") else "/var/tmp")
        if reason:
            self.skipTest(reason)
        cache = prefix[-1]
        done = call(*prefix, DEBIAN13, "true", env={"XDG_CACHE_HOME": cache})
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("8 GB free", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_a_cache_that_cannot_be_written_is_said(self):
        prefix, reason = elsewhere()
        if reason:
            self.skipTest(reason)
        done = call(*prefix, DEBIAN13, "true", env={"XDG_CACHE_HOME": "/proc/nowhere"})
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("XDG_CACHE_HOME", done.stderr)

    def test_a_registry_that_cannot_be_reached_is_said_and_leaves_nothing_behind(self):
        with tempfile.TemporaryDirectory() as folder:
            done = call(PACKAGING / "map-packages", f"{folder}/packages/one",
                        env={"npm_config_registry": "http://127.0.0.1:1", "npm_config_fetch_retries": "0", "HOME": folder})
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn("check the network", done.stderr.splitlines()[-1])
            self.assertEqual(os.listdir(f"{folder}/packages"), ["lock"])


if __name__ == "__main__":
    main()
