# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Arrows go down only: what a room of src/ may include. Its tests may use any room without a window,
for the sample comes in through the importer, and the headers beside them."""

import re

import tree

ORDER = ["base", "register", "store", "stats", "exchange"]
ROOMS = {room: set(ORDER[:place + 1]) for place, room in enumerate(ORDER)}
ROOMS["cli"] = {*ORDER, "cli"}
ROOMS["ui"] = {*ORDER, "ui"}
MAIN = {"base", "ui"}

# Libraries kept to some rooms, by how the header begins.
LIBRARIES = {
    "sqlite3": {"store"},
    "gtk/": {"ui", "main"},
    "gdk/": {"ui", "main"},
    "gsk/": {"ui", "main"},
    "adwaita": {"ui", "main"},
    "unicode/": {"base"},
    "xlsxwriter": {"exchange"},
    "archive": {"exchange"},
    "expat": {"exchange"},
    "freexl": {"exchange"},
}
# What a test may use beyond its room: the oracle reads the book past the store, say.
TEST_LIBRARIES = {"sqlite3", "archive", "unicode/", "xlsxwriter"}
GENERATED = re.compile(r"^(config|zb-[a-z-]*(resources?|enums))\.h$")
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.MULTILINE)


def room_of(path):
    """The room and whether it is a test, or None for what lies outside the rooms."""
    if path.as_posix() == "src/main.c":
        return "main", False
    if len(path.parts) > 2 and path.parts[0] in ("src", "tests") and path.parts[1] in ROOMS:
        return path.parts[1], path.parts[0] == "tests"
    return None


def own_fault(path, room, test, header):
    beside = test and "/" not in header and (tree.TOP / path.parent / header).exists()
    if beside or GENERATED.match(header):
        return None
    if "/" not in header or header.startswith("."):
        return "is to be included by its room, as “base/zb-text.h” is"
    allowed = MAIN if room == "main" else ROOMS[room]
    other = header.split("/")[0]
    if other not in ROOMS:
        return "belongs to no room"
    if test:
        allowed = allowed | set(ORDER)
    return None if other in allowed else f"is of {other}, which {room} may not use"


def library_fault(room, test, header):
    for beginning, rooms in LIBRARIES.items():
        if header.startswith(beginning) and room not in rooms:
            if not (test and beginning in TEST_LIBRARIES):
                return f"is for {', '.join(sorted(rooms))} alone"
    return None


def main():
    faults = []
    for path in tree.files(".c", ".h"):
        place = room_of(path)
        if place is None:
            continue
        room, test = place
        for kind, header in INCLUDE.findall(tree.text(path)):
            if kind == '"':
                fault = own_fault(path, room, test, header)
            else:
                fault = library_fault(room, test, header)
            if fault:
                faults.append(f"{path}: {header} {fault}.")
    tree.finish("includes", faults)


main()
