"""A QR code as the path of an SVG, to be drawn by a template."""

import segno

RAND = 4  # modules of white around it, as the standard asks


class QrBild:
    """Draw `weg` into a square of `groesse` units."""

    def __init__(self, text):
        code = segno.make(text, error="m", micro=False)
        self.groesse = code.symbol_size(border=RAND)[0]
        zeilen = enumerate(code.matrix_iter(border=RAND))
        self.weg = "".join(f"M{x} {y}h1v1h-1z" for y, zeile in zeilen for x, dunkel in enumerate(zeile) if dunkel)
