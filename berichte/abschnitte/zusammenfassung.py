from berichte.entwuerfe import beratung, netzwerk, themen
from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    ANTEIL_MIT_CODE,
    BERATENE,
    BERATUNGEN,
    DURCHSCHNITT,
    EINDEUTIGE_PERSONEN,
    TEILNAHMEN,
    TRAEGER_PERSONEN,
    VERANSTALTUNGEN,
    VERMITTLUNGSQUOTE,
)
from veranstaltungen.models import Veranstaltungsart

from .abschnitt import Abschnitt, gruppe
from .personenspanne import personenspanne
from .textfeld import Textfeld
from .vergleich import verglichen

HAUPTZAHLEN = (
    BERATUNGEN,
    BERATENE,
    VERMITTLUNGSQUOTE,
    TEILNAHMEN[Veranstaltungsart.BERATUNGSNACHMITTAG],
    TEILNAHMEN[Veranstaltungsart.INFORMATIONSVERANSTALTUNG],
    TRAEGER_PERSONEN,
    AKTIVE_PARTNER,
)
REIHEN = (Veranstaltungsart.BERATUNGSNACHMITTAG, Veranstaltungsart.INFORMATIONSVERANSTALTUNG)


class Zusammenfassung(Abschnitt):
    """Section 1: the key table and five lines of text."""

    nummer = "1"
    titel = "Zusammenfassung"
    textfelder = (Textfeld("1", "Zusammenfassung", "Etwa fünf Zeilen: das Wichtigste des Zeitraums.", pflicht=True),)
    entwuerfe = (beratung.gezaehlt, beratung.bisher, themen.haeufigste, beratung.vermittelt, netzwerk.partner)

    def teile(self):
        yield self.kennzahlentabelle(
            self._zeilen(), "Teilnahmen sind keine verschiedenen Personen und werden nicht mit ihnen addiert."
        )
        yield from filter(None, [verglichen(self.lage, HAUPTZAHLEN)])
        yield personenspanne(self.lage)

    def _zeilen(self):
        zeile = self.lage.zielzeile
        yield gruppe("Individualberatung")
        yield zeile(BERATUNGEN)
        yield zeile(BERATENE)
        yield zeile(EINDEUTIGE_PERSONEN, einheit=self._personen_mit_code())
        yield gruppe("Veranstaltungen")
        for art in REIHEN:
            yield zeile(VERANSTALTUNGEN[art])
            yield zeile(TEILNAHMEN[art], "Teilnahmen daran", self._teilnahmen_im_schnitt(art))
        yield gruppe("Träger und Netzwerk")
        yield zeile(TRAEGER_PERSONEN)
        yield zeile(VERANSTALTUNGEN[Veranstaltungsart.NETZWERKTREFFEN])
        yield zeile(VERANSTALTUNGEN[Veranstaltungsart.BUERGERDIALOG])
        yield zeile(AKTIVE_PARTNER)

    def _personen_mit_code(self):
        """`Personen, im Vorhaben 74,0 % mit Code`: how far "at least" may be from the truth."""
        anteil = self.lage.werte(ANTEIL_MIT_CODE).vorhaben
        return "Personen" if anteil is None else f"Personen, im Vorhaben {ANTEIL_MIT_CODE.text(anteil)} mit Code"

    def _teilnahmen_im_schnitt(self, art):
        """`Teilnahmen, im Vorhaben Ø 41,7`."""
        schnitt = self.lage.werte(DURCHSCHNITT[art]).vorhaben
        return "Teilnahmen" if schnitt is None else f"Teilnahmen, im Vorhaben Ø {DURCHSCHNITT[art].text(schnitt)}"
