"""What all drawings share: the sheet, the scale, and signs that differ by shape and fill, never by colour alone."""

from dataclasses import dataclass
from itertools import count
from textwrap import shorten

from django.forms.utils import flatatt
from django.utils.html import format_html, format_html_join
from django.utils.text import slugify

from protegat.basis.templatetags.haus import GESCHUETZTES_LEERZEICHEN, dezimal

PFLAUME, GRAU, LINIE = "#431540", "#777", "#ccc"
STILE = {  # for print; on screen the stylesheet knows the same names
    "achse": {"stroke": LINIE, "stroke-width": 0.5},
    "weg": {"stroke": GRAU, "stroke-width": 1.5},
    "gang": {"stroke": PFLAUME, "stroke-width": 1.5},
    "plan": {"stroke": GRAU, "stroke-width": 1.2, "stroke-dasharray": "4 3"},
    "balken": {"stroke": PFLAUME, "stroke-width": 3.5},
    "hof": {"stroke": "#fff", "stroke-width": 4.5},
    "marke": {"stroke": "#000", "stroke-width": 1.5},
    "vorher": {"fill": "#fff", "stroke": GRAU, "stroke-width": 1.5},
    "jetzt": {"fill": PFLAUME, "stroke": PFLAUME, "stroke-width": 1.5},
    "fett": {"font-weight": 700},
    "leise": {"fill": "#444"},
}
HOF = {"paint-order": "stroke", "stroke": "#fff", "stroke-width": 2.5, "stroke-linejoin": "round"}
RUNDE = (2, 5, 10)


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
    zeichen: int  # letters of a name that fit

    def x(self, wert, ende):
        """In per cent of the width; what lies beyond the end stands at the end."""
        return f"{self.links + (self.rechts - self.links) * min(float(wert) / float(ende), 1):.1f}%"


SCHIRM = Blatt("100%", links=7, rechts=86, zeilenhoehe=50, name=17, mitte=36, radius=6, schrift=15, fuss=26, zeichen=36)
DRUCK = Blatt("482", links=31, rechts=91, zeilenhoehe=22, name=14, mitte=10, radius=4, schrift=9, fuss=16, zeichen=29)


def rahmen(blatt, teil, hoehe, teile):
    """The whole SVG, named and described."""
    kennung = slugify(teil.titel)
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="diagramm" width="{}" height="{}" fill="#000" '
        'font-family="Atkinson, Atkinson Hyperlegible Next" font-size="{}" role="img" aria-labelledby="{}-t {}-b">'
        '<title id="{}-t">{}</title><desc id="{}-b">{}</desc>{}</svg>',
        *(blatt.breite, hoehe, blatt.schrift, kennung, kennung),
        *(kennung, teil.titel, kennung, teil.beschreibung),
        zusammen(teile),
    )


def zusammen(teile):
    return format_html_join("", "{}", ((teil,) for teil in teile))


def gruppe(teile):
    return format_html("<g>{}</g>", zusammen(teile))


def zeichen(name, klasse, inhalt="", **attribute):
    """One SVG element in the style of the first of its classes."""
    stil = STILE.get(klasse.partition(" ")[0], {}) | (HOF if klasse.endswith(" auf") else {})
    alle = {"class": klasse} | stil | {feld.replace("_", "-"): wert for feld, wert in attribute.items()}
    return format_html("<{}{}>{}</{}>", name, flatatt(alle), inhalt, name)


def senkrecht(klasse, x, oben, unten):
    return zeichen("line", klasse, x1=x, x2=x, y1=oben, y2=unten)


def waagrecht(klasse, von, bis, y):
    return zeichen("line", klasse, x1=von, x2=bis, y1=y, y2=y)


def kreis(klasse, x, y, radius):
    return zeichen("circle", klasse, cx=x, cy=y, r=radius)


def text(inhalt, x, y, klasse="fett auf", anker="start", dx=0):
    return zeichen("text", klasse, inhalt, x=x, y=y, dx=dx, text_anchor=anker)


def name(blatt, label, oben):
    """The name of a row; a long one ends after a whole word, and its table says the rest."""
    return text(kurz(label, blatt.zeichen), "0", oben + blatt.name)


def raster(blatt, ende, schritt, hoehe, einheit=""):
    """Hairlines from the top to the foot, each with its value."""
    for wert in range(0, ende + 1, schritt):
        x, zahl = blatt.x(wert, ende), dezimal(wert, 0)
        yield senkrecht("achse", x, 0, hoehe)
        yield text(
            GESCHUETZTES_LEERZEICHEN.join(filter(None, (zahl, einheit))), x, hoehe + blatt.fuss - 5, "leise", "middle"
        )


def kurz(label, laenge):
    if len(label) <= laenge:
        return label
    gekuerzt = shorten(label, laenge, placeholder=" …")
    return gekuerzt if len(gekuerzt) > laenge // 3 else f"{label[: laenge - 1]}…"


def gelesen(zelle, druck):
    """The words of a cell, and its place on the scale: outside the house a hidden number has none."""
    return (zelle.aussen, None if zelle.ersatz else zelle.wert) if druck else (zelle.text, zelle.wert)


def achse(werte):
    """The end of the axis and the distance of its lines, at most six of them."""
    groesster = max((float(wert) for wert in werte if wert is not None), default=0) or 1
    schritt = next(r * 10**stelle for stelle in count() for r in RUNDE if 5 * r * 10**stelle >= groesster)
    return schritt * -int(-groesster // schritt), schritt
