# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A store on a 32 MB file system that fills up: no crash, nothing lost, and all of it on the disk when there is room."""
import errno
import json
import os
import pathlib
import shutil
import sys
import tempfile

from harness import Bench, depot, skip, until


def small_disk():
    """Starts this test again with a 32 MB file system at POSKO_SMALL_DISK, which goes with the process."""
    place = tempfile.mkdtemp(prefix="posko-small-")
    command = ["bwrap", "--dev-bind", "/", "/", "--size", str(32 << 20), "--tmpfs", place, "--die-with-parent"]
    if os.spawnvp(os.P_WAIT, "bwrap", [*command, "true"]) != 0:
        skip("the kernel lets no small file system be made here")
    os.environ["POSKO_SMALL_DISK"] = place
    status = os.spawnvp(os.P_WAIT, "bwrap", [*command, sys.executable, __file__])
    shutil.rmtree(place, ignore_errors=True)
    sys.exit(status)


def fill(folder, name):
    """Writes until nothing fits any more."""
    with open(folder / name, "wb", buffering=0) as file:
        size = 1 << 20
        while size > 0:
            try:
                file.write(b"\0" * size)
            except OSError as error:
                if error.errno != errno.ENOSPC:
                    raise
                size //= 2


def main():
    if "POSKO_SMALL_DISK" not in os.environ:
        small_disk()
    disk = pathlib.Path(os.environ["POSKO_SMALL_DISK"])
    with Bench() as bench:
        bench.start_broker()
        program = bench.start_posko(store=disk / "store")
        bench.publish("kemensos/lumbung/A", depot("A", 1))
        until(lambda: len(stored(bench)) == 1, 20, "the first message is stored")
        fill(disk, "filler-1")
        big = "x" * 100_000
        for seq in range(2, 30):
            bench.publish("kemensos/lumbung/A", depot("A", seq, note=big))
            if seq == 10:
                fill(disk, "filler-2")  # the reserve that was freed is gone too
        assert program.poll() is None, "the program lives on a full disk"
        (disk / "filler-1").unlink()
        (disk / "filler-2").unlink()
        until(lambda: set(range(1, 30)) <= stored(bench), 30, "everything is stored when there is room again")
        bench.publish("kemensos/lumbung/A", depot("A", 30))
        until(lambda: 30 in stored(bench), 10, "and new messages as before")
        bench.log("verify")
        assert program.poll() is None
        program.terminate()
        assert program.wait(timeout=6) == 0


def stored(bench):
    lines = bench.log("messages", "--topic", "kemensos/lumbung/A", check=False).splitlines()
    return {json.loads(json.loads(line)["payload"])["seq"] for line in lines}


main()
