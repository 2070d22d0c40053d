"""A frozen report on the screen: the stored Dokument, its numbers linked to the stored records.

What somebody may see of it is decided here, for the page as for the records behind a number.
"""

from dataclasses import replace

from django.urls import reverse
from django.utils.http import urlencode

from berichte.kennzahlen import KENNZAHLEN

from .fundstellen import mit_zielen, umgebaut
from .nachmeldung import VON_MENSCHEN

TEAM = "berichte.view_bericht"
GANZ = "berichte.ausgeben_berichtsstand"  # all of it, as it was handed in


def gezeigt(stand, nutzer):
    """The page: what is `sichtbar`, and each number leads to its records."""
    return mit_zielen(sichtbar(stand, nutzer), lambda fundstelle: adresse(stand, fundstelle))


def sichtbar(stand, nutzer):
    """What this person may see of it.

    For others than the team a number that is too small to be shown is not there, nor is a way to what could tell of
    a person; the Fundstellen that remain are those whose records they may open.
    """
    dokument = stand.festgehalten if nutzer.has_perm(GANZ) else stand.festgehalten.fuer(nutzer)
    return dokument if nutzer.has_perm(TEAM) else _gedeckt(dokument)


def _gedeckt(dokument):
    verborgene = dokument.verborgene

    def gedeckt(zelle):
        if zelle.ersatz:
            return replace(zelle, text=zelle.ersatz, wert=None, ersatz="", fundstelle=None)
        zu = zelle.fundstelle in verborgene or _verschlossen(zelle.fundstelle)
        return replace(zelle, fundstelle=None) if zu else zelle

    return umgebaut(dokument, gedeckt, lambda zeile: zeile)


def _verschlossen(fundstelle):
    """Whether its records would tell of persons; of a figure that the program no longer knows, nobody can say."""
    if fundstelle is None:
        return False
    kennzahl = KENNZAHLEN.get(fundstelle.kennzahl)
    von_menschen = fundstelle.ausschnitt is not None and fundstelle.ausschnitt[0] in VON_MENSCHEN
    return von_menschen or kennzahl is None or kennzahl.nur_team


def adresse(stand, fundstelle):
    """Where the frozen records of this number are listed."""
    ort = reverse("stand:standzahl_detail", args=[stand.pk, fundstelle.zeitraum, fundstelle.kennzahl])
    if not fundstelle.ausschnitt:
        return ort
    return f"{ort}?{urlencode(dict(zip(('nach', 'wert'), fundstelle.ausschnitt, strict=True)))}"
