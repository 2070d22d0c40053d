"""The pages of publicity: noting a proof, what is missing, and who may look."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.dateien import bild, upload
from tests.factories import (
    PublizitaetsdateiFactory,
    PublizitaetsnachweisFactory,
    VeranstaltungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Publizitaetsnachweis

pytestmark = pytest.mark.django_db


@pytest.fixture
def laufend():
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=100), heute + timedelta(days=100)))


def test_festhalten_mit_foto_aendern_und_loeschen(als, koordination, laufend, django_capture_on_commit_callbacks):
    client, heute = als(koordination), timezone.localdate()
    neu = reverse("veranstaltungen:publizitaetsnachweis_create", args=["JETZT"], query={"pflicht": "plakat"})
    assert client.get(neu).context["form"]["pflichten"].value() == ["plakat"]
    daten = {"medium": "plakat", "beschreibung": "Plakat im Eingang", "datum": heute, "pflichten": ["plakat"]}

    ohne = client.post(neu, daten)
    antwort = client.post(neu, daten | {"dateien": [upload(bild(), "Plakat.jpg")]})

    nachweis = Publizitaetsnachweis.objects.get()
    assert "Bitte geben Sie eine Adresse im Netz an, oder wählen Sie eine Datei" in ohne.text
    assert antwort.url == nachweis.get_absolute_url()
    assert "Plakat.jpg" in client.get(antwort.url).text

    client.post(f"{antwort.url}bearbeiten/", daten | {"beschreibung": "Plakat am Tor"})
    nachweis.refresh_from_db()
    assert (nachweis.beschreibung, nachweis.dateien.count()) == ("Plakat am Tor", 1)

    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{antwort.url}loeschen/")
    assert not Publizitaetsnachweis.objects.exists()


def test_an_einer_veranstaltung_gehoert_er_zu_ihr(als, beraterin, laufend):
    abend = VeranstaltungFactory(vorhaben=laufend, tag=timezone.localdate(), geplant=True)
    neu = reverse("veranstaltungen:publizitaetsnachweis_create", args=["JETZT"], query={"veranstaltung": abend.pk})

    als(beraterin).post(
        neu,
        {
            "medium": "presse",
            "beschreibung": "Bericht",
            "datum": timezone.localdate(),
            "link": "beispiel.invalid/bericht",
        },
    )

    nachweis = Publizitaetsnachweis.objects.get()
    assert (nachweis.veranstaltung, nachweis.vorhaben, nachweis.link) == (
        abend,
        laufend,
        "https://beispiel.invalid/bericht",
    )
    assert "Presse: Bericht" in als(beraterin).get(abend.get_absolute_url()).text


def test_die_seite_zeigt_was_fehlt_und_filtert_die_massnahmen(als, beraterin, ev25):
    PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Gemeint", pflichten=["plakat"])
    PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Andere", medium="presse")
    VeranstaltungFactory(vorhaben=ev25, titel="Ohne Foto")
    liste = reverse("veranstaltungen:publizitaetsnachweis_list", args=["EV25"])

    antwort = als(beraterin).get(liste, {"medium": "plakat"})

    assert [n.beschreibung for n in antwort.context["table"].data] == ["Gemeint"]
    assert "Foto oder Scan fehlt" in antwort.text
    assert f"{reverse('veranstaltungen:publizitaetsnachweis_create', args=['EV25'])}?pflicht=website" in antwort.text


def test_ohne_angabe_kommt_das_laufende_vorhaben(als, beraterin, laufend):
    antwort = als(beraterin).get(reverse("veranstaltungen:publizitaet"))

    assert antwort.url == reverse("veranstaltungen:publizitaetsnachweis_list", args=["JETZT"])


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, ev25, wer):
    datei, client = PublizitaetsdateiFactory(nachweis__vorhaben=ev25), als(request.getfixturevalue(wer))
    seite = datei.nachweis.get_absolute_url()

    for adresse in (
        reverse("veranstaltungen:publizitaet"),
        reverse("veranstaltungen:publizitaetsnachweis_list", args=["EV25"]),
        reverse("veranstaltungen:publizitaetsnachweis_create", args=["EV25"]),
        *(seite, f"{seite}bearbeiten/", f"{seite}loeschen/"),
        *(datei.get_absolute_url(), f"{datei.get_absolute_url()}loeschen/"),
    ):
        assert client.get(adresse).status_code == 403


def test_so_viele_abfragen_mit_einem_wie_mit_fuenfzig(als, beraterin, ev25, django_assert_max_num_queries):
    liste, client = reverse("veranstaltungen:publizitaetsnachweis_list", args=["EV25"]), als(beraterin)
    PublizitaetsdateiFactory(nachweis__vorhaben=ev25)
    VeranstaltungFactory(vorhaben=ev25)
    client.get(liste)
    with django_assert_max_num_queries(40) as eine:
        client.get(liste)
    anzahl = len(eine)
    PublizitaetsdateiFactory.create_batch(40, nachweis__vorhaben=ev25)
    VeranstaltungFactory.create_batch(40, vorhaben=ev25)

    with django_assert_max_num_queries(anzahl):
        client.get(liste)
