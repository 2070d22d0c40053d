"""Months and weekdays of a language as words of its catalogue."""


def kalender(monate, wochentage, im_datum=None):
    """`monate` head a list; some languages inflect them inside a date, which `im_datum` says. Weeks begin on Monday."""
    return (
        {f"monat_{nummer}": name for nummer, name in enumerate(monate, start=1)}
        | {f"im_monat_{nummer}": name for nummer, name in enumerate(im_datum or monate, start=1)}
        | {f"wochentag_{nummer}": name for nummer, name in enumerate(wochentage, start=1)}
    )
