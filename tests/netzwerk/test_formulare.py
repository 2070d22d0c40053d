"""New and changed partners, and contacts with them."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Netzwerkkontakt, Organisation
from tests.factories import OrganisationFactory, ThemaFactory, VorhabenFactory

pytestmark = pytest.mark.django_db
NEU = reverse("netzwerk:organisation_create")
ANGABEN = {"name": "Haus der Begegnung", "typ": "verein", "aktiv": "on"}


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="HEUTE", tage=(heute - timedelta(days=60), heute + timedelta(days=60)))


def kontakt(organisation):
    return reverse("netzwerk:netzwerkkontakt_create", args=[organisation.pk])


@pytest.mark.parametrize(
    ("wer", "code"), [("koordination", 200), ("verwaltung", 200), ("beraterin", 403), ("pruefung", 403)]
)
def test_wer_partner_pflegt(als, request, wer, code):
    client = als(request.getfixturevalue(wer))

    assert client.get(NEU).status_code == code
    assert client.get(reverse("netzwerk:organisation_update", args=[OrganisationFactory().pk])).status_code == code


@pytest.mark.parametrize(("wer", "sichtbar"), [("koordination", True), ("beraterin", False)])
def test_knoepfe_nur_fuer_die_die_duerfen(als, request, wer, sichtbar):
    client, organisation = als(request.getfixturevalue(wer)), OrganisationFactory()

    assert ("Neue Organisation" in client.get(reverse("netzwerk:organisation_list")).content.decode()) is sichtbar
    assert ("Bearbeiten" in client.get(organisation.get_absolute_url()).content.decode()) is sichtbar


def test_anlegen_mit_mehreren_sprachen_und_formen(als, koordination):
    thema = ThemaFactory(code="kita")
    mehrere = {"sprachen": ["ar", "fa"], "kooperationsformen": ["gremium", "raumpartner"], "themen": [thema.pk]}

    als(koordination).post(NEU, ANGABEN | mehrere)

    organisation = Organisation.objects.get()
    assert (organisation.sprachen, organisation.kooperationsformen) == (["ar", "fa"], ["gremium", "raumpartner"])
    assert list(organisation.themen.all()) == [thema]
    assert organisation.erstellt_von == koordination


def test_formular_traegt_das_siegel_gegen_fremde_absender(koordination):
    client = Client(enforce_csrf_checks=True)
    client.force_login(koordination, backend="protegat.rollen.RollenBackend")

    assert "csrfmiddlewaretoken" in client.get(NEU).content.decode()


@pytest.mark.parametrize(
    ("angabe", "feld"),
    [
        ({"name": ""}, "name"),
        ({"typ": "zirkus"}, "typ"),
        ({"sprachen": ["klingonisch"]}, "sprachen"),
        ({"email": "keine"}, "email"),
    ],
)
def test_fehler_steht_am_feld(als, koordination, angabe, feld):
    antwort = als(koordination).post(NEU, ANGABEN | angabe)

    assert list(antwort.context["form"].errors) == [feld]
    assert f'id="id_{feld}_error"' in antwort.content.decode()


def test_namen_gibt_es_einmal_ohne_ansehen_der_grossschreibung(als, koordination):
    OrganisationFactory(name="HAUS DER BEGEGNUNG")

    antwort = als(koordination).post(NEU, ANGABEN)

    assert "Eine Organisation mit diesem Namen gibt es schon." in antwort.content.decode()


def test_ruhendes_thema_bleibt_wo_es_schon_gewaehlt_ist(als, koordination):
    organisation, ruhend = OrganisationFactory(), ThemaFactory(code="alt", aktiv=False)
    organisation.themen.add(ruhend)
    adresse = reverse("netzwerk:organisation_update", args=[organisation.pk])

    assert ruhend in als(koordination).get(adresse).context["form"].fields["themen"].queryset
    assert ruhend not in als(koordination).get(NEU).context["form"].fields["themen"].queryset


def test_kontakt_gehoert_zur_organisation_der_adresse_und_zur_person(als, beraterin, laufend):
    organisation, heute = OrganisationFactory(), timezone.localdate()
    angaben = {"vorhaben": laufend.pk, "datum": heute.isoformat(), "art": "besuch", "anlass": "Wege abgesprochen"}

    antwort = als(beraterin).post(kontakt(organisation), angaben)

    eintrag = Netzwerkkontakt.objects.get()
    assert antwort.url == organisation.get_absolute_url()
    assert (eintrag.organisation, eintrag.person, eintrag.art) == (organisation, beraterin, "besuch")


def test_kontakt_schlaegt_das_laufende_vorhaben_vor(als, beraterin, ev25, laufend):
    antwort = als(beraterin).get(kontakt(OrganisationFactory()))

    assert antwort.context["form"].initial["vorhaben"] == laufend


@pytest.mark.parametrize(
    ("tag", "satz"),
    [
        (date(2019, 1, 1), "Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018"),
        (date(2016, 12, 31), "Am 31.12.2016 läuft kein Vorhaben."),
    ],
)
def test_kontakt_am_falschen_tag_wird_am_datum_erklaert(als, beraterin, ev25, tag, satz):
    angaben = {"vorhaben": ev25.pk, "datum": tag.isoformat(), "art": "anruf"}

    antwort = als(beraterin).post(kontakt(OrganisationFactory()), angaben)

    assert satz in antwort.context["form"].errors["datum"][0]


def test_kontakt_in_der_zukunft_wird_abgelehnt(als, beraterin, laufend):
    morgen = timezone.localdate() + timedelta(days=1)
    angaben = {"vorhaben": laufend.pk, "datum": morgen.isoformat(), "art": "anruf"}

    antwort = als(beraterin).post(kontakt(OrganisationFactory()), angaben)

    assert antwort.status_code == 200
    assert Netzwerkkontakt.objects.count() == 0


def test_kontakt_mit_unbekannter_organisation_ist_404_ohne_recht_403(als, beraterin, verwaltung):
    adresse = reverse("netzwerk:netzwerkkontakt_create", args=[404])

    assert als(beraterin).get(adresse).status_code == 404
    assert als(verwaltung).get(kontakt(OrganisationFactory())).status_code == 403


@pytest.mark.parametrize(
    ("plz", "gilt"), [("39104", True), ("", True), ("abc", False), ("3910", False), ("391041", False)]
)
def test_eine_postleitzahl_hat_fuenf_ziffern(als, koordination, plz, gilt):
    antwort = als(koordination).post(NEU, ANGABEN | {"plz": plz})

    assert Organisation.objects.exists() is gilt
    assert ("Eine Postleitzahl hat fünf Ziffern." in antwort.content.decode()) is not gilt


def test_doppelte_leerzeichen_machen_keine_zweite_organisation(als, koordination):
    als(koordination).post(NEU, ANGABEN | {"name": " Haus  der\xa0 Begegnung "})
    assert Organisation.objects.get().name == "Haus der Begegnung"

    antwort = als(koordination).post(NEU, ANGABEN | {"name": "haus der  begegnung"})

    assert "Eine Organisation mit diesem Namen gibt es schon." in antwort.content.decode()
