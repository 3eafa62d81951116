# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check.py RULE…: holds every tracked file against rules of rules.py, or against `licence`."""

import os
import pathlib
import subprocess
import sys

import licence
import rules

ROOT = pathlib.Path(os.environ.get("POSKO_SOURCE_DIR", pathlib.Path(__file__).parents[2]))


def tracked_files():
    """Paths that git tracks and that are there, relative to the repository."""
    listed = subprocess.run(["git", "-c", f"safe.directory={ROOT}", "-C", ROOT, "ls-files", "-z"],
                            check=True, capture_output=True, text=True).stdout.split("\0")
    return [path for path in listed if path and (ROOT / path).is_file()]


def main():
    files = tracked_files()
    if len(files) < 10:
        print(f"only {len(files)} files are tracked in {ROOT}")
        return 1
    found = []
    for name in sys.argv[1:]:
        if name == "licence":
            patterns = licence.annotated((ROOT / "REUSE.toml").read_text())
            known = set(files)
            for path in files:
                head = (ROOT / path).read_bytes()[:2000].decode("utf-8", "replace")
                if licence.unlicensed(path, head, patterns, known):
                    found.append(f"{path}:1: names no licence")
            continue
        rule = getattr(rules, name)
        for path in files:
            if path.startswith("tests/structure/"):
                continue
            found += rule(path, (ROOT / path).read_bytes().decode("utf-8", "replace"))
    print("\n".join(found) or f"{len(files)} files keep to it")
    return 1 if found else 0


sys.exit(main())
