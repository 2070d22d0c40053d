"""The duties that nobody should have to think of: done by the server, and on the start page when they are not."""

import os
import time
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from protegat.basis.befehl import Abgelehnt
from tests.factories import AnmeldungFactory, VeranstaltungFactory
from veranstaltungen.management.commands import anmeldungen as befehl
from veranstaltungen.models import Anmeldung, Nachricht, Platzvergabe, Tageslauf, ueberfaellig
from veranstaltungen.offenes import OffeneAnmeldungen

pytestmark = pytest.mark.django_db
NUMMER = "0341 000001"


def melde_an(termin, **felder):
    return Platzvergabe(termin).melde_an(AnmeldungFactory.build(veranstaltung=termin, **felder))


@pytest.fixture
def termin(db):
    return VeranstaltungFactory(mit_anmeldung=True, kapazitaet=9, titel="KiTa-Platz finden")


@pytest.fixture
def abgesagt(als, beraterin, termin):
    melde_an(termin, telefon=NUMMER, name="Quittenbaum"), melde_an(termin, email="a@beispiel.invalid")
    melde_an(termin)
    return als(beraterin)


def rufe_auf():
    ausgabe = StringIO()
    call_command("anmeldungen", stdout=ausgabe)
    return ausgabe.getvalue()


def test_vor_der_absage_steht_da_wer_wie_davon_erfaehrt(abgesagt, termin):
    for name in ("absage_create", "verlegung_create"):
        html = abgesagt.get(reverse(f"veranstaltungen:{name}", args=[termin.pk])).text

        assert "1 per Mail" in html
        assert "1 müssen Sie anrufen" in html
        assert "1 nur auf der eigenen Seite" in html


def test_anzurufen_steht_auf_heute_und_die_nummer_in_der_liste(abgesagt, termin, als, verwaltung, pruefung):
    assert "Bitte anrufen" not in abgesagt.get("/").text
    abgesagt.post(reverse("veranstaltungen:absage_create", args=[termin.pk]), {"statusgrund": "Krankheit"})

    heute = abgesagt.get("/").text
    liste = abgesagt.get(reverse("veranstaltungen:anmeldung_list", args=[termin.pk])).text

    assert "Bitte anrufen: 1 Person" in heute
    assert NUMMER not in heute
    assert 'href="tel:0341000001"' in liste
    assert liste.index('id="anrufen"') < liste.index('id="h-platz"')
    for wer in (verwaltung, pruefung):
        assert "Bitte anrufen" not in als(wer).get("/").text


def test_heute_sagt_was_liegen_bleibt(als, beraterin, verwaltung, termin):
    vorbei = VeranstaltungFactory(mit_anmeldung=True, tag=timezone.localdate() - timedelta(days=14))
    AnmeldungFactory(veranstaltung=vorbei)
    wartend = AnmeldungFactory(veranstaltung=termin, email="a@beispiel.invalid")
    wartend.nachrichten.create(art="platz", erstellt_am=timezone.now() - timedelta(hours=1))

    for wer in (beraterin, verwaltung):
        html = als(wer).get("/").text
        assert "Noch nicht gelöscht: Angaben von 1 Anmeldung" in html
        assert "Noch nicht verschickt: 1 Mail" in html

    rufe_auf()
    html = als(beraterin).get("/").text
    assert "Noch nicht gelöscht" not in html
    assert "Noch nicht verschickt" not in html


def test_ein_fehler_steht_auf_heute_und_geloescht_ist_trotzdem(als, verwaltung, monkeypatch):
    vorbei = VeranstaltungFactory(mit_anmeldung=True, tag=timezone.localdate() - timedelta(days=14))
    AnmeldungFactory(veranstaltung=vorbei)
    AnmeldungFactory(email="a@beispiel.invalid").nachrichten.create(art="platz")
    monkeypatch.setattr(Nachricht, "verschicke", lambda *_: False)

    with pytest.raises(Abgelehnt):
        rufe_auf()

    assert Anmeldung.objects.exclude(geloescht_am=None).count() == 1
    assert "Noch nicht verschickt: 1. Der Mailserver nimmt sie nicht" in als(verwaltung).get("/").text


def test_ein_absturz_wird_notiert(monkeypatch):
    monkeypatch.setattr(befehl, "raeume_auf", lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        rufe_auf()

    assert Tageslauf.objects.letzte()[0].fehler.startswith("ZeroDivisionError")


def test_von_zweien_tut_es_einer(monkeypatch):
    andere = connection.copy()
    with andere.cursor() as zeiger:
        zeiger.execute("SELECT pg_advisory_lock(%s)", [0x70726F74])

        assert rufe_auf() == "Ein anderer Server erledigt das gerade.\n"
        zeiger.execute("SELECT pg_advisory_unlock(%s)", [0x70726F74])
    andere.close()

    assert rufe_auf().startswith("Mails: 0")


def test_wer_einen_tag_lang_nichts_tat_ist_ueberfaellig():
    jetzt = timezone.now()
    assert not ueberfaellig(Tageslauf.objects.letzte())

    lauf = Tageslauf.objects.create(tag=timezone.localdate() - timedelta(days=2), begonnen_am=jetzt - timedelta(days=2))
    assert ueberfaellig(Tageslauf.objects.letzte())

    lauf.beende()
    assert not ueberfaellig(Tageslauf.objects.letzte())


def test_mails_im_ordner_gehen_lange_vor_dem_versprochenen_tag(settings, tmp_path):
    settings.EMAIL_FILE_PATH = tmp_path
    alte, junge = tmp_path / "alt.log", tmp_path / "jung.log"
    for datei, tage in ((alte, 8), (junge, 6)):
        datei.write_text("An: gast")
        os.utime(datei, (time.time() - tage * 86400,) * 2)

    rufe_auf()

    assert (alte.exists(), junge.exists()) == (False, True)


@pytest.mark.parametrize(("impressum", "steht_da"), [("", True), ("https://protegat.example.org/impressum", False)])
def test_fehlende_pflichtlinks_solange_die_anmeldung_offen_ist(als, verwaltung, termin, settings, impressum, steht_da):
    settings.OEFFENTLICH |= {"impressum": impressum, "datenschutz": "https://protegat.example.org/datenschutz"}

    assert ("IMPRESSUM_URL" in als(verwaltung).get("/").text) is steht_da
    assert OffeneAnmeldungen.fuer(verwaltung).fehlende_links == (["IMPRESSUM_URL"] if steht_da else [])
