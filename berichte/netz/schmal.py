"""The network for the phone: one column, a stem on its left, and each line named in words."""

from .anordnung import ZEILE, Anordnung, Platz, Stelle, Strang, Wort, boegen, gestellt, gruppiert, umbrochen

NAME = "schmal"
BREITE = 312
KOPF = 64  # for us, on top of the stem
STAMM, SCHRIFT, ENDE = 40, 54, 120  # the stem, the names, and where the lines end
UEBERSCHRIFT = 44
STRANG = 20  # from one line of the network to the next
ZEICHEN, ZEILEN = 28, 4  # room for a name


def anordnung(netz):
    unsere, plaetze = netz.unsere, []
    for gruppe, knoten in gruppiert(netz):
        plaetze += [Platz(UEBERSCHRIFT, gruppe=gruppe), *(_platz(k, unsere[k.nummer]) for k in knoten)]
    reihen = gestellt(plaetze, KOPF)
    stellen = tuple(_stelle(platz) for platz in reihen if platz.knoten)
    gruppen = tuple(Wort(p.gruppe, SCHRIFT, p.oben + p.hoehe - 10) for p in reihen if not p.knoten)
    unten = max((strang.y for stelle in stellen for strang in stelle.straenge), default=KOPF)
    hoehe = KOPF + sum(platz.hoehe for platz in plaetze)
    kreuz = boegen(netz, stellen, _links)
    return Anordnung(netz, BREITE, hoehe, (STAMM, KOPF // 2), stellen, gruppen, kreuz, f"M{STAMM} {KOPF // 2}V{unten}")


def _platz(knoten, linien):
    name = umbrochen(knoten.name, ZEICHEN, ZEILEN)
    return Platz(ZEILE * len(name) + STRANG * len(linien) + 12, 0, knoten, "", name, tuple(linien))


def _stelle(platz):
    name = tuple(Wort(text, SCHRIFT, platz.oben + ZEILE * nummer) for nummer, text in enumerate(platz.name, start=1))
    erste = platz.oben + ZEILE * len(platz.name) + 14
    straenge = tuple(_strang(linie, erste + STRANG * nummer) for nummer, linie in enumerate(platz.linien))
    return Stelle(platz.knoten, name, straenge, (STAMM, platz.oben + ZEILE - 5))


def _strang(linie, y):
    return Strang(linie, f"M{STAMM} {y}H{ENDE}", ENDE + 8, y, Wort(linie.wort, ENDE + 21, y + 5))


def _links(a, b):
    """From partner to partner, left of the stem: the further apart, the wider."""
    bauch = max(-20, STAMM - 24 - abs(a[1] - b[1]) / 20)
    return f"M{a[0]} {a[1]:g}Q{bauch:g} {(a[1] + b[1]) / 2:g} {b[0]} {b[1]:g}"
