# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of packaging/ share."""

import os
import pathlib
import subprocess
import sys
import time
import unittest

ROOT = pathlib.Path(os.environ["POSKO_SOURCE_DIR"])
PACKAGING = ROOT / "packaging"


def call(*command, stdin=None, cwd=None, env=None, timeout=120):
    """Runs a command to its end; stdout and stderr are text. `env` is added to the environment."""
    return subprocess.run([str(part) for part in command], input=stdin, cwd=cwd, capture_output=True, text=True,
                          timeout=timeout, env={**os.environ, **(env or {})})


def eventually(condition, seconds=30):
    """Whether `condition` holds within so many seconds."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def gone(pid):
    """Whether a process has ended; one that nobody has waited for yet has."""
    try:
        return pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def main():
    """Runs the classes named on the command line. A test that is skipped makes the whole skipped, with its reason."""
    result = unittest.main(module="__main__", exit=False).result
    if not result.wasSuccessful() or result.testsRun == 0:
        sys.exit(1)
    if result.skipped:
        print(result.skipped[0][1])
        sys.exit(77)
