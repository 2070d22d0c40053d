"""The records that a Wiedervorlage may speak of, and only as far as the reader may see them."""

from django.contrib.contenttypes.prefetch import GenericPrefetch

from beratung.models import Beratung, Klient
from netzwerk.models import Organisation
from veranstaltungen.models import Veranstaltung

MODELLE = {modell._meta.model_name: modell for modell in (Beratung, Klient, Organisation, Veranstaltung)}


def schluessel(gegenstand):
    """`beratung-17`, as addresses and forms name a record."""
    return f"{gegenstand._meta.model_name}-{gegenstand.pk}"


def finde(name, nutzer):
    """The record of `beratung-17`, for an old code the one it went into; None when there is none for this reader."""
    art, _, nummer = name.partition("-")
    if art not in MODELLE or not nummer.isdecimal():
        return None
    gefunden = MODELLE[art].objects.sichtbar_fuer(nutzer).filter(pk=nummer[:18]).first()
    return gefunden.gilt if isinstance(gefunden, Klient) else gefunden


def mit_gegenstand(wiedervorlagen, nutzer):
    """With their records at hand, one query per kind; what the reader may not see is None."""
    mengen = [modell.objects.sichtbar_fuer(nutzer) for modell in MODELLE.values()]
    return wiedervorlagen.prefetch_related(GenericPrefetch("gegenstand", mengen))
