"""That the daily duties were done: deleting what is due, sending what waits."""

from datetime import timedelta

from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet

SPERRE = 0x70726F74
UEBERFAELLIG = timedelta(hours=26)


class TageslaufQuerySet(HausQuerySet):
    # words that select
    def letzte(self):
        """The latest first; three days tell all that the start page asks."""
        return list(self.order_by("-tag")[:3])


def ueberfaellig(laeufe):
    """Whether nobody has done the duties for more than a day, although the house has been open that long."""
    grenze = timezone.now() - UEBERFAELLIG
    gelungen = any(lauf.beendet_am and not lauf.fehler and lauf.beendet_am > grenze for lauf in laeufe)
    return bool(laeufe) and laeufe[-1].begonnen_am < grenze and not gelungen


class Tageslauf(models.Model):
    """One row per day, the latest run of it."""

    tag = models.DateField("Tag", unique=True)
    begonnen_am = models.DateTimeField("begonnen")
    beendet_am = models.DateTimeField("beendet", null=True)
    fehler = models.CharField("Was nicht ging", max_length=300, blank=True)

    objects = TageslaufQuerySet.as_manager()

    class Meta:
        verbose_name = "Tageslauf"
        verbose_name_plural = "Tagesläufe"

    def __str__(self):
        return f"{self.tag:%d.%m.%Y}"

    @classmethod
    def beginne(cls):
        jetzt = timezone.now()
        vorgaben = {"begonnen_am": jetzt, "beendet_am": None, "fehler": ""}
        return cls.objects.update_or_create(tag=timezone.localdate(), defaults=vorgaben)[0]

    def beende(self, fehler=""):
        self.beendet_am, self.fehler = timezone.now(), fehler[:300]
        self.save()
