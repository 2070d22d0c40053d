"""A frozen figure, made once more from its frozen records alone; a frozen report, reckoned once more as a whole."""

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


def geprueft(staende):
    """`(stand, whether it is as it was frozen)`; the damaged ones, which cannot be read, last and without contents."""
    kaputte = staende.beschaedigte()
    for stand in staende.exclude(pk__in=kaputte).iterator(1):
        yield stand, stand.ist_unversehrt
    for stand in staende.filter(pk__in=kaputte).leichte():
        yield stand, False
