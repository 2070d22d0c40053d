from berichte.aufbau import Tabelle
from berichte.entwuerfe import netzwerk
from berichte.kennzahlen import (
    AKTIVE_PARTNER,
    ANWESENDE,
    NETZWERKKONTAKTE,
    NEUE_ANWESENDE,
    NEUE_PARTNER,
    TEILNAHMEN,
    VERANSTALTUNGEN,
)
from netzwerk.models import Gremium, Kontaktweg
from veranstaltungen.models import Veranstaltungsart

from .abschnitt import Abschnitt, gruppe
from .textfeld import Textfeld

ARTEN = (
    Veranstaltungsart.NETZWERKTREFFEN,
    Veranstaltungsart.GREMIUM,
    Veranstaltungsart.BUERGERDIALOG,
    Veranstaltungsart.STADTTEILFEST,
)
TREFFEN = (Veranstaltungsart.NETZWERKTREFFEN, Veranstaltungsart.GREMIUM)


class Netzwerk(Abschnitt):
    """Section 6: meetings, partners, and the contacts that others forget to count."""

    nummer = "6"
    titel = "Netzwerk"
    textfelder = (Textfeld("6", "Text zum Netzwerk"),)
    entwuerfe = (netzwerk.treffen, netzwerk.treffen_bisher, netzwerk.partner)

    def teile(self):
        yield self.kennzahlentabelle(self._zeilen())
        yield self._je_gremium()
        yield self.tabelle_nach(NETZWERKKONTAKTE, "art", Kontaktweg.choices, "Netzwerkkontakte nach Art", "Art")

    def _je_gremium(self):
        gremien = [(name, name) for name in Gremium.objects.values_list("name", flat=True)]
        zeilen = self.nach([VERANSTALTUNGEN[art] for art in TREFFEN], "gremium", [*gremien, (None, "ohne Gremium")])
        return Tabelle("Treffen nach Gremium", "Gremium", self.lage.spalten, tuple(zeilen))

    def _zeilen(self):
        zeile = self.lage.zielzeile
        yield gruppe("Treffen und Gremien")
        for art in ARTEN:
            yield zeile(VERANSTALTUNGEN[art])
            yield zeile(TEILNAHMEN[art])
        yield zeile(ANWESENDE)
        yield zeile(NEUE_ANWESENDE)
        yield gruppe("Partner")
        yield zeile(AKTIVE_PARTNER)
        yield zeile(NEUE_PARTNER)
        yield zeile(NETZWERKKONTAKTE)
