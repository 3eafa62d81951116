# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What posko-gateway fetches and publishes while everything is as it should be."""
import calendar
import json
import time

import fixtures
import server
from gatewaytest import LINK, Gateway, GatewayTest, Listener, main, until

AUTO = "/DataMKG/TEWS/autogempa.json"
FEED = "/alerts/nowcast/id"
CODE = "CJB20261124001"


class Fetch(GatewayTest):
    def warn(self, expires, code=CODE, words="satu"):
        """A feed that lists one warning, and the warning."""
        path = f"{FEED}/{code}_alert.xml"
        document = fixtures.cap(code, "id", time.time() - 60, expires)
        self.serve(path, document, kind="application/xml")
        self.serve(FEED, fixtures.rss("id", [(self.server.url + path, words)]), kind="application/xml")
        return path, document

    def test_every_kind_of_source_is_published_unchanged_retained_and_with_qos_1(self):
        self.broker()
        now = time.time()
        path, warning = self.warn(now + 3600)
        wanted = {"bmkg/tews/autogempa": fixtures.autogempa(now), "bmkg/inatews/datagempa": fixtures.inatews(now),
                  "bmkg/inatews/last30tsunamievent": fixtures.inatews_list(now),
                  "bmkg/cuaca/" + fixtures.PLACE: fixtures.forecast(fixtures.PLACE, now),
                  "bmkg/cap/id/" + CODE: warning}
        self.serve(AUTO, wanted["bmkg/tews/autogempa"])
        self.serve("/datagempa.json", wanted["bmkg/inatews/datagempa"])
        self.serve("/last30.xml", wanted["bmkg/inatews/last30tsunamievent"], kind="text/xml")
        self.serve("/cuaca?adm4=" + fixtures.PLACE, wanted["bmkg/cuaca/" + fixtures.PLACE])
        gateway = self.start(
            self.source(AUTO), self.source("/datagempa.json", "inatews", "datagempa"),
            self.source("/last30.xml", "inatews", "tsunami", topic="bmkg/inatews/last30tsunamievent"),
            self.source(FEED, "cap-rss", "nowcast"),
            self.source("/cuaca?adm4={adm4}", "forecast", "prakiraan", places=[fixtures.PLACE]), options=["--once"])
        self.assertEqual(gateway.wait(), 0, gateway.words.all)
        later = Listener(self.bench)
        until(lambda: set(wanted) <= {message[0] for message in later.messages()}, 10, "the broker remembers all")
        for topic, body in wanted.items():
            (_, retained, qos, expiry, payload), = later.on(topic)
            self.assertEqual((payload, retained, qos), (body, True, 1), topic)
            self.assertEqual(expiry is not None, topic.startswith("bmkg/cap/"), topic)
        self.assertTrue(3500 < later.on("bmkg/cap/id/" + CODE)[0][3] <= 3600)
        lines = gateway.fetches()
        self.assertEqual(len(lines), 6)
        auto = next(line for line in lines if line["source"] == "gempa")
        self.assertEqual({key: auto[key] for key in auto if key != "t"},
                         {"source": "gempa", "url": self.server.url + AUTO, "status": 200,
                          "bytes": len(wanted["bmkg/tews/autogempa"]), "changed": True, "topic": "bmkg/tews/autogempa"})
        self.assertRegex(auto["t"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")

    def test_a_document_that_has_not_changed_is_asked_for_with_its_etag_and_not_published_again(self):
        self.broker()
        first, second = fixtures.autogempa(time.time() - 900), fixtures.autogempa(time.time())
        self.serve(AUTO, first)
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO))
        until(lambda: listener.payloads("bmkg/tews/autogempa"), 20, "it is published")
        self.asked_again(AUTO)
        asked = self.server.asked(AUTO)
        self.assertNotIn("if-none-match", asked[0])
        self.assertTrue(all(headers["accept-encoding"] == "identity" for headers in asked), asked)
        self.assertTrue(all("if-none-match" in headers for headers in asked[1:]), asked)
        self.assertIn(304, [line["status"] for line in gateway.fetches()])
        self.serve(AUTO, second)
        until(lambda: second in listener.payloads("bmkg/tews/autogempa"), 20, "the new one is published")
        self.assertEqual(listener.payloads("bmkg/tews/autogempa"), [first, second])

    def test_a_document_is_asked_for_with_its_date_where_the_server_has_no_etag(self):
        self.broker()
        date = "Thu, 24 Sep 2026 07:15:30 GMT"
        body = fixtures.autogempa(time.time())

        def answer(request):
            if request.headers.get("If-Modified-Since") == date:
                return server.send(request, b"", 304)
            return server.send(request, body, Last_Modified=date)

        self.answers[AUTO] = answer
        gateway = self.start(self.source(AUTO))
        until(lambda: 304 in [line["status"] for line in gateway.fetches()], 20, "it is asked for by its date")

    def test_a_file_that_is_rewritten_with_the_same_bytes_is_not_published_again(self):
        self.broker()
        body = fixtures.autogempa(time.time())
        tags = iter(range(1_000_000))
        self.answers[AUTO] = lambda request: server.send(request, body, ETag=f'"{next(tags)}"')
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO))
        until(lambda: len([line for line in gateway.fetches() if line["status"] == 200]) >= 4, 20, "fetched four times")
        self.assertEqual([line["changed"] for line in gateway.fetches()][:4], [True, False, False, False])
        until(lambda: len(listener.links()) >= 2, 20, "the broker is up to date")
        self.assertEqual(listener.payloads("bmkg/tews/autogempa"), [body])

    def test_a_warning_is_fetched_again_only_when_the_feed_says_something_else_of_it(self):
        self.broker()
        path, first = self.warn(time.time() + 3600)
        listener = Listener(self.bench)
        self.start(self.source(FEED, "cap-rss"))
        until(lambda: listener.payloads("bmkg/cap/id/" + CODE), 20, "it is published")
        self.asked_again(FEED, 3)
        self.assertEqual(len(self.server.asked(path)), 1)
        _, second = self.warn(time.time() + 7200, words="dua")
        until(lambda: second in listener.payloads("bmkg/cap/id/" + CODE), 20, "its new version is published")
        self.assertEqual(listener.payloads("bmkg/cap/id/" + CODE), [first, second])

    def test_a_warning_of_which_the_feed_says_nothing_new_is_asked_for_now_and_then_with_its_etag(self):
        self.broker()
        path, document = self.warn(time.time() + 3600)
        listener = Listener(self.bench)
        self.start(self.source(FEED, "cap-rss"), revalidate_seconds=0.1)
        until(lambda: len(self.server.asked(path)) >= 3, 20, "it is asked for again")
        self.assertTrue(all("if-none-match" in headers for headers in self.server.asked(path)[1:]))
        until(lambda: listener.payloads("bmkg/cap/id/" + CODE), 20, "it is published")
        self.assertEqual(listener.payloads("bmkg/cap/id/" + CODE), [document])

    def test_a_warning_that_the_feed_does_not_name_any_more_is_left_to_expire(self):
        self.broker()
        _, document = self.warn(time.time() + 3600)
        listener = Listener(self.bench)
        gateway = self.start(self.source(FEED, "cap-rss"))
        until(lambda: listener.payloads("bmkg/cap/id/" + CODE), 20, "it is published")
        self.serve(FEED, fixtures.rss("id", []), kind="application/xml")
        until(lambda: (self.feed(listener, "BMKG CAP") or {}).get("items") == 0, 20, "the empty feed was read")
        self.asked_again(FEED)
        self.assertEqual(listener.payloads("bmkg/cap/id/" + CODE), [document])
        later = Listener(self.bench, "bmkg/#")
        until(lambda: later.payloads("bmkg/cap/id/" + CODE) == [document], 10, "the broker still has it")
        gateway.end()

    def test_a_warning_that_has_expired_and_is_not_listed_is_forgotten(self):
        self.broker()
        self.warn(int(time.time()) + 2)
        documents = self.bench.dir / "state" / "documents"
        self.start(self.source(FEED, "cap-rss"))
        until(lambda: documents.is_dir() and len(list(documents.iterdir())) == 2, 20, "feed and warning are kept")
        self.serve(FEED, fixtures.rss("id", []), kind="application/xml")
        until(lambda: len(list(documents.iterdir())) == 1, 20, "the feed alone is kept")

    def test_a_warning_that_has_expired_is_not_published_and_not_asked_for_again(self):
        self.broker()
        path, _ = self.warn(time.time() - 5)
        listener = Listener(self.bench)
        gateway = self.start(self.source(FEED, "cap-rss"), revalidate_seconds=0.1)
        until(lambda: self.server.asked(path), 20, "it is fetched")
        self.asked_again(FEED, 3)
        self.assertEqual(len(self.server.asked(path)), 1)
        until(lambda: len(listener.links()) >= 2, 20, "the broker is up to date")
        self.assertEqual(listener.payloads("bmkg/cap/id/" + CODE), [])
        self.assertFalse(any(line["changed"] for line in gateway.fetches()))

    def test_the_broker_forgets_a_warning_when_it_expires(self):
        self.broker()
        _, document = self.warn(int(time.time()) + 8)
        listener = Listener(self.bench)
        self.start(self.source(FEED, "cap-rss"))
        until(lambda: listener.payloads("bmkg/cap/id/" + CODE), 20, "it is published")
        self.assertLessEqual(listener.on("bmkg/cap/id/" + CODE)[0][3], 8)

        def gone():
            later = Listener(self.bench, "bmkg/#", LINK)
            until(later.links, 10, "the broker answers")
            return not later.payloads("bmkg/cap/id/" + CODE)

        until(gone, 20, "the broker has forgotten it")

    def test_a_redirect_of_the_same_scheme_is_followed(self):
        self.broker()
        body = fixtures.autogempa(time.time())
        self.answers[AUTO] = lambda request: server.send(request, b"", 302, Location="/baru.json")
        self.serve("/baru.json", body)
        gateway = self.start(self.source(AUTO), options=["--once"])
        self.assertEqual(gateway.wait(), 0, gateway.words.all)
        self.assertEqual([(line["status"], line["changed"]) for line in gateway.fetches()], [(200, True)])

    def test_the_link_says_how_each_feed_is_doing_and_what_the_broker_holds(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        self.serve("/terkini.json", fixtures.gempa_list(time.time(), 4))
        self.warn(time.time() + 3600)
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO), self.source("/terkini.json", name="terkini", topic="bmkg/tews/terkini"),
                             self.source(FEED, "cap-rss", "nowcast"))
        holds = [{"filter": "bmkg/tews/autogempa", "documents": 1}, {"filter": "bmkg/tews/terkini", "documents": 1},
                 {"filter": "bmkg/cap/id/+", "documents": 1}]
        until(lambda: listener.links() and listener.links()[-1]["holds"] == holds, 20, "all is held")
        until(lambda: all("lastSuccessAt" in feed for feed in listener.links()[-1]["feeds"]), 20, "all are well")
        link = listener.links()[-1]
        self.assertEqual((link["schema"], link["id"], link["client"], link["state"], link["mode"], link["unsent"]),
                         ("posko.link/1", "posko-gateway", "posko-gateway", "online", "operasi", 0))
        self.assertEqual([(feed["name"], feed["expectedEverySeconds"], feed["items"], feed["rejected"],
                           feed.get("error")) for feed in link["feeds"]],
                         [("BMKG TEWS", 60, 5, 0, None), ("BMKG CAP", 300, 1, 0, None)])
        seqs = [one["seq"] for one in listener.links()]
        self.assertEqual(seqs, sorted(set(seqs)))
        self.assertEqual(gateway.end(), 0)
        until(lambda: listener.links()[-1]["state"] == "offline", 10, "it says goodbye")

    def test_the_link_is_repeated_while_nothing_happens(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        listener = Listener(self.bench)
        self.start(self.source(AUTO, interval_seconds=3600), link_seconds=1)
        until(lambda: listener.links() and "lastSuccessAt" in listener.links()[-1]["feeds"][0], 20, "it was asked once")
        until(lambda: listener.links()[-1]["holds"][0]["documents"] == 1, 20, "the broker has it")
        # Later than all that the first round had to say.
        later = time.time() + 2
        until(lambda: calendar.timegm(time.strptime(listener.links()[-1]["clockAt"][:19], "%Y-%m-%dT%H:%M:%S")) > later,
              20, "the link is repeated")
        self.assertEqual(len(self.server.asked(AUTO)), 1)

    def test_a_prefix_stands_before_every_topic(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        file = self.config(self.source(AUTO))
        file.write_text(file.read_text() + '[broker]\nprefix = "latihan"\n')
        gateway = Gateway(self.bench, file, "--broker", self.url, "--once")
        self.assertEqual(gateway.wait(), 0, gateway.words.all)
        later = Listener(self.bench)
        until(lambda: len(later.messages()) >= 2, 10, "the broker remembers")
        self.assertEqual({message[0] for message in later.messages()},
                         {"latihan/bmkg/tews/autogempa", "latihan/" + LINK})
        self.assertEqual(json.loads(later.payloads("latihan/" + LINK)[0])["state"], "offline")


if __name__ == "__main__":
    main()
