"""When we ask whether somebody has arrived; computed from the day of the Beratung, never stored as a number."""

from datetime import timedelta

NACHFRAGEN_NACH = (2, 4, 8)  # weeks


def tage_zum_nachfragen(beratungstag):
    """The same weekday as then, on which the partner is likely to be there."""
    return [beratungstag + timedelta(weeks=wochen) for wochen in NACHFRAGEN_NACH]


def naechste_nachfrage(beratungstag, nach):
    """The first of these days after the given one; None when the last question has been due."""
    return next((tag for tag in tage_zum_nachfragen(beratungstag) if tag > nach), None)
