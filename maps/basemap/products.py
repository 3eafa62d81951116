# SPDX-FileCopyrightText: 2026 The Posko developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The four files of the base map: what each is made from, and the hash that says whether a cached one is still good."""

import functools
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from . import sources

_CODE = Path(__file__).resolve().parent


@dataclass(frozen=True)
class Product:
    """`module` writes the file `name`; `schema` changes when readers must change."""

    name: str
    module: str
    schema: int


PRODUCTS = (
    Product("basemap.mbtiles", "vectortiles", 1),
    Product("places.sqlite", "search", 1),
    Product("relief.mbtiles", "reliefraster", 1),
    Product("basemap.sqlite", "store", 1),
)


def code_of(module: str) -> list[Path]:
    """The source files of `module` and of what it imports from this package."""
    found: dict[str, Path] = {}
    waiting = [module]
    while waiting:
        name = waiting.pop()
        file = _CODE / f"{name}.py"
        if name in found or not file.is_file():
            continue
        found[name] = file
        for line in re.findall(r"^ *from \. import (.+)$", file.read_text(encoding="utf-8"), re.MULTILINE):
            waiting += [part.split()[0] for part in line.split(",")]
    return [found[name] for name in sorted(found)]


def sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


_source_digest = functools.cache(sha256)


def inputs_hash(product: Product) -> str:
    """Hash of everything `product` is made from: source files, code, and the versions of the tools."""
    total = hashlib.sha256(f"{product.name} schema {product.schema}".encode())
    for name, version in sorted(sources.tool_versions().items()):
        total.update(f"\n{name} {version}".encode())
    code = code_of(product.module)
    for file in sources.files_of([part.stem for part in code]) + code:
        sources.demand(file)
        total.update(f"\n{file.name} {_source_digest(file)}".encode())
    return total.hexdigest()
