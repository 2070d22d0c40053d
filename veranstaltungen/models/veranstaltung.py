import pgtrigger
from django.conf import settings
from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Gremium, Organisation, Thema
from protegat.basis.merkmale import Sprache
from protegat.basis.models import Eintrag, Standort, Teilnehmermodus, Vorhaben, Wiedervorlage
from protegat.basis.querysets import mittel, summe
from protegat.basis.regeln import (
    TagInBerlin,
    gueltige_auswahl,
    gueltige_menge,
    nicht_in_der_zukunft,
    nicht_leer,
    tag_im_vorhaben,
)
from protegat.basis.volltext import Fundort, suchindizes
from protegat.basis.zeitraum import Zeitraum

from .ausloeser import ANTEILE_PASSEN, AUFGLIEDERUNG_PASST, KOSTEN_PASSEN
from .kataloge import SITZUNGSARTEN, Gezaehlt, Veranstaltungsart, Veranstaltungsstatus, Zaehlart, Zugang
from .reihe import Reihe
from .sitzungsworte import SitzungsWoerter
from .termine import TerminQuerySet

SUCHFELDER = ("titel", "referent", "zielgruppe", "im_rahmen_von")
TEILNEHMENDE = summe("teilnehmende")
DURCHSCHNITT = mittel("teilnehmende")
NICHT_MEHR_GEPLANT = "Das geht nur, solange die Veranstaltung geplant ist. Jetzt ist sie {}."


class VeranstaltungQuerySet(SitzungsWoerter, TerminQuerySet):
    titel = "titel"
    fundorte = (Fundort(SUCHFELDER), Fundort(("name", "beschreibung"), "reihe"))

    # words that select
    def durchgefuehrt(self):
        """K9: what took place; planned, cancelled and postponed events never count."""
        return self.filter(status=Veranstaltungsstatus.DURCHGEFUEHRT)

    def der_art(self, *arten):
        return self.filter(art__in=arten)

    def in_reihen(self):
        return self.filter(reihe__isnull=False)

    def ohne_zahl(self, tag):
        """Planned for a day that has passed and still without a count."""
        return self.geplante().filter(datum__lt=tag)

    def geplante(self):
        return self.filter(status=Veranstaltungsstatus.GEPLANT)

    def kommende(self, tag):
        """Planned for this day or later, the next one first."""
        return self.geplante().filter(datum__gte=tag).order_by("beginn", "pk")

    def vergangene(self, tag):
        """Before this day or already held, whatever became of them; the latest first."""
        return self.filter(Q(datum__lt=tag) | Q(status=Veranstaltungsstatus.DURCHGEFUEHRT))

    def ausgefallene(self):
        return self.filter(status__in=(Veranstaltungsstatus.ABGESAGT, Veranstaltungsstatus.VERSCHOBEN))

    def ausgefallene_ohne_grund(self):
        """Called off or postponed, and nobody has said why: only a file can bring that."""
        return self.ausgefallene().filter(statusgrund="")

    # words that count
    def teilnahmen(self):
        """K10: attendances, not distinct persons."""
        return self.zaehle(TEILNEHMENDE)

    def je_zaehlart(self):
        """`[("strichliste", "Strichliste", 4), ...]` in the order of the catalogue."""
        anzahlen = dict(self.order_by().values_list("zaehlart").annotate(anzahl=Count("pk")))
        return [(art.value, art.label, anzahlen[art]) for art in Zaehlart if art in anzahlen]


class Veranstaltung(Eintrag):
    """An event. Held means counted: 0 is a count, empty is none."""

    vorhaben = models.ForeignKey(
        Vorhaben,
        models.PROTECT,
        db_index=False,  # veranstaltung_zeit begins with it
        related_name="veranstaltungen",
        verbose_name="Vorhaben",
    )
    art = models.CharField("Art", max_length=30, choices=Veranstaltungsart)
    reihe = models.ForeignKey(
        Reihe, models.PROTECT, null=True, blank=True, related_name="veranstaltungen", verbose_name="Reihe"
    )
    gremium = models.ForeignKey(
        Gremium, models.PROTECT, null=True, blank=True, related_name="sitzungen", verbose_name="Gremium"
    )
    titel = models.CharField("Titel", max_length=200)
    thema = models.ForeignKey(
        Thema, models.PROTECT, null=True, blank=True, related_name="veranstaltungen", verbose_name="Thema"
    )
    beginn = models.DateTimeField("Beginn")
    ende = models.DateTimeField("Ende", null=True, blank=True)
    datum = models.GeneratedField(
        expression=TagInBerlin("beginn"),
        output_field=models.DateField(),
        db_persist=True,
        verbose_name="Datum",
    )
    standort = models.ForeignKey(
        Standort,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="veranstaltungen",
        verbose_name="Standort",
    )
    referent = models.CharField(
        "Referentinnen und Referenten", max_length=400, blank=True, help_text="Mehrere mit Semikolon trennen."
    )
    leitung = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="veranstaltungen",
        verbose_name="Leitung",
    )
    mitveranstalter = models.ManyToManyField(
        Organisation, related_name="mitveranstaltete", verbose_name="Mitveranstalter", blank=True
    )
    anwesende = models.ManyToManyField(
        Organisation, related_name="besuchte", verbose_name="Anwesende Organisationen", blank=True
    )
    zielgruppe = models.CharField("Zielgruppe", max_length=120, blank=True)
    sprachen = ArrayField(
        models.CharField(max_length=20, choices=Sprache), verbose_name="Sprachen", default=list, blank=True
    )
    dolmetschen = models.CharField("Gedolmetscht", max_length=120, blank=True)
    barrierefrei = models.BooleanField("stufenlos erreichbar", default=False)
    zugang = ArrayField(
        models.CharField(max_length=20, choices=Zugang), verbose_name="Außerdem vorhanden", default=list, blank=True
    )
    kapazitaet = models.PositiveIntegerField("Plätze", null=True, blank=True)
    oeffentlich = models.BooleanField("öffentlich angekündigt", default=False)
    anmeldung_noetig = models.BooleanField("mit Anmeldung", default=False)
    anmeldeschluss = models.DateTimeField(
        "Anmeldeschluss", null=True, blank=True, help_text="Leer heißt: bis zum Beginn."
    )
    im_rahmen_von = models.CharField(
        "Im Rahmen von", max_length=120, blank=True, help_text="Zum Beispiel: Stadtteilfest."
    )
    status = models.CharField(
        "Status", max_length=20, choices=Veranstaltungsstatus, default=Veranstaltungsstatus.GEPLANT
    )
    teilnehmende = models.PositiveIntegerField("Teilnehmende", null=True, blank=True)
    zaehlart = models.CharField("Gezählt mit", max_length=20, choices=Zaehlart, default=Zaehlart.LISTE)
    gezaehlt_von = models.CharField("Gezählt von", max_length=20, choices=Gezaehlt, blank=True)
    statusgrund = models.CharField("Grund", max_length=200, blank=True)
    nachfolger = models.OneToOneField(
        "self", models.SET_NULL, null=True, blank=True, related_name="vorgaenger", verbose_name="Neuer Termin"
    )
    wiedervorlagen = GenericRelation(Wiedervorlage, "objekt_id", "art")

    objects = VeranstaltungQuerySet.as_manager()

    class Meta:
        verbose_name = "Veranstaltung"
        verbose_name_plural = "Veranstaltungen"
        ordering = ("-beginn", "-pk")
        indexes = [
            models.Index(fields=("vorhaben", "datum"), name="veranstaltung_zeit"),
            *suchindizes("veranstaltung", *SUCHFELDER),
        ]
        constraints = [
            *gueltige_auswahl("veranstaltung", art=Veranstaltungsart, status=Veranstaltungsstatus, zaehlart=Zaehlart),
            *nicht_leer("veranstaltung", "titel", "kennung"),
            *gueltige_menge("veranstaltung", sprachen=Sprache, zugang=Zugang),
            models.CheckConstraint(
                name="veranstaltung_gezaehlt_von_aus_katalog",
                condition=Q(gezaehlt_von__in=["", *Gezaehlt.values]),
                violation_error_message="Für „gezaehlt_von“ gibt es diesen Wert nicht.",
            ),
            models.CheckConstraint(
                name="veranstaltung_nur_verschoben_hat_neuen_termin",
                condition=Q(nachfolger__isnull=True) | Q(status=Veranstaltungsstatus.VERSCHOBEN),
                violation_error_message="Diese Veranstaltung ist auf einen neuen Termin verschoben. Nehmen Sie das "
                "auf ihrer Seite zurück.",
            ),
            models.CheckConstraint(
                name="veranstaltung_durchgefuehrt_heisst_gezaehlt",
                condition=~Q(status=Veranstaltungsstatus.DURCHGEFUEHRT) | Q(teilnehmende__isnull=False),
                violation_error_message="Wie viele waren da? 0 ist eine Zahl, leer nicht.",
            ),
            models.CheckConstraint(
                name="veranstaltung_endet_nach_beginn",
                condition=Q(ende__isnull=True) | Q(ende__gt=F("beginn")),
                violation_error_message="Das Ende liegt vor dem Beginn.",
            ),
            models.CheckConstraint(
                name="veranstaltung_sitzung_ist_ein_treffen",
                condition=Q(gremium__isnull=True) | Q(art__in=SITZUNGSARTEN),
                violation_error_message="Die Sitzung eines Gremiums ist von der Art Netzwerktreffen oder Gremium.",
            ),
            models.CheckConstraint(
                name="veranstaltung_anmeldeschluss_bis_beginn",
                condition=Q(anmeldeschluss__isnull=True) | Q(anmeldeschluss__lte=F("beginn")),
                violation_error_message="Der Anmeldeschluss liegt nach dem Beginn.",
            ),
            nicht_in_der_zukunft("veranstaltung", nur=Q(status=Veranstaltungsstatus.DURCHGEFUEHRT)),
        ]
        triggers = [
            tag_im_vorhaben("veranstaltung", tag="(NEW.beginn AT TIME ZONE 'Europe/Berlin')::date", feld="beginn"),
            pgtrigger.Trigger(
                name="veranstaltung_teilnehmende_decken_zaehlung",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("teilnehmende"),
                func=AUFGLIEDERUNG_PASST.format(veranstaltung="NEW.id"),
            ),
            pgtrigger.Trigger(
                name="veranstaltung_vorhaben_passt_zu_anteilen",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("vorhaben_id"),
                func=ANTEILE_PASSEN.format(veranstaltung="NEW.id"),
            ),
            pgtrigger.Trigger(
                name="veranstaltung_vorhaben_passt_zu_kosten",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("vorhaben_id"),
                func=KOSTEN_PASSEN.format(veranstaltung="NEW.id"),
            ),
        ]

    def __str__(self):
        return self.titel

    def get_absolute_url(self):
        return reverse("veranstaltungen:veranstaltung_detail", args=[self.pk])

    @property
    def uhrzeiten(self):
        """When it begins and ends on the clock of the office; the end may be None."""
        return timezone.localtime(self.beginn).time(), self.ende and timezone.localtime(self.ende).time()

    @property
    def quartal(self):
        """The quarter whose report counts it."""
        return Zeitraum.quartal_mit(self.datum)

    @property
    def fragt_namen(self):
        """Whether its Vorhaben wants to know who came; else the number is enough."""
        return self.vorhaben.teilnehmermodus in (Teilnehmermodus.LISTE, Teilnehmermodus.STAMMBLATT)

    @property
    def verschobene(self):
        """The event whose successor this one is, or None."""
        return type(self).objects.filter(nachfolger=self).first()

    @property
    def fehlt_zahl(self):
        """Its day has passed and nobody has said how many came."""
        return self.status == Veranstaltungsstatus.GEPLANT and self.datum < timezone.localdate()

    @property
    def steht_bevor(self):
        """Planned and not yet begun: places may still be given and given back."""
        return self.status == Veranstaltungsstatus.GEPLANT and self.beginn > timezone.now()

    @property
    def nimmt_anmeldungen_an(self):
        """Whether everybody may register by themselves."""
        offen = self.anmeldeschluss is None or self.anmeldeschluss > timezone.now()
        return self.oeffentlich and self.anmeldung_noetig and self.steht_bevor and offen

    @property
    def sprachnamen(self):
        return [Sprache(sprache).label for sprache in self.sprachen]

    @property
    def zugangsnamen(self):
        return [Zugang(zugang).label for zugang in self.zugang]

    @property
    def referenten(self):
        return [name.strip() for name in self.referent.split(";") if name.strip()]

    def clean(self):
        if self.vorhaben_id and self.beginn:
            self.vorhaben.pruefe_tag(timezone.localdate(self.beginn), feld="beginn")

    @transaction.atomic
    def sage_ab(self, grund, von):
        """It does not take place; counts in no report. Raises ValidationError once it is no longer planned."""
        self.halte_geplant()
        self.werde(Veranstaltungsstatus.ABGESAGT, von, grund)

    @transaction.atomic
    def plane_wieder(self, von):
        """Undo of `sage_ab`; whatever is not called off stays as it is."""
        if self.halte().status == Veranstaltungsstatus.ABGESAGT:
            self.werde(Veranstaltungsstatus.GEPLANT, von)

    @transaction.atomic
    def nimm_zaehlung_zurueck(self, von):
        """The count was a mistake: planned again, without a number; what was tapped at the door waits again."""
        if self.halte().status == Veranstaltungsstatus.DURCHGEFUEHRT:
            self.vergiss_zaehlung()
            self.werde(Veranstaltungsstatus.GEPLANT, von)

    def vergiss_zaehlung(self):
        self.zaehlungen.all().delete()
        self.tipps.update(uebernommen=False)
        self.teilnehmende, self.gezaehlt_von = None, ""

    def halte(self):
        """Whoever changes its state at the same moment waits until this transaction ends, and then sees it."""
        alle = type(self).objects.select_for_update(of=("self",), no_key=True)
        self.refresh_from_db(from_queryset=alle)
        return self

    def halte_geplant(self):
        status = Veranstaltungsstatus(self.halte().status)
        if status != Veranstaltungsstatus.GEPLANT:
            raise ValidationError(NICHT_MEHR_GEPLANT.format(status.label))

    def werde(self, status, von, grund="", nachfolger=None):
        self.status, self.statusgrund, self.nachfolger = status, grund, nachfolger
        self.zeichne(von)
        self.save()

    @transaction.atomic
    def zaehle(self, teilnehmende, zaehlart, aufgliederung, von, gezaehlt_von=""):
        """Note that it took place, how many came and in which role somebody counted.

        `aufgliederung` maps (merkmal, auspraegung) to a number; it replaces what was noted before.
        """
        self.zaehlungen.all().delete()
        self.teilnehmende, self.zaehlart, self.gezaehlt_von = teilnehmende, zaehlart, gezaehlt_von
        self.status = Veranstaltungsstatus.DURCHGEFUEHRT
        self.zeichne(von)
        self.save()
        self.zaehlungen.bulk_create(
            self.zaehlungen.model(veranstaltung=self, merkmal=merkmal, auspraegung=auspraegung, anzahl=anzahl)
            for (merkmal, auspraegung), anzahl in aufgliederung.items()
        )
