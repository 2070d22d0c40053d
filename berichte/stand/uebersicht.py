"""How far the quarterly reports of a Vorhaben have come, in a few questions for all of them."""

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Prefetch

from berichte.models import Bericht, Berichtsart, Berichtsstand, Pruefung

from .nachmeldung import verglichen


@dataclass(frozen=True)
class Weg:
    """`stand` is the latest frozen version, `einreichung` the last time that it was handed in."""

    stand: Any
    einreichung: Any
    pruefung: Any
    nachmeldungen: int


def wege(alle_vorhaben):
    """`{vorhaben: {Zeitraum: Weg}}` of all that have one."""
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
    return {vorhaben: _je_zeitraum(vorhaben, list(eigene)) for vorhaben, eigene in je_vorhaben}


def _je_zeitraum(vorhaben, berichte):
    staende = {bericht.spanne: next(iter(bericht.staende.all()), None) for bericht in berichte}
    anzahlen = _nachmeldungen(vorhaben, [stand for stand in staende.values() if stand])
    return {
        bericht.spanne: Weg(
            stand := staende[bericht.spanne],
            next(reversed(stand.einreichungen.all()), None) if stand else None,
            next(iter(bericht.pruefungen.all()), None),
            anzahlen[bericht.spanne],
        )
        for bericht in berichte
    }


def _nachmeldungen(vorhaben, staende):
    """How many figures of each quarter are not as they were reported last."""
    if not staende:
        return Counter()
    zeitraeume = {stand.bericht.spanne for stand in staende}
    return Counter(nachmeldung.zahl.zeitraum for nachmeldung in verglichen(vorhaben, staende, zeitraeume))
