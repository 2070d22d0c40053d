"""The drawings in their sections: the same numbers as the figures, however the world looks."""

from datetime import date
from io import BytesIO
from itertools import pairwise

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from berichte.abschnitte.individualberatung import Individualberatung
from berichte.abschnitte.soll_ist import SollIst
from berichte.abschnitte.themen import Themen
from berichte.abschnitte.themenbild import themen_ueber_quartale
from berichte.abschnitte.zielgruppe import Zielgruppe
from berichte.arten import QUARTALSBERICHT
from berichte.aufbau import Anteilsbild, Bild, Punktreihen, Saeulen, Zielbild
from berichte.ausgabe import xlsx
from berichte.diagramme import zeichne
from berichte.kennzahlen import BERATUNGEN, KURZKONTAKTE
from berichte.lage import Lage
from netzwerk.models import Thema
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import BeratungFactory, ThemaFactory, ZielwertFactory

from .beispiele import alle, baum, worte

QUARTAL = Zeitraum.quartal(2018, 4)


def bilder(abschnitt, art, vorhaben, zeitraum=QUARTAL):
    return [teil for teil in abschnitt(Lage(vorhaben, zeitraum)).teile() if isinstance(teil, art)]


@pytest.mark.parametrize("zeitraum", [QUARTAL, Zeitraum(date(2017, 11, 3), date(2018, 2, 20))])
def test_themen_je_quartal_gleichen_der_zaehlung_von_hand(db, zeitraum):
    vorhaben = zufall.Welt(3).vorhaben[0]

    (bild,) = bilder(Themen, Punktreihen, vorhaben, zeitraum)

    namen = {code: kurz.replace("\u00ad", "") for code, kurz in Thema.objects.values_list("code", "kurzname")}
    je_quartal = [zufall.themen(vorhaben, zelle.fundstelle.zeitraum) for zelle in bild.zeilen[0].zellen]
    von_hand = {
        name: tuple(quartal.get(code, (0, 0))[1] for quartal in je_quartal)
        for code, name in namen.items()
        if any(code in quartal for quartal in je_quartal)
    }
    assert {z.label: tuple(zelle.wert for zelle in z.zellen) for z in bild.zeilen} == von_hand
    assert bild.zeilen[0].zellen[-1].fundstelle.zeitraum.bis == Lage(vorhaben, zeitraum).zeitraum.bis


def test_themen_ueber_quartale_sind_eine_frage(ev25, django_assert_num_queries):
    BeratungFactory.create_batch(3, vorhaben=ev25)
    lage, themen = Lage(ev25, QUARTAL), list(Thema.objects.values_list("code", "label", "kurzname"))

    with django_assert_num_queries(1):
        themen_ueber_quartale(lage, themen)


def test_hoechstens_acht_themen_die_haeufigsten_zuerst(ev25):
    for nummer in range(1, 11):
        thema = ThemaFactory(code=f"t{nummer}", kurzname=f"Thema {nummer}")
        BeratungFactory.create_batch(nummer, vorhaben=ev25, hauptthema=thema)

    (bild,) = bilder(Themen, Punktreihen, ev25)

    assert [zeile.label for zeile in bild.zeilen] == [f"Thema {nummer}" for nummer in range(10, 2, -1)]


def test_monate_gleichen_den_kennzahlen(db):
    vorhaben = zufall.Welt(4).vorhaben[0]

    (bild,) = bilder(Individualberatung, Saeulen, vorhaben)

    assert (len(bild.zeilen), bild.zeilen[0].label) == (24, "Januar 2017")
    for kennzahl, spalte in ((BERATUNGEN, 0), (KURZKONTAKTE, 1)):
        for zeile in bild.zeilen:
            zelle = zeile.zellen[spalte]
            records = kennzahl.datensaetze(vorhaben, zelle.fundstelle.zeitraum)
            assert zelle.wert == len(records), (kennzahl.schluessel, zeile.label)
    gezeichnet = [sum(zeile.zellen[spalte].wert > 0 for zeile in bild.zeilen) for spalte in (0, 1)]
    assert [len(alle(baum(bild), "rect", klasse)) for klasse in ("jetzt", "vorher")] == gezeichnet


def test_monate_reichen_ueber_den_zeitraum_nicht_hinaus(ev25):
    (bild,) = bilder(Individualberatung, Saeulen, ev25, Zeitraum.quartal(2017, 2))

    assert [zeile.label.split()[0] for zeile in bild.zeilen] == ["Januar", "Februar", "März", "April", "Mai", "Juni"]
    assert not bild.hat_werte


def test_ziele_zeigen_dieselben_zahlen_wie_ihre_tabelle(ev25):
    ZielwertFactory(vorhaben=ev25, soll=8)
    BeratungFactory.create_batch(3, vorhaben=ev25)

    (bild,) = bilder(SollIst, Zielbild, ev25)
    tabelle = next(SollIst(Lage(ev25, QUARTAL)).teile())

    assert bild.zeilen == tabelle.zeilen
    assert "3 von 8, unter Plan" in worte(baum(bild))


def test_ohne_ziele_gibt_es_kein_bild(ev25):
    assert bilder(SollIst, Zielbild, ev25) == []


def test_zielgruppe_zeigt_am_schirm_alles_und_im_druck_nur_was_hinaus_darf(ev25):
    for geschlecht, anzahl in (("weiblich", 9), ("maennlich", 5), ("divers", 1)):
        BeratungFactory.create_batch(anzahl, vorhaben=ev25, geschlecht=geschlecht)

    geschlecht, altersgruppe = (
        bild for bild in QUARTALSBERICHT.dokument(Lage(ev25, QUARTAL)).kapitel[4].teile if isinstance(bild, Anteilsbild)
    )

    assert [bild.titel for bild in (geschlecht, altersgruppe)] == ["Geschlecht: Anteile", "Altersgruppe: Anteile"]
    assert "6,7\xa0% (1)" in worte(baum(geschlecht))
    gedruckt = baum(geschlecht, druck=True)
    gezeigt = sum(not zeile.zellen[0].ersatz for zeile in geschlecht.zeilen[:-1])
    assert (len(alle(gedruckt, "circle")), "< 3" in worte(gedruckt)) == (gezeigt, True)
    assert "6,7" not in zeichne(geschlecht, druck=True)


def test_zielgruppe_in_der_zufallswelt_sind_die_zahlen_der_tabelle(db):
    vorhaben = zufall.Welt(5).vorhaben[1]
    teile = list(Zielgruppe(Lage(vorhaben, QUARTAL)).teile())

    gezeichnet = [(davor, teil) for davor, teil in pairwise(teile) if isinstance(teil, Anteilsbild)]

    assert len(gezeichnet) == 2
    for tabelle, bild in gezeichnet:
        assert [zeile.zellen[0] for zeile in bild.zeilen] == [zeile.zellen[0] for zeile in tabelle.zeilen]


def test_die_seite_zeigt_alle_bilder(client, koordination, ev25):
    ZielwertFactory(vorhaben=ev25)
    BeratungFactory.create_batch(3, vorhaben=ev25)
    BeratungFactory(vorhaben=ev25, datum=date(2018, 8, 1))
    client.force_login(koordination)

    seite = client.get(reverse("berichte:bericht_detail", args=["EV25", QUARTAL])).content.decode()

    assert seite.count('<svg xmlns="http://www.w3.org/2000/svg" class="diagramm"') == 6
    kennungen = [teil.split('"')[0] for teil in seite.split(' id="')[1:]]
    assert len(kennungen) == len(set(kennungen))


def test_die_mappe_druckt_jede_zahl_einmal(ev25):
    BeratungFactory.create_batch(3, vorhaben=ev25)
    bericht = QUARTALSBERICHT.dokument(Lage(ev25, QUARTAL))

    xlsx.schreibe(bericht, (), datei := BytesIO())
    mappe = load_workbook(datei)

    titel = {zelle.value for blatt in mappe for zelle in blatt["A"]}
    gezeichnet = {
        (f"{teil.titel}, {teil.einheit}" in titel, teil.daneben)
        for kapitel in bericht.kapitel
        for teil in kapitel.teile
        if isinstance(teil, Bild)
    }
    assert gezeichnet == {(True, False), (False, True)}
