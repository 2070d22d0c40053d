"""What can be asked of events that are sessions of a Gremium, or meetings with partners at all."""

from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce

from .kataloge import SITZUNGSARTEN, Veranstaltungsstatus


class SitzungsWoerter:
    """Mixed into the QuerySet of Veranstaltung."""

    # words that select
    def geplante(self):
        return self.filter(status=Veranstaltungsstatus.GEPLANT)

    def treffen(self):
        """Meetings with partners that took place: Netzwerktreffen and sessions of a Gremium."""
        return self.durchgefuehrt().der_art(*SITZUNGSARTEN)

    def vor(self, sitzung):
        """Earlier sessions of the same Gremium, the latest first; of an event without Gremium there are none."""
        fruehere = self.filter(gremium__isnull=False, gremium=sitzung.gremium_id, beginn__lt=sitzung.beginn)
        return fruehere.order_by("-beginn", "-pk")

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


def _anzahl(zeilen):
    je_sitzung = zeilen.order_by().values("veranstaltung").annotate(anzahl=Count("pk"))
    return Coalesce(Subquery(je_sitzung.values("anzahl")), 0)
