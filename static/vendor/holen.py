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

from fontTools import subset
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
    ("@fontsource/noto-sans", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-sans.txt"),
    ("@fontsource/vazirmatn", "LICENSE", "berichte/ausgabe/schrift/OFL-vazirmatn.txt"),
    ("@fontsource/noto-sans-ethiopic", "LICENSE", "static/vendor/lizenzen/noto-sans-ethiopic.txt"),
    ("@fontsource/noto-sans-ethiopic", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-sans-ethiopic.txt"),
    ("@fontsource/noto-sans-georgian", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-sans-georgian.txt"),
    ("@fontsource/noto-sans-armenian", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-sans-armenian.txt"),
    ("@fontsource/noto-sans-hebrew", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-sans-hebrew.txt"),
    ("@fontsource/noto-emoji", "LICENSE", "berichte/ausgabe/schrift/OFL-noto-emoji.txt"),
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
LATEIN = ("latin", "latin-ext")

# the print fonts: package, alphabets joined into one file, file name, weights; the first is ours, the others stand in
DRUCK = (
    ("atkinson-hyperlegible-next", LATEIN, "AtkinsonHyperlegibleNext", (400, 600, 700, 800)),
    ("noto-sans", (*LATEIN, "cyrillic", "cyrillic-ext", "greek", "vietnamese"), "NotoSans", (400, 700)),
    ("vazirmatn", ("arabic",), "Vazirmatn", (400, 700)),
    ("noto-sans-ethiopic", ("ethiopic",), "NotoSansEthiopic", (400, 700)),
    ("noto-sans-georgian", ("georgian",), "NotoSansGeorgian", (400, 700)),
    ("noto-sans-armenian", ("armenian",), "NotoSansArmenian", (400, 700)),
    ("noto-sans-hebrew", ("hebrew",), "NotoSansHebrew", (400, 700)),
    ("noto-emoji", ("emoji",), "NotoEmoji", (400,)),
)  # fmt: skip

AKZENTE = frozenset(range(0x300, 0x370))  # Atkinson cannot place them; a letter it lacks would come apart
AETHIOPISCH = frozenset(range(0x1200, 0x1380))  # Tigrinya and Amharic, without the three supplements
SICHTBAR = frozenset(range(0x20, 0x110000))
ZEICHEN = {"atkinson-hyperlegible-next": SICHTBAR - AKZENTE, "noto-sans-ethiopic": AETHIOPISCH}
ETHIOPIC = "@fontsource/noto-sans-ethiopic"


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


def teilschrift(pakete, paket, alphabet, gewicht, zeichen):
    """One woff2 as a font of the signs that we keep. Paper needs no hinting, and emoji no joined figures."""
    datei = f"@fontsource/{paket}/files/{paket}-{alphabet}-{gewicht}-normal.woff2"
    schrift = TTFont(pakete / datei, recalcTimestamp=False)
    schrift.flavor = None
    formen = [] if paket == "noto-emoji" else ["*"]
    wahl = subset.Options(hinting=False, layout_features=formen, notdef_outline=True, name_IDs=["*"])
    schneider = subset.Subsetter(wahl)
    schneider.populate(unicodes=zeichen & schrift.getBestCmap().keys())
    schneider.subset(schrift)
    return schrift


def schnitt_schreiben(pakete, paket, alphabete, ziel, gewicht, ordner):
    """Typst reads no woff2 and wants one file per weight: unpack the alphabets and join them."""
    teile = []
    for alphabet in alphabete:
        schrift = teilschrift(pakete, paket, alphabet, gewicht, ZEICHEN.get(paket, SICHTBAR))
        teile.append(str(ordner / f"{paket}-{alphabet}-{gewicht}.ttf"))
        schrift.save(teile[-1])
    if len(teile) > 1:
        schrift = Merger().merge(teile)
    schrift.recalcTimestamp = False
    schrift["head"].created = schrift["head"].modified = TTFont(teile[0])["head"].created
    schrift.save(ziel)


def druckschriften(pakete, ordner):
    """Writes every weight of every print font; says which file is from which package."""
    for paket, alphabete, name, gewichte in DRUCK:
        for gewicht in gewichte:
            ziel = DRUCKSCHRIFT / f"{name}-{SCHNITTE[gewicht]}.ttf"
            schnitt_schreiben(pakete, paket, alphabete, ziel, gewicht, ordner)
            yield f"@fontsource/{paket}", ziel


def webfont(pakete, name, gewicht, zeichen=AETHIOPISCH):
    schrift = teilschrift(pakete, "noto-sans-ethiopic", "ethiopic", gewicht, zeichen)
    schrift.flavor = "woff2"
    ziel = HIER / f"schrift/noto-sans-ethiopic-{name}.woff2"
    schrift.save(ziel)
    return ETHIOPIC, ziel


def webfonts(pakete):
    """For pages in Tigrinya two weights; for the name of the language, which every page offers, its four signs."""
    yield from (webfont(pakete, gewicht, gewicht) for gewicht in (400, 700))
    yield webfont(pakete, "tigrinya", 400, frozenset(map(ord, "ትግርኛ")))


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
    herkunft += [*druckschriften(pakete, ordner), *webfonts(pakete)]
    manifest = sorted((eintrag(pakete, paket, datei) for paket, datei in herkunft), key=lambda zeile: zeile["datei"])
    (HIER / "manifest.json").write_text(json.dumps(manifest, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as ordner:
        holen(Path(ordner))
