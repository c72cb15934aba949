# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a workbook that somebody sent to the changed figure on the overview, and back by one undo; all by keyboard."""

import os
import subprocess
import tempfile

from driver import ROLE, Window, run

BEFORE = ".*New and additional capital: USD 536[.]958 million and VND 9,405[.]326 billion.*"
AFTER = ".*New and additional capital: USD 536[.]958 million and VND 9,406[.]326 billion.*"
PROJECT = "9859480860"


def cli(book, *words):
    program = os.path.join(os.environ["ZB_PREFIX"], "bin", "zonebook-cli")
    result = subprocess.run(
        [program, "--book", book, "--lang", "en", *words], capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def make_workbook(folder):
    """The ledger of the sample, as a workbook in which one increase of 10.7 billion is 11.7."""
    book, rows, workbook = (os.path.join(folder, name) for name in ("b.zonebook", "project-events.csv", "ledger.xlsx"))
    cli(book, "import", os.environ["ZB_SAMPLE_DIR"])
    cli(book, "export", "project_event", "--search", PROJECT, "--to", rows)
    with open(rows, encoding="utf-8-sig", newline="") as file:
        text = file.read()
    assert ",10.7,," in text, text
    with open(rows, "w", encoding="utf-8", newline="") as file:
        file.write(text.replace(",10.7,", ",11.7,", 1))
    cli(book, "import", rows)
    cli(book, "export", "project_event", "--to", workbook)
    return workbook


def test_workbook_to_figure_and_back():
    with tempfile.TemporaryDirectory() as folder, Window(make_workbook(folder), language="en") as window:
        window.find(name="(?s).*2,?035 rows: 0 new, 1 changed, 2,?034 the same, 0 refused.*")
        window.find(ROLE.BUTTON, "Import 1 Row")
        window.key("Return")
        window.find(name="Imported: 0 new, 1 changed, 0 refused")
        window.key("alt+End")
        window.find(name=AFTER)
        window.key("ctrl+z")
        window.find(name=BEFORE)
        window.close()


def test_what_is_no_sheet():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "broken.xlsx")
        with open(path, "wb") as file:
            file.write(b"PK\x03\x04 this is no workbook")
        with Window(path, language="en") as window:
            window.find(name="This Cannot Be Imported")
            window.key("Escape")
            window.gone(name="This Cannot Be Imported")
            window.key("ctrl+i")
            window.find(ROLE.BUTTON, "Choose Files…")
            window.key("Escape")
            window.close()


if __name__ == "__main__":
    run(test_workbook_to_figure_and_back, test_what_is_no_sheet)
