from decimal import Decimal

from django.utils import formats

from berichte.aufbau import Saetze, Tabelle, Zeile, Zelle, Zielbild
from berichte.ziele.ziel import OBEN, UNTEN, stichtag, ziele

from .abschnitt import Abschnitt

WOCHEN_IM_MONAT = Decimal(365) / 12 / 7
GEZEICHNET = 8  # rows that a reader can take in at a glance
STAENDE = {"unter": "unter Plan", "im": "im Plan", "ueber": "über Plan"}


class SollIst(Abschnitt):
    """Section 9: each target with what is reached (K14), the planned pace, and the pace that is still needed."""

    nummer = "9"
    titel = "Soll und Ist"

    def teile(self):
        alle = list(ziele(self.lage))
        tabelle = Tabelle(
            f"Stand am {_tag(stichtag(self.lage))}",
            "Ziel",
            ("Soll", "Ist", "Ziel %", "Plan bis dahin", "Stand"),
            tuple(map(self._zeile, alle)),
            regel=(
                "K14: Ist geteilt durch Soll. Der Plan verteilt das Soll gleichmäßig auf die Tage des Vorhabens oder "
                f"des Jahres. „Im Plan“ ist, wer {UNTEN} bis {OBEN} % davon erreicht hat."
            ),
            leer="Für dieses Vorhaben ist kein Ziel festgelegt.",
            textspalten=(4,),
        )
        yield tabelle
        if alle:
            yield _bild(tabelle)
            yield Saetze(tuple(map(_ausblick, alle)))

    def _zeile(self, ziel):
        zahl = ziel.kennzahl.text
        return Zeile(
            str(ziel.zielwert),
            (
                Zelle(zahl(ziel.soll), ziel.soll),
                self.lage.zelle(ziel.kennzahl, ziel.ist, ziel.bisher),
                Zelle(_prozent(ziel.prozent), ziel.prozent),
                Zelle(zahl(ziel.plan), ziel.plan),
                Zelle(f"{STAENDE[ziel.stand]} ({_prozent(ziel.tempo)})"),
            ),
            einheit=ziel.kennzahl.einheit.value,
            regel=ziel.kennzahl.regel,
        )


def _bild(tabelle):
    gezeichnet = tabelle.zeilen[:GEZEICHNET]
    wieviele = "" if len(gezeichnet) == len(tabelle.zeilen) else f" Gezeichnet sind die ersten {GEZEICHNET} Ziele."
    return Zielbild.aus(
        tabelle,
        titel="Wie weit die Ziele sind",
        zeilen=gezeichnet,
        daneben=True,
        beschreibung=f"{tabelle.titel}, jede Zeile von 0 bis zu ihrem Soll.{wieviele}",
        legende="Voller Kreis: Ist, leerer Kreis: Soll, Querstrich: Plan bis dahin.",
    )


def _ausblick(ziel):
    """`Beratungen, 2018: bei diesem Tempo am 31.12.2018 312 von 400, nötig sind 9 pro Woche.`"""
    zahl = ziel.kennzahl.text
    am_ende = f"am {_tag(ziel.frist.bis)} {zahl(ziel.hochrechnung)} von {zahl(ziel.soll)}"
    noetig = ziel.noetig_je_woche
    if noetig is None:
        schluss = "das Ziel ist erreicht" if ziel.ist and ziel.ist >= ziel.soll else "die Zeit ist um"
        return f"{ziel.zielwert}: {zahl(ziel.ist)} von {zahl(ziel.soll)}, {schluss}."
    zeit, je_zeit = ("Woche", noetig) if noetig >= 1 else ("Monat", noetig * WOCHEN_IM_MONAT)
    return f"{ziel.zielwert}: bei diesem Tempo {am_ende}, nötig sind {formats.number_format(je_zeit, 1)} pro {zeit}."


def _tag(tag):
    return formats.date_format(tag, "d.m.Y")


def _prozent(zahl):
    return f"{formats.number_format(zahl, 1)} %"
