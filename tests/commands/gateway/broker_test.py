# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-gateway while its broker, its sources or it itself die and come back."""
import json
import signal
import socket
import time

import fixtures
import server
from gatewaytest import LINK, GatewayTest, Listener, main, until

AUTO = "/DataMKG/TEWS/autogempa.json"
FEED = "/alerts/nowcast/id"
CODE = "CJB20261124001"
TOPIC = "bmkg/tews/autogempa"
CAP = "bmkg/cap/id/" + CODE


class Survival(GatewayTest):
    def warn(self, expires):
        path = f"{FEED}/{CODE}_alert.xml"
        document = fixtures.cap(CODE, "id", time.time() - 60, expires)
        self.serve(path, document, kind="application/xml")
        self.serve(FEED, fixtures.rss("id", [(self.server.url + path, "satu")]), kind="application/xml")
        return document

    def kill_broker(self, forgetting=False):
        self.bench.broker.kill()
        self.bench.broker.wait()
        if forgetting:
            for file in (self.bench.dir / "broker").iterdir():
                file.unlink()

    def retained(self, *topics):
        """What the broker remembers of these topics, once it has told all that it remembers."""
        self.bench.publish("zz/akhir", "x")
        listener = Listener(self.bench, *topics, "zz/akhir")
        until(lambda: listener.payloads("zz/akhir"), 10, "the broker has told all")
        return {message[0]: message[4] for message in listener.messages() if message[0] != "zz/akhir"}

    def fetched(self, gateway, body):
        return [line for line in gateway.fetches() if line.get("bytes") == len(body)]

    def test_while_the_broker_is_away_the_newest_documents_are_kept_and_then_brought(self):
        self.broker()
        bodies = [fixtures.autogempa(time.time(), place="CONTOH " + "x" * n) for n in range(3)]
        self.serve(AUTO, bodies[0])
        gateway = self.start(self.source(AUTO))
        until(lambda: self.retained(TOPIC) == {TOPIC: bodies[0]}, 20, "the first is published")
        self.kill_broker()
        for body in bodies[1:]:
            self.serve(AUTO, body)
            until(lambda: self.fetched(gateway, body), 20, "it is fetched meanwhile")
        self.bench.start_broker(self.bench.port)
        until(lambda: self.retained(TOPIC) == {TOPIC: bodies[2]}, 30, "the newest is published")
        self.assertEqual(gateway.end(), 0)

    def test_it_begins_without_a_broker_and_brings_all_when_one_comes(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.url = f"mqtt://127.0.0.1:{port}"
        body = fixtures.autogempa(time.time())
        self.serve(AUTO, body)
        gateway = self.start(self.source(AUTO))
        until(lambda: self.fetched(gateway, body), 20, "it is fetched")
        self.bench.start_broker(port)
        until(lambda: self.retained(TOPIC) == {TOPIC: body}, 30, "it is published")
        self.assertTrue(any("the broker cannot be reached" in words for words in gateway.words.all))

    def test_a_broker_that_has_forgotten_everything_gets_it_again_without_a_new_fetch(self):
        self.broker()
        body, warning = fixtures.autogempa(time.time()), self.warn(time.time() + 3600)
        self.serve(AUTO, body)
        self.start(self.source(AUTO), self.source(FEED, "cap-rss", "nowcast"))
        until(lambda: self.retained("bmkg/#") == {TOPIC: body, CAP: warning}, 20, "all is published")
        self.kill_broker(forgetting=True)
        self.bench.start_broker(self.bench.port)
        until(lambda: self.retained("bmkg/#") == {TOPIC: body, CAP: warning}, 30, "all is published again")
        self.assertEqual(len(self.server.asked(f"{FEED}/{CODE}_alert.xml")), 1)

    def test_a_broker_that_has_everything_still_gets_nothing_twice(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        gateway = self.start(self.source(AUTO))
        until(lambda: self.retained(TOPIC), 20, "it is published")
        gateway.process.send_signal(signal.SIGKILL)
        gateway.wait()
        listener = Listener(self.bench)
        until(lambda: listener.on(TOPIC), 10, "the listener hears")
        again = self.start(self.source(AUTO))
        until(lambda: 304 in [line["status"] for line in again.fetches()], 20, "it asks with what it remembers")
        until(lambda: listener.links() and listener.links()[-1]["state"] == "online"
              and listener.links()[-1]["holds"][0]["documents"] == 1, 20, "it knows what the broker has")
        self.assertNotIn(200, [line["status"] for line in again.fetches()])
        self.assertEqual(len(listener.on(TOPIC)), 1)

    def test_after_its_own_death_it_brings_what_the_broker_has_lost_though_the_source_is_away(self):
        self.broker()
        body = fixtures.autogempa(time.time())
        self.serve(AUTO, body)
        gateway = self.start(self.source(AUTO))
        until(lambda: self.retained(TOPIC), 20, "it is published")
        gateway.process.send_signal(signal.SIGKILL)
        gateway.wait()
        self.kill_broker(forgetting=True)
        self.bench.start_broker(self.bench.port)
        self.answers[AUTO] = lambda request: server.send(request, fixtures.PAGE, 503, kind="text/html")
        self.start(self.source(AUTO))
        until(lambda: self.retained(TOPIC) == {TOPIC: body}, 20, "it is published again")

    def test_what_it_remembers_never_replaces_what_another_has_published_since(self):
        self.broker()
        old, newer = fixtures.autogempa(time.time() - 900), fixtures.autogempa(time.time())
        self.serve(AUTO, old)
        gateway = self.start(self.source(AUTO))
        until(lambda: self.retained(TOPIC), 20, "it is published")
        self.assertEqual(gateway.end(), 0)
        self.bench.publish(TOPIC, newer)
        self.answers[AUTO] = lambda request: server.send(request, fixtures.PAGE, 503, kind="text/html")
        listener = Listener(self.bench)
        again = self.start(self.source(AUTO))
        until(lambda: len(again.fetches()) >= 3, 20, "the source is away")
        until(lambda: [link for link in listener.links() if link["state"] == "online"], 20, "the broker is there")
        self.assertEqual(listener.payloads(TOPIC), [newer])
        # Once the source itself says that the old one is its newest, it is.
        self.serve(AUTO, old)
        until(lambda: listener.payloads(TOPIC) == [newer, old], 20, "the source has the last word")

    def test_a_warning_that_expired_while_the_gateway_was_away_is_not_published_again(self):
        self.broker()
        expires = int(time.time()) + 8
        self.warn(expires)
        gateway = self.start(self.source(FEED, "cap-rss"))
        until(lambda: self.retained(CAP), 20, "it is published")
        self.assertEqual(gateway.end(), 0)
        self.kill_broker(forgetting=True)
        self.bench.start_broker(self.bench.port)
        until(lambda: time.time() > expires, 20, "it has expired")
        listener = Listener(self.bench)
        self.start(self.source(FEED, "cap-rss"))
        self.asked_again(FEED, 3)
        until(lambda: [link for link in listener.links() if link["state"] == "online"
                       and "lastSuccessAt" in link["feeds"][0]], 20, "the broker is there")
        self.assertEqual(listener.payloads(CAP), [])

    def test_a_state_that_was_spoilt_is_forgotten_and_everything_fetched_again(self):
        self.broker()
        body = fixtures.autogempa(time.time())
        self.serve(AUTO, body)
        self.assertEqual(self.start(self.source(AUTO), options=["--once"]).wait(), 0)
        document, = (self.bench.dir / "state" / "documents").iterdir()
        document.write_bytes(body[:50])
        again = self.start(self.source(AUTO), options=["--once"])
        self.assertEqual(again.wait(), 0)
        self.assertEqual([line["status"] for line in again.fetches()], [200])
        (self.bench.dir / "state" / "state.json").write_text("{")
        again = self.start(self.source(AUTO), options=["--once"])
        self.assertEqual(again.wait(), 0)
        self.assertEqual([line["status"] for line in again.fetches()], [200])
        self.assertEqual(document.read_bytes(), body)

    def test_a_restart_gives_no_second_minute_of_requests(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        gateway = self.start(self.source(AUTO), requests_per_minute=4)
        until(lambda: len(self.server.asked(AUTO)) >= 4, 20, "the minute is used up")
        gateway.process.send_signal(signal.SIGKILL)
        gateway.wait()
        listener = Listener(self.bench)
        self.start(self.source(AUTO), requests_per_minute=4)
        until(lambda: len([link for link in listener.links() if link["state"] == "online"]) >= 4, 20, "it has begun")
        self.assertEqual(len(self.server.asked(AUTO)), 4)

    def test_one_folder_serves_one_gateway(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        first = self.start(self.source(AUTO))
        until(first.fetches, 20, "the first works")
        second = self.start(self.source(AUTO))
        self.assertEqual(second.wait(), 1)
        self.assertIn("another posko-gateway uses it", second.words.all[0])

    def test_a_killed_gateway_is_offline_by_its_will(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO))
        until(lambda: listener.links(), 20, "it is online")
        gateway.process.send_signal(signal.SIGKILL)
        gateway.wait()
        until(lambda: listener.links()[-1]["state"] == "offline", 30, "its will says so")
        self.assertEqual(json.loads(self.retained(LINK)[LINK])["state"], "offline")

    def test_it_ends_within_five_seconds_while_source_and_broker_hang(self):
        self.broker()

        def hang(request):
            request.connection.settimeout(30)
            request.rfile.read(1)

        self.answers[AUTO] = hang
        listener = Listener(self.bench)
        gateway = self.start(self.source(AUTO))
        until(lambda: self.server.asked(AUTO) and listener.links(), 20, "it waits for an answer")
        self.bench.broker.send_signal(signal.SIGSTOP)
        begin = time.monotonic()
        self.assertEqual(gateway.end(), 0)
        self.assertLess(time.monotonic() - begin, 5)


if __name__ == "__main__":
    main()
