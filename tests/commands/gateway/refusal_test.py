# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What posko-gateway does not take, and how it then treats the source. The former document always stays."""
import time

import fixtures
import server
from gatewaytest import GatewayTest, Listener, main, until

AUTO = "/DataMKG/TEWS/autogempa.json"
FEED = "/alerts/nowcast/id"
CODE = "CJB20261124001"
TOPIC = "bmkg/tews/autogempa"


class Refusal(GatewayTest):
    def setUp(self):
        super().setUp()
        self.broker()
        self.good = fixtures.autogempa(time.time())

    def errors(self, gateway):
        return [line["error"] for line in gateway.fetches() if "error" in line]

    def refuses(self, answer, error, status=None, **words):
        """A source that was good and now answers so: said, not published, and taken again when it is good."""
        self.serve(AUTO, self.good)
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO), **words)
        until(lambda: listener.payloads(TOPIC), 20, "the good document is published")
        self.answers[AUTO] = answer
        until(lambda: self.errors(gateway), 20, "the error is said")
        self.assertRegex(self.errors(gateway)[0], error)
        bad = next(line for line in gateway.fetches() if "error" in line)
        self.assertEqual(bad.get("status"), status)
        self.assertFalse(bad["changed"])
        until(lambda: "error" in (self.feed(listener, "BMKG TEWS") or {}), 20, "the link says it")
        self.assertRegex(self.feed(listener, "BMKG TEWS")["error"], "gempa: .*" + error)
        self.assertEqual(listener.payloads(TOPIC), [self.good])
        # Nor has it been remembered: the next good one is another document.
        better = fixtures.autogempa(time.time() + 1)
        self.serve(AUTO, better)
        until(lambda: better in listener.payloads(TOPIC), 20, "the next good document is published")
        until(lambda: "error" not in self.feed(listener, "BMKG TEWS"), 20, "the link says that it is well again")
        self.assertEqual(listener.payloads(TOPIC), [self.good, better])

    def test_a_page_of_html_by_its_type(self):
        self.refuses(lambda request: server.send(request, self.good, kind="text/html"), "a page of HTML", 200)

    def test_a_page_of_html_that_says_it_is_json(self):
        self.refuses(lambda request: server.send(request, fixtures.PAGE), "not what it should be", 200)

    def test_another_document_than_the_expected_one(self):
        self.refuses(lambda request: server.send(request, fixtures.inatews(time.time())), "not what it should be", 200)

    def test_half_a_document_that_is_whole_by_its_length(self):
        self.refuses(lambda request: server.send(request, self.good[:200]), "not what it should be", 200)

    def test_an_empty_answer(self):
        self.refuses(lambda request: server.send(request, b""), "an empty answer", 200)

    def half(self, **headers):
        """What came is whole by itself: only its length tells."""
        def answer(request):
            server.send(request, self.good, Content_Length=str(len(self.good) + 100), **headers)
            request.close_connection = True
        return answer

    def test_a_body_shorter_than_its_content_length(self):
        self.refuses(self.half(), "closed", 200)

    def test_a_body_shorter_than_its_content_length_of_a_server_that_closes_anyway(self):
        self.refuses(self.half(Connection="close"), "closed", 200)

    def test_a_chunked_body_that_breaks_off(self):
        def answer(request):
            request.send_response(200)
            request.send_header("Content-Type", "application/json")
            request.send_header("Transfer-Encoding", "chunked")
            request.end_headers()
            request.wfile.write(b"%x\r\n%s\r\n" % (len(self.good), self.good))
            request.close_connection = True

        self.refuses(answer, "closed", 200)

    def test_an_error_of_the_server(self):
        self.refuses(lambda request: server.send(request, fixtures.PAGE, 500, kind="text/html"), "HTTP 500", 500)

    def test_a_document_that_is_gone(self):
        self.refuses(lambda request: server.send(request, fixtures.NO_PLACE, 404), "HTTP 404", 404)

    def test_a_packed_answer_that_nobody_asked_for(self):
        self.refuses(lambda request: server.send(request, self.good, Content_Encoding="br"), "packed as br", 200)

    def test_a_file_that_is_too_large_is_cut_off_while_it_comes(self):
        sent = []

        def endless(request):
            request.send_response(200)
            request.send_header("Content-Type", "application/json")
            request.end_headers()
            request.close_connection = True
            for _ in range(4096):
                request.wfile.write(b'[' + b' ' * 65535)
                sent.append(65536)

        self.refuses(endless, "larger than 1048576 bytes", 200)
        self.assertLess(sum(sent), 64 << 20, "it was taken to its end")

    def test_xml_may_be_four_mebibytes_and_no_more(self):
        blanks = b" " * (2 << 20)
        good = fixtures.inatews_list(time.time())
        self.serve("/dua.xml", good + blanks)
        self.serve("/lima.xml", good + blanks * 2)
        gateway = self.start(self.source("/dua.xml", "inatews", "dua", topic="t/dua"),
                             self.source("/lima.xml", "inatews", "lima", topic="t/lima"), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertNotIn("error", gateway.fetches("dua")[0])
        self.assertIn("larger than 4194304 bytes", gateway.fetches("lima")[0]["error"])

    def test_a_length_over_the_limit_is_refused_by_its_header(self):
        def boast(request):
            server.send(request, self.good, Content_Length=str(3 << 30))
            request.close_connection = True

        self.refuses(boast, "larger than 1048576 bytes", 200)

    def test_a_server_that_is_too_slow(self):
        def slow(request):
            request.send_response(200)
            request.send_header("Content-Type", "application/json")
            request.send_header("Content-Length", str(len(self.good)))
            request.end_headers()
            request.wfile.write(self.good[:10])
            # Until the other side hangs up.
            request.connection.settimeout(20)
            request.rfile.read(1)

        self.refuses(slow, "no whole answer within 1 s", 200, time_limit_seconds=1)

    def test_a_redirect_from_https_to_http(self):
        plain = server.Server(lambda request: server.send(request, self.good))
        self.addCleanup(plain.stop)
        self.refuses(lambda request: server.send(request, b"", 302, Location=plain.url + "/x.json"),
                     "redirect not followed: it leads from https to http", 302)
        self.assertEqual(plain.seen, [])

    def test_a_redirect_to_another_host(self):
        other = server.Server(lambda request: server.send(request, self.good), self.certificate)
        self.addCleanup(other.stop)
        self.refuses(lambda request: server.send(request, b"", 307, Location=other.url + "/x.json"),
                     "redirect not followed: it leads to another host", 307)
        self.assertEqual(other.seen, [])

    def test_a_redirect_to_a_host_that_is_listed_is_followed(self):
        other = server.Server(lambda request: server.send(request, self.good), self.certificate)
        self.addCleanup(other.stop)
        self.answers[AUTO] = lambda request: server.send(request, b"", 307, Location=other.url + "/x.json")
        gateway = self.start(self.source(AUTO, hosts=[f"127.0.0.1:{other.port}"]), options=["--once"])
        self.assertEqual(gateway.wait(), 0, gateway.words.all)
        self.assertEqual(len(other.seen), 1)

    def test_more_than_five_redirects(self):
        self.answers[AUTO] = lambda request: server.send(request, b"", 302, Location=AUTO)
        gateway = self.start(self.source(AUTO), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertEqual(gateway.fetches()[0]["error"], "more than 5 redirects")
        self.assertEqual(len(self.server.asked(AUTO)), 6)

    def test_a_certificate_of_a_stranger(self):
        stranger = self.bench.dir / "stranger"
        server.make_authority(stranger, "Another CA")
        other = server.Server(lambda request: server.send(request, self.good), server.make_certificate(stranger))
        self.addCleanup(other.stop)
        gateway = self.start(dict(self.source(AUTO), url=other.url + AUTO), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertIn("certificate: ", gateway.fetches()[0]["error"])
        self.assertEqual(other.seen, [])

    def test_a_certificate_of_another_name(self):
        folder = self.bench.dir / "name"
        server.make_authority(folder)
        other = server.Server(lambda request: server.send(request, self.good),
                              server.make_certificate(folder, "DNS:lain.contoh.id"))
        self.addCleanup(other.stop)
        gateway = self.start(dict(self.source(AUTO), url=other.url + AUTO), options=["--once"], ca_file="name/ca.pem")
        self.assertEqual(gateway.wait(), 1)
        self.assertIn("certificate: ", gateway.fetches()[0]["error"])
        self.assertEqual(other.seen, [])

    def test_a_private_authority_is_not_believed_unless_it_is_named(self):
        self.serve(AUTO, self.good)
        gateway = self.start(self.source(AUTO), options=["--once"], ca_file=None)
        self.assertEqual(gateway.wait(), 1)
        self.assertIn("certificate: ", gateway.fetches()[0]["error"])

    def test_a_server_that_asks_to_be_left_alone_is_left_alone(self):
        self.answers[AUTO] = lambda request: server.send(request, fixtures.PAGE, 503, kind="text/html", Retry_After="3")
        gateway = self.start(self.source(AUTO))
        until(lambda: self.server.asked(AUTO), 20, "it is asked")
        first = time.monotonic()
        until(lambda: len(self.server.asked(AUTO)) >= 2, 20, "it is asked again")
        self.assertGreater(time.monotonic() - first, 2.5)
        self.assertEqual(self.errors(gateway)[0], "HTTP 503")

    def test_a_dead_source_is_asked_ever_more_seldom_and_the_others_go_on(self):
        self.answers[AUTO] = lambda request: server.send(request, fixtures.PAGE, 500)
        self.serve("/lain.json", self.good)
        gateway = self.start(self.source(AUTO), self.source("/lain.json", name="lain", topic="bmkg/tews/gempaterkini"),
                             longest_retry_seconds=60)
        # 0.3, 0.6, 1.2, 2.4 s, each up to a quarter more or less, against 0.3 s.
        until(lambda: len(gateway.fetches("gempa")) >= 5, 30, "the dead one was asked five times")
        self.assertGreater(len(gateway.fetches("lain")), 7)
        self.assertFalse([line for line in gateway.fetches("lain") if "error" in line])

    def test_items_that_name_what_is_no_warning_of_this_host_are_not_followed(self):
        other = server.Server(lambda request: server.send(request, b"x"), self.certificate)
        self.addCleanup(other.stop)
        base = self.server.url
        good = f"{FEED}/{CODE}_alert.xml"
        document = fixtures.cap(CODE, "id", time.time(), time.time() + 3600)
        self.serve(good, document, kind="application/xml")
        foreign = [f"{other.url}{good}", f"http://127.0.0.1:{self.server.port}{good}", base + "/admin",
                   f"{base}{FEED}/../en/{CODE}_alert.xml", f"{base}{good}?x=1", f"{base}{good}#x",
                   f"https://a:b@127.0.0.1:{self.server.port}{good}", "file:///etc/passwd", "",
                   f"{base}{FEED}/C%2FB20261124001_alert.xml", f"{base}{FEED}/#_alert.xml"]
        self.serve(FEED, fixtures.rss("id", [(link, "x") for link in foreign] + [(base + good, "x")]))
        listener = Listener(self.bench)
        gateway = self.start(self.source(FEED, "cap-rss"), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertEqual([path for path, _ in self.server.seen], [FEED, good])
        self.assertEqual(other.seen, [])
        refused = [line for line in gateway.fetches() if line.get("error", "").startswith("item not followed: ")]
        self.assertEqual(len(refused), len(foreign))
        until(lambda: listener.payloads("bmkg/cap/id/" + CODE) == [document], 10, "the good one is published")
        feed = self.feed(listener, "BMKG CAP")
        self.assertEqual(feed["rejected"], len(foreign))
        self.assertIn("lastSuccessAt", feed)

    def test_a_place_that_bmkg_does_not_know_is_told_and_the_others_are_published(self):
        self.serve("/cuaca?adm4=" + fixtures.PLACE, fixtures.forecast(fixtures.PLACE, time.time()))
        # A forecast of another place must not stand under this one's name.
        self.serve("/cuaca?adm4=32.73.01.1002", fixtures.forecast(fixtures.PLACE, time.time()))
        listener = Listener(self.bench)
        gateway = self.start(self.source("/cuaca?adm4={adm4}", "forecast",
                                         places=["99.99.99.9999", "32.73.01.1002", fixtures.PLACE]), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertEqual({line["topic"]: line.get("error") for line in gateway.fetches()},
                         {"bmkg/cuaca/99.99.99.9999": "HTTP 404",
                          "bmkg/cuaca/32.73.01.1002":
                              "not what it should be: lokasi.adm4: a forecast of another place",
                          "bmkg/cuaca/" + fixtures.PLACE: None})
        until(lambda: self.feed(listener, "BMKG Prakiraan"), 10, "the link is said")
        until(lambda: listener.links()[-1]["state"] == "offline", 10, "it has ended")
        self.assertEqual({message[0] for message in listener.messages() if message[0].startswith("bmkg/")},
                         {"bmkg/cuaca/" + fixtures.PLACE})
        feed = self.feed(listener, "BMKG Prakiraan")
        self.assertEqual((feed["items"], feed["rejected"]), (1, 2))
        self.assertRegex(feed["error"], r"^gempa: (99\.99\.99\.9999: HTTP 404|32\.73\.01\.1002: not what)")

    def test_no_more_requests_a_minute_than_allowed_and_an_earthquake_waits_for_no_warning(self):
        codes = [f"CJB20261124{n:03d}" for n in range(1, 30)]
        for code in codes:
            self.serve(f"{FEED}/{code}_alert.xml", fixtures.cap(code, "id", time.time(), time.time() + 3600))
        self.serve(FEED, fixtures.rss("id", [(f"{self.server.url}{FEED}/{code}_alert.xml", "x") for code in codes]))
        self.serve(AUTO, self.good)
        self.start(self.source(FEED, "cap-rss", "nowcast", interval_seconds=600), self.source(AUTO, interval_seconds=1),
                   requests_per_minute=12)
        until(lambda: len(self.server.seen) >= 12, 30, "the minute is used up")
        begin = time.monotonic()
        # The third that is kept for what cannot wait went to the earthquakes; after that nobody gets anything.
        self.assertGreaterEqual(len(self.server.asked(AUTO)), 4)
        seen = []
        try:
            until(lambda: len(self.server.seen) > 12, 5, "no more is asked")
            seen = self.server.seen
        except AssertionError:
            self.assertGreater(time.monotonic() - begin, 4)
        self.assertEqual(seen, [])


if __name__ == "__main__":
    main()
