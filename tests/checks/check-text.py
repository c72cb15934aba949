# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What holds for the text of every file: length, headers, white space, no left-over notes, no places
of the machine it was written on, and no address but those named here."""

import re

import tree

SOURCES = {".c", ".h", ".blp", ".sql", ".py", ".css", ".build", ".sh", ""}
HEADED = {".c", ".h", ".blp", ".py", ".sql"}
LONGEST = 1000
LEFT_OVER = re.compile(r"\b(" + "|".join(["TO" "DO", "FIX" "ME", "X" "XX"]) + r")\b")
MACHINE = re.compile(r"(?<![\w.$])/(?:" + "|".join(["wo" "rk", "ro" "ot", "ho" "me", "Us" "ers"]) + r")/\w")
ADDRESS = re.compile(r"https?://([^/\s\"'<>)`,;]+)")
HOSTS = re.compile(r"^(127\.0\.0\.1(:.*)?|localhost(:.*)?|.*\.example|github\.com|www\.w3\.org|"
                   r"schemas\.openxmlformats\.org|purl\.org|www\.gnu\.org|www\.fsf\.org|fsf\.org|"
                   r"www\.gaia-gis\.it)$")
BINARY = {".png", ".xlsx", ".xls", ".ods", ".zip", ".gz", ".mo", ".db", ".zonebook"}
EXEMPT = {"COPYING"}


def made_wrong(path):
    """Tables that a test reads to see them refused."""
    return path.parts[0] == "tests" and path.suffix == ".csv"


def faults_of(path):
    try:
        text = tree.text(path)
    except UnicodeDecodeError:
        yield "is not UTF-8"
        return
    lines = text.split("\n")
    if path.suffix in SOURCES and len(lines) > LONGEST + 1:
        yield f"has {len(lines) - 1} lines; {LONGEST} are the most"
    if path.suffix in HEADED and "SPDX-License-Identifier" not in "\n".join(lines[:8]):
        yield "has no SPDX header"
    if path.parts[:2] == ("src", "ui") and "g_task_run_in_thread" in text and "g_task_new (" in text:
        yield "hands a thread a task that may end a widget there; zb_page_task_new () makes one that cannot"
    if text and not text.endswith("\n"):
        yield "does not end with a line end"
    for number, line in enumerate(lines, 1):
        if path.suffix not in (".csv", ".md", ".txt", ".expected", ".in") and line != line.rstrip():
            yield f"line {number} ends with white space"
        if LEFT_OVER.search(line):
            yield f"line {number} holds a left-over note"
        if MACHINE.search(line):
            yield f"line {number} names a place of one machine"
        for host in ADDRESS.findall(line):
            if not HOSTS.match(host):
                yield f"line {number} names the address {host}"


def main():
    tree.finish("text", [
        f"{path} {fault}."
        for path in tree.files()
        if path.suffix not in BINARY and not made_wrong(path) and path.name not in EXEMPT
        for fault in faults_of(path)])


main()
