"""The start page: real figures of the day, each once."""

import html
import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from beratung.models import Beratung
from netzwerk.models import Thema
from protegat.heute import BerichtLuecken, Heute, Woche
from protegat.stammdaten import Stammdaten
from tests.factories import (
    BeratungFactory,
    OrganisationFactory,
    TippFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Tuer

pytestmark = pytest.mark.django_db

MITTWOCH = date(2018, 11, 7)


@pytest.fixture
def heute():
    return timezone.localdate()


@pytest.fixture
def laufend(heute):
    return VorhabenFactory(kuerzel="JETZT", tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


def test_verwaltung_kommt_zu_den_stammdaten_pruefung_zu_den_berichten(als, verwaltung, pruefung):
    stammdaten, berichte = (als(wer).get("/").content.decode() for wer in (verwaltung, pruefung))

    assert ("Stammdaten pflegen</a>" in stammdaten, "Neue Beratung" in stammdaten) == (True, False)
    assert ("Ihr Zugang" in berichte, "Neue Beratung" in berichte) == (True, False)


@pytest.mark.parametrize("rolle", ["beraterin", "koordination"])
def test_wer_beraet_sieht_den_tag(als, request, rolle, laufend, heute):
    wer = request.getfixturevalue(rolle)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=wer, hauptthema__code="wohnen")
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=wer, entwurf=True, hauptthema=None)

    seite = als(wer).get("/").content.decode()

    assert '<span class="gross">2</span>' in seite
    assert 'accesskey="n"' in seite
    assert seite.count("Noch einmal so</a>") == 1
    assert seite.count("Ergänzen</a>") == 1


def test_kacheln_zaehlen_die_eigenen_striche_des_tages(beraterin, laufend, heute):
    BeratungFactory(vorhaben=laufend, datum=heute)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, storniert=True)
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, hauptthema__code="schule")
    BeratungFactory(vorhaben=laufend, datum=heute, beratende_person=beraterin, entwurf=True, hauptthema=None)

    kacheln = Heute(beraterin, heute).kacheln()

    assert {kachel.code: kachel.anzahl for kachel in kacheln if kachel.anzahl} == {"schule": 1, "": 1}
    assert [kachel.code for kachel in kacheln if kachel.eben] == [""]
    assert len(kacheln) == 10


def test_ohne_laufendes_vorhaben_keine_strichliste(als, beraterin, ev25):
    seite = als(beraterin).get("/").content.decode()

    assert "Heute läuft kein Vorhaben" in seite
    assert "tippfeld" not in seite


def test_nachfragen_zeigt_faelliges_eigenes_koordination_alles(beraterin, koordination, ev25):
    eigene = VermittlungFactory(beratung__vorhaben=ev25, beratung__beratende_person=beraterin, wiedervorlage=MITTWOCH)
    fremde = VermittlungFactory(beratung__vorhaben=ev25, wiedervorlage=date(2018, 11, 1))
    for anders in (
        {"wiedervorlage": date(2018, 11, 8)},
        {"wiedervorlage": MITTWOCH, "status": "angekommen"},
        {"wiedervorlage": MITTWOCH, "beratung__storniert": True},
        {"wiedervorlage": None},
    ):
        VermittlungFactory(beratung__vorhaben=ev25, beratung__beratende_person=beraterin, **anders)

    assert Heute(beraterin, MITTWOCH).nachfragen == [eigene]
    assert Heute(koordination, MITTWOCH).nachfragen == [fremde, eigene]


def test_nachfragen_lassen_sich_auf_der_seite_beantworten(als, beraterin, laufend, heute):
    client = als(beraterin)
    vermittlung = VermittlungFactory(
        beratung__vorhaben=laufend, beratung__datum=heute, beratung__beratende_person=beraterin, wiedervorlage=heute
    )
    assert f'action="/beratungen/vermittlungen/{vermittlung.pk}/stand/"' in client.get("/").content.decode()

    client.post(f"/beratungen/vermittlungen/{vermittlung.pk}/stand/", {"status": "angekommen"})

    assert "Heute ist nichts nachzufragen." in client.get("/").content.decode()


def test_was_dem_bericht_fehlt(ev25):
    BeratungFactory(vorhaben=ev25, datum=date(2018, 10, 1), entwurf=True)
    BeratungFactory(vorhaben=ev25, datum=date(2018, 9, 30), entwurf=True)
    VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 11, 6), geplant=True)
    VeranstaltungFactory(vorhaben=ev25, tag=MITTWOCH, geplant=True)
    VermittlungFactory(beratung__vorhaben=ev25, beratung__datum=date(2018, 9, 11))
    VermittlungFactory(beratung__vorhaben=ev25, beratung__datum=date(2018, 9, 12))

    luecken = BerichtLuecken(ev25, MITTWOCH)

    assert (luecken.quartal.kurzname, luecken.faellig_am) == ("IV/2018", date(2019, 1, 15))
    assert (luecken.entwuerfe, len(luecken.veranstaltungen), luecken.vermittlungen) == (1, 1, 1)
    assert luecken.offen_bis == date(2018, 9, 11)


@pytest.mark.parametrize(
    ("tag", "quartal"),
    [(date(2018, 1, 15), "IV/2017"), (date(2018, 1, 16), "I/2018"), (date(2017, 2, 1), "I/2017")],
)
def test_bis_zum_faelligen_tag_geht_es_um_das_letzte_quartal(ev25, tag, quartal):
    assert BerichtLuecken(ev25, tag).quartal.kurzname == quartal


def test_jede_luecke_fuehrt_zu_genau_ihren_eintraegen(als, koordination, laufend, heute):
    frueher = heute - timedelta(weeks=9)
    strich = BeratungFactory(vorhaben=laufend, datum=heute, entwurf=True)
    vermittelt = VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=frueher).beratung
    VermittlungFactory(beratung__vorhaben=laufend, beratung__datum=heute)
    client = als(koordination)
    adressen = re.findall(r'href="(/beratungen/\?[^"]*vorhaben=JETZT[^"]*)"', client.get("/").content.decode())

    seiten = [client.get(html.unescape(adresse)).context["table"] for adresse in adressen]

    assert [[zeile.record for zeile in tabelle.rows] for tabelle in seiten] == [[strich], [vermittelt]]


def test_wartende_tipps_stehen_da_bis_jemand_sie_uebernimmt(als, koordination, laufend, heute):
    tag = min(laufend.offenes_quartal(heute).bis, heute)
    abend = VeranstaltungFactory(vorhaben=laufend, tag=tag, geplant=True, titel="Fest")
    von_hand = VeranstaltungFactory(vorhaben=laufend, tag=tag, titel="Lesung")
    for veranstaltung in (abend, von_hand):
        TippFactory(veranstaltung=veranstaltung)
    client = als(koordination)

    vorher = client.get("/").content.decode()
    Tuer(abend).uebernimm(von=koordination)

    satz = "An der Tür gezählt, nicht übernommen: "
    assert f'{abend.get_absolute_url()}#tuer">{satz}Fest' in vorher
    assert f"{satz}Lesung" not in vorher, "a number typed instead has settled it"
    assert satz not in client.get("/").content.decode()
    TippFactory(veranstaltung=abend)
    assert f"{satz}Fest" in client.get("/").content.decode()


def test_veranstaltungen_ohne_zahl_fuehren_in_ihre_liste(als, koordination, laufend, heute):
    VeranstaltungFactory(vorhaben=laufend, tag=heute - timedelta(days=1), geplant=True)
    luecken = BerichtLuecken(laufend, heute)

    seite = als(koordination).get("/").content.decode()

    verweis = f"?nur=ohne_zahl&amp;vorhaben=JETZT&amp;von={luecken.quartal.von}&amp;bis={luecken.quartal.bis}"
    assert (verweis in seite) == bool(luecken.veranstaltungen)


def test_die_woche_steht_neben_der_vorwoche(ev25):
    for tag, anzahl in ((5, 2), (7, 1), (1, 3), (8, 1)):
        BeratungFactory.create_batch(anzahl, vorhaben=ev25, datum=date(2018, 11, tag))
    BeratungFactory(vorhaben=ev25, datum=date(2018, 10, 26))

    woche = Woche(Beratung.objects.all(), MITTWOCH)

    assert [(tag.kuerzel, tag.woche, tag.vorwoche) for tag in woche.tage()] == [
        ("Mo", 2, 0),
        ("Di", 0, 0),
        ("Mi", 1, 0),
        ("Do", 1, 3),
        ("Fr", 0, 0),
    ]
    assert woche.in_worten() == (
        "Kontakte je Tag: Montag 2, Dienstag 0, Mittwoch 1. "
        "Vorwoche: Montag 0, Dienstag 0, Mittwoch 0, Donnerstag 3, Freitag 0."
    )


def test_das_wochenende_erscheint_nur_wenn_gearbeitet_wurde(ev25):
    BeratungFactory(vorhaben=ev25, datum=date(2018, 11, 3))

    assert [tag.kuerzel for tag in Woche(Beratung.objects.all(), MITTWOCH).tage()][-1] == "Sa"


def test_die_seite_kostet_immer_gleich_wenig(als, beraterin, laufend, heute):
    client = als(beraterin)

    def fuelle(anzahl):
        beratungen = BeratungFactory.create_batch(
            anzahl, vorhaben=laufend, datum=heute, beratende_person=beraterin, ergebnis="vermittelt"
        )
        for beratung in beratungen:
            VermittlungFactory(beratung=beratung, wiedervorlage=heute)

    fuelle(1)
    with CaptureQueriesContext(connection) as vorher:
        client.get("/")
    fuelle(20)
    with CaptureQueriesContext(connection) as nachher:
        client.get("/")

    assert len(nachher) == len(vorher) <= 24


def test_eine_freie_ziffer_verschiebt_keine_kachel(als, beraterin, laufend, heute):
    Thema.objects.filter(code="arbeit").update(aktiv=False)

    kacheln = Heute(beraterin, heute).kacheln()

    assert [kachel and kachel.code for kachel in kacheln[2:5]] == ["ausbildung", None, "wohnen"]
    assert als(beraterin).get("/").content.decode().count('name="thema"') == 9


def test_verwaltung_sieht_was_in_gebrauch_ist_und_was_ansteht(als, verwaltung, heute):
    OrganisationFactory(geprueft_am=heute)
    OrganisationFactory(geprueft_am=None)
    OrganisationFactory(geprueft_am=None, aktiv=False)
    for kuerzel, tage in (("GESTERN", -1), ("HEUTE", 0), ("BALD", 60), ("SPAETER", 61)):
        VorhabenFactory(kuerzel=kuerzel, tage=(heute - timedelta(days=300), heute + timedelta(days=tage)))

    stammdaten = Stammdaten(heute)
    seite = als(verwaltung).get("/").content.decode()

    posten = {name: anzahl for name, anzahl, _ in stammdaten.posten()}
    assert (posten["Konten"], posten["Vorhaben"], posten["Organisationen"]) == (1, 4, 2)
    assert stammdaten.ungeprueft == 1
    assert [vorhaben.kuerzel for vorhaben in stammdaten.bald_zu_ende] == ["HEUTE", "BALD"]
    assert all(f'href="{adresse}"' in seite for _, _, adresse in stammdaten.posten())
    assert 'href="/netzwerk/?stand=veraltet&amp;stand=aktiv">1 Organisation</a>' in seite


def test_die_adressen_der_verwaltung_gehen_auf(als, verwaltung, heute):
    for _, _, adresse in Stammdaten(heute).posten():
        assert als(verwaltung).get(adresse).status_code == 200


def test_leserecht_liest_was_es_wo_findet(als, pruefung):
    assert "Sie haben Leserecht, aber noch keinen Zugang zu einem Bericht." in als(pruefung).get("/").content.decode()
