"""Typesets one report in a process of its own: the memory it takes goes back, and nothing it does can hurt the web.

Reads one JSON object from standard input, `dateien` (name: text) and `zeitpunkt`, and writes the PDF to standard
output. There are no files but these: a template can read nothing else. Run as a script with the standard library only.
"""

import json
import sys
from pathlib import Path

import typst

SCHRIFT = Path(__file__).with_name("schrift")
NORMEN = ["a-3a", "ua-1"]


def setze(auftrag):
    """Raises TypstError, also for what typst only warns about."""
    pdf, warnungen = typst.compile_with_warnings(
        {name: inhalt.encode() for name, inhalt in auftrag["dateien"].items()},
        format="pdf",
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[SCHRIFT]),
        pdf_standards=NORMEN,
        timestamp=auftrag["zeitpunkt"],
    )
    if warnungen:
        raise typst.TypstError("; ".join(map(str, warnungen)))
    return pdf


if __name__ == "__main__":
    try:
        sys.stdout.buffer.write(setze(json.load(sys.stdin)))
    except typst.TypstError as grund:
        sys.exit(getattr(grund, "diagnostic", "") or str(grund))
