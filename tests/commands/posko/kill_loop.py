# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 at random moments while messages arrive: the picture of what had been received is the same after the restart,
the journal verifies, and no QoS 1 message that the broker was told we have is missing."""
import json
import os
import random
import threading

from harness import Bench, depot, until

ROUNDS = 200 if os.environ.get("POSKO_FULL") == "1" and not os.environ.get("POSKO_SANITIZE") else 8


class Publisher(threading.Thread):
    """Publishes one depot document after the other, each acknowledged by the broker before the next."""

    def __init__(self, bench):
        super().__init__(daemon=True)
        self.bench = bench
        self.published = 0
        self.ending = threading.Event()

    def run(self):
        while not self.ending.is_set():
            seq = self.published + 1
            self.bench.publish(f"kemensos/lumbung/L{seq % 7}", depot(f"L{seq % 7}", seq))
            self.published = seq


def main():
    chance = random.Random(os.environ.get("POSKO_SEED", "20221121"))
    with Bench() as bench:
        bench.start_broker()
        program = bench.start_posko()
        bench.publish("kemensos/lumbung/first", depot("first", 1))
        until(lambda: (bench.store / "journal.db").exists() and bench.log("messages", check=False), 20,
              "the first message is stored")
        publisher = Publisher(bench)
        publisher.start()
        for round_ in range(ROUNDS):
            goal = publisher.published + chance.choice([3, 20, 60, 90]) + chance.randint(1, 25)
            until(lambda: publisher.published >= goal, 60, "the publisher goes on")
            program.kill()
            program.wait()
            last = bench.messages()[-1]["receivedAt"]
            before = bench.picture("--at", last)
            bench.log("verify")
            program = bench.start_posko()
            goal = publisher.published + 1
            until(lambda: publisher.published >= goal, 60, "the publisher goes on")
            after = bench.picture("--at", last)
            assert before == after, f"round {round_}: the picture at {last} changed by the restart"
        publisher.ending.set()
        publisher.join()
        wanted = set(range(1, publisher.published + 1))

        def missing():
            stored = {line["seq"] for line in map(payload_of, bench.messages()) if line and line["id"] != "first"}
            return wanted - stored

        try:
            until(lambda: not missing(), 30, "every published message is in the journal")
        except AssertionError as error:
            raise AssertionError(f"{error}; of {publisher.published} these are missing: {sorted(missing())}") from None
        bench.log("verify")
        replayed = bench.picture("--replay")
        assert replayed == bench.picture(), "checkpoints and the whole log give the same picture"
        print(f"{ROUNDS} kills, {publisher.published} messages, none missing")


def payload_of(message):
    if not message["topic"].startswith("kemensos/lumbung/"):
        return None
    return json.loads(message["payload"])


main()
