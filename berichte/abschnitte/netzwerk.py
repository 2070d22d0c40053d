from berichte.aufbau import Tabelle, Zahlensatz, Zelle
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
from .textfeld import anmerkung

ARTEN = (
    Veranstaltungsart.NETZWERKTREFFEN,
    Veranstaltungsart.GREMIUM,
    Veranstaltungsart.BUERGERDIALOG,
    Veranstaltungsart.STADTTEILFEST,
)


TREFFEN = {
    Veranstaltungsart.NETZWERKTREFFEN: ("Netzwerktreffen", "Netzwerktreffen"),
    Veranstaltungsart.GREMIUM: ("Gremiensitzung", "Gremiensitzungen"),
}


class Netzwerk(Abschnitt):
    """Section 6: meetings, partners, and the contacts that others forget to count."""

    nummer = "6"
    titel = "Netzwerk"
    textfelder = anmerkung("6")

    def teile(self):
        yield self._satz("In diesem Zeitraum: ", "quartal")
        yield self._satz("Im Vorhaben bisher: ", "vorhaben")
        yield self.kennzahlentabelle(self._zeilen())
        yield self._je_gremium()
        yield self.tabelle_nach(NETZWERKKONTAKTE, "art", Kontaktweg.choices, "Netzwerkkontakte nach Art", "Art")

    def _je_gremium(self):
        gremien = [(name, name) for name in Gremium.objects.values_list("name", flat=True)]
        zeilen = self.nach(self._treffen(), "gremium", [*gremien, (None, "ohne Gremium")])
        return Tabelle("Treffen nach Gremium", "Gremium", self.lage.spalten, tuple(zeilen))

    def _satz(self, anfang, spalte):
        """`6 Netzwerktreffen, 14 Organisationen, davon 5 neu.`, every figure with its records."""
        wert = {k: getattr(self.lage.werte(k), spalte) for k in (ANWESENDE, NEUE_ANWESENDE, *self._treffen())}
        gehaltene = [k for k in self._treffen() if wert[k]] or self._treffen()[:1]
        teile = [Zelle(anfang)]
        for nummer, kennzahl in enumerate(gehaltene):
            teile += [Zelle(" und ")] * bool(nummer)
            teile.append(self._glied(kennzahl, wert[kennzahl], spalte, *TREFFEN[kennzahl.art]))
        organisationen = self._glied(ANWESENDE, wert[ANWESENDE], spalte, "Organisation", "Organisationen")
        neue = self._glied(NEUE_ANWESENDE, wert[NEUE_ANWESENDE], spalte, "neu", "neu")
        return Zahlensatz((*teile, Zelle(", "), organisationen, Zelle(", davon "), neue, Zelle(".")))

    def _treffen(self):
        return [VERANSTALTUNGEN[art] for art in TREFFEN]

    def _glied(self, kennzahl, wert, spalte, einer, mehrere):
        """`14 Organisationen`, linked to exactly these."""
        worte = f"{kennzahl.text(wert)} {einer if wert == 1 else mehrere}"
        return self.lage.zelle(kennzahl, wert, getattr(self.lage.spannen, spalte), text=worte)

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
