"""A section of a report: a number, a title, and what is printed under it."""

from berichte.aufbau import Kapitel, Tabelle, Zeile


class Abschnitt:
    nummer: str
    titel: str
    recht = ""  # what somebody needs besides to see it on the screen

    def __init__(self, lage):
        self.lage = lage

    def teile(self):
        """Yield the tables and sentences of the section, top to bottom."""
        raise NotImplementedError

    def kapitel(self):
        return Kapitel(self.nummer, self.titel, tuple(self.teile()), f"k{self.nummer}", self.recht)

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
