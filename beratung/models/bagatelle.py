"""The watcher over the Bagatellgrenze: who was counselled long enough to count as participant and has no Stammblatt.

Off unless the Vorhaben names a limit. Completed Beratungen of a code count with their whole duration.
"""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Sum

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
    """Every code at or above the limit without a Stammblatt, the longest first, in one query."""
    vorhandene = Stammblatt.objects.filter(klient=OuterRef("klient"), vorhaben=OuterRef("vorhaben"))
    beratungen = Beratung.objects.abgeschlossen().mit_code()
    beratungen = beratungen.filter(vorhaben__teilnehmermodus=Teilnehmermodus.STAMMBLATT).exclude(Exists(vorhandene))
    zeilen = beratungen.order_by().values(
        *("klient_id", "vorhaben_id", "vorhaben__bagatellgrenze_stunden"),
        code=F("klient__code"),
        kuerzel=F("vorhaben__kuerzel"),
    )
    zeilen = zeilen.annotate(minuten=Sum("dauer")).filter(minuten__gte=GRENZE).order_by("-minuten", "code")
    return [OhneStammblatt(zeile["code"], zeile["kuerzel"], zeile["minuten"]) for zeile in zeilen]


def vorhaben_ohne_stammblatt(klient):
    """Active Vorhaben that keep Stammblätter and have none of this code yet, each with its `minuten`."""
    vorhaben = Vorhaben.objects.aktive().filter(teilnehmermodus=Teilnehmermodus.STAMMBLATT)
    vorhaben = vorhaben.exclude(pk__in=klient.stammblaetter.values("vorhaben"))
    beratungen = Beratung.objects.abgeschlossen().filter(klient=klient)
    je_vorhaben = dict(beratungen.order_by().values_list("vorhaben").annotate(minuten=Sum("dauer")))
    return [(eines, je_vorhaben.get(eines.pk, 0) / 60) for eines in vorhaben]
