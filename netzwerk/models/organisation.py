from itertools import groupby

import pgtrigger
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils import timezone

from protegat.basis.felder import Webadresse
from protegat.basis.kalender import Wochentag
from protegat.basis.merkmale import Sprache
from protegat.basis.models import SPERRVERMERK_HAELT, Eintrag, Ortsteil, Wiedervorlage
from protegat.basis.regeln import Sortierung, gueltige_auswahl, gueltige_menge, nicht_in_der_zukunft, nicht_leer
from protegat.basis.volltext import suchindizes

from .aufnahme import AufnahmeMixin
from .kontaktangaben import PLZ, TELEFON, nicht_kuenftig, plz_hat_fuenf_ziffern, telefon_hat_ziffern
from .querysets import SUCHFELDER, OrganisationQuerySet, gezaehlt_in
from .thema import Thema
from .zeichen import VERGLEICHSINDIZES, Vergleichbar


class Organisationstyp(models.TextChoices):
    AMT = "amt", "Amt"
    JOBCENTER = "jobcenter", "Jobcenter"
    BERATUNGSSTELLE = "beratungsstelle", "Beratungsstelle"
    RECHTSBERATUNG = "rechtsberatung", "Rechtsberatung"
    UNTERKUNFT = "unterkunft", "Unterkunft"
    KITA_SCHULE = "kita_schule", "KiTa, Schule"
    HOCHSCHULE = "hochschule", "Hochschule"
    KAMMER = "kammer", "Kammer"
    VEREIN = "verein", "Verein"
    MIGRANTENORGANISATION = "migrantenorganisation", "Migrantenorganisation"
    KULTUR = "kultur", "Kultur"
    SPORT = "sport", "Sport"
    WOHNEN = "wohnen", "Wohnen"
    GESUNDHEIT = "gesundheit", "Gesundheit"
    PROJEKTTRAEGER = "projekttraeger", "Projektträger"
    QUARTIER = "quartier", "Quartier"
    KIRCHE = "kirche", "Kirche"
    UNTERNEHMEN = "unternehmen", "Unternehmen"


class Kooperationsform(models.TextChoices):
    VERWEISSTELLE = "verweisstelle", "Verweisstelle"
    VERANSTALTUNGSPARTNER = "veranstaltungspartner", "Veranstaltungspartner"
    GREMIUM = "gremium", "Gremium"
    RAUMPARTNER = "raumpartner", "Raumpartner"
    BEGLEITETER_TRAEGER = "begleiteter_traeger", "Begleiteter Träger"


RUHT = pgtrigger.Trigger(
    name="organisation_ruht",
    when=pgtrigger.After,
    operation=pgtrigger.UpdateOf("aktiv"),
    condition=pgtrigger.Q(new__aktiv=False, old__aktiv=True),
    # the row itself knows what follows: kontaktperson_ruht_heisst_loeschen
    func="""
        UPDATE netzwerk_kontaktperson SET loeschen_am = NULL WHERE organisation_id = NEW.id AND loeschen_am IS NULL;
        RETURN NULL;
    """,
)


class Organisation(AufnahmeMixin, Vergleichbar, Eintrag):
    """A partner: an office, an association, a place that we send people to or work with."""

    name = models.CharField("Name", max_length=160)
    kurzname = models.CharField("Kurzname", max_length=40, blank=True)
    typ = models.CharField("Typ", max_length=30, choices=Organisationstyp)
    kooperationsformen = ArrayField(
        models.CharField(max_length=30, choices=Kooperationsform),
        verbose_name="Kooperationsformen",
        default=list,
        blank=True,
    )
    strasse = models.CharField("Straße", max_length=120, blank=True)
    plz = models.CharField("PLZ", max_length=10, blank=True, validators=[PLZ])
    ort = models.CharField("Ort", max_length=80, blank=True)
    ortsteil = models.ForeignKey(
        Ortsteil, models.PROTECT, null=True, blank=True, related_name="organisationen", verbose_name="Ortsteil"
    )
    oeffnungszeiten = models.TextField("Öffnungszeiten", blank=True)
    zugang = models.CharField(
        "Zugang", max_length=200, blank=True, help_text="Zum Beispiel: ohne Termin, Ausweis mitbringen."
    )
    telefon = models.CharField("Telefon", max_length=40, blank=True, validators=[TELEFON])
    email = models.EmailField("E-Mail", blank=True)
    web = Webadresse("Webseite", blank=True)
    sprachen = ArrayField(
        models.CharField(max_length=20, choices=Sprache), verbose_name="Sprachen", default=list, blank=True
    )
    themen = models.ManyToManyField(Thema, related_name="organisationen", verbose_name="Themen", blank=True)
    ev_nummer = models.CharField("EV-Nummer", max_length=40, blank=True, help_text="Bei ESF-Projektträgern.")
    geprueft_am = models.DateField("Angaben geprüft am", null=True, blank=True, validators=[nicht_kuenftig])
    aktiv = models.BooleanField("aktiv", default=True)
    aufgegangen_in = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        editable=False,
        db_index=False,  # organisation_aliasse
        related_name="aliasse",
        verbose_name="aufgegangen in",
        help_text="The entry that stands for the same organisation now; this one leads there.",
    )
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        verbose_name = "Organisation"
        verbose_name_plural = "Organisationen"
        ordering = (Sortierung("name"),)
        indexes = [
            *VERGLEICHSINDIZES,
            *suchindizes("organisation", *SUCHFELDER),
            GinIndex(name="organisation_sprachen", fields=["sprachen"]),
            models.Index(
                name="organisation_aliasse", fields=["aufgegangen_in"], condition=Q(aufgegangen_in__isnull=False)
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                Lower("name"),
                name="organisation_name_einmal",
                violation_error_message="Eine Organisation mit diesem Namen gibt es schon.",
            ),
            models.CheckConstraint(
                name="organisation_geht_nicht_in_sich_auf",
                condition=Q(aufgegangen_in=None) | ~Q(aufgegangen_in=F("id")),
                violation_error_message="Eine Organisation geht nicht in sich selbst auf.",
            ),
            plz_hat_fuenf_ziffern("organisation"),
            telefon_hat_ziffern("organisation"),
            nicht_in_der_zukunft("organisation_geprueft", feld="geprueft_am"),
            *nicht_leer("organisation", "name", "kennung"),
            *gueltige_auswahl("organisation", typ=Organisationstyp),
            *gueltige_menge("organisation", kooperationsformen=Kooperationsform, sprachen=Sprache),
        ]
        triggers = [RUHT, SPERRVERMERK_HAELT]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("netzwerk:organisation_detail", args=[self.pk])

    @property
    def anschrift(self):
        return ", ".join(filter(None, (self.strasse, f"{self.plz} {self.ort}".strip())))

    @property
    def woche(self):
        """`[(Wochentag.DIENSTAG, [Oeffnungszeit, ...]), ...]`: only days that are open."""
        return [(Wochentag(tag), list(zeiten)) for tag, zeiten in groupby(self.zeiten.all(), lambda z: z.wochentag)]

    @property
    def formen(self):
        """The ways we co-operate, in words."""
        return [Kooperationsform(form).label for form in self.kooperationsformen]

    @property
    def sprachnamen(self):
        return [Sprache(sprache).label for sprache in self.sprachen]

    def vermittlungen_im(self, vorhaben):
        """Referrals to this partner from completed Beratungen of a Vorhaben."""
        return self.vermittlungen.filter(gezaehlt_in(vorhaben))

    @property
    def monate_seit_pruefung(self):
        """Whole months since somebody checked the details, or None when nobody ever did."""
        if self.geprueft_am is None:
            return None
        heute = timezone.localdate()
        monate = (heute.year - self.geprueft_am.year) * 12 + heute.month - self.geprueft_am.month
        return max(0, monate - (heute.day < self.geprueft_am.day))

    def oeffne(self, angaben, von):
        """Exchange the opening times for these `(wochentag, beginn, ende, hinweis)`; needs a transaction."""
        bisherige = {zeit.angaben: zeit for zeit in self.zeiten.all()}
        weg = [zeit.pk for schluessel, zeit in bisherige.items() if schluessel not in angaben]
        self.zeiten.filter(pk__in=weg).delete()
        for wochentag, beginn, ende, hinweis in sorted(set(angaben) - bisherige.keys()):
            zeit = self.zeiten.model(organisation=self, wochentag=wochentag, beginn=beginn, ende=ende, hinweis=hinweis)
            zeit.zeichne(von)
            zeit.save()

    def bestaetige(self, von):
        """Note that the details were checked today and still hold."""
        self.geprueft_am = timezone.localdate()
        self.zeichne(von)
        self.save(update_fields=["geprueft_am", "geaendert_von", "geaendert_am"])

    def nimm_pruefung_zurueck(self, vorher, von):
        """Undo of `bestaetige`: back to the day before, or to never."""
        self.geprueft_am = vorher if vorher and vorher <= timezone.localdate() else None
        self.zeichne(von)
        self.save(update_fields=["geprueft_am", "geaendert_von", "geaendert_am"])
