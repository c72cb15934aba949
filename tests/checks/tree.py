# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The project's own files, and how a check ends. Shared by the checks of this folder."""

import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
NOT_OURS = {".git", ".root", ".ccache", "subprojects", "__pycache__"}


def files(*suffixes):
    """Paths from the top of all tracked and new files, those with the suffixes if any are named."""
    try:
        names = subprocess.run(
            ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others",
             "--exclude-standard"],
            cwd=TOP, check=True, capture_output=True, text=True).stdout.split("\0")
        found = {Path(name) for name in names if name}
    except (subprocess.CalledProcessError, FileNotFoundError):
        found = {path.relative_to(TOP) for path in TOP.rglob("*")}
        found = {path for path in found
                 if not NOT_OURS & set(path.parts) and not path.parts[0].startswith((".build", "_build"))}
    return sorted(path for path in found
                  if (TOP / path).is_file() and not (TOP / path).is_symlink()
                  and (not suffixes or path.suffix in suffixes))


def text(path):
    return (TOP / path).read_text(encoding="utf-8")


def finish(what, faults):
    """Tells the faults and ends: 1 where there are any."""
    for fault in faults:
        print(fault)
    print(f"{what}: {len(faults)} faults" if faults else f"{what}: good")
    sys.exit(1 if faults else 0)
