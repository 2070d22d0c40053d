"""What frozen reports have said and the records say otherwise by now.

The last frozen word about a figure and its days is what counts: a difference that a later frozen report has stated is
not stated again.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any

from django.db.models import Q

from berichte.kennzahlen import KENNZAHLEN
from berichte.kennzahlen.beratungen import MERKMALE
from berichte.kennzahlen.kennzahl import Kennzahl
from berichte.models import Berichtsstand, Standzahl
from berichte.models.berichtsstand import SCHWERES
from protegat.basis.querysets import NULL
from protegat.basis.zeitraum import Spannen, Zeitraum

from .niederschrift import als_text
from .spuren import abdruecke

VON_MENSCHEN = {*MERKMALE, "ortsteil"}  # rows in which a difference of one could tell of somebody
FUNDORT = ("kennzahl", "von", "bis", "nach", "auspraegung")


@dataclass(frozen=True)
class Nachmeldung:
    """One figure of a frozen report that is another one now."""

    zahl: Standzahl
    kennzahl: Kennzahl
    wert: Any

    @property
    def gemeldet(self):
        return self.zahl.text

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
    def druckbar(self):
        return self.zahl.nach not in VON_MENSCHEN


def im_naechsten_bericht(lage, art):
    """What the report of this Lage has to state about those of earlier periods."""
    alle = Berichtsstand.objects.fuer(lage.vorhaben).der_art(art).leichte()
    fruehere = list(alle.filter(bericht__zeitraum__endswith__lte=lage.zeitraum.bis))
    if not fruehere:
        return []
    zeitraeume = {stand.bericht.spanne for stand in fruehere}
    zeitraeume |= set(Spannen.fuer(max(zeitraeume, key=lambda z: z.bis), lage.vorhaben.spanne))
    return verglichen(lage.vorhaben, fruehere, zeitraeume)


def zu(stand):
    """What has changed behind the three columns of this frozen report itself."""
    zeitraeume = {Zeitraum(*map(date.fromisoformat, paar)) for paar in stand.parameter["spannen"].values()}
    return verglichen(stand.bericht.vorhaben, [stand], zeitraeume)


def verglichen(vorhaben, staende, zeitraeume):
    """The last word of these reports about these days against the records; only what can have changed is counted."""
    veraltete = veraenderte(vorhaben, staende)
    if not veraltete:
        return []
    zeiten = Q()
    for zeitraum in zeitraeume:
        zeiten |= Q(von=zeitraum.von, bis=zeitraum.bis)
    letzte = (
        Standzahl.objects.filter(zeiten, stand__in=staende, kennzahl__in=KENNZAHLEN)
        .order_by(*FUNDORT, "-stand__am")
        .distinct(*FUNDORT)
        .select_related("stand__bericht__vorhaben")
        .defer("zeilen", *(f"stand__{feld}" for feld in SCHWERES))
    )
    offene = [zahl for zahl in letzte if zahl.stand_id in veraltete]
    gruppen = groupby(offene, key=lambda zahl: (zahl.kennzahl, zahl.zeitraum, zahl.nach))
    gefundene = [n for gruppe, zahlen in gruppen for n in _nachgezaehlt(vorhaben, *gruppe, zahlen)]
    reihe = list(KENNZAHLEN)
    return sorted(gefundene, key=lambda n: (n.zahl.bis, n.zahl.zeitraum.tage, reihe.index(n.zahl.kennzahl)))


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
    for zahl in zahlen:
        wert = werte.get(zahl.auspraegung or None, NULL).quartal
        if not _gleich(als_text(wert), zahl.wert):
            yield Nachmeldung(zahl, kennzahl, wert)


def _gleich(jetzt, damals):
    """61 and 61.00 are the same number; none is another thing than 0."""
    return jetzt == damals or bool(jetzt and damals and Decimal(jetzt) == Decimal(damals))
