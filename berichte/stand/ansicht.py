"""A frozen report on the screen: the stored Dokument, its numbers linked to the stored records."""

from django.urls import reverse
from django.utils.http import urlencode

from .aussen import bedeckt
from .fundstellen import mit_zielen


def gezeigt(stand, fuer_das_team):
    """For others than the team a number that is too small to be shown is not on the page, nor a way to it."""
    dokument = stand.festgehalten if fuer_das_team else bedeckt(stand.festgehalten)
    return mit_zielen(dokument, lambda fundstelle: adresse(stand, fundstelle))


def adresse(stand, fundstelle):
    """Where the frozen records of this number are listed."""
    ort = reverse("stand:standzahl_detail", args=[stand.pk, fundstelle.zeitraum, fundstelle.kennzahl])
    if not fundstelle.ausschnitt:
        return ort
    return f"{ort}?{urlencode(dict(zip(('nach', 'wert'), fundstelle.ausschnitt, strict=True)))}"
