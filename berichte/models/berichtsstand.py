from datetime import UTC
from hashlib import sha256
from itertools import chain

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from berichte.festgehalten import from_json, kanonisch
from protegat.basis.querysets import HausQuerySet

from .ausloeser import DER_REIHE_NACH, unveraenderlich
from .bericht import Bericht
from .einreichung import Einreichung
from .gelesene import Gelesene
from .lesezugang import Lesezugang
from .standsiegel import Lesbare, Siegelstand, siegelstand, spannen

JEDEN = "berichte.jeden_berichtsstand"
GELESENE = Gelesene(hoechstens=100)
LESBARE = Lesbare(hoechstens=300)
SCHWERES = ("inhalt", "austausch", "texte", "parameter")


class BerichtsstandQuerySet(HausQuerySet):
    # words that select
    def sichtbar_fuer(self, nutzer):
        """All for the house; others see what a Lesezugang opens to them today."""
        sichtbare = super().sichtbar_fuer(nutzer)
        return sichtbare if nutzer.has_perm(JEDEN) else sichtbare.geoeffnet_durch(Lesezugang.objects.fuer_heute(nutzer))

    def geoeffnet_durch(self, zugaenge):
        """Of their Vorhaben: what has been handed in, or all that is frozen where the Zugang says so."""
        ganz = self.filter(bericht__vorhaben__in=zugaenge.auf_alle().values("vorhaben"))
        return ganz | self.eingereichte().filter(bericht__vorhaben__in=zugaenge.values("vorhaben"))

    def eingereichte(self):
        """This very version has been handed in."""
        return self.filter(models.Exists(Einreichung.objects.filter(stand=models.OuterRef("pk"))))

    def fuer(self, vorhaben):
        return self.filter(bericht__vorhaben=vorhaben)

    def der_art(self, art):
        return self.filter(bericht__art=art)

    def leichte(self):
        """Without what only the report itself needs; with the Bericht at hand."""
        return self.defer(*SCHWERES).select_related("bericht__vorhaben")

    def geschuetzte(self):
        """What they have said in protected tables, all versions, the oldest first."""
        return list(GELESENE.zu(self.heile().order_by("pk")))

    def beschaedigte(self):
        """The numbers of those that are not ours, or cannot be read."""
        return LESBARE.beschaedigte(self)

    def heile(self):
        """The others: what counts goes by these."""
        return self.exclude(pk__in=self.beschaedigte())

    def gueltige(self):
        """The latest version of each report among these: a later one that somebody must not see is none to them."""
        heile = self.heile()
        letzte = heile.order_by("bericht_id", "-fassung").distinct("bericht_id")
        return heile.filter(pk__in=letzte.values("pk"))


class Berichtsstand(models.Model):
    """A frozen report: what it said, from which records, by whom and when. Never changed, never deleted.

    It outlives accounts, so it names them and has no foreign key to them.
    """

    bericht = models.ForeignKey(Bericht, models.PROTECT, related_name="staende", verbose_name="Bericht")
    fassung = models.PositiveSmallIntegerField("Fassung", default=1)
    grund = models.TextField("Grund der Berichtigung", blank=True)
    am = models.DateTimeField("festgeschrieben am")
    von = models.PositiveBigIntegerField("Nummer des Kontos")
    konto = models.CharField("festgeschrieben von", max_length=310)
    inhalt = models.JSONField(help_text="The Dokument, as `festgehalten.py` writes it.")
    austausch = models.TextField(help_text="The JSON of section 8 of the Fachkonzept, sign by sign.")
    texte = models.JSONField(help_text="What people had written: {texte: {feld: text}, begruendungen: [...]}.")
    parameter = models.JSONField(help_text="Definitions, periods, threshold, facts of the Vorhaben, versions.")
    pruefsumme = models.CharField("Prüfsumme", max_length=64)
    siegel = models.CharField("Siegel", max_length=90, default="", help_text="Empty: from before there were seals.")

    objects = BerichtsstandQuerySet.as_manager()

    class Meta:
        verbose_name = "festgeschriebener Bericht"
        verbose_name_plural = "festgeschriebene Berichte"
        ordering = ("bericht", "fassung")
        constraints = [
            models.UniqueConstraint(
                fields=("bericht", "fassung"),
                name="berichtsstand_fassung_einmal",
                violation_error_message="Diese Fassung ist schon festgeschrieben.",
            ),
            models.CheckConstraint(
                name="berichtsstand_berichtigung_mit_grund",
                condition=Q(fassung=1) | (Q(fassung__gt=1) & Q(grund__regex=r"\S")),
                violation_error_message="Eine weitere Fassung braucht einen Grund.",
            ),
            models.CheckConstraint(
                name="berichtsstand_pruefsumme_form",
                condition=Q(pruefsumme__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="Das ist keine Prüfsumme.",
            ),
        ]
        triggers = [*unveraenderlich("berichtsstand"), DER_REIHE_NACH]

    def __str__(self):
        return f"{self.bericht}, Fassung {self.fassung}"

    def get_absolute_url(self):
        return reverse("stand:berichtsstand_detail", args=[self.pk])

    @cached_property
    def festgehalten(self):
        """The Dokument as it was, without links."""
        return from_json(self.inhalt)

    @property
    def tag(self):
        return timezone.localdate(self.am)

    @property
    def spannen(self):
        """The three columns that it speaks of."""
        return spannen(self.parameter)

    @property
    def kopf(self):
        """Which version, why, by whom and when; whose report it is stands among the parameters."""
        return {
            "fassung": self.fassung,
            "grund": self.grund,
            "festgeschrieben_am": self.am.astimezone(UTC).isoformat(timespec="microseconds"),
            "festgeschrieben_von": [self.von, self.konto],
        }

    def kanonische_zeilen(self):
        """The canonical form, line by line (docs/festschreibung.md)."""
        teile = ("kopf", "inhalt", "austausch", "texte", "parameter")
        yield from (kanonisch({teil: getattr(self, teil)}) for teil in teile)
        for zeile in chain(self.zeilen.in_reihe(), self.zahlen.in_reihe()):
            yield kanonisch(zeile.kanon)

    def berechne_pruefsumme(self):
        summe = sha256()
        for zeile in self.kanonische_zeilen():
            summe.update(zeile)
        return summe.hexdigest()

    @property
    def ist_unversehrt(self):
        return self.berechne_pruefsumme() == self.pruefsumme

    @property
    def siegelstand(self):
        stand = siegelstand(self.siegel, self.pk, self.bericht_id, self.pruefsumme)
        bestaetigt = stand == Siegelstand.UNBESTAETIGT and hasattr(self, "bestaetigung")
        return Siegelstand.UNPRUEFBAR if bestaetigt else stand

    def reiche_ein(self, von, am, an, weg):
        """Note that it was handed in; several times are several rows."""
        return self.einreichungen.create(am=am, an=an, weg=weg, von=von.pk, konto=str(von))
