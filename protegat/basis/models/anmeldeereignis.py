"""What happened at the door: who came in, who was refused, who changed a key. Only grows."""

import pgtrigger
from django.db import models
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl, zeit_der_datenbank

NUR_ANFUEGEN = """
    IF TG_OP = 'DELETE' AND OLD.am < now() - interval '12 months' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'Das Anmeldeprotokoll wird nur fortgeschrieben.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'anmeldeereignis_nur_anfuegen';
"""
NIE_LEEREN = """
    RAISE EXCEPTION 'Das Anmeldeprotokoll wird nie geleert.'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'anmeldeereignis_nie_leeren';
"""


class Ereignis(models.TextChoices):
    ANGEMELDET = "angemeldet", "angemeldet"
    GESCHEITERT = "gescheitert", "Anmeldung gescheitert"
    FAKTOR_FALSCH = "faktor_falsch", "zweiter Faktor gescheitert"
    GEBREMST = "gebremst", "nach vielen Versuchen gebremst"
    LINK_FALSCH = "link_falsch", "ungültiger Link geöffnet"
    SITZUNG_ENDE = "sitzung_ende", "Sitzung beendet"
    PASSWORT = "passwort", "Passwort geändert"
    FAKTOR_NEU = "faktor_neu", "zweiter Faktor eingerichtet"
    FAKTOR_WEG = "faktor_weg", "zweiter Faktor entfernt"
    CODES_NEU = "codes_neu", "neue Notfallcodes"
    FAKTOR_ZURUECK = "faktor_zurueck", "zweiter Faktor zurückgesetzt"
    EINGELADEN = "eingeladen", "eingeladen"
    PASSWORTLINK = "passwortlink", "Link für ein neues Passwort"
    LINK_ZURUECK = "link_zurueck", "Link zurückgezogen"
    LINK_GENUTZT = "link_genutzt", "Link genutzt"
    ROLLE = "rolle", "Rolle geändert"
    ADRESSE = "adresse", "E-Mail-Adresse geändert"
    GESPERRT = "gesperrt", "Konto gesperrt"
    ENTSPERRT = "entsperrt", "Konto entsperrt"


class AnmeldeereignisQuerySet(HausQuerySet):
    tag = "am__date"

    # words that select
    def von_konto(self, nutzer):
        return self.filter(nutzer=nutzer.pk)


class Anmeldeereignis(models.Model):
    """Whom it concerns, whence, by whom; never what was typed, not even a name that no account has.

    It outlives accounts, so it names them and has no foreign keys.
    """

    am = models.DateTimeField("wann", default=timezone.now, editable=False)
    nutzer = models.PositiveBigIntegerField("Nummer des Kontos", null=True)
    konto = models.CharField("wer", max_length=150, blank=True)
    art = models.CharField("was", max_length=20, choices=Ereignis)
    womit = models.CharField("womit", max_length=40, blank=True)
    netz = models.CharField("woher", max_length=50, blank=True)
    geraet = models.CharField("Gerät", max_length=60, blank=True)
    durch = models.CharField("durch", max_length=150, blank=True, help_text="Who did it, if somebody else.")

    objects = AnmeldeereignisQuerySet.as_manager()

    class Meta:
        verbose_name = "Anmeldeereignis"
        verbose_name_plural = "Anmeldeprotokoll"
        ordering = ("-am", "-pk")
        indexes = [
            models.Index(fields=("-am", "-id"), name="anmeldeereignis_neueste"),
            models.Index(fields=("nutzer", "-am"), name="anmeldeereignis_nutzer"),
        ]
        constraints = gueltige_auswahl("anmeldeereignis", art=Ereignis)
        triggers = [
            pgtrigger.Trigger(
                name="anmeldeereignis_nur_anfuegen",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                func=NUR_ANFUEGEN,
            ),
            pgtrigger.Trigger(
                name="anmeldeereignis_nie_leeren",
                level=pgtrigger.Statement,
                when=pgtrigger.Before,
                operation=pgtrigger.Truncate,
                func=NIE_LEEREN,
            ),
            zeit_der_datenbank("anmeldeereignis"),
        ]

    def __str__(self):
        return f"{self.konto or 'unbekannt'}: {self.get_art_display()}"
