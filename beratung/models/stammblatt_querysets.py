from functools import reduce
from operator import or_

from django.db.models import Count, DateField, F, Func, IntegerField, OuterRef, Q, Subquery, Sum
from django.db.models.functions import Coalesce, Least

from protegat.basis.models import Foerderperiode
from protegat.basis.querysets import HausQuerySet, Werte
from protegat.basis.regeln import Spaeter
from protegat.basis.ruhende import RuhendeMixin

from .beratung import Beratung
from .esf import PFLICHT, UNBEANTWORTET, Erwerbsstatus
from .esf_regeln import OHNE_SPALTE

GRENZE = F("vorhaben__bagatellgrenze_stunden") * 60  # in minutes; nothing compares with an empty one


def _luecke(feld):
    if feld == "arbeitslos_seit":
        return Q(erwerbsstatus=Erwerbsstatus.ARBEITSLOS, arbeitslos_seit__isnull=True)
    return Q(**{f"{feld}__in": UNBEANTWORTET})


def _unvollstaendig(periode):
    return Q(vorhaben__foerderperiode=periode) & reduce(or_, map(_luecke, PFLICHT[periode]))


def fehlt(feld):
    """The field is asked for by the period of the Vorhaben, and not known."""
    perioden = [periode for periode in Foerderperiode if feld in PFLICHT[periode]]
    return Q(vorhaben__foerderperiode__in=perioden) & _luecke(feld)


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


class StammblattQuerySet(RuhendeMixin, HausQuerySet):
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

    def zu_meldende(self):
        """Those that have reached the Bagatellgrenze, where the Vorhaben has one."""
        ohne_grenze = Q(vorhaben__bagatellgrenze_stunden__isnull=True)
        minuten = foerderminuten("klient", "vorhaben")
        return self.alias(gefoerdert=minuten).filter(ohne_grenze | Q(gefoerdert__gte=GRENZE))

    def einzeln_zaehlende(self):
        """Those that enter the indicators one by one: reportable, complete, and of a gender the period prints."""
        return self.zu_meldende().vollstaendige().exclude(OHNE_SPALTE)

    def mit_luecke(self, feld):
        """Those that the field makes incomplete."""
        return self.filter(fehlt(feld))

    # words that count
    def luecken(self):
        """`{"isced": 4, ...}`: how often each field is missing, the most frequent first, in one query."""
        namen = dict.fromkeys(feld for periode in PFLICHT.values() for feld in periode)
        zahlen = self.aggregate(**{f"ohne_{feld}": Count("pk", filter=fehlt(feld)) for feld in namen})
        je_feld = {feld: zahlen[f"ohne_{feld}"] for feld in namen}
        return dict(sorted(((feld, zahl) for feld, zahl in je_feld.items() if zahl), key=lambda paar: -paar[1]))

    def je_geschlecht(self, fragen, spannen):
        """`[{"weiblich": Werte(1, 3, 3), ...}, ...]`: each condition by gender and span, all in one query."""
        spalten = {
            f"{name}_{nummer}": Count("pk", filter=frage & self._am_tag(spanne))
            for nummer, frage in enumerate(fragen)
            for name, spanne in spannen._asdict().items()
        }
        zeilen = list(self.order_by().values("geschlecht").annotate(**spalten))
        return [
            {zeile["geschlecht"]: Werte(*(zeile[f"{name}_{nummer}"] for name in Werte._fields)) for zeile in zeilen}
            for nummer, _ in enumerate(fragen)
        ]

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


class AustritteQuerySet(StammblattQuerySet):
    """The same records on the day of leaving; only results that were asked within four weeks of it."""

    tag = "austritt"

    def zeitgerechte(self):
        return self.filter(ergebnis_am__lte=F("ergebnis_bis"))


class VerbleibQuerySet(StammblattQuerySet):
    """The same records on the day six months after leaving; at the latest on the last day of the Vorhaben.

    Without that, whoever leaves in its last half year would stand in no report.
    """

    tag = "faellig"

    def zeitgerechte(self):
        """Only what was asked within four weeks from that day, whatever day it counts on."""
        ende = Func("vorhaben__zeitraum", template="(upper(%(expressions)s) - 1)", output_field=DateField())
        bis = Spaeter("verbleib_ab", frist="4 weeks")
        befragte = self.filter(verbleib_am__gte=F("verbleib_ab"), verbleib_am__lte=bis)
        return befragte.alias(faellig=Least("verbleib_ab", ende))
