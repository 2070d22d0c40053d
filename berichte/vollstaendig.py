"""What a report still lacks before it can be frozen."""

from .ziele.ziel import ziele


def luecken(lage):
    """Sentences for people; none when the report is complete."""
    bericht = lage.bericht
    gruende = set(bericht.begruendungen.values_list("zielwert", flat=True)) if bericht else set()
    return [
        f"Begründung fehlt: {ziel.zielwert}, {ziel.bisher_erreicht} erreicht."
        for ziel in ziele(lage)
        if ziel.stand != "im" and ziel.zielwert.pk not in gruende
    ]
