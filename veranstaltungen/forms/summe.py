from dataclasses import dataclass


@dataclass(frozen=True)
class Summe:
    """A merkmal's sum beside the headcount; the same words as in static/summe.js."""

    summe: int
    gesamt: int | None

    @property
    def stand(self):
        if self.gesamt is None:
            return "offen"
        return "stimmt" if self.summe == self.gesamt else "offen" if self.summe < self.gesamt else "zuviel"

    def __str__(self):
        if self.gesamt is None:
            return f"{self.summe}, die Gesamtzahl fehlt"
        unterschied = {
            "stimmt": "stimmt",
            "offen": f"{self.gesamt - self.summe} nicht erhoben",
            "zuviel": f"{self.summe - self.gesamt} zu viel",
        }
        return f"{self.summe} von {self.gesamt}, {unterschied[self.stand]}"
