"""Who has looked at what is nobody else's business: the log of reading, which only grows."""

from django.db import models
from django.utils import timezone

from protegat.basis.fortgeschrieben import nur_fortgeschrieben
from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl

BEFEHL = "Befehl auf dem Server"
AUFBEWAHRUNG = "12 months"  # before that the database deletes nothing of it


class Einsichtsart(models.TextChoices):
    NOTIZ = "notiz", "Notiz gelesen"
    IDENTITAET = "identitaet", "Name und Kontakt gesehen"
    ANMELDUNGEN = "anmeldungen", "Anmeldungen gesehen"
    SUCHE = "suche", "gesucht"
    SUCHE_NAME = "suche_name", "nach einem Namen gesucht"
    VERTRETUNG = "vertretung", "Vertretung benannt"
    VERTRETUNG_ENDE = "vertretung_ende", "Vertretung beendet"
    AUSKUNFT = "auskunft", "Auskunft an die Person ausgegeben"
    BERICHT = "bericht", "festgeschriebenen Bericht gelesen"
    BERICHT_DATENSAETZE = "bericht_datensaetze", "Einträge hinter einer Zahl gelesen"
    BERICHT_DATEI = "bericht_datei", "Datei eines Berichts geholt"
    AUSGABE = "ausgabe", "Liste als Datei ausgegeben"
    DATEI = "datei", "Datei geholt"
    NAMENSDATEI = "namensdatei", "Datei mit Namen geöffnet"
    PROTOKOLL = "protokoll", "Protokoll durchgesehen"
    VERLAUF = "verlauf", "Verlauf eines Eintrags angesehen"


IN_BERICHTEN = (Einsichtsart.BERICHT, Einsichtsart.BERICHT_DATENSAETZE, Einsichtsart.BERICHT_DATEI)


class Zweck(models.TextChoices):
    """Why somebody looks at a name: chosen, never typed."""

    ERREICHEN = "erreichen", "Person erreichen"
    ERKENNEN = "erkennen", "Person wiedererkennen"
    BERICHTIGEN = "berichtigen", "Angaben berichtigen"
    AUSKUNFT = "auskunft", "Auskunft an die Person"


class EinsichtQuerySet(HausQuerySet):
    tag = "am__date"

    # words that select
    def fremde_in(self, nutzer):
        """What others have looked at of this person's own."""
        return self.filter(inhaber=nutzer.pk).exclude(nutzer=nutzer.pk)

    def in_berichten(self):
        """Looks at frozen reports from outside the house; `nummer` is the Berichtsstand."""
        return self.filter(art__in=IN_BERICHTEN)


class Einsicht(models.Model):
    """One look: who, when, at which record, never what stood there.

    It outlives accounts and records, so it names them and has no foreign keys.
    """

    am = models.DateTimeField("wann", default=timezone.now, editable=False)
    nutzer = models.PositiveBigIntegerField("Nummer des Kontos", null=True)
    konto = models.CharField("wer", max_length=150)
    art = models.CharField("was", max_length=20, choices=Einsichtsart)
    zweck = models.CharField("wozu", max_length=20, choices=Zweck, blank=True)
    gegenstand = models.CharField("woran", max_length=150, blank=True, help_text="A code, or the name of an account.")
    nummer = models.PositiveBigIntegerField("Nummer des Datensatzes", null=True)
    inhaber = models.PositiveBigIntegerField("Nummer des Kontos, dem es gehört", null=True)

    objects = EinsichtQuerySet.as_manager()

    class Meta:
        verbose_name = "Einsicht"
        verbose_name_plural = "Leseprotokoll"
        ordering = ("-am", "-pk")
        indexes = [
            models.Index(fields=("-am", "-id"), name="einsicht_neueste"),
            models.Index(fields=("inhaber", "-am"), name="einsicht_inhaber"),
            models.Index(fields=("nutzer", "-am"), name="einsicht_nutzer"),
        ]
        constraints = [
            *gueltige_auswahl("einsicht", art=Einsichtsart),
            models.CheckConstraint(
                name="einsicht_zweck_aus_katalog",
                condition=models.Q(zweck__in=["", *Zweck.values]),
                violation_error_message="Diesen Zweck gibt es nicht.",
            ),
            models.CheckConstraint(
                name="einsicht_identitaet_mit_zweck",
                condition=~models.Q(art=Einsichtsart.IDENTITAET) | ~models.Q(zweck=""),
                violation_error_message="Wozu? Bitte wählen Sie einen Zweck.",
            ),
        ]
        triggers = nur_fortgeschrieben("einsicht", "Das Leseprotokoll", AUFBEWAHRUNG)

    def __str__(self):
        return f"{self.konto}: {self.get_art_display()}"

    @classmethod
    def von(cls, nutzer, art, **felder):
        """A look by this person, not yet saved."""
        return cls(nutzer=nutzer.pk, konto=nutzer.username, art=art, **felder)

    @classmethod
    def gesucht(cls, nutzer, gefunden):
        """What kind of records came up and how many, never what was asked for; saved at once."""
        laenge = cls._meta.get_field("gegenstand").max_length
        cls.von(nutzer, Einsichtsart.SUCHE, gegenstand=f"gefunden: {gefunden}"[:laenge]).save()

    @classmethod
    def durch_befehl(cls, art, **felder):
        """By whoever may log in to the server; there is no account to name."""
        return cls(konto=BEFEHL, art=art, **felder)
