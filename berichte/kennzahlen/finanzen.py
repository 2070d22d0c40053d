"""K13: what was spent and is eligible (Fachkonzept, section 4)."""

from berichte.models.belegteil import Belegteil
from berichte.models.kostenposition import Kostenart
from protegat.basis.querysets import summe
from protegat.basis.templatetags.haus import euro

from .kennzahl import Einheit, Kennzahl, runde


class FoerderfaehigeAusgaben(Kennzahl):
    schluessel = "K13"
    label = "Förderfähige Ausgaben"
    einheit = Einheit.EURO
    definition = (
        "Summe der förderfähigen Beträge aller Belege, die im Zeitraum und im Bewilligungszeitraum bezahlt sind. Es "
        "zählt der Tag der Zahlung, nicht der Rechnung. Von einem geteilten Beleg zählt in jedem Vorhaben sein Anteil. "
        "Pauschalen sind keine Belege: Sie werden aus diesen Ausgaben berechnet und stehen daneben."
    )
    modell = Belegteil
    recht = "berichte.view_beleg"
    mass = summe("foerderfaehig")
    stellen = 2
    gliederungen = {
        "position": "kostenposition__code",
        "gruppe": "gruppe__code",
        "kostenart": "kostenposition__kostenart",
    }
    ordnung = ("zahlungsdatum", "beleg__beleg_nr", "pk")

    def auswahl(self, zeilen):
        return zeilen.zaehlende()

    def je_position(self, vorhaben, rahmen, zeitraeume):
        """`{"1.1": {"2018-4": Decimal("200.00"), ...}, ...}` for periods inside a frame, in one query."""
        return self.datensaetze(vorhaben, rahmen).zaehle_je(self.gliederungen["position"], self.mass, zeitraeume)

    def bezeichnung(self, gliederung, wert):
        """The number of the position, as the cost plan has it."""
        return dict(Kostenart.choices).get(wert, wert) if gliederung == "kostenart" else f"Position {wert}"

    def text(self, wert):
        return euro(wert)

    betrag = text

    def fuer_austausch(self, wert):
        """Money travels as a string, so that nobody's float changes it."""
        return str(runde(wert, 2))
