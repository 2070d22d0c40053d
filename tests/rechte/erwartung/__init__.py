"""Who may open and who may change what, written down once and by hand: nothing here is derived from the code.

One file per floor of the house. A line is: name of the address, who may read (GET, HEAD), who may change (POST). A name
with `@fremd` is the same page with a record of somebody else, of another Vorhaben, or under a number that it does not
belong to.

B Beratung, K Koordination, V Verwaltung, L Leserecht with a Lesezugang, O Leserecht without, A nobody logged in.
`alle` = BKVLOA, `konten` = BKVLO, `niemand` = it is there for none of them, `-` = no such request. An account that has
been closed is worth as much as none. A change here is a change of what people may do: Fachkonzept 6 and 7 decide, and
where they are silent protegat/rechte/entscheidungen.py says what was decided.
"""

from . import beratung, berichte, dach, netzwerk, stammdaten, veranstaltungen, zugang

STOCKWERKE = (dach, zugang, netzwerk, beratung, veranstaltungen, berichte, stammdaten)
WORTE = {"alle": "BKVLOA", "konten": "BKVLO", "niemand": "", "-": None}


def _zeilen(text):
    return [zeile.split() for zeile in text.splitlines() if zeile and not zeile.startswith("#")]


_ALLE = [
    *(zeile for stockwerk in STOCKWERKE for zeile in _zeilen(stockwerk.TABELLE)),
    *stammdaten.zeilen_je_tabelle(_zeilen(stammdaten.JE_TABELLE)),
]
ZEILEN = [(name, tuple(WORTE.get(wer, wer) for wer in (lesen, aendern))) for name, lesen, aendern in _ALLE]
ERWARTUNG = dict(ZEILEN)
