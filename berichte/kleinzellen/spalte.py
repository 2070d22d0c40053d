"""One column by itself, for sheets that print no other: the talk with one partner (berichte/netz).

A count from 1 up to the threshold is hidden; when the total would give it away, further rows are hidden too, until
every hidden number could at least be one of two.
"""


def verborgene(werte, schwelle):
    """The rows of a column to hide: those too small, and those hidden with them.

    `werte` maps each row to its count; the reader knows their sum.
    """
    klein = {name for name, wert in werte.items() if 0 < wert < schwelle}
    weitere = sorted((wert, name) for name, wert in werte.items() if wert >= schwelle)
    dazu = set()
    while klein and not _bleibt_offen(werte, klein, dazu, schwelle) and weitere:
        dazu.add(weitere.pop(0)[1])
    return klein, dazu


def verraet(werte, schwelle):
    """Whether the sum gives a small number away all the same: there was nothing left to hide it behind."""
    klein, dazu = verborgene(werte, schwelle)
    return bool(klein) and not _bleibt_offen(werte, klein, dazu, schwelle)


def _bleibt_offen(werte, klein, dazu, schwelle):
    """Whether no small number follows from the sum of what is hidden, its marks and the threshold."""
    rest = sum(werte[name] for name in klein | dazu)
    frei = rest - len(klein) - schwelle * len(dazu)  # what is left when each hidden row has its least value
    spielraum = schwelle - 2  # how far a small number can rise above 1
    if dazu:
        return frei > 0 or spielraum == 0
    return len(klein) > 1 and 0 < frei < spielraum * len(klein)
