"""Which records each printed figure counts: by number and day, for whoever checks the report.

Only whole figures have a list. The rows of a table by a merkmal have none, nor has a figure whose rule asks merkmale of
persons (ESF), so no list tells anything about a person; a figure that is hidden somewhere has none either, because the
days of its records would give it away.
"""

from collections import defaultdict

from berichte.aufbau import Fundstelle
from berichte.kennzahlen import KENNZAHLEN
from berichte.kennzahlen.kennzahl import Einheit
from netzwerk.models import Organisation
from protegat.basis.austausch.ausgeben import SCHUB
from protegat.basis.zeitraum import Spannen

KOPF = ("Kennzahl", "Bezeichnung", "Eintrag", "Nummer", "Tag", "Im Zeitraum", "Im Jahr", "Im Vorhaben")
JA = "ja"


def zeilen(vorhaben, dokument):
    """One row per figure and record, and in which of the three columns of the report it counts."""
    spannen = Spannen.fuer(dokument.zeitraum, vorhaben.spanne)
    for schluessel, laengste in auflistbare(dokument, spannen).items():
        kennzahl = KENNZAHLEN[schluessel]
        saetze = _ohne_tag if kennzahl.modell is Organisation else _mit_tag
        art = kennzahl.modell._meta.verbose_name
        for nummer, tag, marken in saetze(kennzahl, vorhaben, laengste, spannen):
            yield (schluessel, kennzahl.label, str(art), nummer, tag, *(JA if marke else "" for marke in marken))


def auflistbare(dokument, spannen):
    """`{"K1": Zeitraum}`: each figure that may be listed, and the longest of the columns in which it is printed.

    What the program no longer knows is not listed: nobody could say any more what its rule asks.
    """
    gesperrt = {ort.kennzahl for ort in dokument.verborgene if ort.ausschnitt is None}
    gedruckt = defaultdict(set)
    for ort in dokument.fundstellen:
        if ort in {Fundstelle(ort.kennzahl, spanne) for spanne in spannen}:
            gedruckt[ort.kennzahl].add(ort.zeitraum)
    return {
        schluessel: max(orte, key=lambda spanne: spanne.tage)
        for schluessel, orte in gedruckt.items()
        if schluessel not in gesperrt and _hat_liste(KENNZAHLEN.get(schluessel))
    }


def _hat_liste(kennzahl):
    return bool(kennzahl and kennzahl.einheit != Einheit.PROZENT and not kennzahl.nur_team)


def _mit_tag(kennzahl, vorhaben, laengste, spannen):
    saetze = kennzahl.datensaetze(vorhaben, laengste)
    feld = saetze.tag
    for nummer, tag in saetze.order_by(feld, "pk").values_list("pk", feld).iterator(chunk_size=SCHUB):
        yield nummer, tag, [tag in spanne for spanne in spannen]


def _ohne_tag(kennzahl, vorhaben, laengste, spannen):
    """Organisations have no day of their own: each column is asked by itself. There are hundreds of them, not more."""
    kreise = [set(kennzahl.datensaetze(vorhaben, spanne).values_list("pk", flat=True)) for spanne in spannen]
    for nummer in sorted(kreise[list(spannen).index(laengste)]):
        yield nummer, None, [nummer in kreis for kreis in kreise]
