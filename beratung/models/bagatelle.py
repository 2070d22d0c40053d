"""The watcher over the Bagatellgrenze: who was counselled long enough to count as participant and has no Stammblatt.

Off unless the Vorhaben names a limit. Completed Beratungen of a code count with their whole duration.
"""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Sum
from django.utils.functional import cached_property

from protegat.basis.models import Teilnehmermodus, Vorhaben

from .beratung import Beratung
from .stammblatt import Stammblatt
from .stammblatt_querysets import GRENZE


@dataclass(frozen=True)
class OhneStammblatt:
    """`K-7QF4: 8,5 Stunden, noch kein Stammblatt`"""

    code: str
    kuerzel: str
    minuten: int

    @property
    def stunden(self):
        return self.minuten / 60


def ohne_stammblatt():
    """Every code at or above the limit of an active Vorhaben without a Stammblatt, the longest first, in one query.

    Not those that have been deleted or rest: nothing may be made for them.
    """
    vorhandene = Stammblatt.objects.filter(klient=OuterRef("klient"), vorhaben=OuterRef("vorhaben"))
    beratungen = Beratung.objects.abgeschlossen().ohne_ruhende().filter(klient__code__isnull=False)
    beratungen = beratungen.filter(vorhaben__in=_mit_stammblatt().filter(bagatellgrenze_stunden__isnull=False))
    beratungen = beratungen.exclude(Exists(vorhandene))
    zeilen = beratungen.order_by().values(
        *("klient_id", "vorhaben_id", "vorhaben__bagatellgrenze_stunden"),
        code=F("klient__code"),
        kuerzel=F("vorhaben__kuerzel"),
    )
    zeilen = zeilen.annotate(minuten=Sum("dauer")).filter(minuten__gte=GRENZE).order_by("-minuten", "code")
    return [OhneStammblatt(zeile["code"], zeile["kuerzel"], zeile["minuten"]) for zeile in zeilen]


@dataclass(frozen=True)
class Moeglich:
    """A Vorhaben in which a code may get a Stammblatt, and what it was counselled there."""

    vorhaben: Vorhaben
    minuten: int

    @property
    def stunden(self):
        return self.minuten / 60

    @property
    def noetig(self):
        """Whether the Bagatellgrenze is reached; without one nothing is due by itself."""
        grenze = self.vorhaben.bagatellgrenze_stunden
        return grenze is not None and self.minuten >= grenze * 60


class StammblaetterVon:
    """The records of one code, and the Vorhaben where there is none of it yet."""

    def __init__(self, klient):
        self.klient = klient

    @cached_property
    def vorhandene(self):
        return list(self.klient.stammblaetter.select_related("vorhaben").mit_minuten())

    @cached_property
    def moegliche(self):
        vorhaben = _mit_stammblatt().exclude(pk__in=[blatt.vorhaben_id for blatt in self.vorhandene])
        beratungen = Beratung.objects.abgeschlossen().filter(klient=self.klient).order_by()
        minuten = dict(beratungen.values_list("vorhaben").annotate(minuten=Sum("dauer")))
        return [Moeglich(eines, minuten.get(eines.pk, 0)) for eines in vorhaben]


def _mit_stammblatt():
    """Where a Stammblatt can be made."""
    return Vorhaben.objects.aktive().filter(teilnehmermodus=Teilnehmermodus.STAMMBLATT)
