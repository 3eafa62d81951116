// SPDX-FileCopyrightText: 2026 The Posko developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

/// Invented InaTEWS messages in the notations of the recorded ones (formats.md 1.2).
namespace posko::wire::test {

inline const std::string pd2 = R"json({
  "identifier": "Indonesia-InaTEWS-20261123120900", "sender": "inatews@bmkg.go.id",
  "sent": "2026-11-23T12:09:00WIB", "status": "Actual", "msgType": "Alert", "scope": "Public",
  "code": "profile:BMKG-Versi:1",
  "info": {
    "event": "Gempabumi", "date": "23-11-26", "time": "12:00:57 WIB", "point": {"coordinates": "98.39,-0.93"},
    "latitude": "0.93 LS", "longitude": "98.39 BT", "magnitude": "7.3", "depth": "84 Km", "area": "CONTOH 177 km BaratLaut",
    "eventid": "20261123120900", "potential": "Potensi TSUNAMI untuk diteruskan pada masyarakat",
    "subject": "Warning Tsunami PD-2", "headline": "Peringatan Dini Tsunami di SUMUT, SUMBAR", "description": "CONTOH",
    "instruction": "CONTOH", "instruction1": "Awas", "instruction2": "Siaga", "instruction3": "Waspada",
    "shakemap": "20261123120900.mmi.jpg", "timesent": "23/11/2026 12:09:00WIB",
    "wzarea": [
      {"province": "SUMUT", "district": "NIAS-SELATAN PULAU TANABALA", "level": "WASPADA", "date": "23-11-2026", "time": "12:18:54 WIB"},
      {"province": "SUMBAR", "district": "KEP-MENTAWAI PULAU SIBERUT", "level": "SIAGA", "date": "23-11-2026", "time": "12:15:00 WIB"},
      {"province": "SUMUT", "district": "NIAS-SELATAN PULAU TANABALA", "level": "WASPADA", "date": "23-11-2026", "time": "12:18:54 WIB"}
    ]
  }
})json";

inline const std::string feltQuake = R"json({
  "identifier": "Indonesia-InaTEWS-felt-Eq-20261123120057", "sender": "inatews@bmkg.go.id",
  "sent": "2026-11-23T12:00:57WIB", "status": "Actual",
  "info": {
    "event": "Gempabumi", "date": "23-11-26", "time": "12:00:57 WIB", "point": {"coordinates": "98.39,-0.93"},
    "latitude": "0.93 LS", "longitude": "98.39 BT", "magnitude": "7.3", "depth": "84 Km", "area": "CONTOH di Laut",
    "eventid": "20261123120057", "potential": "Gempa ini dirasakan untuk diteruskan pada masyarakat",
    "subject": "Warning Gempa dirasakan", "headline": "Info Gempa dirasakan Mag:7.3", "felt": "VI Siberut, II-III Padang",
    "shakemap": "20261123120057.mmi.jpg", "timesent": "23/11/2026 12:05:57WIB"
  }
})json";

inline const std::string pd3Xml = R"xml(<?xml version="1.0" encoding="UTF-8"?>
<alert>
  <identifier>Indonesia-InaTEWS-20261123124000</identifier><sender>inatews@bmkg.go.id</sender>
  <sent>2026-11-23T12:40:00WIB</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
  <info>
    <event>Gempabumi</event><date>23-11-26</date><time>12:00:57 WIB</time>
    <point><coordinates>98.39,-0.93</coordinates></point><latitude>0.93 LS</latitude><longitude>98.39 BT</longitude>
    <magnitude>7.1</magnitude><depth>80 Km</depth><area>CONTOH</area><eventid>20261123124000</eventid>
    <potential>Potensi TSUNAMI untuk diteruskan pada masyarakat</potential><subject>Warning Tsunami PD-3.2</subject>
    <headline>Peringatan Dini Tsunami</headline><timesent>23/11/2026 12:40:00WIB</timesent>
    <wzarea><province>SUMUT</province><district>NIAS-SELATAN PULAU TANABALA</district><level>WASPADA</level>
      <date>23-11-2026</date><time>12:18:54 WIB</time></wzarea>
    <obsarea><location>CONTOH Tanabala</location><loclatitude>-0.45</loclatitude><loclongitude>98.50</loclongitude>
      <height>0.06</height><date>23-11-2026</date><time>12:21:00 WIB</time></obsarea>
    <obsarea><location>CONTOH Padang</location><loclatitude>0.95 LS</loclatitude><loclongitude>100.36 BT</loclongitude>
      <height>0.11 m</height><date>23-11-2026</date><time>12:34:00 WIB</time></obsarea>
  </info>
  <info>
    <date>22-11-26</date><time>23:59:00 WIB</time><point><coordinates>122.26,-7.59</coordinates></point>
    <magnitude>7.5</magnitude><depth>12 Km</depth><eventid>20261123013000</eventid>
    <subject>Warning Tsunami PD-4</subject><headline>Peringatan Dini Tsunami dinyatakan berakhir</headline>
    <potential>Potensi TSUNAMI untuk diteruskan pada masyarakat</potential><timesent>23/11/2026 01:30:00WIB</timesent>
    <wzarea><province>NTT</province><district>FLORES-TIMUR BAGIAN-UTARA</district><level>WASPADA</level></wzarea>
  </info>
</alert>)xml";

} // namespace posko::wire::test
