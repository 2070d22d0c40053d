"""Which records a difference comes from: new, changed, gone, and what is different about them."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.formats import date_format

from berichte.models import Standzahl, Standzeile

from .eintraege import gezaehlte
from .spuren import ruhende, spur_zu
from .tables import wort

NEU, GEAENDERT, ENTFALLEN = "neu", "geändert", "entfallen"


@dataclass
class Aenderung:
    """One record: what became of it, what is different, and the figures that it changes."""

    nomen: str
    schluessel: int
    nummer: int | None  # its name in the frozen report
    was: str
    worin: str
    tag: Any = None
    eintrag: Any = None  # as it is now, if it is
    kennzahlen: set = field(default_factory=set)

    @property
    def betrifft(self):
        return ", ".join(sorted(self.kennzahlen))


def aenderungen(stand, nachmeldungen):
    """`[Aenderung, ...]` behind these differences to one frozen report, each record once."""
    je_modell = defaultdict(lambda: defaultdict(set))
    zahlen = {n.zahl.pk: n for n in nachmeldungen if n.zahl.stand_id == stand.pk}
    for zahl in Standzahl.objects.filter(pk__in=zahlen).select_related("stand__bericht__vorhaben"):
        kennzahl = zahlen[zahl.pk].kennzahl
        for pk in _betroffene(stand, zahl, kennzahl):
            je_modell[kennzahl.modell][pk].add(kennzahl.schluessel)
    return [a for modell, pks in je_modell.items() for a in _verglichen(stand, spur_zu(modell), pks)]


def _betroffene(stand, zahl, kennzahl):
    """Counted then and not now, or now and not then; and those whose own number is another one."""
    zeilen = stand.zeilen.filter(art=kennzahl.modell._meta.model_name, nummer__in=zahl.zeilen)
    damals = dict(zeilen.values_list("schluessel", f"merkmale__{kennzahl.mass.feld}"))
    jetzt = set(gezaehlte(kennzahl, stand.bericht.vorhaben, zahl.zeitraum, zahl.ausschnitt))
    gebliebene = damals.keys() & jetzt
    andere = damals.keys() ^ jetzt
    spur = spur_zu(kennzahl.modell)
    if kennzahl.mass.feld in spur.merkmale and gebliebene:
        zeilen = spur.modell._base_manager.filter(pk__in=gebliebene)
        andere |= {pk for pk, _, _, merkmale in spur.gelesen(zeilen) if merkmale[kennzahl.mass.feld] != damals[pk]}
    return andere


def _verglichen(stand, spur, eintraege):
    damals = {z.schluessel: z for z in Standzeile.objects.filter(stand=stand, art=spur.art, schluessel__in=eintraege)}
    vorhandene = spur.modell._base_manager.filter(pk__in=eintraege)
    jetzt = {pk: (tag, merkmale) for pk, tag, _, merkmale in spur.gelesen(vorhandene)}
    ohne = {"beratung", "kennung"} | ruhende(spur.art, stand.bericht.vorhaben)
    for pk, eintrag in sorted(vorhandene.select_related(*spur.verwandte or [None]).in_bulk().items()):
        was, worin = _geworden(spur, damals.get(pk), *jetzt[pk], ohne)
        zeile = damals.get(pk)
        yield Aenderung(spur.nomen(1), pk, zeile and zeile.nummer, was, worin, jetzt[pk][0], eintrag, eintraege[pk])
    for pk in sorted(damals.keys() - jetzt.keys()):
        zeile = damals[pk]
        yield Aenderung(spur.nomen(1), pk, zeile.nummer, ENTFALLEN, spur.weg, zeile.tag, None, eintraege[pk])


def _geworden(spur, damals, tag, merkmale, ohne):
    if damals is None:
        return NEU, "im festgeschriebenen Bericht nicht gezählt"
    unterschiede = [f"Tag: {_datum(damals.tag)} → {_datum(tag)}"] if damals.tag != tag else []
    namen = spur.katalog
    unterschiede += [
        f"{spur.spaltenname(name)}: {_wort(namen, name, damals.merkmale.get(name))} → {_wort(namen, name, wert)}"
        for name, wert in merkmale.items()
        if name not in ohne and damals.merkmale.get(name) != wert
    ]
    return GEAENDERT, "; ".join(unterschiede) or "zählt durch andere Einträge anders"


def _datum(tag):
    return date_format(tag, "d.m.Y") if tag else "–"


def _wort(namen, merkmal, wert):
    codes = wert if isinstance(wert, list) else [wert]
    return ", ".join(wort(namen.get(merkmal, {}), code) for code in codes if code not in (None, "")) or "–"
