# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What BMKG itself answered, recorded (POSKO_SAMPLES), passes through the gateway byte for byte."""
import os
import pathlib
import re

import server
from gatewaytest import GatewayTest, Listener, main, skip, until

SAMPLES = os.environ.get("POSKO_SAMPLES")
FEED = "/alerts/nowcast/id"


class Samples(GatewayTest):
    def test_recorded_answers_are_taken_and_published_unchanged(self):
        self.broker()
        folder = pathlib.Path(SAMPLES) / "bmkg"
        recorded = folder / "siaga-recordings"
        other = folder / "arraysyams-testingrepo"
        single = {"autogempa": ("tews", recorded / "autogempa.json"),
                  "gempaterkini": ("tews", recorded / "gempaterkini.json"),
                  "gempadirasakan": ("tews", recorded / "gempadirasakan.json"),
                  "datagempa": ("inatews", other / "datagempa-inatews-gempabesar.json"),
                  "tes": ("inatews", other / "datagempa-tes-tsunami-berakhir.json")}
        sources, wanted = [], {}
        for name, (kind, file) in single.items():
            self.serve(f"/{name}.json", file.read_bytes())
            topic = f"bmkg/{kind}/{name}"
            sources.append(self.source(f"/{name}.json", kind, name, topic=topic))
            wanted[topic] = file.read_bytes()
        place = "32.73.01.1001"
        forecast = recorded / f"prakiraan-{place}.EXCERPT.json"
        self.serve("/cuaca?adm4=" + place, forecast.read_bytes())
        self.answers["/cuaca?adm4=99.99.99.9999"] = lambda request: server.send(
            request, (recorded / "prakiraan-404.json").read_bytes(), 404)
        sources.append(self.source("/cuaca?adm4={adm4}", "forecast", "prakiraan", places=[place, "99.99.99.9999"]))
        wanted["bmkg/cuaca/" + place] = forecast.read_bytes()
        # The recorded feed names BMKG's host; this server stands in for it.
        feed = next(recorded.glob("nowcast-rss-id*.xml")).read_text().replace("https://www.bmkg.go.id", self.server.url)
        self.serve(FEED, feed.encode(), kind="application/rss+xml")
        codes = set(re.findall(r"/([A-Z]{3}\d{11})_alert", feed))
        warning = (recorded / "cap-id-CGT20260924002_alert.xml").read_bytes()
        long_lived = re.sub(rb"<expires>[^<]*", b"<expires>2099-01-01T00:00:00+08:00", warning)
        for code in codes:
            self.serve(f"{FEED}/{code}_alert.xml", long_lived, kind="text/xml")
        # As it was recorded: it expired in 2026.
        self.serve(f"{FEED}/CGT20260924002_alert.xml", warning, kind="text/xml")
        for code in codes - {"CGT20260924002"}:
            wanted["bmkg/cap/id/" + code] = long_lived
        sources.append(self.source(FEED, "cap-rss", "nowcast"))
        gateway = self.start(*sources, options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertEqual([(line["topic"], line["error"]) for line in gateway.fetches() if "error" in line],
                         [("bmkg/cuaca/99.99.99.9999", "HTTP 404")])
        later = Listener(self.bench, "bmkg/#")
        until(lambda: set(wanted) <= {message[0] for message in later.messages()}, 10, "the broker remembers all")
        self.assertEqual({message[0]: message[4] for message in later.messages()}, wanted)
        self.assertEqual(len(codes), 5)


if __name__ == "__main__":
    if not SAMPLES:
        skip("POSKO_SAMPLES is not set")
    main()
