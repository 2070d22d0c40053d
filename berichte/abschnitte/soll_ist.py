from decimal import Decimal

from django.utils import formats

from berichte.aufbau import Tabelle, Text, Zeile, Zelle, Zielbild
from berichte.entwuerfe import stand
from berichte.ziele.ziel import OBEN, UNTEN, WOCHE, stichtag
from protegat.basis.templatetags.haus import dezimal

from .abschnitt import Abschnitt, tag
from .textfeld import Textfeld

WOCHEN_IM_MONAT = Decimal(365) / 12 / 7
GEZEICHNET = 8  # rows that a reader can take in at a glance
ZIELREGEL = (
    "Ist geteilt durch Soll. Der Plan verteilt das Soll gleichmäßig auf die Tage des Vorhabens oder des Jahres. "
    f"„Im Plan“ ist, wer {UNTEN} bis {OBEN} % davon erreicht hat."
)
STAENDE = {"unter": "unter Plan", "im": "im Plan", "ueber": "über Plan"}


class SollIst(Abschnitt):
    """Section 9: each target with what is reached (K14), the planned pace, and the pace that is still needed."""

    nummer = "9"
    titel = "Soll und Ist"
    textfelder = (Textfeld("9", "Text zu Soll und Ist"),)
    entwuerfe = (stand.im_plan,)

    def teile(self):
        alle = self.lage.ziele
        tabelle = Tabelle(
            f"Stand am {tag(stichtag(self.lage))}",
            "Ziel",
            ("Soll", "Ist", "Ziel %", "Plan bis dahin", "Stand"),
            tuple(map(self._zeile, alle)),
            regel=f"K14: {ZIELREGEL}",
            leer="Für dieses Vorhaben ist kein Ziel festgelegt.",
            textspalten=(4,),
        )
        yield tabelle
        if alle:
            yield _bild(tabelle)
            zeilen = tuple(Zeile(str(ziel.zielwert), (Zelle(_ausblick(ziel)),)) for ziel in alle)
            yield Tabelle("Ausblick", "Ziel", ("Bei diesem Tempo",), zeilen, textspalten=(0,))
        yield from self._gruende(alle)

    def _gruende(self, alle):
        """Why a target lies outside its pace; back in it, the reason is of no more use."""
        for ziel in alle:
            grund = self.lage.begruendungen.get(ziel.zielwert.pk)
            if grund and ziel.stand != "im":
                titel = f"Begründung {ziel.zielwert}: {_stand(ziel)}"
                yield Text(f"grund-{ziel.zielwert.pk}", titel, grund.text)

    def _zeile(self, ziel):
        zahl = ziel.kennzahl.betrag
        return Zeile(
            str(ziel.zielwert),
            (
                Zelle(zahl(ziel.soll), ziel.soll),
                self.lage.zelle(ziel.kennzahl, ziel.ist, ziel.bisher),
                Zelle(_prozent(ziel.prozent), ziel.prozent),
                Zelle(zahl(ziel.plan), ziel.plan),
                Zelle(_stand(ziel)),
            ),
            einheit=ziel.kennzahl.einheit.value,
            regel=ziel.kennzahl.regel,
        )


def _stand(ziel):
    """`unter Plan (5,5 %)`"""
    return f"{STAENDE[ziel.stand]} ({_prozent(ziel.tempo)})"


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
    """`Am 31.12.2018 312 von 400, nötig sind 9,0 pro Woche.`"""
    zahl, soll = ziel.kennzahl.text, ziel.kennzahl.betrag(ziel.soll)
    am_ende = f"Am {tag(ziel.frist.bis)} {zahl(ziel.hochrechnung)} von {soll}"
    noetig = ziel.noetig_je_woche
    if noetig is None:
        schluss = "das Ziel ist erreicht" if ziel.ist and ziel.ist >= ziel.soll else "die Zeit ist um"
        return f"{zahl(ziel.ist)} von {soll}, {schluss}."
    if ziel.tage_uebrig < WOCHE:
        tage = "einem Tag" if ziel.tage_uebrig == 1 else f"{ziel.tage_uebrig} Tagen"
        return f"{am_ende}, es fehlen {ziel.kennzahl.betrag(ziel.fehlt)} in {tage}."
    zeit, je_zeit = ("Woche", noetig) if noetig >= 1 else ("Monat", noetig * WOCHEN_IM_MONAT)
    return f"{am_ende}, nötig sind {dezimal(je_zeit, 1)} pro {zeit}."


def _prozent(zahl):
    return f"{formats.number_format(zahl, 1)} %"
