# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every string for people stands in the catalogue, translated: POTFILES names every file that has
some, and each .po of LINGUAS is whole against the sources as they are now."""

import re
import subprocess
import tempfile

import tree

UPDATE = tree.TOP / "build-aux" / "update-po"


def run(*command):
    return subprocess.run(command, cwd=tree.TOP, capture_output=True, text=True)


def potfiles_faults():
    named = [line for line in tree.text("po/POTFILES").splitlines() if line and line[0] != "#"]
    wanted = run(UPDATE, "--list").stdout.split()
    for name in sorted(set(wanted) - set(named)):
        yield f"po/POTFILES lacks {name} (dev po mends it)."
    for name in sorted(set(named) - set(wanted)):
        yield f"po/POTFILES names {name}, which has no strings or is gone (dev po mends it)."


def catalogue_faults(language, pot, folder):
    po, merged = tree.TOP / "po" / f"{language}.po", f"{folder}/{language}.po"
    if not po.exists():
        yield f"{po.name} is missing."
        return
    for command in (["msgfmt", "-c", "-o", "/dev/null", str(po)],
                    ["msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, str(po), pot]):
        done = run(*command)
        if done.returncode:
            yield done.stderr
            return
    for flag, word in (("--untranslated", "untranslated"), ("--only-fuzzy", "fuzzy")):
        left = run("msgattrib", "--no-obsolete", "--no-wrap", flag, merged).stdout
        strings = [text for text in re.findall(r'^msgid "(.*)"$', left, re.MULTILINE) if text]
        if strings:
            yield f"{po.name}: {len(strings)} {word}: " + " · ".join(strings[:12])


def main():
    faults = list(potfiles_faults())
    with tempfile.TemporaryDirectory() as folder:
        pot = f"{folder}/zonebook.pot"
        done = run(UPDATE, "--pot", pot)
        if done.returncode or "warning:" in done.stderr:
            faults.append(done.stderr)
        if not done.returncode:
            for language in tree.text("po/LINGUAS").split():
                faults.extend(catalogue_faults(language, pot, folder))
    tree.finish("catalogues", faults)


main()
