#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-check over posko.* documents: the examples of resources/schema, the blocks of its page, the recorded ones.
The program is the first argument."""

import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
SCHEMAS = pathlib.Path(os.environ["POSKO_SOURCE_DIR"], "resources", "schema")
SAMPLES = os.environ.get("POSKO_SAMPLES", "")
KINDS = sorted(path.name.removeprefix("posko.").removesuffix(".1.json") for path in SCHEMAS.glob("posko.*.1.json"))
SPECIMEN = {"link-simulasi": "link"}

# What posko-check must say of each recorded broken document: kind and a part of the reason.
BAD = {
    "access-without-geometry": ("access", "a line of two points or a polygon of three (lat)"),
    "ack-entry-numbers-repeat": ("ack", "without a gap or a repeat: 2 is expected (entries[1]/n)"),
    "agreement-unknown-stage": ("agreement", 'unknown value "penyusunan" (stage)'),
    "aid-offer-missing-gate": ("aid-offer", "required, but not there (gate)"),
    "any-array-instead-of-object": ("unknown", "not a JSON object"),
    "any-id-with-slash": ("depot", "none of / + # (id)"),
    "any-nested-41-deep": ("unknown", "deeper than 32 levels"),
    "any-not-json-cut-off": ("unknown", "not JSON"),
    "any-number-not-finite": ("unknown", "a number is not finite: NaN"),
    "any-unknown-major-version": ("depot", "unknown major version: posko.depot/2 (schema)"),
    "complaint-missing-danger-question": ("complaint", "required, but not there (dangerNow)"),
    "depot-lat-out-of-range": ("depot", "(lat)"),
    "depot-missing-name": ("depot", "required, but not there (name)"),
    "depot-stock-negative": ("depot", "(stock[0]/onHand)"),
    "depot-unknown-kind": ("depot", 'unknown value "gudang" (kind)'),
    "incident-report-time-not-rfc3339": ("incident-report", "not an RFC 3339 time (occurredAt)"),
    "link-unknown-mode": ("link", 'unknown value "normal" (mode)'),
    "order-act-diterima": ("order", 'unknown act "diterima" (entries[1]/body/act)'),
    "order-entry-without-officer": ("order", "required, but not there (entries[0]/officer)"),
    "reply-unknown-answer": ("reply", 'unknown value "ok" (answers[1]/answer)'),
    "reservation-released-without-basis": ("reservation", "required, but not there (entries[1]/body/basis)"),
    "river-gauge-threshold-without-rank": ("river-gauge", "required, but not there (thresholds[1]/rank)"),
    "sar-operation-persons-missing-basis": ("sar-operation", "required, but not there (persons/totalBasis)"),
    "sar-operation-unknown-stage": ("sar-operation", 'unknown value "penyadaran" (stage)'),
    "shelter-missing-households": ("shelter", "required, but not there (households)"),
    "team-headcount-is-text": ("team", "(headcount)"),
    "team-observedat-without-offset": ("team", "a time without offset (observedAt)"),
    "team-status-siaga": ("team", 'unknown value "siaga" (status)'),
    "unit-missing-seq": ("unit", "required, but not there (seq)"),
    "volcano-level-5": ("volcano", "(level)"),
    "volcano-level-and-name-differ": ("volcano", "level 3 is called Siaga (levelName)"),
    "volcano-missing-recommendation": ("volcano", "required, but not there (recommendation)"),
}


def check(*files, topic=None, stdin=b""):
    arguments = ["--topic", topic] if topic else []
    result = subprocess.run([PROGRAM, *arguments, *map(str, files)], input=stdin, capture_output=True, timeout=60,
                            check=False)
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


def required(kind):
    return json.loads((SCHEMAS / f"posko.{kind}.1.json").read_text("utf-8"))["required"]


class Examples(unittest.TestCase):
    def test_the_good_ones_are_accepted_with_their_required_fields_as_facts(self):
        for kind in KINDS:
            files = sorted((SCHEMAS / "examples" / kind).glob("good-*.json"))
            for file, line in zip(files, check(*files), strict=True):
                document = json.loads(file.read_text("utf-8"))
                self.assertEqual((line["accepted"], line["kind"], line.get("id"), line["defects"]),
                                 (True, kind, document["id"], []), f"{file}: {line}")
                self.assertTrue(line["summary"], file)
                self.assertLessEqual(set(required(kind)), set(line["facts"]), file)
                self.assertNotIn("note", line["facts"])

    def test_the_bad_ones_are_refused_with_a_reason(self):
        for kind in KINDS:
            files = sorted((SCHEMAS / "examples" / kind).glob("bad-*.json"))
            for file, line in zip(files, check(*files), strict=True):
                self.assertEqual((line["accepted"], line["kind"], line["facts"]), (False, kind, {}), file)
                self.assertTrue(line["reason"].endswith(")"), f"{file}: {line['reason']}")


class Topics(unittest.TestCase):
    def test_each_document_is_taken_on_its_own_topic(self):
        for topic, kind in (("basarnas/unsur/{}", "unit"), ("basarnas/operasi/{}", "sar-operation"),
                            ("kemensos/tagana/{}", "team"), ("kemensos/pengungsian/{}", "shelter"),
                            ("bnpb/kejadian/{}", "incident-report"), ("akses/pu/{}", "access"),
                            ("air/tma/{}", "river-gauge"), ("pvmbg/gunungapi/{}", "volcano"),
                            ("posko/link/{}", "link"), ("bnpb/kerjasama/{}", "agreement"), ("bnpb/mitra/{}", "partner"),
                            ("bnpb/usulan/{}", "proposal"), ("bnpb/usulan/{}/status", "proposal-status"),
                            ("bnpb/bantuan/{}", "aid-offer"), ("bnpb/klaster/{}", "cluster"),
                            ("bnpb/klaster/32/{}", "cluster-member"), ("basarnas/potensi/{}", "sar-potential"),
                            ("basarnas/operasi/{}/orang", "sar-persons"), ("kemensos/pengaduan/{}", "complaint"),
                            ("kemensos/lumbung/{}/kontak", "contact"), ("posko/reply/TAGANA-REKAAN-07/{}", "reply"),
                            ("posko/reply/TAGANA-REKAAN-07/{}/cjr1", "reply"), ("posko/order/{}/cjr1", "order"),
                            ("posko/reservation/{}/cjr1", "reservation"), ("posko/ack/{}/cjr1", "ack"),
                            ("posko/incident/{}/cjr1", "incident"), ("posko/call/{}/cjr1", "call"),
                            ("posko/closure/{}/cjr1", "closure"), ("posko/handover/{}/cjr1", "handover")):
            file = SCHEMAS / "examples" / kind / "good-minimal.json"
            identity = json.loads(file.read_text("utf-8"))["id"]
            line = check(file, topic=topic.format(identity))[0]
            self.assertEqual((line["accepted"], line["kind"]), (True, kind), line)
            other = check(file, topic=topic.format("other"))[0]
            self.assertEqual((other["accepted"], other["reason"]), (False, "not the id in the topic (id)"), topic)
            wrong = check(SCHEMAS / "examples" / "depot" / "good-minimal.json", topic=topic.format("GDG-REKAAN-02"))[0]
            self.assertEqual(wrong["reason"], f"this topic carries posko.{kind} (schema)", topic)


class Page(unittest.TestCase):
    """The page for integrators: what it shows must be right."""

    def setUp(self):
        self.page = (SCHEMAS / "README.md").read_text("utf-8")

    def test_every_json_block_is_a_valid_document_on_the_topic_above_it(self):
        blocks = re.findall(r"Topic `([^`]+)`[^\n]*\n+```json\n(.*?)```", self.page, re.S)
        self.assertEqual(len(blocks), self.page.count("```json"), "a block without its topic")
        self.assertGreaterEqual(len(blocks), 4)
        for topic, block in blocks:
            json.loads(block)
            line = check("-", topic=topic, stdin=block.encode())[0]
            self.assertTrue(line["accepted"], f"{topic}: {line}")

    def test_every_kind_is_named_with_its_topic(self):
        for kind in KINDS:
            self.assertIn(f"`posko.{kind}/1`", self.page)

    def test_the_python_example_builds_a_document_that_is_accepted(self):
        code = re.search(r"```python\n(.*?)```", self.page, re.S).group(1)
        self.assertLessEqual(len(code.splitlines()), 40)
        result = subprocess.run([sys.executable, "-c", code, "--print"], capture_output=True, timeout=20, check=False)
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = result.stdout.decode().splitlines()
        self.assertGreaterEqual(len(lines), 2)
        for line in lines:
            topic, payload = line.split(" ", 1)
            found = check("-", topic=topic, stdin=payload.encode())[0]
            self.assertTrue(found["accepted"], f"{topic}: {found}")


@unittest.skipUnless(SAMPLES, "POSKO_SAMPLES is not set: the folder with the recorded messages")
class Samples(unittest.TestCase):
    def test_one_of_every_kind_is_accepted(self):
        files = sorted(pathlib.Path(SAMPLES, "posko").glob("*.json"))
        found = {}
        for file, line in zip(files, check(*files), strict=True):
            kind = SPECIMEN.get(file.stem, file.stem)
            self.assertEqual((line["accepted"], line["kind"]), (True, kind), f"{file}: {line}")
            self.assertLessEqual(set(required(kind)), set(line["facts"]), file)
            found[kind] = line
        self.assertEqual(sorted(found), KINDS)

    def test_each_broken_one_is_refused_for_the_reason_in_its_name(self):
        files = sorted(pathlib.Path(SAMPLES, "posko", "bad").glob("*.json"))
        self.assertEqual([file.stem for file in files], sorted(BAD))
        for file, line in zip(files, check(*files), strict=True):
            kind, reason = BAD[file.stem]
            self.assertEqual((line["accepted"], line["kind"]), (False, kind), f"{file}: {line}")
            self.assertIn(reason, line["reason"])


if __name__ == "__main__":
    unittest.main()
