# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every file names its licence: in itself, in a .license file beside it, or in REUSE.toml."""

import re
import tomllib


def pattern_of(glob):
    """REUSE's globs as a regular expression: * stays within a folder, ** does not."""
    out, at = "", 0
    while at < len(glob):
        if glob.startswith("**", at):
            out, at = out + ".*", at + 2
        elif glob[at] == "*":
            out, at = out + "[^/]*", at + 1
        else:
            out, at = out + re.escape(glob[at]), at + 1
    return re.compile(out + r"\Z")


def annotated(toml_text):
    """The patterns of REUSE.toml."""
    patterns = []
    for annotation in tomllib.loads(toml_text).get("annotations", []):
        paths = annotation["path"]
        patterns += [pattern_of(path) for path in ([paths] if isinstance(paths, str) else paths)]
    return patterns


def unlicensed(path, head, patterns, tracked):
    """Whether `path`, which begins with `head`, names no licence."""
    if path.startswith("LICENSES/") or path.endswith(".license") or f"{path}.license" in tracked:
        return False
    if "SPDX-License-" + "Identifier:" in head and "SPDX-FileCopyright" + "Text:" in head:
        return False
    return not any(pattern.match(path) for pattern in patterns)
