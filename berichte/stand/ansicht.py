"""A frozen report on the screen: the stored Dokument, its numbers linked to the stored records."""

from dataclasses import replace

from django.urls import reverse
from django.utils.http import urlencode

from .fundstellen import mit_zielen, umgebaut
from .nachmeldung import VON_MENSCHEN


def gezeigt(stand, fuer_das_team):
    """For others than the team a number that is too small to be shown is not on the page, nor a way to it."""
    dokument = stand.festgehalten if fuer_das_team else umgebaut(stand.festgehalten, _gedeckt, lambda zeile: zeile)
    return mit_zielen(dokument, lambda fundstelle: adresse(stand, fundstelle))


def _gedeckt(zelle):
    if zelle.ersatz:
        return replace(zelle, text=zelle.ersatz, wert=None, ersatz="", fundstelle=None)
    geschuetzt = zelle.fundstelle and zelle.fundstelle.ausschnitt and zelle.fundstelle.ausschnitt[0] in VON_MENSCHEN
    return replace(zelle, fundstelle=None) if geschuetzt else zelle


def adresse(stand, fundstelle):
    """Where the frozen records of this number are listed."""
    ort = reverse("stand:standzahl_detail", args=[stand.pk, fundstelle.zeitraum, fundstelle.kennzahl])
    if not fundstelle.ausschnitt:
        return ort
    return f"{ort}?{urlencode(dict(zip(('nach', 'wert'), fundstelle.ausschnitt, strict=True)))}"
