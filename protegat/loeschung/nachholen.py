"""After a restore: what had been deleted since the backup goes again, as the list outside the database names it."""

from collections import defaultdict
from dataclasses import dataclass

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from protegat.basis import loeschliste
from protegat.basis.loeschung import loesche
from protegat.basis.models import Sperrvermerk

from .regeln import NACH_SCHLUESSEL

AUF_EINMAL = 500


@dataclass(frozen=True)
class Nachgeholt:
    """How many rows were there again, by table; `gehalten` are those that still could not go."""

    je_tabelle: dict
    gehalten: int

    @property
    def anzahl(self):
        return sum(self.je_tabelle.values())


def nachholen():
    """Delete again what the list names and the database has; doing it twice does nothing. Returns Nachgeholt.

    A row counts as the same only if table, number and the moment it was made agree, so a number that was given anew
    is safe. A Sperrvermerk of the backup on such a row was lifted later, else the row could not have gone: it ends.
    """
    gelistete = defaultdict(dict)
    for eintrag in loeschliste.lies():
        gelistete[eintrag["grund"], eintrag["tabelle"]][eintrag["nummer"]] = eintrag["kennung"]
    tabellen = {modell._meta.db_table: modell for modell in apps.get_models()}
    je_tabelle, gehalten = defaultdict(int), 0
    for (grund, tabelle), kennungen in gelistete.items():
        if modell := tabellen.get(tabelle):
            for nummern in _stapel(_wieder_da(modell, kennungen)):
                ergebnis = _loesche(modell, nummern, grund)
                je_tabelle[tabelle] += ergebnis.geloescht[modell]
                gehalten += ergebnis.gehalten
    return Nachgeholt({tabelle: anzahl for tabelle, anzahl in je_tabelle.items() if anzahl}, gehalten)


def _wieder_da(modell, kennungen):
    """The numbers whose row is the one that the list means."""
    tabelle, moment = modell._meta.db_table, loeschliste.entstehung(modell)
    zeilen = modell._base_manager.filter(pk__in=kennungen).order_by("pk").values_list("pk", moment) if moment else ()
    return [nummer for nummer, wann in zeilen if loeschliste.fingerabdruck(tabelle, nummer, wann) == kennungen[nummer]]


def _stapel(nummern):
    return [nummern[i : i + AUF_EINMAL] for i in range(0, len(nummern), AUF_EINMAL)]


@transaction.atomic
def _loesche(modell, nummern, grund):
    zeilen = modell._default_manager.filter(pk__in=nummern)
    regel = NACH_SCHLUESSEL.get(grund)
    leere = regel.leere if regel and regel.modell is modell else None
    _hebe_sperren_auf(zeilen)
    return loesche(zeilen, grund, leere=leere, nachgeholt=True)


def _hebe_sperren_auf(zeilen):
    tabelle = zeilen.model._meta.db_table
    alte = Sperrvermerk.objects.geltende().filter(tabelle=tabelle, nummer__in=zeilen.values("pk"))
    alte.update(aufgehoben_am=timezone.now())
