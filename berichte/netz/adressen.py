"""Where a figure of a partner leads: to exactly its records, for those who may see them."""

from django.urls import reverse
from django.utils.http import urlencode


def darf_sehen(nutzer, zahl):
    return nutzer.has_perm(sehrecht(zahl))


def sehrecht(zahl):
    """`beratung.view_vermittlung`"""
    meta = zahl.modell._meta
    return f"{meta.app_label}.view_{meta.model_name}"


def zur_zahl(organisation, zahl, wahl, ausschnitt=None):
    """`/netzwerk/12/gemeinsam/vermittlungen/?zeit=EV25.2018-4`, or one row of its table: `("status", "offen")`."""
    zeile = f"&{urlencode(dict(zip(('nach', 'wert'), ausschnitt, strict=True)))}" if ausschnitt else ""
    return f"{reverse('netz:zahl_detail', args=[organisation.pk, zahl.schluessel])}?{wahl.abfrage}{zeile}"


def zu_gemeinsamem(organisation, wahl):
    return f"{reverse('netz:gemeinsames_detail', args=[organisation.pk])}?{wahl.abfrage}"
