# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-log, called as a script would: every row of its section in commands.md."""
import base64
import contextlib
import json
import os
import pathlib
import select
import shutil
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

LOG = pathlib.Path(os.environ["POSKO_BIN_DIR"]) / "posko-log"
FILL = os.environ["POSKO_STOREFILL"]
PICTURE_KEYS = {"schema", "foldVersion", "at", "warnings", "quakes", "bulletins", "operations", "depots", "teams", "units",
                "incidentReports", "shelters", "accesses", "gauges", "volcanoes", "forecasts", "records", "links", "feeds", "rejected", "derived"}


def depot(name, on_hand, time_text, **more):
    document = {"schema": "posko.depot/1", "id": name, "observedAt": time_text, "seq": on_hand, "name": "Gudang " + name,
                "kind": "lumbung_sosial", "lat": -6.9, "lon": 107.1, "regionCode": "32.03",
                "stock": [{"item": "selimut", "unit": "lembar", "onHand": on_hand, "countedAt": time_text}], **more}
    return {"topic": "kemensos/lumbung/" + name, "payload": json.dumps(document), "receivedAt": time_text}


def minute(number):
    return f"2026-11-23T07:{number:02d}:00.000Z"


MESSAGES = [
    depot("b", 1, minute(0)),
    depot("a", 2, minute(1)),
    {"topic": "kemensos/lumbung/c", "payload": "{", "receivedAt": minute(2)},
    {"topic": "nobody/knows", "payloadBytes": [0, 255, 254], "receivedAt": minute(3), "retained": True},
    depot("a", 5, minute(4)),
]


class PoskoLog(unittest.TestCase):
    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="posko-log-"))
        self.addCleanup(shutil.rmtree, self.dir, True)
        self.store = self.dir / "store"

    def fill(self, messages=MESSAGES, *arguments):
        lines = "".join(json.dumps(message) + "\n" for message in messages)
        subprocess.run([FILL, self.store, *arguments], input=lines, text=True, check=True)

    def log(self, *arguments, code=0):
        done = subprocess.run([LOG, *arguments], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, code, (arguments, done.stdout[-500:], done.stderr))
        return done

    def picture(self, *arguments):
        return json.loads(self.log("picture", "--store", self.store, *arguments).stdout)

    def messages(self, *arguments):
        return [json.loads(line) for line in self.log("messages", "--store", self.store, *arguments).stdout.splitlines()]

    def test_help_and_version_go_to_stdout_and_exit_0(self):
        self.assertIn("verify", self.log("--help").stdout)
        self.assertRegex(self.log("--version").stdout, r"^posko-log \d+\.\d+")

    def test_bad_use_is_one_sentence_on_stderr_and_exit_2(self):
        for arguments in ([], ["drink"], ["picture"], ["picture", "--store"], ["picture", "--store="],
                          ["picture", "--store", "x", "--at", "yesterday"], ["picture", "--store", "x", "--topic", "a"],
                          ["picture", "--store", "x", "--replay=yes"], ["messages", "--store", "x", "--topic", "a/#/b"],
                          ["verify", "--store", "x", "--head", "abc"], ["verify", "--store", "x", "more"]):
            done = self.log(*arguments, code=2)
            self.assertEqual(done.stdout, "")
            self.assertEqual(len(done.stderr.strip().splitlines()), 1, arguments)

    def test_an_absent_store_is_exit_1_and_is_not_made(self):
        for command in ("picture", "messages", "verify"):
            self.assertIn("no store", self.log(command, "--store", self.store, code=1).stderr)
        self.assertFalse(self.store.exists())

    def test_a_file_that_is_no_database_is_exit_1(self):
        self.store.mkdir()
        (self.store / "journal.db").write_bytes(b"x" * 5000)
        for command in ("picture", "messages", "verify"):
            self.log(command, "--store", self.store, code=1)

    def test_the_picture_is_one_document_with_the_keys_of_its_schema(self):
        self.fill()
        done = self.log("picture", "--store", self.store)
        self.assertEqual(len(done.stdout.splitlines()), 1)
        picture = json.loads(done.stdout)
        self.assertEqual(set(picture), PICTURE_KEYS)
        self.assertEqual(picture["schema"], "posko.picture/1")
        self.assertEqual(picture["at"], minute(4))
        self.assertEqual([one["id"] for one in picture["depots"]], ["a", "b"])
        self.assertEqual(picture["depots"][0]["stock"][0]["onHand"], 5)
        self.assertEqual({one["id"] for one in picture["rejected"]}, {"kemensos/lumbung/c", "nobody/knows"})
        self.assertEqual(set(picture["derived"]), {"freshness", "nearest", "counts", "link", "store"})
        self.assertNotIn("null", done.stdout)

    def test_at_gives_what_had_been_received_by_then(self):
        self.fill()
        picture = self.picture("--at=" + minute(1))
        self.assertEqual(picture["at"], minute(1))
        self.assertEqual(picture["depots"][0]["stock"][0]["onHand"], 2)
        self.assertEqual(self.picture("--at", "2026-11-23T14:00:30+07:00")["at"], "2026-11-23T07:00:30.000Z")
        self.assertEqual(len(self.picture("--at", minute(0))["depots"]), 1)
        self.assertEqual(self.picture("--at", "2026-11-22T00:00:00Z")["depots"], [])

    def test_replay_gives_the_same_picture(self):
        self.fill()
        self.assertEqual(self.picture("--replay"), self.picture())

    def test_topics_are_read_under_the_prefix_that_the_program_had(self):
        self.fill([{**message, "topic": "latihan/" + message["topic"]} for message in MESSAGES], "--prefix", "latihan")
        self.assertEqual([one["id"] for one in self.picture()["depots"]], ["a", "b"])
        self.assertIs(self.messages()[0]["accepted"], True)
        self.log("verify", "--store", self.store)

    def test_messages_come_as_lines_with_what_the_decoders_say(self):
        self.fill()
        rows = self.messages()
        self.assertEqual([row["seq"] for row in rows], [1, 2, 3, 4, 5])
        self.assertEqual(rows[0]["payload"], MESSAGES[0]["payload"])
        self.assertEqual(rows[0]["receivedAt"], minute(0))
        self.assertIs(rows[0]["accepted"], True)
        self.assertNotIn("reason", rows[0])
        self.assertIs(rows[2]["accepted"], False)
        self.assertTrue(rows[2]["reason"].startswith("bad-syntax"), rows[2]["reason"])
        self.assertTrue(rows[3]["reason"].startswith("unknown-topic"), rows[3]["reason"])
        self.assertNotIn("payload", rows[3])
        self.assertEqual(base64.b64decode(rows[3]["payloadBase64"]), b"\x00\xff\xfe")
        self.assertEqual([row["retained"] for row in rows], [False, False, False, True, False])

    def test_messages_can_be_chosen_by_topic_and_time(self):
        self.fill()
        self.assertEqual([row["seq"] for row in self.messages("--topic", "kemensos/lumbung/a")], [2, 5])
        self.assertEqual([row["seq"] for row in self.messages("--topic=kemensos/#")], [1, 2, 3, 5])
        self.assertEqual([row["seq"] for row in self.messages("--since", minute(1), "--until", minute(3))], [2, 3, 4])
        self.assertEqual(self.messages("--topic", "none/+"), [])

    def test_verify_is_0_and_tells_the_heads_of_a_sound_store(self):
        self.fill()
        line = json.loads(self.log("verify", "--store", self.store).stdout)
        self.assertIs(line["sound"], True)
        self.assertEqual(line["messages"], 5)
        self.assertRegex(line["head"], "^[0-9a-f]{64}$")
        self.log("verify", "--store", self.store, "--head", line["head"])
        self.log("verify", "--store", self.store, "--head=" + "0" * 64, code=1)

    def meddle(self, sql):
        with contextlib.closing(sqlite3.connect(self.store / "journal.db")) as database:
            database.executescript(sql)

    def test_verify_is_1_with_the_place_of_a_changed_row(self):
        self.fill()
        self.meddle("UPDATE message SET topic = 'x' WHERE seq = 3")
        line = json.loads(self.log("verify", "--store", self.store, code=1).stdout)
        self.assertEqual((line["sound"], line["table"], line["row"]), (False, "message", 3))

    def test_a_cut_tail_counts_where_a_head_is_given(self):
        self.fill([*MESSAGES, {"topic": "last/one", "payload": "x", "receivedAt": minute(5)}])
        head = json.loads(self.log("verify", "--store", self.store).stdout)["head"]
        self.meddle("DELETE FROM message WHERE seq = 6; DELETE FROM newest WHERE topic = 'last/one'")
        self.log("verify", "--store", self.store)
        line = json.loads(self.log("verify", "--store", self.store, "--head", head, code=1).stdout)
        self.assertIs(line["sound"], False)

    def test_it_works_beside_the_running_program_and_after_kill_9(self):
        child = subprocess.Popen([FILL, self.store, "--endless"], stdout=subprocess.PIPE)
        self.addCleanup(child.stdout.close)
        self.addCleanup(child.kill)
        told = b""
        deadline = time.monotonic() + 60
        while told.count(b"\n") < 100:
            self.assertLess(time.monotonic(), deadline)
            if select.select([child.stdout], [], [], 1)[0]:
                told += os.read(child.stdout.fileno(), 4096)
        self.assertGreaterEqual(len(self.messages()), 100)
        self.log("verify", "--store", self.store)
        self.assertTrue(self.picture()["depots"])
        child.send_signal(signal.SIGKILL)
        child.wait()
        before = self.picture()
        self.log("verify", "--store", self.store)
        self.assertEqual(self.picture("--replay"), before)
        self.fill([])  # opened, repaired and closed again by the program
        self.assertEqual(self.picture(), before)


if __name__ == "__main__":
    unittest.main()
