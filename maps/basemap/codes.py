# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kabupaten, kota, kecamatan and islands of idn-area-data, whose licence (ODbL) keeps them in a file of their own: only search.py
and what it alone imports may use this module."""

import csv
import json
import re

from . import gazetteer, islands, names, sources

# What the names do not decide: GeoNames spells these otherwise, or kota and kabupaten share one name.
_BY_HAND = {
    "38.7301": "73.01", "12.6302": "63.02", "42.6571": "65.71", "26.1206": "12.12", "28.8101": "81.03",
    "41.7605": "76.01", "31.7108": "71.09", "14.6411": "64.11",
}  # fmt: skip

_DMS = re.compile(r"(\d+)°(\d+)'([\d.,]+)\"+\s*([NS])\s+(\d+)°(\d+)'([\d.,]+)\"+\s*([EW])")


def _rows(table: str) -> list[dict]:
    with sources.area_table(table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def regencies() -> dict[str, str]:
    """Code to name as shown ("Kab. Bandung", "Kota Bandung"), of the 514."""
    return {row["code"]: names.regency_shown(row["name"]) for row in _rows("regencies")}


def districts() -> dict[str, str]:
    return {row["code"]: row["name"].strip() for row in _rows("districts")}


def listed_islands() -> list[islands.Island]:
    """The islands whose coordinate can be read and lies in Indonesia."""
    result = []
    for row in _rows("islands"):
        match = _DMS.match(row["coordinate"])
        if not match or not row["regency_code"]:
            continue
        parts = [float(part.replace(",", ".")) for part in match.group(1, 2, 3, 5, 6, 7)]
        lat = (parts[0] + parts[1] / 60 + parts[2] / 3600) * (1 if match[4] == "N" else -1)
        lon = (parts[3] + parts[4] / 60 + parts[5] / 3600) * (1 if match[8] == "E" else -1)
        if -12.0 < lat < 8.0 and 94.0 < lon < 142.0:
            flags = (row["is_populated"] == "1", row["is_outermost_small"] == "1")
            result.append(islands.Island(" ".join(row["name"].split()), round(lat, 5), round(lon, 5), row["regency_code"], *flags))
    return sorted(result, key=lambda island: (island.name, island.regency, island.lat, island.lon))


class GeoNamesCodes:
    """Says which kabupaten or kota a pair of GeoNames codes means."""

    def __init__(self):
        known = regencies()
        self._provinces = gazetteer.province_of_geonames()
        by_name: dict[tuple, list[str]] = {}
        for code, name in known.items():
            by_name.setdefault((code[:2], names.key(name), names.is_city(name)), []).append(code)
        listed = json.loads(sources.SECOND_LEVEL.read_text(encoding="utf-8"))
        self._codes = dict(_BY_HAND)
        for entry in listed:
            country, _, rest = entry["code"].partition(".")
            if country == "ID" and rest not in self._codes:
                code = self._match(rest.split(".")[0], entry["name"], by_name)
                if code:
                    self._codes[rest] = code
        numbers: dict[str, set] = {}
        for pair, code in self._codes.items():
            numbers.setdefault(pair.split(".")[1], set()).add(code)
        self._by_number = {number: min(found) for number, found in numbers.items() if len(found) == 1}

    def _match(self, first_level: str, name: str, by_name: dict) -> str:
        province = self._provinces[first_level]
        keys = (names.key(name), names.key(names.indonesian(name)))
        for key in keys:
            for city in (names.is_city(name), not names.is_city(name)):
                found = by_name.get((province, key, city), [])
                other = by_name.get((province, key, not city), [])
                if len(found) == 1 and (city == names.is_city(name) or not other):
                    return found[0]
        everywhere = {code for (_, key, city), found in by_name.items() for code in found if key in keys and city == names.is_city(name)}
        return everywhere.pop() if len(everywhere) == 1 else ""

    def regency(self, first_level: str, second_level: str) -> str:
        """Kemendagri code, or "" where it cannot be told. GeoNames renumbered provinces, so the second code decides alone."""
        return self._codes.get(f"{first_level}.{second_level}") or self._by_number.get(second_level, "")

    def known(self) -> set[str]:
        return set(self._codes.values())
