"""What becomes of an event: planned, then held and counted, called off or postponed."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.utils import timezone

from protegat.basis.models import Eintrag
from protegat.basis.regeln import gueltige_auswahl, nicht_in_der_zukunft

from .kataloge import Gezaehlt, Veranstaltungsstatus, Zaehlart

NICHT_MEHR_GEPLANT = "Das geht nur, solange die Veranstaltung geplant ist. Jetzt ist sie {}."
ZAEHLFELDER = ("status", "teilnehmende", "zaehlart", "gezaehlt_von")


class Werdegang(Eintrag):
    """Its state, its headcount, and the verbs that change them. Held means counted: 0 is a count, empty is none."""

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

    class Meta:
        abstract = True

    @property
    def verschobene(self):
        """The event whose successor this one is, or None."""
        return type(self).objects.filter(nachfolger=self).first()

    @property
    def fehlt_zahl(self):
        """Its day has passed and nobody has said how many came."""
        geplant = self.status == Veranstaltungsstatus.GEPLANT and self.teilnehmende is None
        return geplant and self.datum < timezone.localdate()

    @property
    def trotz_zahl_geplant(self):
        """There is a number, but nobody has said that it took place: it does not count. Only a file brings that."""
        geplant = self.status == Veranstaltungsstatus.GEPLANT and self.teilnehmende is not None
        return geplant and self.datum <= timezone.localdate()

    @property
    def steht_bevor(self):
        """Planned and not yet begun: places may still be given and given back."""
        return self.status == Veranstaltungsstatus.GEPLANT and self.beginn > timezone.now()

    @property
    def faengt_noch_an(self):
        """Its hour is still to come, whatever its state."""
        return self.beginn > timezone.now()

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
    def zaehle(self, teilnehmende, zaehlart, aufgliederung, von, gezaehlt_von="", vorher=None):
        """Note that it took place, how many came and in which role somebody counted; returns the step back.

        `aufgliederung` maps (merkmal, auspraegung) to a number; it replaces what was noted before. `vorher` is the
        `zaehlstand` to go back to, where something was changed for this count already.
        """
        vorher = vorher or self.zaehlstand()
        self.status = Veranstaltungsstatus.DURCHGEFUEHRT
        self.teilnehmende, self.zaehlart, self.gezaehlt_von = teilnehmende, zaehlart, gezaehlt_von
        self._schreibe([(*paar, anzahl) for paar, anzahl in aufgliederung.items()], von)
        self.zaehlschritte.all().delete()
        return self.zaehlschritte.create(vorher=vorher, nachher=self.zaehlstand(), erstellt_von=von, geaendert_von=von)

    def zaehlstand(self):
        """All that a count changes, as the database has it: `{"teilnehmende": 60, ..., "tipps": [4, 5]}`."""
        werte = type(self).objects.values(*ZAEHLFELDER).get(pk=self.pk)
        zeilen = self.zaehlungen.order_by("merkmal", "auspraegung").values_list("merkmal", "auspraegung", "anzahl")
        tipps = self.tipps.uebernommene().order_by("pk").values_list("pk", flat=True)
        return werte | {"aufgliederung": [list(zeile) for zeile in zeilen], "tipps": list(tipps)}

    def stelle_her(self, zaehlstand, von):
        """What `zaehlstand` said at another time; a tap that has arrived since waits."""
        for name in ZAEHLFELDER:
            setattr(self, name, zaehlstand[name])
        self.tipps.update(uebernommen=False)
        self.tipps.filter(pk__in=zaehlstand["tipps"]).update(uebernommen=True)
        self._schreibe(zaehlstand["aufgliederung"], von)

    def _schreibe(self, aufgliederung, von):
        self.zaehlungen.all().delete()
        self.zeichne(von)
        self.save()
        self.zaehlungen.bulk_create(
            self.zaehlungen.model(veranstaltung=self, merkmal=merkmal, auspraegung=auspraegung, anzahl=anzahl)
            for merkmal, auspraegung, anzahl in aufgliederung
        )

    @transaction.atomic
    def nimm_zaehlung_zurueck(self, von):
        """The count was a mistake: planned again, without a number; what was tapped at the door waits again."""
        if self.halte().status == Veranstaltungsstatus.DURCHGEFUEHRT:
            self.vergiss_zaehlung()
            self.werde(Veranstaltungsstatus.GEPLANT, von)

    def vergiss_zaehlung(self):
        self.zaehlungen.all().delete()
        self.zaehlschritte.all().delete()
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


REGELN = [
    *gueltige_auswahl("veranstaltung", status=Veranstaltungsstatus, zaehlart=Zaehlart),
    models.CheckConstraint(
        name="veranstaltung_gezaehlt_von_aus_katalog",
        condition=Q(gezaehlt_von__in=["", *Gezaehlt.values]),
        violation_error_message="Für „gezaehlt_von“ gibt es diesen Wert nicht.",
    ),
    models.CheckConstraint(
        name="veranstaltung_nur_verschoben_hat_neuen_termin",
        condition=Q(nachfolger__isnull=True) | Q(status=Veranstaltungsstatus.VERSCHOBEN),
        violation_error_message="Diese Veranstaltung ist auf einen neuen Termin verschoben. Nehmen Sie das auf ihrer "
        "Seite zurück.",
    ),
    models.CheckConstraint(
        name="veranstaltung_durchgefuehrt_heisst_gezaehlt",
        condition=~Q(status=Veranstaltungsstatus.DURCHGEFUEHRT) | Q(teilnehmende__isnull=False),
        violation_error_message="Wie viele waren da? 0 ist eine Zahl, leer nicht.",
    ),
    nicht_in_der_zukunft("veranstaltung", nur=Q(status=Veranstaltungsstatus.DURCHGEFUEHRT)),
]
