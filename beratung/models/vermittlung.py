from datetime import timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from netzwerk.models import Organisation, Organisationstyp, Thema
from protegat.basis.models import Eintrag
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft, nicht_leer

from .beratung import Beratung
from .nachfrage import naechste_nachfrage
from .querysets import VermittlungQuerySet

ENTBINDUNG_GILT = timedelta(days=365)
NEUE_NOETIG = "Eine schriftliche Übergabe braucht eine neue Schweigepflichtentbindung."


class Vermittlungsart(models.TextChoices):
    INFORMATION = "information", "Information mitgegeben"
    TERMIN = "termin", "Termin vereinbart"
    UEBERGABE_BEGLEITET = "uebergabe_begleitet", "Übergabe begleitet"
    UEBERGABE_SCHRIFTLICH = "uebergabe_schriftlich", "Übergabe schriftlich"


class Vermittlungsstatus(models.TextChoices):
    OFFEN = "offen", "offen"
    ANGEKOMMEN = "angekommen", "angekommen"
    NICHT_ANGEKOMMEN = "nicht_angekommen", "nicht angekommen"
    UNBEKANNT = "unbekannt", "unbekannt"


class Vermittlung(Eintrag):
    """We sent somebody on: to a partner, or at least to a kind of office. Carries no personal data."""

    beratung = models.ForeignKey(Beratung, models.CASCADE, related_name="vermittlungen", verbose_name="Beratung")
    organisation = models.ForeignKey(
        Organisation,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="vermittlungen",
        verbose_name="Organisation",
    )
    stelle = models.CharField("Art der Stelle", max_length=30, choices=Organisationstyp, blank=True)
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="vermittlungen", verbose_name="Thema"
    )
    art = models.CharField("Art", max_length=30, choices=Vermittlungsart, default=Vermittlungsart.INFORMATION)
    status = models.CharField("Stand", max_length=20, choices=Vermittlungsstatus, default=Vermittlungsstatus.OFFEN)
    wiedervorlage = models.DateField("Nachfragen am", null=True, blank=True)  # empty: nobody shall ask
    entbindung_am = models.DateField(
        "Schweigepflichtentbindung vom",
        null=True,
        blank=True,
        help_text="Nötig für eine schriftliche Übergabe.",
    )
    entbindung_widerrufen_am = models.DateField(
        "widerrufen am", null=True, blank=True, help_text="Ab diesem Tag trägt sie keine neue schriftliche Übergabe."
    )

    zustaendig = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="Zuständig",
        help_text="Leer heißt: die beratende Person.",
    )

    objects = VermittlungQuerySet.as_manager()

    class Meta:
        verbose_name = "Vermittlung"
        verbose_name_plural = "Vermittlungen"
        ordering = ("pk",)
        indexes = [
            models.Index(
                fields=("wiedervorlage",),
                name="vermittlung_nachfragen",
                condition=Q(status=Vermittlungsstatus.OFFEN),
            )
        ]
        constraints = [
            *nicht_leer("vermittlung", "kennung"),
            *gueltige_auswahl("vermittlung", art=Vermittlungsart, status=Vermittlungsstatus),
            models.CheckConstraint(
                name="vermittlung_stelle_aus_katalog",
                condition=Q(stelle__in=["", *Organisationstyp.values]),
                violation_error_message="Diese Art der Stelle gibt es nicht.",
            ),
            models.CheckConstraint(
                name="vermittlung_hat_ein_ziel",
                condition=Q(organisation__isnull=False) | ~Q(stelle=""),
                violation_error_message="Wohin? Bitte nennen Sie eine Organisation oder die Art der Stelle.",
            ),
            models.CheckConstraint(
                name="vermittlung_schriftlich_nur_mit_entbindung",
                condition=~Q(art=Vermittlungsart.UEBERGABE_SCHRIFTLICH) | Q(entbindung_am__isnull=False),
                violation_error_message="Eine schriftliche Übergabe braucht eine datierte Schweigepflichtentbindung.",
            ),
            nicht_in_der_zukunft("vermittlung_entbindung", feld="entbindung_am"),
            nicht_in_der_zukunft("vermittlung_widerruf", feld="entbindung_widerrufen_am"),
            models.CheckConstraint(
                name="vermittlung_widerruf_nach_entbindung",
                condition=Q(entbindung_widerrufen_am__isnull=True)
                | Q(entbindung_am__isnull=False, entbindung_widerrufen_am__gte=F("entbindung_am")),
                violation_error_message="Widerrufen lässt sich nur, was vorher erteilt wurde.",
            ),
        ]
        triggers = [
            achtet_einschraenkung(
                "vermittlung",
                "klient",
                wer="(SELECT b.klient_id FROM beratung_beratung b WHERE b.id = {zeile}.beratung_id)",
                felder=("organisation_id", "stelle", "thema_id", "art", "status", "entbindung_am"),
            )
        ]

    def __str__(self):
        return f"Vermittlung an {self.ziel}"

    def get_absolute_url(self):
        return reverse("beratung:vermittlung_update", args=[self.pk])

    def clean(self):
        if self.beratung_id:
            self.pruefe_entbindung(self.beratung.datum, self.beratung.klient)

    def pruefe_entbindung(self, tag, klient):
        """Whether the consent carries a written handover out of a Beratung on this day; raises ValidationError."""
        if self.art != Vermittlungsart.UEBERGABE_SCHRIFTLICH or not self.entbindung_am:
            return
        if self.entbindung_am < tag - ENTBINDUNG_GILT:
            raise ValidationError({"entbindung_am": f"Am Tag der Beratung war sie älter als ein Jahr. {NEUE_NOETIG}"})
        if widerruf := self._widerruf(klient):
            raise ValidationError({"entbindung_am": f"Sie wurde am {widerruf:%d.%m.%Y} widerrufen. {NEUE_NOETIG}"})

    def _widerruf(self, klient):
        """The day on which this consent was taken back, as far as it stands in the way of a new handover."""
        schon_uebergeben = Vermittlung.objects.filter(pk=self.pk, art=self.art, entbindung_am=self.entbindung_am)
        if self.pk and schon_uebergeben.exists():
            return None
        derselben_person = Q(beratung__klient=klient) if klient else Q(beratung=self.beratung_id)
        widerrufe = Vermittlung.objects.filter(derselben_person, entbindung_widerrufen_am__gte=self.entbindung_am)
        return widerrufe.aggregate(tag=models.Max("entbindung_widerrufen_am"))["tag"]

    @property
    def ziel(self):
        """Where to: the partner's name, or the kind of office."""
        return self.organisation.name if self.organisation else self.get_stelle_display()

    @property
    def wer_fragt(self):
        """To whom it was handed over, else whoever counselled."""
        return self.zustaendig or self.beratung.beratende_person

    @property
    def letzte_frage(self):
        """Eight weeks have passed: whoever knows nothing now says so and closes it."""
        return naechste_nachfrage(self.beratung.datum, timezone.localdate()) is None

    @cached_property
    def verlauf(self):
        """What we heard, the latest first."""
        return list(self.rueckmeldungen.all()) if self.pk else []

    @property
    def auskunft(self):
        """When and from whom we know the Stand; None when a file brought it."""
        letzte = next(iter(self.verlauf), None)
        return letzte if letzte and letzte.stand == self.status != Vermittlungsstatus.OFFEN else None

    @property
    def entfernbar(self):
        """Open, and nobody was asked: it may have been a slip. All else is removed on a page that says what is lost."""
        return self.status == Vermittlungsstatus.OFFEN and not self.verlauf

    @transaction.atomic
    def melde(self, stand, von, quelle, **auskunft):
        """Note what we heard and return the Rueckmeldung; said twice on one day it is noted once.

        Still open moves the question on to its next day.
        """
        Vermittlung.objects.select_for_update().get(pk=self.pk)
        self.refresh_from_db(fields=("status", "wiedervorlage"))
        neu = self.rueckmeldungen.model(vermittlung=self, stand=stand, quelle=quelle, **auskunft)
        neu.zeichne(von)
        naechster_tag = self._naechster_tag(neu)
        bisher = self.rueckmeldungen.first()
        if bisher and bisher.sagt_dasselbe_wie(neu) and (self.status, self.wiedervorlage) == (stand, naechster_tag):
            return bisher
        neu.vorher, neu.faellig_am = self.status, self.wiedervorlage
        neu.save()
        self.status, self.wiedervorlage = stand, naechster_tag
        self._schreibe_stand(von)
        return neu

    def _naechster_tag(self, rueckmeldung):
        """When to ask again. After the last question it stays due until somebody closes it; a day to come stays."""
        noch_offen = rueckmeldung.stand == Vermittlungsstatus.OFFEN
        if not noch_offen or not self.wiedervorlage or self.wiedervorlage > rueckmeldung.am:
            return self.wiedervorlage
        return naechste_nachfrage(self.beratung.datum, rueckmeldung.am) or self.wiedervorlage

    def stelle_wieder_her(self, rueckmeldung, von):
        """As it stood before that Rueckmeldung."""
        self.status, self.wiedervorlage = rueckmeldung.vorher, rueckmeldung.faellig_am
        self._schreibe_stand(von)

    def _schreibe_stand(self, von):
        self.zeichne(von)
        self.save(update_fields=("status", "wiedervorlage", "geaendert_von", "geaendert_am"))
