"""Stammblätter in a frozen report: as codes of the statistics, open to the team only, and what has changed since."""

from datetime import date

import pytest
from django.urls import reverse

from berichte.stand.abgabe import datensaetze
from berichte.stand.aenderungen import aenderungen
from berichte.stand.nachmeldung import zu
from berichte.stand.probe import nachgerechnet
from tests.berichte import esf
from tests.berichte.stand import Q4, fest, zahl
from tests.factories import BeratungFactory, LesezugangFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def vorhaben():
    """Reads as the database has it."""
    vorhaben = VorhabenFactory(kuerzel="PLUS", mit_stammblatt=True)
    vorhaben.refresh_from_db()
    return vorhaben


@pytest.fixture
def blaetter(vorhaben):
    return StammblattFactory.create_batch(4, vorhaben=vorhaben)


@pytest.fixture
def stand(vorhaben, blaetter, koordination):
    return fest(vorhaben, Q4, koordination)


def eintraege(stand):
    return [(a.schluessel, a.was, a.worin) for a in aenderungen(stand, zu(stand))]


def test_jede_zahl_aus_ihren_blaettern(koordination):
    stand = fest(esf.welt(3, "esf_plus", grenze=2, anzahl=40)[0], Q4, koordination)

    indikatoren = stand.zahlen.filter(kennzahl__startswith="EEC")
    assert indikatoren.filter(nach="geschlecht").count() > 30
    assert indikatoren.exclude(wert="0").count() > 30
    for gespeichert in indikatoren:
        assert nachgerechnet(gespeichert).stimmt, gespeichert


def test_festgehalten_ist_kein_code_und_kein_geburtsdatum(vorhaben, blaetter, koordination):
    BeratungFactory(vorhaben=vorhaben, klient=blaetter[0].klient)
    stand = fest(vorhaben, Q4, koordination)

    zeilen = stand.zeilen.filter(art="stammblatt")
    personen = dict(zeilen.values_list("schluessel", "merkmale__person"))
    alles = b"".join(stand.kanonische_zeilen()).decode()
    assert sorted(personen.values()) == [1, 2, 3, 4]
    assert stand.zeilen.get(art="beratung").merkmale["person"] == personen[blaetter[0].pk]  # one person, one number
    assert not any(blatt.klient.code in alles or blatt.kennung in alles for blatt in blaetter)
    assert zeilen.first().merkmale["erwerbsstatus"] == "erwerbstaetig"
    assert zeilen.first().merkmale["arbeitslos_seit"] is False


def test_ein_geaendertes_blatt(stand, blaetter, koordination):
    blaetter[1].isced = "isced_5_8"
    blaetter[1].berichtige("Zeugnis gesehen", von=koordination)

    gefundene = {n.kennzahl.schluessel: (n.gemeldet, n.jetzt) for n in zu(stand) if not n.zahl.nach}
    assert gefundene == {"EECO10": ("4", "3"), "EECO11": ("0", "1")}
    assert [e[:2] for e in eintraege(stand)] == [(blaetter[1].pk, "geändert")]
    assert eintraege(stand)[0][2].startswith("Höchster Bildungsabschluss: Abitur oder Berufsausbildung")


def test_zeilen_nach_geschlecht_werden_nicht_gedruckt(stand, blaetter, koordination):
    blaetter[1].isced = "isced_5_8"
    blaetter[1].berichtige("Zeugnis gesehen", von=koordination)

    nach_geschlecht = [n for n in zu(stand) if n.zahl.nach]
    assert {n.zahl.nach for n in nach_geschlecht} == {"geschlecht"}
    assert not any(n.druckbar for n in nach_geschlecht)


def test_neues_blatt_und_die_bagatellgrenze(vorhaben, blaetter, stand, koordination):
    neues = StammblattFactory(vorhaben=vorhaben, eintritt=date(2018, 12, 3))
    assert eintraege(stand) == [(neues.pk, "neu", "im festgeschriebenen Bericht nicht gezählt")]

    neues.delete()
    assert zu(stand) == []
    type(vorhaben).objects.filter(pk=vorhaben.pk).update(bagatellgrenze_stunden=8)
    stand = type(stand).objects.get(pk=stand.pk)

    assert {(n.gemeldet, n.jetzt) for n in zu(stand) if n.kennzahl.schluessel == "EECO01"} == {("4", "0")}


def test_andere_finden_keinen_weg_zu_einzelnen(als, pruefung, beraterin, verwaltung, vorhaben, stand):
    seite = reverse("stand:standzahl_detail", args=[stand.pk, Q4, "EECO01"])
    LesezugangFactory(nutzer=pruefung, vorhaben=[vorhaben], auf_alle=True)

    for fremde in (pruefung, verwaltung):
        client = als(fremde)
        html = client.get(stand.get_absolute_url()).text
        assert "EECO01" in html
        assert "/EECO01/" not in html
        assert client.get(seite).status_code == 404
    assert als(beraterin).get(seite).context["probe"].stimmt
    assert not any(zeile[0].startswith("EEC") for zeile in datensaetze(stand, stand.festgehalten))


def test_sensibles_verschwindet_mit_dem_vorhaben(als, koordination, vorhaben, stand, blaetter):
    client = als(koordination)
    seite = reverse("stand:standzahl_detail", args=[stand.pk, Q4, "EECO01"])
    laufend = client.get(seite).text
    type(vorhaben).objects.filter(pk=vorhaben.pk).update(aktiv=False)

    ruhend = client.get(seite).text

    assert "Behinderung" in laufend
    assert "Behinderung" not in ruhend
    assert "Erwerbsstatus" in ruhend
    assert zahl(stand, "EECO01").wert == "4"
