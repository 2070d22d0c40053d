"""What the server does for drafts in the browser: a key per account, and the word that a form is saved."""

import re

import pytest
from django.urls import reverse

from netzwerk.models import Organisation
from protegat.basis.entwurf import COOKIE
from tests.factories import OrganisationFactory, VeranstaltungFactory

NUMMER = "0123456789abcdef" * 2
NEU = reverse("netzwerk:organisation_create")
ANGABEN = {"name": "Werkstatt", "typ": "verein"}


def schluessel(antwort):
    return re.findall(r'data-entwurf="([^"]+)"', antwort.content.decode())


def gemeldet(antwort):
    return [name.removeprefix(COOKIE) for name in antwort.cookies if name.startswith(COOKIE)]


def test_der_schluessel_gehoert_zum_konto(als, beraterin, koordination):
    erster = schluessel(als(koordination).get(NEU))
    wieder = schluessel(als(koordination).get(NEU))
    anderer = schluessel(als(beraterin).get(reverse("beratung:beratung_create")))

    assert len(erster) == 1
    assert len(erster[0]) == 44, "256 bits in base64"
    assert wieder == erster
    assert len(anderer) == 1
    assert anderer != erster


def test_der_schluessel_haengt_am_geheimnis_des_hauses(als, koordination, settings):
    vorher = schluessel(als(koordination).get(NEU))
    settings.SECRET_KEY = "ein anderes"

    assert schluessel(als(koordination).get(NEU)) != vorher


@pytest.mark.django_db
def test_abgemeldet_gibt_es_keinen(client):
    antwort = client.get(NEU, follow=True)

    assert antwort.redirect_chain
    assert schluessel(antwort) == []
    assert "entwurf.js" not in antwort.content.decode()


def test_eine_seite_mit_schluessel_kommt_in_keinen_speicher(als, koordination):
    mit, ohne = als(koordination).get(NEU), als(koordination).get(reverse("beratung:beratung_list"))

    assert "no-store" in mit["Cache-Control"]
    assert schluessel(ohne) == []


@pytest.mark.parametrize("adresse", ["veranstaltungen:veranstaltung_create", "beratung:sprechzeit_create"])
def test_jedes_formular_des_hauses_traegt_ihn(als, koordination, adresse):
    assert len(schluessel(als(koordination).get(reverse(adresse)))) == 1


def test_auch_die_zaehlung_traegt_ihn(als, koordination):
    assert len(schluessel(als(koordination).get(VeranstaltungFactory().get_absolute_url()))) == 1


def test_gespeichert_sagt_es_dem_browser(als, koordination):
    antwort = als(koordination).post(NEU, {**ANGABEN, "entwurf": NUMMER})

    keks = antwort.cookies[f"{COOKIE}{NUMMER}"]
    assert (antwort.status_code, keks["httponly"], keks["path"]) == (302, "", "/")


def test_abgelehnt_bleibt_der_entwurf_und_die_seite_kennt_ihn(als, koordination):
    antwort = als(koordination).post(NEU, {"entwurf": NUMMER})

    assert antwort.status_code == 200
    assert f'data-entwurf-gesendet="{NUMMER}"' in antwort.content.decode()
    assert gemeldet(antwort) == []


def test_ohne_anmeldung_ist_nichts_gespeichert(client, db):
    antwort = client.post(NEU, {**ANGABEN, "entwurf": NUMMER})

    assert antwort.status_code == 302
    assert gemeldet(antwort) == []
    assert not Organisation.objects.exists()


def test_ohne_recht_ist_nichts_gespeichert(als, pruefung):
    antwort = als(pruefung).post(NEU, {**ANGABEN, "entwurf": NUMMER})

    assert antwort.status_code == 403
    assert gemeldet(antwort) == []


@pytest.mark.parametrize("unsinn", ["", "x", f"{NUMMER}0", "../" * 10, f"{NUMMER}\n"])
def test_nur_eine_nummer_wird_zum_cookie(als, koordination, unsinn):
    antwort = als(koordination).post(NEU, {**ANGABEN, "entwurf": unsinn})
    gesendet = als(koordination).post(NEU, {"entwurf": unsinn})

    assert antwort.status_code == 302
    assert gemeldet(antwort) == []
    assert 'data-entwurf-gesendet=""' in gesendet.content.decode()


@pytest.mark.django_db
def test_nach_der_anmeldung_geht_es_zur_seite_mit_dem_knopf(client):
    organisation = OrganisationFactory()
    seite = organisation.get_absolute_url()

    antwort = client.post(
        reverse("netzwerk:pruefung_create", args=[organisation.pk]),
        headers={"referer": f"http://testserver{seite}?vorhaben=EV25"},
    )

    assert antwort["Location"] == f"{reverse('account_login')}?next={seite}%3Fvorhaben%3DEV25"


@pytest.mark.django_db
@pytest.mark.parametrize("herkunft", ["", "https://anderswo.example/seite/", "//anderswo.example/"])
def test_eine_fremde_seite_davor_zaehlt_nicht(client, herkunft):
    antwort = client.post(NEU, headers={"referer": herkunft})

    assert antwort["Location"] == f"{reverse('account_login')}?next=/"


@pytest.mark.django_db
def test_wer_eine_seite_oeffnen_wollte_kommt_nach_der_anmeldung_zu_ihr(client):
    antwort = client.get(NEU, headers={"referer": "http://testserver/suche/"})

    assert antwort["Location"] == f"{reverse('account_login')}?next={NEU}"


def test_gespeichert_sind_auch_die_frueheren_entwuerfe_desselben_eintrags(als, koordination):
    andere = "f" * 32

    antwort = als(koordination).post(NEU, ANGABEN | {"entwurf": [NUMMER, andere, "kein Entwurf"]})

    assert gemeldet(antwort) == [NUMMER, andere]


def test_abgelehnt_nennt_den_eigenen_entwurf_zuerst(als, koordination):
    antwort = als(koordination).post(NEU, ANGABEN | {"name": "", "entwurf": [NUMMER, "f" * 32]})

    assert f'data-entwurf-gesendet="{NUMMER}"' in antwort.content.decode()
