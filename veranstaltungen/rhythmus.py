"""On which days a Reihe meets: a rhythm counted from its first day; knows no database."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import takewhile

from django.db.models import TextChoices

from protegat.basis.kalender import Wochentag, feiertag

HOECHSTENS = 60
FUENFTER = 4  # counted from 0: not every month has a fifth Tuesday, but each has a last one


class Rhythmus(TextChoices):
    WOCHE = "woche", "jede Woche"
    ZWEI_WOCHEN = "zwei_wochen", "alle 2 Wochen"
    MONAT_WOCHENTAG = "monat_wochentag", "jeden Monat am selben Wochentag"
    MONAT_TAG = "monat_tag", "jeden Monat am selben Tag"


@dataclass(frozen=True)
class Termin:
    """A day of the rhythm, and why it is left out; without a reason it will be made."""

    tag: date
    hindernis: str = ""


def tage(rhythmus, erster, bis=None, anzahl=None):
    """The days from `erster` on, up to `bis` and at most `anzahl`; one more than HOECHSTENS means: too many."""
    alle = (_tag(rhythmus, erster, n) for n in range(min(anzahl or HOECHSTENS + 1, HOECHSTENS + 1)))
    return list(takewhile(lambda tag: bis is None or tag <= bis, alle))


def termine(tage, vorhaben, belegte):
    """Each day with what keeps it from being made; on the days `belegte` the Reihe meets already."""
    return [Termin(tag, _hindernis(tag, vorhaben, belegte)) for tag in tage]


def versetzt(zeitpunkt, tage):
    """Days later at the same time on the clock, also when the clocks have changed; wants a moment with its ZoneInfo."""
    return zeitpunkt and zeitpunkt + timedelta(days=tage)


def in_worten(rhythmus, erster):
    """`jeden 2. Dienstag im Monat`"""
    wochentag = Wochentag(erster.weekday()).label
    stelle = _stelle(erster)
    return {
        Rhythmus.WOCHE: f"jeden {wochentag}",
        Rhythmus.ZWEI_WOCHEN: f"jeden zweiten {wochentag}",
        Rhythmus.MONAT_WOCHENTAG: f"jeden {'letzten' if stelle == FUENFTER else f'{stelle + 1}.'} {wochentag} im Monat",
        Rhythmus.MONAT_TAG: f"am {erster.day}. jedes Monats" + (", sonst am letzten Tag" if erster.day > 28 else ""),
    }[Rhythmus(rhythmus)]


def _hindernis(tag, vorhaben, belegte):
    if tag not in vorhaben.spanne:
        return f"außerhalb von {vorhaben.kuerzel}"
    return feiertag(tag) or ("gibt es schon" if tag in belegte else "")


def _tag(rhythmus, erster, n):
    if rhythmus == Rhythmus.WOCHE:
        return erster + timedelta(weeks=n)
    if rhythmus == Rhythmus.ZWEI_WOCHEN:
        return erster + timedelta(weeks=2 * n)
    monate = erster.year * 12 + erster.month - 1 + n
    jahr, monat = monate // 12, monate % 12 + 1
    beginnt_mit, laenge = monthrange(jahr, monat)
    if rhythmus == Rhythmus.MONAT_TAG:
        return date(jahr, monat, min(erster.day, laenge))
    tag = 1 + (erster.weekday() - beginnt_mit) % 7 + 7 * _stelle(erster)
    return date(jahr, monat, tag if tag <= laenge else tag - 7)


def _stelle(tag):
    """0 for the first of its weekday in the month, 4 for the fifth."""
    return (tag.day - 1) // 7
