"""The card that a person takes home: only what lets them come again, nothing that says who they are."""

from dataclasses import dataclass

import segno

from beratung.models import Sprechzeit

RAND = 4  # modules of quiet around a QR code


@dataclass(frozen=True)
class Karte:
    """One code as it is printed.

    The QR code holds the code alone: no address, so that whoever finds the card learns nothing from it, and whoever
    scans it calls nobody. In our search and in the entry page it means the same as typing it.
    """

    code: str
    tag: object

    @property
    def _modul(self):
        return segno.make(self.code, error="h", micro=False, boost_error=False)

    def pfad(self):
        """The dark modules as one SVG path."""
        zeilen = enumerate(self._modul.matrix, start=RAND)
        return "".join(f"M{x} {y}h1v1h-1z" for y, zeile in zeilen for x, dunkel in enumerate(zeile, RAND) if dunkel)

    def seite(self):
        """Width and height of the drawing in modules."""
        return self._modul.symbol_size(border=RAND)[0]

    def orte(self):
        """`{Standort: ["Di 15–18 Uhr", "Do 9–12 Uhr"]}`: where one may simply come."""
        orte = {}
        for sprechzeit in Sprechzeit.objects.offene(self.tag):
            zeit = f"{sprechzeit.get_wochentag_display()[:2]} {sprechzeit.uhrzeit}"
            zeiten = orte.setdefault(sprechzeit.standort, [])
            if zeit not in zeiten:
                zeiten.append(zeit)
        return orte
