# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hand-written tables of maps/."""

import csv
from pathlib import Path


def rows(file: Path) -> list[dict]:
    """The rows of a CSV whose comment lines begin with #."""
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(line for line in opened if not line.startswith("#")))


def quality(row: dict) -> str:
    """What the column `verified` comes to: "no", or "no; …" with a reason, is unverified."""
    return "unverified" if row["verified"].startswith("no") else "verified"
