"""The records on whose pages a Sperrvermerk can be set, and only as far as the reader may see them."""

from beratung.models import Beratung, Klient, Stammblatt
from netzwerk.models import Kontaktperson, Organisation
from veranstaltungen.models import Veranstaltung

MODELLE = (Klient, Beratung, Stammblatt, Organisation, Kontaktperson, Veranstaltung)
SPERRBAR = {modell._meta.model_name: modell for modell in MODELLE}
NACH_TABELLE = {modell._meta.db_table: modell for modell in MODELLE}


def finde(art, nummer, nutzer):
    """The record, or None where there is none for this reader."""
    modell = SPERRBAR.get(art)
    return modell.objects.sichtbar_fuer(nutzer).filter(pk=nummer).first() if modell else None


def seite(zeile):
    """Where it is shown; a contact person stands on the page of her organisation."""
    return (zeile.organisation if isinstance(zeile, Kontaktperson) else zeile).get_absolute_url()


def mit_gegenstand(vermerke, nutzer):
    """Give each of these Sperrvermerke its `gegenstand`, one query per table; None where the reader must not see it."""
    vermerke = list(vermerke)
    for vermerk in vermerke:
        vermerk.gegenstand, vermerk.seite = None, ""
    for tabelle, modell in NACH_TABELLE.items():
        hier = [vermerk for vermerk in vermerke if vermerk.tabelle == tabelle]
        zeilen = modell.objects.sichtbar_fuer(nutzer).in_bulk([vermerk.nummer for vermerk in hier]) if hier else {}
        for vermerk in hier:
            vermerk.art, vermerk.gegenstand = modell._meta.verbose_name, zeilen.get(vermerk.nummer)
            vermerk.seite = seite(vermerk.gegenstand) if vermerk.gegenstand else ""
    return vermerke
