"""The list of partners: what it finds, what it counts, and that it asks no more for more rows."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from beratung.models import Vermittlungsstatus
from tests.factories import (
    BeratungFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
)

pytestmark = pytest.mark.django_db
LISTE = reverse("netzwerk:organisation_list")


def namen(antwort):
    return [organisation.name for organisation in antwort.context["table"].data]


def zeile(antwort, organisation):
    return next(zeile for zeile in antwort.context["table"].data if zeile == organisation)


@pytest.mark.parametrize("suche", ["Büro", "buero", "BURO", "büro ost", "ost buro", "Cafe"])
def test_suche_uebersieht_umlaute_und_akzente(als, beraterin, suche):
    OrganisationFactory(name="Café im Büro", ort="Leipzig-Ost")
    OrganisationFactory(name="Sportverein")

    antwort = als(beraterin).get(LISTE, {"suche": suche})

    assert namen(antwort) == ["Café im Büro"]


def test_suche_nimmt_prozentzeichen_woertlich(als, beraterin):
    OrganisationFactory(name="Sportverein")

    assert namen(als(beraterin).get(LISTE, {"suche": "%"})) == []


@pytest.mark.parametrize(
    "filter",
    [
        {"typ": "wohnen"},
        {"thema": "kita"},
        {"sprache": "ar"},
        {"kooperation": ["gremium", "raumpartner"]},
        {"stand": "veraltet"},
        {"stand": "aktiv"},
    ],
)
def test_jeder_filter_laesst_die_gemeinte_uebrig(als, beraterin, filter):
    heute = timezone.localdate()
    gemeint = OrganisationFactory(
        name="Gemeint",
        typ="wohnen",
        sprachen=["ar", "de"],
        kooperationsformen=["gremium"],
        geprueft_am=heute - timedelta(days=400),
    )
    gemeint.themen.add(ThemaFactory(code="kita"))
    OrganisationFactory(name="Andere", geprueft_am=heute, aktiv=False)

    antwort = als(beraterin).get(LISTE, filter)

    assert namen(antwort) == ["Gemeint"]
    assert "<b>1 von 2</b> Organisationen" in antwort.content.decode()


def test_nie_geprueft_gilt_als_veraltet_und_steht_als_wort_da(als, beraterin):
    OrganisationFactory(geprueft_am=None)

    antwort = als(beraterin).get(LISTE, {"stand": "veraltet"})

    assert "noch nie" in antwort.content.decode()


def test_zwei_themen_und_zwei_kontakte_vervielfachen_nichts(als, beraterin, ev25):
    organisation = OrganisationFactory()
    organisation.themen.set([ThemaFactory(code="kita"), ThemaFactory(code="schule")])
    beratung = BeratungFactory(vorhaben=ev25)
    VermittlungFactory.create_batch(2, organisation=organisation, beratung=beratung)
    VermittlungFactory(organisation=organisation, beratung=beratung, status=Vermittlungsstatus.ANGEKOMMEN)
    NetzwerkkontaktFactory.create_batch(2, organisation=organisation, vorhaben=ev25, datum=date(2018, 3, 1))
    VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 5, 2)).anwesende.add(organisation)

    eintrag = zeile(als(beraterin).get(LISTE), organisation)

    assert (eintrag.vermittelt, eintrag.angekommen, eintrag.letzter_kontakt) == (3, 1, date(2018, 5, 2))


def test_stornierte_entwuerfe_und_andere_vorhaben_zaehlen_nicht(als, beraterin, ev25):
    organisation = OrganisationFactory()
    VermittlungFactory(organisation=organisation, beratung__vorhaben=ev25, beratung__storniert=True)
    VermittlungFactory(organisation=organisation, beratung__vorhaben=ev25, beratung__entwurf=True)
    VermittlungFactory(
        organisation=organisation,
        beratung__vorhaben__tage=(date(2016, 1, 1), date(2016, 12, 31)),
        beratung__datum=date(2016, 5, 4),
    )

    assert zeile(als(beraterin).get(LISTE), organisation).vermittelt == 0


def test_abgesagte_veranstaltung_ist_kein_kontakt(als, beraterin, ev25):
    organisation = OrganisationFactory()
    VeranstaltungFactory(vorhaben=ev25, geplant=True).mitveranstalter.add(organisation)

    assert zeile(als(beraterin).get(LISTE), organisation).letzter_kontakt is None


def test_so_viele_abfragen_mit_einer_wie_mit_fuenfzig(als, beraterin, ev25, django_assert_num_queries):
    client = als(beraterin)
    OrganisationFactory()
    client.get(LISTE)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(LISTE)
    for organisation in OrganisationFactory.create_batch(49):
        organisation.themen.add(ThemaFactory(code="kita"))
        VermittlungFactory(organisation=organisation, beratung__vorhaben=ev25)

    with django_assert_num_queries(len(abfragen)):
        client.get(LISTE)


@pytest.mark.parametrize("spalte", ["name", "vermittelt", "angekommen", "letzter_kontakt", "geprueft_am"])
def test_jede_spalte_laesst_sich_sortieren(als, beraterin, spalte):
    OrganisationFactory(name="Ärztehaus")
    OrganisationFactory(name="Zoo")

    assert len(namen(als(beraterin).get(LISTE, {"sort": f"-{spalte}"}))) == 2


def test_namen_stehen_in_deutscher_ordnung(als, beraterin):
    for name in ("Zoo", "Ärztehaus", "amt"):
        OrganisationFactory(name=name)

    assert namen(als(beraterin).get(LISTE, {"sort": "name"})) == ["amt", "Ärztehaus", "Zoo"]


def test_leserecht_sieht_keine_partner(als, pruefung):
    assert als(pruefung).get(LISTE).status_code == 403


def test_ohne_jedes_vorhaben_steht_die_liste_trotzdem(als, beraterin):
    OrganisationFactory(name="Allein")

    assert namen(als(beraterin).get(LISTE)) == ["Allein"]
