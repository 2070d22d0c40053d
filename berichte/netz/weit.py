"""The network for the desk and for paper: we in the middle, half of the organisations on either side along an arc."""

from math import sqrt

from .anordnung import ZEILE, Anordnung, Platz, Stelle, Strang, Wort, boegen, gestellt, gruppiert, umbrochen

NAME = "weit"
BREITE = 1120
BOGEN = 230  # how far the arc stands out
RAND = 16  # above and below
UEBERSCHRIFT = 34
STRANG = 17  # from one line of the network to the next
ZAHL, SCHRIFT = 19, 56  # from the arc to the number and to the name
ZEICHEN, ZEILEN = 31, 2  # room for a name
LINKS, RECHTS = -1, 1


def anordnung(netz):
    seiten = _seiten(netz)
    hoehe = max(140, 2 * RAND + max(sum(platz.hoehe for platz in seite) for seite in seiten))
    mitte = (BREITE / 2, hoehe / 2)
    plaetze = [
        (richtung, platz)
        for richtung, seite in zip((LINKS, RECHTS), seiten, strict=True)
        for platz in gestellt(seite, (hoehe - sum(platz.hoehe for platz in seite)) // 2)
    ]
    stellen = tuple(_stelle(mitte, richtung, platz) for richtung, platz in plaetze if platz.knoten)
    gruppen = tuple(_gruppe(mitte, richtung, platz) for richtung, platz in plaetze if not platz.knoten)
    return Anordnung(netz, BREITE, hoehe, mitte, stellen, gruppen, boegen(netz, stellen, _quer))


def _seiten(netz):
    """The left column and the right one; a group that goes on in the second one is named there again."""
    unsere = netz.unsere
    zeilen = [(gruppe, _platz(k, unsere[k.nummer])) for gruppe, knoten in gruppiert(netz) for k in knoten]
    haelfte = sum(platz.hoehe for _, platz in zeilen) / 2
    seiten, bisher, davor = ([], []), 0, None
    for gruppe, platz in zeilen:
        seite = int(bisher >= haelfte)
        if davor != (seite, gruppe):
            seiten[seite].append(Platz(UEBERSCHRIFT, gruppe=gruppe))
        seiten[seite].append(platz)
        bisher, davor = bisher + platz.hoehe, (seite, gruppe)
    return seiten


def _platz(knoten, linien):
    name = umbrochen(knoten.name, ZEICHEN, ZEILEN)
    return Platz(max(STRANG * len(linien), ZEILE * len(name)) + 8, 0, knoten, "", name, tuple(linien))


def _auf_dem_bogen(mitte, richtung, y):
    """Further out in the middle than at its ends."""
    abstand = (y - mitte[1]) / (mitte[1] * 1.15)
    return round(mitte[0] + richtung * BOGEN * sqrt(1 - abstand * abstand), 1)


def _stelle(mitte, richtung, platz):
    x, anker = _auf_dem_bogen(mitte, richtung, platz.mitte), _anker(richtung)
    straenge = tuple(
        Strang(
            linie, _pfad(mitte, x, y), x + richtung * 8, y, Wort(str(linie.anzahl), x + richtung * ZAHL, y + 5, anker)
        )
        for linie, y in zip(platz.linien, platz.zeilen(STRANG, len(platz.linien)), strict=True)
    )
    hoehen = platz.zeilen(ZEILE, len(platz.name))
    name = tuple(Wort(text, x + richtung * SCHRIFT, y + 5, anker) for text, y in zip(platz.name, hoehen, strict=True))
    return Stelle(platz.knoten, name, straenge, (x, platz.mitte))


def _gruppe(mitte, richtung, platz):
    x = _auf_dem_bogen(mitte, richtung, platz.mitte) + richtung * SCHRIFT
    return Wort(platz.gruppe, x, platz.oben + platz.hoehe - 7, _anker(richtung))


def _anker(richtung):
    return "start" if richtung == RECHTS else "end"


def _pfad(mitte, x, y):
    halb = (mitte[0] + x) / 2
    return f"M{mitte[0]:g} {mitte[1]:g}C{halb:g} {mitte[1]:g} {halb:g} {y:g} {x:g} {y:g}"


def _quer(a, b):
    """From partner to partner, drawn towards the middle."""
    return f"M{a[0]:g} {a[1]:g}Q{(a[0] + b[0] + BREITE) / 4:g} {(a[1] + b[1]) / 2:g} {b[0]:g} {b[1]:g}"
