"""A passkey whose stored half is damaged: its owner gets in another way, and no page falls over."""

import json

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from tests.factories import PASSWORT
from tests.protegat.zugang.hilfe import app_code, drin, melde_an, mit_app

pytestmark = pytest.mark.django_db
CODE = "/konto/faktoren/authenticate/"
LISTE = "/konto/faktoren/webauthn/"
HUELLE = {"id": "eA", "rawId": "eA", "type": "public-key"}
ANTWORT = json.dumps(HUELLE | {"response": {"clientDataJSON": "e30", "authenticatorData": "AAAA", "signature": "AAAA"}})
SCHAEDEN = [
    {},
    {"name": "Telefon", "credential": {}},
    {"name": "Telefon", "credential": None},
    {"name": "Telefon", "credential": HUELLE},
    {"name": "Telefon", "credential": HUELLE | {"response": {"clientDataJSON": "e30", "attestationObject": "AAAA"}}},
]


@pytest.mark.parametrize("schaden", SCHAEDEN)
def test_der_code_der_app_oeffnet_trotzdem(beraterin, schaden):
    geheimnis = mit_app(beraterin)
    Authenticator.objects.create(user=beraterin, type="webauthn", data=schaden)
    melde_an(client := Client(), beraterin)

    seiten = [client.get(CODE), client.post(CODE, {"credential": ANTWORT})]
    davor = drin(client)
    client.post(CODE, {"code": app_code(geheimnis)})

    assert ([seite.status_code for seite in seiten], davor) == ([200, 200], False)
    assert drin(client)


@pytest.mark.parametrize("schaden", SCHAEDEN)
def test_bestaetigen_ansehen_ersetzen(beraterin, schaden):
    geheimnis = mit_app(beraterin)
    kaputter = Authenticator.objects.create(user=beraterin, type="webauthn", data=schaden)
    client = Client()
    client.force_login(beraterin)

    for name in ("mfa_reauthenticate", "mfa_reauthenticate_webauthn"):
        assert client.get(reverse(name)).status_code == 200, name
        assert client.post(reverse(name), {"credential": ANTWORT}).status_code < 500, name
    client.post(reverse("mfa_reauthenticate"), {"code": app_code(geheimnis)})
    for name in ("mfa_index", "mfa_add_webauthn", "mein_konto"):
        assert client.get(reverse(name)).status_code == 200, name
    assert "Beschädigt: Dieser Passkey öffnet nichts mehr." in client.get(LISTE).content.decode()
    assert client.get(reverse("mfa_edit_webauthn", args=[kaputter.pk])).status_code == 200
    client.post(reverse("mfa_remove_webauthn", args=[kaputter.pk]))
    assert not Authenticator.objects.filter(pk=kaputter.pk).exists()


def test_solange_der_faktor_fehlt_fuehrt_kein_menue_im_kreis(koordination, settings):
    settings.ZWEITER_FAKTOR = True
    melde_an(client := Client(), koordination, PASSWORT)
    davor = client.get(reverse("mfa_index")).content.decode()
    mit_app(koordination)

    danach = client.get(reverse("mfa_index")).content.decode()

    assert ["Berichte</a>" in seite for seite in (davor, danach)] == [False, True]
    assert "Abmelden" in davor


def test_die_frage_nennt_die_anderen_wege_in_unseren_worten(beraterin):
    mit_app(beraterin)
    Authenticator.objects.create(user=beraterin, type="webauthn", data={"name": "Telefon", "credential": {}})
    client = Client()
    client.force_login(beraterin)

    wege = client.get(reverse("account_reauthenticate")).context["reauthentication_alternatives"]

    assert [weg["description"] for weg in wege] == ["Mit Code der App oder Notfallcode", "Mit Passkey"]
