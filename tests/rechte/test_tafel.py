"""„Wer darf was“: the page, the document and the words cannot drift from what the house checks."""

import io
from functools import reduce
from pathlib import Path

import pytest
from django.core.management import call_command, get_commands
from django.urls import reverse

from protegat.basis.models import Rolle
from protegat.rechte.befehle import BEFEHLE
from protegat.rechte.raeume import RAEUME
from protegat.rechte.tafel import ohne_worte, rechte_von, tafel
from protegat.rechte.verbote import VERBOTE
from protegat.rechte.worte import SCHICHTEN
from protegat.rollen import RECHTE
from tests.test_haus import RAEUME as EIGENE

DOKUMENT = Path(__file__).resolve().parents[2] / "docs" / "rechte.md"
ZEILEN = [eintrag for raum in (*SCHICHTEN, *RAEUME) for eintrag in raum.zeilen]


def test_jedes_recht_ist_erklaert():
    assert ohne_worte() == [], "Diese Rechte haben noch keinen Satz in protegat/rechte/raeume.py."


def test_kein_satz_erklaert_ein_recht_das_niemand_hat():
    vergeben = reduce(set.union, RECHTE.values(), set())

    assert [eintrag for eintrag in ZEILEN if not vergeben & {*rechte_von(eintrag)}] == []


def test_jede_zeile_sagt_was_die_rollentabelle_sagt():
    """Counted in a second way: as many ticks per role as sentences whose rights the role has."""
    kapitel = [*tafel()["schichten"], *tafel()["raeume"]]

    for spalte, rolle in enumerate(Rolle):
        zeilen = sum(zeile.rollen[spalte] for raum in kapitel for zeile in raum.zeilen)
        gruppen = {
            (eintrag, tuple(recht in RECHTE[andere] for andere in Rolle))
            for eintrag in ZEILEN
            for recht in rechte_von(eintrag)
            if recht in RECHTE[rolle]
        }
        assert zeilen == len(gruppen), rolle


def test_was_niemand_darf_darf_keine_rolle():
    assert [v.satz for v in VERBOTE for recht in v.rechte if any(recht in RECHTE[rolle] for rolle in Rolle)] == []


def test_das_dokument_ist_aus_dem_programm():
    ausgabe = io.StringIO()
    call_command("rechte", stdout=ausgabe)

    assert DOKUMENT.read_text() == ausgabe.getvalue(), "python manage.py rechte --ausgabe docs/rechte.md"


def test_jeder_befehl_sagt_wer_ihn_ausfuehrt_und_was_er_festhaelt():
    eigene = {name for name, app in get_commands().items() if app.split(".")[0] in EIGENE}

    assert sorted(BEFEHLE) == sorted(eigene), "protegat/rechte/befehle.py nennt jeden Befehl."


@pytest.mark.django_db
def test_die_verwaltung_liest_die_ganze_tafel(leute):
    html = leute["V"].get(reverse("rechte")).text

    assert [v.satz for v in VERBOTE if v.satz not in html] == []
    saetze = [zeile.satz for teil in ("schichten", "raeume") for raum in tafel()[teil] for zeile in raum.zeilen]
    assert [satz for satz in saetze if satz not in html] == []
    assert html.count(">ja<") == sum(
        sum(zeile.rollen) for teil in ("schichten", "raeume") for raum in tafel()[teil] for zeile in raum.zeilen
    )


@pytest.mark.django_db
@pytest.mark.parametrize("rolle", "BKVL")
def test_der_weg_dorthin_steht_nur_bei_der_verwaltung(leute, rolle):
    assert (reverse("rechte") in leute[rolle].get("/").text) == (rolle == "V")
