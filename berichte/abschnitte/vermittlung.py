from beratung.models import Ergebnis, Vermittlungsart, Vermittlungsstatus
from berichte.aufbau import Tabelle
from berichte.kennzahlen import BEDARFSLUECKEN, BERATUNGEN, VERMITTLUNGEN, VERMITTLUNGSQUOTE
from netzwerk.models import Thema

from .abschnitt import Abschnitt, gruppe


class Vermittlung(Abschnitt):
    """Section 2c: K8, how counselling ended, and where there was nothing to send people to."""

    nummer = "2c"
    titel = "Vermittlung und Ergebnis"

    def teile(self):
        lage = self.lage
        yield Tabelle(
            "Kennzahlen", "Kennzahl", lage.spalten, (lage.zeile(VERMITTLUNGEN), lage.zeile(VERMITTLUNGSQUOTE))
        )
        yield Tabelle("Vermittlungen", "Vermittlung", lage.spalten, tuple(self._vermittlungen()))
        yield Tabelle(
            "Ergebnis der Beratungen",
            "Ergebnis",
            lage.spalten,
            lage.zeilen_nach(BERATUNGEN, "ergebnis", Ergebnis.choices),
        )
        themen = list(Thema.objects.values_list("code", "label"))
        yield Tabelle(
            "Bedarfslücken nach Thema",
            "Thema",
            lage.spalten,
            lage.zeilen_nach(BEDARFSLUECKEN, "thema", themen),
            hinweis=BEDARFSLUECKEN.definition,
            leer="Keine Beratung endete ohne passendes Angebot.",
        )

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
