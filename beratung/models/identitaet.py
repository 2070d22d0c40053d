from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.blindindex import geschrieben_wie, klingt_wie
from protegat.basis.geheimfelder import BlindindexField, GeheimesTextField
from protegat.basis.models import SPERRVERMERK_HAELT, Einsicht, Einsichtsart, Eintrag, Vorhaben
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.phonetik import woerter
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft

from .ausloeser import fuehrt_zum_behaltenen
from .einwilligung import Einwilligungsform, Einwilligungstext
from .klient import Klient

ANGABEN = ("vorname", "nachname", "telefon", "email")


class IdentitaetQuerySet(HausQuerySet):
    # words that select
    def sichtbar_fuer(self, nutzer):
        """None at all as long as no active Vorhaben asks for names."""
        return super().sichtbar_fuer(nutzer) if Vorhaben.objects.mit_identitaet().exists() else self.none()

    def widerrufbar_fuer(self, nutzer):
        """To take the consent back must always be possible, whatever the Vorhaben ask for today."""
        return super().sichtbar_fuer(nutzer).gueltige()

    def gueltige(self):
        """Whose consent has not been withdrawn."""
        return self.filter(widerrufen_am__isnull=True)

    def mit_namen(self, text):
        """That sound like it, those written like it first; with the last contact, never with the name.

        After a withdrawal there is nothing left to find.
        """
        if not woerter(text):
            return self.none()
        gefundene = self.filter(klingt_wie("suchwerte", text)).defer(*ANGABEN)
        genau = models.ExpressionWrapper(geschrieben_wie("suchwerte", text), models.BooleanField())
        letzter = Max("klient__beratungen__datum")
        return gefundene.alias(genau=genau).annotate(letzter_kontakt=letzter).order_by("-genau", "klient__code")


class Identitaet(Eintrag):
    """Name and contact of a Klient, only with consent. After its withdrawal only the consent itself is left."""

    klient = models.ForeignKey(Klient, models.PROTECT, related_name="identitaeten", verbose_name="Code")
    vorname = GeheimesTextField("Vorname", max_length=100, null=True, blank=True)
    nachname = GeheimesTextField("Nachname", max_length=100, null=True, blank=True)
    telefon = GeheimesTextField("Telefon", max_length=60, null=True, blank=True)
    email = GeheimesTextField("E-Mail", max_length=254, null=True, blank=True)
    suchwerte = BlindindexField(felder=("vorname", "nachname"))
    einwilligungstext = models.ForeignKey(
        Einwilligungstext, models.PROTECT, related_name="identitaeten", verbose_name="Einwilligungstext"
    )
    eingewilligt_am = models.DateField("eingewilligt am", default=timezone.localdate)
    form = models.CharField("Form", max_length=20, choices=Einwilligungsform)
    widerrufen_am = models.DateField("widerrufen am", null=True, blank=True)

    gehalten_durch = ("klient",)

    objects = IdentitaetQuerySet.as_manager()

    class Meta:
        verbose_name = "Identität"
        verbose_name_plural = "Identitäten"
        ordering = ("pk",)
        indexes = [GinIndex(fields=("suchwerte",), name="identitaet_suchwerte")]
        constraints = [
            models.UniqueConstraint(
                fields=("klient",),
                name="identitaet_eine_je_klient",
                condition=Q(widerrufen_am__isnull=True),
                violation_error_message="Zu diesem Code ist schon ein Name hinterlegt.",
            ),
            models.CheckConstraint(
                name="identitaet_mit_namen",
                condition=Q(widerrufen_am__isnull=False) | Q(vorname__isnull=False) | Q(nachname__isnull=False),
                violation_error_message="Bitte nennen Sie Vor- oder Nachnamen.",
            ),
            models.CheckConstraint(
                name="identitaet_widerrufen_ohne_angaben",
                condition=Q(widerrufen_am__isnull=True)
                | Q(**{f"{angabe}__isnull": True for angabe in ANGABEN}, suchwerte=[]),
                violation_error_message="Nach dem Widerruf bleiben weder Name noch Kontakt.",
            ),
            models.CheckConstraint(
                name="identitaet_widerruf_nach_einwilligung",
                condition=Q(widerrufen_am__isnull=True) | Q(widerrufen_am__gte=F("eingewilligt_am")),
                violation_error_message="Der Widerruf liegt vor der Einwilligung.",
            ),
            *gueltige_auswahl("identitaet", form=Einwilligungsform),
            nicht_in_der_zukunft("identitaet", "eingewilligt_am"),
            nicht_in_der_zukunft("identitaet_widerruf", "widerrufen_am", nur=Q(widerrufen_am__isnull=False)),
        ]
        triggers = [
            fuehrt_zum_behaltenen("identitaet"),
            achtet_einschraenkung("identitaet", "klient"),
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return f"Name und Kontakt zu {self.klient}"

    def get_absolute_url(self):
        return reverse("beratung:klient_detail", args=[self.klient.code])

    def clean(self):
        text = self.einwilligungstext if self.einwilligungstext_id else None
        if text and self.eingewilligt_am and self.eingewilligt_am < text.gueltig_ab:
            raise ValidationError({"eingewilligt_am": f"Diesen Text gibt es erst seit dem {text.gueltig_ab:%d.%m.%Y}."})

    def sieh_an(self, nutzer, zweck):
        """That this person looks at the name is logged before anything is shown."""
        Einsicht.von(nutzer, Einsichtsart.IDENTITAET, zweck=zweck, gegenstand=self.klient.code, nummer=self.pk).save(
            force_insert=True
        )

    @transaction.atomic
    def widerrufe(self, von, am):
        """The consent is withdrawn: name and contact go at once, that there was a consent stays."""
        for angabe in ANGABEN:
            setattr(self, angabe, None)
        self.widerrufen_am = am
        self.zeichne(von)
        self.save()
