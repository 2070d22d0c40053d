"""Small cells of a whole report: the same Dokument, with what is printed instead of some numbers."""

from dataclasses import replace
from datetime import timedelta

from berichte.aufbau import Tabelle

from .anhaenge import ist_esf, kann_vorkommen, kenntnis
from .blatt import VERBORGEN, Blatt, Verbundblatt
from .kenntnis import Kenntnis
from .verdecken import verdecke
from .zwillinge import mitverborgene

ESF = ("ESF", "geschlecht")  # one sheet for all indicators: their rows add up to each other


def decke(dokument, schwelle, fruehere=()):
    """The same report; where a number must not leave the house, its cell carries what is printed instead.

    `fruehere` are all reports of the Vorhaben that have left the house, as they were printed: every quarter, free
    periods, versions. Same input, same marks.
    """
    fruehere = sorted(fruehere, key=lambda frueher: frueher.daten_vom, reverse=True)
    fruehere_blaetter = [blaetter(frueher, schwelle) for frueher in fruehere]
    jetzige = blaetter(dokument, schwelle)
    if ESF in jetzige and _luecke((dokument, *fruehere)):
        jetzige[ESF].ersatz = dict.fromkeys(jetzige[ESF].werte, VERBORGEN)
        _verdecke({s: blatt for s, blatt in jetzige.items() if s != ESF}, fruehere_blaetter)
    else:
        _verdecke(jetzige, fruehere_blaetter)
    kapitel = (replace(k, teile=tuple(_gedeckt(teil, jetzige) for teil in k.teile)) for k in dokument.kapitel)
    return replace(dokument, kapitel=tuple(kapitel))


def _verdecke(jetzige, fruehere):
    """Each sheet by itself, and again where twins have to be hidden too; ends, as these only become more."""
    immer, offene = {schluessel: frozenset() for schluessel in jetzige}, jetzige.keys()
    while offene:
        for schluessel in offene:
            blatt = jetzige[schluessel]
            blatt.ersatz = {}
            wissen = kenntnis(blatt) if schluessel == ESF else Kenntnis
            alte = [blaetter[schluessel] for blaetter in fruehere if schluessel in blaetter]
            verdecke(blatt, alte, wissen, immer[schluessel])
        neue = mitverborgene(jetzige)
        offene = [schluessel for schluessel in neue if neue[schluessel] - immer[schluessel]]
        immer |= {schluessel: immer[schluessel] | neue[schluessel] for schluessel in offene}


def blaetter(dokument, schwelle):
    """What a report prints of each merkmal: `{("K1", "geschlecht"): Blatt, ...}`."""
    werte, ersatz = {}, {}
    for zelle in _geschuetzte(dokument):
        schluessel, platz = _platz(zelle.fundstelle)
        werte.setdefault(schluessel, {})[platz] = zelle.wert
        ersatz.setdefault(schluessel, {}).update({platz: zelle.ersatz} if zelle.ersatz else {})
    return {s: (Verbundblatt if s == ESF else Blatt)(schwelle, werte[s], ersatz[s]) for s in werte}


def _luecke(dokumente):
    """Whether an ESF sum begins or ends on a day up to which no report counts the genders.

    Nothing is known of the genders there, so nothing can be proved about what the exact sums tell of them.
    """
    orte = [z.fundstelle for d in dokumente for z in _zellen(d) if z.fundstelle and ist_esf(z.fundstelle.kennzahl)]
    nach_geschlecht = {tag for ort in orte if ort.ausschnitt for tag in _spanne(ort)}
    return any(tag not in nach_geschlecht for ort in orte for tag in _spanne(ort))


def _geschuetzte(dokument):
    return filter(_zaehlt, _zellen(dokument))


def _zellen(dokument):
    for kapitel in dokument.kapitel:
        for teil in kapitel.teile:
            if isinstance(teil, Tabelle) and teil.geschuetzt:
                yield from (zelle for zeile in teil.zeilen for zelle in zeile.zellen)


def _zaehlt(zelle):
    """Whether the cell is one row's count; sums stay exact, and what is always 0 tells nothing."""
    ort = zelle.fundstelle
    if not (ort and ort.ausschnitt):
        return False
    return not ist_esf(ort.kennzahl) or kann_vorkommen(ort.kennzahl, ort.ausschnitt[1])


def _platz(fundstelle):
    """The merkmal, and the row and span in it."""
    gliederung, zeile = fundstelle.ausschnitt
    if ist_esf(fundstelle.kennzahl):
        return ESF, ((fundstelle.kennzahl, zeile), _spanne(fundstelle))
    return (fundstelle.kennzahl, gliederung), (zeile, _spanne(fundstelle))


def _spanne(fundstelle):
    return fundstelle.zeitraum.von.toordinal(), (fundstelle.zeitraum.bis + timedelta(days=1)).toordinal()


def _gedeckt(teil, jetzige):
    if not (isinstance(teil, Tabelle) and teil.geschuetzt):
        return teil
    zeilen = (replace(z, zellen=tuple(_mit_marke(zelle, jetzige) for zelle in z.zellen)) for z in teil.zeilen)
    return replace(teil, zeilen=tuple(zeilen))


def _mit_marke(zelle, jetzige):
    if not _zaehlt(zelle):
        return zelle
    schluessel, platz = _platz(zelle.fundstelle)
    return replace(zelle, ersatz=jetzige[schluessel].ersatz.get(platz, ""))
