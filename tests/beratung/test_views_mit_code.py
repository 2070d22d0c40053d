"""The entry page with a code: what it lends, at once or by the button, and what it leaves alone."""

from datetime import timedelta

import pytest
from django.urls import reverse

from beratung.models import Beratung
from tests.factories import BeratungFactory, KlientFactory, OrganisationFactory, OrtsteilFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
MIT_CODE, VORLAGE = reverse("beratung:beratung_mit_code"), reverse("beratung:klient_vorlage")


def werte(antwort, *namen):
    form = antwort.context["form"]
    return tuple(str(form[name].value()) for name in namen)


def gestrichelt(antwort, *namen):
    return [name for name in namen if getattr(antwort.context["form"].fields[name], "vorbelegt", False)]


@pytest.fixture
def klient():
    return KlientFactory(code="K-7QF4", sprache="ar", geschlecht="weiblich", ortsteil=OrtsteilFactory())


def test_die_seite_beginnt_mit_dem_was_der_code_leiht(als, beraterin, laufend, klient):
    antwort = als(beraterin).get(MIT_CODE, {"klient": "7qf4"})

    assert werte(antwort, "klient", "sprache", "geschlecht", "ortsteil", "kontaktart") == (
        *("K-7QF4", "ar", "weiblich", str(klient.ortsteil.pk), "erst"),
    )
    assert gestrichelt(antwort, "sprache", "ortsteil", "herkunftsregion", "kontaktart") == [
        *("sprache", "ortsteil", "kontaktart"),
    ]
    assert "K-7QF4: noch kein Kontakt" in antwort.text
    assert not Beratung.objects.exists()


def test_wer_im_vorhaben_schon_da_war_kommt_zur_folgeberatung(als, beraterin, laufend, heute, klient):
    frueher = BeratungFactory(klient=klient, vorhaben=laufend, datum=heute - timedelta(days=7), ergebnis="vermittelt")
    VermittlungFactory(beratung=frueher, organisation=OrganisationFactory(name="Kontaktstelle"))

    antwort = als(beraterin).get(MIT_CODE, {"klient": "K-7QF4"})

    assert werte(antwort, "kontaktart") == ("folge",)
    assert f"zuletzt {frueher.datum:%d.%m.%Y}, {frueher.kurz} an Kontaktstelle" in antwort.text


def test_ein_kurzkontakt_bleibt_kurz(als, beraterin, laufend, heute, klient):
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, kurz=True)

    assert werte(als(beraterin).get(MIT_CODE, {"klient": "K-7QF4"}), "kontaktart") == ("kurz",)


def test_einen_unbekannten_code_gibt_es_nicht(als, beraterin, laufend):
    assert als(beraterin).get(MIT_CODE, {"klient": "K-7QF4"}).status_code == 404
    assert als(beraterin).get(MIT_CODE).status_code == 404


def test_der_knopf_fuellt_aus_und_laesst_stehen_was_getippt_ist(als, beraterin, laufend, heute, eingabe, klient):
    BeratungFactory(klient=klient, vorhaben=laufend, datum=heute)
    getippt = eingabe(klient="7qf4", sprache="ku", hauptthema="", dauer="viele", vorher="erst")

    antwort = als(beraterin).post(MIT_CODE, getippt)

    assert werte(antwort, "sprache", "geschlecht", "kontaktart", "dauer") == ("ku", "weiblich", "folge", "viele")
    assert gestrichelt(antwort, "sprache", "geschlecht", "kontaktart") == ["geschlecht", "kontaktart"]
    assert (antwort.context["form"].errors, Beratung.objects.count()) == ({}, 1)


def test_eine_von_hand_gewaehlte_kontaktart_bleibt(als, beraterin, laufend, heute, eingabe, klient):
    BeratungFactory(klient=klient, vorhaben=laufend, datum=heute)

    antwort = als(beraterin).post(MIT_CODE, eingabe(klient="7qf4", kontaktart="unbekannt", vorher="erst"))

    assert werte(antwort, "kontaktart") == ("unbekannt",)


def test_der_knopf_nennt_den_gemeinten_code(als, beraterin, laufend, eingabe, klient):
    antwort = als(beraterin).post(MIT_CODE, eingabe(klient="7qf9", hauptthema=""))

    assert antwort.context["form"].errors == {"klient": ["Den Code „7qf9“ gibt es nicht. Meinten Sie K-7QF4?"]}


def test_gespeichert_lernt_der_code_und_die_beratung_behaelt_ihren_tag(als, beraterin, laufend, eingabe, klient):
    als(beraterin).post(reverse("beratung:beratung_create"), eingabe(klient="7qf4", sprache="ku"))

    beratung = Beratung.objects.get()
    assert (beratung.klient, beratung.sprache, beratung.geschlecht) == (klient, "ku", "weiblich")
    klient.refresh_from_db()
    assert klient.sprache == "ku"
    klient.sprache = "en"
    klient.save()
    beratung.refresh_from_db()
    assert beratung.sprache == "ku"


def test_ein_alter_code_wird_als_der_neue_gespeichert(als, beraterin, laufend, eingabe, klient):
    KlientFactory(code="K-XXXX").nimm_auf(klient, von=beraterin)

    als(beraterin).post(reverse("beratung:beratung_create"), eingabe(klient="7qf4"))

    assert Beratung.objects.get().klient.code == "K-XXXX"


def test_die_vorlage_fuer_das_skript(als, beraterin, laufend, heute, klient):
    BeratungFactory(klient=klient, vorhaben=laufend, datum=heute)

    antwort = als(beraterin).get(VORLAGE, {"klient": "7qf4", "datum": heute.isoformat()})

    assert antwort["Cache-Control"] == "no-store"
    assert antwort.json() == {
        "code": "K-7QF4",
        "merkmale": {"geschlecht": "weiblich", "sprache": "ar", "ortsteil": klient.ortsteil.pk},
        "folge_in": [laufend.pk],
        "zuletzt": klient.zuletzt(heute),
    }
    gestern = (heute - timedelta(days=1)).isoformat()
    assert als(beraterin).get(VORLAGE, {"klient": "7qf4", "datum": gestern}).json()["folge_in"] == []
    assert als(beraterin).get(VORLAGE, {"klient": "7QFA", "datum": "bald"}).json() == {"gemeint": ["K-7QF4"]}
    assert als(beraterin).get(VORLAGE).json() == {"gemeint": []}
