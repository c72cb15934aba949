# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-data.py DESKTOP METAINFO: what the desktop reads is right: the desktop entry and the metainfo
as they are installed, the settings schema, the icons, and NEWS beside the releases."""

import re
import subprocess
import sys
import xml.etree.ElementTree as xml

import tree

ID = "io.github.zonebook.Zonebook"
SVG = "{http://www.w3.org/2000/svg}"
ICONS = {f"{ID}.svg": 128, f"{ID}-symbolic.svg": 16}


def tool_faults(desktop, metainfo):
    for command in (["desktop-file-validate", "--warn-kde", desktop],
                    ["appstreamcli", "validate", "--no-net", "--no-color", "--pedantic", "--strict",
                     metainfo],
                    ["glib-compile-schemas", "--strict", "--dry-run", str(tree.TOP / "data")]):
        done = subprocess.run(command, capture_output=True, text=True)
        said = (done.stdout + done.stderr).strip()
        if done.returncode or (said and command[0] != "appstreamcli"):
            yield f"{command[0]}: {said}"


def icon_faults(name, size):
    root = xml.fromstring(tree.text(f"data/icons/{name}"))
    if root.tag != SVG + "svg":
        yield f"{name} is no SVG."
    if (root.get("width"), root.get("height")) != (str(size), str(size)):
        yield f"{name} is not {size} × {size}."
    if root.get("viewBox") != f"0 0 {size} {size}":
        yield f"{name} draws on another ground than 0 0 {size} {size}."
    fills = {part.get("fill") for part in root.iter() if part.get("fill")}
    if name.endswith("-symbolic.svg") and fills != {"#222222"}:
        yield f"{name} is not of one colour."
    for part in root.iter():
        if part.tag in (SVG + "image", SVG + "text", SVG + "script"):
            yield f"{name} holds a {part.tag.removeprefix(SVG)}."


def release_faults():
    news = re.findall(r"^Zonebook (\S+) \((\S+)\)$", tree.text("NEWS"), re.MULTILINE)
    root = xml.fromstring(tree.text(f"data/{ID}.metainfo.xml.in").encode())
    releases = [(release.get("version"), release.get("date")) for release in root.iter("release")]
    version = re.search(r"^\s*version: '([^']+)'", tree.text("meson.build"), re.MULTILINE)[1]
    if news != releases:
        yield f"NEWS tells of {news}, the metainfo of {releases}."
    if not news or news[0][0] != version:
        yield f"NEWS does not begin with {version}."


def main():
    faults = [*tool_faults(*sys.argv[1:3]), *release_faults()]
    for name, size in ICONS.items():
        faults.extend(icon_faults(name, size))
    tree.finish("data", faults)


main()
