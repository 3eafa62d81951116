# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-bench as commands.md has it: the shape of its object, that the figures are possible (never that they are good), that
it notices what does not arrive, and what it says when it is used wrongly. Nothing of it is left running."""
import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

BENCH = pathlib.Path(os.environ["POSKO_BIN_DIR"]) / "posko-bench"
SMALL = ["--entities", "200", "--rate", "200", "--seconds", "3", "--pan", "2", "--warmup", "1"]
KEYS = ["entities", "rate", "latencyMs", "fpsUpdating", "fpsPanning", "cpuPer1000", "pssMiB", "startToAllShownS", "published",
        "applied", "conflated", "missing", "renderer", "cores"]


def bench(*arguments, path=None, timeout=200):
    """Runs posko-bench, with a folder before the others in PATH."""
    environment = dict(os.environ)
    if path:
        environment["PATH"] = f"{path}:{environment['PATH']}"
    return subprocess.run([str(BENCH), *arguments], capture_output=True, text=True, timeout=timeout, env=environment)


def children_in(folder):
    """Programs other than posko-bench that have this folder as TMPDIR in their environment."""
    wanted = f"TMPDIR={folder}\0".encode()
    found = set()
    for process in pathlib.Path("/proc").iterdir():
        try:
            if process.name.isdigit() and wanted in (process / "environ").read_bytes():
                found.add((process / "comm").read_text().strip())
        except OSError:
            continue
    return found - {"posko-bench"}


def figures_are_possible(folder):
    out = folder / "out.json"
    done = bench(*SMALL, "--out", str(out))
    assert done.returncode == 0, done.stderr
    assert done.stdout == out.read_text(), "--out holds the same object"
    figures = json.loads(done.stdout)
    assert list(figures) == KEYS, list(figures)
    latency = figures["latencyMs"]
    assert list(latency) == ["p50", "p95", "p99", "max", "samples"]
    assert 0 < latency["p50"] <= latency["p95"] <= latency["p99"] <= latency["max"], latency
    assert 10 <= latency["samples"] <= 17, latency
    assert figures["entities"] == 200 and figures["rate"] == 200
    assert 0 < figures["fpsUpdating"] < 500 and 0 < figures["fpsPanning"] < 500, figures
    assert 0 < figures["cpuPer1000"]["withoutGl"] < figures["cpuPer1000"]["process"], figures
    pss = figures["pssMiB"]
    assert 20 < pss["loaded"] <= pss["peak"] and 20 < pss["end"] <= pss["peak"] < 5000, pss
    assert 0 < figures["startToAllShownS"] < 120
    # 201 retained ones, then 200 and 5 a second for at least six seconds.
    assert figures["published"] >= 201 + 6 * 205, figures
    assert figures["applied"] + figures["conflated"] == figures["published"], figures
    assert figures["missing"] == 0, figures
    assert figures["renderer"] and figures["cores"] >= 1


def a_lost_entity_is_missing(folder):
    """A broker that lets nobody read of one entity."""
    acl = folder / "acl"
    readable = [f"owntracks/bench/e{index}" for index in range(200) if index != 7]
    acl.write_text("".join(f"topic readwrite {topic}\n" for topic in [*readable, "owntracks/bench/s0", "posko/#"])
                   + "topic write owntracks/bench/e7\n")
    acl.chmod(0o600)
    real = shutil.which("mosquitto")
    wrapper = folder / "bin" / "mosquitto"
    wrapper.parent.mkdir()
    wrapper.write_text(f"#!/bin/sh\necho 'acl_file {acl}' >>\"$2\"\nexec {real} \"$@\"\n")
    wrapper.chmod(0o755)
    done = bench(*SMALL[:6], "--pan", "0", "--warmup", "0", path=wrapper.parent)
    assert done.returncode == 0, done.stderr
    figures = json.loads(done.stdout)
    assert figures["missing"] == 1 and figures["applied"] + figures["conflated"] < figures["published"], figures
    assert "startToAllShownS" not in figures and "fpsPanning" not in figures, "what was not measured is absent"


def refuses_wrong_use(folder):
    for arguments, code in [(["--entities", "5"], 2), (["--entities=0", "--rate=1", "--seconds=1"], 2), (["--fast"], 2),
                            ([*SMALL, "--program", str(folder / "none")], 2), ([*SMALL, "--out", "/none/out"], 2)]:
        done = bench(*arguments)
        assert done.returncode == code and done.stdout == "", (arguments, done)
        assert done.stderr.startswith("posko-bench: ") and done.stderr.count("\n") == 1, done.stderr
    for word in ["--help", "--version"]:
        done = bench(word)
        assert done.returncode == 0 and "posko-bench" in done.stdout and done.stderr == "", done
    empty = folder / "empty"
    empty.mkdir()
    done = subprocess.run([str(BENCH), *SMALL], capture_output=True, text=True, env=dict(os.environ, PATH=str(empty)))
    assert done.returncode == 3 and "apt install mosquitto" in done.stderr, done


def start(folder):
    process = subprocess.Popen([str(BENCH), "--entities", "50", "--rate", "50", "--seconds", "100"], text=True,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ, TMPDIR=str(folder)))
    wait(lambda: {"mosquitto", "Xvfb", "posko"} <= children_in(folder), "broker, screen and program run")
    return process


def ends_with_all_that_it_started(folder):
    process = start(folder)
    process.send_signal(signal.SIGTERM)
    output, words = process.communicate(timeout=10)
    assert process.returncode == 1 and output == "" and "signal" in words, (process.returncode, output, words)
    assert not children_in(folder) and not list(folder.iterdir()), "nothing is left"
    process = start(folder)
    process.kill()
    process.communicate()
    wait(lambda: not children_in(folder), "nothing outlives a bench that was killed")


def wait(condition, what):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline, what
        signal.sigtimedwait([], 0.05)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        refuses_wrong_use(folder)
        figures_are_possible(folder)
        a_lost_entity_is_missing(folder)
        own = folder / "own"
        own.mkdir()
        ends_with_all_that_it_started(own)


main()
