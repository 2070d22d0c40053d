"""A backup: encrypted, whole, without keys, and it has proven itself by a real restore."""

import base64
import stat

import pytest
from django.conf import settings
from django.db import connection

from protegat.basis.models import Nutzer, Sicherungslauf
from protegat.sicherung.behaelter import geoeffnet
from tests.protegat.sicherung.conftest import GEHEIM, GEHEIMES
from tests.protegat.test_dump import verkleidungen

pytestmark = pytest.mark.django_db


@pytest.fixture
def inhalt(sicherung, schluessel):
    with geoeffnet(sicherung, schluessel) as behaelter:
        yield behaelter


def test_sie_hat_sich_durch_zurueckspielen_bewiesen(quelle, django_db_blocker):
    _name, pfad, ausgabe = quelle

    with django_db_blocker.unblock():
        lauf = Sicherungslauf.objects.get()
    assert "Zurückgespielt und verglichen: Zeilen, Berichte, Verschlüsseltes und Dateien" in ausgabe
    assert (lauf.gelungen, lauf.geprueft, lauf.datei, lauf.groesse) == (True, True, pfad.name, pfad.stat().st_size)
    assert abs(lauf.stand_vom - lauf.am).total_seconds() < 60
    assert stat.S_IMODE(pfad.stat().st_mode) == 0o600
    assert [datei.name for datei in pfad.parent.iterdir()] == [pfad.name]


def test_sie_enthaelt_alles(inhalt, quelle, django_db_blocker):
    manifest = inhalt.manifest

    with django_db_blocker.unblock():
        assert manifest["zeilen"]["public.basis_nutzer"] == Nutzer.objects.count() > 0
        tabellen = {f"public.{name}" for name in connection.introspection.table_names()}
    assert manifest["zeilen"].keys() == tabellen
    assert len(inhalt.namen("dateien")) == 1
    assert inhalt.namen("medien") == ["medien/logos/stadt.svg"]
    [(pruefsumme, unversehrt)] = manifest["befund"]["berichte"].values()
    assert (len(pruefsumme), unversehrt) == (64, True)
    assert {stand for _zahl, stand in manifest["befund"]["geheimes"].values()} == {"lesbar"}
    assert manifest["befund"]["dateien"] == []
    assert manifest["schluessel"] == list(settings.DATENSCHLUESSEL)


def test_in_der_datei_steht_kein_klartext(sicherung):
    roh = sicherung.read_bytes().lower()
    woerter = (*GEHEIMES, "stadtteilmanagement", "koordination", "basis_nutzer", "manifest.json", "PK\3\4")

    gefunden = {wort for wort in woerter for form in verkleidungen(wort) if form.encode() in roh}

    assert gefunden == set()


def schluesselformen():
    for wert in (*settings.DATENSCHLUESSEL.values(), base64.urlsafe_b64decode(GEHEIM.rpartition(":")[2])):
        yield from (wert, wert.hex().encode(), base64.b64encode(wert)[:43], base64.urlsafe_b64encode(wert)[:43])
    yield settings.SECRET_KEY.encode()


def test_auch_entschluesselt_enthaelt_sie_keinen_schluessel(inhalt, sicherung):
    teile = [b"".join(inhalt.stuecke(name)) for name in (*inhalt.manifest["teile"], "manifest.json", "siegel.json")]

    assert len(teile) >= 5
    for form in schluesselformen():
        assert not any(form in teil for teil in (*teile, sicherung.read_bytes()))


def test_hochgeladenes_liegt_auch_darin_verschluesselt(inhalt):
    [name] = inhalt.namen("dateien")

    assert GEHEIMES[2].encode() not in b"".join(inhalt.stuecke(name))
