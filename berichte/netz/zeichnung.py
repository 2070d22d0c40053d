"""The drawing of the network: one SVG for the desk, one for the phone, both from the same values.

A kind of line has its own pattern of strokes and its own sign, colour only repeats it. Only presentation attributes and
classes: the page's policy forbids style attributes, and on screen the stylesheet takes over by the classes.
"""

from math import sqrt

from django.utils.html import format_html, format_html_join

from . import weit

DUENN, DICK = 1.5, (3, 7)  # the thickest line of a crowded drawing, and of one with room
TINTE = 400  # pixels that all lines together may be wide in the middle
SIGNETE = {  # drawn around 0 0
    "vermittlungen": "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0",
    "netzwerkkontakte": "M0-7 7 6H-7z",
    "veranstaltungen": "M-6-6H6V6H-6z",
    "traegerberatungen": "M0-8 8 0 0 8-8 0z",
}
STRICHE = {  # stroke and gap as multiples of the width, and what they have at least
    "netzwerkkontakte": ((0, 0), (2, 1)),
    "veranstaltungen": ((1, 7), (1, 4)),
    "traegerberatungen": ((1, 9), (1, 3), (0, 1), (1, 3)),
}
ZWISCHEN = "4 4"


def zeichne(netz, blatt=weit):
    """The SVG as a safe string; links inside it lead to the organisations."""
    ort = blatt.anordnung(netz)
    anzahlen = [linie.anzahl for linie in netz.linien]
    straenge = [strang for stelle in ort.stellen for strang in stelle.straenge]
    kennung = f"netz-{blatt.NAME}"
    return format_html(
        '<svg xmlns="http://www.w3.org/2000/svg" class="netzbild netzbild-{}" width="{}" height="{}" '
        'viewBox="0 0 {} {}" fill="#000" font-size="15" role="group" aria-labelledby="{}-t" aria-describedby="{}-b">'
        '<title id="{}-t">{}</title><desc id="{}-b">{}</desc>{}{}{}{}{}</svg>',
        *(blatt.NAME, ort.breite, ort.hoehe, ort.breite, ort.hoehe),
        *(kennung, kennung, kennung, netz.titel, kennung, netz.in_worten),
        _zusammen(_bogen(linie, pfad) for linie, pfad in ort.boegen),
        _stamm(ort.stamm),
        _zusammen(_linie(strang, anzahlen) for strang in straenge),
        _mitte(ort),
        _zusammen([*map(_gruppe, ort.gruppen), *map(_stelle, ort.stellen)]),
    )


def muster(art):
    """A piece of such a line with its sign, for the legend."""
    return format_html(
        '<svg class="netzbild netzmuster" width="56" height="18" aria-hidden="true"><path class="linie {}" fill="none" '
        'stroke="#000" stroke-width="3"{} d="M2 9H40"/>{}</svg>',
        *(art, _striche(art, 3), _signet(art, 46, 9)),
    )


def staerke(anzahl, anzahlen):
    """The width of a line among all: it grows with the root of its number, so that small ones stay visible."""
    dick = sorted((*DICK, TINTE / len(anzahlen)))[1]
    return round(DUENN + (dick - DUENN) * sqrt(anzahl / max(anzahlen)), 1)


def _striche(art, breite):
    if art not in STRICHE:
        return ""
    masse = " ".join(f"{mal * breite + mindestens:g}" for mal, mindestens in STRICHE[art])
    return format_html(' stroke-dasharray="{}"{}', masse, _rund(art))


def _rund(art):
    return format_html(' stroke-linecap="{}"', "round") if art == "netzwerkkontakte" else ""


def _linie(strang, anzahlen):
    linie, breite = strang.linie, staerke(strang.linie.anzahl, anzahlen)
    return format_html(
        '<path class="linie {}" data-von="{}" data-nach="{}" data-anzahl="{}" fill="none" stroke="#000" '
        'stroke-width="{}"{} d="{}"/>',
        *(linie.art, linie.von, linie.nach, linie.anzahl, breite, _striche(linie.art, breite), strang.pfad),
    )


def _bogen(linie, pfad):
    return format_html(
        '<path class="zwischen" data-von="{}" data-nach="{}" data-art="{}" fill="none" stroke="#777" '
        'stroke-width="1.5" stroke-dasharray="{}" d="{}"><title>{}</title></path>',
        *(linie.von, linie.nach, linie.art, ZWISCHEN, pfad, linie.wort),
    )


def _stamm(pfad):
    return format_html('<path class="stamm" fill="none" stroke="#000" stroke-width="2" d="{}"/>', pfad) if pfad else ""


def _mitte(ort):
    x, y = ort.mitte
    return format_html(
        '<g class="wir"><circle cx="{x}" cy="{y}" r="28" fill="#431540"/>'
        '<text x="{x}" y="{fuss}" fill="#fff" font-weight="700" text-anchor="middle">{wir}</text></g>',
        x=f"{x:g}",
        y=f"{y:g}",
        fuss=f"{y + 5:g}",
        wir=ort.netz.wir,
    )


def _gruppe(wort):
    return _wort(wort, "gruppe", gewicht=700)


def _stelle(stelle):
    """The name as a link, and the end of each of its lines."""
    worte = ", ".join(strang.linie.wort for strang in stelle.straenge)
    enden = _zusammen(_zusammen((_signet(s.linie.art, s.x, s.y), _wort(s.zahl, "anzahl"))) for s in stelle.straenge)
    return format_html(
        '<a class="knoten" href="{}" data-organisation="{}" aria-label="{}: {}">{}{}</a>',
        *(stelle.knoten.ziel, stelle.knoten.nummer, stelle.knoten.name, worte or "keine Linie von uns"),
        *(_zusammen(_wort(wort, "name") for wort in stelle.name), enden),
    )


def _signet(art, x, y):
    ort = f"translate({x:g} {y:g})"
    return format_html('<path class="signet {}" transform="{}" d="{}"/>', art, ort, SIGNETE[art])


def _wort(wort, klasse, gewicht=400):
    return format_html(
        '<text class="{}" x="{}" y="{}" font-weight="{}" text-anchor="{}">{}</text>',
        *(klasse, f"{wort.x:g}", f"{wort.y:g}", gewicht, wort.anker, wort.text),
    )


def _zusammen(teile):
    return format_html_join("", "{}", ((teil,) for teil in teile))
