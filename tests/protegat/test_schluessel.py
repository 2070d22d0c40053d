"""Keys: `manage.py schluessel`, and that no key stands in a database, a log, the repository or an error page."""

import base64
import io
import logging
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.views.debug import ExceptionReporter

from protegat.basis.befehl import Abgelehnt
from protegat.betrieb import schluesselbund
from protegat.protokoll import Protokoll
from protegat.sicherung.schluesselbestand import zu_alt
from protegat.sicherung.schluesselpaar import Geheime, empfaenger, neues_paar
from tests.factories import BeratungsnotizFactory, NachweisdateiFactory
from tests.protegat.test_dump import dump

WURZEL = Path(__file__).resolve().parents[2]
ROH = bytes(range(100, 132))
FORMEN = (ROH.hex(), base64.b64encode(ROH).decode()[:43], base64.urlsafe_b64encode(ROH).decode()[:43], repr(ROH))
SCHLUESSELFORM = re.compile(r"\b[0-9A-Za-z-]{1,20}:[0-9A-Za-z+/_-]{43}=(?![=0-9A-Za-z])")


@pytest.fixture(autouse=True)
def schluessel(settings, tmp_path):
    settings.DATENSCHLUESSEL, settings.DATEIEN = {"2026a": ROH}, tmp_path / "dateien"
    return settings


def rufe(*argumente):
    ausgabe = io.StringIO()
    call_command("schluessel", *argumente, stdout=ausgabe, stderr=io.StringIO())
    return ausgabe.getvalue()


def verraten(text):
    return [form for form in FORMEN if form in text]


def test_ein_neuer_schluessel_ist_eine_zeile_die_gilt():
    zeile = rufe("--neu")

    assert zeile.count("\n") == 1
    [(kennung, wert)] = schluesselbund(zeile.strip()).items()
    assert (len(wert), zu_alt(kennung, date.today())) == (32, False)
    assert rufe("--neu") != zeile


def test_ein_neues_paar_fuer_die_sicherung_passt_zusammen():
    oeffentlich, geheim = rufe("--neu-sicherung").split()

    schluessel, haelfte = empfaenger(oeffentlich).neuer_schluessel()
    assert Geheime(geheim).schluessel(oeffentlich.partition(":")[0], haelfte) == schluessel


@pytest.mark.parametrize(
    ("text", "satz"),
    [
        ("", "kein Sicherungsschlüssel gesetzt"),
        ("Unsinn", "kein Sicherungsschlüssel"),
        (neues_paar("a")[1], "geheime Hälfte"),
    ],
)
def test_was_kein_sicherungsschluessel_ist_wird_nicht_wiederholt(text, satz):
    with pytest.raises(Abgelehnt, match=satz) as grund:
        empfaenger(text)

    assert not text or text not in str(grund.value)


def test_in_die_geheime_gehoert_nicht_die_oeffentliche():
    with pytest.raises(Abgelehnt, match="keine geheime Hälfte"):
        Geheime(neues_paar("a")[0])


@pytest.mark.django_db
def test_der_befehl_zaehlt_und_nennt_was_fehlt(schluessel):
    BeratungsnotizFactory()
    NachweisdateiFactory()
    assert "Notizen: Notiz, Schlüssel 2026a: 1, lesbar" in rufe()
    schluessel.DATENSCHLUESSEL = {"2026b": bytes(32), "2025a": bytes(range(32))}

    with pytest.raises(Abgelehnt, match="Es fehlt: 2026a"):
        rufe()


@pytest.mark.django_db
def test_ein_falscher_schluessel_gleichen_namens_faellt_auf(schluessel):
    NachweisdateiFactory()
    schluessel.DATENSCHLUESSEL = {"2026a": bytes(32)}

    assert "! Dateien, Schlüssel 2026a: Die Datei ist beschädigt, oder der Schlüssel 2026a passt nicht" in rufe()


@pytest.mark.parametrize(
    ("kennung", "alt"),
    [("2026-01-01", False), ("2025-11-01", True), ("2026a", False), ("2025b", True), ("haus", False)],
)
def test_nach_einem_jahr_ist_ein_schluessel_zu_alt(kennung, alt):
    assert zu_alt(kennung, date(2026, 11, 26)) == alt


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_kein_schluessel_steht_im_dump(schluessel):
    BeratungsnotizFactory(text="Zwetschgenkuchen")

    text = dump()

    assert "2026a:" in text
    assert verraten(text) == []
    assert schluessel.SECRET_KEY not in text


def test_kein_schluessel_steht_auf_djangos_fehlerseite_oder_im_protokoll(schluessel):
    schluessel.SICHERUNGSSCHLUESSEL = "2026a:oeffentlich"
    try:
        raise RuntimeError("kaputt")
    except RuntimeError:
        auskunft = sys.exc_info()
    bericht = ExceptionReporter(RequestFactory().get("/"), *auskunft)
    eintrag = logging.LogRecord("protegat", logging.ERROR, __file__, 1, "kaputt", (), auskunft)

    for text in (bericht.get_traceback_html(), bericht.get_traceback_text(), Protokoll().format(eintrag)):
        assert "kaputt" in text
        assert verraten(text) == []
        assert schluessel.SECRET_KEY not in text


def test_diffsettings_zeigt_keinen_schluessel(schluessel):
    ausgabe = io.StringIO()

    call_command("diffsettings", output="unified", stdout=ausgabe)

    text = ausgabe.getvalue() + call_command("diffsettings", output="hash")
    assert "DATENSCHLUESSEL" in text
    assert verraten(text) == []


def test_im_repository_steht_kein_schluessel():
    dateien = subprocess.run(["git", "ls-files", "-z"], cwd=WURZEL, capture_output=True, check=True).stdout
    gefunden = {
        name
        for name in dateien.decode().split("\0")
        if name and SCHLUESSELFORM.search((WURZEL / name).read_bytes().decode("latin-1"))
    }

    assert gefunden == set()


def test_die_suche_faende_einen():
    assert SCHLUESSELFORM.search(f"DATENSCHLUESSEL=2026a:{base64.b64encode(ROH).decode()}")
    assert SCHLUESSELFORM.search(neues_paar("2026-11-26")[1])
