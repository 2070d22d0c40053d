"""The table of rights as people read it: a row per deed, a column per role."""

from dataclasses import dataclass
from functools import reduce

from protegat.basis.models import Rolle
from protegat.rollen import RECHTE

from .befehle import BEFEHLE
from .entscheidungen import ENTSCHEIDUNGEN
from .raeume import RAEUME
from .verbote import VERBOTE
from .worte import SCHICHTEN, TATEN, Ding


@dataclass(frozen=True)
class Zeile:
    """One sentence, and for each role whether it holds."""

    satz: str
    erklaerung: str
    rollen: tuple[bool, ...]

    @property
    def je_rolle(self):
        return tuple(zip(Rolle.labels, self.rollen, strict=True))


@dataclass(frozen=True)
class Kapitel:
    titel: str
    satz: str
    zeilen: tuple[Zeile, ...]


def wer_darf(recht):
    """Whether each role has this right, in the order of the columns."""
    return tuple(recht in RECHTE[rolle] for rolle in Rolle)


def rechte_von(eintrag):
    """`{right: deed}` of one line of the words."""
    if isinstance(eintrag, Ding):
        app, nomen = eintrag.nomen.split(".")
        return {f"{app}.{verb}_{nomen}": tat for verb, tat in TATEN.items()}
    return {eintrag.recht: ""}


def zeilen(eintrag):
    """Deeds of one thing that the same roles may do stand together; those that nobody may are left out."""
    gruppen = {}
    for recht, tat in rechte_von(eintrag).items():
        gruppen.setdefault(wer_darf(recht), []).append(tat)
    for rollen, taten in gruppen.items():
        if any(rollen):
            satz = f"{eintrag.name} {aufgezaehlt(taten)}" if taten[0] else eintrag.satz
            yield Zeile(satz[0].upper() + satz[1:], eintrag.erklaerung, rollen)


def aufgezaehlt(taten):
    *davor, letzte = taten
    return f"{', '.join(davor)} und {letzte}" if davor else letzte


def kapitel(raeume):
    return [
        Kapitel(raum.titel, raum.satz, tuple(zeile for eintrag in raum.zeilen for zeile in zeilen(eintrag)))
        for raum in raeume
    ]


def ohne_worte():
    """Rights that a role has and nobody has explained."""
    erklaerte = {recht for raum in (*SCHICHTEN, *RAEUME) for eintrag in raum.zeilen for recht in rechte_von(eintrag)}
    return sorted(reduce(set.union, RECHTE.values(), set()) - erklaerte)


def tafel():
    """All that the page and the document show."""
    return {
        "rollen": Rolle.labels,
        "schichten": kapitel(SCHICHTEN),
        "raeume": kapitel(RAEUME),
        "entscheidungen": ENTSCHEIDUNGEN,
        "verbote": [verbot.satz for verbot in VERBOTE],
        "befehle": sorted(BEFEHLE.items()),
    }
