# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""With 100,000 messages in the log a start reads the checkpoint and not the log. The time to the first frame is told, not
judged; judged is that the picture is the whole one, by the checkpoint and by the log."""
import json
import os
import pathlib
import subprocess
import time

from harness import Bench

MESSAGES = 5_000 if os.environ.get("POSKO_SANITIZE") else 100_000
FILL = pathlib.Path(os.environ["POSKO_BINARY_DIR"]) / "tests" / "bin" / "fill-store"


def main():
    with Bench() as bench:
        bench.start_broker()
        store = bench.dir / "store"
        subprocess.run([str(FILL), str(store), str(MESSAGES)], check=True, timeout=300)
        probe = bench.dir / "probe.jsonl"
        began = time.time()
        program = bench.start_posko("--for", "0.2", env={"POSKO_PROBE": str(probe)}, store=store)
        assert program.wait(timeout=60) == 0
        loaded = json.loads(probe.read_text().splitlines()[0])
        assert loaded["ev"] == "loaded", loaded
        print(f"first frame {loaded['t'] / 1000 - began:.2f} s after the start with {MESSAGES} messages in the log")
        picture = bench.picture()
        assert {one["id"] for one in picture["depots"]} == {f"M{index}" for index in range(50)}
        seqs = {one["stamp"]["seq"] for one in picture["depots"]}
        assert seqs == set(range(MESSAGES - 49, MESSAGES + 1)), "each depot is the one of its newest message"
        assert picture == bench.picture("--replay")
        bench.log("verify")


main()
