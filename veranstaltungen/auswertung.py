"""What the sheets of one event or of a whole Reihe say, once nobody can be told from them.

An event counts only when it is over and at least as many sheets came as its Vorhaben asks for; a Reihe adds up what
its events show one by one, so that no hidden event follows from the difference.
"""

from dataclasses import dataclass

from .models import ANTWORTEN, Frage

MEHRFACH = {Frage.FEHLTE}  # several answers on one sheet: the parts may come to more than the whole


@dataclass(frozen=True)
class Balken:
    antwort: str
    anzahl: int
    von: int

    @property
    def prozent(self):
        return 100 * self.anzahl / self.von

    @property
    def breite(self):
        """For the drawing, in per cent; nothing chosen is a bar without length."""
        return f"{self.prozent:.1f}%"


@dataclass(frozen=True)
class Ergebnis:
    """One question: how many sheets have answered it, and how."""

    frage: Frage
    von: int
    balken: tuple[Balken, ...]

    @property
    def regel(self):
        grund = "Bögen" if self.frage in MEHRFACH else "Bögen mit einer Antwort auf diese Frage"
        mehr = " Mehrere Antworten waren möglich." if self.frage in MEHRFACH else ""
        return f"Prozent von {self.von} {grund}.{mehr}"


class Auswertung:
    """Feedbacks with their `zahlen` at hand; those that must not be shown stay out."""

    def __init__(self, feedbacks):
        self.feedbacks = [feedback for feedback in feedbacks if feedback.auswertbar]

    @property
    def boegen(self):
        return sum(feedback.boegen for feedback in self.feedbacks)

    def ergebnisse(self):
        """In the order of the sheet; a question that too few have answered is left out."""
        return [ergebnis for frage in Frage if (ergebnis := self._ergebnis(frage)).von]

    def _ergebnis(self, frage):
        je_antwort, von = dict.fromkeys(ANTWORTEN[frage].values, 0), 0
        for feedback in self.feedbacks:
            zahlen = {zahl.antwort: zahl.anzahl for zahl in feedback.zahlen.all() if zahl.frage == frage}
            grund = feedback.boegen if frage in MEHRFACH else sum(zahlen.values())
            if grund >= feedback.schwelle:
                von += grund
                for antwort, anzahl in zahlen.items():
                    je_antwort[antwort] += anzahl
        balken = tuple(Balken(ANTWORTEN[frage](antwort).label, zahl, von) for antwort, zahl in je_antwort.items())
        return Ergebnis(frage, von, balken)
