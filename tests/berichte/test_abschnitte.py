"""The sections of the report: all of them in print order for any period, with targets, comparison and annexes."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.abschnitte.individualberatung import Individualberatung
from berichte.abschnitte.soll_ist import SollIst
from berichte.abschnitte.veranstaltungen import Informationsveranstaltungen
from berichte.abschnitte.zusammenfassung import Zusammenfassung
from berichte.arten import QUARTALSBERICHT
from berichte.aufbau import Tabelle, Text
from berichte.kennzahlen import KENNZAHLEN
from berichte.lage import Lage
from berichte.models import Begruendung, Bericht
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import (
    BeratungFactory,
    NachweisdateiFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    PublizitaetsdateiFactory,
    ReiheFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    ZielwertFactory,
)

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)
GANZ = Zeitraum(date(2017, 1, 16), date(2018, 12, 31))
FREI = Zeitraum(date(2018, 2, 3), date(2018, 6, 9))
REIHENFOLGE = ["0", "1", "2", "2a", "2b", "2c", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", *"ABCD"]
TEXTFELDER = {
    "1": ["1"],
    "10": ["10.gleichstellung", "10.nichtdiskriminierung", "10.nachhaltigkeit"],
    "12": ["12.bewertung", "12.ausblick"],
}


@pytest.fixture
def ev25(ev25):
    """As the database writes its period."""
    ev25.refresh_from_db()
    return ev25


def dokument(vorhaben, zeitraum):
    return QUARTALSBERICHT.dokument(Lage(vorhaben, zeitraum))


def tabellen(dokument):
    return [(k.nummer, teil) for k in dokument.kapitel for teil in k.teile if isinstance(teil, Tabelle)]


def texte(tabelle):
    return {zeile.label: [zelle.text for zelle in zeile.zellen] for zeile in tabelle.zeilen if not zeile.gruppe}


@pytest.mark.parametrize(
    ("zeitraum", "titel", "kurz"),
    [
        (QUARTAL, "Quartalsbericht", "IV/2018"),
        (Zeitraum.quartal(2017, 1), "Quartalsbericht", "I/2017"),
        (Zeitraum.jahr(2018), "Jahresbericht", "2018"),
        (Zeitraum(date(2017, 1, 16), date(2017, 12, 31)), "Jahresbericht", "2017"),
        (GANZ, "Gesamtbericht", "16.01.2017 – 31.12.2018"),
        (Zeitraum(date(2016, 1, 1), date(2019, 12, 31)), "Gesamtbericht", "16.01.2017 – 31.12.2018"),
        (FREI, "Bericht", "03.02.2018 – 09.06.2018"),
        (Zeitraum(date(2018, 10, 1), date(2018, 12, 30)), "Bericht", "01.10.2018 – 30.12.2018"),
    ],
)
def test_jeder_zeitraum_hat_seinen_namen_und_alle_abschnitte(ev25, zeitraum, titel, kurz):
    bericht = dokument(ev25, zeitraum)

    nummern = [kapitel.nummer for kapitel in bericht.kapitel]
    assert (bericht.label, bericht.kurz) == (titel, kurz)
    assert nummern == [nummer for nummer in REIHENFOLGE if nummer in nummern]
    assert set(REIHENFOLGE) - set(nummern) <= {"8", "11", "C"}  # built beside


def test_jeder_abschnitt_nennt_seine_texte():
    felder = {a.nummer: [feld.schluessel for feld in a.textfelder] for a in QUARTALSBERICHT.abschnitte}

    assert {nummer: felder[nummer] for nummer in TEXTFELDER} == TEXTFELDER
    for nummer in ("2", "2a", "2c", "3", "4", "5", "6", "7", "9"):
        assert felder[nummer] == [nummer]
    assert all(feld.pflicht for a in QUARTALSBERICHT.abschnitte if a.nummer in TEXTFELDER for feld in a.textfelder)


@pytest.mark.parametrize("zeitraum", [QUARTAL, Zeitraum.jahr(2018), FREI, GANZ])
def test_jede_zeile_hat_so_viele_zellen_wie_ihre_tabelle_spalten(zeitraum):
    vorhaben = zufall.Welt(5).vorhaben[0]
    ZielwertFactory(vorhaben=vorhaben)

    for nummer, tabelle in tabellen(dokument(vorhaben, zeitraum)):
        for zeile in tabelle.zeilen:
            assert zeile.gruppe or len(zeile.zellen) == len(tabelle.spalten), (nummer, tabelle.titel, zeile.label)


def test_die_regel_jeder_gedruckten_zahl_steht_in_der_methodik():
    alle = tabellen(dokument(zufall.Welt(4).vorhaben[0], QUARTAL))
    gedruckt = {
        zelle.fundstelle.kennzahl
        for _, tabelle in alle
        for zeile in tabelle.zeilen
        for zelle in zeile.zellen
        if zelle.fundstelle
    }
    (regeln,) = (tabelle for nummer, tabelle in alle if nummer == "13")

    assert len(gedruckt) > 30
    erklaert = {zeile.zellen[2].text for zeile in regeln.zeilen}
    assert {KENNZAHLEN[schluessel].definition for schluessel in gedruckt} <= erklaert


def test_soll_nennt_das_ziel_des_vorhabens_vor_dem_des_jahres(ev25):
    BeratungFactory(vorhaben=ev25, datum=date(2017, 5, 2), personenzahl=3)
    BeratungFactory.create_batch(2, vorhaben=ev25, personenzahl=2)
    for kennzahl, soll, jahr in (("K1", 6, None), ("K1", 4, 2018), ("K3", 8, 2018)):
        ZielwertFactory(vorhaben=ev25, kennzahl=kennzahl, soll=soll, jahr=jahr)

    tabelle = next(iter(Individualberatung(Lage(ev25, QUARTAL)).teile()))

    assert tabelle.spalten == ("Quartal", "Jahr kum.", "Vorhaben kum.", "Soll", "Ziel %")
    assert texte(tabelle)["Beratungen"] == ["2", "2", "3", "6", "50,0 %"]
    assert texte(tabelle)["Beratene"] == ["4", "4", "7", "8", "50,0 %"]
    assert texte(tabelle)["Kurzkontakte"][3:] == ["–", "–"]
    assert tabelle.hinweis.endswith("Soll und Ziel % für 2018: Beratene.")


def test_verglichen_wird_mit_dem_quartal_davor(ev25):
    BeratungFactory.create_batch(3, vorhaben=ev25, datum=date(2018, 8, 7), dauer=50)
    BeratungFactory(vorhaben=ev25, dauer=20)

    _, tabelle, *_ = Individualberatung(Lage(ev25, QUARTAL)).teile()

    assert (tabelle.titel, tabelle.spalten) == ("Verglichen mit III/2018", ("III/2018", "IV/2018", "Änderung"))
    assert texte(tabelle)["Beratungen"] == ["3", "1", "− 2"]
    assert texte(tabelle)["Beratungsstunden"] == ["2,5", "0,3", "− 2,2"]
    assert tabelle.hinweis == ""


def test_verglichen_wird_auch_mit_einem_angefangenen_jahr_und_das_steht_dabei(ev25):
    BeratungFactory(vorhaben=ev25, datum=date(2017, 8, 7))

    _, tabelle, *_ = Zusammenfassung(Lage(ev25, Zeitraum.jahr(2018))).teile()

    assert tabelle.spalten == ("2017", "2018", "Änderung")
    assert texte(tabelle)["Beratungen"] == ["1", "0", "− 1"]
    assert texte(tabelle)["Vermittlungsquote"] == ["0,0 %", "–", "–"]
    assert tabelle.hinweis == "2017 umfasst im Vorhaben nur 16.01.2017 – 31.12.2017."


@pytest.mark.parametrize("zeitraum", [Zeitraum.quartal(2017, 1), Zeitraum.jahr(2017), FREI, GANZ])
def test_ohne_zeitraum_davor_gibt_es_keinen_vergleich(ev25, zeitraum):
    alle = tabellen(dokument(ev25, zeitraum))

    assert [tabelle.titel for _, tabelle in alle if tabelle.titel.startswith("Verglichen")] == []
    themen = next(tabelle for nummer, tabelle in alle if nummer == "2a")
    assert themen.spalten[1:] == ("Anteil", "Jahr kum.", "Vorhaben kum.")


def test_beratung_an_nachmittagen_steht_als_davon(ev25):
    BeratungFactory(vorhaben=ev25, angebot="nachmittag")
    BeratungFactory.create_batch(2, vorhaben=ev25, kurz=True, angebot="nachmittag")
    BeratungFactory(vorhaben=ev25, kurz=True)

    zeilen = next(iter(Individualberatung(Lage(ev25, QUARTAL)).teile())).zeilen

    assert [(zeile.label, zeile.zellen[0].text) for zeile in zeilen[:4]] == [
        ("Beratungen", "1"),
        ("davon im Rahmen von Beratungsnachmittagen", "1"),
        ("Kurzkontakte", "3"),
        ("davon im Rahmen von Beratungsnachmittagen", "2"),
    ]


def test_je_reihe_stehen_zahl_teilnahmen_und_durchschnitt(ev25):
    reihe = ReiheFactory(name="Eine neue Heimat")
    for zahl in (20, 25):
        VeranstaltungFactory(vorhaben=ev25, reihe=reihe, teilnehmende=zahl)
    VeranstaltungFactory(vorhaben=ev25, teilnehmende=7, zaehlart="schaetzung")

    _, reihen, zaehlarten, _ = Informationsveranstaltungen(Lage(ev25, QUARTAL)).teile()

    assert [(z.label, z.zellen[0].text) for z in reihen.zeilen if not z.gruppe] == [
        *(("Eine neue Heimat", "2"), ("ohne Reihe", "1")),
        *(("Eine neue Heimat", "45"), ("ohne Reihe", "7")),
        *(("Eine neue Heimat", "22,5"), ("ohne Reihe", "7,0")),
    ]
    assert [(z.label, z.zellen[0].text) for z in zaehlarten.zeilen if not z.gruppe] == [
        *(("Liste", "2"), ("Schätzung", "1"), ("Liste", "45"), ("Schätzung", "7")),
    ]


def test_begruendet_wird_nur_was_weit_vom_plan_liegt(ev25):
    weit, im_plan = (ZielwertFactory(vorhaben=ev25, soll=soll, jahr=jahr) for soll, jahr in ((200, None), (1, 2018)))
    BeratungFactory(vorhaben=ev25)
    bericht = Bericht.objects.create(vorhaben=ev25, zeitraum=QUARTAL.als_range())
    for zielwert in (weit, im_plan):
        Begruendung.objects.create(bericht=bericht, zielwert=zielwert, text="Die Stelle war unbesetzt.")

    gruende = [teil for teil in SollIst(Lage(ev25, QUARTAL, bericht)).teile() if isinstance(teil, Text)]

    titel = "Begründung Beratungen, ganzes Vorhaben: unter Plan (0,5 %)"
    assert [(grund.titel, grund.text) for grund in gruende] == [(titel, "Die Stelle war unbesetzt.")]


def abfragen(vorhaben, zeitraum):
    frisches = Vorhaben.objects.get(pk=vorhaben.pk)  # what one has already asked it would not ask again
    with CaptureQueriesContext(connection) as gezaehlt:
        dokument(frisches, zeitraum)
    return len(gezaehlt)


def fuelle(vorhaben, anzahl):
    """Records of every kind that a section or an annex names one by one."""
    for _ in range(anzahl):
        partner = OrganisationFactory()
        VermittlungFactory(beratung=BeratungFactory(vorhaben=vorhaben, mit_code=True), organisation=partner)
        BeratungFactory(vorhaben=vorhaben, traeger=True, organisation=partner)
        NetzwerkkontaktFactory(vorhaben=vorhaben, organisation=partner)
        for art in ("beratungsnachmittag", "informationsveranstaltung", "netzwerktreffen", "gremium"):
            abend = VeranstaltungFactory(vorhaben=vorhaben, art=art)
            abend.anwesende.add(partner)
        NachweisdateiFactory(veranstaltung=abend, art="flyer", zeigt_foerderung=True)
        PublizitaetsdateiFactory(nachweis__vorhaben=vorhaben)


@pytest.mark.parametrize("zeitraum", [QUARTAL, Zeitraum.jahr(2018), GANZ])
def test_die_zahl_der_abfragen_waechst_nicht_mit_den_eintraegen(ev25, zeitraum):
    for kennzahl in ("K1", "K3", "K12"):
        ZielwertFactory(vorhaben=ev25, kennzahl=kennzahl)
    fuelle(ev25, 1)
    wenige = abfragen(ev25, zeitraum)
    fuelle(ev25, 12)

    assert abfragen(ev25, zeitraum) == wenige
    assert wenige < 200
