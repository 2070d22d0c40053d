"""Fetches the foreign front-end files with npm, trims them to what our pages use, and writes manifest.json.

Neither the site nor its tests need node: the result is committed. Only who changes a version runs this, with
fontTools and brotli at hand:  uv run --with fonttools==4.68.0 --with brotli==1.2.1 static/vendor/holen.py
"""

import hashlib
import json
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

HIER = Path(__file__).resolve().parent
WURZEL = HIER.parents[1]
DRUCKSCHRIFT = WURZEL / "berichte/ausgabe/schrift"

# package, file in the package, target below the root of the repository
DATEIEN = (
    ("bootstrap", "dist/css/bootstrap.min.css", "static/vendor/bootstrap.min.css"),
    ("bootstrap", "LICENSE", "static/vendor/lizenzen/bootstrap.txt"),
    ("bootstrap-icons", "LICENSE", "static/vendor/lizenzen/bootstrap-icons.txt"),
    ("@fontsource-variable/atkinson-hyperlegible-next", "files/atkinson-hyperlegible-next-latin-wght-normal.woff2",
     "static/vendor/schrift/atkinson-hyperlegible-next-latin-wght-normal.woff2"),
    ("@fontsource-variable/atkinson-hyperlegible-next", "files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
     "static/vendor/schrift/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2"),
    ("@fontsource-variable/atkinson-hyperlegible-next", "LICENSE",
     "static/vendor/lizenzen/atkinson-hyperlegible-next.txt"),
    ("@fontsource-variable/vazirmatn", "files/vazirmatn-arabic-wght-normal.woff2",
     "static/vendor/schrift/vazirmatn-arabic-wght-normal.woff2"),
    ("@fontsource-variable/vazirmatn", "LICENSE", "static/vendor/lizenzen/vazirmatn.txt"),
    ("@fontsource/atkinson-hyperlegible-next", "LICENSE", "berichte/ausgabe/schrift/OFL.txt"),
    ("axe-core", "axe.min.js", "tests/e2e/vendor/axe.min.js"),
    ("axe-core", "LICENSE", "tests/e2e/vendor/axe-LICENSE.txt"),
)  # fmt: skip

SYMBOLE = (
    "arrow-counterclockwise", "arrow-left-right", "arrow-repeat", "bar-chart-steps", "box-arrow-right",
    "building", "calendar-event", "calendar-week", "caret-down-fill", "caret-up-fill", "chat-dots",
    "chat-left-text", "check-circle-fill", "check-lg", "chevron-down", "chevron-expand", "chevron-left",
    "chevron-right", "circle", "clock", "clock-history", "cloud-slash", "copy", "dash-lg", "download",
    "envelope", "exclamation-triangle-fill", "file-earmark-pdf", "file-earmark-spreadsheet",
    "file-earmark-text", "funnel", "gear", "geo-alt", "globe", "hourglass-split", "house",
    "info-circle", "journal-text", "key", "list", "lock", "pencil", "people", "person",
    "person-wheelchair", "plus-lg", "printer", "question-circle", "search", "shield-lock", "telephone",
    "translate", "trash", "unlock", "upload", "x-lg", "x-octagon-fill",
)  # fmt: skip

SCHNITTE = {400: "Regular", 600: "SemiBold", 700: "Bold", 800: "ExtraBold"}


def installieren(ordner):
    """Runs npm in a throw-away folder, so that node_modules never lies among our static files."""
    for name in ("package.json", "package-lock.json"):
        if (HIER / name).exists():
            shutil.copy(HIER / name, ordner)
    befehl = [
        "npm",
        "install",
        "--ignore-scripts",
        "--omit-lockfile-registry-resolved",
        "--no-audit",
        "--no-fund",
    ]
    subprocess.run(befehl, cwd=ordner, check=True)
    shutil.copy(ordner / "package-lock.json", HIER)
    return ordner / "node_modules"


def kopieren(quelle, ziel):
    """Copies one file; text loses its sourceMappingURL, which a static file storage would try to follow."""
    ziel.parent.mkdir(parents=True, exist_ok=True)
    inhalt = quelle.read_bytes()
    if ziel.suffix in {".css", ".js"}:
        inhalt = re.sub(rb"\s*/[*/][#@] sourceMappingURL=[^\n*]*(\*/)?", b"", inhalt)
    ziel.write_bytes(inhalt)


def symbole_schreiben(pakete, ziel):
    """One sprite with one <symbol> per icon that the pages name."""
    zeilen = []
    for name in SYMBOLE:
        svg = (pakete / "bootstrap-icons/icons" / f"{name}.svg").read_text()
        inhalt = re.search(r"<svg[^>]*>(.*)</svg>", svg, re.DOTALL)[1]
        zeilen.append(f'<symbol id="{name}" viewBox="0 0 16 16">{" ".join(inhalt.split())}</symbol>')
    ziel.write_text('<svg xmlns="http://www.w3.org/2000/svg">\n' + "\n".join(zeilen) + "\n</svg>\n")


def schnitt_schreiben(pakete, gewicht, name, ordner):
    """Typst reads no woff2 and wants one file per weight: unpack both alphabets and join them."""
    teile = []
    for alphabet in ("latin", "latin-ext"):
        datei = (
            f"@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-{alphabet}-{gewicht}-normal.woff2"
        )
        schrift = TTFont(pakete / datei, recalcTimestamp=False)
        schrift.flavor = None
        teile.append(str(ordner / f"{alphabet}-{gewicht}.ttf"))
        schrift.save(teile[-1])
    schrift = Merger().merge(teile)
    schrift.recalcTimestamp = False
    schrift["head"].created = schrift["head"].modified = TTFont(teile[0])["head"].created
    ziel = DRUCKSCHRIFT / f"AtkinsonHyperlegibleNext-{name}.ttf"
    schrift.save(ziel)
    return ziel


def eintrag(pakete, paket, datei):
    """One line of the manifest: where the file comes from, under which licence, and its hash."""
    beschreibung = json.loads((pakete / paket / "package.json").read_text())
    return {
        "datei": datei.relative_to(WURZEL).as_posix(),
        "paket": paket,
        "version": beschreibung["version"],
        "lizenz": beschreibung["license"],
        "sha256": hashlib.sha256(datei.read_bytes()).hexdigest(),
    }


def holen(ordner):
    pakete = installieren(ordner)
    for paket, quelle, ziel in DATEIEN:
        kopieren(pakete / paket / quelle, WURZEL / ziel)
    symbole_schreiben(pakete, HIER / "symbole.svg")
    herkunft = [(paket, WURZEL / ziel) for paket, _, ziel in DATEIEN] + [("bootstrap-icons", HIER / "symbole.svg")]
    for gewicht, name in SCHNITTE.items():
        herkunft.append(("@fontsource/atkinson-hyperlegible-next", schnitt_schreiben(pakete, gewicht, name, ordner)))
    manifest = sorted((eintrag(pakete, paket, datei) for paket, datei in herkunft), key=lambda zeile: zeile["datei"])
    (HIER / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as ordner:
        holen(Path(ordner))
