"""K9, K10: events and attendances per kind (Fachkonzept, section 4)."""

from veranstaltungen.models import Veranstaltung, Veranstaltungsart
from veranstaltungen.models.veranstaltung_querysets import DURCHSCHNITT, TEILNEHMENDE

from .kennzahl import Einheit, Kennzahl, runde

MEHRZAHL = {
    Veranstaltungsart.BERATUNGSNACHMITTAG: ("Beratungsnachmittage", "Beratungsnachmittagen"),
    Veranstaltungsart.INFORMATIONSVERANSTALTUNG: ("Informationsveranstaltungen", "Informationsveranstaltungen"),
    Veranstaltungsart.SCHULUNG: ("Schulungen", "Schulungen"),
    Veranstaltungsart.NETZWERKTREFFEN: ("Netzwerktreffen", "Netzwerktreffen"),
    Veranstaltungsart.STADTTEILFEST: ("Stadtteilfeste", "Stadtteilfesten"),
    Veranstaltungsart.BUERGERDIALOG: ("EU-Bürgerdialoge", "EU-Bürgerdialogen"),
    Veranstaltungsart.GREMIUM: ("Gremiensitzungen", "Gremiensitzungen"),
    Veranstaltungsart.SONSTIGE: ("Sonstige Veranstaltungen", "sonstigen Veranstaltungen"),
}


class Veranstaltungen(Kennzahl):
    """K9 of one kind."""

    familie = ("K9", "Veranstaltungen je Art")
    einheit = Einheit.VERANSTALTUNGEN
    definition = (
        "Durchgeführte Veranstaltungen dieser Art, am örtlichen Tag des Beginns. "
        "Geplante, abgesagte und verschobene zählen nicht."
    )
    modell = Veranstaltung
    gliederungen = {"reihe": "reihe__name", "zaehlart": "zaehlart", "gremium": "gremium__name"}

    def __init__(self, art):
        self.art = art
        self.schluessel = f"K9.{art.value}"
        self.label = MEHRZAHL[art][0]

    def auswahl(self, zeilen):
        return zeilen.durchgefuehrt().der_art(self.art)


class Teilnahmen(Veranstaltungen):
    """K10 of one kind."""

    familie = ("K10", "Teilnahmen je Art")
    einheit = Einheit.TEILNAHMEN
    definition = (
        "Summe der gezählten Teilnehmenden über die durchgeführten Veranstaltungen dieser Art. Wer an "
        "mehreren teilnimmt, zählt mehrmals; mit Beratenen werden sie nie addiert."
    )
    mass = TEILNEHMENDE
    worte = "Teilnehmende zusammen"

    def __init__(self, art):
        super().__init__(art)
        self.schluessel = f"K10.{art.value}"
        self.label = f"Teilnahmen an {MEHRZAHL[art][1]}"


class Durchschnitt(Veranstaltungen):
    """K10 per K9 of one kind."""

    familie = ("K10", "Durchschnitt je Art")
    einheit = Einheit.JE_VERANSTALTUNG
    definition = "Teilnahmen (K10) geteilt durch durchgeführte Veranstaltungen (K9), auf eine Stelle gerundet."
    mass = DURCHSCHNITT
    stellen = 1
    ohne = None

    def __init__(self, art):
        super().__init__(art)
        self.schluessel = f"K10.{art.value}.durchschnitt"
        self.label = f"Durchschnitt bei {MEHRZAHL[art][1]}"

    def fertig(self, roh):
        return None if roh is None else runde(roh, 1)
