"""What is due: the list with its filters, the card on the start page, the page of a code."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import BeratungFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

LISTE = "/beratungen/stammblaetter/"


@pytest.fixture
def vorhaben(heute):
    tage = (heute - timedelta(days=400), heute + timedelta(days=300))
    return VorhabenFactory(kuerzel="ESF", tage=tage, mit_stammblatt=True, bagatellgrenze_stunden=8)


def test_filter_stehen_in_der_adresse(als, beraterin, vorhaben, heute):
    seit = {"vorhaben": vorhaben, "eintritt": heute - timedelta(days=300)}

    def vor(tagen, **werte):
        """Left so many days ago."""
        return StammblattFactory(**seit, austritt=heute - timedelta(days=tagen), **werte)

    laufend, frisch, spaet = StammblattFactory(**seit), vor(3), vor(60)
    erhoben = vor(200, ergebnis=["arbeit"], ergebnis_am=heute)
    luecke = StammblattFactory(**seit, isced="keine_angabe")
    BeratungFactory(vorhaben=vorhaben, klient=laufend.klient, datum=heute, dauer=480)
    StammblattFactory()
    fragen = {
        "stand=laufend": {laufend, luecke},
        "stand=ausgetreten": {frisch, spaet, erhoben},
        "stand=ergebnis_faellig": {frisch},
        "stand=ergebnis_ueberfaellig": {spaet},
        "stand=verbleib_faellig": {erhoben},
        "angaben=unvollstaendig": {luecke},
        "stand=unter_grenze": {frisch, spaet, erhoben, luecke},
        f"klient={spaet.klient.code[2:].lower()}": {spaet},
    }

    for frage, erwartet in fragen.items():
        tabelle = als(beraterin).get(f"{LISTE}?vorhaben=ESF&{frage}").context["table"]
        assert {zeile.record for zeile in tabelle.rows} == erwartet, frage


def test_die_liste_sagt_wer_noch_keines_hat(als, beraterin, vorhaben, heute):
    beratung = BeratungFactory(vorhaben=vorhaben, datum=heute, dauer=480, mit_code=True)
    BeratungFactory(vorhaben=vorhaben, datum=heute, dauer=30, klient=beratung.klient)
    client = als(beraterin)

    seiten = [client.get(adresse).text for adresse in (LISTE, "/", beratung.klient.get_absolute_url())]

    assert all(beratung.klient.code in seite and "8,5 Stunden" in seite for seite in seiten)
    assert f"{beratung.klient.get_absolute_url()}stammblatt/ESF/" in seiten[0]
    assert "nötig ab 8 Stunden" in seiten[2]


def test_heute_schweigt_wo_niemand_stammblaetter_fuehrt(als, beraterin, laufend):
    assert "h-stammblaetter" not in als(beraterin).get("/").text


@pytest.mark.parametrize("adresse", [LISTE, "/"])
def test_die_seiten_kosten_immer_gleich_viele_abfragen(als, beraterin, vorhaben, heute, adresse):
    vorhaben.bagatellgrenze_stunden = 1
    vorhaben.save()
    client, anzahlen = als(beraterin), []
    for mehr in (1, 49):
        for _ in range(mehr):
            StammblattFactory(vorhaben=vorhaben, eintritt=heute - timedelta(days=50), austritt=heute, ohne_angaben=True)
            BeratungFactory(vorhaben=vorhaben, datum=heute, dauer=90, mit_code=True)
        with CaptureQueriesContext(connection) as abfragen:
            client.get(adresse)
        anzahlen.append(len(abfragen))

    assert anzahlen[0] == anzahlen[1] <= 23


def test_was_am_haeufigsten_fehlt_steht_zuerst_und_fuehrt_zur_liste(als, beraterin, vorhaben, heute):
    seit = {"vorhaben": vorhaben, "eintritt": heute - timedelta(days=30)}
    for werte in ({"isced": "nicht_erhoben"}, {"isced": "keine_angabe", "geschlecht": "keine_angabe"}):
        StammblattFactory(**seit, **werte)
    StammblattFactory(**seit, erwerbsstatus="arbeitslos", behinderung="nicht_erhoben")
    client = als(beraterin)

    luecken = client.get(LISTE).context["luecken"]
    gelistete = [len(client.get(f"{LISTE}?fehlt={feld}").context["table"].data) for feld, _, _ in luecken]

    assert [(feld, zahl) for feld, _, zahl in luecken] == [("isced", 2), ("geschlecht", 1), ("arbeitslos_seit", 1)]
    assert gelistete == [2, 1, 1]
