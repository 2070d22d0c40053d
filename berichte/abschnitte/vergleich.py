"""The figures of the period beside those of the quarter or year before."""

from django.utils import formats

from berichte.aufbau import Tabelle, Zeile, Zelle
from berichte.kennzahlen.kennzahl import runde
from berichte.lage import STRICH


def verglichen(lage, kennzahlen):
    """Each figure before and now, with the change; None when there is nothing to compare with."""
    if lage.vorher is None:
        return None
    return Tabelle(
        f"Verglichen mit {lage.davor.kurz}",
        "Kennzahl",
        (lage.davor.kurz, lage.kurzname, "Änderung"),
        tuple(_zeile(lage, kennzahl) for kennzahl in kennzahlen),
        hinweis=_ungleich_lang(lage),
    )


def _zeile(lage, kennzahl):
    vorher = lage.wert_im(kennzahl, lage.vorher)
    jetzt = lage.werte(kennzahl).quartal
    return Zeile(
        kennzahl.label,
        (
            lage.zelle(kennzahl, vorher, lage.vorher),
            lage.zelle(kennzahl, jetzt, lage.zeitraum),
            aenderung(kennzahl, vorher, jetzt),
        ),
        einheit=kennzahl.einheit.value,
        regel=kennzahl.regel,
    )


def aenderung(kennzahl, vorher, jetzt):
    """The difference of what is printed; a dash where one of the two does not exist."""
    if vorher is None or jetzt is None:
        return STRICH
    unterschied = runde(jetzt, kennzahl.stellen) - runde(vorher, kennzahl.stellen)
    return Zelle(vorzeichen(unterschied, kennzahl.stellen), unterschied)


def vorzeichen(zahl, stellen=0):
    """`+ 3`, `− 2,5`, `0`."""
    betrag = formats.number_format(abs(zahl), stellen, force_grouping=True)
    return f"{'+' if zahl > 0 else '−'} {betrag}" if zahl else betrag


def _ungleich_lang(lage):
    """A stub is no whole quarter; who compares must know."""
    stummel = [
        f"{ganz.kurz} umfasst im Vorhaben nur {teil}."
        for ganz, teil in ((lage.davor, lage.vorher), (lage.quartal or lage.jahr, lage.zeitraum))
        if ganz != teil
    ]
    return " ".join(stummel)
