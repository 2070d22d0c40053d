"""The mails to people who have registered: in their language, plain text, each with a link of its own.

Nothing that somebody typed stands in them: nobody can use them to write to others.
"""

from dataclasses import dataclass
from datetime import UTC
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event, vCalAddress

from .models.kataloge import Veranstaltungsstatus
from .uebersetzung import Worte

SAETZE = {
    "nachgerueckt": "an_nachgerueckt",
    "schon_da": "an_schon_da",
    "abgemeldet": "an_abgemeldet",
    "neuer_termin": "an_neuer_termin",
    "abgesagt": "abgesagt_satz",
    "verschoben": "verschoben_satz",
    "findet_statt": "an_findet_statt",
}
DAZU = {"schon_da": "an_schon_da_satz", "findet_statt": "an_findet_statt_satz"}

AUSFALL = (Veranstaltungsstatus.ABGESAGT, Veranstaltungsstatus.VERSCHOBEN)


@dataclass(frozen=True)
class Brief:
    an: str
    betreff: str
    text: str
    lang: str
    termin: bytes | None  # a file for the calendar

    def sende(self, verbindung):
        kopf = {"Content-Language": self.lang, "Auto-Submitted": "auto-generated"}
        mail = EmailMessage(self.betreff, self.text, to=[self.an], connection=verbindung, headers=kopf)
        if self.termin:
            mail.attach("termin.ics", self.termin, "text/calendar")
        mail.send()


def brief(nachricht, schluessel):
    anmeldung = nachricht.anmeldung
    veranstaltung, worte = anmeldung.veranstaltung, Worte.in_sprache(nachricht.sprache or anmeldung.sprache)
    name = titel(veranstaltung, worte.sprache)
    saetze = _saetze(nachricht.art, anmeldung, worte)
    eckdaten = [*_bisher(nachricht.bisher, worte), *_eckdaten(anmeldung, name, worte)]
    absaetze = [worte.text("an_gruss"), "\n".join(saetze), "\n".join(eckdaten)]
    if anmeldung.ist_aktiv:
        link = weg(anmeldung, schluessel, worte.sprache)
        absaetze.append(f"{worte.text('an_mail_link')}\n{settings.ADRESSE}{link}")
    absaetze += [worte.text("an_datenschutz"), settings.OEFFENTLICH["name"]]
    datei = termindatei(veranstaltung, name) if anmeldung.hat_platz or anmeldung.hatte_platz else None
    betreff = " ".join(f"{saetze[0]} {name}".split())  # a title of two lines would be a header of its own
    return Brief(anmeldung.email, betreff, "\n\n".join(absaetze) + "\n", worte.lang, datei)


def weg(anmeldung, schluessel, sprache):
    """To one's own registration. The key stands behind the question mark, which our log cuts off."""
    return reverse("programm:anmeldung", args=[sprache], query={"s": schluessel})


def titel(veranstaltung, sprache):
    """As somebody has translated it, else in German."""
    text = veranstaltung.texte.filter(sprache=sprache).exclude(titel="").first()
    return text.titel if text else veranstaltung.titel


def stand(anmeldung, worte):
    """`Sie haben einen Platz.` or the number in the waiting list."""
    if anmeldung.hat_platz:
        return worte.text("an_platz")
    return worte.text("an_warteliste", nummer=anmeldung.wartenummer)


def termindatei(veranstaltung, name):
    """The event for somebody's own calendar; moments in UTC need no table of time zones.

    Held on another day it keeps the name of the first one, so that it replaces the entry that somebody has already.
    """
    kalender, termin, erster = Calendar(), Event(), _erster(veranstaltung)
    faellt_aus = veranstaltung.status in AUSFALL
    kalender.add("prodid", "-//Protegat//Programm//DE")
    kalender.add("version", "2.0")
    kalender.add("method", "CANCEL" if faellt_aus else "PUBLISH")
    termin.add("uid", f"{erster.kennung}@protegat")
    termin.add("sequence", int((timezone.now() - erster.erstellt_am).total_seconds()))  # the later mail is the newer
    termin.add("status", "CANCELLED" if faellt_aus else "CONFIRMED")
    termin.add("organizer", vCalAddress(f"mailto:{parseaddr(settings.DEFAULT_FROM_EMAIL)[1]}"))
    termin.add("dtstamp", timezone.now())
    termin.add("summary", name)
    for feld, zeitpunkt in (("dtstart", veranstaltung.beginn), ("dtend", veranstaltung.ende)):
        if zeitpunkt:
            termin.add(feld, zeitpunkt.astimezone(UTC))
    if veranstaltung.standort:
        termin.add("location", _ort(veranstaltung.standort))
    kalender.add_component(termin)
    return kalender.to_ical()


def _erster(veranstaltung):
    """The event as it was first planned, before it was moved to other days."""
    while vorgaenger := veranstaltung.verschobene:
        veranstaltung = vorgaenger
    return veranstaltung


def _bisher(beginn, worte):
    """The time that somebody knew until now."""
    if beginn is None:
        return []
    von = timezone.localtime(beginn)
    zeit = worte.text("zeit_ab", von=f"{von:%H:%M}")
    return [worte.text("an_bisher", datum=f"{worte.datum(von.date())}{worte.text('komma')}{zeit}")]


def _saetze(art, anmeldung, worte):
    """What has happened; and where it still matters, how things stand."""
    saetze = [worte.text(SAETZE[art])] if art in SAETZE else []
    if not anmeldung.ist_aktiv or art == "nachgerueckt":
        return saetze
    saetze += [worte.text(DAZU[art])] if art in DAZU else []
    saetze.append(stand(anmeldung, worte))
    return saetze if anmeldung.hat_platz else [*saetze, worte.text("an_warteliste_satz")]


def _eckdaten(anmeldung, name, worte):
    veranstaltung = anmeldung.veranstaltung
    von, bis = (z and f"{timezone.localtime(z):%H:%M}" for z in (veranstaltung.beginn, veranstaltung.ende))
    zeiten = worte.text("zeit_von_bis", von=von, bis=bis) if bis else worte.text("zeit_ab", von=von)
    zeilen = [name, f"{worte.datum(veranstaltung.datum)}{worte.text('komma')}{zeiten}"]
    if veranstaltung.standort:
        zeilen.append(_ort(veranstaltung.standort))
    return [*zeilen, worte.text("an_personenzahl", zahl=anmeldung.personen)]


def _ort(standort):
    return f"{standort.name}, {standort.adresse}" if standort.adresse else standort.name
