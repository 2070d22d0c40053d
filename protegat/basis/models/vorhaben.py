from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Q

from protegat.basis.felder import TagesspanneField
from protegat.basis.regeln import gueltige_auswahl, gueltige_menge, nicht_leer
from protegat.basis.zeitraum import Zeitraum

from .haus import HausModell
from .pflichten import PFLICHTEN, Publizitaetspflicht
from .querysets import VorhabenQuerySet, tagesangabe
from .zugehoeriges import pruefe_modus, pruefe_zeitraum


class Foerderperiode(models.TextChoices):
    ESF_2014 = "esf_2014", "ESF 2014–2020"
    ESF_PLUS = "esf_plus", "ESF Plus 2021–2027"


class Teilnehmermodus(models.TextChoices):
    KEINE = "keine", "keine Teilnehmenden"
    ANZAHL = "anzahl", "nur Anzahlen"
    LISTE = "liste", "Teilnahmelisten"
    STAMMBLATT = "stammblatt", "Stammblätter"


class Vorhaben(HausModell):
    """A funded operation: what we get money for and report about."""

    kuerzel = models.CharField(
        "Kürzel",
        max_length=20,
        unique=True,
        validators=[RegexValidator(r"^[A-Za-z0-9][A-Za-z0-9_-]*\Z", "Nur Buchstaben, Ziffern und Bindestriche.")],
    )
    titel = models.CharField("Titel", max_length=200)
    ev_nummer = models.CharField("EV-Nummer", max_length=40, blank=True)
    programm = models.CharField("Programm", max_length=200, blank=True)
    foerderperiode = models.CharField(
        "Förderperiode", max_length=20, choices=Foerderperiode, default=Foerderperiode.ESF_PLUS
    )
    cci = models.CharField("CCI", max_length=40, blank=True)
    aktenzeichen = models.CharField("Aktenzeichen", max_length=60, blank=True)
    traeger = models.CharField("Träger", max_length=200, blank=True)
    auftraggeber = models.CharField("Auftraggeber", max_length=200, blank=True)
    adressat = models.CharField("Adressat der Berichte", max_length=200, blank=True)
    ansprechperson = models.CharField("Ansprechperson", max_length=120, blank=True)
    zeitraum = TagesspanneField("Vorhabenszeitraum")
    bewilligungszeitraum = TagesspanneField(
        "Bewilligungszeitraum", null=True, blank=True, help_text="Leer heißt: wie der Vorhabenszeitraum."
    )
    vorgaenger = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="folgevorhaben", verbose_name="Vorgänger"
    )
    gesamtkosten = models.DecimalField("Gesamtkosten", max_digits=12, decimal_places=2, default=0)
    publizitaetstext = models.TextField("Publizitätstext", blank=True)
    publizitaetspflichten = ArrayField(
        models.CharField(max_length=20, choices=Publizitaetspflicht),
        verbose_name="Publizitätspflichten",
        default=list,
        blank=True,
        help_text="Nichts angekreuzt heißt: was die Förderperiode verlangt.",
    )
    teilnehmermodus = models.CharField(
        "Teilnehmermodus", max_length=20, choices=Teilnehmermodus, default=Teilnehmermodus.ANZAHL
    )
    mit_identitaet = models.BooleanField(
        "fragt nach Namen",
        default=False,
        help_text="Nur wenn der Fördermittelgeber es verlangt: Name und Kontakt, verschlüsselt und mit Einwilligung.",
    )
    bagatellgrenze_stunden = models.PositiveSmallIntegerField(
        "Bagatellgrenze in Stunden",
        null=True,
        blank=True,
        help_text="Ab so vielen Stunden Beratung braucht ein Code ein Stammblatt, üblich sind 8. Leer heißt: aus.",
    )
    faelligkeitstag = models.PositiveSmallIntegerField(
        "Fälligkeitstag",
        default=15,
        help_text="Tag im Monat nach dem Quartal, an dem der Bericht fällig ist.",
    )
    aufbewahrung_bis = models.DateField("Aufbewahrung bis", null=True, blank=True)
    kleinzellen_schwelle = models.PositiveSmallIntegerField(
        "Schwelle für kleine Zellen", default=3, help_text="Kleinere Zahlen zur Zielgruppe werden verborgen."
    )
    inhalt = models.TextField("Inhalt", blank=True)
    beispiel = models.BooleanField("Beispiel", default=False, editable=False)
    aktiv = models.BooleanField("aktiv", default=True)

    objects = VorhabenQuerySet.as_manager()

    class Meta:
        verbose_name = "Vorhaben"
        verbose_name_plural = "Vorhaben"
        ordering = ("-zeitraum", "kuerzel")
        constraints = [
            models.CheckConstraint(
                name="vorhaben_hat_anfang_und_ende",
                condition=Q(zeitraum__isempty=False, zeitraum__lower_inf=False, zeitraum__upper_inf=False),
                violation_error_message="Das Vorhaben braucht einen Anfang und ein Ende.",
            ),
            models.CheckConstraint(
                name="vorhaben_bewilligung_hat_anfang_und_ende",
                condition=Q(bewilligungszeitraum__isnull=True)
                | Q(
                    bewilligungszeitraum__isempty=False,
                    bewilligungszeitraum__lower_inf=False,
                    bewilligungszeitraum__upper_inf=False,
                ),
                violation_error_message="Der Bewilligungszeitraum braucht einen Anfang und ein Ende.",
            ),
            models.CheckConstraint(
                name="vorhaben_kosten_nicht_negativ",
                condition=Q(gesamtkosten__gte=0),
                violation_error_message="Die Gesamtkosten dürfen nicht negativ sein.",
            ),
            models.CheckConstraint(
                name="vorhaben_faelligkeitstag_im_monat",
                condition=Q(faelligkeitstag__range=(1, 28)),
                violation_error_message="Der Fälligkeitstag liegt zwischen 1 und 28.",
            ),
            models.CheckConstraint(
                name="vorhaben_nicht_sein_eigener_vorgaenger",
                condition=Q(vorgaenger__isnull=True) | ~Q(vorgaenger=F("pk")),
                violation_error_message="Ein Vorhaben ist nicht sein eigener Vorgänger.",
            ),
            models.CheckConstraint(
                name="vorhaben_schwelle_mindestens_drei",
                condition=Q(kleinzellen_schwelle__gte=3),
                violation_error_message="Unter 3 schützt die Schwelle niemanden.",
            ),
            models.CheckConstraint(
                name="vorhaben_bagatellgrenze_mindestens_eine_stunde",
                condition=Q(bagatellgrenze_stunden__gte=1),
                violation_error_message="Die Bagatellgrenze beginnt bei 1 Stunde. Leer heißt: aus.",
            ),
            *gueltige_menge("vorhaben", publizitaetspflichten=Publizitaetspflicht),
            *nicht_leer("vorhaben", "kuerzel", "titel"),
            *gueltige_auswahl("vorhaben", foerderperiode=Foerderperiode, teilnehmermodus=Teilnehmermodus),
        ]

    def __str__(self):
        return f"{self.kuerzel} {self.titel}"

    def clean(self):
        """A Vorhaben leaves nothing behind that was recorded in it; the database refuses it, too."""
        if not self.pk:
            return
        pruefe_modus(self)
        if isinstance(self.zeitraum, DateRange) and self.zeitraum.lower and self.zeitraum.upper:
            pruefe_zeitraum(self)

    @property
    def spanne(self):
        """The Vorhabenszeitraum, both days included."""
        return Zeitraum.aus_range(self.zeitraum)

    @property
    def bewilligung(self):
        """When costs count; the Vorhabenszeitraum unless said otherwise."""
        return Zeitraum.aus_range(self.bewilligungszeitraum or self.zeitraum)

    @property
    def pflichten(self):
        """The publicity it owes: as ticked, else what its funding period asks for."""
        gewaehlte = self.publizitaetspflichten or PFLICHTEN[self.foerderperiode]
        return [pflicht for pflicht in Publizitaetspflicht if pflicht in gewaehlte]

    def pruefe_tag(self, tag, feld="datum"):
        """Raises ValidationError at the field, with what to do instead, when the day lies outside."""
        if tag in self.spanne:
            return
        laufende = Vorhaben.objects.am(tag).values_list("kuerzel", flat=True)
        if laufende:
            satz = f"Der {tagesangabe(tag)} liegt nicht in {self.kuerzel} ({self.spanne}), sondern in "
            satz += f"{' oder '.join(laufende)}."
        else:
            satz = Vorhaben.objects.auskunft(tag)
        raise ValidationError({feld: ValidationError(satz, code="tag_im_vorhaben")})

    def faellig_am(self, zeitraum):
        """The due day of a report: in the month after the period's end."""
        ende = zeitraum.bis
        return ende.replace(year=ende.year + ende.month // 12, month=ende.month % 12 + 1, day=self.faelligkeitstag)

    def offenes_quartal(self, tag):
        """The quarter whose report is due next: the one just ended until then, after that the current one."""
        quartal = Zeitraum.quartal_mit(tag)
        voriges = quartal.voriges_quartal()
        noch_offen = voriges.bis in self.spanne and tag <= self.faellig_am(voriges)
        return (voriges if noch_offen else quartal).geschnitten(self.spanne)

    def verteile(self, betrag):
        """Split an amount over the funders; the last share is the remainder, so that the cents add up.

        Returns `[(Finanzierungsanteil, Decimal), ...]` in their order.
        """
        anteile = list(self.finanzierungsanteile.all())
        betraege = [anteil.von(betrag) for anteil in anteile[:-1]]
        return list(zip(anteile, [*betraege, betrag - sum(betraege)], strict=True)) if anteile else []
