"""The office's week and its days off."""

from datetime import timedelta

import holidays
from django.db import models

FEIERTAGE = holidays.Germany(subdiv="SN", language="de")


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


def naechste_tage(tag, anzahl=14):
    """The days after this one that are no public holiday."""
    tage = (tag + timedelta(days=n) for n in range(1, anzahl + 1))
    return [naechster for naechster in tage if not feiertag(naechster)]
