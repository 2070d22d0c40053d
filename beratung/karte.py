"""The card that a person takes home: only what lets them come again, nothing that says who they are."""

from dataclasses import dataclass

from beratung.models import Sprechzeit
from protegat.basis.qr import QrBild


@dataclass(frozen=True)
class Karte:
    """One code as it is printed.

    The QR code holds the code alone: no address, so that whoever finds the card learns nothing from it, and whoever
    scans it calls nobody. In our search and in the entry page it means the same as typing it.
    """

    code: str
    tag: object

    def bild(self):
        """A card is carried around for long, so a third of it may be worn off."""
        return QrBild(self.code, korrektur="h")

    def orte(self):
        """`{Standort: ["Di 15–18 Uhr", "Do 9–12 Uhr"]}`: where one may simply come."""
        orte = {}
        for sprechzeit in Sprechzeit.objects.offene(self.tag):
            zeit = f"{sprechzeit.get_wochentag_display()[:2]} {sprechzeit.uhrzeit}"
            zeiten = orte.setdefault(sprechzeit.standort, [])
            if zeit not in zeiten:
                zeiten.append(zeit)
        return orte
