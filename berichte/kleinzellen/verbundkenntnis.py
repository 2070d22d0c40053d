"""What a reader can compute of tables whose rows add up to other rows (verbund.py)."""

from itertools import islice, product
from math import inf

from .kenntnis import Kenntnis
from .verbund import Rest, Teilung, zeile

GENUG = 6  # ways out among which the cheapest is taken, where they are hard to find
HOECHSTENS = 100_000  # exchanges judged for one report: one second or a few


def verbundkenntnis(verbund):
    """The class that knows how these rows hang together."""
    return type("Verbundkenntnis", (_Verbundkenntnis,), {"verbund": verbund})


class _Verbundkenntnis(Kenntnis):
    hoechstens = HOECHSTENS

    def __init__(self, blaetter):
        super().__init__(blaetter)
        self.geschlechter = tuple(dict.fromkeys(geschlecht for _, geschlecht in self.zeilen))
        self.vorhandene = frozenset(self.zeilen)
        self.trennbare, self.staende = {}, {}

    @property
    def ergaenzungen(self):
        """Seven of eight women come from third countries: that one does not is a secret as well."""
        return tuple(Rest(*rest) for rest in product(self.verbund.ergaenzungen, self.geschlechter))

    def spannen(self, zeile, punkte):
        return zeile.teilung.spannen(punkte) if isinstance(zeile, Rest) else super().spannen(zeile, punkte)

    def stand(self, zeile, blaetter):
        return zeile.stand(blaetter) if isinstance(zeile, Rest) else super().stand(zeile, blaetter)

    def tausche(self, zeile, von, bis):
        was, geschlecht = zeile
        for anderes in self._andere(geschlecht):
            trennbare = self._trennbare(geschlecht, anderes, von, bis)
            for tausch, beruehrte in self.verbund.tausche(was, geschlecht, anderes):
                if beruehrte <= trennbare:
                    yield tausch

    def _andere(self, geschlecht):
        return (anderes for anderes in self.geschlechter if anderes != geschlecht)

    def _trennbare(self, geschlecht, anderes, von, bis):
        """What by itself could have another number: no exchange can change more than these."""
        schluessel = frozenset((geschlecht, anderes)), von, bis  # who gains does not matter
        if schluessel not in self.trennbare:
            codes = {code for code in self.verbund.codes if self._trennbar(code, *schluessel)}
            teilungen = (t for t in self.verbund.ergaenzungen if not codes.isdisjoint(t.codes))
            self.trennbare[schluessel] = codes.union(t for t in teilungen if self._trennbar(t, *schluessel))
        return self.trennbare[schluessel]

    def _trennbar(self, was, geschlechter, von, bis):
        """Not where one of the two cannot be in such a row."""
        paar = tuple(zip((zeile(was, geschlecht) for geschlecht in geschlechter), (1, -1), strict=True))
        vorhanden = isinstance(was, Teilung) or self.vorhandene.issuperset(zeile for zeile, _ in paar)
        return vorhanden and not self._gebunden(paar, von, bis, self._dauerfesseln)

    def _denkbare(self, zeile, von, bis):
        """Where none of them is possible, some of people who are in more rows at once."""
        offene = self._offene(zeile, von, bis)
        if not offene:
            return ()
        einfache = tuple(super()._denkbare(zeile, von, bis))
        return einfache or islice(self._ergaenzte(zeile, offene, von, bis), GENUG)

    def ungewiss(self, zeile, von, bis):
        return bool(self._offene(zeile, von, bis))

    def _offene(self, zeile, von, bis):
        """The genders that earlier reports and its sums leave for an exchange; of a rest: of one of its rows."""
        was, geschlecht = zeile
        return [g for g in self._andere(geschlecht) if was in self._trennbare(geschlecht, g, von, bis)]

    def _ergaenzte(self, zeile, andere, von, bis):
        _, geschlecht = zeile
        for anderes in andere:
            trennbare = self._trennbare(geschlecht, anderes, von, bis)
            for wechsel in self._weitere(zeile, anderes, von, bis):
                tausch, beruehrte = self.verbund.tausch(wechsel, geschlecht, anderes)
                if beruehrte <= trennbare and not self._gebunden(tausch, von, bis, self._dauerfesseln):
                    yield tausch

    def _weitere(self, zeile, anderes, von, bis):
        """What `tausche` does not try: for a rest more of them, and each with who has to leave a part as well."""
        was, geschlecht = zeile
        trennbare = self._trennbare(geschlecht, anderes, von, bis)
        weitere = [wechsel for wechsel in self.verbund.weitere(was) if wechsel.keys() <= trennbare]
        yield from weitere
        einfache = [wechsel for wechsel in self.verbund.wechsel(was) if wechsel.keys() <= trennbare]
        for wechsel in (*einfache, *weitere):
            mehr = self._ergaenzt(wechsel, geschlecht, anderes, von, bis)
            if mehr != wechsel and mehr.keys() <= trennbare and self._trifft(was, mehr):
                yield mehr

    def _trifft(self, was, wechsel):
        return bool(was.netto(wechsel) if isinstance(was, Teilung) else wechsel.get(was))

    def _ergaenzt(self, wechsel, geschlecht, anderes, von, bis):
        """Who leaves a row that has only parts leaves a part as well."""
        self.versuche += 1
        wechsel = dict(wechsel)
        for teilung in self.verbund.teilungen * 2:
            mehr = teilung.netto(wechsel)
            verliert = anderes if mehr > 0 else geschlecht
            if mehr and self._anzahl(zeile(teilung, verliert), von, bis) < abs(mehr):
                dazu = [c for c in teilung.teile if c not in wechsel and self.verbund.frei(c)]
                dazu = [c for c in dazu if self._anzahl((c, verliert), von, bis) > 0]
                wechsel |= dict.fromkeys(dazu[: abs(mehr)], 1 if mehr > 0 else -1)
        return wechsel

    def _anzahl(self, zeile, von, bis):
        if zeile not in self.staende:
            self.staende[zeile] = self.stand(zeile, self.blaetter)
        return self.staende[zeile][bis] - self.staende[zeile][von]

    def _fesseln(self, zeile, anzahl):
        return self._dauerfesseln(zeile, anzahl) if isinstance(zeile, Rest) else super()._fesseln(zeile, anzahl)

    def _feste(self, zeile):
        return self._nie_negativ(zeile) if isinstance(zeile, Rest) else super()._feste(zeile)

    def _nie_negativ(self, rest):
        for blaetter in (self.blaetter, *([blatt] for blatt in self.blaetter)):
            stand = rest.stand(blaetter)
            for von, bis in rest.teilung.strecken(sorted(stand)):
                yield von, bis, 0, max(0, stand[bis] - stand[von]), inf
