# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coast that a tsunami warning colours follows imported borders while the wall runs, and goes back with their removal."""
import json
import time

from harness import Bench
from wallpicture import Wall

WIDE = 60  # seconds: the first coasts are worked out behind the first frames
EAST, WEST, NORTH, SOUTH = 106.75, 106.25, -6.9, -7.5  # the shore of Sukabumi, which the file gives to Cianjur


def bulletin():
    """A warning for Cianjur's short coast, further east."""
    def wib(seconds, shape):
        return time.strftime(shape, time.gmtime(time.time() + 7 * 3600 + seconds))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<alert><identifier>Indonesia-InaTEWS-{wib(0, '%Y%m%d%H%M%S')}</identifier><sender>inatews@bmkg.go.id</sender>
<sent>{wib(0, '%Y-%m-%dT%H:%M:%S')}WIB</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><event>Gempabumi</event><date>{wib(-300, '%d-%m-%y')}</date><time>{wib(-300, '%H:%M:%S')} WIB</time>
<point><coordinates>107.4,-9.0</coordinates></point><magnitude>7.6</magnitude><depth>20 Km</depth><area>CONTOH</area>
<eventid>{wib(-300, '%Y%m%d%H%M%S')}</eventid><potential>Potensi TSUNAMI untuk diteruskan pada masyarakat</potential>
<subject>Warning Tsunami PD-1</subject><headline>Peringatan Dini Tsunami</headline><timesent>{wib(0, '%d/%m/%Y %H:%M:%S')}WIB</timesent>
<wzarea><province>JABAR</province><district>CIANJUR</district><level>AWAS</level><date>{wib(600, '%d-%m-%Y')}</date>
<time>{wib(600, '%H:%M:%S')} WIB</time></wzarea></info></alert>"""


def borders(file):
    ring = [[WEST, SOUTH], [EAST, SOUTH], [EAST, NORTH], [WEST, NORTH], [WEST, SOUTH]]
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {"WADMPR": "Jawa Barat", "WADMKK": "Cianjur", "KDPKAB": "32.03"},
         "geometry": {"type": "Polygon", "coordinates": [ring]}}]}))
    return file


def main():
    with Bench() as bench:
        wall = Wall(bench, -7.3, 107.0, 8)
        (left, top), (right, bottom) = wall.at(NORTH, WEST), wall.at(SOUTH, EAST)

        def red(now, columns=slice(left, right), rows=slice(top, bottom)):
            part = now[rows, columns]
            return int(((part[:, :, 0] - part[:, :, 1] > 90) & (part[:, :, 0] - part[:, :, 2] > 60)).sum())
        wall.picture()
        bench.publish("bmkg/inatews/datagempa", bulletin())
        own = slice(wall.at(-7.4, 106.9)[0], wall.at(-7.4, 107.4)[0])
        around = slice(wall.at(-7.25, 107)[1], wall.at(-7.75, 107)[1])
        wall.becomes(lambda now: red(now, own, around) > 60, WIDE, "the coast of Cianjur is coloured")
        wall.becomes(lambda now: red(now) < 10, WIDE, "that of Sukabumi is not")
        wall.map("import", borders(bench.dir / "batas.geojson"))
        wall.becomes(lambda now: red(now) > 60, WIDE, "it is, once it is said to be Cianjur's")
        wall.map("remove", "borders-1")
        wall.becomes(lambda now: red(now) < 10 and red(now, own, around) > 60, WIDE, "all is as it was")


main()
