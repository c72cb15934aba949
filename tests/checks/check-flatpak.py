# SPDX-FileCopyrightText: 2026 The Zonebook developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest asks for what it must and no more, and what `dev flatpak` builds differs from it in the
runtime and in the sources of modules alone."""

import importlib.machinery
import importlib.util
import json

import tree

PERMISSIONS = {"--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"}
LIBRARIES = {"libxlsxwriter", "freexl"}


def load(path):
    loader = importlib.machinery.SourceFileLoader("manifest", str(tree.TOP / path))
    spec = importlib.util.spec_from_loader("manifest", loader)
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def manifest_faults(manifest):
    if (manifest["runtime"], manifest["runtime-version"], manifest["sdk"]) != (
            "org.gnome.Platform", "50", "org.gnome.Sdk"):
        yield "The runtime is not org.gnome.Platform 50."
    if set(manifest["finish-args"]) != PERMISSIONS:
        yield f"The permissions are {manifest['finish-args']}."
    if manifest["separate-locales"] is not False:
        yield "Languages would be split from the program, and its own choice of language would fail."
    for module in manifest["modules"]:
        for source in module["sources"]:
            if source["type"] == "archive" and not (
                    source["url"].startswith("https://") and len(source.get("sha256", "")) == 64):
                yield f"{module['name']}: {source} is not an https address with its sha256."
    names = {module["name"] for module in manifest["modules"]}
    if names != LIBRARIES | {"zonebook"}:
        yield f"The modules are {sorted(names)}."


def difference_faults(manifest, changed, replaced):
    if replaced.keys() - LIBRARIES:
        yield f"The stand-in replaces {sorted(replaced)}."
    keys = {key for key in manifest.keys() | changed.keys() if manifest.get(key) != changed.get(key)}
    if keys != {"runtime", "runtime-version", "sdk", "modules"}:
        yield f"The stand-in differs in {sorted(keys)}."
    if [module["name"] for module in manifest["modules"]] != [module["name"] for module in changed["modules"]]:
        yield "The stand-in has other modules."
    for module, other in zip(manifest["modules"], changed["modules"]):
        keys = {key for key in module.keys() | other.keys() if module.get(key) != other.get(key)}
        if keys != ({"sources"} if module["name"] in replaced else set()):
            yield f"The stand-in’s module {module['name']} differs in {sorted(keys)}."


def main():
    script = load("build-aux/flatpak-manifest")
    manifest = json.loads(script.MANIFEST.read_text())
    tree.finish("flatpak", [*manifest_faults(manifest),
                            *difference_faults(manifest, script.stand_in(manifest), script.SOURCES)])


main()
