"""What the figures said when somebody checked them, and what they say otherwise now."""

from berichte.kennzahlen import GEDRUCKT, KENNZAHLEN


def zahlen(lage):
    """`{"K1": ["61", "240", "240"], ...}`: every figure that a report prints."""
    return {k.schluessel: [k.text(wert) for wert in lage.werte(k)] for k in GEDRUCKT if not k.nur_je_zeile}


def seither(lage, pruefung):
    """`[(label, then, now), ...]` in the three columns, of the figures that are not as they were checked."""
    jetzt = zahlen(lage)
    return [
        (KENNZAHLEN[schluessel].label, " / ".join(damals), " / ".join(jetzt[schluessel]))
        for schluessel, damals in pruefung.zahlen.items()
        if schluessel in jetzt and jetzt[schluessel] != damals
    ]
