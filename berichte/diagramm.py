"""The drawing of a Vergleich: hollow circle before, filled circle now, one hairline axis, each value beside its mark.

One SVG for page and print. Positions in per cent, type in pixels and no viewBox: it fits phone and desk without
shrinking the letters. Only presentation attributes and classes: the page's policy forbids style attributes, and on
screen the stylesheet takes over by the classes.
"""

from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.text import slugify

from protegat.basis.templatetags.haus import GESCHUETZTES_LEERZEICHEN, GIBT_ES_NICHT, dezimal

SCHRITTE = (2, 5, 10, 20, 25, 50, 100, 200, 500)


@dataclass(frozen=True)
class Blatt:
    """Where things stand: on screen the name is above its row, in print it is to the left."""

    breite: str
    links: float
    rechts: float
    zeilenhoehe: int
    name: int
    mitte: int
    radius: int
    schrift: int
    fuss: int

    def x(self, wert, ende):
        return f"{self.links + (self.rechts - self.links) * float(wert) / ende:.1f}%"


SCHIRM = Blatt("100%", links=7, rechts=86, zeilenhoehe=50, name=17, mitte=36, radius=6, schrift=15, fuss=26)
DRUCK = Blatt("482", links=31, rechts=91, zeilenhoehe=22, name=14, mitte=10, radius=4, schrift=9, fuss=16)


def zeichne(vergleich, druck=False):
    """The SVG as a safe string; an empty Vergleich has an axis and no rows."""
    blatt = DRUCK if druck else SCHIRM
    hoehe = blatt.zeilenhoehe * len(vergleich.zeilen)
    ende, schritt = _achse([w for _, *werte in vergleich.zeilen for w in werte if w is not None])
    achse = [_strich(blatt, wert, ende, hoehe, vergleich) for wert in range(0, ende + 1, schritt)]
    zeilen = [_zeile(blatt, platz, zeile, ende, vergleich) for platz, zeile in enumerate(vergleich.zeilen)]
    kennung = slugify(vergleich.titel)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="diagramm" width="{}" height="{}" fill="#000" '
        'font-family="Atkinson, Atkinson Hyperlegible Next" font-size="{}" role="img" aria-labelledby="{}-t {}-b">'
        '<title id="{}-t">{}</title><desc id="{}-b">{}</desc>{}</svg>',
        *(blatt.breite, hoehe + blatt.fuss, blatt.schrift, kennung, kennung),
        *(kennung, vergleich.titel, kennung, vergleich.beschreibung),
        _zusammen([*achse, *zeilen]),
    )


def in_worten(vergleich):
    """The drawing for those who do not see it."""
    zeilen = (
        f"{label}: {_mit_einheit(vorher, vergleich)}, dann {_mit_einheit(jetzt, vergleich)}"
        for label, vorher, jetzt in vergleich.zeilen
    )
    return f"{vergleich.beschreibung} {vergleich.legende} {'; '.join(zeilen)}."


def _achse(werte):
    """The end of the axis and the distance of its lines, at most six of them."""
    groesster = max(map(float, werte), default=0) or 1
    schritt = next(s for s in SCHRITTE if 5 * s >= groesster)
    return schritt * -int(-groesster // schritt), schritt


def _mit_einheit(wert, vergleich):
    if wert is None:
        return GIBT_ES_NICHT
    return GESCHUETZTES_LEERZEICHEN.join(filter(None, (dezimal(wert, vergleich.stellen), vergleich.einheit)))


def _strich(blatt, wert, ende, hoehe, vergleich):
    return format_html(
        '<line class="achse" stroke="#ccc" stroke-width="0.5" x1="{x}" x2="{x}" y1="0" y2="{hoehe}"/>'
        '<text class="leise" fill="#444" text-anchor="middle" x="{x}" y="{y}">{wert}</text>',
        x=blatt.x(wert, ende),
        hoehe=hoehe,
        y=hoehe + blatt.fuss - 5,
        wert=GESCHUETZTES_LEERZEICHEN.join(filter(None, (str(wert), vergleich.einheit))),
    )


def _zeile(blatt, platz, zeile, ende, vergleich):
    label, vorher, jetzt = zeile
    oben = platz * blatt.zeilenhoehe
    y = oben + blatt.mitte
    teile = [format_html('<text class="fett auf" x="0" y="{}">{}</text>', oben + blatt.name, label)]
    if vorher is not None and jetzt is not None:
        teile.append(
            format_html(
                '<line class="weg" stroke="#777" stroke-width="1.5" x1="{}" x2="{}" y1="{y}" y2="{y}"/>',
                *(blatt.x(vorher, ende), blatt.x(jetzt, ende)),
                y=y,
            )
        )
    if vorher is not None:
        teile.append(_kreis(blatt, "vorher", vorher, ende, y))
    if jetzt is not None:
        teile.append(_kreis(blatt, "jetzt", jetzt, ende, y))
    teile += _werte(blatt, vorher, jetzt, ende, y, vergleich.stellen)
    return format_html("<g>{}</g>", _zusammen(teile))


def _zusammen(teile):
    return format_html_join("", "{}", ((teil,) for teil in teile))


def _kreis(blatt, klasse, wert, ende, y):
    flaeche, rand = ("#fff", "#777") if klasse == "vorher" else ("#431540", "#431540")
    return format_html(
        '<circle class="{}" fill="{}" stroke="{}" stroke-width="1.5" cx="{}" cy="{}" r="{}"/>',
        *(klasse, flaeche, rand, blatt.x(wert, ende), y, blatt.radius),
    )


def _werte(blatt, vorher, jetzt, ende, y, stellen):
    """The smaller value stands left of its mark, the greater one right; equal values are written once."""
    if vorher is not None and vorher != jetzt:
        yield _wert(blatt, "leise auf", vorher, jetzt is not None and vorher < jetzt, ende, y, stellen)
    if jetzt is not None:
        yield _wert(blatt, "fett auf", jetzt, vorher is not None and jetzt < vorher, ende, y, stellen)


def _wert(blatt, klasse, wert, links, ende, y, stellen):
    gewicht, farbe = (700, "inherit") if klasse.startswith("fett") else (400, "#444")
    return format_html(
        '<text class="{}" font-weight="{}" fill="{}" text-anchor="{}" x="{}" dx="{}" y="{}">{}</text>',
        *(klasse, gewicht, farbe),
        *("end" if links else "start", blatt.x(wert, ende), (-2 if links else 2) * blatt.radius),
        *(y + blatt.schrift // 3, dezimal(wert, stellen)),
    )
