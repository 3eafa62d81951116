#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What maps/build promises: its cache, its exit codes, the same bytes each time, and refusal of bad tables."""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

MAPS = Path(__file__).resolve().parents[2] / "maps"

sys.dont_write_bytecode = True
sys.path.insert(0, str(MAPS))

from basemap import places, products, sources  # noqa: E402

# A part of every kind of file, made as the whole is.
STAGES = """
import hashlib, sys, tempfile
from pathlib import Path
from basemap import labels, relief, region, search, shapes, vectortiles
read = region.Region()
with tempfile.TemporaryDirectory(prefix="posko-maps-") as folder:
    file = Path(folder) / "places.sqlite"
    search.make(file, "test", read)
    print("places", hashlib.sha256(file.read_bytes()).hexdigest())
for name, tiles in (("lines", vectortiles.cut(read, shapes.LEVELS[:2])), ("points", labels.tiles(read))):
    print(name, hashlib.sha256(repr(sorted(tiles.items())).encode()).hexdigest())
values = relief.channels(relief.Elevation(), relief.Window(3, 6, 4, 7, 5), "l")
print("relief", hashlib.sha256(relief.png(values)).hexdigest())
"""


def build(cache: Path, *options: str, program: Path = MAPS / "build") -> subprocess.CompletedProcess:
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    return subprocess.run([program, *options], env=environment, capture_output=True, text=True, check=False)


def cached_files(cache: Path) -> dict[str, Path]:
    """Where the cache would hold each file."""
    return {product.name: cache / "posko" / "maps" / products.inputs_hash(product) / product.name for product in products.PRODUCTS}


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


class Build(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="posko-maps-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def fill_cache(self) -> None:
        for name, file in cached_files(self.folder).items():
            file.parent.mkdir(parents=True)
            file.write_bytes(name.encode())

    def test_parts_of_all_files_made_in_two_processes_with_other_hash_seeds_are_the_same_bytes(self):
        running = [
            subprocess.Popen(
                [sys.executable, "-B", "-c", STAGES],
                env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(MAPS)}, stdout=subprocess.PIPE, text=True,
            )
            for seed in ("1", "2")
        ]  # fmt: skip
        said = [process.communicate()[0].splitlines() for process in running]
        self.assertEqual([process.returncode for process in running], [0, 0])
        self.assertEqual([line.split()[0] for line in said[0]], ["places", "lines", "points", "relief"])
        self.assertEqual(said[0], said[1])

    def test_what_the_cache_holds_is_copied_and_named_with_its_hash(self):
        self.fill_cache()
        out = self.folder / "new" / "folder"
        result = build(self.folder, "--out", str(out))
        self.assertEqual(result.returncode, 0, result)
        lines = [f"cached {digest(name.encode())} {out / name}" for name in cached_files(self.folder)]
        self.assertEqual(result.stdout.splitlines(), lines)
        self.assertEqual({file.name: file.read_bytes() for file in out.iterdir()}, {name: name.encode() for name in cached_files(self.folder)})

    def test_a_fresh_build_replaces_what_is_cached_and_old_files_of_that_name_go(self):
        self.fill_cache()
        maps = self.folder / "posko" / "maps"
        for number in range(6):
            (maps / f"old-{number}").mkdir()
            (maps / f"old-{number}" / "basemap.sqlite").write_bytes(b"old")
            os.utime(maps / f"old-{number}", (number, number))
        (maps / "packages").mkdir()
        result = build(self.folder, "--only", "basemap.sqlite", "--fresh")
        self.assertEqual((result.returncode, result.stdout.split()[0]), (0, "built"), result)
        file = cached_files(self.folder)["basemap.sqlite"]
        self.assertEqual(result.stdout.split()[1:], [digest(file.read_bytes()), str(file)])
        self.assertEqual(file.read_bytes()[:6], b"SQLite")
        self.assertEqual([(maps / f"old-{number}").exists() for number in range(6)], [False] * 3 + [True] * 3)
        self.assertTrue((maps / "packages").exists(), "the npm packages lie in the same folder and are not ours to remove")
        self.assertEqual(cached_files(self.folder)["places.sqlite"].read_bytes(), b"places.sqlite")
        self.assertEqual([part for part in self.folder.rglob(".*")], [], "a partial file was left")

    def test_a_changed_table_gives_another_hash_to_the_files_made_from_it_and_to_no_other(self):
        copy = self.folder / "maps"
        shutil.copytree(MAPS, copy)
        with (copy / "seats.csv").open("a", encoding="utf-8") as file:
            file.write("99.99,Contoh,-1.5,103.5,test,no\n")
        code = "from basemap import products\nfor p in products.PRODUCTS: print(p.name, products.inputs_hash(p))"
        before, after = (
            dict(line.split() for line in subprocess.run(
                [sys.executable, "-B", "-c", code], cwd=folder, capture_output=True, text=True, check=True).stdout.splitlines())
            for folder in (MAPS, copy)
        )  # fmt: skip
        changed = {name for name in before if before[name] != after[name]}
        self.assertEqual(changed, {"basemap.mbtiles", "places.sqlite"})

    def test_an_unknown_option_or_file_is_bad_use(self):
        self.assertEqual(build(self.folder, "--colour").returncode, 2)
        self.assertEqual(build(self.folder, "--only", "other.sqlite").returncode, 2)

    def test_help_and_version_are_said_on_stdout(self):
        for option, word in (("--help", "--out DIRECTORY"), ("--version", "posko ")):
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

    def test_missing_npm_packages_are_named_with_what_fetches_them(self):
        environment = os.environ | {"XDG_CACHE_HOME": str(self.folder), "POSKO_MAP_PACKAGES": str(self.folder / "none")}
        result = subprocess.run([MAPS / "build"], env=environment, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 3, result)
        self.assertIn("packaging/debian13", result.stderr)

    def test_a_place_that_cannot_be_written_fails_with_exit_1(self):
        self.fill_cache()
        blocked = self.folder / "a-file"
        blocked.write_bytes(b"")
        result = build(self.folder, "--out", str(blocked / "folder"))
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
