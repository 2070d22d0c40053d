"""What the start page shows to those who log: today, what to ask about, what the report lacks, the week."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count
from django.utils.formats import date_format
from django.utils.functional import cached_property

from beratung.models import (
    Beratung,
    Erinnerungen,
    Rueckmeldung,
    Sprechzeit,
    Status,
    Strichliste,
    Uebergabe,
    Vermittlung,
    uhrzeit_am,
)
from beratung.models.strichliste import konto
from protegat.basis.models import Rolle, Vorhaben, Wiedervorlage
from protegat.basis.querysets import anzahl
from protegat.basis.zeitraum import Zeitraum
from protegat.wiedervorlagen.gegenstaende import mit_gegenstand
from veranstaltungen.models import Veranstaltung
from veranstaltungen.publizitaet import Publizitaetsstand

WERKTAGE = 5
WOCHEN_OFFEN = 8
TAGE_ANTWORTEN = 7
HOECHSTENS = 5
BREITE, BODEN, HOECHSTE = 300, 88, 70  # the drawing of the week, in its own units


@dataclass(frozen=True)
class Tag:
    """One weekday of the chart with its two bars, in the drawing's units."""

    name: str
    kuerzel: str
    vorwoche: int
    woche: int
    mitte: int
    massstab: int

    def hoehe_vorwoche(self):
        return self.vorwoche * HOECHSTE // self.massstab

    def hoehe_woche(self):
        return self.woche * HOECHSTE // self.massstab

    def balken_vorwoche(self):
        return {"x": self.mitte - 20, "y": BODEN - self.hoehe_vorwoche(), "hoehe": self.hoehe_vorwoche()}

    def balken_woche(self):
        return {"x": self.mitte + 2, "y": BODEN - self.hoehe_woche(), "hoehe": self.hoehe_woche()}

    def zahl_y(self):
        return BODEN - self.hoehe_woche() - 6


class Woche:
    """Contacts per weekday, this week beside the last; weekends only when somebody worked."""

    def __init__(self, beratungen, heute):
        self.heute = heute
        self.montag = heute - timedelta(days=heute.weekday())
        vormontag = self.montag - timedelta(weeks=1)
        zeitraum = Zeitraum(vormontag, self.montag + timedelta(days=6))
        zeilen = beratungen.im(zeitraum).order_by().values_list("datum").annotate(anzahl=Count("pk"))
        self.je_tag = dict(zeilen)

    def tage(self):
        wochentage = range(max([WERKTAGE, *(tag.weekday() + 1 for tag in self.je_tag)]))
        breite, massstab = BREITE // len(wochentage), max(self.je_tag.values(), default=1)
        return [self._tag(nummer, nummer * breite + breite // 2, massstab) for nummer in wochentage]

    def _tag(self, nummer, mitte, massstab):
        tag = self.montag + timedelta(days=nummer)
        vorwoche = self.je_tag.get(tag - timedelta(weeks=1), 0)
        return Tag(date_format(tag, "l"), date_format(tag, "D"), vorwoche, self.je_tag.get(tag, 0), mitte, massstab)

    def in_worten(self):
        """`Montag 5, Dienstag 11. Vorwoche: Montag 4, ...`: the chart for those who do not see it."""
        tage = self.tage()
        woche = ", ".join(f"{tag.name} {tag.woche}" for tag in tage[: self.heute.weekday() + 1])
        vorwoche = ", ".join(f"{tag.name} {tag.vorwoche}" for tag in tage)
        return f"Kontakte je Tag: {woche}. Vorwoche: {vorwoche}."


class Heute:
    """The day of one person; Koordination sees the whole team's week and follow-ups."""

    def __init__(self, nutzer, heute):
        self.nutzer, self.tag = nutzer, heute
        self.team = nutzer.rolle == Rolle.KOORDINATION

    @cached_property
    def beratungen(self):
        """Logged for today by this person, newest first."""
        eigene = Beratung.objects.sichtbar_fuer(self.nutzer).von_heute(self.nutzer, self.tag)
        return list(eigene.select_related("hauptthema").mit_zielen())

    @cached_property
    def zuletzt(self):
        return self.beratungen[:HOECHSTENS]

    @cached_property
    def sprechzeit(self):
        """The one that a new entry would start from."""
        return Sprechzeit.objects.naechstliegende(self.nutzer, self.tag, uhrzeit_am(self.tag))

    def lage(self):
        """`Sprechzeit läuft, noch bis 18 Uhr`; without a Sprechzeit today plainly `Erfassen`."""
        return self.sprechzeit.in_worten(uhrzeit_am(self.tag)) if self.sprechzeit else "Erfassen"

    def konto(self):
        """Whose strokes wait on this device, as its queue names people."""
        return konto(self.nutzer)

    def striche(self):
        return sum(beratung.status == Status.ENTWURF for beratung in self.beratungen)

    def kacheln(self):
        """The tiles of the Strichliste."""
        return Strichliste(self.nutzer, self.tag, self.beratungen).kacheln

    @cached_property
    def wiedervorlagen(self):
        """One's own that are due, the longest due first; one more than shown, to know of more."""
        eigene = Wiedervorlage.objects.von(self.nutzer).faellig(self.tag).select_related("fuer")
        return list(mit_gegenstand(eigene, self.nutzer)[: HOECHSTENS + 1])

    @cached_property
    def abgelaufene_uebergaben(self):
        """Handovers for a time that is over: does the work come back?"""
        abgelaufene = Uebergabe.objects.sichtbar_fuer(self.nutzer).abgelaufene(self.tag).zwischen(self.nutzer)
        return list(abgelaufene.select_related("von", "an", "klient"))

    @cached_property
    def nachfragen(self):
        """Vermittlungen whose day to ask has come, the longest due first; one more than shown, to know of more."""
        alle = Vermittlung.objects.nachzufragen(self.tag).select_related("organisation", "beratung__klient", "thema")
        return list(self._meine(alle)[: HOECHSTENS + 1])

    @cached_property
    def antworten(self):
        """What partners have answered through their links in the last days, the latest first."""
        zeitraum = Zeitraum(self.tag - timedelta(days=TAGE_ANTWORTEN), self.tag)
        zuletzt = Rueckmeldung.objects.antworten().im(zeitraum).zu(self._meine(Vermittlung.objects.gueltig()))
        return list(zuletzt.select_related("vermittlung__organisation", "vermittlung__beratung")[:HOECHSTENS])

    def _meine(self, vermittlungen):
        """Koordination looks after all of them."""
        sichtbare = vermittlungen.sichtbar_fuer(self.nutzer)
        return sichtbare if self.team else sichtbare.von(self.nutzer)

    @cached_property
    def stammblaetter(self):
        """What the participant records wait for."""
        return Erinnerungen(self.tag)

    @cached_property
    def woche(self):
        alle = Beratung.objects.nicht_storniert()
        return Woche(alle if self.team else alle.filter(beratende_person=self.nutzer), self.tag)

    @cached_property
    def bericht(self):
        """What the next report lacks; None when no Vorhaben runs."""
        vorhaben = Vorhaben.objects.laufendes(self.tag)
        return vorhaben and BerichtLuecken(vorhaben, self.tag)


class BerichtLuecken:
    """What would still change the figures of the report that is due next."""

    def __init__(self, vorhaben, heute):
        self.vorhaben, self.heute = vorhaben, heute
        self.quartal = vorhaben.offenes_quartal(heute)
        self.faellig_am = vorhaben.faellig_am(self.quartal)

    @cached_property
    def _anzahlen(self):
        """One question for all that is only counted."""
        vermittlungen = Vermittlung.objects.fuer(self.vorhaben).seit_wochen_offen(WOCHEN_OFFEN, self.heute)
        return Vorhaben.objects.filter(pk=self.vorhaben.pk).values(
            entwuerfe=anzahl(Beratung.objects.fuer(self.vorhaben).im(self.quartal).entwuerfe()),
            vermittlungen=anzahl(vermittlungen),
            ohne_beleg=anzahl(self.publizitaet.ohne_beleg_im(self.quartal)),
        )[0]

    @property
    def entwuerfe(self):
        return self._anzahlen["entwuerfe"]

    @cached_property
    def tueren(self):
        """Events whose taps at the door are in no headcount yet."""
        return list(Veranstaltung.objects.fuer(self.vorhaben).im(self.quartal).mit_wartenden_tipps().order_by("beginn"))

    @property
    def vermittlungen(self):
        return self._anzahlen["vermittlungen"]

    @property
    def ohne_beleg(self):
        return self._anzahlen["ohne_beleg"]

    @cached_property
    def _offene(self):
        """Events that wait for a count and those that wait for a flyer; the day tells them apart."""
        vergangene = Veranstaltung.objects.fuer(self.vorhaben).im(self.quartal).ohne_zahl(self.heute)
        return list((vergangene | self.publizitaet.einladung_fehlt()).order_by("beginn"))

    @property
    def veranstaltungen(self):
        return [veranstaltung for veranstaltung in self._offene if veranstaltung.datum < self.heute]

    @property
    def ohne_einladung(self):
        return [veranstaltung for veranstaltung in self._offene if veranstaltung.datum >= self.heute]

    @cached_property
    def publizitaet(self):
        return Publizitaetsstand(self.vorhaben, self.heute)

    def nichts(self):
        gezaehlt = not (self.entwuerfe or self._offene or self.tueren or self.vermittlungen)
        return gezaehlt and not (self.ohne_beleg or self.publizitaet.fehlende)

    @property
    def offen_bis(self):
        """The last day whose open Vermittlungen are older than the limit."""
        return self.heute - timedelta(weeks=WOCHEN_OFFEN, days=1)
