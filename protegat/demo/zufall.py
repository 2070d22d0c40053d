"""Chance that repeats itself, and draws that add up."""

import random
from itertools import accumulate, pairwise


def quelle(name):
    """A stream of random numbers of its own, the same in every run."""
    return random.Random(f"protegat-demo-{name}")  # noqa: S311


def aufteilen(zufall, summe, anzahl, hoechstens):
    """`anzahl` numbers from 1 to `hoechstens` that add up to `summe`; who is not alone is likelier to be several."""
    zahlen = [1] * anzahl
    for _ in range(summe - anzahl):
        gewichte = [zahl**2 if zahl < hoechstens else 0 for zahl in zahlen]
        zahlen[zufall.choices(range(anzahl), weights=gewichte)[0]] += 1
    return zahlen


def mischen(zufall, gewichte, anzahl):
    """`anzahl` values in exact proportion to their weights, shuffled."""
    summen = list(accumulate(gewichte.values()))
    grenzen = [round(anzahl * summe / summen[-1]) for summe in summen]
    haeufigkeiten = [bis - von for von, bis in pairwise([0, *grenzen])]
    werte = [wert for wert, anzahl in zip(gewichte, haeufigkeiten, strict=True) for _ in range(anzahl)]
    zufall.shuffle(werte)
    return werte


def waehlen(zufall, gewichte):
    """One value, by its weight."""
    return zufall.choices(list(gewichte), weights=gewichte.values())[0]
