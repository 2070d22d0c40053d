"""What a person asks of us about the own data (Art. 15 to 21 DSGVO), and until when we have to answer."""

import pgtrigger
from django.conf import settings
from django.db import models, transaction
from django.db.models import Case, Exists, F, OuterRef, Q, Value, When
from django.urls import reverse
from django.utils import timezone

from protegat.basis.querysets import HausQuerySet
from protegat.basis.regeln import Spaeter, gueltige_auswahl, in_diesen_jahren, nicht_in_der_zukunft, nicht_leer

from .anliegenschritt import AUFBEWAHRUNG, Schrittart
from .haus import HausModell
from .wiedervorlage import Wiedervorlage

LESEN = "basis.lesen_eingeschraenkte"


class Betroffenenrecht(models.TextChoices):
    AUSKUNFT = "auskunft", "Auskunft und Kopie (Art. 15)"
    UEBERTRAGUNG = "uebertragung", "Daten mitnehmen (Art. 20)"
    BERICHTIGUNG = "berichtigung", "Berichtigung (Art. 16)"
    LOESCHUNG = "loeschung", "Löschung (Art. 17)"
    EINSCHRAENKUNG = "einschraenkung", "Einschränkung (Art. 18)"
    WIDERSPRUCH = "widerspruch", "Widerspruch (Art. 21)"


class Personengruppe(models.TextChoices):
    """Whose data: the word of a record in addresses, too."""

    KLIENT = "klient", "beratene Person"
    KONTAKTPERSON = "kontaktperson", "Kontaktperson"
    ANMELDUNG = "anmeldung", "angemeldete Person"
    NUTZER = "nutzer", "Mitglied des Teams"


class Pruefweg(models.TextChoices):
    """How we know who asks: chosen. A copy of an identity card is never kept, so there is no field for one."""

    KARTE = "karte", "Karte mit dem Code vorgezeigt"
    BEKANNT = "bekannt", "persönlich bekannt"
    RUECKFRAGE = "rueckfrage", "über die hinterlegte Nummer oder Adresse zurückgefragt"
    EINZELHEITEN = "einzelheiten", "nannte Einzelheiten, die nur die Person kennt"
    AUSWEIS_GESEHEN = "ausweis_gesehen", "Ausweis angesehen, nichts kopiert"


class Anliegenstand(models.TextChoices):
    OFFEN = "offen", "offen"
    ERLEDIGT = "erledigt", "erledigt"
    ABGELEHNT = "abgelehnt", "abgelehnt"
    ZURUECKGEZOGEN = "zurueckgezogen", "zurückgezogen"


class Verlaengerungsgrund(models.TextChoices):
    UMFANG = "umfang", "das Anliegen ist umfangreich oder schwierig"
    ANZAHL = "anzahl", "es gibt viele Anliegen zugleich"


class Ablehnungsgrund(models.TextChoices):
    NICHT_ERKANNT = "nicht_erkannt", "Wir können die Person keinem Eintrag sicher zuordnen (Art. 11 und 12)"
    UNBEGRUENDET = "unbegruendet", "offenkundig unbegründet oder übermäßig oft gestellt (Art. 12 Abs. 5)"
    AUFBEWAHRUNG = "aufbewahrung", "Eine Pflicht zur Aufbewahrung steht entgegen (Art. 17 Abs. 3)"
    ANSPRUECHE = "ansprueche", "Die Daten werden für Rechtsansprüche gebraucht (Art. 17 Abs. 3, Art. 21 Abs. 1)"
    RECHTE_ANDERER = "rechte_anderer", "Rechte anderer Personen stehen entgegen (Art. 15 Abs. 4)"
    STIMMT = "stimmt", "Die Angabe ist richtig, wie sie ist (Art. 16)"


class AnliegenQuerySet(HausQuerySet):
    tag = "faellig_am"
    titel = "bezeichnung"

    # words that select
    def sichtbar_fuer(self, nutzer):
        """Of those groups whose requests this person takes in or answers."""
        return super().sichtbar_fuer(nutzer).filter(gruppe__in=gruppen(nutzer, "aufnehmen"))._verdeckt_fuer(nutzer)

    def beantwortbar_fuer(self, nutzer):
        return self.sichtbar_fuer(nutzer).filter(gruppe__in=gruppen(nutzer, "beantworten"))

    def offene(self):
        """The nearest day first."""
        return self.filter(stand=Anliegenstand.OFFEN).order_by("faellig_am", "pk")

    def abgeschlossene(self):
        return self.exclude(stand=Anliegenstand.OFFEN)

    def zu(self, gruppe, nummern):
        """About these records; an old code still counts to the one it went into."""
        return self.filter(gruppe=gruppe, nummer__in=nummern)

    def _verdeckt_fuer(self, nutzer):
        """`verdeckt`: the record rests (Art. 18), so that its request goes by its own number with this reader."""
        einschraenkungen = self.model._meta.get_field("einschraenkungen").related_model.objects  # imports this file
        ruht = einschraenkungen.geltende().filter(gruppe=OuterRef("gruppe"), nummer=OuterRef("nummer"))
        andere = [gruppe for gruppe in Personengruppe if not sieht_ruhende(nutzer, gruppe)]
        return self.annotate(verdeckt=Exists(ruht) & Q(gruppe__in=andere))


def gruppen(nutzer, verb):
    """Whose requests may this person take in, or answer? The rights stand in `protegat/rollen.py`."""
    return [gruppe for gruppe in Personengruppe if nutzer.has_perm(f"betroffene.{verb}_{gruppe}")]


def sieht_ruhende(nutzer, gruppe):
    """Whether this person goes on seeing what rests: of those who answer for it the ones with this right."""
    return nutzer.has_perm(LESEN) and nutzer.has_perm(f"betroffene.beantworten_{gruppe}")


class Anliegen(HausModell):
    """One request. It names its record by group and number only, so that it outlives it and holds no name."""

    recht = models.CharField("Worum geht es?", max_length=20, choices=Betroffenenrecht)
    gruppe = models.CharField("Wer fragt?", max_length=20, choices=Personengruppe)
    nummer = models.PositiveBigIntegerField("Nummer des Datensatzes", editable=False)
    bezeichnung = models.CharField("Zu", max_length=60, editable=False, help_text="Ein Code, nie ein Name.")
    eingegangen_am = models.DateField("Eingegangen am", default=timezone.localdate)
    verlaengert = models.CharField("Verlängert, weil", max_length=20, choices=Verlaengerungsgrund, blank=True)
    faellig_am = models.GeneratedField(
        expression=Case(
            When(verlaengert=Value(""), then=Spaeter(F("eingegangen_am"), frist="1 month")),
            default=Spaeter(F("eingegangen_am"), frist="3 months"),
        ),
        output_field=models.DateField("zu beantworten bis"),
        db_persist=True,
    )
    geprueft = models.CharField("Woran haben Sie die Person erkannt?", max_length=20, choices=Pruefweg, blank=True)
    zustaendig = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="Wer antwortet?"
    )
    wiedervorlage = models.ForeignKey(Wiedervorlage, models.SET_NULL, null=True, editable=False, related_name="+")
    stand = models.CharField("Stand", max_length=20, choices=Anliegenstand, default=Anliegenstand.OFFEN)
    grund = models.CharField("Warum nicht?", max_length=20, choices=Ablehnungsgrund, blank=True)
    abgeschlossen_am = models.DateField("abgeschlossen am", null=True, editable=False)

    verdeckt = False  # said by `sichtbar_fuer`

    objects = AnliegenQuerySet.as_manager()

    class Meta:
        verbose_name = "Anliegen"
        verbose_name_plural = "Anliegen"
        ordering = ("-eingegangen_am", "-pk")
        indexes = [models.Index(fields=("gruppe", "nummer"), name="anliegen_zu")]
        constraints = [
            *nicht_leer("anliegen", "bezeichnung"),
            *gueltige_auswahl("anliegen", recht=Betroffenenrecht, gruppe=Personengruppe, stand=Anliegenstand),
            nicht_in_der_zukunft("anliegen", "eingegangen_am"),
            in_diesen_jahren("anliegen", "eingegangen_am"),
            models.CheckConstraint(
                name="anliegen_abgelehnt_mit_grund",
                condition=Q(stand=Anliegenstand.ABGELEHNT, grund__in=Ablehnungsgrund.values)
                | (~Q(stand=Anliegenstand.ABGELEHNT) & Q(grund="")),
                violation_error_message="Eine Ablehnung nennt ihren Grund.",
            ),
            models.CheckConstraint(
                name="anliegen_abgeschlossen_mit_tag",
                condition=Q(stand=Anliegenstand.OFFEN, abgeschlossen_am__isnull=True)
                | (~Q(stand=Anliegenstand.OFFEN) & Q(abgeschlossen_am__isnull=False)),
                violation_error_message="Wann es abgeschlossen wurde, steht dabei.",
            ),
            models.CheckConstraint(
                name="anliegen_erledigt_nur_geprueft",
                condition=~Q(stand=Anliegenstand.ERLEDIGT) | Q(geprueft__in=Pruefweg.values),
                violation_error_message="Woran haben Sie die Person erkannt? Bitte halten Sie das zuerst fest.",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="anliegen_bleibt",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition(
                    f"OLD.abgeschlossen_am IS NULL OR OLD.abgeschlossen_am > now() - interval '{AUFBEWAHRUNG}'"
                ),
            )
        ]

    def __str__(self):
        return f"{self.get_recht_display()}: {self.zu_wem}"

    def get_absolute_url(self):
        return reverse("betroffene:anliegen_detail", args=[self.pk])

    @property
    def zu_wem(self):
        """The code or number of the record, as far as this reader may know it."""
        return f"Anliegen Nr. {self.pk}" if self.verdeckt else self.bezeichnung

    @property
    def offen(self):
        return self.stand == Anliegenstand.OFFEN

    @property
    def ueberfaellig(self):
        return self.offen and self.faellig_am < timezone.localdate()

    def vermerke(self, was, von, angabe=""):
        """Note one step; the log of them only grows."""
        self.schritte.model(anliegen=self, was=was, nutzer=von.pk, konto=von.username, angabe=angabe).save()

    @transaction.atomic
    def erkenne(self, weg, von):
        """It is noted how we know who asks."""
        if weg != self.geprueft:
            self.geprueft = weg
            self._speichere(von, Schrittart.ERKANNT, self.get_geprueft_display())

    @transaction.atomic
    def verlaengere(self, grund, von):
        """Two months more, once, and the person is to be told why within the first (Art. 12 Abs. 3)."""
        self.verlaengert = grund
        self._speichere(von, Schrittart.VERLAENGERT, self.get_verlaengert_display())
        self.refresh_from_db(fields=["faellig_am"])

    def erledige(self, von):
        self._schliesse(Anliegenstand.ERLEDIGT, Schrittart.ERLEDIGT, von)

    def lehne_ab(self, grund, von):
        self.grund = grund
        self._schliesse(Anliegenstand.ABGELEHNT, Schrittart.ABGELEHNT, von, self.get_grund_display())

    def ziehe_zurueck(self, von):
        """The person does not ask any more."""
        self._schliesse(Anliegenstand.ZURUECKGEZOGEN, Schrittart.ZURUECKGEZOGEN, von)

    @transaction.atomic
    def _schliesse(self, stand, was, von, angabe=""):
        self.stand, self.abgeschlossen_am = stand, timezone.localdate()
        self._speichere(von, was, angabe)
        if self.wiedervorlage and self.wiedervorlage.offen:
            self.wiedervorlage.erledige(von=von)

    def _speichere(self, von, was, angabe):
        self.zeichne(von)
        self.full_clean(exclude=["zustaendig"])
        self.save()
        self.vermerke(was, von, angabe)
