from django.conf import settings
from django.db import models, transaction
from django.urls import reverse
from django.utils import timezone

from protegat.basis.loeschung import VON_HAND, loesche
from protegat.basis.models import Eintrag, Vorhaben, Wiedervorlage
from protegat.basis.querysets import HausQuerySet, verschiedene
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft, nicht_leer, tag_im_vorhaben
from protegat.basis.volltext import Fundort, suchindizes

from .organisation import Organisation


class Kontaktweg(models.TextChoices):
    ANRUF = "anruf", "Telefonat"
    BESUCH = "besuch", "Besuch"
    MAIL = "mail", "E-Mail"
    TREFFEN = "treffen", "Treffen"


ORGANISATIONEN = verschiedene("organisation")


class NetzwerkkontaktQuerySet(HausQuerySet):
    titel = "anlass"
    fundorte = (Fundort(("anlass",)),)

    # words that select
    def zu_wort(self, text):
        """Every word must occur in the name of the organisation or in the occasion."""
        return self.mit_woertern(text, "organisation__name", "anlass")

    def ruecknehmbare_fuer(self, nutzer, tag):
        """What this person has noted on this day: a slip that may go without a trace."""
        return self.filter(erstellt_von=nutzer, erstellt_am__date=tag)

    # words that count
    def organisationen(self):
        """How many different organisations we spoke with."""
        return self.zaehle(ORGANISATIONEN)


class Netzwerkkontakt(Eintrag):
    """We spoke with a partner. Counts for K12, so it belongs to a Vorhaben."""

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # netzwerkkontakt_zeit begins with it
        related_name="netzwerkkontakte",
        verbose_name="Vorhaben",
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="netzwerkkontakte", verbose_name="Organisation"
    )
    datum = models.DateField("Datum", default=timezone.localdate)
    art = models.CharField("Art", max_length=20, choices=Kontaktweg, default=Kontaktweg.ANRUF)
    anlass = models.CharField("Anlass", max_length=200, blank=True, help_text="Keine Namen von Ratsuchenden.")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="netzwerkkontakte",
        verbose_name="Wer von uns",
    )

    naechster_schritt = models.OneToOneField(
        Wiedervorlage,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="netzwerkkontakt",
        verbose_name="Nächster Schritt",
    )

    objects = NetzwerkkontaktQuerySet.as_manager()

    class Meta:
        verbose_name = "Netzwerkkontakt"
        verbose_name_plural = "Netzwerkkontakte"
        ordering = ("-datum", "-pk")
        indexes = [
            models.Index(fields=("vorhaben", "datum"), name="netzwerkkontakt_zeit"),
            *suchindizes("netzwerkkontakt", "anlass"),
        ]
        constraints = [
            *nicht_leer("netzwerkkontakt", "kennung"),
            *gueltige_auswahl("netzwerkkontakt", art=Kontaktweg),
            nicht_in_der_zukunft("netzwerkkontakt"),
        ]
        triggers = [tag_im_vorhaben("netzwerkkontakt")]

    def __str__(self):
        return f"{self.get_art_display()} mit {self.organisation}"

    def get_absolute_url(self):
        return reverse("netzwerk:netzwerkkontakt_update", args=[self.pk])

    def clean(self):
        if self.vorhaben_id and self.datum:
            self.vorhaben.pruefe_tag(self.datum)

    def plane(self, schritt, faellig_am, von):
        """What comes next, and when: a Wiedervorlage at the organisation; saving is up to the caller."""
        vorlage = Wiedervorlage(text=schritt, faellig_am=faellig_am, fuer=von, gegenstand=self.organisation)
        vorlage.zeichne(von)
        vorlage.save()
        self.naechster_schritt = vorlage

    @transaction.atomic
    def nimm_zurueck(self, von):
        """Undo, with the next step as long as nobody has done it."""
        schritt = self.naechster_schritt
        loesche(Netzwerkkontakt.objects.filter(pk=self.pk), VON_HAND, von)
        if schritt and schritt.offen:
            loesche(Wiedervorlage.objects.filter(pk=schritt.pk), VON_HAND, von)
