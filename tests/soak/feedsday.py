# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A day of every feed as a scenario, and what a room must know at its end, reckoned here from the messages alone.

Nothing of the program is asked: newest document by (observedAt, seq), revisions of earthquakes, bulletins of a tsunami,
what a CAP message supersedes, cancels or lets expire, and how many messages must be refused.
"""
import json
import random

NOTE = "CONTOH REKAAN: bukan data nyata"
WEIGHTS = {"team_fix": 520, "unit_fix": 320, "phone": 200, "cot": 60, "depot": 150, "team": 150, "unit": 90, "operation": 60,
           "report": 30, "shelter": 80, "access": 40, "gauge": 140, "volcano": 20, "record": 20, "link": 60, "autogempa": 40,
           "gempaterkini": 20, "datagempa": 15, "tsunami": 6, "nowcast": 40, "bpbd": 12, "forecast": 16, "bad": 8, "unknown": 8,
           "late": 16}


def when(seconds, form="rfc3339+07:00"):
    return "{{t%+d|%s}}" % (seconds, form)


class Day:
    """Messages of so many hours and the picture that they imply.

    New earthquakes and warnings come in its first third. Later ones repeat, revise and replace those, so that from then on the
    picture holds as much as it held.
    """

    def __init__(self, hours, an_hour, seed):
        self.chance = random.Random(seed)
        self.seconds = hours * 3600
        self.step = 3600 / an_hour
        self.count = hours * an_hour
        self.messages = []
        self.documents = {}  # kind -> id -> the newest document
        self.readings = {}  # gauge -> times of the readings that were taken
        self.refused = {}  # topic -> how many
        self.quakes = []  # dicts: origin, revisions
        self.warnings = {}  # id -> dict
        self.forecasts = {}
        self.bulletins = {}
        self.devices = set()
        self.seq = 0
        self.now = 0
        kinds, weights = zip(*WEIGHTS.items())
        for index in range(self.count):
            self.now = int(index * self.step)
            kind = kinds[index] if index < len(kinds) else self.chance.choices(kinds, weights)[0]
            self.grows = index < self.count // 3
            getattr(self, kind)()

    # -- what is sent

    def send(self, topic, payload, retained=True):
        self.messages.append({"after": self.now, "topic": topic, "retained": retained, "payload": payload})

    def refuse(self, topic):
        self.refused[topic] = self.refused.get(topic, 0) + 1

    def document(self, kind, topic, identity, fields, at=None, key=None, retained=True):
        """Sends a document; what is older than the one that is held must be refused."""
        self.seq += 1
        at = self.now if at is None else at
        document = {"schema": f"posko.{kind}/1", "id": identity, "observedAt": when(at), "seq": self.seq, "note": NOTE, **fields}
        self.send(topic, document, retained)
        held = self.documents.setdefault(kind, {})
        key = key or identity
        if key in held and (at, self.seq) < held[key]["order"]:
            self.refuse(topic)
            return
        held[key] = {"order": (at, self.seq), "topic": topic, "document": document}
        if kind == "river-gauge":
            self.readings.setdefault(key, set()).add(at)

    def pick(self, name, count):
        return f"{name}-CONTOH-{self.chance.randrange(count)}"

    def place(self):
        return {"lat": round(self.chance.uniform(-2.2, -1.2), 4), "lon": round(self.chance.uniform(102.3, 104.0), 4)}

    def depot(self):
        identity = self.pick("LBG", 60)
        self.document("depot", f"kemensos/lumbung/{identity}", identity, {
            "name": f"Lumbung {identity}", "kind": "lumbung_sosial", "lat": -1.6, "lon": 103.6, "regionCode": "15.71",
            "stock": [{"item": "TGL", "unit": "lembar", "onHand": self.chance.randrange(100), "minimum": 20,
                       "countedAt": when(self.now - 60)}]})

    def team(self):
        identity = self.pick("TGN", 40)
        self.document("team", f"kemensos/tagana/{identity}", identity, {
            "name": f"Tagana {identity}", "organisation": "Dinas Sosial (contoh)", "province": "Jambi",
            "base": {"name": "Pos contoh", "lat": -1.61, "lon": 103.61}, "headcount": 8, "capabilities": ["shelter"],
            "status": self.chance.choice(["siap", "siagakan", "bergerak", "tiba", "bertugas", "istirahat"])})

    def unit(self):
        identity = self.pick("RIB", 20)
        self.document("unit", f"basarnas/unsur/{identity}", identity, {
            "name": f"RIB {identity}", "owner": "Basarnas", "kind": "rib",
            "status": self.chance.choice(["siap", "bergerak", "di_lokasi", "bertugas", "perjalanan_pulang"])})

    def operation(self):
        identity = self.pick("OPS", 6)
        held = self.documents.get("sar-operation", {}).get(identity)
        stages = ["menyadari", "tindak_awal", "perencanaan", "operasi", "pengakhiran"]
        stage = stages.index(held["document"]["stage"]) if held else 0
        stage = min(stage + (self.chance.random() < 0.1), 4)
        safe, dead = self.chance.randrange(4), self.chance.randrange(2)
        self.document("sar-operation", f"basarnas/operasi/{identity}", identity, {
            "title": f"Perahu {identity}", "kind": "kecelakaan_kapal", "stage": stages[stage],
            "state": "ditutup" if stage == 4 else "berlangsung", "office": "Kantor contoh", "lat": -1.57, "lon": 103.68,
            "reportedAt": when(0), "persons": {"total": 9, "totalBasis": "manifes", "safe": safe, "dead": dead,
                                               "searching": 9 - safe - dead}})

    def report(self):
        identity = self.pick("KJD", 8)
        self.document("incident-report", f"bnpb/kejadian/{identity}", identity, {
            "hazard": "101", "name": f"Banjir {identity}", "occurredAt": when(0), "reportNumber": self.now // 600 + 1,
            "regionCode": "15.71", "casualtyStatus": "sementara", "dead": None, "injured": self.chance.randrange(30),
            "displaced": {"households": self.chance.randrange(400), "people": None}, "source": "BPBD (contoh)"})

    def shelter(self):
        identity = self.pick("PSG", 30)
        self.document("shelter", f"kemensos/pengungsian/{identity}", identity, {
            "name": f"Titik {identity}", "kind": "terpusat", "state": self.chance.choice(["buka", "penuh", "tutup"]),
            "lat": -1.6, "lon": 103.59, "regionCode": "15.71", "households": self.chance.randrange(200),
            "people": self.chance.choice([None, self.chance.randrange(900)]), "countedAt": when(self.now),
            "countedBy": "pengelola titik (contoh)"})

    def access(self):
        identity = self.pick("JBT", 15)
        self.document("access", f"akses/bpbd-contoh/{identity}", identity, {
            "name": f"Jembatan {identity}", "kind": "jembatan", "state": self.chance.choice(["terbuka", "terbatas", "putus"]),
            "lat": -1.55, "lon": 103.73, "from": when(0), "source": "BPBD (contoh)", "by": "posko BPBD (contoh)"},
            key=f"bpbd-contoh/{identity}")

    def gauge(self):
        identity = self.pick("TMA", 12)
        self.document("river-gauge", f"air/tma/{identity}", identity, {
            "name": f"Duga air {identity}", "river": "Batanghari", "owner": "BWS (contoh)", "lat": -1.5885, "lon": 103.6095,
            "regionCode": "15.71", "level": round(self.chance.uniform(12.5, 15.5), 2), "unit": "m",
            "thresholds": [{"name": "Siaga I", "value": 14.87, "rank": 1}, {"name": "Siaga II", "value": 14.37, "rank": 2},
                           {"name": "Siaga III", "value": 13.85, "rank": 3}]})

    def volcano(self):
        level = self.chance.randrange(4)
        self.document("volcano", "pvmbg/gunungapi/KERINCI", "KERINCI", {
            "name": "Kerinci", "lat": -1.697, "lon": 101.264, "level": level + 1,
            "levelName": ["Normal", "Waspada", "Siaga", "Awas"][level], "since": when(0),
            "recommendation": {"text": "tidak mendekati kawah (contoh)", "radiusKm": level + 1}, "source": "PVMBG (contoh)",
            "issuedAt": when(self.now)})

    def record(self):
        self.document("cluster", "bnpb/klaster/15", "15", {"province": "Jambi"}, key="cluster/15")

    def link(self):
        name = f"gateway-contoh-{self.chance.randrange(3)}"
        state = "offline" if self.chance.random() < 0.1 else "online"
        feeds = [{"name": "TMA", "lastSuccessAt": when(self.now), "expectedEverySeconds": 900}] if state == "online" else []
        # The newest by arrival holds, so that none is ever refused.
        self.document("link", f"posko/link/{name}", name, {"client": name, "state": state, "mode": "simulasi",
                                                           "title": "Sehari", "clockAt": when(self.now), "feeds": feeds})

    def late(self):
        """A document again, as it may have waited somewhere: with an older time."""
        kind = self.chance.choice(["depot", "team", "shelter", "river-gauge"])
        held = self.documents[kind]
        key = self.chance.choice(sorted(held))
        topic = held[key]["topic"]
        fields = {name: value for name, value in held[key]["document"].items()
                  if name not in ("schema", "id", "observedAt", "seq", "note")}
        fields["name"] = "TERLAMBAT"
        self.document(kind, topic, key, fields, at=held[key]["order"][0] - 1800, retained=False)

    def position(self, topic, **more):
        self.send(topic, {"_type": "location", **self.place(), "tst": when(self.now, "epoch"), "acc": 10, **more})

    def team_fix(self):
        self.position(f"kemensos/tagana/{self.pick('TGN', 40)}/posisi", tid="01")

    def unit_fix(self):
        self.position(f"basarnas/unsur/{self.pick('RIB', 20)}/posisi", tid="R1")

    def phone(self):
        name = f"contoh/hp-{self.chance.randrange(25)}"
        self.devices.add(name)
        self.position(f"owntracks/{name}", batt=70)

    def cot(self):
        uid = f"CONTOH-{self.chance.randrange(5)}"
        self.devices.add(f"tak/{uid}")
        at = when(self.now, "rfc3339Z")
        point = self.place()
        self.send(f"tak/{uid}", f'<event version="2.0" uid="{uid}" type="a-f-G-U-C" time="{at}" start="{at}" '
                  f'stale="{when(self.now + 300, "rfc3339Z")}" how="m-g"><point lat="{point["lat"]}" lon="{point["lon"]}" '
                  f'hae="0" ce="10" le="10"/><detail/></event>', False)

    # -- earthquakes, bulletins

    def row(self, quake, **more):
        origin = quake["origin"]
        return {"Tanggal": when(origin, "tanggal"), "Jam": when(origin, "jam"), "DateTime": when(origin, "bmkg-datetime"),
                "Coordinates": "%.2f,%.2f" % quake["at"], "Lintang": "%.2f LS" % -quake["at"][0], "Bujur": "%.2f BT" % quake["at"][1],
                "Magnitude": str(quake["magnitude"]), "Kedalaman": "12 km", "Wilayah": "Pusat gempa berada di laut (contoh)", **more}

    def autogempa(self):
        """A new one, the last one again, or the last one revised: up, and back to what it was."""
        choice = self.chance.random()
        if not self.quakes or (self.grows and choice < 0.12 and self.now - self.quakes[-1]["origin"] > 120):
            magnitude = round(self.chance.uniform(3, 6), 1)
            self.quakes.append({"origin": self.now - 60, "at": (round(self.chance.uniform(-9, -1), 2), round(self.chance.uniform(96, 138), 2)),
                                "magnitude": magnitude, "first": magnitude})
        elif choice < 0.2:
            revised = round(self.quakes[-1]["first"] + self.chance.choice([-0.1, 0, 0.1]), 1)
            self.quakes[-1]["magnitude"] = revised
        self.send("bmkg/tews/autogempa", {"Infogempa": {"gempa": self.row(self.quakes[-1], Potensi="Tidak berpotensi tsunami")}})

    def gempaterkini(self):
        newest = list(reversed(self.quakes[-15:]))
        self.send("bmkg/tews/gempaterkini", {"Infogempa": {"gempa": [self.row(q, Potensi="Tidak berpotensi tsunami") for q in newest]}})

    def inatews(self, origin, sent, at, magnitude, status, suffix="", **info):
        return {"identifier": f"Indonesia-InaTEWS-{when(sent, 'digits')}{suffix}", "sender": "inatews@bmkg.go.id",
                "sent": when(sent, "inatews-sent"), "status": status, "msgType": "Alert", "scope": "Public", "info": {
                    "event": "Gempabumi", "date": when(origin, "inatews-date"), "time": when(origin, "jam"),
                    "point": {"coordinates": "%.2f,%.2f" % (at[1], at[0])}, "magnitude": str(magnitude), "depth": "10 Km",
                    "area": "contoh", "eventid": when(sent, "digits"), "timesent": when(sent, "inatews-timesent"), **info}}

    def datagempa(self):
        """The same earthquake that TEWS told last: one, not two."""
        quake = self.quakes[-1]
        self.send("bmkg/inatews/datagempa", self.inatews(
            quake["origin"], quake["origin"], quake["at"], quake["magnitude"], "Actual", potential="tidak berpotensi TSUNAMI",
            subject="Gempa M>5", headline="Info Gempa"))

    def tsunami(self):
        """One real event and one test, PD-1 to PD-4 each, some repeated."""
        real = self.chance.random() < 0.5
        issued = self.bulletins.setdefault("actual" if real else "test", [])
        number = 1 if not issued else min(issued[-1] + (self.chance.random() < 0.5), 4)
        sent = 300 * number
        if not issued or issued[-1] != number:
            issued.append(number)
        at = (-9.2, 112.8) if real else (-3.0, 99.0)
        zones = [] if number == 4 else [{"province": "JATIM", "district": "MALANG", "level": "SIAGA"}]
        self.send("bmkg/inatews/last30tsunamievent", self.inatews(
            0, sent, at, 7.6, "Actual" if real else "TES", f"-PD{number}", potential="Potensi TSUNAMI untuk diteruskan pada masyarakat",
            subject=f"Warning Tsunami PD-{number}",
            headline="Peringatan Dini Tsunami dinyatakan berakhir" if number == 4 else "Peringatan Dini Tsunami", wzarea=zones))

    # -- weather

    def cap(self, identifier, sender, kind, expires, language="id", references=None, status="Actual"):
        ref = f"<references>{references}</references>" if references else ""
        return (f'<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>{identifier}</identifier><sender>{sender}</sender>'
                f"<sent>{when(self.now)}</sent><status>{status}</status><msgType>{kind}</msgType><scope>Public</scope>{ref}<info>"
                f"<language>{language}</language><category>Met</category><event>Hujan Lebat</event><urgency>Immediate</urgency>"
                f"<severity>Moderate</severity><certainty>Observed</certainty><expires>{when(expires)}</expires><area>"
                f"<areaDesc>Jambi</areaDesc><polygon>-1.5,103.5 -1.5,103.7 -1.7,103.7 -1.5,103.5</polygon></area></info></alert>")

    def nowcast(self):
        """A new one in two languages, or an old one rewritten: the same code, a new identifier."""
        own = [key for key in self.warnings if key.startswith("CJI")]
        key = f"CJI20260210{len(own) + 1:03}" if not own or (self.grows and self.chance.random() < 0.3) else self.chance.choice(own[-20:])
        expires = self.now + self.chance.choice([3600, 7200, 14400])
        for language in ("id", "en"):
            self.send(f"bmkg/cap/{language}/{key}", self.cap(f"2.49.0.1.360.0.{self.now}.15.{key[-3:]}", "cuaca.ekstrem@bmkg.go.id",
                                                             "Alert", expires, language))
        self.warnings[key] = {"expires": expires, "actual": True, "ended": False}

    def bpbd(self):
        """Alerts of another issuer, updated, cancelled, and tests."""
        if not self.grows:
            self.nowcast()
            return
        number = sum(key.startswith("bpbd") for key in self.warnings) + 1
        key = f"bpbd-contoh/B{number}"
        open_ = [k for k, w in self.warnings.items() if k.startswith("bpbd") and w["actual"] and not w["ended"]]
        sender = "peringatan@bpbd.contoh.example"
        kind, references, status = "Alert", None, "Actual"
        choice = self.chance.random()
        if open_ and choice < 0.6:
            kind = "Update" if choice < 0.35 else "Cancel"
            other = self.chance.choice(open_)
            references = f"{sender},{self.warnings[other]['identifier']},{when(self.warnings[other]['sent'])}"
            self.warnings[other]["ended"] = True
        elif choice > 0.9:
            status = "Test"
        identifier = f"contoh-{number}"
        expires = self.now + 12 * 3600
        self.send(f"cap/{key}", self.cap(identifier, sender, kind, expires, references=references, status=status))
        self.warnings[key] = {"expires": expires, "actual": status == "Actual", "ended": kind == "Cancel", "identifier": identifier,
                              "sent": self.now}

    def forecast(self):
        code = f"15.71.01.{1001 + self.chance.randrange(6)}"
        place = {"adm1": "15", "adm2": "15.71", "adm3": "15.71.01", "adm4": code, "provinsi": "Jambi", "kotkab": "Kota Jambi",
                 "kecamatan": "contoh", "desa": "contoh", "lon": 103.59, "lat": -1.6}
        steps = [{"datetime": when(self.now + 10800 * n, "rfc3339Z"), "t": self.chance.randrange(22, 34), "tcc": 80, "tp": 2.2,
                  "weather": 61, "weather_desc": "Hujan Ringan", "weather_desc_en": "Light Rain", "wd_deg": 130, "wd": "E", "ws": 4.2,
                  "hu": 90, "vs": None} for n in range(20)]
        self.forecasts[code] = [step["t"] for step in steps]
        self.send(f"bmkg/cuaca/{code}", {"lokasi": {**place, "timezone": "Asia/Jakarta"}, "data": [
            {"lokasi": {**place, "timezone": "+0700", "type": "adm4"}, "cuaca": [steps[:8], steps[8:16], steps[16:]]}]})

    # -- what cannot be taken

    def bad(self):
        topic = f"kemensos/lumbung/RUSAK-CONTOH-{self.chance.randrange(5)}"
        self.send(topic, '{"schema":"posko.depot/1"', False)
        self.refuse(topic)

    def unknown(self):
        topic = f"bmkg/lain/contoh-{self.chance.randrange(5)}"
        self.send(topic, "?", False)
        self.refuse(topic)

    # -- as a scenario

    def write(self, folder, farewells):
        """The scenario's folder. The farewells change nothing: they keep the end of the day apart from the player's clearing."""
        folder.mkdir(parents=True)
        folder.joinpath("scenario.toml").write_text(f'title = "Sehari"\nseconds = {self.seconds}\n')
        self.now = self.seconds
        for _ in range(farewells):
            self.document("link", "posko/link/gateway-contoh-0", "gateway-contoh-0", {
                "client": "gateway-contoh-0", "state": "online", "mode": "simulasi", "title": "Sehari", "clockAt": when(self.now), "feeds": []})
        with open(folder / "messages.jsonl", "w", encoding="utf-8") as lines:
            for message in self.messages:
                lines.write(json.dumps(message, separators=(",", ":")) + "\n")
