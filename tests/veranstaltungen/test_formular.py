"""New and changed events: errors at the field, times of the office, the next date of a series."""

from datetime import date, datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import BERLIN, OrganisationFactory, VeranstaltungFactory, VorhabenFactory, ZaehlungFactory
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db
NEU = reverse("veranstaltungen:veranstaltung_create")


@pytest.fixture
def angaben(ev25):
    return {
        "vorhaben": ev25.pk,
        "art": "schulung",
        "titel": "Wohnungssuche",
        "beginn_0": "2018-11-06",
        "beginn_1": "18:00",
        "ende_0": "",
        "ende_1": "20:00",
        "status": "geplant",
        "zaehlart": "liste",
    }


def aendern(veranstaltung):
    return reverse("veranstaltungen:veranstaltung_update", args=[veranstaltung.pk])


def test_anlegen_mit_ende_am_selben_tag(als, beraterin, angaben):
    partner = OrganisationFactory.create_batch(2)
    mehrere = {"sprachen": ["ar", "de"], "mitveranstalter": [p.pk for p in partner], "anwesende": [partner[0].pk]}

    antwort = als(beraterin).post(NEU, angaben | mehrere)

    veranstaltung = Veranstaltung.objects.get()
    assert antwort.url == veranstaltung.get_absolute_url()
    assert veranstaltung.beginn == datetime(2018, 11, 6, 18, tzinfo=BERLIN)
    assert veranstaltung.ende == datetime(2018, 11, 6, 20, tzinfo=BERLIN)
    assert (veranstaltung.sprachen, veranstaltung.erstellt_von) == (["ar", "de"], beraterin)
    assert veranstaltung.mitveranstalter.count() == 2


def test_mehrtaegiges_behaelt_sein_ende(als, beraterin, angaben):
    als(beraterin).post(NEU, angaben | {"ende_0": "2018-11-08"})

    assert Veranstaltung.objects.get().ende == datetime(2018, 11, 8, 20, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("angabe", "feld"),
    [
        ({"titel": ""}, "titel"),
        ({"beginn_1": ""}, "beginn"),
        ({"ende_1": "17:00"}, "ende"),
        ({"beginn_0": "2019-01-01"}, "beginn"),
        ({"status": "durchgefuehrt"}, "teilnehmende"),
        ({"teilnehmende": "-1"}, "teilnehmende"),
        ({"sprachen": ["klingonisch"]}, "sprachen"),
    ],
)
def test_fehler_steht_am_feld(als, beraterin, angaben, angabe, feld):
    antwort = als(beraterin).post(NEU, angaben | angabe)

    assert list(antwort.context["form"].errors) == [feld]
    assert f'id="id_{feld}_error"' in antwort.content.decode()
    assert Veranstaltung.objects.count() == 0


def test_erster_januar_2019_wird_erklaert(als, beraterin, angaben):
    antwort = als(beraterin).post(NEU, angaben | {"beginn_0": "2019-01-01"})

    assert "Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018" in antwort.content.decode()


def test_durchgefuehrt_erst_wenn_der_tag_da_ist(als, beraterin, angaben):
    morgen = timezone.localdate() + timedelta(days=1)
    vorhaben = VorhabenFactory(tage=(morgen - timedelta(days=30), morgen))
    zukunft = {"vorhaben": vorhaben.pk, "beginn_0": morgen.isoformat(), "status": "durchgefuehrt", "teilnehmende": "3"}

    antwort = als(beraterin).post(NEU, angaben | zukunft)

    assert list(antwort.context["form"].errors) == ["beginn"]


@pytest.mark.parametrize(
    ("status", "nachher"), [("durchgefuehrt", "durchgefuehrt"), ("abgesagt", "geplant"), ("verschoben", "geplant")]
)
def test_absagen_und_verschieben_haben_eigene_seiten(als, beraterin, angaben, status, nachher):
    veranstaltung = VeranstaltungFactory(vorhaben_id=angaben["vorhaben"], geplant=True)

    als(beraterin).post(aendern(veranstaltung), angaben | {"status": status, "teilnehmende": "0"})

    veranstaltung.refresh_from_db()
    assert veranstaltung.status == nachher


def test_abgesagtes_behaelt_beim_bearbeiten_seinen_stand(als, beraterin, angaben):
    abgesagt = VeranstaltungFactory(vorhaben_id=angaben["vorhaben"], status="abgesagt", teilnehmende=None)

    als(beraterin).post(aendern(abgesagt), angaben | {"titel": "Neuer Titel"})

    abgesagt.refresh_from_db()
    assert (abgesagt.titel, abgesagt.status) == ("Neuer Titel", "abgesagt")


def test_zugang_referat_und_wer_gezaehlt_hat(als, beraterin, angaben):
    mehr = {"referent": "Amt A; Verein B", "zugang": ["wc", "induktion"], "barrierefrei": "on"}
    gezaehlt = {"status": "durchgefuehrt", "teilnehmende": "9", "gezaehlt_von": "ehrenamt"}

    antwort = als(beraterin).post(NEU, angaben | mehr | gezaehlt, follow=True)

    veranstaltung = Veranstaltung.objects.get()
    assert (veranstaltung.referenten, veranstaltung.gezaehlt_von) == (["Amt A", "Verein B"], "ehrenamt")
    inhalt = antwort.content.decode()
    assert "stufenlos erreichbar, barrierefreies WC, Induktionsschleife" in inhalt
    assert "9 Teilnehmende, Liste (Ehrenamt)" in inhalt


@pytest.mark.parametrize("zahl", ["13", ""])
def test_zahl_unter_der_aufgliederung_steht_am_feld(als, beraterin, angaben, zahl):
    veranstaltung = VeranstaltungFactory(vorhaben_id=angaben["vorhaben"], status="geplant", teilnehmende=27)
    ZaehlungFactory(veranstaltung=veranstaltung, anzahl=14)

    antwort = als(beraterin).post(aendern(veranstaltung), angaben | {"teilnehmende": zahl})

    assert "Die Aufgliederung ergibt schon 14." in antwort.context["form"].errors["teilnehmende"][0]


def test_formular_zeigt_zeiten_der_uhr_im_buero(als, beraterin, ev25):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 7, 3))

    inhalt = als(beraterin).get(aendern(veranstaltung)).content.decode()

    assert 'name="beginn_0" value="2018-07-03"' in inhalt
    assert 'name="beginn_1" value="18:00"' in inhalt
    assert "csrfmiddlewaretoken" in inhalt


def test_naechster_termin_uebernimmt_kopfdaten_aber_keine_zahlen(als, beraterin, ev25):
    partner = OrganisationFactory(name="Freiwillige")
    vorbild = VeranstaltungFactory(vorhaben=ev25, titel="Eine neue Heimat", sprachen=["ar"], kapazitaet=30)
    vorbild.mitveranstalter.add(partner)

    form = als(beraterin).get(NEU, {"wie": vorbild.pk}).context["form"]

    assert (form["titel"].value(), form["kapazitaet"].value(), form["sprachen"].value()) == (
        "Eine neue Heimat",
        30,
        ["ar"],
    )
    assert form["mitveranstalter"].value() == [partner.pk]
    assert form["teilnehmende"].value() is None
    assert form["status"].value() == "geplant"
    assert 'name="beginn_1" value="18:00"' in str(form["beginn"])
    assert "2018" not in str(form["beginn"])


@pytest.mark.parametrize("wie", ["404", "nochmal"])
def test_ohne_vorbild(als, beraterin, wie):
    assert als(beraterin).get(NEU, {"wie": wie}).status_code == (404 if wie == "404" else 200)


@pytest.mark.parametrize("wer", ["verwaltung", "pruefung"])
def test_ohne_recht_403(als, request, ev25, wer):
    client = als(request.getfixturevalue(wer))

    assert client.get(NEU).status_code == 403
    assert client.get(aendern(VeranstaltungFactory(vorhaben=ev25))).status_code == 403


def test_eine_zaehlung_laesst_sich_zuruecknehmen(als, beraterin, angaben, ev25):
    gezaehlt = VeranstaltungFactory(vorhaben=ev25)
    ZaehlungFactory(veranstaltung=gezaehlt)

    als(beraterin).post(aendern(gezaehlt), angaben | {"teilnehmende": "27"})

    gezaehlt.refresh_from_db()
    assert (gezaehlt.status, gezaehlt.teilnehmende, gezaehlt.zaehlungen.count()) == ("geplant", None, 0)


def test_womit_gezaehlt_wurde_fragt_das_formular_erst_mit_der_zahl(als, beraterin, angaben):
    client, ohne = als(beraterin), angaben | {"zaehlart": ""}
    assert client.get(NEU).context["form"]["zaehlart"].value() is None

    antwort = client.post(NEU, ohne | {"status": "durchgefuehrt", "teilnehmende": "9"})
    assert antwort.context["form"].errors == {"zaehlart": ["Bitte wählen Sie, womit gezählt wurde."]}

    client.post(NEU, ohne)
    assert Veranstaltung.objects.get().teilnehmende is None
