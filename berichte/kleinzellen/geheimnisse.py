"""Which numbers a reader must not be able to compute: the small ones, printed or not."""

from dataclasses import dataclass
from itertools import combinations

from .blatt import staende
from .kenntnis import Kenntnis


@dataclass(frozen=True)
class Geheimnis:
    """The number of a row over some days, kept from who knows these sheets."""

    kenntnis: Kenntnis
    zeile: str
    von: int
    bis: int

    @property
    def verraten(self):
        return self.kenntnis.bestimmt(self.zeile, self.von, self.bis)


def geheimnisse(jetzt, fruehere):
    """All of them, in a fixed order: first the small numbers of all sheets together, then what was added late."""
    zusammen = Kenntnis([jetzt, *fruehere])
    for zeile in zusammen.zeilen:
        spannen = dict.fromkeys(_kleine(jetzt.schwelle, zusammen.blaetter, zeile))
        yield from (Geheimnis(zusammen, zeile, *spanne) for spanne in spannen)
    allein = Kenntnis([jetzt])
    for frueher in fruehere:
        damals = Kenntnis([frueher])
        for zeile in zusammen.zeilen:
            spannen = _nachgetragene(jetzt, frueher, zeile)
            # who cannot tell the number of then cannot tell the difference either
            yield from (Geheimnis(allein, zeile, *s) for s in spannen if damals.bestimmt(zeile, *s))


def _kleine(schwelle, blaetter, zeile):
    """Spans between any two cut points in which few records have this value, in any sheet or in all together."""
    for quellen in (blaetter, *([blatt] for blatt in blaetter)):
        stand = staende(quellen, zeile)
        for von, bis in combinations(sorted(stand), 2):
            if 0 < stand[bis] - stand[von] < schwelle:
                yield von, bis


def _nachgetragene(jetzt, frueher, zeile):
    """Spans of both sheets whose number has changed by a small one: that are the few records written late."""
    heute, damals = staende([jetzt], zeile), staende([frueher], zeile)
    for von, bis in combinations(sorted(heute.keys() & damals.keys()), 2):
        aenderung = (heute[bis] - heute[von]) - (damals[bis] - damals[von])
        if 0 < abs(aenderung) < jetzt.schwelle:
            yield von, bis
