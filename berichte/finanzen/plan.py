"""Plan and Ist of every Kostenposition; a flat rate is computed from what its base has spent."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import prefetch_related_objects
from django.utils.functional import cached_property

from berichte.kennzahlen import FOERDERFAEHIGE_AUSGABEN
from berichte.kennzahlen.kennzahl import anteil, runde
from berichte.models import Kostenposition
from protegat.basis.querysets import Werte

KEINE = Werte(Decimal(0), Decimal(0), Decimal(0))


def zusammen(werte):
    """Column by column."""
    return Werte(*map(sum, zip(KEINE, *werte, strict=True)))


def pauschale(position, basis):
    """So many per cent of what its base has spent, rounded half up on the sum."""
    return runde(basis * position.satz / 100, 2)


@dataclass(frozen=True)
class Planzeile:
    """One position with all that is under it."""

    position: Kostenposition
    plan: Decimal
    ist: Werte  # eligible, in the three columns
    unter: tuple = ()

    @property
    def rest(self):
        return self.plan - self.ist.vorhaben

    @property
    def prozent(self):
        """Ist of the plan; None without one."""
        return anteil(self.ist.vorhaben, self.plan)

    @property
    def zeilen(self):
        """Itself, then what is under it, as printed."""
        return (self, *self.unter)


class Kostenplan:
    """The positions of one Vorhaben with what was spent on them in the columns of a Lage."""

    def __init__(self, lage):
        self.lage, self.vorhaben = lage, lage.vorhaben
        prefetch_related_objects([self.vorhaben], "finanzierungsanteile")  # asked once, split often

    @cached_property
    def positionen(self):
        return list(Kostenposition.objects.fuer(self.vorhaben).prefetch_related("grundlagen"))

    @cached_property
    def zeilen(self):
        """The own positions in their order, each with its sub-positions."""
        return tuple(self._zeile(position) for position in self.positionen if position.oberposition_id is None)

    @cached_property
    def plan(self):
        return sum((zeile.plan for zeile in self.zeilen), Decimal(0))

    @property
    def belegt(self):
        """K13: the receipts."""
        return self.lage.werte(FOERDERFAEHIGE_AUSGABEN)

    @property
    def pauschalen(self):
        return zusammen(zeile.ist for zeile in self.zeilen if zeile.position.ist_pauschale)

    @property
    def ist(self):
        """Receipts and flat rates: what the funders bear."""
        return zusammen((self.belegt, self.pauschalen))

    @property
    def rest(self):
        return self.plan - self.ist.vorhaben

    @property
    def prozent(self):
        return anteil(self.ist.vorhaben, self.plan)

    @property
    def gesamtkosten(self):
        """What the Vorhaben may cost; without such a number the sum of its plan."""
        return self.vorhaben.gesamtkosten or self.plan

    @cached_property
    def gedeckt(self):
        """What the funders bear: never more than the Gesamtkosten, in each column what was still left at its start."""
        ganz = self.ist.vorhaben
        return Werte(*(self._hoechstens(ganz) - self._hoechstens(ganz - spalte) for spalte in self.ist))

    @property
    def eigenmittel(self):
        """Spent beyond the Gesamtkosten: nobody gives it back."""
        return Werte(*(ist - gedeckt for ist, gedeckt in zip(self.ist, self.gedeckt, strict=True)))

    def anteile(self, *betraege):
        """`[(Finanzierungsanteil, [share of each amount]), ...]`; each amount is split for itself, cents exact."""
        geteilt = [self.vorhaben.verteile(betrag) for betrag in betraege]
        return [(spalten[0][0], [betrag for _, betrag in spalten]) for spalten in zip(*geteilt, strict=True)]

    def ausgaben(self, belegt):
        """Receipts and flat rates of some days; `belegt` is `{code: amount}` of their receipts."""
        pauschalen = (
            pauschale(position, sum(belegt.get(p.code, 0) for p in self._grundlage(position)))
            for position in self.positionen
            if position.ist_pauschale
        )
        return sum(belegt.values(), Decimal(0)) + sum(pauschalen)

    def _hoechstens(self, betrag):
        """Without Gesamtkosten and without a plan there is no bound."""
        return min(betrag, self.gesamtkosten) if self.gesamtkosten else betrag

    def _zeile(self, position):
        unter = tuple(self._zeile(p) for p in self.positionen if p.oberposition_id == position.pk)
        eigenes = self._pauschale(position) if position.ist_pauschale else self._belegt_auf(position)
        plan = position.plan + sum((zeile.plan for zeile in unter), Decimal(0))
        return Planzeile(position, plan, zusammen((eigenes, *(zeile.ist for zeile in unter))), unter)

    def _belegt_auf(self, position):
        return self.lage.werte_nach(FOERDERFAEHIGE_AUSGABEN, "position").get(position.code, KEINE)

    def _pauschale(self, position):
        """Each column for itself."""
        basis = zusammen(map(self._belegt_auf, self._grundlage(position)))
        return Werte(*(pauschale(position, betrag) for betrag in basis))

    def _grundlage(self, position):
        """The positions that a flat rate is computed from, with all that is under them."""
        gewaehlte = {grundlage.position_id for grundlage in position.grundlagen.all()}
        return [p for p in self.positionen if not gewaehlte.isdisjoint({p.pk, p.oberposition_id})]
