"""The network as frozen values: organisations, and the lines from us to them or between them."""

from dataclasses import dataclass

from netzwerk.models import Organisationstyp

WIR = 0  # the number of those in the middle


@dataclass(frozen=True)
class Knoten:
    """An organisation; `gruppe` is where it stands in the drawing, `ziel` where its name leads."""

    nummer: int
    name: str
    gruppe: str
    ziel: str = ""


@dataclass(frozen=True)
class Linie:
    """`anzahl` contacts of one kind in the period; between two partners there is a kind only, and nothing to count."""

    von: int
    nach: int
    art: str
    wort: str  # `12 Vermittlungen`; between two partners what they are to each other
    anzahl: int = 0


@dataclass(frozen=True)
class Netz:
    titel: str
    wir: str
    knoten: tuple[Knoten, ...]
    linien: tuple[Linie, ...]

    @property
    def unsere(self):
        """`{12: [Linie, ...]}`: the lines from us to each organisation, in the order of the legend."""
        linien = {knoten.nummer: [] for knoten in self.knoten}
        for linie in self.linien:
            if linie.von == WIR and linie.nach in linien:
                linien[linie.nach].append(linie)
        return linien

    @property
    def untereinander(self):
        """Lines between two partners that are both in the drawing."""
        nummern = {knoten.nummer for knoten in self.knoten}
        return [linie for linie in self.linien if {linie.von, linie.nach} <= nummern]

    @property
    def paare(self):
        """Those lines with the two partners that they join."""
        knoten = {knoten.nummer: knoten for knoten in self.knoten}
        return [(knoten[linie.von], knoten[linie.nach], linie) for linie in self.untereinander]

    @property
    def in_worten(self):
        """The drawing for those who do not see it; the table below says the rest."""
        return (
            f"{self.wir} in der Mitte, darum {len(self.knoten)} Organisationen nach Typ. Jede Art der Zusammenarbeit "
            "hat ihre Linie, je mehr Einträge, desto dicker. Die Tabelle darunter nennt dieselben Zahlen."
        )


def netz(organisationen, arten, wahl, untereinander=()):
    """From organisations that carry a number per kind (`mit_verbindungen`).

    `untereinander` are further lines, taken as they are. The order is that of the types, not that of a list.
    """
    geordnet = sorted(organisationen, key=lambda o: (Organisationstyp.values.index(o.typ), o.name.casefold(), o.pk))
    unsere = (
        Linie(WIR, o.pk, art.schluessel, art.in_zahlen(zahl), zahl)
        for o in geordnet
        for art in arten
        if (zahl := getattr(o, art.spalte))
    )
    knoten = (Knoten(o.pk, o.name, o.get_typ_display(), o.get_absolute_url()) for o in geordnet)
    return Netz(f"Unser Netz, {wahl.name}", "Wir", tuple(knoten), (*unsere, *untereinander))
