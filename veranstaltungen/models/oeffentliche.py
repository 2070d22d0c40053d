"""Which events the public pages may ask for, and what of them is read at all."""

from django.db.models import Prefetch, Q, Sum

from protegat.basis.merkmale import Sprache

from .kataloge import Anmeldestatus
from .veranstaltung import Veranstaltung
from .veranstaltung_querysets import VeranstaltungQuerySet
from .veranstaltungstext import Veranstaltungstext

FELDER = (
    *("kennung", "art", "titel", "beginn", "ende", "datum", "zielgruppe", "sprachen", "dolmetschen"),
    *("barrierefrei", "status"),
)
ANMELDUNG = ("oeffentlich", "anmeldung_noetig", "anmeldeschluss", "kapazitaet")
STANDORT = ("standort__name", "standort__adresse", "standort__barrierefrei")
THEMA = ("thema__code", "thema__label")
NACHFOLGER = ("nachfolger__datum", "nachfolger__oeffentlich")


class OeffentlicheQuerySet(VeranstaltungQuerySet):
    # words that select
    def kommende(self, tag):
        """From this day on, the next one first; cancelled ones too, because somebody may have noted the date."""
        return self.filter(datum__gte=tag).order_by("beginn", "pk")

    def mit_vergebenen(self):
        """How many places are taken."""
        mit_platz = Sum("anmeldungen__personen", filter=Q(anmeldungen__status=Anmeldestatus.ANGEMELDET), default=0)
        return self.annotate(vergeben=mit_platz)

    def zum_aushang(self, sprache):
        """With what a notice shows, in this language and in German, and with nothing else."""
        texte = Veranstaltungstext.objects.filter(sprache__in=(sprache, Sprache.DE))
        zeilen = self.select_related("standort", "thema", "nachfolger")
        zeilen = zeilen.only(*FELDER, *ANMELDUNG, *STANDORT, *THEMA, *NACHFOLGER)
        return zeilen.mit_vergebenen().prefetch_related(Prefetch("texte", texte))


def oeffentliche():
    """Every public page begins here: an event that is not announced does not exist for it."""
    return OeffentlicheQuerySet(Veranstaltung).filter(oeffentlich=True)
