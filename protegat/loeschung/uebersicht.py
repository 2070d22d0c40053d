"""What will vanish when: all rules with their numbers, one query each, whatever the tables hold."""

from dataclasses import dataclass
from functools import cached_property

from .regeln import NACH_SCHLUESSEL, REGELN

GRUENDE = {
    "von_hand": "von Hand gelöscht",
    "art_17": "auf Verlangen der Person (Art. 17 DSGVO)",
}


@dataclass(frozen=True)
class Uebersicht:
    tag: object

    @cached_property
    def staende(self):
        return [regel.stand(self.tag) for regel in REGELN]

    @property
    def bewegte(self):
        """Rules with something to tell."""
        return [stand for stand in self.staende if not stand.ruhig]

    @property
    def ruhige(self):
        return [stand for stand in self.staende if stand.ruhig]

    @property
    def heute(self):
        return sum(stand.heute for stand in self.faellige)

    @property
    def faellige(self):
        return [stand for stand in self.staende if stand.heute and stand.regel.selbst]


def grund_in_worten(grund):
    """What the key in the log means."""
    regel = NACH_SCHLUESSEL.get(grund)
    return regel.datenart if regel else GRUENDE.get(grund, grund)
