# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""posko-map, called as a script would: every row of its section in commands.md."""
import gzip
import json
import os
import sqlite3
import subprocess
import unittest
import zipfile

from maptest import BIN, JAVA, KEYS, MapTest, geojson, names, square


def mbtiles(file, tile, zoom=0, kind="pbf"):
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE metadata(name TEXT, value TEXT)")
        database.execute("CREATE TABLE tiles(zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)")
        database.executemany("INSERT INTO metadata VALUES (?, ?)", [("format", kind), ("minzoom", str(zoom)), ("maxzoom", str(zoom))])
        database.execute("INSERT INTO tiles VALUES (?, 0, 0, ?)", (zoom, tile))
    return file


class PoskoMap(MapTest):
    def test_help_and_version_go_to_stdout_and_exit_0(self):
        self.assertIn("import", self.map("--help").stdout)
        self.assertRegex(self.map("--version").stdout, r"^posko-map \d+\.\d+")

    def test_bad_use_is_one_sentence_on_stderr_and_exit_2(self):
        for arguments in ([], ["eat"], ["import"], ["import", "--as", "cake", "x"], ["import", "--code", "x", "y"], ["import", "--data"],
                          ["import", "--data=", "x"], ["remove"], ["remove", "a", "b"], ["report"], ["list", "x"], ["list", "--as", "layer"],
                          ["import", "--force", "x"]):
            done = subprocess.run([BIN / "posko-map", *arguments], capture_output=True, text=True, timeout=60)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
            self.assertEqual(len(done.stderr.splitlines()), 1, arguments)

    def test_a_missing_tool_is_named_with_exit_3(self):
        done = self.map("import", self.write("a.geojson", geojson(JAVA)), code=3, env={"PATH": str(self.dir)})
        self.assertIn("gdal-bin", done.stderr)
        self.assertEqual((done.stdout, self.bytes()), ("", {}))

    def test_import_list_report_and_remove_tell_the_same_story(self):
        line = self.map("import", self.write("batas.geojson", geojson(JAVA))).stdout
        report = json.loads(line)
        self.assertEqual(list(report), KEYS)
        self.assertEqual(report, {"id": "borders-1", "file": "batas.geojson", "kind": "borders", "features": 4, "projection": "EPSG:4326",
                                  "codeSystem": "none", "matched": 4, "unmatched": [], "warnings": []})
        self.assertEqual(self.map("list").stdout, line)
        self.assertEqual(self.map("report", "borders-1").stdout, line)
        self.assertEqual(self.map("remove", "borders-1").stdout, "")
        self.assertEqual((self.map("list").stdout, self.bytes()), ("", {}))
        for verb in ("report", "remove"):
            self.assertIn("no import borders-1", self.map(verb, "borders-1", code=1).stderr)

    def test_an_absent_directory_is_an_empty_list_and_is_not_made(self):
        self.assertEqual(self.map("list").stdout, "")
        self.map("remove", "borders-1", code=1)
        self.assertFalse(self.data.exists())

    def test_official_borders_answer_everywhere_and_removing_them_restores_the_former_answers(self):
        points = [(-7.3, 106.2), (-7.3, 106.7), (-7.3, 107.2), (-7.0, 107.0), (-6.92, 107.61), (-0.9, 119.87), (-9, 105)]
        before = self.at(points)
        self.imported(self.write("a.geojson", geojson(JAVA)))
        with_first = self.at(points)
        self.assertEqual(with_first[0]["regency"], {"name": "Kab. Cianjur", "code": "32.03", "quality": "official"})
        self.assertEqual([one["regency"]["name"] for one in with_first[1:3]], ["Kab. Bandung", "Kota Bandung"])
        self.assertNotEqual(with_first, before)
        files = self.bytes()
        self.imported(self.write("b.geojson", geojson(JAVA[1:])))
        self.assertEqual(self.at(points)[0]["regency"]["name"], "Kab. Bandung")
        self.map("remove", "borders-2")
        self.assertEqual((self.bytes(), self.at(points)), (files, with_first))
        self.map("remove", "borders-1")
        self.assertEqual(self.at(points), before)

    def test_every_vector_format_and_projection_gives_the_same_borders(self):
        source = self.write("a.geojson", geojson(JAVA))
        self.imported(source)
        middle = [(-7.3, 106.2), (-7.3, 106.7), (-7.3, 107.2), (-7.3, 107.7), (-7.3, 105.99), (-7.3, 106.45)]
        expected = self.at(middle)
        # EPSG:23833 is DGN95 / TM-3 zone 48.1, 9470 SRGI2013, 4755 DGN95.
        for name, kind, options, projection in (("a.gpkg", "GPKG", ["-t_srs", "EPSG:3857"], "EPSG:3857 → EPSG:4326"),
                                                ("b.gpkg", "GPKG", ["-a_srs", "EPSG:9470"], "EPSG:9470"),
                                                ("c.shp", "ESRI Shapefile", ["-a_srs", "EPSG:4755"], "EPSG:4755"),
                                                ("d.gdb", "OpenFileGDB", ["-t_srs", "EPSG:23833"], "EPSG:23833 → EPSG:4326")):
            report = self.imported(self.convert(source, self.dir / name, "-f", kind, "-nlt", "MULTIPOLYGON", *options))
            self.assertEqual((report["projection"], report["matched"]), (projection, 4), name)
            self.map("remove", "borders-1")
            self.assertEqual(self.at(middle), expected, name)
            self.imported(source)
            self.map("remove", report["id"])
            self.map("remove", json.loads(self.map("list").stdout)["id"])
            self.imported(source)

    def test_codes_of_bps_and_of_kemendagri_are_told_apart(self):
        bps = [{"KODE": "1101", "NAMA": "SIMEULUE"}, {"KODE": "1109", "NAMA": "PIDIE"}, {"KODE": "3273", "NAMA": "BANDUNG"}]
        self.assertEqual(self.imported(self.write("bps.geojson", geojson(bps)))["codeSystem"], "bps")
        self.assertEqual(self.at([(-7.3, 106.2)])[0]["regency"]["code"], "11.09")
        kemendagri = [{"KODE": "11.09", "NAMA": "Simeulue"}, {"KODE": "11.07", "NAMA": "Pidie"}]
        self.assertEqual(self.imported(self.write("k.geojson", geojson(kemendagri)))["codeSystem"], "kemendagri")
        mixed = self.write("mixed.geojson", geojson([bps[0], kemendagri[1]]))
        self.assertIn("mixes codes of BPS and of Kemendagri", self.refused(mixed))
        self.assertIn("are no region", self.refused("--code", "kemendagri", self.write("bps2.geojson", geojson(bps[:2]))))
        bare = self.write("bare.geojson", geojson([{"ID": "1101"}, {"ID": "1109"}]))
        self.assertIn("--code", self.refused(bare))
        self.assertEqual(self.imported("--code=bps", bare)["matched"], 2)

    def test_more_than_one_in_twenty_without_a_region_is_refused_and_named(self):
        rows = names(*[("Jawa Barat", "Cianjur")] * 19, ("Jawa Barat", "Atlantis"))
        report = self.imported(self.write("a.geojson", geojson(rows)))
        self.assertEqual((report["matched"], report["unmatched"]), (19, ["WADMPR Jawa Barat, WADMKK Atlantis"]))
        self.assertIn("2 of 21", self.refused(self.write("b.geojson", geojson(rows + names(("Jawa Barat", "Mu"))))))

    def test_tiles_are_kept_as_they_are(self):
        file = mbtiles(self.dir / "a.mbtiles", gzip.compress(b"\x1a\x00"))
        report = self.imported(file)
        self.assertEqual((report["id"], report["kind"], report["projection"]), ("layer-1", "layer", "EPSG:3857"))
        self.assertEqual((self.data / "layer-1.mbtiles").read_bytes(), file.read_bytes())
        self.assertIn("layer only", self.refused("--as", "borders", file))
        vector = self.imported("--as", "layer", self.write("posko.geojson", {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"nama": "Posko"}, "geometry": {"type": "Point", "coordinates": [107, -7]}}]}))
        self.assertEqual((vector["id"], vector["kind"], vector["features"]), ("layer-2", "layer", 1))

    def test_bad_files_are_refused_with_a_sentence(self):
        good = self.write("good.geojson", geojson(JAVA))
        gpkg = self.convert(good, self.dir / "good.gpkg", "-f", "GPKG")
        shape = self.convert(good, self.dir / "bare.shp", "-f", "ESRI Shapefile")
        (self.dir / "bare.prj").unlink()
        (self.dir / "cut.gpkg").write_bytes(gpkg.read_bytes()[:len(gpkg.read_bytes()) // 2])
        (self.dir / "cut.geojson").write_bytes(good.read_bytes()[:200])
        (self.dir / "empty.gpkg").touch()
        (self.dir / "folder").mkdir()
        os.symlink(good, self.dir / "link.geojson")
        os.mkfifo(self.dir / "pipe")
        with zipfile.ZipFile(self.dir / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.geojson", b"0" * 10_000_000)
        (self.dir / "text.txt").write_text("nothing")
        swapped = geojson(JAVA)
        for feature in swapped["features"]:
            feature["geometry"]["coordinates"] = [[point[::-1] for point in ring] for ring in feature["geometry"]["coordinates"]]
        metres = geojson(JAVA)
        for feature in metres["features"]:
            feature["geometry"]["coordinates"] = square(11_900_000, -780_000, 40_000)
        flat = geojson(JAVA)
        flat["features"][0]["geometry"]["coordinates"] = [[[106, -7], [107, -7], [106, -7], [106, -7]]]
        with sqlite3.connect(self.dir / "other.sqlite") as database:
            database.execute("CREATE TABLE t(x)")
        mbtiles(self.dir / "bomb.mbtiles", gzip.compress(bytes(200_000_000)))
        mbtiles(self.dir / "odd.mbtiles", b"x", kind="exe")
        (self.dir / "cut.pmtiles").write_bytes(b"PMTiles\x03" + bytes(50))
        (self.dir / "old.pmtiles").write_bytes(b"PMTiles\x02" + bytes(500))
        for file, words in (("cut.gpkg", "cut off"), ("cut.geojson", "cannot be read"), ("empty.gpkg", "empty"), ("folder", "folder"),
                            ("absent", "not there"), ("link.geojson", "symbolic link"), ("pipe", "no file"), ("bomb.zip", "archive"),
                            ("text.txt", "none of GeoPackage"), (shape.name, ".prj"), ("other.sqlite", "neither a GeoPackage"),
                            ("bomb.mbtiles", "tile"), ("odd.mbtiles", "none of MVT"), ("cut.pmtiles", "cannot be used"),
                            ("old.pmtiles", "cannot be used")):
            with self.subTest(file):
                self.assertIn(words, self.refused(self.dir / file))
        for name, document, words in (("swapped", swapped, "not in Indonesia"), ("metres", metres, "Indonesia"), ("flat", flat, "no area"),
                                      ("points", {"type": "FeatureCollection", "features": [
                                          {"type": "Feature", "properties": JAVA[0], "geometry": {"type": "Point", "coordinates": [107, -7]}}]},
                                       "polygons")):
            with self.subTest(name):
                self.assertIn(words, self.refused(self.write(name + ".geojson", document)))

    def test_an_import_that_was_killed_leaves_nothing_that_matters(self):
        self.data.mkdir()
        (self.data / ".partial").write_bytes(b"half")
        (self.data / ".partial-converted").write_bytes(b"half")
        self.imported(self.write("a.geojson", geojson(JAVA)))
        self.assertEqual(set(self.bytes()), {"borders-1.json", "borders-1.sqlite"})

    def test_words_of_a_file_are_never_options_or_shell(self):
        evil = self.write("a; touch x $(touch y).geojson", geojson(JAVA))
        self.assertEqual(self.imported(evil)["matched"], 4)
        self.assertIn("no layer", self.refused(self.write("b.geojson", geojson(JAVA, name="-sql"))))
        self.assertFalse((self.dir / "x").exists())


if __name__ == "__main__":
    unittest.main()
