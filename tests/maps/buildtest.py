#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What maps/build promises: the same bytes each time, its cache, its exit codes, and refusal of bad tables."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from contextlib import closing
from pathlib import Path

MAPS = Path(__file__).resolve().parents[2] / "maps"

sys.dont_write_bytecode = True
sys.path.insert(0, str(MAPS))

from basemap import places, sources  # noqa: E402


def build(cache: Path, *options: str, program: Path = MAPS / "build") -> subprocess.CompletedProcess:
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    return subprocess.run([program, *options], env=environment, capture_output=True, text=True, check=False)


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


class Build(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="posko-maps-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_two_cold_builds_give_the_same_bytes_a_third_is_cached_and_old_maps_go(self):
        files = [self.folder / name for name in ("first.sqlite", "second.sqlite", "third.sqlite")]
        caches = [self.folder / name for name in ("cache-a", "cache-b", "cache-b")]
        old = [caches[0] / "posko" / "maps" / f"old-{number}" for number in range(6)]
        for number, folder in enumerate(old):
            folder.mkdir(parents=True)
            os.utime(folder, (number, number))
        said = [build(cache, "--out", str(file)) for cache, file in zip(caches, files)]
        self.assertEqual([result.returncode for result in said], [0, 0, 0], said)
        words = [result.stdout.splitlines()[-1].split() for result in said]
        self.assertEqual(words, [["built", str(files[0])], ["built", str(files[1])], ["cached", str(files[2])]])
        self.assertEqual(len({digest(file) for file in files}), 1)
        self.assertEqual([part for part in self.folder.rglob(".*.sqlite.*")], [], "a partial file was left")
        self.assertEqual([folder.exists() for folder in old], [False] * 3 + [True] * 3)
        with closing(sqlite3.connect(files[0])) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
            self.assertEqual(database.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone(), ("1",))

    def test_the_cache_is_used_without_reading_the_sources_again(self):
        marked = self.folder / "posko" / "maps" / sources.inputs_hash() / "basemap.sqlite"
        marked.parent.mkdir(parents=True)
        marked.write_bytes(b"as it was cached")
        out = self.folder / "new" / "folder" / "map.sqlite"
        result = build(self.folder, "--out", str(out))
        self.assertEqual((result.returncode, result.stdout.split()[0]), (0, "cached"), result)
        self.assertEqual(out.read_bytes(), b"as it was cached")

    def test_a_changed_table_gives_another_hash(self):
        copy = self.folder / "maps"
        shutil.copytree(MAPS, copy)
        with (copy / "places.csv").open("a", encoding="utf-8") as file:
            file.write("Contoh,kota,5,-1.5,103.5,Jambi,test,no\n")
        code = "from basemap import sources; print(sources.inputs_hash())"
        hashes = [
            subprocess.run([sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, text=True, check=True).stdout
            for folder in (MAPS, copy)
        ]
        self.assertNotEqual(hashes[0], hashes[1])

    def test_an_unknown_option_is_bad_use(self):
        self.assertEqual(build(self.folder, "--colour").returncode, 2)

    def test_help_and_version_are_said_on_stdout(self):
        for option, word in (("--help", "--out FILE"), ("--version", "posko ")):
            result = build(self.folder, option)
            self.assertEqual(result.returncode, 0)
            self.assertIn(word, result.stdout)

    def test_a_missing_source_is_named_with_exit_3(self):
        copy = self.folder / "maps"
        shutil.copytree(MAPS, copy)
        (copy / "territory.csv").unlink()
        result = build(self.folder, program=copy / "build")
        self.assertEqual(result.returncode, 3, result)
        self.assertIn("territory.csv is missing", result.stderr)

    def test_a_place_that_cannot_be_written_fails_with_exit_1_and_leaves_nothing(self):
        marked = self.folder / "posko" / "maps" / sources.inputs_hash() / "basemap.sqlite"
        marked.parent.mkdir(parents=True)
        marked.write_bytes(b"cached")
        blocked = self.folder / "a-file"
        blocked.write_bytes(b"")
        result = build(self.folder, "--out", str(blocked / "map.sqlite"))
        self.assertEqual(result.returncode, 1, result)
        self.assertEqual(len(result.stderr.splitlines()), 1, result.stderr)


class Places(unittest.TestCase):
    GOOD = {
        "name": "Jambi", "kind": "kota", "rank": "2", "lat": "-1.61", "lon": "103.6", "province": "Jambi",
        "source": "test", "verified": "no",
    }  # fmt: skip

    def read(self, *rows: dict) -> list:
        with tempfile.TemporaryDirectory(prefix="posko-places-") as folder:
            file = Path(folder) / "places.csv"
            lines = [",".join(self.GOOD)] + [",".join(row.values()) for row in rows]
            file.write_text("\n".join(["# a comment", *lines]) + "\n", encoding="utf-8")
            before, sources.PLACES = sources.PLACES, file
            try:
                return places.read_places()
            finally:
                sources.PLACES = before

    def test_a_good_row_is_kept_and_rows_are_sorted_by_rank(self):
        read = self.read(self.GOOD, self.GOOD | {"name": "Jakarta", "rank": "0", "verified": "somewhere"})
        self.assertEqual([(place.name, place.quality) for place in read], [("Jakarta", "verified"), ("Jambi", "unverified")])

    def test_bad_rows_are_refused(self):
        for change in (
            {"name": " "}, {"kind": "desa"}, {"rank": "10"}, {"rank": "-1"}, {"lat": "91"}, {"lon": "nan"},
            {"province": ""}, {"kind": "laut"},
        ):  # fmt: skip
            with self.subTest(change), self.assertRaises(ValueError):
                self.read(self.GOOD | change)

    def test_a_doubled_town_is_refused_but_a_sea_may_be_called_like_a_town(self):
        with self.assertRaises(ValueError):
            self.read(self.GOOD, self.GOOD)
        self.assertEqual(len(self.read(self.GOOD, self.GOOD | {"kind": "laut", "province": ""})), 2)


if __name__ == "__main__":
    unittest.main()
