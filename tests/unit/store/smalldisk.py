# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a test program with a file system of 32 MB at POSKO_SMALL_DISK, which goes with it."""
import os
import subprocess
import sys
import tempfile

SIZE = 32 << 20


def main():
    with tempfile.TemporaryDirectory(prefix="posko-small-") as place:
        command = ["bwrap", "--dev-bind", "/", "/", "--size", str(SIZE), "--tmpfs", place, "--die-with-parent"]
        if subprocess.run([*command, "true"], check=False).returncode != 0:
            print("the kernel lets no small file system be made here")
            sys.exit(77)
        os.environ["POSKO_SMALL_DISK"] = place
        sys.exit(subprocess.run([*command, *sys.argv[1:]], check=False).returncode)


if __name__ == "__main__":
    main()
