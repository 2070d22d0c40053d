"""A section of a report: a number, a title, what is printed under it, and what people write beside it."""

from collections.abc import Callable
from dataclasses import replace

from django.utils import formats

from berichte.aufbau import Entwurfssatz, Kapitel, Tabelle, Text, Zeile
from berichte.lage import ZIELSPALTEN, ergaenzt

from .textfeld import Textfeld

FEHLT_NOCH = "Der Text fehlt noch."


class Abschnitt:
    nummer: str
    titel: str
    textfelder: tuple[Textfeld, ...] = ()
    entwuerfe: tuple[Callable, ...] = ()  # from a Lage to the parts of one sentence for the first text field, if any
    recht = ""  # what somebody needs besides to see it on the screen

    def __init__(self, lage):
        self.lage = lage

    def teile(self):
        """Yield the tables and sentences of the section, top to bottom; a section of words alone has none."""
        return ()

    def texte(self):
        """What people have written, field by field; a required one that is missing says so in a draft."""
        for feld in self.textfelder:
            titel = feld.label if len(self.textfelder) > 1 else ""
            if feld.schluessel in self.lage.texte:
                yield Text(feld.schluessel, titel, self.lage.texte[feld.schluessel].text)
            elif feld.pflicht:  # without it nothing is frozen
                yield Text(feld.schluessel, titel, FEHLT_NOCH)

    def entwurfssaetze(self):
        """The sentences proposed for the first text field. Their keys are kept with the texts that took them over."""
        for erzeuge in self.entwuerfe:
            if teile := erzeuge(self.lage):
                yield Entwurfssatz(f"{self.nummer}.{erzeuge.__name__}", self.textfelder[0].schluessel, teile)

    def kapitel(self):
        teile = (*self.teile(), *self.texte(), *self.entwurfssaetze())
        return Kapitel(self.nummer, self.titel, teile, f"k{self.nummer}", self.recht)

    def kennzahlentabelle(self, zeilen, hinweis="", titel="Kennzahlen", kopf="Kennzahl"):
        """Figures with all columns of the report; rows that only count get a dash for their target."""
        zeilen = tuple(z if z.gruppe or len(z.zellen) > len(self.lage.spalten) else ergaenzt(z) for z in zeilen)
        hinweise = " ".join(filter(None, (hinweis, self._zielhinweis(zeilen))))
        return Tabelle(titel, kopf, (*self.lage.spalten, *ZIELSPALTEN), zeilen, hinweis=hinweise)

    def _zielhinweis(self, zeilen):
        """Which time a target speaks of, where it is not the whole Vorhaben."""
        vorgaben = [z for z in self.lage.vorgaben.values() if z.zielwert.jahr and _steht_in(zeilen, z.kennzahl)]
        namen = ", ".join(ziel.kennzahl.label for ziel in vorgaben)
        return f"Soll und Ziel % für {vorgaben[0].zielwert.jahr}: {namen}." if vorgaben else ""

    def tabelle_nach(self, kennzahl, gliederung, katalog, titel, kopf="", **mehr):
        """One figure by one merkmal: `katalog` is `[(code, label), ...]`; all rows share its unit and rule."""
        return Tabelle(
            titel,
            kopf or titel,
            self.lage.spalten,
            self.lage.zeilen_nach(kennzahl, gliederung, katalog),
            einheit=kennzahl.einheit.value,
            regel=kennzahl.regel,
            **mehr,
        )

    def nach(self, kennzahlen, gliederung, katalog):
        """Rows of several figures by the same merkmal, each figure under its own heading."""
        for kennzahl in kennzahlen:
            zeilen = self.lage.zeilen_nach(kennzahl, gliederung, katalog)
            if zeilen:
                yield gruppe(ueberschrift(kennzahl))
                yield from zeilen

    def davon(self, kennzahl, ausschnitt, label):
        """Of the figure above, one row of its table: `davon im Rahmen von Beratungsnachmittagen`."""
        gliederung, code = ausschnitt
        for zeile in self.lage.zeilen_nach(kennzahl, gliederung, [(code, label)]):
            yield replace(zeile, einheit=kennzahl.einheit.value)


def _steht_in(zeilen, kennzahl):
    return any(zeile.regel == kennzahl.regel for zeile in zeilen)


def gruppe(label):
    """A heading inside a table."""
    return Zeile(label, (), gruppe=True)


def ueberschrift(kennzahl):
    """`Beratungen, Kontakte (K1)`: a figure as the heading of its rows."""
    return f"{kennzahl.label}, {kennzahl.einheit.value} ({kennzahl.schluessel.partition('.')[0]})"


def tag(datum):
    return formats.date_format(datum, "d.m.Y")
