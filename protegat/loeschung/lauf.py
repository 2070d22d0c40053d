"""The run: all rules in their order, a few rows at a time, so that one that is interrupted goes on where it was."""

import logging
from dataclasses import dataclass

from django.db import DatabaseError, transaction
from django.utils import timezone

from protegat.basis import postordner
from protegat.basis.allein import allein

from .regeln import REGELN

AUF_EINMAL = 200
SPERRE = 0x6C6F6573
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Gelaufen:
    """What one rule has done; `fehler` names what stopped it, the others go on."""

    regel: object
    anzahl: int
    fehler: str = ""


def laufe(tag=None, von=None, beispiele=True):
    """`[Gelaufen, ...]` of the rules that had something to do; None while another process is at it.

    `von` is who pressed the button on the page; without it, it is the command.
    """
    with allein(SPERRE) as darf:
        if not darf:
            return None
        postordner.raeume_auf()
        ergebnisse = [
            _fuehre_aus(regel, tag or timezone.localdate(), von, beispiele)
            for regel in REGELN
            if regel.selbst and not (von and regel.nur_befehl)
        ]
        return [ergebnis for ergebnis in ergebnisse if ergebnis.anzahl or ergebnis.fehler]


def _fuehre_aus(regel, tag, von, beispiele):
    anzahl, zuletzt = 0, None
    try:
        while stapel := _naechste(regel, tag, beispiele, zuletzt):
            zuletzt = stapel[-1]
            anzahl += _loesche(regel, tag, beispiele, stapel, von)
    except DatabaseError as fehler:
        logger.exception("Die Löschregel %s ist stehen geblieben.", regel.schluessel)
        return Gelaufen(regel, anzahl, type(fehler).__name__)
    return Gelaufen(regel, anzahl)


def _naechste(regel, tag, beispiele, nach):
    zeilen = regel.faellige(tag, beispiele).order_by("pk")
    if nach is not None:
        zeilen = zeilen.filter(pk__gt=nach)
    return list(zeilen.values_list("pk", flat=True)[:AUF_EINMAL])


@transaction.atomic
def _loesche(regel, tag, beispiele, stapel, von):
    """Each batch is whole or not at all. The rows are asked again under a lock: a contact of this moment keeps them."""
    alle = regel.modell._base_manager.filter(pk__in=stapel)
    nummern = list(alle.select_for_update(skip_locked=True).order_by("pk").values_list("pk", flat=True))
    faellige = set(regel.faellige(tag, beispiele).filter(pk__in=nummern).values_list("pk", flat=True))
    return regel.loesche(regel.modell._default_manager.filter(pk__in=faellige), von).geloescht[regel.modell]
