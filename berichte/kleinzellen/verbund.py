"""Tables whose rows add up to other rows: the ESF indicators by gender.

Here two people of different gender are exchanged who belong to several rows at once, or one changes the gender. No
total of a row changes, whatever the rows are parts of. What must hold in the other world as well: rows that make up
others still do (so an exchange moves whole people from one way of being counted to another), and no part becomes
greater than its whole (a `Rest`, never printed, never negative).
"""

from dataclasses import dataclass
from functools import cache, cached_property, partial
from itertools import chain, islice, pairwise, permutations, product
from math import inf

from .blatt import staende
from .kenntnis import Kenntnis

GENUG = 6  # ways out among which the cheapest is taken, where they are hard to find
HOECHSTENS = 100_000  # exchanges judged for one report: one second or a few


@dataclass(frozen=True, eq=False)
class Rest:
    """Some rows less others of one gender, which nobody prints and which is not negative."""

    anteile: tuple[tuple[tuple[str, str], int], ...]
    von_beginn: bool  # holds for all days so far, not for each: who leaves today has come earlier

    def stand(self, blaetter):
        """As in `staende`."""
        teile = [(staende(blaetter, zeile), zahl) for zeile, zahl in self.anteile]
        return {punkt: sum(stand[punkt] * zahl for stand, zahl in teile) for punkt in teile[0][0]}


@dataclass(frozen=True, eq=False)
class Verbund:
    """`wege`: the rows that a person is in, whatever else is true; `ganze`: `(wholes, parts)` on the same day;
    `spaeter`: the same, with the parts on a later day.
    """

    wege: tuple[tuple[str, ...], ...]
    ganze: tuple[tuple[str, str], ...]
    spaeter: tuple[tuple[str, str], ...]

    @cached_property
    def codes(self):
        return frozenset(chain.from_iterable((*self.wege, *(ganze + teile for ganze, teile in self.faelle))))

    @cached_property
    def faelle(self):
        return [(ganze.split(), teile.split()) for ganze, teile in (*self.ganze, *self.spaeter)]

    @cache  # noqa: B019 - there are two of them, for ever
    def wechsel(self, code):
        """How rows can change when one gender gains a person in this one: `({row: by how many}, ...)`, small first."""
        selbst = {code: 1} if self.frei(code) else {}
        dazu = ({}, *({anderer: zahl} for anderer in self._nachbarn(code) for zahl in (1, -1)))
        alle = [{**weg, **selbst, **mehr} for weg, mehr in product(({}, *self._wege()), dazu)]
        einmal = {tuple(sorted(w.items())): w for w in alle if w.get(code) == 1}
        return tuple(sorted(einmal.values(), key=len))

    def _wege(self):
        """Each way taken or left, and each taken instead of another."""
        allein = [dict.fromkeys(weg, zahl) for zahl in (1, -1) for weg in self.wege]
        return [*allein, *(_differenz(*paar) for paar in permutations(self.wege, 2))]

    def frei(self, code):
        return not any(code in weg for weg in self.wege)

    def _nachbarn(self, code):
        """Rows that share a whole with this one."""
        zusammen = [ganze + teile for ganze, teile in self.faelle]
        return dict.fromkeys(c for codes in zusammen if code in codes for c in codes if c != code and self.frei(c))

    @cache  # noqa: B019
    def tausche(self, code, geschlecht, anderes):
        return tuple(self.tausch(wechsel, geschlecht, anderes) for wechsel in self.wechsel(code))

    def tausch(self, wechsel, geschlecht, anderes):
        """One gender gains what the other loses."""
        reste = zip(
            self.reste(geschlecht), self.reste(anderes), map(partial(_netto, wechsel), self.faelle), strict=True
        )
        paare = [((code, geschlecht), (code, anderes), zahl) for code, zahl in wechsel.items()]
        alle = [*paare, *((rest, gegen, zahl) for rest, gegen, zahl in reste if zahl)]
        return tuple((platz, vz * zahl) for mehr, weniger, zahl in alle for platz, vz in ((mehr, 1), (weniger, -1)))

    @cache  # noqa: B019
    def reste(self, geschlecht):
        faelle = [(*fall, False) for fall in self.ganze] + [(*fall, True) for fall in self.spaeter]
        return tuple(
            Rest(
                tuple(((code, geschlecht), zahl) for codes, zahl in ((g, 1), (t, -1)) for code in codes.split()), spaet
            )
            for g, t, spaet in faelle
        )


def _netto(wechsel, fall):
    """By how many more the wholes change than the parts."""
    ganze, teile = fall
    return sum([wechsel[c] for c in ganze if c in wechsel]) - sum([wechsel[c] for c in teile if c in wechsel])


def _differenz(a, b):
    return {code: (code in a) - (code in b) for code in (*a, *b) if (code in a) != (code in b)}


def verbundkenntnis(verbund):
    """The class that knows how these rows hang together."""
    return type("Verbundkenntnis", (_Verbundkenntnis,), {"verbund": verbund})


class _Verbundkenntnis(Kenntnis):
    hoechstens = HOECHSTENS

    def __init__(self, blaetter):
        super().__init__(blaetter)
        self.geschlechter = tuple(dict.fromkeys(geschlecht for _, geschlecht in self.zeilen))
        self.vorhandene = frozenset(self.zeilen)
        self.moegliche, self.staende = {}, {}

    def tausche(self, zeile):
        if zeile not in self.moegliche:
            code, geschlecht = zeile
            andere = [g for g in self.geschlechter if g != geschlecht]
            alle = (tausch for anderes in andere for tausch in self.verbund.tausche(code, geschlecht, anderes))
            self.moegliche[zeile] = tuple(filter(self._vorhanden, alle))
        return self.moegliche[zeile]

    def _vorhanden(self, tausch):
        """Not where one of the two cannot be in such a row."""
        return all(zeile in self.vorhandene for zeile, _ in tausch if isinstance(zeile, tuple))

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
        """The genders that earlier reports and its sums leave for an exchange."""
        code, geschlecht = zeile
        return [g for g in self.geschlechter if g != geschlecht and self._trennbar(code, geschlecht, g, von, bis)]

    def _trennbar(self, code, geschlecht, anderes, von, bis):
        """Whether the row by itself could have another number, whatever stands in the others."""
        paar = ((code, geschlecht), 1), ((code, anderes), -1)
        return self._vorhanden(paar) and not self._gebunden(paar, von, bis, self._dauerfesseln)

    def _ergaenzte(self, zeile, andere, von, bis):
        code, geschlecht = zeile
        for anderes, wechsel in product(andere, self.verbund.wechsel(code)):
            mehr = self._ergaenzt(wechsel, geschlecht, anderes, von, bis)
            tausch = self.verbund.tausch(mehr, geschlecht, anderes)
            if mehr != wechsel and self._vorhanden(tausch) and not self._gebunden(tausch, von, bis, self._dauerfesseln):
                yield tausch

    def _ergaenzt(self, wechsel, geschlecht, anderes, von, bis):
        """Who leaves a row that has only parts leaves a part as well."""
        wechsel = dict(wechsel)
        for ganze, teile in self.verbund.faelle * 2:
            mehr = _netto(wechsel, (ganze, teile))
            verliert = anderes if mehr > 0 else geschlecht
            if mehr and self._anzahl(ganze, verliert, von, bis) - self._anzahl(teile, verliert, von, bis) < abs(mehr):
                dazu = [c for c in teile if c not in wechsel and self.verbund.frei(c)]
                dazu = [c for c in dazu if self._anzahl([c], verliert, von, bis) > 0]
                wechsel |= dict.fromkeys(dazu[: abs(mehr)], 1 if mehr > 0 else -1)
        return wechsel

    def _anzahl(self, codes, geschlecht, von, bis):
        staende_ = (self._stand((code, geschlecht)) for code in codes)
        return sum(stand[bis] - stand[von] for stand in staende_)

    def _stand(self, zeile):
        if zeile not in self.staende:
            self.staende[zeile] = staende(self.blaetter, zeile)
        return self.staende[zeile]

    def _fesseln(self, zeile, anzahl):
        return super()._fesseln(zeile, anzahl) if isinstance(zeile, tuple) else self._dauerfesseln(zeile, anzahl)

    def _feste(self, zeile):
        return super()._feste(zeile) if isinstance(zeile, tuple) else self._nie_negativ(zeile)

    def _nie_negativ(self, rest):
        spannen = _von_beginn if rest.von_beginn else pairwise
        for blaetter in (self.blaetter, *([blatt] for blatt in self.blaetter)):
            stand = rest.stand(blaetter)
            for von, bis in spannen(sorted(stand)):
                yield von, bis, 0, max(0, stand[bis] - stand[von]), inf


def _von_beginn(punkte):
    return ((punkte[0], punkt) for punkt in punkte[1:])
