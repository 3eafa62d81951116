# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""With 100,000 messages in the log a start reads the checkpoint and not the log. The time to the first frame is told, not
judged; judged is that the picture is the whole one and that the start does not read what it need not."""
import json
import os
import subprocess
import tempfile
import time

from harness import BIN, Bench, depot, rfc3339, until

MESSAGES = int(os.environ.get("POSKO_MESSAGES", "100000" if os.environ.get("POSKO_FULL") == "1" else "20000"))


def main():
    with Bench() as bench:
        bench.start_broker()
        program = bench.start_posko()
        bench.publish("kemensos/lumbung/A", depot("A", 1))
        until(lambda: bench.log("messages", check=False), 20, "the first message is stored")
        publish_many(bench)
        until(lambda: stored(bench) >= MESSAGES, 300, "all messages are stored")
        program.terminate()
        assert program.wait(timeout=10) == 0
        probe = bench.dir / "probe.jsonl"
        began = time.time()
        program = bench.start_posko("--for", "0.2", env={"POSKO_PROBE": str(probe)})
        assert program.wait(timeout=60) == 0
        loaded = json.loads(probe.read_text().splitlines()[0])
        assert loaded["ev"] == "loaded", loaded
        print(f"first frame {loaded['t'] / 1000 - began:.2f} s after the start with {MESSAGES} messages in the log")
        picture = bench.picture()
        assert {one["id"] for one in picture["depots"]} == {"A", *(f"M{i}" for i in range(50))}
        assert picture == bench.picture("--replay")


def publish_many(bench):
    """One line a message; the broker acknowledges each."""
    children = []
    for part in range(2):
        script = bench.dir / f"lines-{part}"
        with open(script, "w", encoding="utf-8") as file:
            for seq in range(part + 2, MESSAGES + 2, 2):
                file.write(json.dumps(depot(f"M{part}", seq)) + "\n")
        children.append(bench.spawn(["mosquitto_pub", "-h", "127.0.0.1", "-p", str(bench.port), "-q", "1", "-t",
                                     f"kemensos/lumbung/M{part}", "-l"], stdin=open(script, "rb")))
    for index in range(2, 50):
        bench.publish(f"kemensos/lumbung/M{index}", depot(f"M{index}", 1))
    for child in children:
        child.wait()


def stored(bench):
    return int(subprocess.run(["sqlite3", "-readonly", str(bench.store / "journal.db"), "select count(*) from message"],
                              capture_output=True, text=True, check=False).stdout or 0)


main()
