from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation, Thema
from protegat.basis.models import SPERRVERMERK_HAELT, Eintrag, Standort, Vorhaben, Wiedervorlage
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.regeln import (
    gueltige_auswahl,
    gueltige_menge,
    nicht_in_der_zukunft,
    nicht_leer,
    tag_im_vorhaben,
)

from .ausloeser import HAUPTTHEMA_IST_KEIN_NEBENTHEMA, fuehrt_zum_behaltenen
from .kataloge import (
    MIT_ORGANISATION,
    TRAEGER,
    Adressat,
    Angebot,
    Ergebnis,
    Hilfe,
    Kanal,
    Kontaktart,
    Sprachmittlung,
    Status,
    Unterstuetzung,
    Zugangsweg,
)
from .klient import Klient
from .merkmale import AUSWAHLEN, Merkmale
from .querysets import BeratungQuerySet


class Beratung(Merkmale, Eintrag):
    """One counselling contact; anonymous unless a Klient is chosen. A Strich of the tally is one in Entwurf."""

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # beratung_zeit begins with it
        related_name="beratungen",
        verbose_name="Vorhaben",
    )
    datum = models.DateField("Datum", default=timezone.localdate)
    beratende_person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        db_index=False,  # beratung_person begins with it
        related_name="beratungen",
        verbose_name="Beratende Person",
    )
    standort = models.ForeignKey(
        Standort, models.PROTECT, null=True, blank=True, related_name="beratungen", verbose_name="Standort"
    )
    angebot = models.CharField("Angebot", max_length=20, choices=Angebot, default=Angebot.SPRECHZEIT)
    kanal = models.CharField("Kanal", max_length=20, choices=Kanal, default=Kanal.PERSOENLICH)
    kontaktart = models.CharField("Kontaktart", max_length=20, choices=Kontaktart, default=Kontaktart.ERST)
    adressat = models.CharField("Beraten", max_length=20, choices=Adressat, default=Adressat.PERSON)
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="beratungen",
        verbose_name="Organisation",
        help_text="Nötig, wenn eine Organisation oder ein Projektträger beraten wurde.",
    )
    unterstuetzungen = ArrayField(
        models.CharField(max_length=30, choices=Unterstuetzung),
        verbose_name="Unterstützung",
        default=list,
        blank=True,
        help_text="Nur für Fachkräfte, Organisationen und Projektträger.",
    )
    personenzahl = models.PositiveSmallIntegerField(
        "Personen", default=1, validators=[MinValueValidator(1), MaxValueValidator(99)]
    )
    dauer = models.PositiveSmallIntegerField(
        "Minuten", default=20, validators=[MinValueValidator(1), MaxValueValidator(480)]
    )
    hauptthema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="beratungen", verbose_name="Thema"
    )
    nebenthemen = models.ManyToManyField(
        Thema, through="Nebenthema", related_name="+", verbose_name="Nebenthemen", blank=True
    )
    thema_text = models.CharField("Welches Thema?", max_length=120, blank=True, help_text="Keine Namen.")
    hilfen = ArrayField(models.CharField(max_length=30, choices=Hilfe), verbose_name="Hilfen", default=list, blank=True)
    ergebnis = models.CharField("Ergebnis", max_length=20, choices=Ergebnis, blank=True)
    sprachmittlung = models.CharField(
        "Sprachmittlung", max_length=20, choices=Sprachmittlung, default=Sprachmittlung.NICHT_ERHOBEN
    )
    zugangsweg = models.CharField("Zugangsweg", max_length=20, choices=Zugangsweg, default=Zugangsweg.NICHT_ERHOBEN)
    klient = models.ForeignKey(
        Klient, models.SET_NULL, null=True, blank=True, related_name="beratungen", verbose_name="Code"
    )
    status = models.CharField("Status", max_length=20, choices=Status, default=Status.ABGESCHLOSSEN)
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    gehalten_durch = ("klient",)

    objects = BeratungQuerySet.as_manager()

    class Meta:
        verbose_name = "Beratung"
        verbose_name_plural = "Beratungen"
        ordering = ("-datum", "-pk")
        indexes = [
            models.Index(fields=("vorhaben", "datum"), name="beratung_zeit"),
            models.Index(fields=("-datum", "-id"), name="beratung_neueste"),
            models.Index(fields=("beratende_person", "-datum"), name="beratung_person"),
        ]
        constraints = [
            *gueltige_auswahl(
                "beratung",
                angebot=Angebot,
                kanal=Kanal,
                kontaktart=Kontaktart,
                adressat=Adressat,
                status=Status,
                sprachmittlung=Sprachmittlung,
                zugangsweg=Zugangsweg,
                **AUSWAHLEN,
            ),
            *nicht_leer("beratung", "kennung"),
            *gueltige_menge("beratung", hilfen=Hilfe, unterstuetzungen=Unterstuetzung),
            models.CheckConstraint(
                name="beratung_ergebnis_aus_katalog",
                condition=Q(ergebnis__in=["", *Ergebnis.values]),
                violation_error_message="Dieses Ergebnis gibt es nicht.",
            ),
            models.CheckConstraint(
                name="beratung_personenzahl_eins_bis_99",
                condition=Q(personenzahl__range=(1, 99)),
                violation_error_message="Die Personenzahl liegt zwischen 1 und 99.",
            ),
            models.CheckConstraint(
                name="beratung_dauer_eins_bis_480",
                condition=Q(dauer__range=(1, 480)),
                violation_error_message="Die Dauer liegt zwischen 1 und 480 Minuten.",
            ),
            models.CheckConstraint(
                name="beratung_abgeschlossen_mit_thema_und_ergebnis",
                condition=~Q(status=Status.ABGESCHLOSSEN) | (Q(hauptthema__isnull=False) & ~Q(ergebnis="")),
                violation_error_message="Zum Abschließen fehlen Thema oder Ergebnis.",
            ),
            models.CheckConstraint(
                name="beratung_traeger_mit_organisation",
                condition=~Q(adressat__in=MIT_ORGANISATION) | Q(organisation__isnull=False),
                violation_error_message="Bitte nennen Sie die beratene Organisation.",
            ),
            models.CheckConstraint(
                name="beratung_unterstuetzung_nur_fuer_traeger",
                condition=Q(unterstuetzungen=[]) | Q(adressat__in=TRAEGER),
                violation_error_message="Eine Unterstützung gehört zu Fachkraft, Organisation oder Projektträger.",
            ),
            nicht_in_der_zukunft("beratung"),
        ]
        triggers = [
            tag_im_vorhaben("beratung"),
            HAUPTTHEMA_IST_KEIN_NEBENTHEMA,
            fuehrt_zum_behaltenen("beratung"),
            achtet_einschraenkung("beratung", "klient"),
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return f"Beratung am {self.datum:%d.%m.%Y}"

    def get_absolute_url(self):
        return reverse("beratung:beratung_detail", args=[self.pk])

    def clean(self):
        if self.vorhaben_id and self.datum:
            self.vorhaben.pruefe_tag(self.datum)

    def themen_daneben(self):
        """The Nebenthemen in their order."""
        return [zeile.thema for zeile in self.nebenthemen_zeilen.select_related("thema")]

    def speichere(self, nebenthemen=()):
        """Save together with its Nebenthemen, in their order; needs a transaction."""
        if self.pk:
            self.nebenthemen_zeilen.all().delete()
        self.save()
        zeilen = self.nebenthemen_zeilen
        zeilen.bulk_create(zeilen.model(beratung=self, thema=t, rang=r) for r, t in enumerate(nebenthemen, start=1))

    @property
    def kurz(self):
        """`KiTa, geklärt`: how lists and messages name it."""
        thema = self.hauptthema.kurz if self.hauptthema else "ohne Thema"
        return f"{thema}, {self.get_ergebnis_display()}" if self.ergebnis else thema

    def storniere(self, von):
        """Take it back: it stays readable and never counts again."""
        self._setze(Status.STORNIERT, von)

    def stelle_wieder_her(self, von):
        """Undo the Storno: what lacks topic or result waits as Entwurf again."""
        vollstaendig = self.hauptthema_id and self.ergebnis
        self._setze(Status.ABGESCHLOSSEN if vollstaendig else Status.ENTWURF, von)

    def _setze(self, status, von):
        """Only the status: what somebody else corrects in the same moment stays."""
        self.status = status
        self.zeichne(von)
        self.save(update_fields=["status", "geaendert_von", "geaendert_am"])
