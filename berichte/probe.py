"""The proof behind a link: what the report prints, counted once more from the very records that the page lists."""

from dataclasses import dataclass

from protegat.basis.zeitraum import Spannen


@dataclass(frozen=True)
class Probe:
    """`bericht` is what the figure says, `liste` what its records make; `saetze` is how many there are.

    `worte` says how they make it: `118 verschiedene Codes`.
    """

    bericht: str
    liste: str
    saetze: int
    worte: str
    stimmt: bool


def pruefe(kennzahl, lage, datensaetze, ausschnitt=None):
    """Count a figure, or the row `("angebot", "termin")` of its table, in both ways."""
    zeitraum = lage.zeitraum
    spannen = Spannen(zeitraum, zeitraum, zeitraum)
    if ausschnitt:
        gliederung, wert = ausschnitt
        zeilen = kennzahl.werte_nach(gliederung, lage.vorhaben, spannen)
        gedruckt = zeilen[wert or None].quartal if (wert or None) in zeilen else kennzahl.ohne
    else:
        gedruckt = kennzahl.werte(lage.vorhaben, spannen).quartal
    gezaehlt = kennzahl.nachgezaehlt(datensaetze, lage.vorhaben, zeitraum)
    return Probe(
        bericht=kennzahl.text(gedruckt),
        liste=kennzahl.text(gezaehlt),
        saetze=datensaetze.count(),
        worte=kennzahl.in_worten(datensaetze, lage.vorhaben, zeitraum),
        stimmt=gedruckt == gezaehlt,
    )
