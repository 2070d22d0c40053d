"""A section of a report: a number, a title, and what is printed under it."""

from berichte.aufbau import Kapitel, Zeile


class Abschnitt:
    nummer: str
    titel: str

    def __init__(self, lage):
        self.lage = lage

    def teile(self):
        """Yield the tables and sentences of the section, top to bottom."""
        raise NotImplementedError

    def kapitel(self):
        return Kapitel(self.nummer, self.titel, tuple(self.teile()), f"k{self.nummer}")


def gruppe(label):
    """A heading inside a table."""
    return Zeile(label, (), gruppe=True)
