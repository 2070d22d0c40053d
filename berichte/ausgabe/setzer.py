"""Typesets one report in a process of its own: the memory it takes goes back, and nothing it does can hurt the web.

Reads one JSON object from standard input, `dateien` (name: text) and `zeitpunkt`, and writes the PDF to standard
output; without `zeitpunkt` the first page as a picture (PNG). There are no files but these: a template can read nothing
else. Run as a script with the standard library only.
"""

import json
import sys
from pathlib import Path

import typst

SCHRIFT = Path(__file__).with_name("schrift")
NORMEN = ["a-3a", "ua-1"]
BILD = {"format": "png", "ppi": 220}


def setze(auftrag):
    """Raises TypstError, also for what typst only warns about."""
    als_pdf = "zeitpunkt" in auftrag
    form = {"format": "pdf", "pdf_standards": NORMEN, "timestamp": auftrag["zeitpunkt"]} if als_pdf else BILD
    satz, warnungen = typst.compile_with_warnings(
        {name: inhalt.encode() for name, inhalt in auftrag["dateien"].items()},
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[SCHRIFT]),
        **form,
    )
    if warnungen:
        raise typst.TypstError("; ".join(map(str, warnungen)))
    return satz


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(setze(json.load(sys.stdin)))
    except typst.TypstError as grund:
        sys.exit(getattr(grund, "diagnostic", "") or str(grund))
