from django.db import models
from django.db.models import F, Q

from protegat.basis.models import HausModell, haelt_mit
from protegat.basis.querysets import HausQuerySet
from protegat.basis.volltext import Fundort, suchindizes

from .veranstaltung import Veranstaltung

VERTRAULICHES_LESEN = "veranstaltungen.lesen_vertrauliches_protokoll"


class ProtokollQuerySet(HausQuerySet):
    titel = "sitzung"  # see mit_sitzung
    fundorte = (Fundort(("tagesordnung", "niederschrift")),)

    def mit_sitzung(self):
        """`sitzung`: the title of the event whose minutes they are."""
        return self.select_related("veranstaltung").annotate(sitzung=F("veranstaltung__titel"))

    def sichtbar_fuer(self, nutzer):
        """A confidential one only for whoever wrote it, leads the session or coordinates."""
        zeilen = super().sichtbar_fuer(nutzer)
        if nutzer.has_perm(VERTRAULICHES_LESEN):
            return zeilen
        return zeilen.filter(Q(vertraulich=False) | Q(erstellt_von=nutzer) | Q(veranstaltung__leitung=nutzer))

    def gesperrt_fuer(self, nutzer):
        """The confidential ones that this person does not read."""
        return self.exclude(pk__in=self.sichtbar_fuer(nutzer))


class Protokoll(HausModell):
    """Agenda and minutes of a session. The team reads them, unless they are confidential."""

    veranstaltung = models.OneToOneField(
        Veranstaltung, models.CASCADE, related_name="protokoll", verbose_name="Sitzung"
    )
    tagesordnung = models.TextField("Tagesordnung", blank=True, help_text="Ein Punkt je Zeile.")
    niederschrift = models.TextField(
        "Niederschrift", blank=True, help_text="Was besprochen wurde. Keine Namen von Ratsuchenden."
    )
    vertraulich = models.BooleanField(
        "vertraulich",
        default=False,
        help_text="Dann lesen nur die Koordination, die Leitung der Sitzung und wer es begonnen hat. "
        "Beschlüsse sieht weiter das ganze Team.",
    )

    gehalten_durch = ("veranstaltung",)

    objects = ProtokollQuerySet.as_manager()

    class Meta:
        verbose_name = "Protokoll"
        verbose_name_plural = "Protokolle"
        indexes = suchindizes("protokoll", "tagesordnung", "niederschrift")
        constraints = [
            models.CheckConstraint(
                name="protokoll_sagt_etwas",
                condition=Q(tagesordnung__regex=r"\S") | Q(niederschrift__regex=r"\S"),
                violation_error_message="Bitte schreiben Sie die Tagesordnung oder die Niederschrift.",
            ),
        ]
        triggers = [haelt_mit("veranstaltungen_veranstaltung", "veranstaltung_id")]

    def __str__(self):
        return f"Protokoll: {self.veranstaltung}"

    @property
    def punkte(self):
        """The agenda, point by point."""
        return [zeile.strip() for zeile in self.tagesordnung.splitlines() if zeile.strip()]
