"""What calendars ask of events: the words of their QuerySet that speak of time and place."""

from datetime import timedelta

from django.db.models import BooleanField, Case, Exists, F, Max, OuterRef, Q, Value, When
from django.db.models.functions import Coalesce

from protegat.basis.kalender import mitternacht
from protegat.basis.querysets import HausQuerySet

from .kataloge import Veranstaltungsstatus

FAELLT_AUS = (Veranstaltungsstatus.ABGESAGT, Veranstaltungsstatus.VERSCHOBEN)
EIN_TAG = timedelta(days=1)
OHNE_ENDE = timedelta(minutes=1)  # what has no end meets only what happens at its beginning
SCHLUSS = Coalesce("ende", F("beginn") + OHNE_ENDE)


class TerminQuerySet(HausQuerySet):
    # words that select
    def oeffentliche(self):
        """What we announce to everybody, whatever became of it."""
        return self.filter(oeffentlich=True)

    def stattfindende(self):
        """Neither cancelled nor postponed."""
        return self.exclude(status__in=FAELLT_AUS)

    def waehrend(self, zeitraum):
        """What begins, goes on or ends on one of these days; an end at midnight is still the day before."""
        von, nach = mitternacht(zeitraum.von), mitternacht(zeitraum.bis + EIN_TAG)
        return self.filter(Q(ende__gt=von) | Q(beginn__gte=von), beginn__lt=nach).order_by("beginn", "pk")

    def seit(self, tag):
        """What was not over before this day, the earliest first."""
        von = mitternacht(tag)
        return self.filter(Q(ende__gt=von) | Q(beginn__gte=von)).order_by("beginn", "pk")

    def zugleich_am_standort(self, veranstaltung):
        """What else takes place at the Standort of this one at the same time."""
        if veranstaltung.standort_id is None or veranstaltung.status in FAELLT_AUS:
            return self.none()
        schluss = veranstaltung.ende or veranstaltung.beginn + OHNE_ENDE
        dort = self.stattfindende().filter(standort=veranstaltung.standort_id).exclude(pk=veranstaltung.pk)
        return dort.alias(schluss=SCHLUSS).filter(beginn__lt=schluss, schluss__gt=veranstaltung.beginn)

    def mit_belegung(self):
        """`doppelt_belegt`: something else takes place at its Standort at the same time."""
        andere = self.model.objects.stattfindende().filter(standort=OuterRef("standort")).exclude(pk=OuterRef("pk"))
        andere = andere.alias(schluss=SCHLUSS).filter(beginn__lt=OuterRef("schluss"), schluss__gt=OuterRef("beginn"))
        faellt_aus = When(status__in=FAELLT_AUS, then=Value(False))
        belegung = Case(faellt_aus, default=Exists(andere.order_by()), output_field=BooleanField())
        return self.alias(schluss=SCHLUSS).annotate(doppelt_belegt=belegung)

    # words that count
    def zuletzt_geaendert(self):
        """The last moment at which one of them or its Standort changed, None without any."""
        letzte = self.order_by().aggregate(hier=Max("geaendert_am"), dort=Max("standort__geaendert_am"))
        return max(filter(None, letzte.values()), default=None)
