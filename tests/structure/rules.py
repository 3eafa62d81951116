# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules that the sources keep beyond what a compiler checks.

Each rule takes a path relative to the repository and the file's text, and gives the mistakes as `path:line: sentence`."""

import re

QT_FREE = {"core", "domain", "wire", "ingest", "store", "geodata", "planner"}

# What each library of src/ may include directly; what those include comes along.
LADDER = {
    "core": set(),
    "domain": {"core"},
    "wire": {"domain"},
    "ingest": {"wire"},
    "store": {"domain"},
    "geodata": {"core"},
    "planner": {"domain", "geodata"},
    "runtime": {"domain"},
    # What the picture wishes is carried out on the journal and on the broker.
    "services": {"runtime", "store", "ingest"},
    "mapscene": {"core", "geodata"},
    "viewmodel": {"runtime", "mapscene"},
}

# What each QML module may import of Posko's own and of Qt's large ones. The Shell joins pages and may import all.
QML_COMMON = {"Posko.Model", "Posko.Controls", "Posko.Theme"}
QML_EXTRA = {
    # Colours are chosen in Theme for the enums of the model.
    "Theme": {"Posko.Model"},
    "Controls": {"Posko.Model", "Posko.Theme"},
    "Map": QML_COMMON | {"Posko.MapScene", "QtLocation", "QtPositioning"},
    "Charts": QML_COMMON | {"QtCharts"},
    "Wall": QML_COMMON | {"Posko.Map", "Posko.Charts", "Posko.MapScene", "QtPositioning"},
}
QML_GUARDED = re.compile(r"^(Posko\.|QtLocation$|QtPositioning$|QtCharts$)")


def below(library):
    """Every library that `library` may include, with itself."""
    reached, waiting = {library}, [library]
    while waiting:
        for next_one in LADDER[waiting.pop()] - reached:
            reached.add(next_one)
            waiting.append(next_one)
    return reached


def mistakes_by_pattern(path, text, pattern, sentence):
    """One mistake for each line that `pattern` is found in."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if re.search(pattern, line):
            found.append(f"{path}:{number}: {sentence}: {line.strip()[:100]}")
    return found


def include_direction(path, text):
    """A library of src/ includes only what stands below it, and the Qt-free ones no Qt."""
    match = re.match(r"src/(\w+)/.*\.(h|cpp)$", path)
    if not match:
        return []
    library = match.group(1)
    if library not in LADDER:
        return [f"{path}:1: src/{library} has no place on the ladder"]
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
        if not include:
            continue
        name = include.group(1)
        other = name.split("/")[0]
        if "/" in name and other in LADDER and other not in below(library):
            found.append(f"{path}:{number}: {library} may not include {name}")
        if "../" in name:
            found.append(f"{path}:{number}: an include starts at src/, not with ..: {name}")
        if library in QT_FREE and re.match(r"Q[A-Z]|Qt[A-Z]|q[a-z]+\.h$", name):
            found.append(f"{path}:{number}: {library} knows no Qt: {name}")
    return found


def qml_direction(path, text):
    """A QML module imports only what it may."""
    match = re.match(r"qml/Posko/(\w+)/[^/]+\.qml$", path)
    if not match or match.group(1) == "Shell":
        return []
    allowed = QML_EXTRA.get(match.group(1), QML_COMMON) | {f"Posko.{match.group(1)}"}
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        module = re.match(r"\s*import\s+([A-Z][\w.]*)", line)
        if module and QML_GUARDED.match(module.group(1)) and module.group(1) not in allowed:
            found.append(f"{path}:{number}: Posko.{match.group(1)} may not import {module.group(1)}")
    return found


def one_clock(path, text):
    """The wall clock is read in core's SystemClock alone; the steady clock measures technical waits."""
    if not path.startswith(("src/", "qml/")) or path == "src/core/clock.cpp":
        return []
    pattern = (r"(?<!steady_clock)(?<!SteadyClock)::now\(|currentDateTime|currentMSecsSinceEpoch|Date\.now|new Date\b"
               r"|\btime\((nullptr|NULL|0)\)|gettimeofday|CLOCK_REALTIME")
    found = mistakes_by_pattern(path, text, pattern, "the clock is read in core::SystemClock alone")
    # The head of a definition called now reads nothing yet.
    return [mistake for mistake in found if not re.search(r": \w[\w:]* \w+::now\(\)( const)?( noexcept)?$", mistake)]


def qml_manners(path, text):
    """QML lays out and binds; colours and types come from where they are defined."""
    if path.startswith(("src/", "app/", "qml/")) and path.endswith((".h", ".cpp")):
        return mistakes_by_pattern(path, text, r"\bqmlRegister\w+|setContextProperty",
                                   "types are declared with QML_ELEMENT and objects passed as properties")
    if not re.match(r"qml/.*\.qml$", path):
        return []
    found = mistakes_by_pattern(path, text, r"parent\.parent", "an id says which ancestor is meant")
    found += mistakes_by_pattern(path, text, r"^\s*ListModel\s*\{", "data comes from a model in C++")
    if not path.startswith("qml/Posko/Theme/"):
        found += mistakes_by_pattern(path, text, r'"#[0-9A-Fa-f]{3,8}"', "colours come from Posko.Theme")
    if not re.search(r"^pragma (ComponentBehavior: *Bound|Singleton)", text, re.MULTILINE):
        found.append(f"{path}:1: pragma ComponentBehavior: Bound is missing")
    return found


def no_waiting_by_time(path, text):
    """A test waits for what it expects, with a deadline, and never for a time."""
    if not re.match(r"tests/.*\.(h|cpp)$", path):
        return []
    return mistakes_by_pattern(path, text, r"\bsleep_(for|until)\b|\bu?sleep\(|\bmsleep\(|\bqWait\(|\bqSleep\(",
                               "a test waits for a condition and not for a time")


def finished(path, text):
    """Nothing is left to be done, and nothing knows where somebody's machine keeps things."""
    if not path.endswith((".h", ".cpp", ".qml", ".py", ".cmake", ".txt", ".md", ".toml", ".sh")):
        return []
    marks = "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"))
    found = mistakes_by_pattern(path, text, rf"\b({marks})\b", "an open end belongs into an issue")
    return found + mistakes_by_pattern(path, text, r'["\'( ]/(root|home/[a-z]\w*)/', "a path of one machine")


def lock_names_no_host(path, text):
    """A package lock carries integrity and no host, so that each machine uses its own registry."""
    if not path.endswith("package-lock.json"):
        return []
    return mistakes_by_pattern(path, text, r'"resolved"', "the lock names a host")


def line_limit(path, text):
    """A QML file stays short enough to be seen whole."""
    lines = text.count("\n")
    if re.match(r"qml/.*\.qml$", path) and lines > 250:
        return [f"{path}:1: {lines} lines; split it"]
    return []
