"""Events as iCalendar (RFC 5545): titles, places and times, and nothing that is told in confidence."""

from datetime import date, timedelta

from django.utils import timezone
from icalendar import Calendar, Event, Timezone

from .models import Veranstaltungsstatus

INHALT = "text/calendar; charset=utf-8"
NACHFRAGEN = timedelta(hours=6)  # how often a program is asked to look again
STATUS = {  # what a calendar program shows; whether people were counted is none of its business
    Veranstaltungsstatus.GEPLANT: ("CONFIRMED", ""),
    Veranstaltungsstatus.DURCHGEFUEHRT: ("CONFIRMED", ""),
    Veranstaltungsstatus.ABGESAGT: ("CANCELLED", "Abgesagt: "),
    Veranstaltungsstatus.VERSCHOBEN: ("CANCELLED", "Verschoben: "),
}


def kalender(name, veranstaltungen, adresse=None):
    """The bytes of a calendar; `adresse(veranstaltung)` leads to a page about one of them.

    The same events always make the same bytes.
    """
    blatt = Calendar()
    blatt.add("prodid", "-//Protegat//Veranstaltungen//DE")
    blatt.add("version", "2.0")
    blatt.calendar_name = name
    blatt.add("refresh-interval", NACHFRAGEN, parameters={"VALUE": "DURATION"})
    if veranstaltungen:
        blatt.add_component(_zeitzone(veranstaltungen))
    for veranstaltung in veranstaltungen:
        blatt.add_component(_termin(veranstaltung, adresse))
    return blatt.to_ical()


def _termin(veranstaltung, adresse):
    status, vorsatz = STATUS[veranstaltung.status]
    termin = Event()
    termin.add("uid", f"{veranstaltung.kennung}@protegat")
    termin.add("summary", f"{vorsatz}{veranstaltung.titel}")
    termin.add("dtstart", timezone.localtime(veranstaltung.beginn))
    if veranstaltung.ende:
        termin.add("dtend", timezone.localtime(veranstaltung.ende))
    if veranstaltung.standort:
        termin.add("location", _ort(veranstaltung.standort))
    termin.add("status", status)
    termin.add("dtstamp", veranstaltung.geaendert_am)
    termin.add("created", veranstaltung.erstellt_am)
    termin.add("last-modified", veranstaltung.geaendert_am)
    termin.add("sequence", _fassung(veranstaltung))
    if adresse:
        termin.add("url", adresse(veranstaltung))
    return termin


def _ort(standort):
    return ", ".join(filter(None, (standort.name, standort.adresse)))


def _fassung(veranstaltung):
    """Grows with every change and never shrinks: the seconds from the first version to this one."""
    return int((veranstaltung.geaendert_am - veranstaltung.erstellt_am).total_seconds())


def _zeitzone(veranstaltungen):
    """The clock changes of all years that occur."""
    jahre = [zeit.year for v in veranstaltungen for zeit in (v.beginn, v.ende) if zeit]
    return Timezone.from_tzid(
        timezone.get_default_timezone_name(),
        first_date=date(min(jahre), 1, 1),
        last_date=date(max(jahre) + 2, 1, 1),
    )
