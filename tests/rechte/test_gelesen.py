"""Whatever leaves as a file, and every search, is one line in the read log: who, which page, never what stood there."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from protegat.basis.models import Einsicht, Einsichtsart
from protegat.basis.models.einlesung import Tabelle
from protegat.basis.models.einsicht import BEFEHL
from tests.rechte.anfrage import antwort_auf
from tests.rechte.dateien import HOLT
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.geheimnisse import GEHEIM
from tests.rechte.wege import adresse
from tests.rechte.welt import woerter as w

pytestmark = pytest.mark.django_db

KONTEN = "BKVLO"
GETIPPT = "Qxgetippt"


@pytest.mark.parametrize("name", HOLT)
def test_jede_datei_steht_einmal_im_leseprotokoll(welt, leute, name):
    """The filter that somebody typed is asked for, too: it must not be found there."""
    weg, duerfen = adresse(name, welt), [rolle for rolle in KONTEN if rolle in ERWARTUNG[name][0]]

    antworten = {
        rolle: antwort_auf(leute[rolle], "get", weg, {"suche": GETIPPT, "konto": GETIPPT}) for rolle in duerfen
    }

    assert [rolle for rolle, antwort in antworten.items() if not antwort.ist_datei] == []
    for rolle, antwort in antworten.items():
        (einsicht,) = antwort.einsichten
        wer = {"B": "beraterin", "K": "koordination", "V": "verwaltung", "L": "pruefung", "O": "ohnezugang"}[rolle]
        assert (einsicht.konto, GETIPPT in einsicht.gegenstand) == (wer, False)


@pytest.mark.parametrize("rolle", "BKV")
@pytest.mark.parametrize("gefragt", [w.KONTAKT, "Stelle", "Qxgibtesnicht", "K-7777"])
def test_jede_suche_steht_im_leseprotokoll_ohne_das_gesuchte(welt, leute, rolle, gefragt):
    antwort = antwort_auf(leute[rolle], "get", reverse("suche"), {"q": gefragt})

    (einsicht,) = antwort.einsichten
    assert (einsicht.art, einsicht.nummer) == (Einsichtsart.SUCHE, None)
    assert einsicht.gegenstand.startswith("gefunden: ")
    assert [geheimes for geheimes in (gefragt, *GEHEIM["K"]) if geheimes in einsicht.gegenstand] == []


def test_auch_der_weg_zu_einem_code_steht_da(welt, leute):
    antwort = antwort_auf(leute["B"], "get", reverse("suche"), {"q": welt.klient.code})

    (einsicht,) = antwort.einsichten
    assert (antwort.status_code, einsicht.gegenstand) == (302, "gefunden: ein Code")


def test_eine_leere_suche_ist_keine(leute):
    assert antwort_auf(leute["B"], "get", reverse("suche"), {"q": " "}).einsichten == []


@pytest.mark.parametrize("tabelle", [tabelle.value for tabelle in Tabelle])
def test_der_befehl_schreibt_sich_auf(welt, tabelle, tmp_path):
    datei = tmp_path / "aus.csv"

    call_command("exportieren", tabelle, ausgabe=str(datei))

    einsicht = Einsicht.objects.latest("pk")
    zeilen = len(datei.read_text(encoding="utf-8-sig").splitlines()) - 1
    assert (einsicht.konto, einsicht.nutzer, einsicht.art) == (BEFEHL, None, Einsichtsart.AUSGABE)
    assert einsicht.gegenstand == f"{tabelle}, csv, {zeilen} Zeilen"
