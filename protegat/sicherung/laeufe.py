"""Noting each run, whether it went well or not; and saying when the last proof is too old."""

import time
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.utils import timezone
from django.utils.formats import date_format

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Sicherungslauf

NIE = "Es gibt noch keine Sicherung, die sich bewiesen hat."
UNERWARTET = "Unerwartet abgebrochen ({}); der Grund steht im Protokoll des Servers."


@contextmanager
def vermerkt(art):
    """The Sicherungslauf of what happens inside; saved at the end, also after a failure."""
    lauf, beginn = Sicherungslauf(art=art), time.monotonic()
    try:
        yield lauf
        lauf.gelungen = True
    except Abgelehnt as grund:
        lauf.satz, lauf.geprueft = str(grund)[:500], False
        raise
    except BaseException as fehler:
        lauf.satz, lauf.geprueft = UNERWARTET.format(type(fehler).__name__), False
        raise
    finally:
        lauf.dauer = timedelta(seconds=round(time.monotonic() - beginn))
        lauf.save()


def auf_gleicher_platte(ordner):
    """Whether one broken disk would take the data and this folder."""
    daten = Path(settings.DATEIEN)
    while not daten.exists():
        daten = daten.parent
    return ordner.stat().st_dev == daten.stat().st_dev


def erinnerung(jetzt):
    """A sentence for Verwaltung when the last proven backup is too old; else empty."""
    letzter = Sicherungslauf.objects.letzter_beweis()
    if letzter is None:
        return NIE
    if jetzt - letzter <= timedelta(days=settings.SICHERUNG_ERINNERT):
        return ""
    return f"Die letzte bewiesene Sicherung ist vom {date_format(timezone.localdate(letzter), 'd.m.Y')}."
