"""The one-time link with which somebody sets their password: the first one, or a new one for a forgotten one."""

from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe

from django.conf import settings
from django.db import models, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

from .haus import HausModell
from .nutzer import Nutzer

BYTES = 32  # 256 bits: nobody guesses that


class Anlass(models.TextChoices):
    EINLADUNG = "einladung", "Einladung"
    PASSWORT = "passwort", "neues Passwort"


def fingerabdruck(schluessel):
    return sha256(schluessel.encode()).hexdigest()


class EinladungQuerySet(HausQuerySet):
    # words that select
    def offene(self):
        """Neither used nor withdrawn; may have run out."""
        return self.filter(genutzt_am=None, beendet_am=None)

    def gueltige(self):
        return self.offene().filter(gueltig_bis__gt=timezone.now(), konto__is_active=True)

    def zum(self, schluessel):
        """The valid one that this key opens, or None; why a key opens nothing is nobody's business."""
        return self.gueltige().filter(abdruck=fingerabdruck(schluessel)).select_related("konto").first()

    # verbs
    @transaction.atomic
    def erstelle(self, konto, von):
        """A new link for this account, and its key, never seen again. The former link ends."""
        Nutzer.objects.select_for_update(of=("self",)).get(pk=konto.pk)
        self.offene().filter(konto=konto).update(beendet_am=timezone.now())
        schluessel = token_urlsafe(BYTES)
        anlass = Anlass.PASSWORT if konto.has_usable_password() else Anlass.EINLADUNG
        gueltig_bis = timezone.now() + timedelta(hours=settings.EINLADUNG_STUNDEN)
        link = self.model(konto=konto, anlass=anlass, abdruck=fingerabdruck(schluessel), gueltig_bis=gueltig_bis)
        link.zeichne(von)
        link.save()
        return link, schluessel


class Einladung(HausModell):
    """The database knows the key by its fingerprint only."""

    konto = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="einladungen", verbose_name="Konto"
    )
    anlass = models.CharField("Anlass", max_length=20, choices=Anlass)
    abdruck = models.CharField("Fingerabdruck", max_length=64, unique=True, editable=False)
    gueltig_bis = models.DateTimeField("gültig bis")
    genutzt_am = models.DateTimeField("genutzt am", null=True, blank=True)
    beendet_am = models.DateTimeField("zurückgezogen am", null=True, blank=True)

    objects = EinladungQuerySet.as_manager()

    class Meta:
        verbose_name = "Einladung"
        verbose_name_plural = "Einladungen"
        ordering = ("-pk",)
        constraints = [
            models.CheckConstraint(
                name="einladung_abdruck_ist_sha256",
                condition=Q(abdruck__regex=r"^[0-9a-f]{64}$"),
                violation_error_message="Hier steht kein Fingerabdruck.",
            ),
            models.UniqueConstraint(
                fields=("konto",),
                name="einladung_eine_je_konto",
                condition=Q(genutzt_am=None, beendet_am=None),
                violation_error_message="Für dieses Konto gibt es schon einen Link.",
            ),
            *gueltige_auswahl("einladung", anlass=Anlass),
        ]

    def __str__(self):
        return f"{self.konto}: {self.get_anlass_display()}"

    def get_absolute_url(self):
        return reverse("einladung_detail", args=[self.pk])

    @property
    def gilt(self):
        return not self.genutzt_am and not self.beendet_am and self.gueltig_bis > timezone.now()

    @transaction.atomic
    def loese_ein(self, passwort):
        """Set the password, once: False when somebody else was faster, or the link has ended meanwhile."""
        frei = Einladung.objects.gueltige().select_for_update(of=("self",)).filter(pk=self.pk)
        if not frei.exists():
            return False
        frei.update(genutzt_am=timezone.now())
        self.konto.set_password(passwort)
        self.konto.save(update_fields=["password"])
        return True

    def ziehe_zurueck(self, von):
        self.beendet_am = timezone.now()
        self.zeichne(von)
        self.save(update_fields=["beendet_am", "geaendert_von", "geaendert_am"])
