# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py --programs FOLDER [--books FOLDER] [--smoke] [N…]: runs the measuring programs over books
of N projects and prints their figures as ratios within the run, each beside its target.

To be run on a display of its own (build-aux/with-display). Books are kept in the books folder and
made once for each state of the schema and the generator."""

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent.parent
RUNS = 5
SIZES = [1_000, 40_000, 1_000_000]
SMOKE_SIZE = 1_000
FRAME_MS = 16
LISTS = [("list open", "open"), ("sort by name", "sort-name"), ("sort by zone", "sort-zone"),
         ("sort by state", "sort-state"), ("sort by capital", "sort-capital"),
         ("sort by date", "sort-date"), ("jump to the middle", "jump-middle"),
         ("jump to the end", "jump-end"), ("keystroke, one word", "type-broad"),
         ("keystroke, three words", "type-words"), ("keystroke, no match", "type-none")]
ACTS = [("list open", "open"), ("sort", "sort"), ("jump", "jump"), ("keystroke", "type")]
LOOPS = [*ACTS, ("import behind", "import")]


class Table:
    def __init__(self):
        self.misses = 0
        self.lines = 0

    def line(self, name, figure, target=None, good=True):
        verdict = "" if target is None else f"{'ok' if good else 'MISS':>5}  {target}"
        print(f"  {name:<34}{figure:<40}{verdict}".rstrip(), flush=True)
        self.misses += not good
        self.lines += 1

    def ratio(self, name, ours, other, limit, unit="ms"):
        ratio = ours / other if other else float("inf")
        self.line(name, f"{ratio:6.2f} ×   ({ours:.1f} / {other:.1f} {unit})", f"≤ {limit} ×",
                  ratio <= limit)


def run(programs, name, *arguments, environment=None):
    """The figures that a program told, by their keys."""
    started = {**os.environ, **(environment or {}), "ZB_BENCH_START": str(time.monotonic_ns())}
    done = subprocess.run([programs / f"zb-bench-{name}", *map(str, arguments)], env=started,
                          stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        sys.exit(f"zb-bench-{name} {' '.join(map(str, arguments))} ended with {done.returncode}.")
    return {key: float(value) for key, value in (line.split() for line in done.stdout.splitlines())}


def median_of(rows):
    return {key: statistics.median(row[key] for row in rows) for key in rows[0]}


def state_of_schema():
    digest = hashlib.sha256()
    for path in sorted([*(TOP / "src/store/sql/schema").glob("*.sql"), *(TOP / "data/sample").glob("*.csv"),
                        TOP / "src/base/zb-text-fold.c", TOP / "tests/bench/zb-bench-generate.c"]):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def book_of(programs, books, n, n_csv):
    """The book of n projects and the folder of n_csv more as CSV."""
    folder = books / f"{n}-{n_csv}-{state_of_schema()}"
    if not folder.exists():
        for old in books.glob(f"{n}-{n_csv}-*"):
            shutil.rmtree(old)
        making = books / f"making-{os.getpid()}"
        making.mkdir(parents=True)
        run(programs, "generate", making / "book.zonebook", n, making / "csv", n_csv)
        making.rename(folder)
    return folder / "book.zonebook", folder / "csv"


def copy_of(book, to):
    """A book of its own to write in."""
    to.unlink(missing_ok=True)
    subprocess.run(["cp", "--reflink=auto", book, to], check=True)
    return to


def measure_start(programs, table, book, n, runs):
    bare, ours = [], []
    for _ in range(runs + 1):
        bare.append(run(programs, "window", "bare"))
        ours.append(run(programs, "window", "start", book))
    bare, ours = median_of(bare[1:]), median_of(ours[1:])
    table.ratio("start to painted rows", ours["start"], bare["bare"], 1.5 if n <= 40_000 else 2)
    allowed = 30 + 100 * n / 2**20
    for name, key in (("memory at rest", "memory"), ("peak memory", "peak")):
        more = (ours[f"start-{key}"] - bare[f"bare-{key}"]) / 1024
        table.line(name, f"{more:6.1f} MiB over {bare[f'bare-{key}'] / 1024:.0f} of the bare window",
                   f"≤ {allowed:.0f} MiB", more <= allowed)


def measure_store(programs, table, book, runs):
    got = run(programs, "store", book, runs)
    for name, key in LISTS:
        table.ratio(name, got[key], got[f"{key}-raw"], 1.25)
    table.line("figures", f"{got['figures']:6.1f} ms   ({got['figures-raw'] / got['figures']:.0f} × as fast as SQL)",
               "≤ 20 ms", got["figures"] <= 20)
    table.line("figures, load on a thread", f"{got['ledger-load']:6.1f} ms", "≤ 1000 ms",
               got["ledger-load"] <= 1000)
    for name, key in (("list without a view, sorts", "sort-loop"), ("list without a view, typing", "type-loop")):
        loop_line(table, name, got, key)


def loop_line(table, name, got, key):
    longest, work = got[key], got[f"{key}-work"]
    table.line(f"loop: {name}", f"{longest:6.1f} ms   (own work {work:.1f})", f"≤ {FRAME_MS} ms",
               longest <= FRAME_MS)


def measure_window(programs, table, book, csv, runs, scratch):
    got = run(programs, "window", "use", copy_of(book, scratch / "window.zonebook"), runs, csv)
    for name, key in ACTS:
        table.line(f"window: {name}", f"{got[f'window-{key}']:6.1f} ms to the painted rows")
    for name, key in LOOPS:
        loop_line(table, name, got, f"window-{key}-loop")


def shell_import(csv, scratch):
    """Seconds of the sqlite3 shell over the same files, into a new file of text columns."""
    database = scratch / "shell.db"
    database.unlink(missing_ok=True)
    start = time.monotonic()
    subprocess.run(["sqlite3", "-csv", database, f".import '{csv / 'projects.csv'}' projects",
                    f".import '{csv / 'project-events.csv'}' events"], check=True)
    return time.monotonic() - start


def measure_import(programs, table, csv, empty, runs, scratch):
    ours, shell = [], []
    for _ in range(runs):
        shell.append(shell_import(csv, scratch))
        ours.append(run(programs, "import", copy_of(empty, scratch / "import.zonebook"), csv))
    got, seconds = median_of(ours), statistics.median(shell)
    rows = got["import-rows"]
    rate, shell_rate = rows / got["import"] * 1000, rows / seconds
    table.line("import, every check", f"{rate / shell_rate:6.2f} ×   ({rate / 1000:.0f}k / {shell_rate / 1000:.0f}k rows/s)",
               "≥ 0.5 ×", rate >= 0.5 * shell_rate)
    table.line("import, refused rows", f"{got['import-refused']:6.0f} of {rows:.0f}", "0",
               got["import-refused"] == 0)


def measure(programs, books, table, n, runs, scratch):
    print(f"\n{n:,} projects, median of {runs}", flush=True)
    book, csv = book_of(programs, books, n, n)
    empty, _ = book_of(programs, books, 0, 0)
    measure_start(programs, table, book, n, runs)
    measure_store(programs, table, book, runs)
    measure_import(programs, table, csv, empty, runs if n < 1_000_000 else 1, scratch)
    measure_window(programs, table, book, csv, runs, scratch)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--programs", type=Path, required=True)
    parser.add_argument("--books", type=Path)
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("sizes", nargs="*", type=int)
    given = parser.parse_args()
    os.environ.setdefault("GSETTINGS_SCHEMA_DIR", str(given.programs.parent.parent / "data"))
    os.environ["GSETTINGS_BACKEND"] = "memory"
    os.environ["ZB_SAMPLE_DIR"] = str(TOP / "data/sample")
    table = Table()
    with tempfile.TemporaryDirectory(dir=given.books) as scratch:
        books = given.books or Path(scratch)
        sizes = given.sizes or ([SMOKE_SIZE] if given.smoke else SIZES)
        for n in sizes:
            measure(given.programs, books, table, n, 1 if given.smoke else RUNS, Path(scratch))
    if given.smoke:
        wanted = len(sizes) * (3 + len(LISTS) + 4 + 2 + len(ACTS) + len(LOOPS))
        sys.exit(0 if table.lines == wanted else f"{table.lines} lines instead of {wanted}.")
    print(f"\n{table.misses} targets missed" if table.misses else "\nall targets met")


main()
