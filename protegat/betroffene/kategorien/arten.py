"""Whose data there are, and of which kinds; the words in which each room names its tables."""

from dataclasses import dataclass
from enum import StrEnum


class Betroffene(StrEnum):
    BERATENE = "Menschen, die wir beraten"
    ANGEMELDETE = "Menschen, die sich zu einem Termin anmelden"
    PARTNER = "Kontaktpersonen und Mitwirkende bei Partnern"
    TEAM = "Team und Menschen mit Leserecht"
    BEZAHLTE = "Empfänger von Zahlungen"


class Kategorie(StrEnum):
    KENNUNG = "Kennung ohne Namen (Code)"
    KONTAKT = "Name und Kontakt"
    MERKMAL = "Geschlecht, Altersgruppe, Sprache, Ortsteil"
    LEBENSLAGE = "Arbeit, Bildung, Wohnen"
    BESONDERE = "Herkunft, Aufenthalt, Gesundheit (Art. 9)"
    BERATUNG = "Thema, Verlauf und Ergebnis der Beratung"
    NOTIZ = "vertrauliche Notizen"
    TEILNAHME = "Teilnahme und Wünsche"
    EINWILLIGUNG = "Einwilligungen"
    KONTO = "Konto und Einstellungen"
    TEAM = "wer im Team etwas getan hat"
    NACHWEIS = "wer wann was gesehen oder getan hat"
    ZAHLUNG = "Zahlungen"


K = Kategorie


@dataclass(frozen=True)
class Tabelle:
    """One table with personal data. `sache` are fields that say nothing about anybody."""

    modell: str
    wessen: Betroffene
    felder: dict[Kategorie, str]
    sache: str = ""

    def feld_zu_kategorie(self):
        return {feld: kategorie for kategorie, namen in self.felder.items() for feld in namen.split()}


BERATENE, ANGEMELDETE, PARTNER = Betroffene.BERATENE, Betroffene.ANGEMELDETE, Betroffene.PARTNER
TEAM, BEZAHLTE = Betroffene.TEAM, Betroffene.BEZAHLTE
MERKMALE = "geschlecht altersgruppe sprache ortsteil"
HERKUNFT = "staatsangehoerigkeit herkunftsregion aufenthaltsstatus"
DATEI = "ablage typ groesse sha256 loeschen_am"
