"""What frozen reports have said and the records say otherwise by now.

The last frozen word about a figure and its days is what counts: what a report says in its own three columns, or has
stated as a Nachmeldung. A difference that a later report has stated is not stated again; what it prints only to
compare (the quarter before) is no word of its own.
"""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, islice
from operator import attrgetter
from typing import Any

from django.db.models import Q

from berichte.kennzahlen import KENNZAHLEN
from berichte.kennzahlen.beratungen import MERKMALE
from berichte.kennzahlen.kennzahl import Anteil, Kennzahl, anteil
from berichte.models import Berichtsart, Berichtsstand, Standzahl
from berichte.models.berichtsstand import SCHWERES
from protegat.basis.zeitraum import Spannen, Zeitraum

from .niederschrift import als_text
from .spuren import abdruecke

VON_MENSCHEN = {*MERKMALE, "ortsteil"}  # rows in which a difference of one could tell of somebody
NENNT_SIE = {Berichtsart.QUARTALSBERICHT}  # the kinds of report that state them
FUNDORT = ("kennzahl", "von", "bis", "nach", "auspraegung")


@dataclass(frozen=True)
class Nachmeldung:
    """One figure of a frozen report that is another one now."""

    zahl: Standzahl
    kennzahl: Kennzahl
    wert: Any

    @property
    def gemeldet(self):
        """As `jetzt`: a sentence may have said `höchstens 191` where a table says `max. 191`."""
        return self.kennzahl.text(self.zahl.als_zahl) if self.zahl.wert else self.zahl.text

    @property
    def jetzt(self):
        return self.kennzahl.text(self.wert)

    @property
    def unterschied(self):
        """Now minus reported; None where either is no number."""
        if self.wert is None or not self.zahl.wert:
            return None
        return Decimal(self.wert) - self.zahl.als_zahl

    @property
    def label(self):
        if not self.zahl.nach:
            return self.kennzahl.label
        return f"{self.kennzahl.label}: {self.kennzahl.bezeichnung(*self.zahl.ausschnitt)}"

    @property
    def fundort(self):
        return fundort(self.zahl.kennzahl, self.zahl.zeitraum, self.zahl.ausschnitt)

    @property
    def druckbar(self):
        return self.zahl.nach not in VON_MENSCHEN


def im_naechsten_bericht(lage, art, recht=None):
    """What the report of this Lage has to state about those of earlier periods; by right: of these figures only."""
    alle = Berichtsstand.objects.fuer(lage.vorhaben).der_art(art)
    alle = alle.filter(bericht__zeitraum__endswith__lte=lage.zeitraum.bis)
    fruehere = list(alle.heile().leichte())
    if not fruehere:
        return []
    zeitraeume = {stand.bericht.spanne for stand in fruehere}
    zeitraeume |= set(Spannen.fuer(max(zeitraeume, key=lambda z: z.bis), lage.vorhaben.spanne))
    gemeinte = {schluessel for schluessel, kennzahl in KENNZAHLEN.items() if recht in (None, kennzahl.recht)}
    return verglichen(lage.vorhaben, fruehere, zeitraeume, gemeinte)


def nachgemeldete(lage, art):
    """Where those stand that it prints, as a frozen report keeps them."""
    return [n.fundort for n in im_naechsten_bericht(lage, art) if n.druckbar] if art in NENNT_SIE else []


def nennt_ein_naechster(stand):
    """Whether the Vorhaben still has a later report that could state what has changed in this one."""
    return stand.bericht.art in NENNT_SIE and stand.bericht.spanne.bis < stand.bericht.vorhaben.spanne.bis


def zu(stand):
    """What has changed behind the three columns of this frozen report itself."""
    return verglichen(stand.bericht.vorhaben, [stand], set(stand.spannen))


def verglichen(vorhaben, staende, zeitraeume, kennzahlen=KENNZAHLEN):
    """The last word of these reports about these days against the records; only what can have changed is counted."""
    veraltete = veraenderte(vorhaben, staende)
    if not veraltete:
        return []
    zeiten = Q()
    for zeitraum in zeitraeume:
        zeiten |= Q(von=zeitraum.von, bis=zeitraum.bis)
    zahlen = (
        Standzahl.objects.filter(zeiten, stand__in=staende, kennzahl__in=kennzahlen)
        .order_by(*FUNDORT, "-stand__am")
        .select_related("stand__bericht__vorhaben")
        .defer("zeilen", *(f"stand__{feld}" for feld in SCHWERES))
    )
    offene = [zahl for zahl in _letzte_worte(staende, zahlen) if zahl.stand_id in veraltete]
    gruppen = groupby(offene, key=lambda zahl: (zahl.kennzahl, zahl.zeitraum, zahl.nach))
    gefundene = [n for gruppe, zahlen in gruppen for n in _nachgezaehlt(vorhaben, *gruppe, zahlen)]
    reihe = list(KENNZAHLEN)
    return sorted(gefundene, key=lambda n: (n.zahl.bis, n.zahl.zeitraum.tage, reihe.index(n.zahl.kennzahl)))


def fundort(kennzahl, zeitraum, ausschnitt):
    """Which number, as JSON has it."""
    return [kennzahl, zeitraum.von.isoformat(), zeitraum.bis.isoformat(), *(ausschnitt or ("", ""))]


def _letzte_worte(staende, zahlen):
    """Of each number the first, among those that its report says for itself."""
    teile = ("parameter__spannen", "parameter__nachmeldungen")
    gemerkte = Berichtsstand.objects.filter(pk__in=[stand.pk for stand in staende]).values_list("pk", *teile)
    eigene = {pk: (list(spannen.values()), set(map(tuple, orte))) for pk, spannen, orte in gemerkte}
    for _, gleiche in groupby(zahlen, key=attrgetter(*FUNDORT)):
        worte = (zahl for zahl in gleiche if _ist_wort(zahl, *eigene[zahl.stand_id]))
        yield from islice(worte, 1)


def _ist_wort(zahl, spannen, nachgemeldete):
    ort = fundort(zahl.kennzahl, zahl.zeitraum, zahl.ausschnitt)
    return ort[1:3] in spannen or tuple(ort) in nachgemeldete


def veraenderte(vorhaben, staende):
    """The keys of those whose records are not as they were."""
    gemerkte = Berichtsstand.objects.filter(pk__in=[stand.pk for stand in staende])
    damals = {
        pk: (Zeitraum.aus_range(tage).bis, abdruck)
        for pk, tage, abdruck in gemerkte.values_list("pk", "bericht__zeitraum", "parameter__abdruck")
    }
    jetzt = abdruecke(vorhaben, sorted({bis for bis, _ in damals.values()}))
    return {pk for pk, (bis, abdruck) in damals.items() if jetzt[bis] != abdruck}


def _nachgezaehlt(vorhaben, schluessel, zeitraum, nach, zahlen):
    kennzahl = KENNZAHLEN[schluessel]
    spannen = Spannen(zeitraum, zeitraum, zeitraum)
    if nach and nach not in kennzahl.gliederungen:
        return
    werte = kennzahl.werte_nach(nach, vorhaben, spannen) if nach else {None: kennzahl.werte(vorhaben, spannen)}
    ohne = _ohne(kennzahl, vorhaben, spannen) if nach else None
    for zahl in zahlen:
        wert = werte[zahl.auspraegung or None].quartal if (zahl.auspraegung or None) in werte else ohne
        if not _gleich(als_text(wert), zahl.wert):
            yield Nachmeldung(zahl, kennzahl, wert)


def _ohne(kennzahl, vorhaben, spannen):
    """What a row says without any record: no share of something is 0 %, of nothing there is none."""
    if isinstance(kennzahl, Anteil):
        return anteil(0, kennzahl.ganzes.werte(vorhaben, spannen).quartal)
    return kennzahl.ohne


def _gleich(jetzt, damals):
    """61 and 61.00 are the same number; none is another thing than 0."""
    return jetzt == damals or bool(jetzt and damals and Decimal(jetzt) == Decimal(damals))
