from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Exists, F, OuterRef, Q
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft

from .antwortlink import Antwortlink
from .vermittlung import Vermittlung, Vermittlungsstatus


class Quelle(models.TextChoices):
    PERSON = "person", "von der Person"
    PARTNER = "partner", "vom Partner"
    NACHFRAGE = "nachfrage", "eigene Nachfrage"


class Grund(models.TextChoices):
    """Why somebody did not arrive. A catalogue only, so that nobody writes down a name."""

    KEINE_KAPAZITAET = "keine_kapazitaet", "keine Kapazität"
    NICHT_ZUSTAENDIG = "nicht_zustaendig", "nicht zuständig"
    TERMIN_VERPASST = "termin_verpasst", "Termin nicht wahrgenommen"
    SPRACHE = "sprache", "Sprache"
    SONSTIGES = "sonstiges", "sonstiges"


class RueckmeldungQuerySet(HausQuerySet):
    tag = "am"

    # words that select
    def antworten(self):
        """What partners said through their link, and nobody of us has written."""
        return self.filter(antwortlink__isnull=False)

    def zu(self, vermittlungen):
        return self.filter(vermittlung__in=vermittlungen)

    def zuruecknehmbar(self, nutzer):
        """This person's own word, as long as it is the last one and still holds."""
        spaetere = self.model.objects.filter(vermittlung=OuterRef("vermittlung"), pk__gt=OuterRef("pk"))
        return self.filter(~Exists(spaetere), erstellt_von=nutzer, stand=F("vermittlung__status"))


class Rueckmeldung(HausModell):
    """What we heard about a Vermittlung on one day, or that we asked and it is still open."""

    vermittlung = models.ForeignKey(
        Vermittlung, models.CASCADE, related_name="rueckmeldungen", verbose_name="Vermittlung"
    )
    am = models.DateField("Bekannt seit", default=timezone.localdate)
    stand = models.CharField("Angekommen?", max_length=20, choices=Vermittlungsstatus)
    quelle = models.CharField("Woher wissen wir es?", max_length=20, choices=Quelle, default=Quelle.NACHFRAGE)
    grund = models.CharField("Warum nicht?", max_length=20, choices=Grund, blank=True)
    antwortlink = models.ForeignKey(
        Antwortlink, models.SET_NULL, null=True, blank=True, editable=False, related_name="rueckmeldungen"
    )
    vorher = models.CharField("Stand vorher", max_length=20, choices=Vermittlungsstatus, editable=False)
    faellig_am = models.DateField("gefragt zum", null=True, blank=True, editable=False)

    objects = RueckmeldungQuerySet.as_manager()

    class Meta:
        verbose_name = "Rückmeldung"
        verbose_name_plural = "Rückmeldungen"
        ordering = ("-pk",)
        indexes = [
            models.Index(fields=("am",), name="rueckmeldung_antworten", condition=Q(antwortlink__isnull=False)),
        ]
        constraints = [
            *gueltige_auswahl("rueckmeldung", stand=Vermittlungsstatus, quelle=Quelle, vorher=Vermittlungsstatus),
            models.CheckConstraint(
                name="rueckmeldung_grund_aus_katalog",
                condition=Q(grund__in=["", *Grund.values]),
                violation_error_message="Diesen Grund gibt es nicht.",
            ),
            models.CheckConstraint(
                name="rueckmeldung_grund_nur_wenn_nicht_angekommen",
                condition=Q(grund="") | Q(stand=Vermittlungsstatus.NICHT_ANGEKOMMEN),
                violation_error_message="Ein Grund gehört nur zu „nicht angekommen“.",
            ),
            nicht_in_der_zukunft("rueckmeldung", feld="am"),
            models.UniqueConstraint(
                fields=("antwortlink", "vermittlung"),
                name="rueckmeldung_je_link_einmal",
                violation_error_message="Diese Frage ist schon beantwortet.",
            ),
        ]

    def __str__(self):
        return f"{self.vermittlung}: {self.get_stand_display()}"

    def clean(self):
        if self.am and self.am < self.vermittlung.beratung.datum:
            tag = date_format(self.vermittlung.beratung.datum, "d.m.Y")
            raise ValidationError({"am": f"Die Beratung war erst am {tag}."})

    def sagt_dasselbe_wie(self, andere):
        felder = ("am", "stand", "quelle", "grund", "erstellt_von_id", "antwortlink_id")
        return all(getattr(self, feld) == getattr(andere, feld) for feld in felder)

    @transaction.atomic
    def nimm_zurueck(self, von):
        """Undo a slip: the Vermittlung stands as before, with its day to ask."""
        Vermittlung.objects.select_for_update().get(pk=self.vermittlung_id)
        self.vermittlung.stelle_wieder_her(self, von)
        self.delete()
