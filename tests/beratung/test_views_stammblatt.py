"""The pages of the participant records: list, entry from a code, correction, paper."""

from datetime import timedelta

import pytest

from beratung.models import Stammblatt
from tests.factories import BeratungFactory, KlientFactory, OrtsteilFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

LISTE = "/beratungen/stammblaetter/"


@pytest.fixture
def vorhaben(heute):
    tage = (heute - timedelta(days=400), heute + timedelta(days=300))
    return VorhabenFactory(kuerzel="ESF", tage=tage, mit_stammblatt=True)


@pytest.fixture
def blatt(vorhaben, heute):
    return StammblattFactory(vorhaben=vorhaben, eintritt=heute - timedelta(days=300))


def angaben(**anders):
    """What a browser sends from the entry page of an ESF Plus Vorhaben."""
    return {
        "geschlecht": "weiblich",
        "altersgruppe": "30_54",
        "erwerbsstatus": "arbeitslos",
        "arbeitslos_seit": "",
        "isced": "isced_3_4",
        "wohnungslos": "nein",
        "laendlich": "nein",
        "staatsangehoerigkeit": "drittstaat",
        "auslaendische_herkunft": "ja",
        "minderheit": "nicht_erhoben",
        "behinderung": "nicht_erhoben",
        **anders,
    }


def neu(klient, vorhaben):
    return f"/beratungen/klienten/{klient.code}/stammblatt/{vorhaben.kuerzel}/"


@pytest.mark.parametrize("rolle", ["beraterin", "koordination"])
def test_das_team_sieht_alle(als, request, blatt, rolle):
    client = als(request.getfixturevalue(rolle))

    seiten = [client.get(adresse) for adresse in (LISTE, blatt.get_absolute_url(), f"{blatt.get_absolute_url()}druck/")]

    assert [seite.status_code for seite in seiten] == [200, 200, 200]
    assert all(blatt.klient.code in seite.text for seite in seiten)


@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_alle_anderen_sehen_keines(als, request, blatt, rolle):
    client = als(request.getfixturevalue(rolle))
    wege = ("", "bearbeiten/", "druck/", "austritt/", "ergebnis/", "verbleib/", "wiedereintritt/")

    assert {client.get(f"{blatt.get_absolute_url()}{weg}").status_code for weg in wege} == {403}
    assert client.get(LISTE).status_code == client.get(neu(blatt.klient, blatt.vorhaben)).status_code == 403


def test_ein_neues_beginnt_mit_dem_was_bekannt_ist(als, beraterin, vorhaben, heute):
    klient = KlientFactory(geschlecht="divers", staatsangehoerigkeit="drittstaat", ortsteil=OrtsteilFactory())
    BeratungFactory(vorhaben=vorhaben, klient=klient, datum=heute - timedelta(days=9))
    BeratungFactory(vorhaben=vorhaben, klient=klient, datum=heute - timedelta(days=99), storniert=True)

    formular = als(beraterin).get(neu(klient, vorhaben)).context["form"]

    vorbelegt = {name for name, feld in formular.fields.items() if getattr(feld, "vorbelegt", False)}
    assert formular.initial["eintritt"] == heute - timedelta(days=9)
    assert vorbelegt == {"eintritt", "geschlecht", "staatsangehoerigkeit", "auslaendische_herkunft", "laendlich"}


def test_anlegen_nennt_was_fehlt_und_zweimal_ist_einmal(als, beraterin, vorhaben, heute):
    klient, client = KlientFactory(), als(beraterin)
    daten = angaben(eintritt=heute.isoformat())

    seite = client.post(neu(klient, vorhaben), daten, follow=True)
    client.post(neu(klient, vorhaben), daten)

    blatt = Stammblatt.objects.get()
    assert (blatt.klient, blatt.erstellt_von) == (klient, beraterin)
    assert "Das Stammblatt ist angelegt. Es fehlt: Arbeitslos seit." in seite.text
    assert client.get(neu(klient, vorhaben)).url == blatt.get_absolute_url()


@pytest.mark.parametrize(
    ("feld", "wert", "satz"),
    [
        ("eintritt", "2000-01-01", "läuft kein Vorhaben"),
        ("eintritt", "2999-01-01", "Das Datum liegt in der Zukunft."),
        ("arbeitslos_seit", "2999-01-01", "erst nach dem Eintritt"),
        ("isced", "isced_9", "ist keine gültige Auswahl"),
    ],
)
def test_ein_fehler_steht_am_feld_und_behaelt_das_getippte(als, beraterin, vorhaben, heute, feld, wert, satz):
    daten = angaben(**{"eintritt": heute.isoformat(), feld: wert})

    formular = als(beraterin).post(neu(KlientFactory(), vorhaben), daten).context["form"]

    assert satz in formular.errors[feld][0]
    assert list(formular.errors) == [feld]
    assert formular[feld].value() == wert
    assert not Stammblatt.objects.exists()


def test_nur_aktive_vorhaben_mit_stammblaettern(als, beraterin, vorhaben, laufend):
    vorhaben.aktiv = False
    vorhaben.save()
    client, klient = als(beraterin), KlientFactory()

    assert {client.get(neu(klient, eines)).status_code for eines in (vorhaben, laufend)} == {404}


def test_gefragt_wird_nur_was_die_foerderperiode_verlangt(als, beraterin, vorhaben):
    client, klient = als(beraterin), KlientFactory()
    felder = {}
    for periode in ("esf_plus", "esf_2014"):
        vorhaben.foerderperiode = periode
        vorhaben.save()
        felder[periode] = set(client.get(neu(klient, vorhaben)).context["form"].fields)

    assert felder["esf_plus"] - felder["esf_2014"] == {"staatsangehoerigkeit"}
    assert felder["esf_2014"] - felder["esf_plus"] == {"haushalt", "benachteiligung"}


def test_sensible_angaben_verschwinden_wenn_das_vorhaben_ruht(als, beraterin, blatt):
    client = als(beraterin)
    davor = client.get(blatt.get_absolute_url()).text
    blatt.vorhaben.aktiv = False
    blatt.vorhaben.save()

    danach = client.get(blatt.get_absolute_url()).text

    assert ("Behinderung" in davor, "Behinderung" in danach) == (True, False)


def test_eine_luecke_fuellt_man_ohne_bekanntes_aendert_man_mit_grund(als, beraterin, vorhaben, heute):
    blatt = StammblattFactory(vorhaben=vorhaben, eintritt=heute, isced="nicht_erhoben")
    adresse, client = f"{blatt.get_absolute_url()}bearbeiten/", als(beraterin)
    daten = angaben(eintritt=heute.isoformat(), erwerbsstatus="erwerbstaetig", grund="")

    client.post(adresse, daten)
    ohne_grund = client.post(adresse, daten | {"isced": "isced_5_8"})
    mit_grund = client.post(adresse, daten | {"isced": "isced_5_8", "grund": "Zeugnis nachgereicht"}, follow=True)

    assert "Bitte nennen Sie den Grund." in ohne_grund.context["form"].errors["grund"][0]
    assert "Zeugnis nachgereicht" in mit_grund.text
    assert [str(spur) for spur in blatt.berichtigungen.all()] == [
        "Höchster Bildungsabschluss: Abitur oder Berufsausbildung (ISCED 3–4) → Meister oder Hochschule (ISCED 5–8)",
        "Höchster Bildungsabschluss: nicht erhoben → Abitur oder Berufsausbildung (ISCED 3–4)",
    ]


def test_der_grund_nennt_niemanden(als, beraterin, blatt):
    daten = angaben(eintritt=blatt.eintritt.isoformat(), geschlecht="divers", grund="laut Frau Beispiel")

    antwort = als(beraterin).post(f"{blatt.get_absolute_url()}bearbeiten/", daten)

    assert "einem Namen" in antwort.context["form"].errors["grund"][0]


def test_wer_nicht_arbeitslos_ist_ist_es_seit_keinem_tag(als, beraterin, vorhaben, heute):
    daten = angaben(eintritt=heute.isoformat(), erwerbsstatus="erwerbstaetig", arbeitslos_seit="2020-01-01")

    als(beraterin).post(neu(KlientFactory(), vorhaben), daten)

    assert Stammblatt.objects.get().arbeitslos_seit is None


def test_der_druck_traegt_den_code_und_kein_kuerzel_der_person(als, beraterin, blatt):
    html = als(beraterin).get(f"{blatt.get_absolute_url()}druck/").text

    assert f"<h1>Stammblatt {blatt.klient}</h1>" in html
    assert "Unterschrift der teilnehmenden Person" in html
