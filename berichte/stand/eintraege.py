"""Which records a printed number counts: one question per figure and table, not one per number."""

from collections import defaultdict
from functools import cache

from django.db.models import F

from berichte.kennzahlen import KENNZAHLEN
from protegat.basis.zeitraum import Zeitraum

from .spuren import spur_zu


def gezaehlte(kennzahl, vorhaben, zeitraum, ausschnitt):
    """The keys of exactly the records that one number counts."""
    zeilen = kennzahl.datensaetze(vorhaben, zeitraum)
    if ausschnitt:
        zeilen = kennzahl.ausschnitt(zeilen, *ausschnitt)
    return zeilen.order_by("pk").values_list("pk", flat=True)


class Eintraege:
    """The same for many numbers: what is read once is split by day and row."""

    def __init__(self, vorhaben, fundstellen):
        self.vorhaben = vorhaben
        zeiten = [ort.zeitraum for ort in fundstellen]
        self.rahmen = zeiten and Zeitraum(min(z.von for z in zeiten), max(z.bis for z in zeiten))
        self._nach_zeile = cache(self._nach_zeile)

    def zu(self, fundstelle):
        """Their keys in order."""
        kennzahl, zeitraum = KENNZAHLEN[fundstelle.kennzahl], fundstelle.zeitraum
        if spur_zu(kennzahl.modell).tag is None:  # counted by a question about the period itself
            return list(gezaehlte(kennzahl, self.vorhaben, zeitraum, fundstelle.ausschnitt))
        return [
            pk for pk, tag in self._in_zeile(kennzahl, fundstelle.ausschnitt) if zeitraum.von <= tag <= zeitraum.bis
        ]

    def _in_zeile(self, kennzahl, ausschnitt):
        if ausschnitt is None:
            return self._nach_zeile(kennzahl)[""]
        gliederung, wert = ausschnitt
        if feld := kennzahl.zeilenfeld(gliederung):
            return self._nach_zeile(kennzahl, feld)[wert]
        return self._nach_zeile(kennzahl, ausschnitt=ausschnitt)[""]

    def _nach_zeile(self, kennzahl, feld=None, ausschnitt=None):
        """`{"termin": [(key, day), ...]}`; under "" those without a value, or all where no field tells rows apart."""
        zeilen = kennzahl.datensaetze(self.vorhaben, self.rahmen)
        if ausschnitt:
            zeilen = kennzahl.ausschnitt(zeilen, *ausschnitt)
        zeilen = zeilen.annotate(zaehlt_am=F(zeilen.tag)).order_by("pk")
        je_zeile = defaultdict(list)
        for pk, tag, *wert in zeilen.values_list("pk", "zaehlt_am", *filter(None, [feld])):
            if wert != [""]:  # an empty text is no missing value
                je_zeile["" if wert in ([], [None]) else str(wert[0])].append((pk, tag))
        return je_zeile
