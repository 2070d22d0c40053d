from django.utils import formats

from berichte.aufbau import Absatz, Tabelle, Zeile, Zelle
from berichte.kennzahlen import GEDRUCKT

from .abschnitt import Abschnitt
from .nachmeldungen import nachmeldungen


class Methodik(Abschnitt):
    """Section 13: how each figure is counted, and as of when."""

    nummer = "13"
    titel = "Methodik"

    def teile(self):
        lage = self.lage
        quartal, jahr, vorhaben = lage.spannen
        yield Absatz(
            f"Daten vom {formats.date_format(lage.jetzt, 'd.m.Y, H:i')} Uhr. Der Zeitraum umfasst {quartal}, "
            f"das Jahr kumuliert {jahr}, das Vorhaben kumuliert {vorhaben}. Jede Zahl ist in jeder Spalte aus den "
            "Einträgen gezählt, nie aus anderen Zahlen addiert. Es zählt der Tag des Kontakts oder der örtliche Tag "
            "des Beginns, wenn er im Zeitraum und im Vorhaben liegt."
        )
        yield Absatz(
            "Personen, Kontakte und Teilnahmen sind verschiedene Einheiten und werden nie addiert. Zahlen unter "
            f"{lage.vorhaben.kleinzellen_schwelle} zur Zielgruppe werden außerhalb des Teams nicht gezeigt; verriete "
            "die Summe sie, wird eine weitere Zahl verborgen."
        )
        yield from nachmeldungen(lage)
        yield Tabelle(
            "Zählregeln",
            "Schlüssel",
            ("Kennzahl", "Einheit", "Regel"),
            _regeln(),
            textspalten=(0, 1, 2),
        )


def _regeln():
    """Every rule once; the kinds of events share theirs."""
    familien = {kennzahl.familie: kennzahl for kennzahl in GEDRUCKT}
    return tuple(
        Zeile(schluessel, (Zelle(label), Zelle(kennzahl.einheit.value), Zelle(kennzahl.definition)))
        for (schluessel, label), kennzahl in familien.items()
    )
