"""A frozen figure, made once more from its frozen records alone."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Avg, Count, Sum

from beratung.models.querysets import HOECHSTENS_PERSONEN
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
    if mass.feld == "pk":
        return len(zahl.zeilen)
    merkmale = list(zahl.stand.zeilen.filter(nummer__in=zahl.zeilen).values_list("merkmale", flat=True))
    if mass is HOECHSTENS_PERSONEN:
        codes = _werte(merkmale, "person")
        return sum(_werte(merkmale, mass.feld)) - len(codes) + len(set(codes))
    werte = _werte(merkmale, {"klient": "person"}.get(mass.feld, mass.feld))
    if mass.funktion is Count:
        return len(set(werte))
    if mass.funktion is Sum:
        return sum(map(Decimal, werte))  # money is kept as a text
    return _mittel(werte) if mass.funktion is Avg else None


def _werte(merkmale, feld):
    return [m[feld] for m in merkmale if m.get(feld) is not None]


def _mittel(werte):
    return Decimal(sum(werte)) / len(werte) if werte else None


def _ganzes(kennzahl, zahl):
    basis = zahl.stand.zahlen.filter(kennzahl=kennzahl.ganzes.schluessel, von=zahl.von, bis=zahl.bis, nach="")
    return int(basis.values_list("wert", flat=True).first() or 0)
