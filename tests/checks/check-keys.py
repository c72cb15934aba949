# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys: the shortcuts dialog names every key that the window answers to and no other; within one dialog, page or
menu no two labels share a mnemonic, in any language."""

import re
from collections import defaultdict

import tree

# What GTK itself answers to, and is worth telling.
OF_GTK = {"<Control>a", "F10"}

# What everyone tries anyway, or what belongs to one small list that is open for a moment.
UNTOLD_FILES = {"zb-placeholder-popover.c", "zb-suggest-row.c", "zb-long-text-row.c"}
UNTOLD = {"Escape"}

# Labels that never show together: pages of one stack.
APART = {
    ("zb-overview-page.blp", "_Try Again"),
    ("zb-register-page.blp", "_Try Again"),
}
MODIFIERS = {"GDK_CONTROL_MASK": "<Control>", "GDK_SHIFT_MASK": "<Shift>", "GDK_ALT_MASK": "<Alt>"}


def spelled(key, masks):
    """As GTK writes accelerators: GDK_KEY_z, "GDK_CONTROL_MASK | …" becomes <Control>z."""
    modifiers = "".join(text for mask, text in MODIFIERS.items() if mask in masks)
    return modifiers + key.removeprefix("GDK_KEY_")


def ordered(accelerator):
    """With the modifiers in one order."""
    found = re.findall(r"<\w+>", accelerator)
    return "".join(sorted(found)) + re.sub(r"<\w+>", "", accelerator)


def answered():
    """The keys of the sources, by where they stand."""
    keys = {ordered(key): "GTK" for key in OF_GTK}
    table = re.search(r"\baccels\[\] = \{(.*?)\n\};", tree.text("src/ui/zb-application.c"), re.DOTALL)[1]
    for entry in re.finditer(r"\{ \"[\w.-]+\", \{ (.*?) \} \}", table):
        for key in re.findall(r'"([^"]+)"', entry[1]):
            keys[ordered(key)] = "zb-application.c"
    bound = re.compile(
        r"(?:add_binding\w* \(\s*\w+|keyval_trigger_new \(|add_key \(\s*\w+),?\s*(GDK_KEY_\w+(?: \+ i)?),\s*([\w\s|]+?)[,)]"
    )
    for path in tree.files(".c"):
        if path.parts[:2] != ("src", "ui") or path.name in UNTOLD_FILES:
            continue
        for key, masks in bound.findall(tree.text(path)):
            told = spelled(key.replace("1 + i", "1...9"), masks)
            if told not in UNTOLD:
                keys[ordered(told)] = path.name
    return keys


def told():
    xml = tree.text("src/ui/help-overlay.ui").replace("&lt;", "<").replace("&gt;", ">")
    keys = re.findall(r'<property name="accelerator">(.*?)</property>', xml)
    return {ordered(key) for entry in keys for key in entry.split()}


def shortcut_faults():
    keys, shown = answered(), told()
    for key in sorted(keys.keys() - shown):
        yield f"help-overlay.ui does not tell {key} ({keys[key]})."
    for key in sorted(shown - keys.keys()):
        yield f"help-overlay.ui tells {key}, which nothing answers to."


def catalogue(language):
    """msgid to msgstr, without plural forms, which bear no mnemonics."""
    entries = re.findall(
        r'^msgid ((?:"[^\n]*"\n)+)msgstr ((?:"[^\n]*"\n?)+)', tree.text(f"po/{language}.po"), re.MULTILINE
    )
    joined = lambda part: "".join(re.findall(r'"(.*)"', part))  # noqa: E731
    return {joined(msgid): joined(msgstr) for msgid, msgstr in entries}


def scopes(path):
    """What shows together in a file: its template, and each menu by itself; in C what one call or table names."""
    source = tree.text(path)
    if path.suffix == ".blp":
        return re.split(r"^menu ", source, flags=re.MULTILINE)
    return re.findall(r"\w+\[\] = \{.*?\n  ?\};|add_responses \(.*?\);", source, re.DOTALL)


def mnemonic_of(label):
    found = re.search(r"_(\w)", label.replace("__", ""))
    return found and found[1].casefold()


def mnemonic_faults(language):
    strings = catalogue(language) if language else {}
    for path in tree.files(".blp", ".c"):
        if path.parts[:2] != ("src", "ui"):
            continue
        for scope in scopes(path):
            labels = defaultdict(set)
            for msgid in re.findall(r'\b(?:N|NC)?_ ?\((?:"[\w ]*", )?"([^"]*_\w[^"]*)"\)', scope):
                shown = strings.get(msgid, msgid)
                letter = mnemonic_of(shown)
                if letter is None or not letter.isascii():
                    yield f"{language or 'en'}: “{shown}” ({path.name}) lacks a mnemonic that a key can give."
                elif (path.name, msgid) not in APART:
                    labels[letter].add(shown)
            for letter, shown in labels.items():
                if len(shown) > 1:
                    yield f"{language or 'en'}: {path.name} has “{letter}” twice: {' · '.join(sorted(shown))}"


def main():
    faults = list(shortcut_faults())
    for language in ["", *tree.text("po/LINGUAS").split()]:
        faults.extend(mnemonic_faults(language))
    tree.finish("keys", faults)


main()
