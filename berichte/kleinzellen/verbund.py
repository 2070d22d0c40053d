"""Tables whose rows add up to other rows: the ESF indicators by gender.

Here two people of different gender are exchanged who belong to several rows at once, or one changes the gender. No
total of a row changes, whatever the rows are parts of. What must hold in the other world as well: rows that make up
others still do (so an exchange moves whole people from one way of being counted to another), and no part becomes
greater than its whole (a `Rest`, never printed, never negative).
"""

from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain, combinations, pairwise, permutations, product
from typing import NamedTuple

from .blatt import staende


@dataclass(frozen=True, eq=False)
class Teilung:
    """Some rows, and others that are parts of them; `spaeter`: the parts count on a later day than their wholes."""

    ganze: tuple[str, ...]
    teile: tuple[str, ...]
    spaeter: bool = False

    @cached_property
    def codes(self):
        return self.ganze + self.teile

    @cached_property
    def vorzeichen(self):
        return dict.fromkeys(self.ganze, 1) | dict.fromkeys(self.teile, -1)

    def netto(self, wechsel):
        """By how many more the wholes change than the parts."""
        return sum([self.vorzeichen[code] * wechsel[code] for code in self.vorzeichen.keys() & wechsel.keys()])

    def spannen(self, punkte):
        """The days for which the difference counts people: who leaves today has come earlier."""
        return _von_beginn(punkte) if self.spaeter else combinations(punkte, 2)

    def strecken(self, punkte):
        """Those of them that make up the others."""
        return _von_beginn(punkte) if self.spaeter else pairwise(punkte)


class Rest(NamedTuple):
    """Who of one gender is in the wholes and in none of the parts: nobody prints it, and it is not negative."""

    teilung: Teilung
    geschlecht: str

    def stand(self, blaetter):
        """As in `staende`."""
        ganze, teile = (
            [staende(blaetter, (code, self.geschlecht)) for code in codes]
            for codes in (self.teilung.ganze, self.teilung.teile)
        )
        return {punkt: sum(s[punkt] for s in ganze) - sum(s[punkt] for s in teile) for punkt in ganze[0]}


@dataclass(frozen=True, eq=False)
class Verbund:
    """`wege`: the rows that a person is in, whatever else is true; `ganze`: `(wholes, parts)` on the same day;
    `spaeter`: the same, with the parts on a later day; `alle`: the rows of which all others are parts (but those of the
    first way).
    """

    wege: tuple[tuple[str, ...], ...]
    ganze: tuple[tuple[str, str], ...]
    spaeter: tuple[tuple[str, str], ...]
    alle: tuple[str, ...]

    @cached_property
    def codes(self):
        return frozenset(chain.from_iterable((*self.wege, *(teilung.codes for teilung in self.teilungen))))

    @cached_property
    def teilungen(self):
        faelle = [(*fall, False) for fall in self.ganze] + [(*fall, True) for fall in self.spaeter]
        return tuple(Teilung(tuple(ganze.split()), tuple(teile.split()), spaet) for ganze, teile, spaet in faelle)

    @cached_property
    def ergaenzungen(self):
        """Who is in none of the parts is a secret like a row: of these, and of each row in `alle`."""
        spaete = {code for teilung in self.teilungen if teilung.spaeter for code in teilung.teile}
        genannte = {teilung.codes for teilung in self.teilungen}
        paare = product(self.alle, sorted(self.codes - {*self.alle, *self.wege[0]}))
        weitere = (Teilung((ganzes,), (teil,), teil in spaete) for ganzes, teil in paare)
        return (*self.teilungen, *(teilung for teilung in weitere if teilung.codes not in genannte))

    @cache  # noqa: B019 - there are two of them, for ever
    def wechsel(self, was):
        """How rows can change when one gender gains a person in this one (or with a Teilung: gains or loses one of
        the rest): `({row: by how many}, ...)`, small first.
        """
        alle = self._wechsel_des_rests(was) if isinstance(was, Teilung) else self._wechsel(was)
        einmal = {tuple(sorted(w.items())): w for w in alle}
        return tuple(sorted(einmal.values(), key=len))

    @cache  # noqa: B019
    def weitere(self, teilung):
        """Many more of a rest, for where none of the others is possible."""
        if not isinstance(teilung, Teilung):
            return ()
        alle = (wechsel for code in teilung.codes for wechsel in self.wechsel(code) if teilung.netto(wechsel))
        return tuple(sorted((wechsel for wechsel in alle if wechsel not in self.wechsel(teilung)), key=len))

    def _wechsel(self, code):
        selbst = {code: 1} if self.frei(code) else {}
        dazu = ({}, *({anderer: zahl} for anderer in self._nachbarn(code) for zahl in (1, -1)))
        alle = ({**weg, **selbst, **mehr} for weg, mehr in product(({}, *self._wege()), dazu))
        return (wechsel for wechsel in alle if wechsel.get(code) == 1)

    def _wechsel_des_rests(self, teilung):
        """One of its parts by itself or with another row, or whole people with or without one of them."""
        freie = [code for code in teilung.codes if self.frei(code)]
        allein = (wechsel for code in freie for wechsel in self.wechsel(code) if all(map(self.frei, wechsel)))
        wege = [weg for weg in self._wege() if self._nahe(teilung) & weg.keys()]
        dazu = ({}, *({code: zahl} for code in freie for zahl in (1, -1)))
        alle = (*allein, *({**weg, **mehr} for weg, mehr in product(wege, dazu)))
        return ({code: zahl * n for code, zahl in w.items()} for w in alle for n in (1, -1) if n * teilung.netto(w) > 0)

    def _nahe(self, teilung):
        """The rows that its parts have to do with."""
        return {*teilung.codes}.union(*(t.codes for t in self.teilungen if {*t.codes} & {*teilung.teile}))

    def _wege(self):
        """Each way taken or left, and each taken instead of another."""
        allein = [dict.fromkeys(weg, zahl) for zahl in (1, -1) for weg in self.wege]
        return [*allein, *(_differenz(*paar) for paar in permutations(self.wege, 2))]

    def frei(self, code):
        return not any(code in weg for weg in self.wege)

    def _nachbarn(self, code):
        """Rows that share a whole with this one."""
        zusammen = [teilung.codes for teilung in self.teilungen]
        return dict.fromkeys(c for codes in zusammen if code in codes for c in codes if c != code and self.frei(c))

    @cache  # noqa: B019
    def tausche(self, was, geschlecht, anderes):
        return tuple(self.tausch(wechsel, geschlecht, anderes) for wechsel in self.wechsel(was))

    def tausch(self, wechsel, geschlecht, anderes):
        """One gender gains what the other loses; and which rows and rests change."""
        reste = ((teilung, teilung.netto(wechsel)) for teilung in self.teilungen)
        mehr = [*wechsel.items(), *((teilung, zahl) for teilung, zahl in reste if zahl)]
        tausch = ((zeile(was, g), vz * zahl) for was, zahl in mehr for g, vz in ((geschlecht, 1), (anderes, -1)))
        return tuple(tausch), frozenset(was for was, _ in mehr)


def zeile(was, geschlecht):
    """What is counted of one gender: a row, or the rest of a Teilung."""
    return Rest(was, geschlecht) if isinstance(was, Teilung) else (was, geschlecht)


def _von_beginn(punkte):
    return ((punkte[0], punkt) for punkt in punkte[1:])


def _differenz(a, b):
    return {code: (code in a) - (code in b) for code in (*a, *b) if (code in a) != (code in b)}
