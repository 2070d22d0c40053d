"""Restricted (Art. 18 DSGVO): a record is kept and nothing else is done with it, until the restriction is lifted."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

from .anliegen import Anliegen, Personengruppe
from .haus import HausModell

VERSTOSS = "eingeschraenkt"  # the name by which the database refuses
EINSCHRAENKBAR = (Personengruppe.KLIENT, Personengruppe.KONTAKTPERSON, Personengruppe.ANMELDUNG)


class Einschraenkungsgrund(models.TextChoices):
    """The four cases of Art. 18 Abs. 1."""

    RICHTIGKEIT = "richtigkeit", "Die Person bestreitet, dass die Angaben stimmen"
    STATT_LOESCHUNG = "statt_loeschung", "Die Person möchte Einschränkung statt Löschung"
    ANSPRUECHE = "ansprueche", "Die Person braucht die Daten für Rechtsansprüche"
    WIDERSPRUCH = "widerspruch", "Über den Widerspruch ist noch nicht entschieden"


class EinschraenkungQuerySet(HausQuerySet):
    def geltende(self):
        return self.filter(aufgehoben_am__isnull=True)

    def zu(self, gruppe, nummer):
        return self.filter(gruppe=gruppe, nummer=nummer)

    def jetzt_zu(self, gruppe, nummer):
        """The one that holds now, or None."""
        return self.geltende().zu(gruppe, nummer).first()

    def nummern(self, gruppe):
        """The keys of the records of this group that are restricted now; a subquery."""
        return self.geltende().filter(gruppe=gruppe).values("nummer")


class Einschraenkung(HausModell):
    """A time in which one record rests. It still counts in the statistics, which name nobody."""

    anliegen = models.ForeignKey(Anliegen, models.CASCADE, related_name="einschraenkungen", editable=False)
    gruppe = models.CharField(max_length=20, choices=Personengruppe, editable=False)
    nummer = models.PositiveBigIntegerField(editable=False)
    grund = models.CharField("Warum?", max_length=20, choices=Einschraenkungsgrund)
    seit = models.DateField("seit", default=timezone.localdate, editable=False)
    aufgehoben_am = models.DateField("aufgehoben am", null=True, editable=False)

    objects = EinschraenkungQuerySet.as_manager()

    class Meta:
        verbose_name = "Einschränkung"
        verbose_name_plural = "Einschränkungen"
        ordering = ("-pk",)
        constraints = [
            *gueltige_auswahl("einschraenkung", grund=Einschraenkungsgrund),
            models.CheckConstraint(
                name="einschraenkung_dieser_gruppen",
                condition=Q(gruppe__in=EINSCHRAENKBAR),
                violation_error_message="Ein Konto wird nicht eingeschränkt, sondern geschlossen.",
            ),
            models.UniqueConstraint(
                fields=("gruppe", "nummer"),
                name="einschraenkung_nur_eine_gilt",
                condition=Q(aufgehoben_am__isnull=True),
                violation_error_message="Dieser Eintrag ist schon eingeschränkt.",
            ),
        ]

    def __str__(self):
        return f"eingeschränkt seit {self.seit:%d.%m.%Y}"


def achtet_einschraenkung(modell, gruppe, *, wer="{zeile}.klient_id", felder=(), einfuegen=True):
    """The database refuses what would change a restricted record, whoever writes and whatever the way.

    `wer` is the SQL that names the person's key for OLD and NEW; with `felder` only these columns are watched, so
    that keeping house (whose part it is, a place that becomes free) goes on.
    """
    aendern = pgtrigger.UpdateOf(*felder) if felder else pgtrigger.Update
    operation = aendern | pgtrigger.Delete
    return pgtrigger.Trigger(
        name=f"{modell}_eingeschraenkt",
        when=pgtrigger.Before,
        operation=operation | pgtrigger.Insert if einfuegen else operation,
        func=f"""
            IF EXISTS (
                SELECT FROM basis_einschraenkung e
                WHERE e.gruppe = '{gruppe}' AND e.aufgehoben_am IS NULL
                AND e.nummer IN ({wer.format(zeile="OLD")}, {wer.format(zeile="NEW")})
            ) THEN
                RAISE EXCEPTION 'Die Verarbeitung ist eingeschränkt (Art. 18 DSGVO).'
                USING ERRCODE = 'check_violation', CONSTRAINT = '{VERSTOSS}';
            END IF;
            IF TG_OP = 'DELETE' THEN
                RETURN OLD;
            END IF;
            RETURN NEW;
        """,
    )
