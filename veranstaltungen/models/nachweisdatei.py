from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from protegat.basis.models import Datei, DateiQuerySet, mit_dateien
from protegat.basis.regeln import gueltige_auswahl

from .veranstaltung import Veranstaltung

NAMEN_LESEN = "veranstaltungen.namen_nachweisdatei"


class EsfFrist(models.Func):
    """Without `aufbewahrung_bis`: five whole years after the last payment, taken to be in the year after the end."""

    template = "make_date(extract(year FROM upper(%(expressions)s) - 1)::int + 6, 12, 31)"
    arity = 1
    output_field = models.DateField()


def esf_frist(weg):
    """ESF records stay until the Vorhaben says so (Fachkonzept 6.7); `weg` leads to it."""
    return Coalesce(F(f"{weg}__aufbewahrung_bis"), EsfFrist(F(f"{weg}__zeitraum")))


class Nachweisart(models.TextChoices):
    TEILNAHMELISTE = "teilnahmeliste", "Teilnahmeliste (Scan)"
    FLYER = "flyer", "Flyer oder Einladung"
    FOTO = "foto", "Foto"
    PROGRAMM = "programm", "Programm"
    PROTOKOLL = "protokoll", "Protokoll"
    PRESSE = "presse", "Presseartikel"
    SONSTIGES = "sonstiges", "Sonstiges"


class Abbildung(models.TextChoices):
    NIEMAND = "niemand", "Niemand ist zu erkennen"
    EINGEWILLIGT = "eingewilligt", "Alle Abgebildeten haben eingewilligt"


KUENDIGT_AN = (Nachweisart.FLYER, Nachweisart.PROGRAMM)  # if the funding is to be seen on it
BELEGT = (Nachweisart.TEILNAHMELISTE, Nachweisart.FOTO, Nachweisart.PROTOKOLL, Nachweisart.PRESSE)
UNBEANTWORTET = "Bitte sagen Sie bei einem Bild, ob Menschen darauf zu erkennen sind."


def pruefe_menschen(art, abbildung, dateien):
    """A flyer that is a picture shows people as a photo does. Raises ValidationError while nobody has answered."""
    if art == Nachweisart.FLYER and not abbildung and any(datei.vorschau for datei in dateien):
        raise ValidationError({"abbildung": UNBEANTWORTET})


class NachweisdateiQuerySet(DateiQuerySet):
    regelfrist = esf_frist("veranstaltung__vorhaben")

    # words that select
    def sichtbar_fuer(self, nutzer):
        """Scans with the names of those who came only for those who may read names."""
        dateien = super().sichtbar_fuer(nutzer)
        return dateien if nutzer.has_perm(NAMEN_LESEN) else dateien.exclude(art=Nachweisart.TEILNAHMELISTE)

    def ankuendigungen(self):
        """What shows before an event who pays for it."""
        return self.filter(art__in=KUENDIGT_AN, zeigt_foerderung=True)

    def belege(self):
        """What shows afterwards that it took place."""
        return self.filter(art__in=BELEGT)

    def mit_foerderung(self):
        """Publicity measures of their own: the logos and the text are to be seen."""
        return self.filter(zeigt_foerderung=True)

    def gleiche(self, datei):
        """Earlier ones with the same contents, whatever they are called."""
        return self.filter(sha256=datei.sha256, pk__lt=datei.pk)

    def ohne(self, veranstaltungen):
        """Of these events the ones to which none of these files belongs."""
        return veranstaltungen.exclude(Exists(self.filter(veranstaltung=OuterRef("pk"))))


class Nachweisdatei(Datei):
    """Evidence of an event: the scanned list, the flyer, a photo. Stays as long as the records of the ESF."""

    veranstaltung = models.ForeignKey(
        Veranstaltung, mit_dateien, related_name="nachweisdateien", verbose_name="Veranstaltung"
    )
    art = models.CharField("Was ist das?", max_length=20, choices=Nachweisart)
    notiz = models.CharField("Notiz", max_length=200, blank=True)
    abbildung = models.CharField(
        "Menschen auf dem Bild",
        max_length=20,
        choices=Abbildung,
        blank=True,
        help_text="Bei Fotos und bei Bildern von Flyern. Wird eine Einwilligung widerrufen, löschen Sie das Bild hier.",
    )
    zeigt_foerderung = models.BooleanField("Logos und Fördertext sind zu sehen", default=False)

    gehalten_durch = ("veranstaltung",)

    objects = NachweisdateiQuerySet.as_manager()

    class Meta(Datei.Meta):
        verbose_name = "Nachweisdatei"
        verbose_name_plural = "Nachweisdateien"
        constraints = [
            *Datei.Meta.constraints,
            *gueltige_auswahl("nachweisdatei", art=Nachweisart),
            models.CheckConstraint(
                name="nachweisdatei_foto_sagt_ob_menschen_zu_erkennen_sind",
                condition=~Q(art=Nachweisart.FOTO) | Q(abbildung__in=Abbildung.values),
                violation_error_message="Bitte sagen Sie bei einem Foto, ob Menschen darauf zu erkennen sind.",
            ),
            models.CheckConstraint(
                name="nachweisdatei_abbildung_aus_katalog",
                condition=Q(abbildung__in=["", *Abbildung.values]),
                violation_error_message="Für „abbildung“ gibt es diesen Wert nicht.",
            ),
        ]

    @property
    def mit_namen(self):
        return self.art == Nachweisart.TEILNAHMELISTE

    def get_absolute_url(self):
        return reverse("veranstaltungen:nachweisdatei_abruf", args=[self.veranstaltung_id, self.pk])
