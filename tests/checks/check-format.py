# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-format has nothing to change in any C file."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor

import tree

BATCH = 8


def faults_of(names):
    done = subprocess.run(["clang-format", "--dry-run", "-Werror", *names], cwd=tree.TOP,
                          capture_output=True, text=True)
    return [line for line in done.stderr.splitlines() if "error:" in line] or (
        [done.stderr] if done.returncode else [])


def main():
    names = [str(path) for path in tree.files(".c", ".h")]
    batches = [names[at:at + BATCH] for at in range(0, len(names), BATCH)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [fault for found in pool.map(faults_of, batches) for fault in found]
    tree.finish("format", faults)


main()
