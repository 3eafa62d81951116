# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of all feeds, 2,000 messages an hour, played as fast as it goes into a real broker with the real program behind it: it
ends with the picture that the messages imply, and its memory is flat.

Flat means: the program rests after each third of the day, and from the first rest on, while the load is the same and the picture
holds as many things as before (see feedsday.py), neither the heap in use nor the resident memory grows. Of the messages of two
thirds of a day less than KEPT bytes each may stay; what the picture may keep (readings of a gauge, refused topics) is less. Real
days add what Rules bound: earthquakes for thirty days, ended warnings for seven, readings for two.
"""
import datetime
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "commands" / "posko"))
from feedsday import Day  # noqa: E402
from harness import BIN, Bench, until  # noqa: E402

SANITIZED = bool(os.environ.get("POSKO_SANITIZE"))
HOURS = int(os.environ.get("POSKO_SOAK_HOURS", "4" if SANITIZED else "24"))
AN_HOUR = 2_000
FAREWELLS = 200
KEPT = 50
RESIDENT = 1.1
DEVICE = "perangkat"
OPENING, CLOSING = "bmkg/lain/pembuka", "bmkg/lain/penutup"
MARKS = ("bmkg/lain/sepertiga-1", "bmkg/lain/sepertiga-2", "bmkg/lain/sepertiga-3")


def resident_kib(process):
    for line in pathlib.Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    raise AssertionError("no VmRSS")


class Memory:
    """What the program says each second of its heap, read from its state lines."""

    STEADY = 4

    def __init__(self, process):
        self.process = process
        self.heaps = []
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            heap = re.search(rb"^state .* heap=(\d+)", line)
            if heap:
                self.heaps.append(int(heap[1]))

    def at_rest(self):
        """KiB of heap in use and of resident memory, once the heap has stood still."""
        begin = len(self.heaps)

        def rests():
            last = self.heaps[begin:][-self.STEADY:]
            return len(last) == self.STEADY and max(last) - min(last) < 256
        until(rests, 60, "the heap stands still")
        return self.heaps[-1], resident_kib(self.process)


def time_of(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


class Play:
    """posko-drill at its work; counts what the broker has taken."""

    def __init__(self, bench, folder):
        self.published = 0
        self.process = bench.spawn([str(BIN / "posko-drill"), "play", str(folder), "--broker", f"mqtt://127.0.0.1:{bench.port}",
                                    "--speed", "max", "--verbose"], stdout=subprocess.PIPE, text=True)
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()

    def _read(self):
        for _ in self.process.stdout:
            self.published += 1


def log(bench, *arguments):
    done = subprocess.run([str(BIN / "posko-log"), *arguments, "--store", str(bench.store)], capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr
    return done.stdout


def end_of_day(bench):
    """A moment between the day's last message and the player's clearing: amid the farewells."""
    farewells = []
    cleared = None
    for line in log(bench, "messages").splitlines():
        message = json.loads(line)
        if message["topic"] == "posko/link/gateway-contoh-0" and message.get("payload"):
            farewells.append(message["receivedAt"])
        elif cleared is None and not message.get("payload") and not message.get("payloadBase64"):
            cleared = message["receivedAt"]
    end = farewells[-FAREWELLS // 2]
    assert cleared is not None and farewells[-FAREWELLS] < end < cleared, "the farewells keep the day's end apart"
    return end


def by_id(array):
    return {entity["id"]: entity for entity in array}


FAILURES = []


def agree(what, found, expected):
    """Notes where the picture is not what the messages imply."""
    if found == expected:
        print(f"{what}: {len(expected)} as the messages imply")
        return
    odd = sorted(key for key in {*found, *expected} if found.get(key) != expected.get(key))
    told = "; ".join(f"{key}: {found.get(key)} instead of {expected.get(key)}" for key in odd[:5])
    FAILURES.append(f"{what}: {len(odd)} of {len(expected)} differ: {told}")


FACTS = {"depot": ("depots", lambda d: d["stock"][0]["onHand"]), "team": ("teams", lambda d: d["status"]),
         "unit": ("units", lambda d: d["status"]),
         "sar-operation": ("operations", lambda d: (d["stage"], d["state"], tuple(d["persons"][k] for k in ("safe", "dead", "searching")))),
         "incident-report": ("incidentReports", lambda d: (d["reportNumber"], d.get("dead"), d["injured"], d["displaced"]["households"],
                                                           d["displaced"].get("people"))),
         "shelter": ("shelters", lambda d: (d["state"], d.get("count", d)["households"], d.get("count", d).get("people"))),
         "access": ("accesses", lambda d: d["state"]), "river-gauge": ("gauges", lambda d: d["level"]),
         "volcano": ("volcanoes", lambda d: (d["level"], d["recommendation"] if isinstance(d["recommendation"], str)
                                             else d["recommendation"]["text"])),
         "cluster": ("records", lambda d: None)}


def check_documents(day, picture):
    for kind, (array, fact) in FACTS.items():
        found = {key: (one["stamp"]["seq"], flat(fact, one)) for key, one in by_id(picture[array]).items()
                 if one.get("kind") != DEVICE}
        expected = {key: (held["document"]["seq"], fact(held["document"])) for key, held in day.documents[kind].items()}
        agree(array, found, expected)
    devices = {one["id"]: one["simulated"] for one in picture["units"] if one["kind"] == DEVICE}
    agree("devices", devices, {name: True for name in day.devices})
    links = {key: one["state"] for key, one in by_id(picture["links"]).items() if key != "posko-drill"}
    agree("links", links, {key: held["document"]["state"] for key, held in day.documents["link"].items()})
    agree("readings of gauges", {key: len(one["history"]) + 1 for key, one in by_id(picture["gauges"]).items()},
          {key: len(times) for key, times in day.readings.items()})


def flat(fact, entity):
    """The canonical picture may hold a nested fact beside its parent; a fact that cannot be read there is told, not passed over."""
    try:
        return fact(entity)
    except KeyError as missing:
        raise AssertionError(f"no {missing} in {json.dumps(entity)[:600]}") from None


def check_quakes(day, picture):
    """All were told once and are one each, with the magnitude of the newest revision."""
    start = time_of(by_id(picture["links"])["gateway-contoh-0"]["stamp"]["observedAt"]) - datetime.timedelta(seconds=day.seconds)
    found = {int((time_of(one["originTime"]) - start).total_seconds()): one["magnitude"] for one in picture["quakes"]}
    assert len(found) == len(picture["quakes"])
    agree("earthquakes", found, {quake["origin"]: quake["magnitude"] for quake in day.quakes})
    bulletins = {}
    for event in picture["bulletins"]:
        status = event["bulletins"][0]["status"]
        bulletins[status] = [one["bulletin"] for one in event["bulletins"]]
        assert all(one["status"] == status for one in event["bulletins"])
    agree("tsunami bulletins", bulletins, day.bulletins)
    return start


def check_weather(day, picture, start, at):
    lived = (at - start).total_seconds()
    found = {key: round((time_of(one["expires"]) - start).total_seconds()) for key, one in by_id(picture["warnings"]).items()}
    agree("warnings", found, {key: one["expires"] for key, one in day.warnings.items()})
    active = sum(one["actual"] and not one["ended"] and one["expires"] > lived for one in day.warnings.values())
    agree(f"active warnings ({active})", {"active": picture["derived"]["counts"]["warnings"]}, {"active": active})
    agree("forecasts", {key: [step["t"] for step in one["steps"]] if "t" in one["steps"][0] else
                        [step["temperatureCelsius"] for step in one["steps"]] for key, one in by_id(picture["forecasts"]).items()},
          day.forecasts)


def play_thirds(bench, program, play):
    """Plays the day; its memory at rest after each third."""
    memory = Memory(program)
    limit = 600 if SANITIZED else 200
    at_rest = []
    for third, mark in enumerate(MARKS, 1):
        def reached(messages=third * HOURS * AN_HOUR // 3):
            assert program.poll() is None, "the program died"
            return play.published >= messages

        until(reached, limit, f"third {third} of the day is played")
        play.process.send_signal(signal.SIGSTOP)
        bench.publish(mark, "?", retain=False)
        until(lambda topic=mark: stored(bench, topic), limit, "everything is stored")
        at_rest.append(memory.at_rest())
        play.process.send_signal(signal.SIGCONT)
    until(lambda: play.process.poll() is not None, limit, "the day is played")
    assert play.process.returncode == 0
    bench.publish(CLOSING, "?", retain=False)
    until(lambda: stored(bench, CLOSING), limit, "everything is stored")
    return at_rest


def check_memory(at_rest):
    (heap, resident), _, (last_heap, last_resident) = at_rest
    print("heap in use and resident after each third: " + ", ".join(f"{h} and {r} KiB" for h, r in at_rest))
    if SANITIZED:
        print("memory is not judged: a sanitizer keeps what is freed")
        return
    kept = (last_heap - heap) * 1024 / (HOURS * AN_HOUR * 2 / 3)
    assert kept < KEPT, f"{kept:.0f} bytes of each message stay in the heap"
    assert last_resident < RESIDENT * resident, f"resident memory grew {last_resident / resident:.2f} times"


def main():
    began = time.monotonic()
    with Bench() as bench:
        day = Day(HOURS, AN_HOUR, int(os.environ.get("POSKO_SEED", "1571")))
        folder = bench.dir / "sehari"
        day.write(folder, FAREWELLS)
        bench.start_broker(saves=False)
        # A view that stays: the map keeps what it has loaded of a view, which is not what the messages leave.
        program = bench.start_posko("--view=-2.3,118,5", env={"POSKO_STATE_SECONDS": "1"})
        until(lambda: hears(bench), 60, "the program hears the broker")
        print(f"begun after {time.monotonic() - began:.0f} s")
        at_rest = play_thirds(bench, program, Play(bench, folder))
        played = time.monotonic() - began
        last = end_of_day(bench)
        picture = json.loads(log(bench, "picture", "--at", last))
        print(f"{len(day.messages)} messages played in {played:.0f} s")
        check_documents(day, picture)
        start = check_quakes(day, picture)
        check_weather(day, picture, start, time_of(last))
        own = (OPENING, *MARKS)
        agree("refused messages", {one["id"]: one["count"] for one in picture["rejected"] if one["id"] not in own}, day.refused)
        assert not FAILURES, "\n".join(FAILURES)
        check_memory(at_rest)
        log(bench, "verify")
        print(f"{time.monotonic() - began:.0f} s")


def stored(bench, topic):
    return bool(bench.log("messages", "--topic", topic, check=False).strip())


def hears(bench):
    bench.publish(OPENING, "?", retain=False)
    return stored(bench, OPENING)


main()
