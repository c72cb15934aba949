# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real window as a person would: by what assistive technology sees, and by keyboard.

Nothing here knows widgets. A thing is found by its role and name; what is expected is waited for, up to a
deadline, by asking again, and says what it saw when it does not come.
"""

import os
import re
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

DEADLINE = float (os.environ.get ("ZB_DEADLINE", "30"))
ROLE = Atspi.Role


def find_named(name):
    """The program of this name, once it shows something."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application and application.get_name() == name and application.get_child_count():
            return application
    return None


class Window:
    """The program's window on a book of its own, from its start to its end."""

    def __init__(self, *arguments, language="en"):
        self.data = tempfile.TemporaryDirectory()
        self.environment = dict(os.environ, LANGUAGE=language, LC_ALL="C.UTF-8", XDG_DATA_HOME=self.data.name)
        self.program = os.path.join(os.environ["ZB_PREFIX"], "bin", "zonebook")
        self.process = subprocess.Popen([self.program, *arguments], env=self.environment)
        self.root = self.wait(self._find_root, "the window")

    def open_page(self, page):
        """Goes to a page as the desktop does: the second program hands it to the first and ends."""
        subprocess.run([self.program, f"--page={page}"], env=self.environment, check=True)

    def _find_root(self):
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                return application if application.get_child_count() else None
        return None

    def wait(self, condition, what, deadline=DEADLINE):
        """Asks until `condition ()` gives something true, which is returned."""
        end = time.monotonic() + deadline
        while True:
            try:
                result = condition()
            except gi.repository.GLib.Error:  # what was looked at has gone meanwhile
                result = None
            if result:
                return result
            if self.process.poll() is not None:
                raise AssertionError(f"the program ended ({self.process.returncode}) before {what}")
            if time.monotonic() > end:
                raise AssertionError(f"{what} did not come; there is:\n{self.describe()}")
            time.sleep(0.02)

    def every(self, role=None, name=None, start=None):
        """What shows, of this role, whose name is `name` or matches the pattern `name`."""
        pattern = re.compile(name) if isinstance(name, str) else name
        stack = [start or self.root]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            try:
                depth_first = [node.get_child_at_index(i) for i in range(node.get_child_count())]
                hidden = node.get_role() not in (ROLE.APPLICATION,) and not node.get_state_set().contains(
                    Atspi.StateType.SHOWING
                )
                if hidden:
                    continue
                found = (role is None or node.get_role() == role) and (
                    pattern is None or pattern.fullmatch(node.get_name() or "")
                )
            except gi.repository.GLib.Error:
                continue
            if found:
                yield node
            stack.extend(reversed(depth_first))

    def seen(self, role=None, name=None, start=None):
        return next(self.every(role, name, start), None)

    def find(self, role=None, name=None, start=None):
        """The first such thing, waited for."""
        return self.wait(lambda: self.seen(role, name, start), f"{role} “{name}”")

    def gone(self, role=None, name=None):
        self.wait(lambda: self.seen(role, name) is None, f"the end of {role} “{name}”")

    def click(self, role, name, start=None):
        """Does what a click does, once the thing is there and can be clicked."""

        def act():
            node = self.seen(role, name, start)
            return node is not None and node.get_n_actions() > 0 and node.do_action(0)

        self.wait(act, f"a click on “{name}”")

    def point(self, node):
        """Clicks into the middle of what has no action of its own, such as a row."""

        def middle():
            box = node.get_extents(Atspi.CoordType.WINDOW)
            return box.width > 0 and (box.x + box.width // 2, box.y + box.height // 2)

        x, y = self.wait(middle, "a place to click")
        subprocess.run(
            ["xdotool", "mousemove", "--window", self.x_window(), str(x), str(y), "click", "1"], check=True
        )

    def x_window(self):
        return subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True, text=True, check=True
        ).stdout.split()[0]

    def tab_to(self, role, name, most=60):
        """Walks by Tab until the thing has the focus: what cannot be reached so cannot be reached by keyboard."""

        def focused():
            return any(n.get_state_set().contains(Atspi.StateType.FOCUSED) for n in self.every(role, name))

        self.find(role, name)
        for _ in range(most):
            if focused():
                return
            before = self.focused_path()
            self.key("Tab")
            self.wait(lambda: self.focused_path() != before, "the next focus")
        raise AssertionError(f"Tab does not lead to “{name}”")

    def focused_path(self):
        for node in self.every():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return str(node.path)
        return None

    def key(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "12", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def text_of(self, node):
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    def describe(self):
        lines = []

        def walk(node, depth):
            if node is None or len(lines) > 400:
                return
            name = node.get_name()
            if name:
                lines.append("  " * min(depth, 12) + f"{node.get_role_name()} “{name}”")
            for index in range(node.get_child_count()):
                walk(node.get_child_at_index(index), depth + (1 if name else 0))

        walk(self.root if hasattr(self, "root") else None, 0)
        return "\n".join(lines)

    def close(self):
        """Ends it as a person would, and tells how it ended."""
        self.key("ctrl+q")
        try:
            status = self.process.wait(DEADLINE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError("the program did not end on Ctrl+Q") from None
        assert status == 0, f"the program ended with {status}"

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.data.cleanup()


def run(*tests):
    """Runs the tests of one file and tells it in TAP."""
    print(f"1..{len(tests)}", flush=True)
    failed = False
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}", flush=True)
        except Exception as problem:  # noqa: BLE001: whatever it was, the others run on
            failed = True
            for line in str(problem).splitlines() or [repr(problem)]:
                print(f"# {line}", flush=True)
            print(f"not ok {number} {test.__name__}", flush=True)
    sys.exit(failed)
