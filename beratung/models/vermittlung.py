from django.conf import settings
from django.db import models
from django.db.models import Q

from netzwerk.models import Organisation, Organisationstyp, Thema
from protegat.basis.models import Eintrag
from protegat.basis.regeln import gueltige_auswahl, nicht_leer

from .beratung import Beratung
from .querysets import VermittlungQuerySet


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
    wiedervorlage = models.DateField("Nachfragen am", null=True, blank=True)
    entbindung_am = models.DateField(
        "Schweigepflichtentbindung vom",
        null=True,
        blank=True,
        help_text="Nötig für eine schriftliche Übergabe.",
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
        ]

    def __str__(self):
        return f"Vermittlung an {self.ziel}"

    @property
    def ziel(self):
        """Where to: the partner's name, or the kind of office."""
        return self.organisation.name if self.organisation else self.get_stelle_display()

    def melde(self, status, von):
        """Note what became of it."""
        self.status = status
        self.zeichne(von)
        self.save()
