# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Help: every language has the same pages, built alike, and the program knows each."""

import re

import tree

LANGUAGES = ["en", *tree.text("po/LINGUAS").split()]


def shape(text):
    """What the lines are, one after the other: title, heading, item or paragraph."""
    return [re.match(r"#+ |- |", line)[0] or "text" for line in text.splitlines() if line]


def main():
    faults = []
    folder = tree.TOP / "data" / "help"
    pages = {language: {path.name for path in (folder / language).glob("*.md")} for language in LANGUAGES}
    listed = tree.text("src/ui/zonebook.gresource.xml")
    topics = re.search(r"\btopics\[\] = \{(.*?)\};", tree.text("src/ui/zb-help-dialog.c"), re.DOTALL)[1]
    known = {f"{topic}.md" for topic in re.findall(r'"(\w+)"', topics)}
    for language in LANGUAGES:
        for page in sorted(pages[language] ^ known):
            faults.append(f"data/help/{language}/{page}: the files and zb-help-dialog.c differ.")
        for page in sorted(pages[language] & pages["en"]):
            text = tree.text(f"data/help/{language}/{page}")
            if not text.startswith("# ") or shape(text) != shape(tree.text(f"data/help/en/{page}")):
                faults.append(f"data/help/{language}/{page} is built otherwise than the English page.")
            if f">{language}/{page}<" not in listed:
                faults.append(f"zonebook.gresource.xml lacks {language}/{page}.")
    tree.finish("help", faults)


main()
