#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-check as commands.md describes it, row by row. The program is the first argument."""

import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = os.path.abspath(sys.argv.pop(1))
MEBIBYTE = 1024 * 1024

QUAKE = {
    "Tanggal": "21 Nov 2022", "Jam": "13:21:10 WIB", "DateTime": "2022-11-21T06:21:10+00:00",
    "Coordinates": "-6.84,107.05", "Lintang": "6.84 LS", "Bujur": "107.05 BT", "Magnitude": "5.6",
    "Kedalaman": "11 km", "Wilayah": "10 km barat daya Cianjur", "Potensi": "Tidak berpotensi tsunami",
    "Dirasakan": "V-VI Cianjur, IV Garut",
}
CAP = """<?xml version="1.0"?><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>contoh-1</identifier><sender>contoh@example.org</sender><sent>2026-11-23T12:00:00+07:00</sent>
<status>Actual</status><msgType>Update</msgType><references>a@x,1,2026-01-01T00:00:00+00:00</references>
<info><language>id</language><category>Met</category><event>Hujan</event><urgency>Immediate</urgency>
<severity>Sedang</severity><certainty>Observed</certainty><effective>2026-11-23T12:10:00+07:00</effective>
<expires>2026-11-23T14:00:00+07:00</expires><headline>Hujan lebat</headline><area><areaDesc>A</areaDesc>
<polygon>0,0 0,1 1,1 0,0</polygon><polygon>0,0 0,1 1,1</polygon><circle>1,2 3</circle></area></info>
<info><language>en</language><category>Met</category><event>Rain</event><urgency>Immediate</urgency>
<severity>Moderate</severity><certainty>Observed</certainty></info></alert>"""
DEPOT = {
    "schema": "posko.depot/1", "id": "LBG-1", "observedAt": "2026-11-23T09:05:00+07:00", "seq": 118, "note": "n",
    "name": "Lumbung", "kind": "lumbung_sosial", "lat": -1.5, "lon": 103.25, "regionCode": "15.04", "keeper": "k",
    "stock": [{"item": "TGL", "unit": "lembar", "onHand": 30, "minimum": 10, "countedAt": "2026-11-01T10:00:00+07:00"}],
}
TEAM = {
    "schema": "posko.team/1", "id": "T-2", "observedAt": "2026-11-23T09:12:00+07:00", "seq": 41, "name": "Tagana",
    "organisation": "Dinsos", "province": "Jambi", "base": {"name": "Pos", "lat": -1.5, "lon": 103.25},
    "headcount": 8, "capabilities": ["shelter"], "status": "siap",
}
LINK = {
    "schema": "posko.link/1", "id": "gw", "observedAt": "2026-11-23T09:45:00+07:00", "seq": 1, "client": "gw",
    "state": "online", "mode": "operasi", "clockAt": "2026-11-23T09:45:00+07:00",
    "feeds": [{"name": "BMKG TEWS", "expectedEverySeconds": 60, "items": 3}],
}
PD3 = {
    "identifier": "Indonesia-InaTEWS-20261123124000", "sender": "inatews@bmkg.go.id", "sent": "2026-11-23T12:40:00WIB",
    "status": "Actual", "msgType": "Alert", "scope": "Public", "info": {
        "event": "Gempabumi", "date": "23-11-26", "time": "12:00:57 WIB", "point": {"coordinates": "98.39,-0.93"},
        "latitude": "0.93 LS", "longitude": "98.39 BT", "magnitude": "7.3", "depth": "84 Km", "area": "CONTOH",
        "eventid": "20261123124000", "potential": "Potensi TSUNAMI untuk diteruskan pada masyarakat",
        "subject": "Warning Tsunami PD-3.1", "headline": "Peringatan Dini Tsunami", "timesent": "23/11/2026 12:40:00WIB",
        "wzarea": [{"province": "SUMUT", "district": "NIAS-SELATAN PULAU TANABALA", "level": "WASPADA", "date": "23-11-2026",
                    "time": "12:18:54 WIB"}, {"province": "SUMBAR", "district": "PADANG", "level": "SIAGA"}],
        "obsarea": {"location": "CONTOH Tanabala", "loclatitude": "-0.45", "loclongitude": "98.50", "height": "0.06",
                    "date": "23-11-2026", "time": "12:21:00 WIB"}}}
LOCATION = {"_type": "location", "lat": -0.5, "lon": 119.25, "tst": 1767582600.25, "acc": 12}


def run(*arguments, stdin=b""):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=20, check=False)


def tews(gempa):
    return json.dumps({"Infogempa": {"gempa": gempa}}).encode()


def lines(result):
    return [json.loads(line) for line in result.stdout.decode("utf-8").splitlines()]


class Options(unittest.TestCase):
    def test_help_and_version_end_with_success(self):
        for option in ("--help", "--version"):
            result = run(option)
            self.assertEqual((result.returncode, result.stderr), (0, b""), option)
            self.assertIn(b"posko-check", result.stdout)

    def test_bad_use_is_one_sentence_on_stderr_and_nothing_on_stdout(self):
        for arguments in ([], ["--nonsense", "x"], ["--topic"], ["--topic", "", "-"], ["--topic=bmkg/#", "-"],
                          ["--topic", "a/+/b", "-"], ["-x", "-"]):
            result = run(*arguments)
            self.assertEqual((result.returncode, result.stdout), (2, b""), arguments)
            self.assertEqual(result.stderr.count(b"\n"), 1, arguments)

    def test_an_option_takes_its_value_in_two_forms(self):
        for arguments in (["--topic", "cap/bnpb/7", "-"], ["--topic=cap/bnpb/7", "-"]):
            self.assertEqual(lines(run(*arguments, stdin=CAP.encode()))[0]["id"], "bnpb/7")

    def test_a_file_after_two_dashes_may_begin_with_one(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "-x").write_bytes(tews(QUAKE))
            result = subprocess.run([PROGRAM, "--", "-x"], cwd=folder, capture_output=True, timeout=20, check=False)
            self.assertEqual((result.returncode, lines(result)[0]["file"]), (0, "-x"))


class Lines(unittest.TestCase):
    def test_each_quake_of_a_list_is_a_line(self):
        result = run("-", stdin=tews([QUAKE, {**QUAKE, "Magnitude": "besar"}, {**QUAKE, "Magnitude": "5.5"}, QUAKE]))
        found = lines(result)
        self.assertEqual(result.returncode, 1)
        self.assertEqual([line["index"] for line in found], [0, 1, 2, 3])
        self.assertEqual([line["accepted"] for line in found], [True, False, True, True])
        self.assertEqual({line["kind"] for line in found}, {"quake"})
        self.assertEqual({line["file"] for line in found}, {"-"})
        self.assertEqual(found[1]["reason"], "not a number (gempa[1]/Magnitude)")
        self.assertEqual([defect["code"] for defect in found[3]["defects"]], ["duplicate-row"])

    def test_each_alert_of_a_wrapper_is_a_line(self):
        alert = CAP.split("?>", 1)[1]
        broken = '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/>'
        atom = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='text/xml'>%s</content></entry></feed>"
        for wrapper in ("<alerts>%s</alerts>", "<rss><channel><item>%s</item></channel></rss>", atom,
                        "<d:EDXLDistribution xmlns:d='urn:oasis:names:tc:emergency:EDXL:DE:1.0'><d:contentObject><d:xmlContent>"
                        "<d:embeddedXMLContent>%s</d:embeddedXMLContent></d:xmlContent></d:contentObject></d:EDXLDistribution>"):
            result = run("-", stdin=(wrapper % (alert + broken + alert)).encode())
            found = lines(result)
            self.assertEqual(result.returncode, 1)
            self.assertEqual([line["index"] for line in found], [0, 1, 2])
            self.assertEqual([line["accepted"] for line in found], [True, False, True])
            self.assertEqual({line["kind"] for line in found}, {"cap"})
            self.assertEqual(found[1]["reason"], "no identifier (alert[1]/identifier)")
            self.assertEqual(run("-", stdin=(wrapper % alert).encode()).returncode, 0)
        escaped = alert.replace("&", "&amp;").replace("<", "&lt;")
        self.assertEqual(lines(run("-", stdin=(atom % escaped).encode()))[0]["id"], "contoh-1")
        self.assertEqual(lines(run("--topic", "cap/bnpb/7", "-", stdin=(atom % alert).encode()))[0]["id"], "bnpb/contoh-1")

    def test_a_signature_is_noted_as_not_verified(self):
        signed = CAP.replace("</alert>", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/></alert>')
        self.assertIn("signature-not-verified", [defect["code"] for defect in lines(run("-", stdin=signed.encode()))[0]["defects"]])

    def test_an_accepted_line_has_its_keys_and_no_reason(self):
        line = lines(run("-", stdin=tews(QUAKE)))[0]
        self.assertEqual(list(line), ["file", "index", "accepted", "kind", "id", "summary", "defects", "facts"])
        self.assertEqual(line["defects"], [])

    def test_a_rejected_line_has_a_reason(self):
        line = lines(run("-", stdin=b"<alert/>"))[0]
        self.assertEqual(list(line), ["file", "index", "accepted", "kind", "reason", "defects", "facts"])
        self.assertEqual((line["kind"], line["facts"]), ("cap", {}))

    def test_a_defect_says_what_where_and_more(self):
        defects = lines(run("-", stdin=CAP.encode()))[0]["defects"]
        self.assertEqual([list(defect) for defect in defects], [["code", "where", "detail"]] * 3)
        self.assertEqual([(defect["code"], defect["where"]) for defect in defects],
                         [("unknown-severity", "info[0]/severity"), ("ring-open", "info[0]/area[0]/polygon[1]"),
                          ("missing-scope", "scope")])

    def test_several_files_are_taken_in_order_and_one_bad_one_spoils_the_exit(self):
        with tempfile.TemporaryDirectory() as folder:
            good = pathlib.Path(folder, "good.json")
            good.write_bytes(tews(QUAKE))
            missing = pathlib.Path(folder, "missing.json")
            result = run(good, missing, folder, good)
            found = lines(result)
            self.assertEqual(result.returncode, 1)
            self.assertEqual([line["file"] for line in found], [str(good), str(missing), folder, str(good)])
            self.assertEqual([line["accepted"] for line in found], [True, False, False, True])
            self.assertTrue(found[1]["reason"].startswith("cannot be read"))
            self.assertTrue(found[2]["reason"].startswith("cannot be read"))
            self.assertEqual(run(good, good).returncode, 0)

    def test_what_holds_no_message_is_one_rejected_line(self):
        for payload in (b"", b"hello", b"{}", b"<rss/>", tews([]),
                        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>x</title></entry></feed>"):
            result = run("-", stdin=payload)
            self.assertEqual(result.returncode, 1, payload)
            self.assertEqual([line["reason"] for line in lines(result)], ["no message found"], payload)
        self.assertEqual(lines(run("--topic", "cap/a/b", "-"))[0]["reason"], "no message found")

    def test_what_this_version_does_not_decode_is_named(self):
        for payload, kind, reason in (
                ('{"schema":"posko.radar/1"}', "radar", "this version does not decode posko.radar/1 (schema)"),
                ('{"_type":"lain"}', "unknown", "this version does not decode OwnTracks lain (_type)"),
                ('{"lokasi":{},"data":[]}', "weather", "required, but not there (lokasi/adm4)"),
                ('{"message":"Data not found","statusCode":404}', "weather", "BMKG answers 404: Data not found")):
            result = run("-", stdin=payload.encode())
            line = lines(result)[0]
            self.assertEqual((result.returncode, line["kind"], line["reason"]), (1, kind, reason))

    def test_a_file_name_that_is_no_utf8_still_gives_json(self):
        with tempfile.TemporaryDirectory() as folder:
            name = os.path.join(os.fsencode(folder), b"\xff.json")
            with open(name, "wb") as file:
                file.write(tews(QUAKE))
            result = subprocess.run([PROGRAM, name], capture_output=True, timeout=20, check=False)
            self.assertEqual((result.returncode, len(lines(result))), (0, 1))


class Facts(unittest.TestCase):
    def facts(self, payload, *arguments):
        result = run(*arguments, "-", stdin=payload if isinstance(payload, bytes) else json.dumps(payload).encode())
        self.assertEqual(result.returncode, 0, result.stdout)
        line = lines(result)[0]
        return line["kind"], line.get("id"), line["facts"]

    def test_of_a_forecast(self):
        place = {"adm4": "00.00.00.0001", "provinsi": "P", "kotkab": "K", "kecamatan": "C", "desa": "D", "lon": 107.5, "lat": -6.8,
                 "timezone": "Asia/Jakarta"}
        steps = [{"datetime": "2026-11-23T10:00:00Z", "t": 25, "vs": None}, {"datetime": "2026-11-23T07:00:00Z", "t": 28},
                 {"datetime": "2026-11-23T07:00:00Z", "t": 28}]
        self.assertEqual(self.facts({"lokasi": place, "data": [{"cuaca": [steps]}]}, "--topic", "bmkg/cuaca/00.00.00.0001"), (
            "weather", "00.00.00.0001",
            {"adm4": "00.00.00.0001", "village": "D", "subdistrict": "C", "district": "K", "province": "P", "lat": -6.8, "lon": 107.5,
             "timeZone": "Asia/Jakarta", "steps": 2, "first": "2026-11-23T07:00:00.000Z", "last": "2026-11-23T10:00:00.000Z"}))

    def test_of_a_quake(self):
        kind, _, facts = self.facts(tews(QUAKE))
        self.assertEqual(kind, "quake")
        self.assertEqual(facts, {
            "originTime": "2022-11-21T06:21:10.000Z", "lat": -6.84, "lon": 107.05, "depthKm": 11, "magnitude": 5.6,
            "felt": [{"from": 5, "to": 6, "place": "Cianjur"}, {"from": 4, "to": 4, "place": "Garut"}],
            "tsunamiPotential": False})

    def test_an_absent_fact_is_an_absent_key(self):
        _, _, facts = self.facts(tews({"DateTime": QUAKE["DateTime"], "Coordinates": QUAKE["Coordinates"]}))
        self.assertEqual(set(facts), {"originTime", "lat", "lon"})

    def test_of_an_alert(self):
        kind, identity, facts = self.facts(CAP.encode(), "--topic", "bmkg/cap/id/CGT20260924002")
        self.assertEqual((kind, identity), ("cap", "CGT20260924002"))
        self.assertEqual(facts, {
            "version": "1.2", "identifier": "contoh-1", "sender": "contoh@example.org",
            "sent": "2026-11-23T05:00:00.000Z", "status": "Actual", "msgType": "Update", "references": 1, "infos": 2,
            "languages": ["en", "id"], "event": "Hujan", "urgency": "Immediate", "certainty": "Observed",
            "effective": "2026-11-23T05:10:00.000Z", "expires": "2026-11-23T07:00:00.000Z", "areas": 1, "polygons": 2,
            "circles": 1, "points": 7})

    def test_an_alert_without_topic_goes_by_its_identifier(self):
        self.assertEqual(self.facts(CAP.encode())[1], "contoh-1")

    def test_of_a_tsunami_bulletin(self):
        kind, identity, facts = self.facts(PD3)
        self.assertEqual((kind, identity), ("tsunami", "Indonesia-InaTEWS-20261123124000"))
        self.assertEqual(facts, {
            "originTime": "2026-11-23T05:00:57.000Z", "lat": -0.93, "lon": 98.39, "depthKm": 84, "magnitude": 7.3,
            "tsunamiPotential": True, "bulletin": 3,
            "zones": [{"district": "NIAS-SELATAN PULAU TANABALA", "level": "WASPADA", "arrival": "2026-11-23T05:18:54.000Z"},
                      {"district": "PADANG", "level": "SIAGA"}],
            "observations": [{"location": "CONTOH Tanabala", "lat": -0.45, "lon": 98.5, "heightMetres": 0.06,
                              "observedAt": "2026-11-23T05:21:00.000Z"}],
            "ended": False, "test": False})

    def test_of_the_end_of_a_tsunami_warning(self):
        _, _, facts = self.facts({**PD3, "info": {**PD3["info"], "subject": "Warning Tsunami PD-4"}})
        self.assertEqual((facts["bulletin"], facts["ended"], facts["test"]), (4, True, False))
        self.assertNotIn("tsunamiPotential", facts)

    def test_of_a_test_of_a_tsunami_warning(self):
        kind, _, facts = self.facts({**PD3, "status": "TES"})
        self.assertEqual((kind, facts["test"]), ("tsunami", True))

    def test_of_a_felt_quake_of_inatews(self):
        felt = {**PD3["info"], "subject": "Warning Gempa dirasakan", "headline": "Info Gempa", "felt": "V-VI Padang",
                "potential": "Gempa ini dirasakan untuk diteruskan pada masyarakat"}
        del felt["wzarea"], felt["obsarea"]
        kind, identity, facts = self.facts({**PD3, "info": felt})
        self.assertEqual((kind, identity), ("quake", "20261123T050057Z_-0.93_98.39"))
        self.assertEqual(facts, {"originTime": "2026-11-23T05:00:57.000Z", "lat": -0.93, "lon": 98.39, "depthKm": 84,
                                 "magnitude": 7.3, "felt": [{"from": 5, "to": 6, "place": "Padang"}]})
        self.assertIs(self.facts({**PD3, "status": "TES", "info": felt})[2]["test"], True)

    def test_of_a_position(self):
        kind, identity, facts = self.facts(LOCATION, "--topic", "owntracks/siti/hp")
        self.assertEqual((kind, identity), ("position", "siti/hp"))
        self.assertEqual(facts, {"user": "siti", "device": "hp", "lat": -0.5, "lon": 119.25,
                                 "observedAt": "2026-01-05T03:10:00.250Z", "accuracyMetres": 12})
        self.assertEqual(self.facts(LOCATION, "--topic", "kemensos/tagana/T-1/posisi")[1], "T-1")
        self.assertNotIn("user", self.facts(LOCATION)[2])

    def test_of_a_cursor_on_target_event_are_those_of_a_position(self):
        event = ('<event version="2.0" uid="SRU-1" type="a-f-G" time="2026-01-05T03:10:00Z" start="2026-01-05T03:10:00Z"'
                 ' stale="2026-01-05T03:15:00Z" how="m-g"><point lat="-0.5" lon="119.25" hae="9999999.0" ce="9999999.0"'
                 ' le="9999999.0"/></event>')
        result = run("--topic", "tak/SRU-1", "-", stdin=event.encode())
        line = lines(result)[0]
        self.assertEqual((line["accepted"], line["kind"], line["id"]), (True, "cot", "tak/SRU-1"))
        self.assertEqual(line["facts"], {"user": "tak", "device": "SRU-1", "lat": -0.5, "lon": 119.25,
                                         "observedAt": "2026-01-05T03:10:00.000Z"})

    def test_of_what_a_device_says_beside_its_position(self):
        for payload, kind, facts in (
                ({"_type": "lwt", "tst": 1767582600}, "lwt", {"observedAt": "2026-01-05T03:10:00.000Z"}),
                ({"_type": "transition", "tst": 1767582600, "event": "enter", "desc": "Kantor"}, "transition",
                 {"observedAt": "2026-01-05T03:10:00.000Z", "text": "enter Kantor"}),
                ({"_type": "waypoint", "tst": 1767582600, "desc": "Kantor"}, "waypoint",
                 {"observedAt": "2026-01-05T03:10:00.000Z", "text": "Kantor"}),
                ({"_type": "waypoints", "waypoints": []}, "waypoint", {}),
                ({"_type": "encrypted", "data": "x"}, "unknown", {})):
            found, identity, said = self.facts(payload, "--topic", "owntracks/siti/hp")
            self.assertEqual((found, identity), (kind, "siti/hp"))
            self.assertEqual(said, {"user": "siti", "device": "hp", **facts})

    def test_of_a_depot_are_its_required_fields(self):
        kind, identity, facts = self.facts(DEPOT, "--topic", "kemensos/lumbung/LBG-1")
        self.assertEqual((kind, identity), ("depot", "LBG-1"))
        self.assertEqual(facts, {
            "schema": "posko.depot/1", "id": "LBG-1", "observedAt": "2026-11-23T02:05:00.000Z", "seq": 118,
            "name": "Lumbung", "kind": "lumbung_sosial", "lat": -1.5, "lon": 103.25, "regionCode": "15.04",
            "stock": [{"item": "TGL", "unit": "lembar", "onHand": 30, "countedAt": "2026-11-01T03:00:00.000Z"}]})

    def test_of_a_team_are_its_required_fields(self):
        kind, _, facts = self.facts(TEAM)
        self.assertEqual(kind, "team")
        required = {name: value for name, value in TEAM.items() if name != "base"}
        self.assertEqual(facts, {**required, "observedAt": "2026-11-23T02:12:00.000Z"})

    def test_of_a_link_are_its_required_fields(self):
        kind, _, facts = self.facts(LINK)
        self.assertEqual(kind, "link")
        self.assertEqual(facts, {**LINK, "observedAt": "2026-11-23T02:45:00.000Z", "clockAt": "2026-11-23T02:45:00.000Z",
                                 "feeds": [{"name": "BMKG TEWS", "expectedEverySeconds": 60}]})


class Topics(unittest.TestCase):
    def reason(self, topic, payload):
        result = run("--topic", topic, "-", stdin=payload if isinstance(payload, bytes) else json.dumps(payload).encode())
        self.assertEqual(result.returncode, 1)
        return lines(result)[0]["reason"]

    def test_the_id_must_be_the_topics(self):
        self.assertEqual(self.reason("kemensos/lumbung/LBG-2", DEPOT), "not the id in the topic (id)")

    def test_a_topic_carries_its_own_schema(self):
        self.assertEqual(self.reason("kemensos/tagana/LBG-1", DEPOT), "this topic carries posko.team (schema)")

    def test_a_topic_that_nobody_decodes_is_said(self):
        self.assertEqual(self.reason("what/ever", b"{}"), "this version does not decode the topic (what/ever)")

    def test_a_topic_decides_and_not_the_content(self):
        self.assertTrue(self.reason("cap/a/b", tews(QUAKE)).startswith("not well-formed"))


class Limits(unittest.TestCase):
    def test_an_endless_file_is_refused_soon_and_in_little_memory(self):
        begin = time.monotonic()
        result = run("/dev/zero")
        self.assertEqual((result.returncode, lines(result)[0]["accepted"]), (1, False))
        self.assertLess(time.monotonic() - begin, 5)

    def test_a_hundred_megabytes_are_refused_soon_and_in_little_memory(self):
        with tempfile.TemporaryDirectory() as folder:
            large = pathlib.Path(folder, "large.xml")
            with open(large, "wb") as file:
                file.write(b"<alert>")
                file.truncate(100 * MEBIBYTE)
            begin = time.monotonic()
            result = run(large)
            self.assertLess(time.monotonic() - begin, 5)
            self.assertEqual(lines(result)[0]["reason"], "over 4 MiB of XML")
        self.assertLess(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, 256 * 1024)

    def test_no_more_than_four_mebibytes_are_read(self):
        with subprocess.Popen([PROGRAM, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
            written = 0
            try:
                while written < 64 * MEBIBYTE:
                    written += program.stdin.write(b"<alert>" + b" " * 65529)
                    program.stdin.flush()
            except BrokenPipeError:
                pass
            out = program.stdout.read()
            try:
                program.stdin.close()
            except BrokenPipeError:
                pass
        self.assertLess(written, 5 * MEBIBYTE)
        self.assertEqual(json.loads(out)["reason"], "over 4 MiB of XML")

    def test_a_pipe_that_nobody_fills_is_given_up(self):
        with tempfile.TemporaryDirectory() as folder:
            pipe = os.path.join(folder, "pipe")
            os.mkfifo(pipe)
            writer = os.open(pipe, os.O_RDWR)
            begin = time.monotonic()
            result = run(pipe)
            os.close(writer)
            self.assertLess(time.monotonic() - begin, 5)
            self.assertEqual(lines(result)[0]["reason"], "cannot be read: nothing came for four seconds")

    def test_a_signal_ends_it_with_one(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with subprocess.Popen([PROGRAM, "/dev/null", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
                program.stdout.readline()  # the first file is done, the program waits for the second
                program.send_signal(number)
                self.assertEqual(program.wait(timeout=5), 1)


if __name__ == "__main__":
    unittest.main()
