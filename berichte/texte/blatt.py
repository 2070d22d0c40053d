"""The report as its page shows it: each chapter with its text boxes, and how far it is from done."""

from collections import defaultdict
from dataclasses import dataclass, replace

from berichte.aufbau import Entwurfssatz, Kapitel, Text
from berichte.vollstaendig import GRUND, ZIELKAPITEL, Luecke, luecken, offene_ziele

from .schreibfeld import GrundSchreibfeld, Schreibfeld, TextSchreibfeld, fruehere_texte


@dataclass(frozen=True)
class Blatt:
    """One chapter; for readers without boxes its texts and drafts are parts like its tables."""

    kapitel: Kapitel
    felder: tuple[Schreibfeld, ...]
    luecken: tuple[Luecke, ...]

    @property
    def fehlt(self):
        """`Grund`, `Text`, or nothing."""
        worte = {luecke.wort for luecke in self.luecken}
        return GRUND if GRUND in worte else next(iter(worte), "")


@dataclass(frozen=True)
class Stapel:
    """All chapters of a report."""

    blaetter: tuple[Blatt, ...]

    @property
    def fertige(self):
        return sum(not blatt.fehlt for blatt in self.blaetter)


def stapel(dokument, art, lage, nutzer=None):
    """With boxes for `nutzer` to write in, without for None."""
    fehlendes = defaultdict(list)
    for luecke in luecken(lage, art):
        fehlendes[luecke.kapitel].append(luecke)
    fruehere = fruehere_texte(lage, art) if nutzer else {}
    abschnitte = {abschnitt.nummer: abschnitt for abschnitt in art.abschnitte}
    return Stapel(
        tuple(
            _blatt(kapitel, abschnitte[kapitel.nummer], lage, nutzer, fruehere, tuple(fehlendes[kapitel.nummer]))
            for kapitel in dokument.kapitel
        )
    )


def _blatt(kapitel, abschnitt, lage, nutzer, fruehere, fehlt):
    if nutzer is None:
        return Blatt(kapitel, (), fehlt)
    saetze = [teil for teil in kapitel.teile if isinstance(teil, Entwurfssatz)]
    uebrige = tuple(teil for teil in kapitel.teile if not isinstance(teil, Entwurfssatz | Text))
    gruende = [GrundSchreibfeld(lage, z) for z in offene_ziele(lage)] if kapitel.nummer == ZIELKAPITEL else []
    texte = [
        TextSchreibfeld(lage, feld, (s for s in saetze if s.feld == feld.schluessel), fruehere.get(feld.schluessel, ""))
        for feld in abschnitt.textfelder
    ]
    felder = tuple(feld.mit_form(nutzer) for feld in (*gruende, *texte))
    return Blatt(replace(kapitel, teile=uebrige), felder, fehlt)
