# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real BMKG and CAP messages published to a real broker: posko-log's picture holds exactly what posko-check reads in them."""
import json
import os
import pathlib
import subprocess

from harness import BIN, Bench, skip, until

TEWS = {"autogempa": "siaga-recordings/autogempa.json", "gempaterkini": "siaga-recordings/gempaterkini.json",
        "gempadirasakan": "siaga-recordings/gempadirasakan.json"}
NOWCAST = ["siaga-recordings/cap-id-CGT20260924002_alert.xml", "siaga-recordings/cap-en-CGT20260924002_alert.xml",
           "shippinghot-recordings/CSR20261010001_alert.xml"]
FACTS = ("identifier", "sender", "sent", "status", "msgType", "scope", "version")


def check(path, topic):
    done = subprocess.run([str(BIN / "posko-check"), "--topic", topic, str(path)], capture_output=True, text=True,
                          check=False, timeout=60)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main():
    samples = pathlib.Path(os.environ.get("POSKO_SAMPLES", ""))
    if not os.environ.get("POSKO_SAMPLES"):
        skip("POSKO_SAMPLES is not set")
    expected_quakes, expected_warnings, rejected = [], {}, set()
    with Bench() as bench:
        bench.start_broker()
        program = bench.start_posko()
        for name, file in TEWS.items():
            path = samples / "bmkg" / file
            topic = f"bmkg/tews/{name}"
            expected_quakes += [line["facts"] for line in check(path, topic) if line["accepted"]]
            bench.publish(topic, path.read_bytes())
        for file in NOWCAST:
            path = samples / "bmkg" / file
            language = "en" if "-en-" in file else "id"
            code = path.stem.removesuffix("_alert").split("-")[-1]
            topic = f"bmkg/cap/{language}/{code}"
            expected_warnings.setdefault(code, []).append(check(path, topic)[0])
            bench.publish(topic, path.read_bytes())
        # Bare alerts and every wrapper of alerts; each file is a publisher of its own, so that none revises another's.
        others = [path for path in sorted((samples / "cap").glob("*/*")) if path.suffix != ".xsd" and path.is_file()]
        for path in others:
            topic = f"cap/{path.parent.name}-{path.name.replace('.', '-')}/isi"
            for line in check(path, topic):
                if line["accepted"]:
                    expected_warnings.setdefault(line["id"], []).append(line)
                else:
                    rejected.add(topic)
            bench.publish(topic, path.read_bytes())
        count = len(TEWS) + len(NOWCAST) + len(others)
        until(lambda: len({m["topic"] for m in map(json.loads, bench.log("messages", check=False).splitlines())
                           if not m["topic"].startswith("posko/")}) >= count, 30, "every message is stored")
        program.kill()
        program.wait()
        compare(bench.picture(), expected_quakes, expected_warnings, rejected)


def compare(picture, quakes, warnings, rejected):
    reports = [report for quake in picture["quakes"] for report in quake["reports"]]
    for facts in quakes:
        match = [r for r in reports if all(r.get(k) == facts.get(k) for k in ("originTime", "lat", "lon", "magnitude",
                                                                              "depthKm"))]
        assert match, f"no quake holds {facts}"
        assert any(r.get("felt", []) == facts.get("felt", []) for r in match), facts
    known = {(f["originTime"], f["lat"], f["lon"]) for f in quakes}
    assert {(r["originTime"], r["lat"], r["lon"]) for r in reports} == known, "nothing that nobody published"
    held = {one["id"]: one for one in picture["warnings"]}
    assert set(held) == set(warnings), sorted(set(held) ^ set(warnings))
    for identity, lines in warnings.items():
        texts = [text["message"] for text in held[identity]["texts"]]
        assert len(texts) == len(lines), identity
        for line in lines:
            facts = line["facts"]
            assert any(all(same(text, facts, key) for key in FACTS) and
                       len(text.get("infos", [])) == facts["infos"] and
                       len(text.get("defects", [])) == len(line["defects"]) for text in texts), (identity, facts)
    assert rejected <= {one["id"] for one in picture["rejected"]}, "what was refused is kept with its reason"


def same(text, facts, key):
    """Enums stand in the message as read and, beside it, as written; posko-check tells what was written."""
    return text.get(key + "Text" if key in ("status", "msgType", "scope") else key) == facts.get(key)


main()
