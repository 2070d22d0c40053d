"""Of the partners: business contacts, the papers of agreements, free words."""

from django.db.models import F

from netzwerk.models import Kontaktperson, Netzwerkkontakt, Vereinbarungsdatei
from netzwerk.models.vereinbarungsdatei import VereinbarungsdateiQuerySet
from veranstaltungen.models.nachweisdatei import esf_frist

from ..fristen import AM_TAG
from ..regel import Regel
from .dateien import Dateien


class Kontaktpersonen(Regel):
    schluessel = "kontaktpersonen"
    datenart = "Kontaktpersonen bei Partnern"
    modell = Kontaktperson
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. f DSGVO"
    beginn = "eigener Löschtag, sonst ein Jahr nach dem Ende der Zusammenarbeit (die Datenbank trägt ihn ein)"
    frist = AM_TAG
    bleibt = "die Organisation"

    def ab(self):
        return F("loeschen_am")


class Vereinbarungsdateien(Dateien):
    schluessel = "vereinbarungsdateien"
    datenart = "Unterschriebene Vereinbarungen (Dateien)"
    modell = Vereinbarungsdatei
    regelfrist = VereinbarungsdateiQuerySet.regelfrist
    rechtsgrundlage = "§§ 195, 199 BGB: so lange kann jemand Ansprüche haben"
    beginn = "eigener Löschtag, sonst drei volle Jahre nach dem Jahr, in dem die Vereinbarung endete"
    bleibt = "die Vereinbarung als Eintrag"


class Anlaesse(Regel):
    schluessel = "anlaesse"
    datenart = "Freier Anlass eines Netzwerkkontakts"
    modell = Netzwerkkontakt
    rechtsgrundlage = "Art. 6 Abs. 1 Buchst. c DSGVO"
    beginn = "Ende der Aufbewahrung des Vorhabens"
    frist = AM_TAG
    bleibt = "der Kontakt: Organisation, Tag und Art"
    leere = {"anlass": ""}
    vorhaben = "vorhaben"

    def ab(self):
        return esf_frist("vorhaben")


REGELN = (Kontaktpersonen(), Vereinbarungsdateien(), Anlaesse())
