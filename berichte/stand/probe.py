"""A frozen figure, made once more from its frozen records alone."""

from dataclasses import dataclass

from berichte.kennzahlen import KENNZAHLEN
from berichte.kennzahlen.kennzahl import Anteil, anteil

from .niederschrift import als_text


@dataclass(frozen=True)
class Probe:
    liste: str
    stimmt: bool


def nachgerechnet(zahl):
    """What the records make; None where the program no longer knows how."""
    kennzahl = KENNZAHLEN.get(zahl.kennzahl)
    if kennzahl is None:
        return None
    roh = kennzahl.fertig(_gezaehlt(kennzahl.mass, zahl))
    wert = anteil(roh, _ganzes(kennzahl, zahl)) if isinstance(kennzahl, Anteil) else roh
    return Probe(kennzahl.text(wert), als_text(wert) == zahl.wert or wert == zahl.als_zahl)


def _gezaehlt(mass, zahl):
    zeilen = zahl.stand.zeilen.filter(nummer__in=zahl.zeilen).values_list("nummer", "merkmale")
    return mass.aus([merkmale | {"pk": nummer, "klient": merkmale.get("person")} for nummer, merkmale in zeilen])


def _ganzes(kennzahl, zahl):
    basis = zahl.stand.zahlen.filter(kennzahl=kennzahl.ganzes.schluessel, von=zahl.von, bis=zahl.bis, nach="")
    return int(basis.values_list("wert", flat=True).first() or 0)
