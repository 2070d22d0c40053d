"""The frozen records behind a frozen number."""

import django_tables2 as tables

from .nachmeldung import VON_MENSCHEN
from .spur import SPALTENNAMEN
from .spuren import SPUREN, ruhende

NIE = {"status", "kennung"}  # counted ones all have the same; nobody reads the other
NUR_TEAM = {*VON_MENSCHEN, "person"}


class MerkmalColumn(tables.Column):
    """One code of the record, by the name that it had."""

    def __init__(self, merkmal, namen, **kwargs):
        super().__init__(accessor="merkmale", orderable=False, default="–", **kwargs)
        self.merkmal, self.namen = merkmal, namen

    def render(self, value):
        wert = value.get(self.merkmal)
        codes = wert if isinstance(wert, list) else [wert]
        return ", ".join(wort(self.namen, code) for code in codes if code not in (None, "")) or "–"


def wort(namen, code):
    """A code by its name; a yes or no in words."""
    return ("ja" if code else "nein") if isinstance(code, bool) else namen.get(str(code), str(code))


class StandzeileTable(tables.Table):
    nummer = tables.Column(verbose_name="Nr.")
    tag = tables.DateColumn(format="d.m.Y", default="–")


def spalten(stand, art, merkmale, fuer_das_team):
    """`[(name, Column), ...]` for the merkmale that these records have."""
    katalog = stand.parameter["katalog"]
    namen = katalog.get(art, {})
    themen = dict.fromkeys(("hauptthema", "nebenthemen", "thema"), katalog["themen"])
    spur, nie = SPUREN.get(art), NIE | ruhende(art, stand.bericht.vorhaben)
    return [
        (name, MerkmalColumn(name, namen.get(name) or themen.get(name) or {}, verbose_name=_titel(spur, name)))
        for name in sorted(merkmale, key=_platz(spur))
        if name not in nie and (fuer_das_team or name not in NUR_TEAM)
    ]


def _platz(spur):
    """As they are listed there; what has gone from the list, last."""
    reihe = list(spur.merkmale) if spur else []
    return lambda name: reihe.index(name) if name in reihe else len(reihe)


def _titel(spur, name):
    return spur.spaltenname(name) if spur else SPALTENNAMEN.get(name, name)
