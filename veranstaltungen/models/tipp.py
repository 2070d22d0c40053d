"""Counting at the door: taps of several phones that add up, and what they make together."""

from collections import defaultdict

from django.db import models, transaction
from django.db.models import Max, Q, Sum
from django.utils import timezone
from django.utils.crypto import salted_hmac

from protegat.basis.felder import neue_kennung
from protegat.basis.querysets import HausQuerySet

from .kataloge import Zaehlart
from .veranstaltung import Veranstaltung
from .zaehlung import Merkmal

FORM = r"^[0-9a-f]{32}$"  # what `neue_kennung` makes


class Tuergruppe(models.TextChoices):
    """Whom a counter at the door counts."""

    PERSON = "person", "Person"
    FRAU = "frau", "Frauen"
    MANN = "mann", "Männer"
    DIVERS = "divers", "divers"
    KIND = "kind", "Kinder (unter 18)"


# A person without more counts in the total only; of children nobody asks whether they are girls or boys.
AUSPRAEGUNG = {
    Tuergruppe.FRAU: (Merkmal.GESCHLECHT.value, "weiblich"),
    Tuergruppe.MANN: (Merkmal.GESCHLECHT.value, "maennlich"),
    Tuergruppe.DIVERS: (Merkmal.GESCHLECHT.value, "divers"),
    Tuergruppe.KIND: (Merkmal.ALTERSGRUPPE.value, "u18"),
}


class TippQuerySet(HausQuerySet):
    # words that select
    def uebernommene(self):
        return self.filter(uebernommen=True)

    def spaetere(self):
        """Not part of the headcount: nobody has taken them over yet."""
        return self.filter(uebernommen=False)

    # words that count
    def summe(self):
        return self.aggregate(summe=Sum("wert", default=0))["summe"]

    def je_gruppe(self):
        """`{"frau": 14, "mann": 12}`; a group in which nothing is left is absent."""
        zeilen = self.order_by().values_list("gruppe").annotate(summe=Sum("wert"))
        return {gruppe: summe for gruppe, summe in zeilen if summe}

    def je_geraet(self):
        """`{"3f...": {"frau": 9}, ...}`: how much each phone has counted, nobody knows whose it is."""
        geraete = defaultdict(dict)
        for geraet, gruppe, summe in self.order_by().values_list("geraet", "gruppe").annotate(summe=Sum("wert")):
            geraete[geraet][gruppe] = summe
        return dict(geraete)


class Tipp(models.Model):
    """One tap at the door. On purpose it has no author: the counter stays unknown, the count does not."""

    veranstaltung = models.ForeignKey(Veranstaltung, models.CASCADE, related_name="tipps")
    kennung = models.CharField(max_length=32, unique=True, default=neue_kennung)
    geraet = models.CharField(max_length=32, help_text="A random key that the browser made for this event.")
    gruppe = models.CharField(max_length=10, choices=Tuergruppe)
    wert = models.SmallIntegerField(help_text="1 for a person, -1 takes one back.")
    eingegangen_am = models.DateTimeField(auto_now_add=True)
    uebernommen = models.BooleanField(default=False)

    objects = TippQuerySet.as_manager()

    class Meta:
        verbose_name = "Tipp"
        verbose_name_plural = "Tipps"
        constraints = [
            models.CheckConstraint(
                name="tipp_kennung_form",
                condition=Q(kennung__regex=FORM, geraet__regex=FORM),
                violation_error_message="Dieser Tipp hat keine gültige Kennung.",
            ),
            models.CheckConstraint(
                name="tipp_gruppe_aus_katalog",
                condition=Q(gruppe__in=Tuergruppe.values),
                violation_error_message="Diese Gruppe gibt es nicht.",
            ),
            models.CheckConstraint(
                name="tipp_zaehlt_eins",
                condition=Q(wert__in=(1, -1)),
                violation_error_message="Ein Tipp zählt eine Person oder nimmt eine zurück.",
            ),
        ]

    def __str__(self):
        return f"{self.wert:+} {self.get_gruppe_display()}"


class Tuer:
    """The doors of one event together."""

    def __init__(self, veranstaltung):
        self.veranstaltung = veranstaltung
        self.tipps = veranstaltung.tipps

    @transaction.atomic
    def tippe(self, kennung, geraet, gruppe, wert):
        """Count one tap; the same kennung again is the same tap.

        Returns False when this phone has nobody left in the group to take back.
        """
        if wert < 0:
            self.veranstaltung.halte()  # so that two at once do not take back the same person
            if not self._kennt(kennung) and self._eigene(geraet, gruppe) < 1:
                return False
        tipp = Tipp(veranstaltung=self.veranstaltung, kennung=kennung, geraet=geraet, gruppe=gruppe, wert=wert)
        Tipp.objects.bulk_create([tipp], ignore_conflicts=True)
        return True

    def _kennt(self, kennung):
        return Tipp.objects.filter(kennung=kennung).exists()

    def _eigene(self, geraet, gruppe):
        return self.tipps.filter(geraet=geraet, gruppe=gruppe).summe()

    @transaction.atomic
    def uebernimm(self, von, gezaehlt_von=""):
        """The taps so far become the headcount; whatever arrives later is a difference that somebody sees.

        Returns the step back.
        """
        vorher = self.veranstaltung.halte().zaehlstand()
        self.tipps.spaetere().update(uebernommen=True)
        uebernommene = self.tipps.uebernommene()
        gruppen = uebernommene.je_gruppe()
        aufgliederung = {AUSPRAEGUNG[gruppe]: zahl for gruppe, zahl in gruppen.items() if gruppe in AUSPRAEGUNG}
        return self.veranstaltung.zaehle(
            sum(gruppen.values()),
            Zaehlart.STRICHLISTE,
            aufgliederung,
            von=von,
            gezaehlt_von=gezaehlt_von,
            vorher=vorher,
        )

    @property
    def gruppen(self):
        """`[("Frauen", 14), ...]` in the order of the catalogue."""
        zahlen = self.tipps.je_gruppe()
        return [(gruppe.label, zahlen[gruppe]) for gruppe in Tuergruppe if gruppe in zahlen]

    def uebersicht(self):
        """For the page of the event, or None where nobody has tapped."""
        zuletzt = self.tipps.aggregate(zuletzt=Max("eingegangen_am"))["zuletzt"]
        if zuletzt is None:
            return None
        summe, steht_da = self.tipps.summe(), self.veranstaltung.teilnehmende
        uebernommen = self.tipps.uebernommene().summe()
        return {
            "summe": summe,
            "uebernommen": uebernommen,
            "von_hand": steht_da is not None and steht_da != uebernommen,
            "mehr": max(summe - (steht_da or 0), 0),  # than the number that stands there, or
            "weniger": max((steht_da or 0) - summe, 0),
            "spaeter": self.tipps.spaetere().summe(),
            "offen": self.tipps.spaetere().exists(),
            "gruppen": self.gruppen,
            "geraete": len(self.tipps.je_geraet()),
            "zuletzt": zuletzt,
        }

    def stand(self, nutzer):
        """All of it for the script on the page: figures and random keys, nobody's name."""
        return {
            "konto": salted_hmac("veranstaltungen.tuer", str(nutzer.pk)).hexdigest()[:16],
            "tag": timezone.localdate().isoformat(),
            "gruppen": self.tipps.je_gruppe(),
            "summe": self.tipps.summe(),
            "geraete": self.tipps.je_geraet(),
        }
