from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.formats import date_format

from protegat.basis.models import HausModell
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import nicht_in_der_zukunft

from .esf import Abgang, Verbleib
from .fristen import tag_feld, vergangen
from .stammblatt import Stammblatt, ergebnisfeld
from .stammblatt_ausloeser import LIEGT_IN_DER_TEILNAHME


class Unterbrechung(HausModell):
    """Somebody left and came back: the time away, and what had been recorded on leaving, which no longer counts."""

    stammblatt = models.ForeignKey(Stammblatt, models.CASCADE, related_name="unterbrechungen")
    austritt = models.DateField("Austritt")
    wiedereintritt = models.DateField("Wiedereintritt", validators=[vergangen])
    ergebnis = ergebnisfeld("Ergebnisse beim Austritt", Abgang)
    ergebnis_am = tag_feld("Erhoben am")
    verbleib = ergebnisfeld("Sechs Monate danach", Verbleib)
    verbleib_am = tag_feld("Erhoben am")

    objects = HausQuerySet.as_manager()

    class Meta:
        verbose_name = "Unterbrechung"
        verbose_name_plural = "Unterbrechungen"
        ordering = ("austritt",)
        constraints = [
            models.CheckConstraint(
                name="unterbrechung_dauert",
                condition=Q(wiedereintritt__gt=F("austritt")),
                violation_error_message="Der Wiedereintritt liegt nach dem Austritt.",
            ),
            nicht_in_der_zukunft("unterbrechung", "wiedereintritt"),
        ]
        triggers = [LIEGT_IN_DER_TEILNAHME]

    def __str__(self):
        return f"{date_format(self.austritt, 'd.m.Y')} bis {date_format(self.wiedereintritt, 'd.m.Y')}"

    def clean(self):
        if not self.wiedereintritt:
            return
        if self.wiedereintritt <= self.austritt:
            satz = f"Der Austritt war am {date_format(self.austritt, 'd.m.Y')}; der Wiedereintritt liegt danach."
            raise ValidationError({"wiedereintritt": satz})
        self.stammblatt.vorhaben.pruefe_tag(self.wiedereintritt, "wiedereintritt")
