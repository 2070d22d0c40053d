"""How many partners are active, quarter by quarter, and who came and went."""

from dataclasses import dataclass

from django.urls import reverse

from berichte.aufbau import Tabelle, Vergleich, Zeile, Zelle
from berichte.kennzahlen import AKTIVE_PARTNER, NEUE_PARTNER, NICHT_MEHR_AKTIVE, WIEDER_AKTIVE
from berichte.kennzahlen.entwicklung import aktive_je_quartal
from protegat.basis.zeitraum import Zeitraum

GEZEICHNET = 8  # rows that a reader can take in at a glance
KENNZAHLEN = (AKTIVE_PARTNER, NEUE_PARTNER, WIEDER_AKTIVE, NICHT_MEHR_AKTIVE)


@dataclass(frozen=True)
class Stand:
    """One quarter; each number counts organisations. aktiv = aktiv of the quarter before + neu + wieder - weg."""

    quartal: Zeitraum
    laeuft: bool
    aktiv: int
    neu: int
    wieder: int
    weg: int

    @property
    def name(self):
        return f"{self.quartal.kurzname}, läuft noch" if self.laeuft else self.quartal.kurzname

    @property
    def werte(self):
        """In the order of KENNZAHLEN."""
        return self.aktiv, self.neu, self.wieder, self.weg


def entwicklung(vorhaben, heute):
    """`[Stand, ...]`: every quarter of the Vorhaben that has begun, in one query however many there are."""
    if vorhaben.spanne.von > heute:
        return []
    aktive = aktive_je_quartal(vorhaben)
    staende, bisher, davor = [], set(), set()
    for quartal in Zeitraum(vorhaben.spanne.von, min(heute, vorhaben.spanne.bis)).quartale():
        jetzt = aktive.get(quartal, set())
        neu = jetzt - bisher
        zahlen = map(len, (jetzt, neu, jetzt - davor - neu, davor - jetzt))
        staende.append(Stand(quartal, heute <= quartal.geschnitten(vorhaben.spanne).bis, *zahlen))
        bisher, davor = bisher | jetzt, jetzt
    return staende


def als_tabelle(vorhaben, staende, mit_zielen):
    """The latest quarter first; with ways to exactly the organisations that a number counts."""
    zeilen = tuple(
        Zeile(
            stand.name,
            tuple(
                Zelle(kennzahl.text(wert), wert, _ziel(vorhaben, stand, kennzahl) if mit_zielen and wert else "")
                for kennzahl, wert in zip(KENNZAHLEN, stand.werte, strict=True)
            ),
        )
        for stand in reversed(staende)
    )
    spalten = tuple(kennzahl.label for kennzahl in KENNZAHLEN)
    return Tabelle("Je Quartal", "Quartal", spalten, zeilen, einheit=AKTIVE_PARTNER.einheit.value)


def als_bild(staende):
    """Active partners of each quarter beside those of the quarter before."""
    davor = [None, *(stand.aktiv for stand in staende)]
    zeilen = [(stand.name, vorher, stand.aktiv) for stand, vorher in zip(staende, davor, strict=False)]
    return Vergleich(
        "Aktive Partner je Quartal",
        "Organisationen je Quartal, daneben die des Quartals davor.",
        "Quartal davor",
        "dieses Quartal",
        tuple(zeilen[-GEZEICHNET:]),
        einheit="",
        stellen=0,
        kopf="Quartal",
    )


def _ziel(vorhaben, stand, kennzahl):
    return reverse("berichte:kennzahl_detail", args=[vorhaben.kuerzel, stand.quartal, kennzahl.schluessel])
