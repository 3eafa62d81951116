# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""results.py POSKO_BENCH FILE: measures several times and writes what was measured beside the goals as Markdown."""
import json
import pathlib
import platform
import subprocess
import sys

USUAL = ["--entities", "10000", "--rate", "5000", "--seconds", "20"]
MANY = ["--entities", "50000", "--rate", "20000", "--seconds", "10"]
REPETITIONS = 3

# What is told: name, where it stands in the object, goal, done level. Of what has neither, the figure alone.
ROWS = [
    ("update to screen, p50 [ms]", lambda f: f["latencyMs"]["p50"], None, None),
    ("update to screen, p95 [ms]", lambda f: f["latencyMs"]["p95"], None, None),
    ("update to screen, p99 [ms]", lambda f: f["latencyMs"]["p99"], ("≤", 50), ("≤", 100)),
    ("missing", lambda f: f["missing"], ("≤", 0), ("≤", 0)),
    ("frames a second, updating", lambda f: f["fpsUpdating"], ("≥", 50), ("≥", 30)),
    ("frames a second, panning", lambda f: f["fpsPanning"], ("≥", 30), ("≥", 20)),
    ("memory (PSS), end [MiB]", lambda f: f["pssMiB"]["end"], ("≤", 250), None),
    ("memory, end minus loaded [MiB]", lambda f: round(f["pssMiB"]["end"] - f["pssMiB"]["loaded"], 1), None, None),
    ("processor per 1,000 updates without GL [s]", lambda f: f["cpuPer1000"]["withoutGl"], ("≤", 0.10), None),
    ("processor per 1,000 updates, all [s]", lambda f: f["cpuPer1000"]["process"], None, None),
    ("start to all shown [s]", lambda f: f["startToAllShownS"], ("≤", 1.5), None),
    ("published", lambda f: f["published"], None, None),
    ("applied", lambda f: f["applied"], None, None),
    ("conflated", lambda f: f["conflated"], None, None),
]


def measure(bench, arguments):
    done = subprocess.run([bench, *arguments], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"posko-bench {' '.join(arguments)} ended with {done.returncode}")
    print(done.stdout, end="", flush=True)
    return json.loads(done.stdout)


def figure(get, measured):
    """None where this run could not measure it."""
    try:
        return get(measured)
    except KeyError:
        return None


def keeps(limit, values):
    sign, bound = limit
    return all(value is not None and (value <= bound if sign == "≤" else value >= bound) for value in values)


def verdict(goal, done, values):
    if goal and keeps(goal, values):
        return "goal"
    if done:
        return "done" if keeps(done, values) else "**missed**"
    return "**missed**" if goal else ""


def words(limit):
    return f"{limit[0]} {limit[1]}" if limit else ""


def table(runs, judged):
    head = ["figure", *[f"run {index + 1}" for index in range(len(runs))]] + (["goal", "done", "kept"] if judged else [])
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    for name, get, goal, done in ROWS:
        values = [figure(get, run) for run in runs]
        cells = [name, *["–" if value is None else f"{value:g}" for value in values]]
        if judged:
            cells += [words(goal), words(done), verdict(goal, done, values)]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def processor():
    names = [line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    return names[0] if names else platform.machine()


def commit():
    return subprocess.run(["git", "-c", "safe.directory=*", "log", "-1", "--format=%h of %cs"], capture_output=True, text=True,
                          check=False).stdout.strip()


def profile(text):
    """What people wrote below the figures stays."""
    mark = "## Where the time goes"
    return text[text.index(mark):] if mark in text else mark + "\n\nNot written yet for these figures.\n"


def main():
    bench, file = sys.argv[1], pathlib.Path(sys.argv[2])
    usual = [measure(bench, USUAL) for _ in range(REPETITIONS)]
    many = measure(bench, MANY)
    renderer = usual[0].get("renderer", "unknown")
    text = f"""<!--
SPDX-FileCopyrightText: 2026 The Posko developers
SPDX-License-Identifier: GPL-3.0-or-later
-->
# What the bench measured

Made by `tests/bench/run` from commit {commit()}: {usual[0]['cores']} cores of {processor()}, {renderer}, screen 1920x1080, the
wall page over the whole country, release build. "kept" says which level all runs keep.

## {USUAL[1]} entities, {USUAL[3]} updates a second

{table(usual, True)}

## {MANY[1]} entities, {MANY[3]} updates a second

{table([many], False)}

"""
    former = file.read_text() if file.exists() else ""
    file.write_text(text + profile(former))


main()
