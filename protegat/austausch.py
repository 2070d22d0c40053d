"""The tables that can be imported and exported."""

from beratung.austausch import BeratungResource, VermittlungResource
from berichte.austausch import BelegResource
from netzwerk.austausch import OrganisationResource
from protegat.basis.austausch.vorhaben import VorhabenResource
from protegat.basis.befehl import Abgelehnt
from veranstaltungen.austausch import VeranstaltungResource

TABELLEN = (
    ("vorhaben", VorhabenResource),
    ("organisationen", OrganisationResource),
    ("beratungen", BeratungResource),
    ("vermittlungen", VermittlungResource),
    ("veranstaltungen", VeranstaltungResource),
    ("belege", BelegResource),
)


def resource_fuer(tabelle):
    """A fresh Resource. Raises Abgelehnt, with the list, for a name that is not in it."""
    tabellen = dict(TABELLEN)
    if tabelle not in tabellen:
        satz = f"Die Tabelle „{tabelle}“ gibt es nicht." if tabelle else "Welche Tabelle?"
        raise Abgelehnt(f"{satz} Es gibt: {', '.join(tabellen)}.")
    return tabellen[tabelle]()
