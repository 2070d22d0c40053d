"""A drawing as a picture of points, for Word: set by the same typesetter and fonts as the print."""

import json

from . import pdf

SEITE = """\
#import "rahmen.typ": schriften
#let d = json("bild.json")
#set page(width: d.breite * 1mm, height: auto, margin: 0mm)
#set text(font: schriften)
#image(bytes(d.daten), format: "svg", width: 100%)
"""


def als_png(svg, breite):
    """The bytes of a PNG, as wide as so many millimetres. Raises PdfFehler."""
    rahmen = (pdf.HIER / "vorlagen" / "rahmen.typ").read_text("utf-8")
    daten = json.dumps({"daten": list(svg), "breite": breite})
    return pdf.setze({"dateien": {"main.typ": SEITE, "rahmen.typ": rahmen, "bild.json": daten}})
