"""What can be asked of events: how they went, what was counted, and what is a session or a meeting with partners."""

from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from protegat.basis.querysets import mittel, summe
from protegat.basis.volltext import Fundort

from .kataloge import SITZUNGSARTEN, Veranstaltungsstatus, Zaehlart
from .termine import FAELLT_AUS, TerminQuerySet

SUCHFELDER = ("titel", "referent", "zielgruppe", "im_rahmen_von")
TEILNEHMENDE = summe("teilnehmende")
DURCHSCHNITT = mittel("teilnehmende")


class VeranstaltungQuerySet(TerminQuerySet):
    titel = "titel"
    fundorte = (Fundort(SUCHFELDER), Fundort(("name", "beschreibung"), "reihe"))

    # words that select
    def durchgefuehrt(self):
        """K9: what took place; planned, cancelled and postponed events never count."""
        return self.filter(status=Veranstaltungsstatus.DURCHGEFUEHRT)

    def der_art(self, *arten):
        return self.filter(art__in=arten)

    def mitgetragen_von(self, vorhaben):
        """Those that this Vorhaben carries a share of, and that count in another."""
        return self.filter(vorhabenanteile__vorhaben=vorhaben)

    def treffen(self):
        """Meetings with partners that took place: Netzwerktreffen and sessions of a Gremium."""
        return self.durchgefuehrt().der_art(*SITZUNGSARTEN)

    def in_reihen(self):
        return self.filter(reihe__isnull=False)

    def geplante(self):
        return self.filter(status=Veranstaltungsstatus.GEPLANT)

    def ohne_zahl(self, tag):
        """Planned for a day that has passed and still without a count."""
        return self.geplante().filter(datum__lt=tag, teilnehmende__isnull=True)

    def trotz_zahl_geplant(self, tag):
        """Its day is here or over and there is a number, but nobody has said that it took place: it does not count."""
        return self.geplante().filter(datum__lte=tag, teilnehmende__isnull=False)

    def mit_wartenden_tipps(self):
        """Tapped at the door, and nobody has taken it over; a number typed instead has settled it."""
        tipps = self.model._meta.get_field("tipps").related_model.objects.filter(veranstaltung=OuterRef("pk"))
        offen = Q(teilnehmende__isnull=True) | Exists(tipps.uebernommene())
        return self.stattfindende().filter(offen, Exists(tipps.spaetere()))

    def kommende(self, tag):
        """Planned for this day or later, the next one first."""
        return self.geplante().filter(datum__gte=tag).order_by("beginn", "pk")

    def vergangene(self, tag):
        """Before this day or already held, whatever became of them; the latest first."""
        return self.filter(Q(datum__lt=tag) | Q(status=Veranstaltungsstatus.DURCHGEFUEHRT))

    def vor(self, sitzung):
        """Earlier sessions of the same Gremium, the latest first; of an event without Gremium there are none."""
        fruehere = self.filter(gremium__isnull=False, gremium=sitzung.gremium_id, beginn__lt=sitzung.beginn)
        return fruehere.order_by("-beginn", "-pk")

    def ausgefallene(self):
        return self.filter(status__in=FAELLT_AUS)

    def ausgefallene_ohne_grund(self):
        """Called off or postponed, and nobody has said why: only a file can bring that."""
        return self.ausgefallene().filter(statusgrund="")

    # words that add a column; each asks a table of its own, so that no row is multiplied
    def mit_anwesenden(self):
        """`anwesendenzahl`: organisations present, not heads."""
        anwesende = self.model.anwesende.through.objects.filter(veranstaltung=OuterRef("pk"))
        return self.annotate(anwesendenzahl=_anzahl(anwesende))

    def mit_beschluessen(self):
        """`beschluesse_gesamt` and `beschluesse_offen`: decisions, and those whose Wiedervorlage is not done."""
        beschluesse = self.model._meta.get_field("beschluesse").related_model.objects.filter(
            veranstaltung=OuterRef("pk")
        )
        return self.annotate(beschluesse_gesamt=_anzahl(beschluesse), beschluesse_offen=_anzahl(beschluesse.offene()))

    # words that count
    def teilnahmen(self):
        """K10: attendances, not distinct persons."""
        return self.zaehle(TEILNEHMENDE)

    def je_zaehlart(self):
        """`[("strichliste", "Strichliste", 4), ...]` in the order of the catalogue."""
        anzahlen = dict(self.order_by().values_list("zaehlart").annotate(anzahl=Count("pk")))
        return [(art.value, art.label, anzahlen[art]) for art in Zaehlart if art in anzahlen]


def _anzahl(zeilen):
    je_sitzung = zeilen.order_by().values("veranstaltung").annotate(anzahl=Count("pk"))
    return Coalesce(Subquery(je_sitzung.values("anzahl")), 0)
