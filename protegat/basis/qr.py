"""A QR code as the path of an SVG, to be drawn by a template."""

import segno

RAND = 4  # modules of white around it, as the standard asks


class QrBild:
    """Draw `weg` into a square of `groesse` units."""

    def __init__(self, text, korrektur="m"):
        """`korrektur`: how much of it may be dirty, from l to h."""
        code = segno.make(text, error=korrektur, micro=False, boost_error=False)
        self.groesse = code.symbol_size(border=RAND)[0]
        zeilen = enumerate(code.matrix_iter(border=RAND))
        self.weg = "".join(f"M{x} {y}h1v1h-1z" for y, zeile in zeilen for x, dunkel in enumerate(zeile) if dunkel)
