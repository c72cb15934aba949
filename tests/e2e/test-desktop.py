# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop does with the installed program over a real session bus: it starts it by its name, searches the
book through the shell's interface, and opens the pages that the desktop entry offers."""

import os
import subprocess
import tempfile

from driver import ROLE, Window, find_named, run
from gi.repository import Gio, GLib

ID = "io.github.zonebook.Zonebook"
PATH = "/" + ID.replace(".", "/")
PREFIX = os.environ["ZB_PREFIX"]
SEARCH = "org.gnome.Shell.SearchProvider2"


class Desktop(Window):
    """A session bus that knows the program as it was installed, with the sample as its book. Nothing is started
    here: that is what the bus does."""

    def __init__(self):
        with Window("--page=overview", language="en") as window:  # makes the sample
            window.find(name=".*New projects: 35 projects.*")
            window.close()
            self.data = tempfile.TemporaryDirectory()
            os.rename(os.path.join(window.data.name, "zonebook"), os.path.join(self.data.name, "zonebook"))
        # A second bus of assistive technology would take the place of the first.
        session = Gio.bus_get_sync(Gio.BusType.SESSION)
        seen = session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None, Gio.DBusCallFlags.NONE, -1
        ).unpack()[0]
        environment = dict(
            os.environ,
            LANGUAGE="en",
            LC_ALL="C.UTF-8",
            AT_SPI_BUS_ADDRESS=seen,
            XDG_DATA_HOME=self.data.name,
            XDG_DATA_DIRS=f"{PREFIX}/share:/usr/local/share:/usr/share",
        )
        self.process = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.bus = Gio.DBusConnection.new_for_address_sync(
            self.process.stdout.readline().strip(),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION,
            None,
            None,
        )

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(ID, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 30000).unpack()

    def search(self, *terms):
        arguments = GLib.Variant("(as)", (list(terms),))
        return self.call(f"{PATH}/SearchProvider", SEARCH, "GetInitialResultSet", arguments)[0]

    def metas(self, results):
        arguments = GLib.Variant("(as)", (results,))
        return self.call(f"{PATH}/SearchProvider", SEARCH, "GetResultMetas", arguments)[0]

    def show(self):
        self.root = self.wait(lambda: find_named("zonebook"), "the window")


def test_search():
    with Desktop() as desktop:
        assert desktop.search("qwertyuiop") == []
        folded = desktop.search("cong", "ty")
        assert folded and folded == desktop.search("công", "ty"), folded
        again = GLib.Variant("(asas)", (folded, ["cong", "ty"]))
        assert desktop.call(f"{PATH}/SearchProvider", SEARCH, "GetSubsearchResultSet", again)[0] == folded

        metas = desktop.metas([*folded, "no-such:1", "zone:77", "nonsense"])
        assert [meta["id"] for meta in metas] == folded
        for meta in metas:
            assert meta["name"] and meta["description"] and meta["gicon"] == ID, meta
        assert find_named("zonebook") is None, "a search opened a window"

        organisation = next(meta for meta in metas if meta["id"].startswith("organisation:"))
        arguments = GLib.Variant("(sasu)", (organisation["id"], ["cong", "ty"], 0))
        desktop.call(f"{PATH}/SearchProvider", SEARCH, "ActivateResult", arguments)
        desktop.show()
        desktop.find(ROLE.HEADING, None)
        desktop.find(name=f".*{organisation['name']}.*")
        assert desktop.search("cong", "ty") == folded, "a search beside the window"


def test_pages():
    entry = GLib.KeyFile()
    entry.load_from_file(f"{PREFIX}/share/applications/{ID}.desktop", GLib.KeyFileFlags.NONE)
    actions = entry.get_string_list("Desktop Entry", "Actions")
    assert actions
    with Desktop() as desktop:
        for action in actions:
            arguments = GLib.Variant("(sava{sv})", (action, [], {}))
            desktop.call(PATH, "org.freedesktop.Application", "ActivateAction", arguments)
            desktop.show()
            name = entry.get_string(f"Desktop Action {action}", "Name")
            desktop.wait(
                lambda name=name: any(
                    node.get_role() == ROLE.LABEL for node in desktop.every(None, name)
                ),
                name,
            )


if __name__ == "__main__":
    run(test_search, test_pages)
