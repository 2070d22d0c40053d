"""A forged name of the host leads into no mail: links in mails come from the setting, not from the request."""

import re

import pytest
from django.conf import settings as einstellungen
from django.test import Client
from django.urls import reverse

from protegat.basis.models import Nutzer
from tests.factories import NutzerFactory, VeranstaltungFactory
from tests.protegat.zugang.hilfe import melde_an
from tests.veranstaltungen.test_anmelden import stempel
from veranstaltungen.forms import oeffentliche_anmeldung as formular

pytestmark = pytest.mark.django_db
BOESE = {"HTTP_HOST": "boese.example", "HTTP_X_FORWARDED_HOST": "boese.example", "HTTP_FORWARDED": "host=boese.example"}
WIR = "https://protegat.beispiel.invalid"
NEU = {"username": "neu", "first_name": "Ada", "last_name": "Beispiel", "email": "neu@example.org", "rolle": "beratung"}


@pytest.fixture(autouse=True)
def offenes_haus(settings):
    """Even where somebody has allowed every name."""
    settings.ALLOWED_HOSTS, settings.ADRESSE = ["*"], WIR


def lade_ein(als, verwaltung):
    als(verwaltung).post(reverse("einladung_create"), NEU, **BOESE)
    assert Nutzer.objects.filter(username="neu").exists()


def gib_einen_passwortlink(als, verwaltung):
    konto = NutzerFactory(username="vergesslich", email="vergesslich@example.org")
    als(verwaltung).post(reverse("passwortlink_create", args=[konto.pk]), **BOESE)


def melde_an_einem_neuen_geraet_an(als, verwaltung):
    melde_an(Client(), NutzerFactory(email="einer@example.org"), **BOESE)


def melde_zu_einem_termin_an(als, verwaltung):
    termin = VeranstaltungFactory(mit_anmeldung=True, kapazitaet=5)
    seite, client = reverse("programm:anmelden", kwargs={"sprache": "de", "pk": termin.pk}), Client()
    marke = stempel(client.get(seite, **BOESE))
    client.post(seite, {"stempel": marke, "name": "Gast 1", "personen": "1", "kontakt": "gast@example.org"}, **BOESE)


@pytest.mark.parametrize(
    "tue", [lade_ein, gib_einen_passwortlink, melde_an_einem_neuen_geraet_an, melde_zu_einem_termin_an]
)
def test_jeder_link_einer_mail_fuehrt_zu_uns(
    als, verwaltung, mailoutbox, monkeypatch, django_capture_on_commit_callbacks, tue
):
    monkeypatch.setattr(formular, "ZU_SCHNELL", -1)

    with django_capture_on_commit_callbacks(execute=True):
        tue(als, verwaltung)

    [mail] = mailoutbox
    links = re.findall(r"https?://[^/\s]+", mail.body)
    assert set(links) == {WIR}
    assert "boese" not in str(mail.message())


def test_der_name_den_ein_vermittler_weitersagt_zaehlt_nicht(client):
    """`X-Forwarded-Host` is not believed: whoever reaches the server past the proxy could set it."""
    assert einstellungen.USE_X_FORWARDED_HOST is False
    seite = client.get("/robots.txt", HTTP_HOST="haus.example", HTTP_X_FORWARDED_HOST="boese.example").text
    assert "https://haus.example/" in seite or "http://haus.example/" in seite
    assert "boese" not in seite
