from secrets import token_urlsafe

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from netzwerk.beschriftung import BESCHRIFTUNGEN
from protegat.basis.geheimfelder import AdressindexField, GeheimesTextField
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Einsicht, Einsichtsart, Eintrag
from protegat.basis.models.einschraenkung import achtet_einschraenkung
from protegat.basis.regeln import gueltige_auswahl
from protegat.basis.verschluesselung import Unlesbar

from .anmeldung_querysets import AKTIVE, ANGABEN, FRIST, AnmeldungQuerySet, fingerabdruck
from .ausloeser import PLAETZE_REICHEN
from .kataloge import Anmeldestatus, Bedarf
from .veranstaltung import Veranstaltung

HOECHSTENS = 5  # persons in one registration
BYTES = 24  # 192 bits: nobody guesses that
SPRACHEN = [(sprache.value, sprache.label) for sprache in BESCHRIFTUNGEN]  # in which we can write


class Anmeldung(Eintrag):
    """Somebody wants to come to an event. No participant record: who was there is counted at the door.

    `kennung` is the key of the form that was sent, so that sent twice it is one. `pk` is the rank in the waiting list.
    """

    veranstaltung = models.ForeignKey(
        Veranstaltung, models.CASCADE, related_name="anmeldungen", verbose_name="Veranstaltung"
    )
    name = GeheimesTextField("Name oder Spitzname", max_length=100, null=True)
    email = GeheimesTextField("E-Mail", max_length=254, null=True, blank=True)
    telefon = GeheimesTextField("Telefon", max_length=40, null=True, blank=True)
    mailwert = AdressindexField(felder=("email", "veranstaltung_id"))
    personen = models.PositiveSmallIntegerField(
        "Wie viele Personen?", default=1, validators=[MinValueValidator(1), MaxValueValidator(HOECHSTENS)]
    )
    dolmetschen = GeheimesTextField("Dolmetschen", max_length=20, null=True, blank=True)
    bedarf = GeheimesTextField("Das brauche ich", max_length=80, null=True, blank=True)
    sprache = models.CharField("Sprache der Nachrichten", max_length=20, choices=SPRACHEN, default=Sprache.DE)
    status = models.CharField(
        "Stand", max_length=20, choices=Anmeldestatus, default=Anmeldestatus.WARTELISTE, editable=False
    )
    vor_absage = models.CharField(
        "Stand vor der Absage", max_length=20, choices=Anmeldestatus, blank=True, editable=False
    )
    grund = GeheimesTextField("Grund", max_length=200, null=True, blank=True)
    abdruecke = ArrayField(models.CharField(max_length=64), default=list, editable=False)
    gilt_fuer = models.DateTimeField("zuletzt mitgeteilter Beginn", editable=False)
    geloescht_am = models.DateField("Angaben gelöscht am", null=True, editable=False)

    gehalten_durch = ("veranstaltung",)

    objects = AnmeldungQuerySet.as_manager()

    class Meta:
        verbose_name = "Anmeldung"
        verbose_name_plural = "Anmeldungen"
        ordering = ("pk",)
        indexes = [GinIndex(fields=("abdruecke",), name="anmeldung_abdruecke")]
        constraints = [
            *gueltige_auswahl("anmeldung", status=Anmeldestatus),
            models.CheckConstraint(
                name="anmeldung_vor_absage_nur_abgesagt",
                condition=Q(vor_absage="") | Q(status=Anmeldestatus.ABGESAGT, vor_absage__in=AKTIVE),
                violation_error_message="Einen Stand vor der Absage hat nur, wem abgesagt ist.",
            ),
            models.CheckConstraint(
                name="anmeldung_sprache_aus_katalog",
                condition=Q(sprache__in=[code for code, _ in SPRACHEN]),
                violation_error_message="Diese Sprache gibt es nicht.",
            ),
            models.CheckConstraint(
                name="anmeldung_personen_eins_bis_fuenf",
                condition=Q(personen__range=(1, HOECHSTENS)),
                violation_error_message=f"Bitte nennen Sie 1 bis {HOECHSTENS} Personen.",
            ),
            models.CheckConstraint(
                name="anmeldung_mit_namen",
                condition=Q(geloescht_am__isnull=False) | Q(name__isnull=False),
                violation_error_message="Bitte nennen Sie einen Namen.",
            ),
            models.CheckConstraint(
                name="anmeldung_hoechstens_ein_weg",
                condition=Q(email__isnull=True) | Q(telefon__isnull=True),
                violation_error_message="Ein Weg genügt: E-Mail oder Telefon.",
            ),
            models.CheckConstraint(
                name="anmeldung_geloescht_ohne_angaben",
                condition=Q(geloescht_am__isnull=True)
                | Q(**{f"{angabe}__isnull": True for angabe in ANGABEN}, mailwert=[], abdruecke=[]),
                violation_error_message="Nach dem Löschen bleiben keine Angaben.",
            ),
            models.UniqueConstraint(
                fields=("mailwert", "veranstaltung"),
                name="anmeldung_jede_adresse_einmal",
                condition=Q(status__in=AKTIVE) & ~Q(mailwert=[]),
                violation_error_message="Diese Adresse ist für diesen Termin schon angemeldet.",
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="anmeldung_neu_plaetze_reichen",
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                condition=pgtrigger.Q(new__status="angemeldet", new__grund__isnull=True),
                func=PLAETZE_REICHEN,
            ),
            pgtrigger.Trigger(
                name="anmeldung_plaetze_reichen",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("status", "personen"),
                condition=pgtrigger.Condition(
                    "NEW.status = 'angemeldet' AND NEW.grund IS NULL"
                    " AND (OLD.status <> 'angemeldet' OR NEW.personen > OLD.personen)"
                ),
                func=PLAETZE_REICHEN,
            ),
            achtet_einschraenkung("anmeldung", "anmeldung", wer="{zeile}.id", felder=ANGABEN, einfuegen=False),
        ]

    def __str__(self):
        return f"Anmeldung {self.pk} zu „{self.veranstaltung}“"

    @property
    def ist_aktiv(self):
        return self.status in AKTIVE

    @property
    def hat_platz(self):
        return self.status == Anmeldestatus.ANGEMELDET

    @property
    def hatte_platz(self):
        """Before the event was called off."""
        return self.vor_absage == Anmeldestatus.ANGEMELDET

    @property
    def wartet(self):
        return self.status == Anmeldestatus.WARTELISTE

    @property
    def loeschen_am(self):
        return self.veranstaltung.datum + FRIST

    @property
    def wartenummer(self):
        """1 for the first who waits."""
        return self.veranstaltung.anmeldungen.wartende().filter(pk__lte=self.pk).count()

    @property
    def bedarfe(self):
        return [Bedarf(code) for code in (self.bedarf or "").split(",") if code]

    @property
    def wuensche(self):
        """`["Dolmetschen: Tigrinya", "Platz für Rollstuhl"]`"""
        sprache = [f"Dolmetschen: {Sprache(self.dolmetschen).label}"] if self.dolmetschen else []
        return sprache + [bedarf.label for bedarf in self.bedarfe]

    @property
    def lesbare_wuensche(self):
        """The same for a page that also shows the name, which says why nothing can be read."""
        try:
            return self.wuensche
        except Unlesbar:
            return []

    @property
    def hat_mail(self):
        """Whether there is an address, without opening it."""
        return self.__dict__["email"] is not None

    @property
    def von_hand(self):
        """Whether the team gave the place, with a reason."""
        return self.__dict__["grund"] is not None

    @property
    def hat_telefon(self):
        return self.__dict__["telefon"] is not None

    def clean(self):
        """Nobody waits for more places than there will ever be."""
        plaetze = self.veranstaltung.kapazitaet
        if plaetze and self.personen and self.personen > plaetze:
            raise ValidationError({"personen": ValidationError("So viele Plätze gibt es nicht.", code="zu_viele")})

    def neuer_schluessel(self):
        """A key to this registration, seen only by whoever asks for it now; the former ones still open it."""
        schluessel = token_urlsafe(BYTES)
        Anmeldung.objects.filter(pk=self.pk).haenge_an(fingerabdruck(schluessel))
        return schluessel

    @classmethod
    def sieh_an(cls, veranstaltung, nutzer):
        """That this person looks at the names is logged before anything is shown."""
        Einsicht.von(nutzer, Einsichtsart.ANMELDUNGEN, gegenstand="Veranstaltung", nummer=veranstaltung.pk).save(
            force_insert=True
        )
