"""The search in what the network knows: contact persons, numbers, minutes, decisions, places; and who finds what."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.factories import (
    BeschlussFactory,
    KontaktpersonFactory,
    OrganisationFactory,
    ProtokollFactory,
    StandortFactory,
    VeranstaltungFactory,
)
from tests.protegat.test_suche import funde

pytestmark = pytest.mark.django_db
SUCHE = reverse("suche")


def test_kontaktpersonen_findet_wer_sie_sehen_darf(als, beraterin, verwaltung, pruefung):
    person = KontaktpersonFactory(name="Rolle Empfang", funktion="Sozialdienst")

    for wort in ("empfang", "sozialdienst"):
        gruppen = als(beraterin).get(SUCHE, {"q": wort}).context["gruppen"]
        assert [(g.name, [t.text for t in g.treffer]) for g in gruppen] == [("Kontaktpersonen", ["Rolle Empfang"])]
        assert gruppen[0].treffer[0].url == f"{person.organisation.get_absolute_url()}#kontaktpersonen"
    assert als(pruefung).get(SUCHE, {"q": "empfang"}).status_code == 403
    assert "Kontaktpersonen" in funde(als(verwaltung).get(SUCHE, {"q": "empfang"}))


@pytest.mark.parametrize("getippt", ["0341 123 45-67", "03411234567", "+49 341 1234567", "123 45 67", "12345"])
def test_rufnummern_gelten_wie_immer_sie_getippt_sind(als, beraterin, getippt):
    OrganisationFactory(name="Amt", telefon="0341 / 12345-67")
    KontaktpersonFactory(name="Rolle", telefon="(0341) 1234567", organisation__name="Haus")
    OrganisationFactory(name="Anderes", telefon="0341 765432-1")

    assert funde(als(beraterin).get(SUCHE, {"q": getippt})) == {"Organisationen": ["Amt"], "Kontaktpersonen": ["Rolle"]}


def test_protokolle_und_beschluesse_fuehren_zur_sitzung(als, beraterin, ev25):
    sitzung = VeranstaltungFactory(vorhaben=ev25, art="gremium", titel="Netzwerkrunde")
    ProtokollFactory(veranstaltung=sitzung, tagesordnung="Zirkuspläne", niederschrift="Es wurde geredet.")
    BeschlussFactory(veranstaltung=sitzung, text="Zirkus einladen")

    gruppen = als(beraterin).get(SUCHE, {"q": "zirkus"}).context["gruppen"]

    ziel = f"{sitzung.get_absolute_url()}#sitzung"
    gefunden = {g.name: [(t.text, t.url, t.zusatz) for t in g.treffer] for g in gruppen}
    assert gefunden == {
        "Protokolle": [("Netzwerkrunde", ziel, "06.11.2018")],
        "Beschlüsse": [("Zirkus einladen", ziel, "06.11.2018, Netzwerkrunde")],
    }


def test_vertrauliches_findet_nur_wer_es_lesen_darf(als, beraterin, koordination, ev25):
    sitzung = VeranstaltungFactory(vorhaben=ev25, art="gremium", titel="Netzwerkrunde")
    ProtokollFactory(veranstaltung=sitzung, niederschrift="Zirkus", vertraulich=True)

    assert funde(als(beraterin).get(SUCHE, {"q": "zirkus"})) == {}
    assert funde(als(koordination).get(SUCHE, {"q": "zirkus"})) == {"Protokolle": ["Netzwerkrunde"]}


def test_standorte_fuehren_zu_den_beratungen_dort(als, beraterin, verwaltung):
    standort = StandortFactory(name="Zirkuszelt", adresse="Beispielweg 1")

    (gruppe,) = als(beraterin).get(SUCHE, {"q": "zirkus"}).context["gruppen"]
    assert gruppe.treffer[0].url == f"{reverse('beratung:beratung_list')}?standort={standort.pk}"
    assert funde(als(verwaltung).get(SUCHE, {"q": "beispielweg"})) == {"Standorte": ["Zirkuszelt"]}


def test_mehr_treffer_fragen_nicht_oefter(als, beraterin, ev25):
    client = als(beraterin)

    def anfragen():
        with CaptureQueriesContext(connection) as zaehler:
            client.get(SUCHE, {"q": "zirkus"})
        return len(zaehler)

    def lege_an():
        KontaktpersonFactory(name="Zirkus", telefon="0341 1234567")
        sitzung = VeranstaltungFactory(vorhaben=ev25, art="gremium", titel="Runde")
        ProtokollFactory(veranstaltung=sitzung, tagesordnung="Zirkus")
        BeschlussFactory(veranstaltung=sitzung, text="Zirkus")

    lege_an()
    vorher = anfragen()
    for _ in range(8):
        lege_an()

    assert anfragen() == vorher
