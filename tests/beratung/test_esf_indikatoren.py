"""Every personal indicator of both periods follows from the fields that docs/esf-indikatoren.md names for it.

The rules themselves are counted a second way in tests/berichte/test_esf.py.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from beratung.models import Stammblatt
from beratung.models.esf_regeln import felder
from berichte.kennzahlen import ESF_2014, ESF_PLUS
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

INDIKATOREN = {indikator.schluessel: indikator.frage for indikator in (*ESF_2014, *ESF_PLUS)}
QUELLEN = {"C": "VO (EU) Nr. 1304/2013, Anhang I, Nr. ", "E": "VO (EU) 2021/1057, Anhang I, Nr. "}
GEGANGEN = {"eintritt": date(2018, 1, 10), "austritt": date(2018, 3, 1)}
ALLE_ERGEBNISSE = {"ergebnis": ["arbeitssuche", "bildung", "qualifikation", "arbeit"], "ergebnis_am": date(2018, 3, 1)}
ALLER_VERBLEIB = {"verbleib": ["arbeit", "verbessert"], "verbleib_am": date(2018, 9, 1)}
PERSONEN = {  # together they fulfil every indicator
    "arbeitslos": {"erwerbsstatus": "arbeitslos", "arbeitslos_seit": date(2017, 1, 1), "altersgruppe": "ab65"},
    "jung": {"erwerbsstatus": "in_bildung", "altersgruppe": "u18", "isced": "isced_1_2", "minderheit": "ja"},
    "suchend": {"erwerbsstatus": "nichterwerbst", "ergebnis": ["arbeitssuche"]},
    "erwachsen": {"erwerbsstatus": "nichterwerbst", "altersgruppe": "18_24", "isced": "isced_5_8", "laendlich": "ja"},
    "erwerbstaetig": {"behinderung": "ja", "benachteiligung": "ja", "wohnungslos": "ja"},
}
NIEMAND = {"altersgruppe": "30_54", "isced": "nicht_erhoben", "staatsangehoerigkeit": "eu"}
NIEMAND |= {"erwerbsstatus": "nicht_erhoben", "auslaendische_herkunft": "nein"}


def test_das_dokument_nennt_jeden_persoenlichen_indikator():
    assert FELDER.keys() == VERLANGT == INDIKATOREN.keys()


@pytest.mark.parametrize("indikator", [*ESF_2014, *ESF_PLUS], ids=lambda indikator: indikator.schluessel)
def test_neben_jedem_code_steht_seine_quelle_und_ob_er_sensibel_ist(indikator):
    sensibel = {"minderheit", "behinderung", "benachteiligung"} & set(felder(indikator.frage))

    assert indikator.quelle.startswith(QUELLEN[indikator.schluessel[0]])
    assert indikator.zeichen == ("" if indikator.schluessel == "EECO01" else "**" if sensibel else "*")


@pytest.mark.parametrize("code", INDIKATOREN)
def test_jeder_indikator_kommt_mit_den_genannten_feldern_aus(code):
    assert set(felder(INDIKATOREN[code])) == FELDER[code]
    assert {feld.name for feld in Stammblatt._meta.fields} >= FELDER[code] | {"geschlecht"}


@pytest.mark.django_db
def test_jeder_indikator_laesst_sich_zaehlen_und_trifft_nicht_alle():
    for werte in PERSONEN.values():
        StammblattFactory(**GEGANGEN | ALLE_ERGEBNISSE | ALLER_VERBLEIB | werte)
    ohne_alles = StammblattFactory(**GEGANGEN, **NIEMAND)

    for code, frage in INDIKATOREN.items():
        zaehlende = Stammblatt.objects.filter(frage)
        assert zaehlende.exists(), code
        assert ohne_alles not in zaehlende, code


@pytest.mark.django_db
def test_die_gesamtzahl_ist_die_summe_ueber_den_erwerbsstatus():
    for werte in (*PERSONEN.values(), NIEMAND):
        StammblattFactory(**GEGANGEN | ALLE_ERGEBNISSE | werte)

    summe = sum(Stammblatt.objects.filter(INDIKATOREN[code]).count() for code in ("EECO02", "EECO04", "EECO05"))

    assert Stammblatt.objects.filter(INDIKATOREN["EECO01"]).count() == summe == len(PERSONEN)
