# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Spellings: comparing names of kabupaten, kota and towns across sources, and saying them in Indonesian."""

import re
import unicodedata

_KIND_WORDS = re.compile(
    r"\b(kabupaten|kab\.?|kota|regency|city|municipality|administrasi|administratif|adm\.?|islands?)\b"
)
_DIRECTIONS = {
    "North": "Utara", "South": "Selatan", "East": "Timur", "West": "Barat", "Central": "Tengah",
    "Southwest": "Barat Daya", "Southeast": "Tenggara", "Northeast": "Timur Laut", "Northwest": "Barat Laut",
}  # fmt: skip


def key(name: str) -> str:
    """A name without its kind, accents, spaces and signs, for comparing."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower().replace("'", "")
    return re.sub(r"[^a-z]+", "", _KIND_WORDS.sub(" ", plain))


def is_city(name: str) -> bool:
    return bool(re.search(r"\b(kota|city|municipality)\b", name.lower()))


def indonesian(name: str) -> str:
    """The Indonesian form of an English name: "South Tangerang City" becomes "Tangerang Selatan"."""
    name = re.sub(r"\s+(City|Regency|Municipality)$", "", name.strip())
    first, _, rest = name.partition(" ")
    return f"{rest} {_DIRECTIONS[first]}" if rest and first in _DIRECTIONS else name


def regency_shown(official: str) -> str:
    """"Kabupaten Bandung" as it is shown: "Kab. Bandung"; "Kota Bandung" stays."""
    official = re.sub(r"^Kabupaten Administrasi ", "Kabupaten ", official)
    official = re.sub(r"^Kota Administrasi ", "Kota ", official)
    return re.sub(r"^Kabupaten ", "Kab. ", official)
