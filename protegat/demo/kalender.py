"""Days on which a counselling office is open: no weekends for events, no holidays, closed over Christmas."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from protegat.basis.kalender import FEIERTAGE

BERLIN = ZoneInfo("Europe/Berlin")
DIENSTAG, DONNERSTAG = 1, 3


def geoeffnet(tag):
    weihnachten = (tag.month, tag.day) >= (12, 23) or (tag.month, tag.day) <= (1, 2)
    return not weihnachten and tag not in FEIERTAGE


def sprechtage(zeitraum, *wochentage):
    """Every open day of the period that falls on one of these weekdays."""
    tage = (zeitraum.von + timedelta(days=n) for n in range(zeitraum.tage))
    return [tag for tag in tage if tag.weekday() in wochentage and geoeffnet(tag)]


def werktag(tag, schritt=1):
    """The day itself, or the nearest open weekday after it (before it with a step of -1)."""
    while tag.weekday() > 4 or not geoeffnet(tag):
        tag += timedelta(days=schritt)
    return tag


def uhrzeit(tag, stunde, minute=0):
    return datetime(tag.year, tag.month, tag.day, stunde, minute, tzinfo=BERLIN)
