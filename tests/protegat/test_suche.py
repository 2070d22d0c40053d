"""The search over everything: what it finds, for whom, and that it asks no more for more rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import BeratungFactory, KlientFactory, OrganisationFactory, ReiheFactory, VeranstaltungFactory

pytestmark = pytest.mark.django_db
SUCHE = reverse("suche")


def funde(antwort):
    return {gruppe.name: [treffer.text for treffer in gruppe.treffer] for gruppe in antwort.context["gruppen"]}


@pytest.mark.parametrize(
    ("wort", "gruppe", "text"),
    [
        ("buero leipzig", "Organisationen", "Café im Büro"),
        ("CIB", "Organisationen", "Café im Büro"),
        ("elternabend", "Veranstaltungen", "Elternabend"),
        ("reihe bildung", "Veranstaltungen", "Elternabend"),
        ("einbuerg", "Themen", "Einbürgerung"),
        ("ev25", "Vorhaben", "EV25 Stadtteilmanagement Soziale Integration"),
        ("ev25 2018-4", "Berichte", "EV25, Quartalsbericht IV/2018"),
        ("2018-4", "Berichte", "EV25, Quartalsbericht IV/2018"),
        ("k-7q", "Codes", "K-7QF4"),
        ("kenn-0815", "Beratungen", "06.11.2018"),
    ],
)
def test_findet(als, beraterin, ev25, wort, gruppe, text):
    OrganisationFactory(name="Café im Büro", kurzname="CiB", ort="Leipzig")
    VeranstaltungFactory(vorhaben=ev25, titel="Elternabend", reihe=ReiheFactory(name="Reihe Bildung"))
    BeratungFactory(vorhaben=ev25, klient=KlientFactory(code="K-7QF4"), kennung="kenn-0815")

    antwort = als(beraterin).get(SUCHE, {"q": wort})

    assert funde(antwort)[gruppe] == [text]
    ziel = next(g.treffer[0].url for g in antwort.context["gruppen"] if g.name == gruppe)
    assert als(beraterin).get(ziel).status_code == 200


def test_ein_vertipper_findet_aehnliche(als, beraterin):
    OrganisationFactory(name="Kontaktstelle Wohnen")
    OrganisationFactory(name="Sportverein")

    antwort = als(beraterin).get(SUCHE, {"q": "Kontakstele"})

    assert funde(antwort) == {"Ähnlich geschriebene Organisationen": ["Kontaktstelle Wohnen"]}


@pytest.mark.parametrize("wort", [" k-7qf4 ", "K 7QF4", "7qf4"])
def test_genauer_code_fuehrt_zu_seiner_seite(als, beraterin, wort):
    klient = KlientFactory(code="K-7QF4")

    antwort = als(beraterin).get(SUCHE, {"q": wort})

    assert (antwort.status_code, antwort.url) == (302, klient.get_absolute_url())


@pytest.mark.parametrize("wort", ["K-7QFA", "K-7FQ4", "7qf9"])
def test_ein_misshoerter_code_nennt_den_gemeinten(als, beraterin, wort):
    KlientFactory(code="K-7QF4")

    assert funde(als(beraterin).get(SUCHE, {"q": wort})) == {"Meinten Sie diesen Code?": ["K-7QF4"]}


def test_hoechstens_zehn_und_alle_zeigen(als, beraterin):
    for _ in range(12):
        OrganisationFactory()
        VeranstaltungFactory(titel="Organisation")
    client = als(beraterin)

    gruppen = client.get(SUCHE, {"q": "organisation"}).context["gruppen"]

    assert [(g.name, len(g.treffer), g.mehr) for g in gruppen] == [
        ("Veranstaltungen", 10, True),
        ("Organisationen", 10, True),
    ]
    assert [client.get(g.alle).context["table"].paginator.count for g in gruppen] == [12, 12]


def test_verwaltung_findet_partner_aber_keine_beratungen(als, verwaltung, ev25):
    KlientFactory(code="K-7QF4")
    BeratungFactory(vorhaben=ev25, kennung="kenn-0815")
    VeranstaltungFactory(vorhaben=ev25, titel="Partnerabend")
    OrganisationFactory(name="Partner")
    client = als(verwaltung)

    assert funde(client.get(SUCHE, {"q": "partner"})) == {"Organisationen": ["Partner"]}
    for wort in ("K-7QF4", "k-7q", "kenn-0815", "EV25", "EV25 2018-4"):
        assert funde(client.get(SUCHE, {"q": wort})) == {}
    ziel = client.get(SUCHE, {"q": "einbürgerung"}).context["gruppen"][0].treffer[0].url
    assert client.get(ziel).status_code == 200


def test_leserecht_hat_keine_suche(als, pruefung):
    assert als(pruefung).get(SUCHE).status_code == 403
    assert 'class="kopf-suche' not in als(pruefung).get("/").text


@pytest.mark.parametrize("wort", ["", "   ", "%", "'; --", "9999-4", "0000-1", "ä" * 200])
def test_seltsame_eingaben_finden_nichts(als, beraterin, ev25, wort):
    antwort = als(beraterin).get(SUCHE, {"q": wort})

    assert antwort.status_code == 200
    assert funde(antwort) == {}


def test_mehr_zeilen_fragen_nicht_oefter(als, koordination, ev25):
    client = als(koordination)

    def lege_an():
        OrganisationFactory(name=f"Wohnen {OrganisationFactory().pk}")
        VeranstaltungFactory(vorhaben=ev25, titel="Wohnen", reihe=ReiheFactory())

    def anfragen():
        with CaptureQueriesContext(connection) as zaehler:
            client.get(SUCHE, {"q": "wohnen"})
        return len(zaehler)

    lege_an()
    eine = anfragen()
    for _ in range(49):
        lege_an()
    assert anfragen() == eine


def test_kopf_und_mehr_fuehren_zur_suche(als, beraterin):
    seite = als(beraterin).get("/").text

    assert 'class="kopf-suche ms-auto" role="search" action="/suche/"' in seite
    assert '<a href="/suche/">Suchen</a>' in seite
