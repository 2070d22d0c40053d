from django.utils import formats

from berichte.aufbau import Absatz, Tabelle, Zeile, Zelle
from berichte.esf import anhang
from berichte.kennzahlen import GEDRUCKT
from berichte.kennzahlen.esf import VOLLSTAENDIGKEIT
from berichte.kennzahlen.kennzahl import Einheit

from .abschnitt import Abschnitt
from .nachmeldungen import nachmeldungen
from .soll_ist import ZIELREGEL


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
            f"{lage.vorhaben.kleinzellen_schwelle} zur Zielgruppe werden außerhalb des Teams nicht gezeigt. "
            "„verborgen“ heißt: Diese Zahl, ob groß oder klein, bleibt weg, weil sich sonst durch Abziehen von Zeilen, "
            "Spalten oder früheren Berichten eine kleine errechnen ließe."
        )
        yield from nachmeldungen(lage)
        yield Tabelle(
            "Zählregeln",
            "Schlüssel",
            ("Kennzahl", "Einheit", "Regel"),
            _regeln(),
            textspalten=(0, 1, 2),
        )
        yield from self._esf()

    def _esf(self):
        """Of the funding period only, and only where there are Stammblätter; the source stands beside each code."""
        if gilt := anhang(self.lage.vorhaben):
            yield Tabelle(
                "Regeln und Quellen der ESF-Indikatoren",
                "Code",
                ("Regel", "Quelle"),
                tuple(map(_esf_regel, (*gilt.indikatoren, *VOLLSTAENDIGKEIT))),
                textspalten=(0, 1),
            )


def _esf_regel(kennzahl):
    return Zeile(kennzahl.schluessel, (Zelle(kennzahl.definition), Zelle(kennzahl.quelle or "unsere Zählregel")))


def _regeln():
    """Every rule once; the kinds of events share theirs."""
    familien = {kennzahl.familie: (kennzahl.einheit.value, kennzahl.definition) for kennzahl in GEDRUCKT}
    familien["K14", "Zielerreichung"] = Einheit.PROZENT.value, ZIELREGEL
    return tuple(
        Zeile(schluessel, (Zelle(label), Zelle(einheit), Zelle(definition)))
        for (schluessel, label), (einheit, definition) in familien.items()
    )
