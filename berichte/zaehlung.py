"""The figures of one Vorhaben in three columns: each is counted once, those of the same records in one question."""

from protegat.basis.querysets import Werte

from .kennzahlen import KENNZAHLEN
from .kennzahlen.kennzahl import Anteil, Kennzahl, anteil


class Zaehlung:
    """Remembers what it has counted: a report prints the same figure in many places."""

    def __init__(self, vorhaben, spannen):
        self.vorhaben, self.spannen = vorhaben, spannen
        self.gezaehlte, self.fragen = {}, {}

    def werte(self, kennzahl):
        """As `kennzahl.werte` counts them."""
        ort = kennzahl.schluessel, None
        if ort not in self.gezaehlte:
            self.gezaehlte |= self._zaehle(kennzahl)
        return self.gezaehlte[ort]

    def werte_nach(self, kennzahl, gliederung):
        """As `kennzahl.werte_nach` counts them."""
        ort = kennzahl.schluessel, gliederung
        if ort not in self.gezaehlte:
            self.gezaehlte |= self._zaehle_nach(kennzahl, gliederung)
        return self.gezaehlte[ort]

    def _zaehle(self, kennzahl):
        if isinstance(kennzahl, Anteil):
            teil = Kennzahl.werte(kennzahl, self.vorhaben, self.spannen)
            return {(kennzahl.schluessel, None): Werte(*map(anteil, teil, self.werte(kennzahl.ganzes)))}
        if not _zaehlt_zeilen(kennzahl):
            return {(kennzahl.schluessel, None): kennzahl.werte(self.vorhaben, self.spannen)}
        zeilen, zusammen, masse = self._gemeinsam(kennzahl)
        rohe = zeilen.zaehle_mehrere(masse, self.spannen)
        return {(k.schluessel, None): _fertig(k, roh) for k, roh in zip(zusammen, rohe, strict=True)}

    def _zaehle_nach(self, kennzahl, gliederung):
        if type(kennzahl).werte_nach is not Kennzahl.werte_nach:
            return {(kennzahl.schluessel, gliederung): kennzahl.werte_nach(gliederung, self.vorhaben, self.spannen)}
        feld = kennzahl.gliederungen[gliederung]
        zeilen, zusammen, masse = self._gemeinsam(kennzahl, gliederung)
        rohe = zeilen.zaehle_mehrere_nach(feld, masse, self.spannen).items()
        return {
            (k.schluessel, gliederung): {wert: _fertig(k, zahlen[nummer]) for wert, zahlen in rohe}
            for nummer, k in enumerate(zusammen)
        }

    def _gemeinsam(self, kennzahl, gliederung=None):
        """The records, all figures that are made of exactly these, and how; only the question itself can tell."""
        zeilen = self._datensaetze(kennzahl)
        verwandte = (k for k in KENNZAHLEN.values() if _verwandt(k, kennzahl, gliederung))
        zusammen = [kennzahl, *(k for k in verwandte if self._frage(k) == self._frage(kennzahl))]
        return zeilen, zusammen, [k.mass for k in zusammen]

    def _frage(self, kennzahl):
        if kennzahl.schluessel not in self.fragen:
            self.fragen[kennzahl.schluessel] = str(self._datensaetze(kennzahl).query)
        return self.fragen[kennzahl.schluessel]

    def _datensaetze(self, kennzahl):
        return kennzahl.datensaetze(self.vorhaben, self.spannen.vorhaben)


def _verwandt(andere, kennzahl, gliederung):
    """Another figure that may be of the same records, and has the same table."""
    return (
        andere.schluessel != kennzahl.schluessel
        and type(andere).auswahl is type(kennzahl).auswahl
        and andere.gliederungen.get(gliederung) == kennzahl.gliederungen.get(gliederung)
        and _zaehlt_zeilen(andere)
    )


def _zaehlt_zeilen(kennzahl):
    """Whether its rows become its numbers without anything of its own between."""
    eigenes = type(kennzahl).werte, type(kennzahl).werte_nach
    return eigenes == (Kennzahl.werte, Kennzahl.werte_nach) and not kennzahl.nur_je_zeile


def _fertig(kennzahl, roh):
    return Werte(*map(kennzahl.fertig, roh))
