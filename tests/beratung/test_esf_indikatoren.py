"""Every personal indicator of both periods follows from the fields that docs/esf-indikatoren.md names for it."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.db.models import Q

from beratung.models import Stammblatt
from tests.factories import StammblattFactory

TABELLE = re.compile(r"^\| ((?:EE)?C[OR]\d\d) \| .+ \| (.+) \|$", re.MULTILINE)
DOKUMENT = (Path(settings.BASE_DIR) / "docs/esf-indikatoren.md").read_text()
FELDER = {code: set(re.findall(r"`(\w+)`", felder)) for code, felder in TABELLE.findall(DOKUMENT)}
VERLANGT = {
    *(f"CO{n:02}" for n in (*range(1, 12), *range(15, 20))),
    *(f"CR{n:02}" for n in range(1, 10)),
    *(f"EECO{n:02}" for n in range(1, 18)),
    *(f"EECR{n:02}" for n in range(1, 7)),
}

ARBEITSLOS, IN_ARBEIT = Q(erwerbsstatus="arbeitslos"), Q(erwerbsstatus="erwerbstaetig")
NICHT_ERWERBSTAETIG = Q(erwerbsstatus__in=["nichterwerbst", "in_bildung"])
OHNE_ARBEIT = Q(erwerbsstatus__in=["arbeitslos", "nichterwerbst", "in_bildung"])
UEBER_54 = Q(altersgruppe__in=["55_64", "ab65"])
MIGRATION = Q(auslaendische_herkunft="ja") | Q(minderheit="ja")
BENACHTEILIGT = MIGRATION | Q(behinderung="ja") | Q(benachteiligung="ja")
SUCHT, LERNT, QUALIFIZIERT, ARBEITET = (
    Q(ergebnis__contains=[code]) for code in ("arbeitssuche", "bildung", "qualifikation", "arbeit")
)
SPAETER_IN_ARBEIT, SPAETER_BESSER = Q(verbleib__contains=["arbeit"]), Q(verbleib__contains=["verbessert"])

INDIKATOREN = {
    "CO01": ARBEITSLOS,
    "CO02": Q(langzeitarbeitslos=True),
    "CO03": NICHT_ERWERBSTAETIG,
    "CO04": Q(erwerbsstatus="nichterwerbst"),
    "CO05": IN_ARBEIT,
    "CO06": Q(altersgruppe__in=["u18", "18_24"]),
    "CO07": UEBER_54,
    "CO08": UEBER_54 & (ARBEITSLOS | Q(erwerbsstatus="nichterwerbst")),
    "CO09": Q(isced="isced_1_2"),
    "CO10": Q(isced="isced_3_4"),
    "CO11": Q(isced="isced_5_8"),
    "CO15": MIGRATION,
    "CO16": Q(behinderung="ja"),
    "CO17": Q(benachteiligung="ja"),
    "CO18": Q(wohnungslos="ja"),
    "CO19": Q(laendlich="ja"),
    "CR01": NICHT_ERWERBSTAETIG & SUCHT,
    "CR02": LERNT,
    "CR03": QUALIFIZIERT,
    "CR04": OHNE_ARBEIT & ARBEITET,
    "CR05": BENACHTEILIGT & (SUCHT | LERNT | QUALIFIZIERT | ARBEITET),
    "CR06": OHNE_ARBEIT & SPAETER_IN_ARBEIT,
    "CR07": IN_ARBEIT & SPAETER_BESSER,
    "CR08": UEBER_54 & OHNE_ARBEIT & SPAETER_IN_ARBEIT,
    "CR09": BENACHTEILIGT & OHNE_ARBEIT & SPAETER_IN_ARBEIT,
    "EECO01": ARBEITSLOS | NICHT_ERWERBSTAETIG | IN_ARBEIT,
    "EECO02": ARBEITSLOS,
    "EECO03": Q(langzeitarbeitslos=True),
    "EECO04": NICHT_ERWERBSTAETIG,
    "EECO05": IN_ARBEIT,
    "EECO06": Q(altersgruppe="u18"),
    "EECO07": Q(altersgruppe__in=["18_24", "25_29"]),
    "EECO08": UEBER_54,
    "EECO09": Q(isced__in=["isced_0", "isced_1_2"]),
    "EECO10": Q(isced="isced_3_4"),
    "EECO11": Q(isced="isced_5_8"),
    "EECO12": Q(behinderung="ja"),
    "EECO13": Q(staatsangehoerigkeit__in=["drittstaat", "staatenlos"]),
    "EECO14": Q(auslaendische_herkunft="ja"),
    "EECO15": Q(minderheit="ja"),
    "EECO16": Q(wohnungslos="ja"),
    "EECO17": Q(laendlich="ja"),
    "EECR01": NICHT_ERWERBSTAETIG & SUCHT,
    "EECR02": LERNT,
    "EECR03": QUALIFIZIERT,
    "EECR04": OHNE_ARBEIT & ARBEITET,
    "EECR05": OHNE_ARBEIT & SPAETER_IN_ARBEIT,
    "EECR06": IN_ARBEIT & SPAETER_BESSER,
}
GEGANGEN = {"eintritt": date(2018, 1, 10), "austritt": date(2018, 3, 1)}
ALLE_ERGEBNISSE = {"ergebnis": ["arbeitssuche", "bildung", "qualifikation", "arbeit"], "ergebnis_am": date(2018, 3, 1)}
ALLER_VERBLEIB = {"verbleib": ["arbeit", "verbessert"], "verbleib_am": date(2018, 9, 1)}
PERSONEN = {  # together they fulfil every indicator
    "arbeitslos": {"erwerbsstatus": "arbeitslos", "arbeitslos_seit": date(2017, 1, 1), "altersgruppe": "ab65"},
    "jung": {"erwerbsstatus": "in_bildung", "altersgruppe": "u18", "isced": "isced_1_2", "minderheit": "ja"},
    "erwachsen": {"erwerbsstatus": "nichterwerbst", "altersgruppe": "18_24", "isced": "isced_5_8", "laendlich": "ja"},
    "erwerbstaetig": {"behinderung": "ja", "benachteiligung": "ja", "wohnungslos": "ja"},
}
NIEMAND = {"altersgruppe": "30_54", "isced": "nicht_erhoben", "staatsangehoerigkeit": "eu"}
NIEMAND |= {"erwerbsstatus": "nicht_erhoben", "auslaendische_herkunft": "nein"}


def _felder(frage):
    for teil in frage.children:
        yield from _felder(teil) if isinstance(teil, Q) else [teil[0].partition("__")[0]]


def test_das_dokument_nennt_jeden_persoenlichen_indikator():
    assert FELDER.keys() == VERLANGT == INDIKATOREN.keys()


@pytest.mark.parametrize("code", INDIKATOREN)
def test_jeder_indikator_kommt_mit_den_genannten_feldern_aus(code):
    assert set(_felder(INDIKATOREN[code])) == FELDER[code]
    assert {feld.name for feld in Stammblatt._meta.fields} >= FELDER[code] | {"geschlecht"}


@pytest.mark.django_db
def test_jeder_indikator_laesst_sich_zaehlen_und_trifft_nicht_alle():
    for werte in PERSONEN.values():
        StammblattFactory(**GEGANGEN, **ALLE_ERGEBNISSE, **ALLER_VERBLEIB, **werte)
    ohne_alles = StammblattFactory(**GEGANGEN, **NIEMAND)

    for code, frage in INDIKATOREN.items():
        zaehlende = Stammblatt.objects.filter(frage)
        assert zaehlende.exists(), code
        assert ohne_alles not in zaehlende, code


@pytest.mark.django_db
def test_die_gesamtzahl_ist_die_summe_ueber_den_erwerbsstatus():
    for werte in (*PERSONEN.values(), NIEMAND):
        StammblattFactory(**GEGANGEN, **werte)

    summe = sum(Stammblatt.objects.filter(INDIKATOREN[code]).count() for code in ("EECO02", "EECO04", "EECO05"))

    assert Stammblatt.objects.filter(INDIKATOREN["EECO01"]).count() == summe == len(PERSONEN)
