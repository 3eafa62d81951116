# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents in BMKG's formats (formats.md 1.1 to 1.4), invented: every text says CONTOH."""
import json
import time

PLACE = "32.73.01.1001"
WIB = 7 * 3600
MONTHS = "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split()


def local(epoch, form):
    return time.strftime(form, time.gmtime(epoch + WIB))


def offset_time(epoch):
    return local(epoch, "%Y-%m-%dT%H:%M:%S") + "+07:00"


def quake(epoch, magnitude="5.6", place="CONTOH 10 km barat daya Kota Contoh", felt=None, lat=-6.86, lon=107.01):
    row = {"Tanggal": local(epoch, "%d ") + MONTHS[int(local(epoch, "%m")) - 1] + local(epoch, " %Y"),
           "Jam": local(epoch, "%H:%M:%S WIB"),
           "DateTime": time.strftime("%Y-%m-%dT%H:%M:%S+00:00", time.gmtime(epoch)), "Coordinates": f"{lat},{lon}",
           "Lintang": f"{abs(lat)} {'LS' if lat < 0 else 'LU'}", "Bujur": f"{lon} BT", "Magnitude": magnitude, "Kedalaman": "11 km", "Wilayah": place,
           "Potensi": "Tidak berpotensi tsunami"}
    if felt:
        row["Dirasakan"] = felt
    return row


def autogempa(epoch, **words):
    return json.dumps({"Infogempa": {"gempa": quake(epoch, felt="II-III Kab. Contoh", **words)}}).encode()


def gempa_list(epoch, count=3, **words):
    return json.dumps({"Infogempa": {"gempa": [quake(epoch - 7200 * n, **words) for n in range(count)]}}).encode()


def several(epoch, rows):
    """A list of different quakes: (seconds before, magnitude, place, lat, lon)."""
    return json.dumps({"Infogempa": {"gempa": [quake(epoch - before, magnitude, "CONTOH " + place, None, lat, lon)
                                               for before, magnitude, place, lat, lon in rows]}}).encode()


def inatews(epoch):
    stamp = local(epoch, "%Y%m%d%H%M%S")
    return json.dumps({"identifier": f"Indonesia-InaTEWS-felt-Eq-{stamp}", "sender": "inatews@bmkg.go.id",
                       "sent": local(epoch, "%Y-%m-%dT%H:%M:%SWIB"), "status": "Actual", "msgType": "Alert",
                       "scope": "Public", "code": "profile:BMKG-Versi:1",
                       "info": {"event": "Gempabumi", "date": local(epoch, "%d-%m-%y"),
                                "time": local(epoch, "%H:%M:%S WIB"), "point": {"coordinates": "107.01,-6.86"},
                                "latitude": "6.86 LS", "longitude": "107.01 BT", "magnitude": "5.6",
                                "depth": "11 Km", "area": "CONTOH 10 km BaratDaya KOTA-CONTOH", "eventid": stamp,
                                "potential": "Gempa ini dirasakan untuk diteruskan pada masyarakat",
                                "subject": "Warning Gempa dirasakan", "headline": "CONTOH Info Gempa dirasakan",
                                "felt": "III Contoh", "timesent": local(epoch + 300, "%d/%m/%Y %H:%M:%SWIB")}}).encode()


def inatews_list(epoch):
    """The list of tsunami events, empty of tsunamis: one old bulletin that ends a test."""
    stamp = local(epoch, "%Y%m%d%H%M%S")
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<alert><identifier>Indonesia-InaTEWS-{stamp}</identifier><sender>inatews@bmkg.go.id</sender>
<sent>{local(epoch, "%Y-%m-%dT%H:%M:%SWIB")}</sent><status>TES</status><msgType>Alert</msgType><scope>Public</scope>
<info><event>Gempabumi</event><date>{local(epoch, "%d-%m-%y")}</date><time>{local(epoch, "%H:%M:%S WIB")}</time>
<point><coordinates>107.01,-8.86</coordinates></point><latitude>8.86 LS</latitude><longitude>107.01 BT</longitude>
<magnitude>7.1</magnitude><depth>11 Km</depth><area>CONTOH TES 210 km Selatan KOTA-CONTOH</area>
<eventid>{stamp}</eventid>
<potential>tidak berpotensi TSUNAMI</potential><subject>Warning Tsunami PD-4</subject>
<headline>TES CONTOH Peringatan Dini Tsunami dinyatakan berakhir</headline>
<timesent>{local(epoch + 300, "%d/%m/%Y %H:%M:%SWIB")}</timesent></info></alert>
""".encode()


def cap(code, language, epoch, expires, words="CONTOH"):
    event = "Hujan Lebat dan Petir" if language == "id" else "Thunderstorm"
    return f"""<?xml version="1.0" ?>
<?xml-stylesheet type="text/xsl" href="/cap/nowcast-cap-style.xsl"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>2.49.0.1.360.0.{time.strftime("%Y.%m.%d.%H", time.gmtime(epoch))}.32.{code[-3:]}</identifier>
  <sender>cuaca.ekstrem@bmkg.go.id</sender>
  <sent>{offset_time(epoch)}</sent>
  <status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
  <info>
    <language>{language}</language><category>Met</category><event>{event}</event>
    <urgency>Immediate</urgency><severity>Moderate</severity><certainty>Observed</certainty>
    <eventCode><valueName>OET:v1.2</valueName><value>OET-194</value></eventCode>
    <effective>{offset_time(epoch + 600)}</effective><expires>{offset_time(expires)}</expires>
    <senderName>{words}</senderName>
    <headline>{words}: {event} di Jawa Barat</headline>
    <description>{words}: {event}, khususnya di KECAMATAN CONTOH.</description>
    <area><areaDesc>Jawa Barat</areaDesc>
      <polygon>-6.70,106.90 -6.70,107.20 -7.00,107.20 -7.00,106.90 -6.70,106.90</polygon></area>
  </info>
</alert>
""".encode()


def rss(language, items):
    """`items`: (link, words) pairs; other words mean another version of the warning."""
    body = "".join(f"<item><title>CONTOH Hujan Lebat</title><link>{link}</link><description>{words}</description>"
                   f"<category>Met</category><guid isPermaLink=\"false\">{words}</guid></item>\n"
                   for link, words in items)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>CONTOH Peringatan Dini Cuaca</title><language>{language}</language>
{body}</channel></rss>
""".encode()


def forecast(place, epoch):
    where = {"adm1": place[:2], "adm2": place[:5], "adm3": place[:8], "adm4": place, "provinsi": "Jawa Barat",
             "kotkab": "Kota Contoh", "kecamatan": "Contoh", "desa": "CONTOH", "lon": 107.58, "lat": -6.87,
             "timezone": "Asia/Jakarta"}
    begin = int(epoch) // 10800 * 10800

    def step(moment):
        return {"datetime": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(moment)), "t": 28, "tcc": 64, "tp": 2.2,
                "weather": 61, "weather_desc": "Hujan Ringan", "weather_desc_en": "Light Rain", "wd_deg": 336,
                "wd": "NW", "wd_to": "SE", "ws": 1.4, "hu": 52, "vs": None, "vs_text": None, "time_index": "6-7",
                "analysis_date": time.strftime("%Y-%m-%dT00:00:00", time.gmtime(begin)),
                "utc_datetime": time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(moment)),
                "local_datetime": local(moment, "%Y-%m-%d %H:%M:%S")}

    days = [[step(begin + 10800 * (8 * day + n)) for n in range(8)] for day in range(3)]
    return json.dumps({"lokasi": where,
                       "data": [{"lokasi": dict(where, timezone="+0700", type="adm4"), "cuaca": days}]}).encode()


NO_PLACE = json.dumps({"message": "Data not found", "error": "Not Found", "statusCode": 404}).encode()
PAGE = b"<!DOCTYPE html>\n<html><body><h1>Sedang dalam perbaikan</h1></body></html>\n"
