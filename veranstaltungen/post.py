"""The mails to people who have registered: in their language, plain text, each with a link of its own.

Nothing that somebody typed stands in them: nobody can use them to write to others.
"""

from dataclasses import dataclass
from datetime import UTC

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone
from icalendar import Calendar, Event

from .uebersetzung import Worte

SAETZE = {
    "nachgerueckt": "an_nachgerueckt",
    "schon_da": "an_schon_da",
    "abgemeldet": "an_abgemeldet",
    "neuer_termin": "an_neuer_termin",
    "abgesagt": "abgesagt_satz",
    "verschoben": "verschoben_satz",
}


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
    veranstaltung, worte = anmeldung.veranstaltung, Worte.in_sprache(anmeldung.sprache)
    name = titel(veranstaltung, worte.sprache)
    saetze = _saetze(nachricht.art, anmeldung, worte)
    absaetze = [worte.text("an_gruss"), "\n".join(saetze), "\n".join(_eckdaten(anmeldung, name, worte))]
    if anmeldung.ist_aktiv:
        absaetze.append(f"{worte.text('an_mail_link')}\n{settings.ADRESSE}{weg(anmeldung, schluessel)}")
    absaetze += [worte.text("an_datenschutz"), settings.OEFFENTLICH["name"]]
    datei = termindatei(veranstaltung, name) if anmeldung.hat_platz else None
    return Brief(anmeldung.email, f"{saetze[0]} {name}", "\n\n".join(absaetze) + "\n", worte.lang, datei)


def weg(anmeldung, schluessel):
    """To one's own registration. The key stands behind the question mark, which our log cuts off."""
    return reverse("programm:anmeldung", args=[anmeldung.sprache], query={"s": schluessel})


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
    """The event for somebody's own calendar; moments in UTC need no table of time zones."""
    kalender, termin = Calendar(), Event()
    kalender.add("prodid", "-//Protegat//Programm//DE")
    kalender.add("version", "2.0")
    termin.add("uid", f"{veranstaltung.kennung}@protegat")
    termin.add("dtstamp", timezone.now())
    termin.add("summary", name)
    for feld, zeitpunkt in (("dtstart", veranstaltung.beginn), ("dtend", veranstaltung.ende)):
        if zeitpunkt:
            termin.add(feld, zeitpunkt.astimezone(UTC))
    if veranstaltung.standort:
        termin.add("location", _ort(veranstaltung.standort))
    kalender.add_component(termin)
    return kalender.to_ical()


def _saetze(art, anmeldung, worte):
    """What has happened; and where it still matters, how things stand."""
    saetze = [worte.text(SAETZE[art])] if art in SAETZE else []
    if not anmeldung.ist_aktiv or art == "nachgerueckt":
        return saetze
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
