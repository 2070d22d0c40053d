"""How far the quarterly reports of a Vorhaben have come, in a few questions for all of them."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Prefetch

from berichte.kennzahlen import KENNZAHLEN
from berichte.models import Bericht, Berichtsart, Berichtsstand, Pruefung

from .nachmeldung import verglichen


@dataclass(frozen=True)
class Weg:
    """`stand` is the latest frozen version, `einreichung` the last time that it was handed in."""

    stand: Any
    einreichung: Any
    pruefung: Any
    nachmeldungen: int


def wege(alle_vorhaben, nutzer):
    """`{vorhaben: {Zeitraum: Weg}}` of all that have one, as this person may see them."""
    berichte = (
        Bericht.objects.filter(vorhaben__in=alle_vorhaben)
        .der_art(Berichtsart.QUARTALSBERICHT)
        .order_by("vorhaben", "zeitraum")
        .select_related("vorhaben")
        .prefetch_related(
            Prefetch("staende", Berichtsstand.objects.leichte().gueltige().prefetch_related("einreichungen")),
            Prefetch("pruefungen", Pruefung.objects.geltende()),
        )
    )
    je_vorhaben = groupby(berichte, key=lambda bericht: bericht.vorhaben)
    return {vorhaben: _je_zeitraum(vorhaben, list(eigene), nutzer) for vorhaben, eigene in je_vorhaben}


def _je_zeitraum(vorhaben, berichte, nutzer):
    staende = {bericht.spanne: next(iter(bericht.staende.all()), None) for bericht in berichte}
    anzahlen = offene(vorhaben, [stand for stand in staende.values() if stand], nutzer)
    return {
        bericht.spanne: Weg(
            stand := staende[bericht.spanne],
            next(reversed(stand.einreichungen.all()), None) if stand else None,
            next(iter(bericht.pruefungen.all()), None),
            anzahlen[bericht.spanne],
        )
        for bericht in berichte
    }


def offene(vorhaben, staende, nutzer):
    """How many figures of each report's own days are not as they were reported last, of those this person may see."""
    if not staende:
        return Counter()
    zeitraeume = {stand.bericht.spanne for stand in staende}
    sichtbare = {schluessel for schluessel, k in KENNZAHLEN.items() if not k.recht or nutzer.has_perm(k.recht)}
    return Counter(n.zahl.zeitraum for n in verglichen(vorhaben, staende, zeitraeume, sichtbare))


def offene_zu(stand, nutzer):
    """The same for one, as the list of reports counts it; an older version or another kind counts by itself."""
    gueltige = Berichtsstand.objects.fuer(stand.bericht.vorhaben).der_art(Berichtsart.QUARTALSBERICHT).gueltige()
    alle = list(gueltige.leichte())
    staende = alle if stand in alle else [stand]
    return offene(stand.bericht.vorhaben, staende, nutzer)[stand.bericht.spanne]
