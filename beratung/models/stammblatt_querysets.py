from functools import reduce
from operator import or_

from django.db.models import Count, F, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce

from protegat.basis.models import Foerderperiode
from protegat.basis.querysets import HausQuerySet

from .beratung import Beratung
from .esf import PFLICHT, UNBEANTWORTET, Erwerbsstatus

GRENZE = F("vorhaben__bagatellgrenze_stunden") * 60  # in minutes; nothing compares with an empty one


def _luecke(feld):
    if feld == "arbeitslos_seit":
        return Q(erwerbsstatus=Erwerbsstatus.ARBEITSLOS, arbeitslos_seit__isnull=True)
    return Q(**{f"{feld}__in": UNBEANTWORTET})


def _unvollstaendig(periode):
    return Q(vorhaben__foerderperiode=periode) & reduce(or_, map(_luecke, PFLICHT[periode]))


UNVOLLSTAENDIG = reduce(or_, map(_unvollstaendig, Foerderperiode))
ERGEBNIS_OFFEN = Q(austritt__isnull=False, ergebnis__isnull=True)


def ergebnis_faellig(tag):
    """Left, results not yet recorded, the four weeks still run."""
    return ERGEBNIS_OFFEN & Q(ergebnis_bis__gte=tag)


def ergebnis_ueberfaellig(tag):
    return ERGEBNIS_OFFEN & Q(ergebnis_bis__lt=tag)


def verbleib_faellig(tag):
    """Left six months ago or more, and nobody has asked since then; asked too early does not answer it."""
    offen = Q(verbleib__isnull=True) | Q(verbleib_am__lt=F("verbleib_ab"))
    return offen & Q(verbleib_ab__lte=tag)


def austritt_fehlt(tag):
    """Nobody takes part in a Vorhaben that is over."""
    return Q(austritt__isnull=True, vorhaben__zeitraum__fully_lt=(tag, None))


def foerderminuten(klient, vorhaben):
    """Sum of the completed Beratungen of this code in this Vorhaben; both name fields of the outer query."""
    beratungen = Beratung.objects.abgeschlossen().filter(klient=OuterRef(klient), vorhaben=OuterRef(vorhaben))
    summe = beratungen.order_by().values("klient").annotate(summe=Sum("dauer")).values("summe")
    return Coalesce(Subquery(summe), 0, output_field=IntegerField())


class StammblattQuerySet(HausQuerySet):
    tag = "eintritt"

    # words that select
    def laufende(self):
        return self.filter(austritt__isnull=True)

    def ausgetretene(self):
        return self.filter(austritt__isnull=False)

    def vollstaendige(self):
        """Nothing is missing that is not sensitive; only these enter the indicators one by one."""
        return self.exclude(UNVOLLSTAENDIG)

    def unvollstaendige(self):
        return self.filter(UNVOLLSTAENDIG)

    def mit_minuten(self):
        """Adds `minuten`: how long this code was counselled in this Vorhaben."""
        return self.annotate(minuten=foerderminuten("klient", "vorhaben"))

    def unter_bagatellgrenze(self):
        """Not yet reportable: less support than the Vorhaben asks for, where it asks at all."""
        return self.mit_minuten().filter(minuten__lt=GRENZE)

    # words that count
    def faellige(self, tag):
        """What waits on this day, in one query."""
        return self.aggregate(
            alle=Count("pk"),
            unvollstaendig=Count("pk", filter=UNVOLLSTAENDIG),
            ergebnis_faellig=Count("pk", filter=ergebnis_faellig(tag)),
            ergebnis_ueberfaellig=Count("pk", filter=ergebnis_ueberfaellig(tag)),
            verbleib_faellig=Count("pk", filter=verbleib_faellig(tag)),
            austritt_fehlt=Count("pk", filter=austritt_fehlt(tag)),
        )

    def je_vorhaben(self):
        """How many there are per Vorhaben, and how many of them are complete."""
        zeilen = self.order_by("-vorhaben__zeitraum").values(kuerzel=F("vorhaben__kuerzel"))
        zeilen = zeilen.annotate(gesamt=Count("pk"), vollstaendig=Count("pk", filter=~UNVOLLSTAENDIG))
        return [zeile | {"prozent": 100 * zeile["vollstaendig"] / zeile["gesamt"]} for zeile in zeilen]
