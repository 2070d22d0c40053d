"""The office's week and its days off."""

from datetime import date, datetime, time, timedelta

import holidays
from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_date

FEIERTAGE = holidays.Germany(subdiv="SN", language="de")
SCHULFERIEN = holidays.Germany(subdiv="SN", language="de", categories=("school",))


class Wochentag(models.IntegerChoices):
    """As Python counts: Monday is 0."""

    MONTAG = 0, "Montag"
    DIENSTAG = 1, "Dienstag"
    MITTWOCH = 2, "Mittwoch"
    DONNERSTAG = 3, "Donnerstag"
    FREITAG = 4, "Freitag"
    SAMSTAG = 5, "Samstag"
    SONNTAG = 6, "Sonntag"


def feiertag(tag):
    """The name of the public holiday in Saxony, or "" on every other day."""
    return FEIERTAGE.get(tag, "")


def ferien(tag):
    """The name of the school holidays in Saxony, or "" on every other day."""
    return SCHULFERIEN.get(tag, "")


def ferien_bekannt(jahr):
    """Whether the library knows this year's school holidays: every summer holds the last day of July."""
    return bool(ferien(date(jahr, 7, 31)))


def mitternacht(tag):
    """The moment at which this day begins on the clock of the office."""
    return timezone.make_aware(datetime.combine(tag, time.min))


def lies_tag(text):
    """The day of `2026-03-29`, as addresses write it; None for anything else."""
    try:
        return parse_date(text)
    except ValueError:
        return None


def naechste_tage(tag, anzahl=14):
    """The days after this one that are no public holiday."""
    tage = (tag + timedelta(days=n) for n in range(1, anzahl + 1))
    return [naechster for naechster in tage if not feiertag(naechster)]
