"""How many came to the last dates of a Reihe: rows for the drawing, longest bar full."""

from dataclasses import dataclass

HOECHSTENS = 8  # rows that fit beside each other without a legend
BREITE = 84  # per cent of the drawing; the rest is for the number
HOEHE = 44


@dataclass(frozen=True)
class Balken:
    """One date; lengths as SVG wants them: x in per cent, y in pixels."""

    veranstaltung: object
    breite: str
    zahl_x: str
    oben: int

    @property
    def name_y(self):
        return self.oben + 16

    @property
    def balken_y(self):
        return self.oben + 23

    @property
    def zahl_y(self):
        return self.oben + 35


@dataclass(frozen=True)
class Entwicklung:
    balken: tuple[Balken, ...]

    @property
    def hoehe(self):
        return HOEHE * len(self.balken)

    @property
    def in_worten(self):
        teile = (f"{b.veranstaltung.datum:%d.%m.%Y}: {b.veranstaltung.teilnehmende}" for b in self.balken)
        return f"Teilnehmende je Termin, der älteste zuerst. {'; '.join(teile)}."


def entwicklung(veranstaltungen):
    """Of held events, newest first, the last ones in the order in which they took place."""
    letzte = list(veranstaltungen[:HOECHSTENS])[::-1]
    groesste = max((v.teilnehmende for v in letzte), default=0) or 1
    return Entwicklung(tuple(_balken(platz, v, groesste) for platz, v in enumerate(letzte)))


def _balken(platz, veranstaltung, groesste):
    breite = BREITE * veranstaltung.teilnehmende / groesste
    return Balken(veranstaltung, f"{breite:.1f}%", f"{breite + 1.5:.1f}%", HOEHE * platz)
