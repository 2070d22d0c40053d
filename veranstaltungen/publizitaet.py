"""Which publicity is still missing: of one event, of all events of a Vorhaben, and of the Vorhaben itself."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q
from django.utils.functional import cached_property

from protegat.basis.models import JE_VERANSTALTUNG, PFLICHTEN, Publizitaetspflicht

from .models import (
    BELEGT,
    KUENDIGT_AN,
    Nachweisart,
    Nachweisdatei,
    Publizitaetsnachweis,
    Veranstaltung,
    Veranstaltungsart,
    Veranstaltungsstatus,
)

BALD = timedelta(days=14)  # how long before an event its missing flyer is said on other pages
FUER_ALLE = (  # kinds that address the public, whether announced or not
    Veranstaltungsart.BERATUNGSNACHMITTAG,
    Veranstaltungsart.INFORMATIONSVERANSTALTUNG,
    Veranstaltungsart.SCHULUNG,
    Veranstaltungsart.STADTTEILFEST,
    Veranstaltungsart.BUERGERDIALOG,
)
STEHT_AUS = (Veranstaltungsstatus.GEPLANT, Veranstaltungsstatus.DURCHGEFUEHRT)


def ohne_einladung(veranstaltungen, bis):
    """Of these events the public ones up to this day that nothing announced with the logos."""
    offene = veranstaltungen.filter(Q(oeffentlich=True) | Q(art__in=FUER_ALLE), status__in=STEHT_AUS, datum__lte=bis)
    return _ohne(_schuldig(offene, Publizitaetspflicht.EINLADUNG), Publizitaetspflicht.EINLADUNG)


def ohne_beleg(veranstaltungen):
    """Of these events those that took place and that no photo, scan or report proves."""
    gehaltene = veranstaltungen.filter(status=Veranstaltungsstatus.DURCHGEFUEHRT)
    return _ohne(_schuldig(gehaltene, Publizitaetspflicht.BELEG), Publizitaetspflicht.BELEG)


def _schuldig(veranstaltungen, pflicht):
    """Every funding period asks for both; a Vorhaben that has chosen its duties only for those."""
    eigene = Q(vorhaben__publizitaetspflichten__contains=[pflicht])
    return veranstaltungen.filter(Q(vorhaben__publizitaetspflichten=[]) | eigene)


def _ohne(veranstaltungen, pflicht):
    dateien = Nachweisdatei.objects
    passende = dateien.ankuendigungen() if pflicht == Publizitaetspflicht.EINLADUNG else dateien.belege()
    return Publizitaetsnachweis.objects.zur_pflicht(pflicht).ohne(passende.ohne(veranstaltungen))


@dataclass(frozen=True)
class Luecke:
    """What one event lacks, as a sentence, and the kind of file that would fill it."""

    satz: str
    art: str
    dringend: bool


class Nachweise:
    """The evidence of one event as its page shows it: files, publicity, and what is missing."""

    def __init__(self, veranstaltung, nutzer, heute):
        self.veranstaltung, self.nutzer, self.heute = veranstaltung, nutzer, heute

    @cached_property
    def alle(self):
        return list(self.veranstaltung.nachweisdateien.select_related("erstellt_von"))

    @cached_property
    def dateien(self):
        """Those that this person may see; what proves the event counts whoever looks."""
        sichtbare = set(Nachweisdatei.objects.sichtbar_fuer(self.nutzer).filter(veranstaltung=self.veranstaltung))
        return [datei for datei in self.alle if datei in sichtbare]

    @cached_property
    def publizitaet(self):
        nachweise = self.veranstaltung.publizitaetsnachweise.sichtbar_fuer(self.nutzer)
        return list(nachweise.prefetch_related("dateien"))

    def luecken(self):
        ereignis, heute = self.veranstaltung, self.heute
        if ereignis.status not in STEHT_AUS:
            return []
        oeffentlich = ereignis.oeffentlich or ereignis.art in FUER_ALLE
        luecken = []
        if oeffentlich and self._fehlt(Publizitaetspflicht.EINLADUNG):
            luecken.append(_einladung_fehlt((ereignis.datum - heute).days))
        if ereignis.status == Veranstaltungsstatus.DURCHGEFUEHRT and self._fehlt(Publizitaetspflicht.BELEG):
            luecken.append(Luecke("Foto oder Scan fehlt: Nichts zeigt, dass sie stattgefunden hat.", "foto", True))
        return luecken

    def _fehlt(self, pflicht):
        if pflicht not in self.veranstaltung.vorhaben.pflichten:
            return False
        belegt = any(pflicht in n.pflichten and (n.link or n.dateien.all()) for n in self.publizitaet)
        if pflicht == Publizitaetspflicht.EINLADUNG:
            return not (belegt or any(d.art in KUENDIGT_AN and d.zeigt_foerderung for d in self.alle))
        return not (belegt or any(d.art in BELEGT for d in self.alle))


def _einladung_fehlt(tage):
    wann = f"Termin {in_tagen(tage)}" if tage >= 0 else "Termin ist vorbei"
    return Luecke(f"Flyer mit Logos fehlt noch, {wann}.", "flyer", tage <= BALD.days)


def in_tagen(tage):
    """`heute`, `morgen`, `in 5 Tagen`"""
    return {0: "heute", 1: "morgen"}.get(tage, f"in {tage} Tagen")


@dataclass(frozen=True)
class Stand:
    """One duty of a Vorhaben: where it is written, and what proves it."""

    pflicht: Publizitaetspflicht
    quelle: str
    nachweise: tuple


class Publizitaetsstand:
    """What a Vorhaben owes to the public today."""

    def __init__(self, vorhaben, heute):
        self.vorhaben, self.heute = vorhaben, heute

    @cached_property
    def pflichten(self):
        """Every duty that is met once for the whole Vorhaben, the proofs of each."""
        belegte = list(Publizitaetsnachweis.objects.fuer(self.vorhaben).belegte())
        quellen = PFLICHTEN[self.vorhaben.foerderperiode]
        return [
            Stand(pflicht, quellen.get(pflicht, ""), tuple(n for n in belegte if pflicht in n.pflichten))
            for pflicht in self.vorhaben.pflichten
            if pflicht not in JE_VERANSTALTUNG
        ]

    @property
    def fehlende(self):
        """None before the Vorhaben has begun."""
        if self.heute < self.vorhaben.spanne.von:
            return []
        return [stand for stand in self.pflichten if not stand.nachweise]

    @cached_property
    def ohne_einladung(self):
        """Events of the next two weeks; the next one first."""
        return list(self.einladung_fehlt().order_by("beginn"))

    def einladung_fehlt(self):
        kommende = Veranstaltung.objects.fuer(self.vorhaben).filter(datum__gte=self.heute)
        return ohne_einladung(kommende, self.heute + BALD)

    def ohne_beleg_im(self, zeitraum):
        """The latest first: what happened yesterday is still at hand."""
        return ohne_beleg(Veranstaltung.objects.fuer(self.vorhaben).im(zeitraum)).order_by("-beginn", "-pk")


@dataclass(frozen=True)
class Massnahme:
    """One line of the report: when, by what, and where it can be looked at."""

    datum: date
    medium: str
    was: str
    beleg: str
    ziel: str


def massnahmen(vorhaben, zeitraum):
    """All measures of a period in order of time: those noted for themselves, and the flyers and photos of events."""
    nachweise = Publizitaetsnachweis.objects.fuer(vorhaben).im(zeitraum).prefetch_related("dateien")
    gezeigte = Nachweisdatei.objects.mit_foerderung().filter(
        veranstaltung__vorhaben=vorhaben, veranstaltung__datum__range=(zeitraum.von, zeitraum.bis)
    )
    je_veranstaltung = Counter((datei.veranstaltung, datei.art) for datei in gezeigte.select_related("veranstaltung"))
    zeilen = [_eigene(nachweis) for nachweis in nachweise]
    zeilen += [_an_veranstaltung(*schluessel, zahl) for schluessel, zahl in je_veranstaltung.items()]
    return sorted(zeilen, key=lambda zeile: (zeile.datum, zeile.was, zeile.medium))


def _eigene(nachweis):
    belege = [_dateien(len(nachweis.dateien.all())), nachweis.link]
    beleg = ", ".join(filter(None, belege)) or "fehlt"
    return Massnahme(
        nachweis.datum, nachweis.get_medium_display(), nachweis.beschreibung, beleg, nachweis.get_absolute_url()
    )


def _an_veranstaltung(veranstaltung, art, anzahl):
    ziel = f"{veranstaltung.get_absolute_url()}#nachweise"
    return Massnahme(veranstaltung.datum, Nachweisart(art).label, veranstaltung.titel, _dateien(anzahl), ziel)


def _dateien(anzahl):
    return {0: "", 1: "1 Datei"}.get(anzahl, f"{anzahl} Dateien")
