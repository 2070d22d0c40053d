"""Codes with a story: a second card that was joined with the first, and two that are not one person."""

from django.db.models import Count

from beratung.models import Klient

from .personen import freie_codes
from .zufall import quelle


def anlegen(vorhaben, konto):
    """The second card has no contacts of its own, so that no figure changes."""
    beste, zweiter, dritter = _haeufigste(vorhaben)[:3]
    (code,) = freie_codes(quelle("beispiel-zweitkarte"), 1)
    zweitkarte = Klient(code=code, geschlecht=beste.geschlecht, sprache=beste.sprache)
    zweitkarte.zeichne(konto)
    zweitkarte.save()
    beste.nimm_auf(zweitkarte, von=konto)
    zweiter.unterscheide(dritter, von=konto)


def _haeufigste(vorhaben):
    """The codes with the most contacts, always in the same order."""
    im_vorhaben = Klient.objects.filter(beratungen__vorhaben=vorhaben)
    return im_vorhaben.annotate(kontakte=Count("beratungen")).order_by("-kontakte", "code")
