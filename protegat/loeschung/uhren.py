"""The two clocks of one record: when the person's side says delete, until when the funder's says keep."""

from dataclasses import dataclass

from protegat.basis.models import Sperrvermerk

from .regel import FOERDERUNG
from .regeln import REGELN


@dataclass(frozen=True)
class Uhr:
    """What one rule says about one record."""

    datenart: str
    person_am: object
    foerderung_am: object
    geht_am: object
    weil: str


def sperrvermerk(zeile):
    return Sperrvermerk.objects.geltende().zu(zeile).select_related("erstellt_von").first()


def uhren(zeile):
    """One Uhr for each rule that speaks of this record and has a day for it."""
    regeln = [regel for regel in REGELN if regel.modell is type(zeile)]
    return [uhr for regel in regeln if (uhr := _uhr(regel, zeile))]


def _uhr(regel, zeile):
    tage = regel.mit_fristen().filter(pk=zeile.pk).values("person_am", "foerderung_am", "geht_am").first()
    if tage is None or tage["geht_am"] is None:
        return None
    foerderung, person = tage["foerderung_am"], tage["person_am"]
    spaeter = foerderung is not None and (person is None or foerderung > person)
    weil = FOERDERUNG if spaeter else f"Frist: {regel.frist.worte}. Beginn: {regel.beginn}."
    return Uhr(regel.datenart, weil=weil, **tage)
