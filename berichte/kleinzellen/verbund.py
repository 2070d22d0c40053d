"""Tables whose rows add up to other rows: the ESF indicators by gender.

Here two people of different gender are exchanged who belong to several rows at once, or one changes the gender. No
total of a row changes, whatever the rows are parts of. What must hold in the other world as well: rows that make up
others still do (so an exchange moves whole people from one way of being counted to another), and no part becomes
greater than its whole (a `Rest`, never printed, never negative).
"""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, pairwise, permutations, product
from math import inf

from .blatt import Blatt, staende
from .kenntnis import Kenntnis


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
        listen = (*((*ganze.split(), *teile.split()) for ganze, teile in (*self.ganze, *self.spaeter)), *self.wege)
        return frozenset(chain.from_iterable(listen))

    @cache  # noqa: B019 - there are two of them, for ever
    def wechsel(self, code):
        """How rows can change when one gender gains a person in this one: `({row: by how many}, ...)`, small first."""
        selbst = {code: 1} if self._frei(code) else {}
        dazu = ({}, *({anderer: zahl} for anderer in self._nachbarn(code) for zahl in (1, -1)))
        alle = [{**weg, **selbst, **mehr} for weg, mehr in product(({}, *self._wege()), dazu)]
        einmal = {tuple(sorted(w.items())): w for w in alle if w.get(code) == 1}
        return tuple(sorted(einmal.values(), key=len))

    def _wege(self):
        """Each way taken or left, and each taken instead of another."""
        allein = [dict.fromkeys(weg, zahl) for zahl in (1, -1) for weg in self.wege]
        return [*allein, *(_differenz(*paar) for paar in permutations(self.wege, 2))]

    def _frei(self, code):
        return not any(code in weg for weg in self.wege)

    def _nachbarn(self, code):
        """Rows that share a whole with this one."""
        zusammen = [(*ganze.split(), *teile.split()) for ganze, teile in (*self.ganze, *self.spaeter)]
        return dict.fromkeys(c for codes in zusammen if code in codes for c in codes if c != code and self._frei(c))

    @cache  # noqa: B019
    def reste(self, geschlecht):
        faelle = [(*fall, False) for fall in self.ganze] + [(*fall, True) for fall in self.spaeter]
        return tuple(
            Rest(tuple(((code, geschlecht), zahl) for codes, zahl in ((g, 1), (t, -1)) for code in codes.split()), spaet)
            for g, t, spaet in faelle
        )


def _differenz(a, b):
    return {code: (code in a) - (code in b) for code in (*a, *b) if (code in a) != (code in b)}


class Verbundblatt(Blatt):
    """Rows are `(indicator, gender)`; the genders of an indicator make its total."""

    def gruppe(self, zeile):
        return zeile[0]


def verbundkenntnis(verbund):
    """The class that knows how these rows hang together."""
    return type("Verbundkenntnis", (_Verbundkenntnis,), {"verbund": verbund})


class _Verbundkenntnis(Kenntnis):
    def __init__(self, blaetter):
        super().__init__(blaetter)
        self.geschlechter = tuple(dict.fromkeys(geschlecht for _, geschlecht in self.zeilen))
        self.moegliche = {}

    def tausche(self, zeile):
        if zeile not in self.moegliche:
            code, geschlecht = zeile
            andere = [g for g in self.geschlechter if g != geschlecht]
            alle = (
                self._tausch(wechsel, geschlecht, anderes)
                for anderes in andere
                for wechsel in self.verbund.wechsel(code)
            )
            self.moegliche[zeile] = tuple(filter(None, alle))
        return self.moegliche[zeile]

    def _tausch(self, wechsel, geschlecht, anderes):
        """One gender gains what the other loses; None where one of them cannot be in such a row."""
        mehr = {(code, g): vz * zahl for code, zahl in wechsel.items() for g, vz in ((geschlecht, 1), (anderes, -1))}
        if not mehr.keys() <= set(self.zeilen):
            return None
        reste = {
            rest: sum(mehr.get(zeile, 0) * zahl for zeile, zahl in rest.anteile)
            for g in (geschlecht, anderes)
            for rest in self.verbund.reste(g)
        }
        return *mehr.items(), *((rest, anzahl) for rest, anzahl in reste.items() if anzahl)

    def _fakten(self, zeile):
        return super()._fakten(zeile) if isinstance(zeile, tuple) else self._reste(zeile)

    def _reste(self, rest):
        if rest not in self.feste:
            quellen = (self.blaetter, *([blatt] for blatt in self.blaetter))
            spannen = _von_beginn if rest.von_beginn else pairwise
            staende = [rest.stand(quelle) for quelle in quellen]
            self.feste[rest] = [
                (von, bis, 0, max(0, stand[bis] - stand[von]), inf)
                for stand in staende
                for von, bis in spannen(sorted(stand))
            ]
        return self.feste[rest]


def _von_beginn(punkte):
    return ((punkte[0], punkt) for punkt in punkte[1:])
