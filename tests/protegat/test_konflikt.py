"""Two who change the same record: the second sees both versions field by field, and chooses."""

from datetime import timedelta
from itertools import count

import pytest
from django.urls import reverse
from django.utils import timezone

from beratung.models import Beratung
from tests.factories import (
    BeratungFactory,
    NebenthemaFactory,
    OrganisationFactory,
    SprechzeitFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
    ZaehlungFactory,
)
from tests.formulare import auswahl, bearbeiten, eingaben, offene

pytestmark = pytest.mark.django_db


@pytest.fixture
def laufend(db):
    heute = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def beratung(laufend):
    ThemaFactory(code="wohnen")
    return BeratungFactory(vorhaben=laufend, datum=timezone.localdate(), dauer=20, personenzahl=1)


ARTEN = {
    "beratung": (
        lambda: BeratungFactory(vorhaben=VorhabenFactory(), personenzahl=1, dauer=20),
        {"personenzahl": "3"},
        {"dauer": "55"},
    ),
    "organisation": (OrganisationFactory, {"telefon": "0341 1"}, {"zugang": "ohne Termin"}),
    "veranstaltung": (VeranstaltungFactory, {"zielgruppe": "Eltern"}, {"kapazitaet": "40"}),
    "sprechzeit": (SprechzeitFactory, {"beginn": "14:00"}, {"ende": "19:00"}),
}


@pytest.mark.parametrize("art", ARTEN)
def test_der_zweite_waehlt_und_nichts_geht_verloren(als, koordination, verwaltung, beraterin, art):
    machen, zuerst, danach = ARTEN[art]
    eintrag = machen()
    adresse, client, andere = (
        bearbeiten(eintrag),
        als(koordination),
        als(verwaltung if art != "beratung" else beraterin),
    )
    andere = als(beraterin) if art == "veranstaltung" else andere
    seite = client.get(adresse)
    assert andere.post(adresse, eingaben(andere.get(adresse), **zuerst)).status_code == 302

    antwort = client.post(adresse, eingaben(seite, **danach))

    assert antwort.status_code == 409
    assert {name: vorschlag for name, (*_, vorschlag) in offene(antwort).items()} == {
        **dict.fromkeys(zuerst, "jetzt"),
        **dict.fromkeys(danach, "eigenes"),
    }
    assert client.post(adresse, auswahl(antwort)).status_code == 302
    stand = client.get(adresse).context["form"]
    gespeichert = eingaben(client.get(adresse))
    assert stand.instance.geaendert_von == koordination
    assert {name: gespeichert[name] for name in (*zuerst, *danach)} == {n: [w] for n, w in (zuerst | danach).items()}


def test_die_seite_sagt_wer_wann_und_beides_in_worten(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    NebenthemaFactory(beratung=beratung)
    seite = client.get(adresse)
    andere = {"nebenthemen": ["wohnen"], "hilfen": ["krise", "information"], "kontaktart": "folge", "dauer": "30"}
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), **andere))

    antwort = client.post(adresse, eingaben(seite, dauer="45", hilfen=["krise"]))

    assert offene(antwort) == {
        "kontaktart": ("Folgeberatung", "Erstberatung", "jetzt"),
        "dauer": ("30", "45", "eigenes"),
        "nebenthemen": ("Wohnen/Wohnungssuche", "Schule", "jetzt"),
        "hilfen": ("Krisenhilfe, Information", "Krisenhilfe", "eigenes"),
    }
    html = antwort.content.decode()
    beratung.refresh_from_db()
    wann = timezone.localtime(beratung.geaendert_am)
    assert f"von koordination am {wann:%d.%m.%Y} um {wann:%H:%M} Uhr" in html
    assert "<legend>Minuten</legend>" in html


def test_beide_wahlen_gelten_auch_bei_mehrfacher_auswahl(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), nebenthemen=["wohnen"], dauer="30"))

    antwort = client.post(adresse, eingaben(seite, nebenthemen=[], hilfen=["krise"], dauer="45"))
    client.post(adresse, auswahl(antwort, dauer="jetzt", nebenthemen="jetzt"))

    beratung.refresh_from_db()
    assert (beratung.dauer, beratung.hilfen) == (30, ["krise"])
    assert [thema.code for thema in beratung.themen_daneben()] == ["wohnen"]


def test_auch_die_vermittlung_steht_zur_wahl(als, beraterin, koordination, beratung):
    Beratung.objects.update(ergebnis="vermittelt")
    vermittlung = VermittlungFactory(beratung=beratung, organisation=OrganisationFactory(name="Alt"))
    OrganisationFactory(name="Neu")
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), partner="Neu"))

    antwort = client.post(adresse, eingaben(seite, dauer="45"))

    assert offene(antwort)["partner"] == ("Neu", "Alt", "jetzt")
    client.post(adresse, auswahl(antwort))
    assert [v.organisation.name for v in beratung.vermittlungen.all()] == ["Neu"]
    assert beratung.vermittlungen.get() == vermittlung


def test_die_aufgliederung_einer_zahl_steht_zur_wahl(als, beraterin, koordination):
    abend = VeranstaltungFactory(teilnehmende=27)
    ZaehlungFactory(veranstaltung=abend, auspraegung="weiblich", anzahl=14)
    client, adresse = als(beraterin), reverse("veranstaltungen:zaehlung_update", args=[abend.pk])
    seite = client.get(abend.get_absolute_url())
    andere = als(koordination)
    andere.post(adresse, eingaben(andere.get(abend.get_absolute_url()), geschlecht_weiblich="15", teilnehmende="28"))

    antwort = client.post(adresse, eingaben(seite, geschlecht_maennlich="10"))

    assert offene(antwort) == {
        "teilnehmende": ("28", "27", "jetzt"),
        "geschlecht": ("15 weiblich", "14 weiblich, 10 männlich", "eigenes"),
    }
    client.post(adresse, auswahl(antwort))
    abend.refresh_from_db()
    assert (abend.teilnehmende, abend.zaehlungen.count()) == (28, 2)


def test_aendert_sich_nochmals_etwas_wird_nochmals_gefragt(als, beraterin, koordination, beratung):
    client, adresse, werte = als(beraterin), bearbeiten(beratung), count(30)
    seite = client.get(adresse)
    Beratung.objects.update(dauer=next(werte))
    erste = client.post(adresse, eingaben(seite, personenzahl="2"))
    Beratung.objects.update(dauer=next(werte))

    zweite = client.post(adresse, auswahl(erste))

    assert zweite.status_code == 409
    assert offene(zweite) == {"dauer": ("31", "30", "jetzt"), "personenzahl": ("1", "2", "eigenes")}
    assert client.post(adresse, auswahl(zweite, dauer="eigenes")).status_code == 302
    beratung.refresh_from_db()
    assert (beratung.dauer, beratung.personenzahl) == (30, 2)


def test_haelt_die_wahl_nicht_steht_alles_im_formular(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    seite = client.get(adresse)
    Beratung.objects.update(dauer=30, thema_text="Fahrrad")

    konflikt = client.post(adresse, eingaben(seite, dauer="viele", personenzahl="2", thema_text="Anhänger"))
    antwort = client.post(adresse, auswahl(konflikt, thema_text="jetzt"))

    form = antwort.context["form"]
    assert (antwort.status_code, list(form.errors)) == (200, ["dauer"])
    assert (form["dauer"].value(), form["personenzahl"].value(), form["thema_text"].value()) == (
        "viele",
        "2",
        "Fahrrad",
    )
    assert "Aus Ihrer Eingabe nicht übernommen: Welches Thema?: Anhänger" in antwort.content.decode()
    gut = eingaben(antwort, dauer="45")
    assert client.post(adresse, gut).status_code == 302


def test_was_schon_da_steht_wird_nicht_gefragt(als, beraterin, koordination, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    als(koordination).post(adresse, eingaben(als(koordination).get(adresse), dauer="45"))

    assert client.post(adresse, daten).status_code == 302


def test_zurueck_und_noch_einmal_bearbeitet_zeigt_die_eigene_aenderung(als, beraterin, beratung):
    client, adresse = als(beraterin), bearbeiten(beratung)
    daten = eingaben(client.get(adresse), dauer="45")
    client.post(adresse, daten)

    antwort = client.post(adresse, daten | {"dauer": "50"})

    assert antwort.status_code == 409
    assert "von Ihnen selbst" in antwort.content.decode()
