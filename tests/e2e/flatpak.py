# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed bundle, driven in its sandbox: the sample, a backup through the file chooser portal, a restart.
Run by `dev flatpak`, which puts the bundle there; the rest of the suite needs no flatpak."""

import os
import sqlite3
import subprocess
from pathlib import Path

from driver import DEADLINE, ROLE, Window, find_named, run

ID = "io.github.zonebook.Zonebook"
FIGURE = ".*New projects: 35 projects.*"
HOME = Path(os.environ["HOME"])
OWN = HOME / ".var" / "app" / ID / "data" / "zonebook"
PORTAL = "xdg-desktop-portal-gtk"


class Sandbox(Window):
    """The window as flatpak runs it. What assistive technology sees of it comes through a proxy, so it is found
    by its name and not by its process; the portal's dialogs are another program's, seen beside it."""

    def __init__(self, *arguments):
        environment = dict(os.environ, LANGUAGE="en", LC_ALL="C.UTF-8")
        self.process = subprocess.Popen(["flatpak", "--user", "run", ID, *arguments], env=environment)
        self.root = self.wait(lambda: find_named("zonebook"), "the window")

    def choose(self, title, path):
        """Writes a path into the portal's file chooser of that title: another program's window, which no window
        manager gives the focus here."""

        def focus():
            found = subprocess.run(
                ["xdotool", "search", "--onlyvisible", "--name", title], capture_output=True, text=True, check=False
            ).stdout.split()
            return found and subprocess.run(["xdotool", "windowfocus", "--sync", found[-1]], check=False)

        self.wait(lambda: find_named(PORTAL) and focus(), f"the file chooser “{title}”")
        entry = self.wait(lambda: self.seen(ROLE.TEXT, None, find_named(PORTAL)), "the entry for a name")
        self.key("ctrl+a")
        self.type(str(path))
        self.wait(lambda: self.text_of(entry) == str(path), "the name")
        self.key("Return")
        self.wait(lambda: not find_named(PORTAL), "the end of the file chooser")

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            subprocess.run(["flatpak", "kill", ID], check=False)
            self.process.wait(DEADLINE)


def count(path):
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as book:
        return book.execute("SELECT count(*) FROM project").fetchone()[0]


def test_permissions():
    done = subprocess.run(
        ["flatpak", "--user", "info", "--show-permissions", ID], capture_output=True, text=True, check=True
    )
    said = {line for line in done.stdout.splitlines() if line}
    # Of flatpak itself: where it falls back to X11, X11 is named beside.
    assert said == {"[Context]", "shared=ipc;", "sockets=x11;wayland;fallback-x11;", "devices=dri;"}, said


def test_sample():
    with Sandbox("--page=overview") as window:
        window.find(name=FIGURE)
        window.close()
    book = OWN / "sample.zonebook"
    assert book.stat().st_mode & 0o777 == 0o600, "others can read the book"
    assert count(book) > 0


def test_backup_and_restart():
    wanted = HOME / "kept.zonebook"
    with Sandbox("--page=overview") as window:
        window.find(name=FIGURE)
        window.key("F10")
        window.key("b")
        window.choose("Back Up the Book", wanted)
        window.find(name="The book was backed up.*")
        window.close()
    assert count(wanted) == count(OWN / "sample.zonebook")
    with Sandbox("--page=overview") as window:
        window.find(name=FIGURE)
        window.close()


if __name__ == "__main__":
    run(test_permissions, test_sample, test_backup_and_restart)
