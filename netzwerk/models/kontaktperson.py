import pgtrigger
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.db.models import F, Q, Value
from django.utils import timezone

from protegat.basis.models import SPERRVERMERK_HAELT, HausModell, Personengruppe
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import Sortierung, nicht_leer
from protegat.basis.ruhende import RuhendeMixin
from protegat.basis.volltext import Fundort, Suchform, suchindizes

from .kontaktangaben import TELEFON, telefon_hat_ziffern
from .organisation import Organisation
from .rufnummernsuche import RufnummernsucheMixin
from .zeichen import Rufnummer

SUCHFELDER = ("name", "funktion")
RUHT_HEISST_LOESCHEN = pgtrigger.Trigger(
    name="kontaktperson_ruht_heisst_loeschen",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.UpdateOf("loeschen_am", "organisation_id"),
    condition=pgtrigger.Q(new__loeschen_am__isnull=True),
    func="""
        IF EXISTS (SELECT FROM netzwerk_organisation o WHERE o.id = NEW.organisation_id AND NOT o.aktiv) THEN
            NEW.loeschen_am := ((now() AT TIME ZONE 'Europe/Berlin') + interval '1 year')::date;
        END IF;
        RETURN NEW;
    """,
)


class KontaktpersonQuerySet(RufnummernsucheMixin, RuhendeMixin, HausQuerySet):
    ruhende_gruppe = Personengruppe.KONTAKTPERSON
    zur_person = ("pk",)
    fundorte = (Fundort(SUCHFELDER),)

    def namensgleiche(self, name):
        """However it is spelt."""
        return self.alias(form=Suchform(F("name"))).filter(form=Suchform(Value(" ".join(name.split()))))

    def mit_rufnummer(self, ziffern):
        return self.alias(rufnummer=Rufnummer("telefon")).filter(rufnummer__contains=ziffern)

    def faellige(self, tag):
        """Those whose day of deletion has come."""
        return self.filter(loeschen_am__lte=tag).order_by("loeschen_am", Sortierung("name"), "pk")

    def loeschbare_fuer(self, nutzer):
        """All for those whose role may delete them, else none."""
        return self if nutzer.has_perm("netzwerk.delete_kontaktperson") else self.none()

    def mit_nummern(self, texte):
        """Those of these rows whose number is among the texts."""
        return self.filter(pk__in=[pk for pk in self.values_list("pk", flat=True) if str(pk) in texte])


class Kontaktperson(HausModell):
    """Whom we ask for at a partner: what her office tells everybody, and no longer than needed.

    Without a day of deletion she stays as long as we work together. Once the organisation rests, the database names
    the day one year later (Fachkonzept 6.7). A day that is there stays, even if the work together begins anew.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="kontaktpersonen", verbose_name="Organisation"
    )
    name = models.CharField("Name", max_length=120)
    funktion = models.CharField("Funktion", max_length=120, blank=True, help_text="Zum Beispiel: Leitung, Empfang.")
    telefon = models.CharField(
        "Telefon", max_length=40, blank=True, help_text="Nur die dienstliche Nummer.", validators=[TELEFON]
    )
    email = models.EmailField("E-Mail", blank=True, help_text="Nur die dienstliche Adresse.")
    loeschen_am = models.DateField(
        "zu löschen am",
        null=True,
        blank=True,
        db_index=True,
        help_text="Leer heißt: ein Jahr, nachdem die Organisation nicht mehr aktiv ist.",
    )

    gehalten_durch = ("organisation",)

    objects = KontaktpersonQuerySet.as_manager()

    class Meta:
        verbose_name = "Kontaktperson"
        verbose_name_plural = "Kontaktpersonen"
        ordering = (Sortierung("name"), "pk")
        indexes = [
            *suchindizes("kontaktperson", *SUCHFELDER),
            GinIndex(OpClass(Rufnummer("telefon"), "gin_trgm_ops"), name="kontaktperson_rufnummernteile"),
        ]
        constraints = [
            *nicht_leer("kontaktperson", "name"),
            telefon_hat_ziffern("kontaktperson"),
            models.CheckConstraint(
                name="kontaktperson_sagt_wozu",
                condition=Q(funktion__regex=r"\S") | Q(telefon__regex=r"\S") | Q(email__regex=r"\S"),
                violation_error_message="Bitte geben Sie die Funktion, ein Telefon oder eine E-Mail an.",
            ),
        ]
        triggers = [
            RUHT_HEISST_LOESCHEN,
            achtet_einschraenkung("kontaktperson", "kontaktperson", wer="{zeile}.id", einfuegen=False),
            SPERRVERMERK_HAELT,
        ]

    def __str__(self):
        return self.name

    @property
    def ist_faellig(self):
        return self.loeschen_am is not None and self.loeschen_am <= timezone.localdate()
