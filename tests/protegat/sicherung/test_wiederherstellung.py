"""Restoring: all is as it was, what was deleted since stays deleted, and no old session or link opens anything."""

import contextlib
import secrets
from datetime import timedelta

import psycopg2
import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.utils import timezone

from beratung.models import Beratungsnotiz, Identitaet, Klient
from berichte.models import Berichtsstand
from protegat.basis import ablage
from protegat.basis.befehl import Abgelehnt
from protegat.basis.loeschung import loesche
from protegat.basis.models import Laufart, Nutzer, Sicherungslauf
from protegat.dateien import befunde
from protegat.sicherung import datenbank, rueckfrage
from protegat.sicherung.sichern import sichere
from tests.factories import NachweisdateiFactory, NutzerFactory
from tests.protegat.sicherung.conftest import GEHEIM, GEHEIMES, in_datenbank, rufe
from veranstaltungen.models import Nachweisdatei

pytestmark = pytest.mark.django_db


def tag_von(sicherung):
    """„26.11.2026“ of `protegat-2026-11-26-031000.sicherung`"""
    jahr, monat, tag = sicherung.name.split("-")[1:4]
    return f"{tag}.{monat}.{jahr}"


@pytest.fixture(autouse=True)
def geheime_haelfte(monkeypatch):
    monkeypatch.setenv("SICHERUNGSSCHLUESSEL_GEHEIM", GEHEIM)


def test_was_seither_geschah_ist_ersetzt_und_geloeschte_bleiben_geloescht(haus, sicherung):
    geloeschte = Klient.objects.get(notizen__isnull=False)
    loesche(Klient.objects.filter(pk=geloeschte.pk), "von_hand")
    assert not Beratungsnotiz.objects.exists()
    neuer = NutzerFactory(username="spaeter")
    Nutzer.objects.filter(username="koordination").update(is_active=False)
    nachher = NachweisdateiFactory().ablage
    alte = Nachweisdatei.objects.exclude(ablage=nachher).get()
    ablage.entferne(alte.ablage)
    Session.objects.create(session_key="x" * 32, session_data="", expire_date=timezone.now() + timedelta(days=1))

    ausgabe = rufe("wiederherstellung", sicherung, "--ersetzen", "--stand", tag_von(sicherung))

    assert not Nutzer.objects.filter(username=neuer.username).exists()
    assert not Nutzer.objects.get(username="koordination").is_active
    assert "wieder stillgelegte Konten: 1" in ausgabe
    assert f"Diese Sicherung hält den Stand vom {tag_von(sicherung)}" in ausgabe
    assert "Konto: 1 angelegt" in ausgabe
    assert not Klient.objects.filter(pk=geloeschte.pk).exists()
    assert not Beratungsnotiz.objects.exists()
    assert not Identitaet.objects.exists()
    assert list(befunde()) == []
    with ablage.oeffne(alte.ablage) as datei:
        assert GEHEIMES[2].encode() in datei.read()
    assert set(ablage.namen()) == {alte.ablage}
    assert not Session.objects.exists()
    assert Berichtsstand.objects.get().ist_unversehrt
    assert "noch einmal gelöschte Datensätze: " in ausgabe
    assert "Was bisher da war, liegt gesichert in" in ausgabe
    assert len(list(haus.SICHERUNGEN.glob("*.sicherung"))) == 2
    lauf = Sicherungslauf.objects.get(art=Laufart.WIEDERHERSTELLUNG)
    assert (lauf.gelungen, lauf.datei) == (True, sicherung.name)
    assert sorted(p.name for p in haus.DATEIEN.iterdir()) == [alte.ablage]


def test_in_ein_leeres_haus_auch_von_einem_aelteren_stand(haus):
    rufe("migrate", "veranstaltungen", "0033_sperrvermerk")  # what came after it holds nothing that a backup asks for
    pfad, _schluessel = sichere(haus.SICHERUNGEN / "alt")
    konten = set(Nutzer.objects.values_list("username", flat=True))
    name = Nachweisdatei.objects.get().ablage
    ablage.entferne(name)
    (haus.MEDIA_ROOT / "logos" / "stadt.svg").unlink()

    with datenbank.frische() as leere, in_datenbank(leere):
        ausgabe = rufe("wiederherstellung", pfad)

        assert set(Nutzer.objects.values_list("username", flat=True)) == konten
        assert Beratungsnotiz.objects.get().text == GEHEIMES[0]
        assert Identitaet.objects.get().nachname == GEHEIMES[1]
        assert Sicherungslauf.objects.filter(art=Laufart.WIEDERHERSTELLUNG).count() == 1
    assert "Auf den neuen Stand gebracht: " in ausgabe
    assert ("sie sind wieder offen" in ausgabe, "keine Löschliste" in ausgabe) == (True, True)
    assert (haus.MEDIA_ROOT / "logos" / "stadt.svg").read_bytes() == b"<svg/>"
    assert name in ablage.namen()


def test_vorhandenes_wird_nicht_ungefragt_ersetzt(haus, sicherung):
    with pytest.raises(Abgelehnt, match="Hier gibt es schon Daten"):
        rufe("wiederherstellung", sicherung)

    assert Nutzer.objects.exists()


@pytest.mark.parametrize("stand", [[], ["--stand", "01.01.2020"]])
def test_wer_den_tag_nicht_nennt_ersetzt_nichts(haus, sicherung, stand):
    spaeter = NutzerFactory(username="spaeter")

    with pytest.raises(Abgelehnt, match=f"Nicht bestätigt, .* --stand {tag_von(sicherung)}"):
        rufe("wiederherstellung", sicherung, "--ersetzen", *stand)

    assert Nutzer.objects.filter(pk=spaeter.pk).exists()


def test_liegt_eine_juengere_daneben_wird_auch_im_leeren_haus_gefragt(haus, sicherung):
    alte = haus.SICHERUNGEN / sicherung.name
    (haus.SICHERUNGEN / "protegat-2099-01-01-000000.sicherung").touch()
    (haus.SICHERUNGEN / "zzz.txt").touch()

    with datenbank.frische() as leere, in_datenbank(leere), pytest.raises(Abgelehnt, match="Nicht bestätigt"):
        rufe("wiederherstellung", alte)

    assert rueckfrage.juengere_neben(alte) == "protegat-2099-01-01-000000.sicherung"
    assert rueckfrage.juengere_neben(haus.SICHERUNGEN / "protegat-2099-01-01-000000.sicherung") == ""


@pytest.fixture
def eigenes_konto(haus):
    """As on a server of one's own: it has no power over the account of the pages."""
    rolle = f"test_eigen_{secrets.token_hex(4)}"
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE ROLE {rolle} LOGIN")
        cursor.execute(f"GRANT CONNECT ON DATABASE postgres TO {rolle}")
    yield rolle
    with connection.cursor() as cursor:
        cursor.execute(f"REVOKE CONNECT ON DATABASE postgres FROM {rolle}")
        cursor.execute(f"DROP ROLE {rolle}")


def test_was_ein_fremdes_konto_verbindet_wird_abgewartet_und_sonst_abgelehnt(eigenes_konto, monkeypatch):
    name = connection.settings_dict["NAME"]
    andere = {k: w for k, w in connection.get_connection_params().items() if k != "cursor_factory"}
    connection.close()

    with contextlib.closing(psycopg2.connect(**andere)), monkeypatch.context() as eigen:
        eigen.setattr(datenbank, "GEDULD", 0.3)
        eigen.setitem(connection.settings_dict, "USER", eigenes_konto)
        with pytest.raises(Abgelehnt, match="Halten Sie den Server an"):
            datenbank._trenne(name)
    with monkeypatch.context() as eigen:
        eigen.setitem(connection.settings_dict, "USER", eigenes_konto)
        datenbank._trenne(name)


def test_ohne_datei_wird_gefragt():
    with pytest.raises(Abgelehnt, match="Welche Sicherung"):
        rufe("wiederherstellung")


def test_scheitert_etwas_bleibt_alles_wie_es_war(haus, sicherung):
    haus.LOESCHLISTE.mkdir()  # cannot be read: the deletions cannot be applied again
    vorher = set(Nutzer.objects.values_list("pk", flat=True)), sorted(haus.DATEIEN.iterdir())

    with pytest.raises(Abgelehnt, match="In der eingespielten Kopie ist etwas gescheitert"):
        rufe("wiederherstellung", sicherung, "--ersetzen", "--stand", tag_von(sicherung))

    assert (set(Nutzer.objects.values_list("pk", flat=True)), sorted(haus.DATEIEN.iterdir())) == vorher
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_database WHERE datname LIKE '%%_probe_%%'", [])
        assert cursor.fetchone() == (0,)
