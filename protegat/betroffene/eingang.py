"""The day on which somebody asked: the time to answer runs from it."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

HOECHSTENS = timedelta(days=366)  # the answer is due after three months at the latest


def eingang(tag):
    """The day itself. Raises ValidationError where it cannot be meant."""
    heute = timezone.localdate()
    if tag > heute:
        raise ValidationError("Das Datum liegt in der Zukunft.")
    if tag < heute - HOECHSTENS:
        raise ValidationError("Das Datum liegt mehr als ein Jahr zurück. Bitte sehen Sie nach, wann gefragt wurde.")
    return tag
