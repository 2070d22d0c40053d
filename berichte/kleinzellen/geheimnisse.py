"""Which numbers a reader must not be able to compute: the small ones, printed or not."""

from dataclasses import dataclass

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
    for zeile in (*kenntnis.zeilen, *kenntnis.ergaenzungen):
        spannen = (s for quelle in quellen for s in _spannen(kenntnis, zeile, quelle))
        yield from (Geheimnis(kenntnis, zeile, *spanne) for spanne in dict.fromkeys(spannen))


def _spannen(kenntnis, zeile, quelle):
    stand = kenntnis.stand(zeile, quelle)
    paare = kenntnis.spannen(zeile, sorted(stand))
    return [(von, bis) for von, bis in paare if 0 < stand[bis] - stand[von] < kenntnis.schwelle]


def _spaete(jetzt, fruehere, kenntnis):
    """Who cannot tell the number of then cannot tell the difference either."""
    allein = kenntnis([jetzt])
    for frueher in fruehere:
        damals = kenntnis([frueher])
        for zeile in (*allein.zeilen, *allein.ergaenzungen):
            spannen = (s for s in _nachgetragene(allein, frueher, zeile) if damals.bestimmt(zeile, *s))
            yield from (Geheimnis(allein, zeile, *spanne) for spanne in spannen)


def _nachgetragene(allein, frueher, zeile):
    """Spans of both sheets whose number has changed by a small one: that are the few records written late."""
    heute, damals = allein.stand(zeile, allein.blaetter), allein.stand(zeile, [frueher])
    paare = allein.spannen(zeile, sorted(heute.keys() & damals.keys()))
    aenderungen = ((von, bis, abs(heute[bis] - heute[von] - damals[bis] + damals[von])) for von, bis in paare)
    return [(von, bis) for von, bis, aenderung in aenderungen if 0 < aenderung < allein.schwelle]
