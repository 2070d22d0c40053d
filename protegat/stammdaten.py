"""What the start page shows to Verwaltung: how much there is of everything, and what needs a look soon."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from netzwerk.models import Organisation, Thema
from protegat.basis.models import Nutzer, Sperrvermerk, Standort, Vorhaben

from .sicherung.laeufe import erinnerung

ENDET_BALD = timedelta(days=60)


class Stammdaten:
    def __init__(self, tag):
        self.tag = tag

    def posten(self):
        """Name, number of those in use, and the list to look after them."""
        in_gebrauch = (
            ("Konten", Nutzer.objects.filter(is_active=True)),
            ("Vorhaben", Vorhaben.objects.aktive()),
            ("Themen", Thema.objects.aktive()),
            ("Standorte", Standort.objects.filter(aktiv=True)),
            ("Organisationen", Organisation.objects.aktive()),
        )
        return [(name, zeilen.count(), _liste(zeilen.model)) for name, zeilen in in_gebrauch]

    @cached_property
    def ungeprueft(self):
        """Organisations whose details nobody has checked for twelve months."""
        return Organisation.objects.aktive().veraltet(self.tag).count()

    @cached_property
    def sicherung(self):
        """A sentence when the last proven backup is too old."""
        return erinnerung(timezone.now())

    @cached_property
    def vermerke(self):
        """Sperrvermerke whose reason somebody has to look at again."""
        return Sperrvermerk.objects.faellig(self.tag).count()

    @cached_property
    def bald_zu_ende(self):
        """Vorhaben whose last day is near."""
        enden = (self.tag + timedelta(days=1), self.tag + ENDET_BALD + timedelta(days=1))  # the range excludes its end
        return list(Vorhaben.objects.aktive().filter(zeitraum__endswith__range=enden).order_by("zeitraum__endswith"))


def _liste(modell):
    return reverse(f"admin:{modell._meta.app_label}_{modell._meta.model_name}_changelist")
