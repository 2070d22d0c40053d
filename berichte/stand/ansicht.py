"""A frozen report on the screen: the stored Dokument, its numbers linked to the stored records.

What somebody may see of it is decided here, for the page as for the records behind a number.
"""

from django.urls import reverse
from django.utils.http import urlencode

from .aussen import bedeckt
from .fundstellen import mit_zielen

TEAM = "berichte.view_bericht"
GANZ = "berichte.ausgeben_berichtsstand"  # all of it, as it was handed in


def gezeigt(stand, nutzer):
    """The page: what is `sichtbar`, and each number leads to its records."""
    return mit_zielen(sichtbar(stand, nutzer), lambda fundstelle: adresse(stand, fundstelle))


def sichtbar(stand, nutzer):
    """What this person may see of it; the Fundstellen that remain are those whose records they may open.

    For others than the team a number that is too small to be shown is not there, nor is a way to what could tell of
    a person.
    """
    dokument = stand.festgehalten if nutzer.has_perm(GANZ) else stand.festgehalten.fuer(nutzer)
    return dokument if nutzer.has_perm(TEAM) else bedeckt(dokument)


def adresse(stand, fundstelle):
    """Where the frozen records of this number are listed."""
    ort = reverse("stand:standzahl_detail", args=[stand.pk, fundstelle.zeitraum, fundstelle.kennzahl])
    if not fundstelle.ausschnitt:
        return ort
    return f"{ort}?{urlencode(dict(zip(('nach', 'wert'), fundstelle.ausschnitt, strict=True)))}"
