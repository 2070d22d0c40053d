from beratung.models import Ergebnis, Vermittlungsart, Vermittlungsstatus
from berichte.aufbau import Tabelle
from berichte.entwuerfe import beratung
from berichte.kennzahlen import BEDARFSLUECKEN, BERATUNGEN, VERMITTLUNGEN, VERMITTLUNGSQUOTE
from netzwerk.models import Thema

from .abschnitt import Abschnitt, gruppe
from .textfeld import Textfeld


class Vermittlung(Abschnitt):
    """Section 2c: K8, how counselling ended, and where there was nothing to send people to."""

    nummer = "2c"
    titel = "Vermittlung und Ergebnis"
    textfelder = (Textfeld("2c", "Text zu Vermittlung und Ergebnis"),)
    entwuerfe = (beratung.vermittelt, beratung.bedarfsluecken)

    def teile(self):
        lage = self.lage
        yield self.kennzahlentabelle(map(lage.zielzeile, (VERMITTLUNGEN, VERMITTLUNGSQUOTE, BEDARFSLUECKEN)))
        yield Tabelle(
            "Vermittlungen",
            "Vermittlung",
            lage.spalten,
            tuple(self._vermittlungen()),
            einheit=VERMITTLUNGEN.einheit.value,
            regel=VERMITTLUNGEN.regel,
        )
        yield self.tabelle_nach(BERATUNGEN, "ergebnis", Ergebnis.choices, "Ergebnis der Beratungen", "Ergebnis")
        themen = list(Thema.objects.values_list("code", "label"))
        leer = "Keine Beratung endete ohne passendes Angebot."
        yield self.tabelle_nach(BEDARFSLUECKEN, "thema", themen, "Bedarfslücken nach Thema", "Thema", leer=leer)

    def _vermittlungen(self):
        werte = self.lage.werte_nach(VERMITTLUNGEN, "organisation")
        partner = sorted((name for name in werte if name), key=lambda name: (-werte[name].vorhaben, name))
        for titel, gliederung, katalog in (
            ("Nach Stand", "status", Vermittlungsstatus.choices),
            ("Nach Art", "art", Vermittlungsart.choices),
            ("Nach Partner", "organisation", [*((name, name) for name in partner), (None, "nur Art der Stelle")]),
        ):
            zeilen = self.lage.zeilen_nach(VERMITTLUNGEN, gliederung, katalog)
            if zeilen:
                yield gruppe(titel)
                yield from zeilen
