# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shell scripts parse, and what counts the tests counts right: its closing line is believed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import tree

# What a testlog says, and the closing line and exit status it must give.
COUNTS = [
    ([], "0 passed, 0 failed", 1),
    ([{"result": "OK", "stdout": "TAP version 14\n1..2\nok 1 /a\nok 2 /b\n"}], "2 passed, 0 failed", 0),
    ([{"result": "FAIL", "stdout": "ok 1 /a\nnot ok 2 /b\n"}], "1 passed, 1 failed", 1),
    ([{"result": "TIMEOUT", "stdout": "ok 1 /a\n"}], "1 passed, 1 failed", 1),
    ([{"result": "OK"}, {"result": "SKIP"}], "1 passed, 0 failed", 0),
    ([{"result": "SKIP"}], "0 passed, 0 failed", 1),
    ([{"result": "OK", "stdout": "ok 1 /a # SKIP no display\nok 2 /b\n"}], "1 passed, 0 failed", 0),
]


# Without a log, and with one that is good though meson ended badly.
MISSING = [(["0:none.json"], "0 passed, 1 failed", 1),
           (["--partial", "0:none.json"], "0 passed, 0 failed", 1),
           (["--partial", "1:none.json"], "0 passed, 1 failed", 1),
           (["3:testlog.json"], "1 passed, 1 failed", 1)]


def run_count(folder, *arguments):
    return subprocess.run([sys.executable, tree.TOP / "build-aux" / "count-tests", *arguments],
                          cwd=folder, capture_output=True, text=True)


def count_faults(folder):
    log = Path(folder) / "testlog.json"
    log.write_text(json.dumps({"name": "t", "result": "OK"}) + "\n")
    for arguments, line, status in MISSING:
        done = run_count(folder, *arguments)
        if (done.stdout.rsplit("\n", 2)[-2:-1], done.returncode) != ([line], status):
            yield f"count-tests says {done.stdout + done.stderr!r} for {arguments}."
    for tests, line, status in COUNTS:
        log.write_text("".join(json.dumps({"name": "t", **test}) + "\n" for test in tests))
        done = run_count(folder, "0:testlog.json")
        if (done.stdout.rsplit("\n", 2)[-2:-1], done.returncode) != ([line], status):
            yield f"count-tests says {done.stdout + done.stderr!r} ({done.returncode}) for {tests}."


def syntax_faults():
    for path in tree.files("", ".sh"):
        text = tree.text(path) if path.suffix == ".sh" or path.parts[0] in ("build-aux", ".ci") else ""
        if text.startswith("#!/usr/bin/env bash") or path.suffix == ".sh":
            done = subprocess.run(["bash", "-n", tree.TOP / path], capture_output=True, text=True)
            if done.returncode:
                yield done.stderr


with tempfile.TemporaryDirectory() as temporary:
    tree.finish("scripts", [*syntax_faults(), *count_faults(temporary)])
