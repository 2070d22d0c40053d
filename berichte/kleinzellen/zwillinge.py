"""Values of different merkmale that mostly say the same of a person.

Whoever is a citizen of the EU mostly lives here by its freedom of movement and comes from there. A number that one
table hides would be read in another, so it is hidden in all of them, and from all that each of them tells together.
"""

from .blatt import VERBORGEN

ZWILLINGE = (
    (("staatsangehoerigkeit", "deutsch"), ("aufenthaltsstatus", "de"), ("herkunftsregion", "deutschland")),
    (("staatsangehoerigkeit", "eu"), ("aufenthaltsstatus", "eu"), ("herkunftsregion", "eu")),
)


def mitverborgene(blaetter):
    """`{key of a sheet: its cells}` of which a twin or they themselves are hidden."""
    gefundene = {}
    for kennzahl in dict.fromkeys(kennzahl for kennzahl, _ in blaetter):
        for zwillinge in ZWILLINGE:
            zeilen = [((kennzahl, merkmal), wert) for merkmal, wert in zwillinge if (kennzahl, merkmal) in blaetter]
            for schluessel, platz in _in_allen(blaetter, zeilen):
                gefundene.setdefault(schluessel, set()).add(platz)
    return gefundene


def _in_allen(blaetter, zeilen):
    """A mark `< 3` needs no twin: it says itself what a twin could tell."""
    spannen = {spanne for s, wert in zeilen for spanne in blaetter[s].spannen}
    for spanne in spannen:
        if any(blaetter[s].gezeigt(wert, spanne) == VERBORGEN for s, wert in zeilen):
            yield from ((s, (wert, spanne)) for s, wert in zeilen if (wert, spanne) in blaetter[s].werte)
