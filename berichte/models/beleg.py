from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Sum
from django.urls import reverse

from protegat.basis.models import Datei, DateiQuerySet, Eintrag, Vorhaben, mit_dateien
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import in_diesen_jahren, nicht_in_der_zukunft, nicht_leer
from veranstaltungen.models.nachweisdatei import esf_frist

from .finanzausloeser import BELEG_POSITION_PASST, BELEG_TRAEGT_ANTEILE
from .kostenposition import Kostenposition

ABZUG_PASST_NICHT = "Nicht förderfähig ist höchstens der ganze Betrag, mit demselben Vorzeichen."


def euro_feld(bezeichnung, **optionen):
    return models.DecimalField(bezeichnung, max_digits=12, decimal_places=2, **optionen)


class BelegQuerySet(HausQuerySet):
    tag = "zahlungsdatum"

    # words that select
    def wie(self, beleg):
        """Others of the Vorhaben that may be the same payment: recipient, amount and invoice day agree."""
        gleiche = self.fuer(beleg.vorhaben).exclude(pk=beleg.pk).filter(brutto=beleg.brutto)
        return gleiche.filter(empfaenger__iexact=beleg.empfaenger, rechnungsdatum=beleg.rechnungsdatum)

    def mit_aehnlicher_nummer(self, beleg):
        """Others of the Vorhaben whose number differs in small and capital letters only."""
        return self.fuer(beleg.vorhaben).exclude(pk=beleg.pk).filter(beleg_nr__iexact=beleg.beleg_nr)

    # words that count
    def brutto(self):
        return self.aggregate(summe=Sum("brutto", default=Decimal(0)))["summe"]


class Beleg(Eintrag):
    """A receipt, filed under one Vorhaben. Where it counts, and with how much, say its Belegteile.

    The payment date decides the period; not yet paid is empty. A credit note has a negative amount.
    """

    vorhaben = models.ForeignKey(Vorhaben, models.PROTECT, related_name="belege", verbose_name="Vorhaben")
    kostenposition = models.ForeignKey(
        Kostenposition, models.PROTECT, related_name="belege", verbose_name="Kostenposition"
    )
    beleg_nr = models.CharField("Belegnummer", max_length=40)
    empfaenger = models.CharField(
        "Empfänger",
        max_length=120,
        help_text="Wer das Geld bekommt. Die Belegliste nennt ihn; bei Personen genügt die Funktion.",
    )
    grund = models.CharField("Grund der Zahlung", max_length=200)
    rechnungsdatum = models.DateField("Rechnungsdatum", null=True, blank=True)
    zahlungsdatum = models.DateField(
        "Bezahlt am", null=True, blank=True, help_text="Leer heißt: noch nicht bezahlt, zählt also noch nicht."
    )
    brutto = euro_feld("Brutto in Euro", help_text="Eine Gutschrift oder Erstattung ist negativ.")
    nicht_foerderfaehig = euro_feld(
        "Davon nicht förderfähig", default=Decimal(0), help_text="Zum Beispiel Skonto, Pfand, erstattete Umsatzsteuer."
    )
    foerderfaehig = models.GeneratedField(
        expression=F("brutto") - F("nicht_foerderfaehig"),
        output_field=euro_feld("Förderfähig"),
        db_persist=True,
    )

    objects = BelegQuerySet.as_manager()

    class Meta:
        verbose_name = "Beleg"
        verbose_name_plural = "Belege"
        ordering = ("-zahlungsdatum", "-pk")
        indexes = [models.Index(fields=("vorhaben", "zahlungsdatum"), name="beleg_zeit")]
        constraints = [
            models.UniqueConstraint(
                fields=("vorhaben", "beleg_nr"),
                name="beleg_nr_je_vorhaben_einmal",
                violation_error_message="Diese Belegnummer gibt es in diesem Vorhaben schon.",
            ),
            models.CheckConstraint(
                name="beleg_brutto_nicht_null",
                condition=~Q(brutto=0),
                violation_error_message="Ein Beleg über 0 Euro ist keiner.",
            ),
            models.CheckConstraint(
                name="beleg_nicht_foerderfaehig_hoechstens_brutto",
                condition=Q(nicht_foerderfaehig__gte=0, nicht_foerderfaehig__lte=F("brutto"))
                | Q(nicht_foerderfaehig__lte=0, nicht_foerderfaehig__gte=F("brutto")),
                violation_error_message=ABZUG_PASST_NICHT,
            ),
            in_diesen_jahren("beleg", "rechnungsdatum"),
            in_diesen_jahren("beleg", "zahlungsdatum"),
            nicht_in_der_zukunft("beleg_rechnungsdatum", "rechnungsdatum"),
            nicht_in_der_zukunft("beleg_zahlungsdatum", "zahlungsdatum"),
            *nicht_leer("beleg", "beleg_nr", "empfaenger", "grund", "kennung"),
        ]
        triggers = [BELEG_POSITION_PASST, BELEG_TRAEGT_ANTEILE]

    def __str__(self):
        return f"{self.beleg_nr}, {self.empfaenger}"

    def get_absolute_url(self):
        return reverse("finanzen:beleg_detail", args=[self.vorhaben.kuerzel, self.pk])

    def clean(self):
        """What the database refuses, too, said at its field."""
        if self.kostenposition_id and self.vorhaben_id:
            if self.kostenposition.vorhaben_id != self.vorhaben_id:
                raise ValidationError({"kostenposition": f"Diese Position gehört nicht zu {self.vorhaben.kuerzel}."})
            if self.kostenposition.ist_pauschale:
                raise ValidationError({"kostenposition": "Eine Pauschale wird berechnet, sie hat keine Belege."})
        if None not in (self.brutto, self.nicht_foerderfaehig):
            self._pruefe_betraege(self.brutto - self.nicht_foerderfaehig)

    def _pruefe_betraege(self, foerderfaehig):
        unten, oben = sorted((Decimal(0), self.brutto))
        if not unten <= self.nicht_foerderfaehig <= oben:
            raise ValidationError({"nicht_foerderfaehig": ABZUG_PASST_NICHT})
        if self.pk and self.aufteilungen.uebrig_von(foerderfaehig) * self.brutto < 0:
            raise ValidationError({"brutto": "So viel ist schon auf Positionen verteilt. Bitte zuerst dort ändern."})

    def teile_auf(self, anteil, von):
        """Add a share; with the first one the rest stays where the receipt is filed, so that nothing is lost unseen."""
        erster = not self.aufteilungen.exists()
        anteil.save()
        if erster and anteil.kostenposition_id != self.kostenposition_id and not anteil.ist_rest:
            rest = self.aufteilungen.model(beleg=self, kostenposition=self.kostenposition)
            rest.zeichne(von)
            rest.save()


class BelegdateiQuerySet(DateiQuerySet):
    regelfrist = esf_frist("beleg__vorhaben")


class Belegdatei(Datei):
    """A scan of a receipt. Stays as long as the records of the ESF."""

    beleg = models.ForeignKey(Beleg, mit_dateien, related_name="dateien", verbose_name="Beleg")

    objects = BelegdateiQuerySet.as_manager()

    class Meta(Datei.Meta):
        verbose_name = "Belegdatei"
        verbose_name_plural = "Belegdateien"

    def get_absolute_url(self):
        return reverse("finanzen:belegdatei_abruf", args=[self.beleg.vorhaben.kuerzel, self.beleg_id, self.pk])
