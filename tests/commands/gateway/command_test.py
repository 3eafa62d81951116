# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-gateway as a script calls it: options, configuration, exit codes, and the unit that systemd starts."""
import configparser
import os
import pathlib
import shutil
import subprocess
import time
import tomllib

import fixtures
from gatewaytest import BIN, GatewayTest, main, until

ROOT = pathlib.Path(os.environ.get("POSKO_SOURCE_DIR", pathlib.Path(__file__).parents[3]))
AUTO = "/DataMKG/TEWS/autogempa.json"
GOOD = """[[source]]
name = "gempa"
kind = "tews"
url = "https://data.bmkg.go.id/DataMKG/TEWS/autogempa.json"
topic = "bmkg/tews/autogempa"
"""


def call(*options, **environment):
    return subprocess.run([str(BIN / "posko-gateway"), *map(str, options)], capture_output=True, text=True, timeout=30,
                          env=dict(os.environ, LSAN_OPTIONS="detect_leaks=0", **environment))


class Command(GatewayTest):
    def refused(self, text, place, sentence):
        """A configuration with a mistake: file, line and column, exit 2, and nothing is begun."""
        file = self.bench.dir / "salah.toml"
        file.write_text(text)
        done = call("--config", file, "--state", self.bench.dir / "state", "--broker", "mqtt://127.0.0.1:1")
        self.assertEqual(done.returncode, 2, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn(f"{file}:{place}: ", done.stderr)
        self.assertIn(sentence, done.stderr)
        self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
        self.assertFalse((self.bench.dir / "state").exists())

    def test_help_and_version(self):
        self.assertIn("--once", call("--help").stdout)
        self.assertRegex(call("--version").stdout, r"^posko-gateway \d+\.\d+\.\d+\n$")
        self.assertEqual((call("--help").returncode, call("--version").returncode), (0, 0))

    def test_bad_use_is_one_sentence_and_exit_2(self):
        for options in (["--nonsense"], ["word"], ["--broker"], ["--broker", "http://x"], ["--broker=mqtt://a:b@x"],
                        ["--once=1"], ["--config="]):
            done = call(*options)
            self.assertEqual((done.returncode, done.stdout, done.stderr.count("\n")), (2, "", 1), options)

    def test_a_mistake_in_the_configuration_is_told_with_its_place(self):
        self.refused("[gateway\n", "1:9", "")
        self.refused(GOOD + 'tpoic = "x"\n', "6:1", 'unknown key "tpoic"')
        self.refused("[gateway]\nrequests_per_minute = 61\n" + GOOD, "2:23", "from 1 to 60")
        self.refused("[gateway]\nlink_seconds = 61\n" + GOOD, "2:16", "from 1 to 60")
        self.refused("[gateway]\nallow_http = 1\n" + GOOD, "2:14", "true or false")
        self.refused('[gateway]\nca_file = "absent.pem"\n' + GOOD, "2:11", "cannot be read")
        self.refused('[gateway]\nclient = "a/b"\n' + GOOD, "2:10", "letters")
        self.refused('[broker]\nurl = "x"\n' + GOOD, "2:7", "")
        self.refused("", "1:1", "at least one [[source]]")
        self.refused(GOOD.replace('name = "gempa"\n', ""), "1:1", "a source needs name")
        self.refused(GOOD.replace('"tews"', '"lain"'), "3:8", "one of tews")
        self.refused(GOOD.replace("https", "http"), "4:7", "https is expected")
        self.refused(GOOD.replace("https", "ftp"), "4:7", "https://host/path")
        self.refused(GOOD.replace("autogempa.json", "{adm4}"), "4:7", "forecast")
        self.refused(GOOD.replace("bmkg/tews/autogempa", "bmkg/#"), "5:9", "without wildcards")
        self.refused(GOOD + 'interval_seconds = "5"\n', "6:20", "seconds")
        self.refused(GOOD + 'hosts = ["https://x"]\n', "6:9", "no host")
        self.refused(GOOD + GOOD, "7:8", "another source has this name")
        self.refused(GOOD + GOOD.replace('"gempa"', '"lain"'), "10:9", "another source publishes there")
        forecast = GOOD.replace('"tews"', '"forecast"').replace("autogempa.json", "{adm4}")
        self.refused(forecast, "4:7", "needs places")
        self.refused(forecast + 'places = ["32.73"]\n', "6:10", "no adm4 code")

    def test_http_is_taken_to_this_machine_and_elsewhere_only_where_it_is_allowed(self):
        self.broker()
        for url, allow, code in (("http://127.0.0.1:1/x", False, 1), ("http://data.contoh.invalid/x", False, 2),
                                 ("http://data.contoh.invalid/x", True, 1)):
            gateway = self.start({"name": "gempa", "kind": "tews", "url": url, "topic": "bmkg/tews/autogempa"},
                                 options=["--once"], allow_http=allow)
            self.assertEqual(gateway.wait(), code, (url, allow, gateway.words.all))

    def test_once_is_1_where_the_broker_cannot_be_reached(self):
        self.serve(AUTO, fixtures.autogempa(time.time()))
        self.url = "mqtt://127.0.0.1:1"
        gateway = self.start(self.source(AUTO), options=["--once"])
        self.assertEqual(gateway.wait(), 1)
        self.assertIn("could not be brought", gateway.words.all[-1])

    def test_the_password_comes_from_the_environment_or_from_systemd(self):
        self.broker()
        self.serve(AUTO, fixtures.autogempa(time.time()))
        passwords = self.bench.dir / "passwords"
        subprocess.run(["mosquitto_passwd", "-b", "-c", str(passwords), "gerbang", "rahasia"], check=True,
                       capture_output=True)
        os.chmod(passwords, 0o600)
        self.bench.broker.kill()
        self.bench.broker.wait()
        conf = self.bench.dir / "mosquitto.conf"
        conf.write_text(conf.read_text().replace("allow_anonymous true",
                                                 f"allow_anonymous false\npassword_file {passwords}"))
        self.bench.broker = self.bench.spawn(["mosquitto", "-c", str(conf)])
        until(self.bench._broker_answers, 10, "the broker listens")
        self.url = self.url.replace("127.0.0.1", "gerbang@127.0.0.1")
        (self.bench.dir / "mqtt-password").write_text("rahasia\n")
        for given, code in (({"POSKO_MQTT_PASSWORD": "rahasia"}, 0), ({"POSKO_MQTT_PASSWORD": "salah"}, 1),
                            ({"CREDENTIALS_DIRECTORY": str(self.bench.dir)}, 0)):
            gateway = self.start(self.source(AUTO), options=["--once"], env=given)
            self.assertEqual(gateway.wait(), code, (given, gateway.words.all))

    def test_the_shipped_configuration_asks_bmkg_over_https_for_everything_that_feeds_md_names(self):
        file = ROOT / "resources/gateway/posko-gateway.toml"
        sources = tomllib.loads(file.read_text())["source"]
        self.assertEqual({source["topic"] for source in sources},
                         {"bmkg/tews/autogempa", "bmkg/tews/gempaterkini", "bmkg/tews/gempadirasakan",
                          "bmkg/inatews/datagempa", "bmkg/inatews/last30tsunamievent", "bmkg/cap/id", "bmkg/cap/en",
                          "bmkg/cuaca"})
        self.assertTrue(all(source["url"].startswith("https://") for source in sources))
        self.assertEqual((BIN.parent / "share/posko/gateway/posko-gateway.toml").read_bytes(), file.read_bytes())
        # It is read without a mistake: what then fails is the folder for the state, before anybody is asked.
        blocked = self.bench.dir / "file"
        blocked.write_text("")
        done = call("--state", blocked / "state", HOME=str(self.bench.dir), XDG_CONFIG_HOME=str(self.bench.dir))
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn(str(blocked), done.stderr)

    def test_an_own_configuration_in_its_default_place_is_found(self):
        (self.bench.dir / "posko").mkdir()
        (self.bench.dir / "posko/gateway.toml").write_text("salah")
        done = call(XDG_CONFIG_HOME=str(self.bench.dir))
        self.assertEqual(done.returncode, 2)
        self.assertIn(f"{self.bench.dir}/posko/gateway.toml:1:", done.stderr)

    def test_the_unit_of_systemd_gives_the_gateway_no_more_than_it_needs(self):
        unit = ROOT / "packaging/systemd/posko-gateway.service"
        parsed = configparser.ConfigParser(strict=False, interpolation=None)
        parsed.optionxform = str
        parsed.read_string(unit.read_text())
        service = parsed["Service"]
        for key, value in {"DynamicUser": "yes", "StateDirectory": "posko-gateway", "ProtectSystem": "strict",
                           "ProtectHome": "yes", "NoNewPrivileges": "yes", "PrivateTmp": "yes", "PrivateDevices": "yes",
                           "RestrictAddressFamilies": "AF_UNIX AF_INET AF_INET6", "Restart": "always",
                           "CapabilityBoundingSet": "", "MemoryDenyWriteExecute": "yes"}.items():
            self.assertEqual(service.get(key), value, key)
        for key in ("SystemCallFilter", "MemoryMax", "RestartSec", "LoadCredential"):
            self.assertIn(key, service)
        self.assertNotIn("POSKO_MQTT_PASSWORD=", unit.read_text())
        command = service["ExecStart"].split()
        self.assertEqual(pathlib.Path(command[0]).name, "posko-gateway")
        options = call("--help").stdout
        for option in command[1:]:
            if option.startswith("--"):
                self.assertIn(option.partition("=")[0] + " ", options)
        if shutil.which("systemd-analyze"):
            done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, timeout=60)
            self.assertEqual(done.returncode, 0, done.stderr)


if __name__ == "__main__":
    main()
