"""What people who have registered are told, and whether it has reached them yet."""

import logging
from datetime import timedelta

from django.core.mail import get_connection
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import gueltige_auswahl
from protegat.basis.verschluesselung import Unlesbar
from veranstaltungen.post import brief

from .anmeldung import SPRACHEN, Anmeldung
from .kataloge import Nachrichtenart

AUF_EINMAL = 20  # as many as somebody may wait for who presses a button
RUHE, ERINNERUNGEN = timedelta(hours=1), 3  # so often at most somebody hears that they are registered already
GEHT_NICHT = (OSError, ValueError, Unlesbar)  # a mail server that is away or refuses, an address that it cannot read
ABSAGEN = (Nachrichtenart.ABGESAGT, Nachrichtenart.VERSCHOBEN)
AUF_DER_SEITE = (Nachrichtenart.PLATZ, Nachrichtenart.WARTELISTE, Nachrichtenart.ABGEMELDET)

logger = logging.getLogger(__name__)


class NachrichtQuerySet(HausQuerySet):
    # words that select
    def offene(self):
        """Not sent and nobody called."""
        return self.filter(verschickt_am__isnull=True)

    def zu_mailen(self):
        return self.offene().filter(anmeldung__email__isnull=False)

    def anzurufen(self):
        """Those without an address, for whom something has changed."""
        return self.offene().filter(anmeldung__telefon__isnull=False)

    # verbs
    def lege_an(self, anmeldung, art, **felder):
        """The newest word to somebody; what they have not heard yet and is no longer true goes.

        By mail it leaves after the commit. Who left a number is called, if the page has not said it already.
        """
        davor = anmeldung.nachrichten.offene().values_list("art", flat=True).first() or ""
        anmeldung.nachrichten.offene().delete()
        if anmeldung.hat_mail or (anmeldung.hat_telefon and art not in AUF_DER_SEITE):
            self.create(anmeldung=anmeldung, art=art, davor=davor, **felder)
            transaction.on_commit(self.all().versende, robust=True)

    def erinnere(self, anmeldung, sprache):
        """Somebody registers the same address again: its owner hears it in that language, but not all the time.

        What still waits for them says how things stand and carries a link, so it is not replaced.
        """
        if anmeldung.nachrichten.offene().exists():
            transaction.on_commit(self.all().versende, robust=True)
            return
        eben = anmeldung.nachrichten.filter(art=Nachrichtenart.SCHON_DA, erstellt_am__gt=timezone.now() - RUHE)
        if eben.count() < ERINNERUNGEN:
            self.lege_an(anmeldung, Nachrichtenart.SCHON_DA, sprache=sprache)

    def verlege(self, anmeldung, bisher):
        """At another time than `bisher`. Back at the time that somebody still knows, there is nothing to say."""
        offene = anmeldung.nachrichten.offene().filter(art=Nachrichtenart.NEUER_TERMIN).first()
        bekannt = offene.bisher if offene and offene.bisher else bisher
        if offene and bekannt == anmeldung.gilt_fuer:
            offene.nimm_zurueck()
        elif offene:
            offene.bisher = bekannt
            offene.save(update_fields=["bisher"])
        else:
            self.lege_an(anmeldung, Nachrichtenart.NEUER_TERMIN, bisher=bekannt)

    def nimm_absage_zurueck(self, anmeldung):
        """Who has not heard of it hears nothing; all others that it takes place."""
        offene = anmeldung.nachrichten.offene().filter(art__in=ABSAGEN).first()
        if offene:
            offene.nimm_zurueck()
        elif anmeldung.nachrichten.filter(art__in=ABSAGEN).exists():
            self.lege_an(anmeldung, Nachrichtenart.FINDET_STATT)

    def versende(self):
        """Send what waits, the untried first; returns how many went out. One that fails waits for the next time."""
        wartende = self.zu_mailen().order_by("versuche", "pk").values_list("pk", flat=True)[:AUF_EINMAL]
        nummern = list(wartende)
        if not nummern:
            return 0
        try:
            with get_connection() as verbindung:
                return sum(self._versende(nummer, verbindung) for nummer in nummern)
        except OSError as fehler:
            logger.warning("Der Mailserver ist nicht zu erreichen: %s", type(fehler).__name__)
            return 0

    @transaction.atomic
    def _versende(self, nummer, verbindung):
        """One by one, so that a second one who sends at the same moment takes the next."""
        wartende = self.zu_mailen().select_for_update(skip_locked=True, of=("self",)).filter(pk=nummer)
        nachricht = wartende.select_related("anmeldung__veranstaltung__standort").first()
        return nachricht is not None and nachricht.verschicke(verbindung)


class Nachricht(models.Model):
    """One word to one person. It keeps no text: what it says is written when it leaves, and so is true then."""

    anmeldung = models.ForeignKey(Anmeldung, models.CASCADE, related_name="nachrichten")
    art = models.CharField("Inhalt", max_length=20, choices=Nachrichtenart)
    erstellt_am = models.DateTimeField("entstanden am", default=timezone.now)
    verschickt_am = models.DateTimeField("verschickt am", null=True)
    sprache = models.CharField("Sprache dieser Nachricht", max_length=20, choices=SPRACHEN, blank=True)
    davor = models.CharField("statt der wartenden", max_length=20, choices=Nachrichtenart, blank=True)
    bisher = models.DateTimeField("bis dahin bekannter Beginn", null=True)
    versuche = models.PositiveSmallIntegerField("Versuche", default=0)

    objects = NachrichtQuerySet.as_manager()

    class Meta:
        verbose_name = "Nachricht"
        verbose_name_plural = "Nachrichten"
        ordering = ("pk",)
        constraints = [
            *gueltige_auswahl("nachricht", art=Nachrichtenart),
            models.UniqueConstraint(
                fields=("anmeldung",),
                name="nachricht_eine_offene",
                condition=Q(verschickt_am__isnull=True),
                violation_error_message="Eine Nachricht wartet schon.",
            ),
        ]

    def __str__(self):
        return self.get_art_display()

    def verschicke(self, verbindung):
        """Whether the mail server took it. Its link is made for this mail and lost with it."""
        self.versuche = min(self.versuche + 1, 30_000)
        try:
            with transaction.atomic():
                brief(self, self.anmeldung.neuer_schluessel()).sende(verbindung)
            self.erledige()
        except GEHT_NICHT as fehler:
            logger.warning("Nachricht %s ist noch nicht verschickt: %s", self.pk, type(fehler).__name__)
            self.save(update_fields=["versuche"])
        return self.verschickt_am is not None

    def nimm_zurueck(self):
        """Nobody has heard it; what waited before it waits again."""
        if not self.davor:
            self.delete()
            return
        self.art, self.davor, self.bisher = self.davor, "", None
        self.save(update_fields=["art", "davor", "bisher"])

    def erledige(self):
        """It has left, or somebody has called."""
        self.verschickt_am = timezone.now()
        self.save(update_fields=["versuche", "verschickt_am"])
