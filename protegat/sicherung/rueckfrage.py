"""Before a restore takes the place of the house: how old the backup is, and what has happened since."""

import sys
from collections import defaultdict

from django.db.models import Count
from django.utils import timezone
from django.utils.timesince import timesince

from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Aenderung, Aenderungsart
from protegat.protokolle.worte import tabellenname

from .generationen import NAME

ZEIGE = 12  # tables
STAND = "Diese Sicherung hält den Stand vom {:%d.%m.%Y, %H:%M} Uhr, von vor {}."
JUENGERE = "Achtung: Daneben liegt eine jüngere: {}"
VERLUST = "Was hier seither geschah, geht verloren, auch was währenddessen kommt; nur Gelöschtes bleibt gelöscht:"
NICHTS = "Seither wurde hier nichts geändert."
FRAGE = "Zum Bestätigen den Tag der Sicherung tippen (TT.MM.JJJJ): "
UNBESTAETIGT = "Nicht bestätigt, es bleibt alles, wie es ist. Ohne Rückfrage geht es mit: --stand {}"


def in_worten(am):
    return STAND.format(timezone.localtime(am), timesince(am, depth=2))


def juengere_neben(datei):
    """The newest backup of the same folder, if its name says that it is younger than this one; else empty."""
    namen = [eine.name for eine in datei.resolve().parent.iterdir() if NAME.fullmatch(eine.name)]
    neueste = max(namen, default="")
    return neueste if NAME.fullmatch(datei.name) and neueste > datei.name else ""


def verlust_seit(am):
    """„Beratung: 3 angelegt, 1 geändert“ for each table that the journal has seen change since, most changed first."""
    seither = Aenderung.objects.filter(am__gt=am).exclude(art=Aenderungsart.VERGESSEN)
    je_tabelle = defaultdict(list)
    for tabelle, art, anzahl in seither.values_list("tabelle", "art").annotate(Count("pk")).order_by("tabelle", "art"):
        je_tabelle[tabelle].append((anzahl, Aenderungsart(art).label))
    reihe = sorted(je_tabelle.items(), key=lambda paar: -sum(anzahl for anzahl, _ in paar[1]))
    saetze = [f"{tabellenname(tabelle)}: {_aufgezaehlt(arten)}" for tabelle, arten in reihe[:ZEIGE]]
    return [*saetze, f"und in {len(reihe) - ZEIGE} weiteren Tabellen"] if len(reihe) > ZEIGE else saetze


def bestaetige(am, stand):
    """Only who names its day has read which backup it is. Raises Abgelehnt."""
    tag = f"{timezone.localtime(am):%d.%m.%Y}"
    if not stand and sys.stdin.isatty():
        stand = input(FRAGE)
    if (stand or "").strip() != tag:
        raise Abgelehnt(UNBESTAETIGT.format(tag))


def _aufgezaehlt(arten):
    return ", ".join(f"{anzahl} {art}" for anzahl, art in arten)
