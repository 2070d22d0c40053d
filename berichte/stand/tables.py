"""The frozen records behind a frozen number."""

import django_tables2 as tables
from django.utils.formats import date_format
from django.utils.html import format_html

from . import aussen
from .spur import SPALTENNAMEN
from .spuren import SPUREN, ruhende

NIE = {"status", "kennung"}  # counted ones all have the same; nobody reads the other


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
    """For the team, with the way to the record as it is today, where somebody may see it."""

    nummer = tables.Column(verbose_name="Nr.")
    tag = tables.DateColumn(format="d.m.Y", default="–")


class HeuteColumn(tables.Column):
    """Leads to the living record, which may be another one by now, or gone."""

    def __init__(self, modell, **kwargs):
        super().__init__(accessor="schluessel", orderable=False, verbose_name="Heute", **kwargs)
        self.modell = modell

    def render(self, value, record):
        adresse = self.modell(pk=value).get_absolute_url()
        return format_html(
            '<a href="{}">öffnen<span class="visually-hidden">: Nr. {}</span></a>', adresse, record.nummer
        )


class LesetabelleTable(tables.Table):
    """For readers outside the team; in the order of the numbers only, for an order by day would tell the day."""

    nummer = tables.Column(verbose_name="Nr.")
    tag = tables.Column(verbose_name="Wann", default="–")

    class Meta:
        orderable = False

    def render_tag(self, value, record):
        return date_format(value, "M Y" if record.art in aussen.NUR_MONAT else "d.m.Y")


def spalten(stand, zeile, nutzer, fuer_das_team):
    """`[(name, Column), ...]` for the merkmale that records like this one have."""
    spur = SPUREN.get(zeile.art)
    if not fuer_das_team:
        return _merkmale(stand, zeile, spur, aussen.SPALTEN.get(zeile.art, ()))
    heute = [("heute", HeuteColumn(spur.modell))] if spur and spur.hat_seite and nutzer.has_perm(spur.leserecht) else []
    nie = NIE | ruhende(zeile.art, stand.bericht.vorhaben)
    return _merkmale(stand, zeile, spur, set(zeile.merkmale) - nie) + heute


def _merkmale(stand, zeile, spur, erlaubte):
    katalog = stand.parameter["katalog"]
    namen = katalog.get(zeile.art, {})
    themen = dict.fromkeys(("hauptthema", "nebenthemen", "thema"), katalog["themen"])
    return [
        (name, MerkmalColumn(name, namen.get(name) or themen.get(name) or {}, verbose_name=_titel(spur, name)))
        for name in sorted(zeile.merkmale, key=_platz(spur))
        if name in erlaubte
    ]


def _platz(spur):
    """As they are listed there; what has gone from the list, last."""
    reihe = list(spur.merkmale) if spur else []
    return lambda name: reihe.index(name) if name in reihe else len(reihe)


def _titel(spur, name):
    return spur.spaltenname(name) if spur else SPALTENNAMEN.get(name, name)
