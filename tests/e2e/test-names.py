# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, every form and the dialogs in both languages, walked as a screen reader walks them: what a person
can act upon has a name, and no name is that of a class."""

import re
import sys
from pathlib import Path

from driver import ROLE, Atspi, Window, run

# What is acted upon, or read as one thing: without a name it cannot be told from its neighbours.
ACTED_UPON = {
    ROLE.BUTTON,
    ROLE.CHECK_BOX,
    ROLE.CHECK_MENU_ITEM,
    ROLE.COLUMN_HEADER,
    ROLE.COMBO_BOX,
    ROLE.DIALOG,
    ROLE.ENTRY,
    ROLE.LINK,
    ROLE.LIST_ITEM,
    ROLE.MENU_ITEM,
    ROLE.PAGE_TAB,
    ROLE.PASSWORD_TEXT,
    ROLE.RADIO_BUTTON,
    ROLE.RADIO_MENU_ITEM,
    ROLE.SLIDER,
    ROLE.SPIN_BUTTON,
    ROLE.SWITCH,
    ROLE.TABLE_ROW,
    ROLE.TEXT,
    ROLE.TOGGLE_BUTTON,
}
# The pages that are no register's.
WITHOUT_FORM = ["welcome", "today", "overview", "reports", "tables", "figure-check", "reconciliation", "snapshots", "cross-checks", "history", "recycle-bin"]
WITH_POPOVERS = [*WITHOUT_FORM, "project"]
CLASS_NAME = re.compile("(Gtk|Adw|Zb)[A-Z][A-Za-z]+")

# Rows of one list are made alike: a few of them tell of all.
ALIKE = {ROLE.LIST_ITEM, ROLE.TABLE_ROW}
FEW = 3
LISTS = {ROLE.LIST, ROLE.TABLE, ROLE.TREE_TABLE}



def named_by(node):
    """A thing may be named by another one beside it."""
    return any(
        relation.get_relation_type() == Atspi.RelationType.LABELLED_BY and relation.get_n_targets()
        for relation in node.get_relation_set()
    )


def read_by(node, depth=3):
    """A row without a name of its own is read by what it holds."""
    if (node.get_name() or "").strip():
        return True
    return depth > 0 and any(
        child and read_by(child, depth - 1)
        for child in (node.get_child_at_index(i) for i in range(node.get_child_count()))
    )


def faults(node, path=()):
    """What is wrong below `node`, by where it is."""
    role, name = node.get_role(), node.get_name() or ""
    if role != ROLE.APPLICATION and not node.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    here = (*path, name.strip() or node.get_role_name())
    if role in ACTED_UPON and not name.strip() and not named_by(node):
        if role not in ALIKE or not read_by(node):
            yield f"{node.get_role_name()} without a name: {' › '.join(here[-5:])}"
    if CLASS_NAME.fullmatch(name):
        yield f"the name of a class: {' › '.join(here[-5:])}"
    alike = 0
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        alike += child.get_role() in ALIKE
        if alike > FEW and role in LISTS:
            return
        yield from faults(child, here)


class Walk:
    """A look at place after place; what is wrong is told once, with the first place that showed it."""

    def __init__(self, window):
        self.window = window
        self.found = {}

    def look(self, where):
        """Until two looks see the same: lists fill while they are read."""
        before = None

        def settled():
            nonlocal before
            last, before = before, list(faults(self.window.root))
            return last == before

        self.window.wait(settled, f"rest at {where}")
        for fault in before:
            self.found.setdefault(fault, where)

    def look_at_dialog(self, where, key):
        dialogs = (ROLE.DIALOG, ROLE.ALERT)
        self.window.key(key)
        self.window.wait(lambda: any(self.window.seen(role) for role in dialogs), f"the dialog of {where}")
        self.look(where)
        self.window.key("Escape")
        self.window.wait(lambda: not any(self.window.seen(role) for role in dialogs), f"the end of {where}")

    def look_at_popovers(self, where):
        """What each button of the page that has a popover pops up. Nothing is pressed after it: the keyboard is
        the popover's until a window manager gives it back."""
        for button in list(self.window.every(ROLE.TOGGLE_BUTTON)):
            if not button.get_state_set().contains(Atspi.StateType.HAS_POPUP):
                continue
            name = button.get_name()
            button.do_action(0)
            self.look(f"“{name}” of {where}")

    def tell(self):
        assert not self.found, "\n".join(f"{where}: {fault}" for fault, where in self.found.items())


def pages():
    """The pages of `dev pictures`, without what is pressed there."""
    listed = Path(__file__).parents[2] / "build-aux" / "pictures.txt"
    fields = (line.split("|") for line in listed.read_text().splitlines() if not line.startswith("#"))
    return list(dict.fromkeys(page for _, page, *_ in fields))


def walk(language, forms):
    with Window(language=language) as window:
        window.find(ROLE.LIST_ITEM, "Today|Hôm nay")
        steps = Walk(window)
        for page in pages():
            window.open_page(page)
            steps.look(page)
            row = window.seen(ROLE.TABLE_ROW)
            if row is not None and row.get_child_count() > 0:
                window.point(row.get_child_at_index(0))
                steps.look(f"a record of {page}")
            if forms and page not in WITHOUT_FORM:
                steps.look_at_dialog(f"the form of {page}", "ctrl+n")
        steps.look_at_dialog("preferences", "ctrl+comma")
        steps.look_at_dialog("help", "F1")
        steps.look_at_dialog("search", "ctrl+k")
        for page in WITH_POPOVERS:
            window.open_page(page)
            steps.look_at_popovers(page)
        steps.tell()


def test_names_in_english():
    walk("en", forms=True)


def test_names_in_vietnamese():
    walk("vi", forms=False)  # the same labels, by the catalogue


if __name__ == "__main__":
    TESTS = {"en": test_names_in_english, "vi": test_names_in_vietnamese}
    run(*[test for language, test in TESTS.items() if language in (sys.argv[1:] or TESTS)])
