"""The second factor: required where much can be seen, slow to guess, used once, never in plain text."""

import pytest
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.cache import cache
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from protegat.basis.models import Anmeldeereignis
from tests.factories import PASSWORT, NutzerFactory
from tests.protegat.zugang.hilfe import app_code, bekanntes_geraet, drin, melde_an, mit_app, notfallcodes

INDEX = "/konto/faktoren/"
CODE = "/konto/faktoren/authenticate/"
SPAETER = "Zu viele Fehlversuche."


@pytest.fixture
def pflicht(settings):
    settings.ZWEITER_FAKTOR = True


def bestaetige(client):
    client.post(reverse("account_reauthenticate"), {"password": PASSWORT})


@pytest.mark.usefixtures("pflicht")
@pytest.mark.parametrize("rolle", ["koordination", "verwaltung", "leserecht"])
def test_ohne_faktor_geht_nichts_als_ihn_einzurichten(db, rolle):
    client = Client()
    melde_an(client, NutzerFactory(**{rolle: True}))

    for adresse in ("/", "/konto/", "/berichte/", "/stammdaten/", "/konto/password/change/", "/suche/?q=x"):
        assert client.get(adresse).headers.get("location") == INDEX, adresse
    assert client.post(reverse("sitzung_delete", args=[1])).headers["location"] == INDEX
    assert "Für Ihre Rolle ist er Pflicht" in client.get(INDEX).content.decode()


@pytest.mark.usefixtures("pflicht")
def test_beratung_darf_ohne(beraterin):
    melde_an(client := Client(), beraterin)

    assert client.get("/konto/").status_code == 200


@pytest.mark.usefixtures("pflicht")
def test_das_haus_kann_ihn_auch_von_der_beratung_verlangen(beraterin, settings):
    settings.ZWEITER_FAKTOR_FUER = {*settings.ZWEITER_FAKTOR_FUER, "beratung"}
    melde_an(client := Client(), beraterin)

    assert client.get("/konto/").headers["location"] == INDEX


@pytest.mark.usefixtures("pflicht")
def test_einrichten_gibt_notfallcodes_genau_einmal_zu_sehen(verwaltung):
    client = Client()
    melde_an(client, verwaltung)
    bestaetige(client)
    geheimnis = client.get(reverse("mfa_activate_totp")).context["form"].secret

    antwort = client.post(reverse("mfa_activate_totp"), {"code": app_code(geheimnis)})

    assert antwort.headers["location"] == reverse("mfa_view_recovery_codes")
    codes = client.get(antwort.headers["location"]).context["unused_codes"]
    assert len(set(codes)) == 10
    assert not set(client.get(antwort.headers["location"]).content.decode().split()) & set(codes)
    assert client.get("/").status_code == 200


def test_der_schluessel_steht_in_vierergruppen_und_das_ereignis_sagt_womit(
    verwaltung, django_capture_on_commit_callbacks
):
    client = Client()
    melde_an(client, verwaltung)
    bestaetige(client)
    seite = client.get(reverse("mfa_activate_totp"))
    geheimnis = seite.context["form"].secret

    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("mfa_activate_totp"), {"code": app_code(geheimnis)})

    assert f"<code>{' '.join(geheimnis[i : i + 4] for i in range(0, 32, 4))}</code>" in seite.content.decode()
    assert "zweiter Faktor eingerichtet (Authenticator-App)" in client.get("/konto/").content.decode()


def test_ein_falscher_code_sagt_nichts_vom_speichern(beraterin):
    mit_app(beraterin)
    melde_an(client := Client(), beraterin)

    seite = client.post(reverse("mfa_authenticate"), {"code": "000000"}).content.decode()

    assert ("Bitte versuchen Sie es noch einmal" in seite, "Noch nicht gespeichert" in seite) == (True, False)


def test_geheimnisse_stehen_verschluesselt_in_der_datenbank(verwaltung, settings):
    geheimnis = mit_app(verwaltung)
    codes = notfallcodes(verwaltung)

    gespeichert = [str(faktor.data) for faktor in Authenticator.objects.all()]

    assert not any(geheimnis in zeile or code in zeile for zeile in gespeichert for code in codes)


def test_ein_neuer_schluessel_schreibt_auch_sie_neu(verwaltung, settings, capsys):
    geheimnis, codes = mit_app(verwaltung), notfallcodes(verwaltung)
    alt = settings.DATENSCHLUESSEL
    settings.DATENSCHLUESSEL = {"neu": bytes(range(32)), **alt}

    call_command("umschluesseln")
    settings.DATENSCHLUESSEL = {"neu": bytes(range(32))}

    assert "2 umgeschlüsselt" in capsys.readouterr().out
    faktoren = {faktor.type: faktor.wrap() for faktor in Authenticator.objects.all()}
    assert faktoren["totp"].validate_code(app_code(geheimnis))
    assert faktoren["recovery_codes"].get_unused_codes() == codes


def test_passwort_allein_genuegt_nicht_mehr(beraterin):
    geheimnis = mit_app(beraterin)
    client = Client()

    antwort = melde_an(client, beraterin)
    assert antwort.headers["location"] == CODE
    assert not drin(client)
    client.post(CODE, {"code": app_code(geheimnis)})

    assert drin(client)
    assert Anmeldeereignis.objects.latest("pk").womit == "Passwort und Code"


@pytest.mark.parametrize("trenner", [" ", "-", ".", "_/"])
def test_ein_code_gilt_einmal_auch_in_einem_anderen_prozess(beraterin, trenner):
    code = app_code(mit_app(beraterin))
    melde_an(erster := Client(), beraterin)
    erster.post(CODE, {"code": code})
    cache.clear()  # what allauth keeps in this process alone

    melde_an(zweiter := Client(), beraterin)
    antwort = zweiter.post(CODE, {"code": f"{code[:3]}{trenner}{code[3:]}"})

    assert "wurde schon benutzt" in antwort.content.decode()
    assert not drin(zweiter)


def test_ein_notfallcode_gilt_einmal(beraterin):
    mit_app(beraterin)
    code = notfallcodes(beraterin)[0]

    for client, darf in ((Client(), True), (Client(), False)):
        melde_an(client, beraterin)
        client.post(CODE, {"code": code})
        assert drin(client) is darf


def test_codes_raten_wird_gebremst_und_sperrt_das_eigene_geraet_nicht(beraterin):
    eigenes = bekanntes_geraet(beraterin)
    geheimnis = mit_app(beraterin)
    melde_an(fremder := Client(REMOTE_ADDR="203.0.113.5"), beraterin)

    antworten = [fremder.post(CODE, {"code": f"{nummer:06}"}).content.decode() for nummer in range(8)]

    assert [SPAETER in antwort for antwort in antworten] == [False] * 5 + [True] * 3
    assert SPAETER in fremder.post(CODE, {"code": app_code(geheimnis)}).content.decode()
    melde_an(eigenes, beraterin)
    eigenes.post(CODE, {"code": app_code(geheimnis)})
    assert drin(eigenes)


@pytest.mark.usefixtures("pflicht")
def test_der_letzte_faktor_bleibt_wo_er_pflicht_ist(verwaltung):
    geheimnis = mit_app(verwaltung)
    melde_an(client := Client(), verwaltung)
    client.post(CODE, {"code": app_code(geheimnis)})
    bestaetige(client)

    antwort = client.post(reverse("mfa_deactivate_totp"))

    assert "zweiter Faktor Pflicht" in antwort.content.decode()
    assert Authenticator.objects.filter(type="totp").exists()


@pytest.mark.usefixtures("pflicht")
def test_der_letzte_passkey_bleibt_auch(verwaltung):
    passkey = Authenticator.objects.create(user=verwaltung, type="webauthn", data={"name": "Telefon", "credential": {}})
    client = Client()
    client.force_login(verwaltung)
    bestaetige(client)

    antwort = client.post(reverse("mfa_remove_webauthn", args=[passkey.pk]))

    assert antwort.headers["location"] == reverse("mfa_list_webauthn")
    assert Authenticator.objects.filter(pk=passkey.pk).exists()


def test_wo_er_freiwillig_ist_darf_er_gehen(beraterin):
    geheimnis = mit_app(beraterin)
    notfallcodes(beraterin)
    melde_an(client := Client(), beraterin)
    client.post(CODE, {"code": app_code(geheimnis)})
    bestaetige(client)

    client.post(reverse("mfa_deactivate_totp"))

    assert not Authenticator.objects.exists()
    assert Anmeldeereignis.objects.latest("pk").art == "faktor_weg"


def test_vor_jeder_aenderung_wird_noch_einmal_gefragt(beraterin):
    melde_an(client := Client(), beraterin)

    for name in ("mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes"):
        assert client.get(reverse(name)).headers["location"].startswith(reverse("account_reauthenticate")), name


def test_verwaltung_setzt_zurueck_was_verloren_ist(verwaltung, als):
    konto = NutzerFactory(username="ohnetelefon", email="ohnetelefon@example.org")
    geheimnis = mit_app(konto)
    melde_an(client := Client(), konto)
    client.post(CODE, {"code": app_code(geheimnis)})
    mail.outbox.clear()

    als(verwaltung).post(reverse("faktorruecksetzung_create", args=[konto.pk]), {"nachweis": "gesehen"})

    assert not Authenticator.objects.filter(user=konto).exists()
    assert not drin(client)
    assert (mail.outbox[0].to, "zurückgesetzt" in mail.outbox[0].body) == (["ohnetelefon@example.org"], True)
    ereignis = Anmeldeereignis.objects.latest("pk")
    assert (ereignis.konto, ereignis.art, ereignis.durch) == ("ohnetelefon", "faktor_zurueck", "verwaltung")
    assert ereignis.womit == "persönlich gesehen"


def test_niemand_setzt_den_eigenen_zurueck_und_nur_die_verwaltung_fremde(verwaltung, koordination, beraterin, als):
    mit_app(verwaltung)

    assert als(verwaltung).post(reverse("faktorruecksetzung_create", args=[verwaltung.pk])).status_code == 404
    for konto in (koordination, beraterin):
        assert als(konto).post(reverse("faktorruecksetzung_create", args=[verwaltung.pk])).status_code == 403
    assert Authenticator.objects.filter(user=verwaltung).exists()


def test_ohne_pflicht_wird_laut_davor_gewarnt(client, als, verwaltung, beraterin, settings):
    assert "Ohne zweiten Faktor" in client.get("/konto/login/").content.decode()
    assert "Ohne zweiten Faktor" in als(verwaltung).get("/").content.decode()
    assert "Ohne zweiten Faktor" not in als(beraterin).get("/").content.decode()

    settings.ZWEITER_FAKTOR = True

    assert "Ohne zweiten Faktor" not in client.get("/konto/login/").content.decode()
