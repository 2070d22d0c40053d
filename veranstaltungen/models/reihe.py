from django.db import models
from django.db.models import Avg, Count, Min, Q, Sum
from django.urls import reverse

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from protegat.basis.volltext import Fundort, suchindizes

from .kataloge import Veranstaltungsart, Veranstaltungsstatus


class ReiheQuerySet(HausQuerySet):
    fundorte = (Fundort(("name", "beschreibung")),)

    def mit_zahlen(self, tag):
        """Each with `durchgefuehrt` (K9), `teilnahmen` (K10), `durchschnitt` and the day of its next date."""
        gezaehlt = Q(veranstaltungen__status=Veranstaltungsstatus.DURCHGEFUEHRT)
        kommt = Q(veranstaltungen__status=Veranstaltungsstatus.GEPLANT, veranstaltungen__datum__gte=tag)
        zahl = "veranstaltungen__teilnehmende"
        return self.annotate(
            durchgefuehrt=Count("veranstaltungen", filter=gezaehlt),
            teilnahmen=Sum(zahl, filter=gezaehlt, default=0),
            durchschnitt=Avg(zahl, filter=gezaehlt, output_field=models.DecimalField()),
            geplant=Count("veranstaltungen", filter=kommt),
            naechster=Min("veranstaltungen__datum", filter=kommt),
        )


class Reihe(HausModell):
    """A series of events under one name."""

    name = models.CharField("Name", max_length=120, unique=True)
    beschreibung = models.TextField("Zweck", blank=True, help_text="Wofür es die Reihe gibt, in ein bis drei Sätzen.")
    art = models.CharField("Übliche Art", max_length=30, choices=Veranstaltungsart, blank=True)
    zielgruppe = models.CharField("Zielgruppe", max_length=120, blank=True)
    aktiv = models.BooleanField("aktiv", default=True)

    objects = ReiheQuerySet.as_manager()

    class Meta:
        verbose_name = "Reihe"
        verbose_name_plural = "Reihen"
        ordering = ("name",)
        indexes = suchindizes("reihe", "name", "beschreibung")
        constraints = [
            *nicht_leer("reihe", "name"),
            models.CheckConstraint(
                name="reihe_art_aus_katalog",
                condition=Q(art__in=["", *Veranstaltungsart.values]),
                violation_error_message="Diese Art gibt es nicht.",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("veranstaltungen:reihe_detail", args=[self.pk])

    def belegte_tage(self):
        """The days on which it meets already, whatever became of them."""
        return set(self.veranstaltungen.values_list("datum", flat=True))

    def halte_fest(self):
        """Whoever makes dates at the same moment waits until this transaction ends, and then sees these."""
        type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
