"""Which numbers a reader must not be able to compute: the small ones, printed or not."""

from dataclasses import dataclass
from itertools import combinations

from .blatt import staende
from .kenntnis import Kenntnis


@dataclass(frozen=True)
class Geheimnis:
    """The number of a row over some days, kept from who knows these sheets."""

    kenntnis: Kenntnis
    zeile: str | tuple
    von: int
    bis: int

    @property
    def verraten(self):
        return self.kenntnis.bestimmt(self.zeile, self.von, self.bis)

    @property
    def auswege(self):
        """The exchanges that could keep it."""
        return self.kenntnis.denkbar(self.zeile, self.von, self.bis)

    @property
    def ohne_beweis(self):
        """Whether it may well be kept, but no single exchange shows it."""
        return self.verraten and self.kenntnis.ungewiss(self.zeile, self.von, self.bis)

    def gewahrt_durch(self, tausch):
        return self.kenntnis.offen(tausch, self.von, self.bis)


def geheimnisse(jetzt, fruehere, kenntnis, weitere=()):
    """All of them, in a fixed order: first the small numbers of all sheets together, then what was added late.

    `weitere` are cells that must be none of the known ones, however great.
    """
    gemeinsam = kenntnis([jetzt, *fruehere])
    yield from _kleine(gemeinsam)
    yield from (Geheimnis(gemeinsam, zeile, *spanne) for zeile, spanne in sorted(weitere))
    yield from _spaete(jetzt, fruehere, kenntnis)


def _kleine(kenntnis):
    """Spans between any two cut points in which few records have a value, in one sheet or in all together."""
    quellen = [kenntnis.blaetter, *([blatt] for blatt in kenntnis.blaetter)]
    for zeile in kenntnis.zeilen:
        spannen = (s for quelle in quellen for s in _spannen(staende(quelle, zeile), kenntnis.schwelle))
        yield from (Geheimnis(kenntnis, zeile, *spanne) for spanne in dict.fromkeys(spannen))


def _spannen(stand, schwelle):
    paare = combinations(sorted(stand), 2)
    return [(von, bis) for von, bis in paare if 0 < stand[bis] - stand[von] < schwelle]


def _spaete(jetzt, fruehere, kenntnis):
    """Who cannot tell the number of then cannot tell the difference either."""
    allein = kenntnis([jetzt])
    for frueher in fruehere:
        damals = kenntnis([frueher])
        for zeile in allein.zeilen:
            spannen = (s for s in _nachgetragene(jetzt, frueher, zeile) if damals.bestimmt(zeile, *s))
            yield from (Geheimnis(allein, zeile, *spanne) for spanne in spannen)


def _nachgetragene(jetzt, frueher, zeile):
    """Spans of both sheets whose number has changed by a small one: that are the few records written late."""
    heute, damals = staende([jetzt], zeile), staende([frueher], zeile)
    paare = combinations(sorted(heute.keys() & damals.keys()), 2)
    aenderungen = ((von, bis, abs(heute[bis] - heute[von] - damals[bis] + damals[von])) for von, bis in paare)
    return [(von, bis) for von, bis, aenderung in aenderungen if 0 < aenderung < jetzt.schwelle]
