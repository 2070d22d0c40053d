"""What was done about a request, and by whom: a log that only grows and holds no content."""

import pgtrigger
from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, zeit_der_datenbank

AUFBEWAHRUNG = "3 years"  # after the answer: as long as somebody may hold it against us (§ 31 OWiG, § 195 BGB)

NUR_ANFUEGEN = f"""
    IF TG_OP = 'DELETE' AND OLD.am < now() - interval '{AUFBEWAHRUNG}' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Was zu einem Anliegen getan wurde, wird nur fortgeschrieben.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'anliegenschritt_nur_anfuegen';
"""
NIE_LEEREN = """
    RAISE EXCEPTION 'Was zu einem Anliegen getan wurde, wird nie geleert.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'anliegenschritt_nie_leeren';
"""


class Schrittart(models.TextChoices):
    AUFGENOMMEN = "aufgenommen", "aufgenommen"
    ERKANNT = "erkannt", "Person erkannt"
    VERLAENGERT = "verlaengert", "Frist um zwei Monate verlängert"
    KOPIE = "kopie", "Kopie erstellt"
    ZURUECKGEHALTEN = "zurueckgehalten", "Notiz zurückgehalten"
    BERICHTIGT = "berichtigt", "Angaben berichtigt"
    GELOESCHT = "geloescht", "Daten gelöscht"
    EINGESCHRAENKT = "eingeschraenkt", "Verarbeitung eingeschränkt"
    AUFGEHOBEN = "aufgehoben", "Einschränkung aufgehoben"
    ERLEDIGT = "erledigt", "erledigt"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ZURUECKGEZOGEN = "zurueckgezogen", "von der Person zurückgezogen"


class Anliegenschritt(models.Model):
    """One step. It names the account instead of pointing to it, so that it outlives it; `angabe` is never typed."""

    anliegen = models.ForeignKey("Anliegen", models.CASCADE, related_name="schritte")
    am = models.DateTimeField("wann", default=timezone.now, editable=False)
    nutzer = models.PositiveBigIntegerField("Nummer des Kontos")
    konto = models.CharField("wer", max_length=150)
    was = models.CharField("was", max_length=20, choices=Schrittart)
    angabe = models.CharField("Angabe", max_length=150, blank=True)

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Schritt eines Anliegens"
        verbose_name_plural = "Schritte der Anliegen"
        ordering = ("am", "pk")
        constraints = gueltige_auswahl("anliegenschritt", was=Schrittart)
        triggers = [
            pgtrigger.Trigger(
                name="anliegenschritt_nur_anfuegen",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=NUR_ANFUEGEN,
            ),
            pgtrigger.Trigger(
                name="anliegenschritt_nie_leeren",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func=NIE_LEEREN,
            ),
            zeit_der_datenbank("anliegenschritt"),
        ]

    def __str__(self):
        return f"{self.get_was_display()} von {self.konto}"
