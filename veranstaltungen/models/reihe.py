from django.db import models

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_leer
from protegat.basis.volltext import Fundort, suchindizes


class ReiheQuerySet(HausQuerySet):
    fundorte = (Fundort(("name", "beschreibung")),)


class Reihe(HausModell):
    """A series of events under one name."""

    name = models.CharField("Name", max_length=120, unique=True)
    beschreibung = models.TextField("Beschreibung", blank=True)
    aktiv = models.BooleanField("aktiv", default=True)

    objects = ReiheQuerySet.as_manager()

    class Meta:
        verbose_name = "Reihe"
        verbose_name_plural = "Reihen"
        ordering = ("name",)
        indexes = suchindizes("reihe", "name", "beschreibung")
        constraints = nicht_leer("reihe", "name")

    def __str__(self):
        return self.name

    def belegte_tage(self):
        """The days on which it meets already, whatever became of them."""
        return set(self.veranstaltungen.values_list("datum", flat=True))

    def halte_fest(self):
        """Whoever makes dates at the same moment waits until this transaction ends, and then sees these."""
        type(self).objects.select_for_update(no_key=True).get(pk=self.pk)
