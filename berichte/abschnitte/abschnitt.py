"""A section of a report: a number, a title, what is printed under it, and what people write beside it."""

from collections.abc import Callable

from berichte.aufbau import Entwurfssatz, Kapitel, Tabelle, Text, Zeile

from .textfeld import Textfeld


class Abschnitt:
    nummer: str
    titel: str
    textfelder: tuple[Textfeld, ...] = ()
    entwuerfe: tuple[Callable, ...] = ()  # from a Lage to the parts of one sentence for the first text field, if any

    def __init__(self, lage):
        self.lage = lage

    def teile(self):
        """Yield the tables of the section, top to bottom."""
        raise NotImplementedError

    def texte(self):
        """What people have written, field by field."""
        for feld in self.textfelder:
            if feld.schluessel in self.lage.texte:
                titel = feld.label if len(self.textfelder) > 1 else ""
                yield Text(feld.schluessel, titel, self.lage.texte[feld.schluessel].text)

    def entwurfssaetze(self):
        """The sentences proposed for the first text field. Their keys are kept with the texts that took them over."""
        for erzeuge in self.entwuerfe:
            if teile := erzeuge(self.lage):
                yield Entwurfssatz(f"{self.nummer}.{erzeuge.__name__}", self.textfelder[0].schluessel, teile)

    def kapitel(self):
        teile = (*self.teile(), *self.texte(), *self.entwurfssaetze())
        return Kapitel(self.nummer, self.titel, teile, f"k{self.nummer}")

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


def gruppe(label):
    """A heading inside a table."""
    return Zeile(label, (), gruppe=True)
