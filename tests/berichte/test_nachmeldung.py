"""What a frozen report has said and the records say otherwise: new, changed, cancelled, moved, gone."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.abschnitte.methodik import Methodik
from berichte.aufbau import Tabelle
from berichte.lage import Lage
from berichte.stand.aenderungen import aenderungen
from berichte.stand.fassungen import unterschiede
from berichte.stand.nachmeldung import im_naechsten_bericht, zu
from netzwerk.models import Thema
from tests.berichte import zufall
from tests.berichte.stand import Q2, Q3, Q4, fest, zahl
from tests.factories import BeratungFactory, KlientFactory, NebenthemaFactory, ThemaFactory, VermittlungFactory

pytestmark = pytest.mark.django_db
IM_Q3 = date(2018, 8, 14)


@pytest.fixture
def beratungen(ev25):
    return BeratungFactory.create_batch(4, vorhaben=ev25, datum=IM_Q3, personenzahl=2, hauptthema=ThemaFactory())


@pytest.fixture
def stand(ev25, beratungen, koordination):
    return fest(ev25, Q3, koordination)


def summen(nachmeldungen, zeitraum=Q3):
    """`{"K1": ("4", "5")}`, without the rows of tables."""
    gemeinte = [n for n in nachmeldungen if n.zahl.zeitraum == zeitraum and not n.zahl.nach]
    return {n.kennzahl.schluessel: (n.gemeldet, n.jetzt) for n in gemeinte}


def eintraege(stand):
    """`[(pk, what, in what), ...]`"""
    return [(a.schluessel, a.was, a.worin) for a in aenderungen(stand, zu(stand))]


def naechster(vorhaben, zeitraum=Q4):
    return im_naechsten_bericht(Lage(vorhaben, zeitraum), "quartalsbericht")


def test_ohne_aenderung_gibt_es_keine_und_wird_nichts_gezaehlt(ev25, stand, beratungen):
    beratungen[0].save()  # without a change

    with CaptureQueriesContext(connection) as gezaehlt:
        assert (zu(stand), naechster(ev25)) == ([], [])

    assert len(gezaehlt) <= 18


def test_neuer_eintrag(ev25, stand):
    neue = BeratungFactory(vorhaben=ev25, datum=IM_Q3)

    assert summen(zu(stand))["K1"] == ("4", "5")
    assert eintraege(stand) == [(neue.pk, "neu", "im festgeschriebenen Bericht nicht gezählt")]


def test_geaenderter_eintrag(stand, beratungen):
    beratung = beratungen[1]
    type(beratung).objects.filter(pk=beratung.pk).update(personenzahl=5)  # past every form, and without a new time

    assert summen(zu(stand)) == {"K3": ("8", "11"), "K4.hoechstens": ("max. 8", "max. 11")}
    assert eintraege(stand) == [(beratung.pk, "geändert", "Personen: 2 → 5")]


def test_stornierter_eintrag(stand, beratungen, koordination):
    beratungen[2].storniere(von=koordination)

    assert summen(zu(stand))["K1"] == ("4", "3")
    assert eintraege(stand) == [(beratungen[2].pk, "geändert", "Status: abgeschlossen → storniert")]


def test_verschobener_eintrag(ev25, stand, beratungen):
    beratungen[3].datum = date(2018, 10, 2)
    beratungen[3].save()

    assert summen(zu(stand))["K1"] == ("4", "3")
    assert eintraege(stand) == [(beratungen[3].pk, "geändert", "Tag: 14.08.2018 → 02.10.2018")]


def test_geloeschter_eintrag(stand, beratungen):
    weg = beratungen[0].pk
    beratungen[0].delete()

    assert summen(zu(stand))["K3"] == ("8", "6")
    assert eintraege(stand) == [(weg, "entfallen", "gelöscht")]


def test_die_seite_nennt_den_tag_auch_wenn_der_eintrag_weg_ist(als, koordination, stand, beratungen):
    tag = beratungen[0].datum
    beratungen[0].delete()

    assert f"Beratung vom {tag:%d.%m.%Y}" in als(koordination).get(stand.get_absolute_url()).text


def test_ein_merkmal_aendert_nur_seine_zeilen(stand, beratungen):
    beratungen[0].geschlecht = "weiblich"
    beratungen[0].save()
    gefundene = [n for n in zu(stand) if n.zahl.zeitraum == Q3]

    assert summen(gefundene) == {}
    assert {n.label for n in gefundene} == {"Beratungen: nicht erhoben"}
    assert [n.druckbar for n in gefundene] == [False]
    assert eintraege(stand) == [(beratungen[0].pk, "geändert", "Geschlecht: nicht erhoben → weiblich")]


def test_auch_was_an_der_beratung_haengt_wird_bemerkt(stand, beratungen):
    anderes = Thema.objects.exclude(pk=beratungen[0].hauptthema_id).first()
    NebenthemaFactory(beratung=beratungen[0], thema=anderes, rang=1)
    VermittlungFactory(beratung=beratungen[1])

    gemeldete = summen(zu(stand))
    assert gemeldete["K8.vermittlungen"] == ("0", "1")
    assert gemeldete["K8.quote"] == ("0,0 %", "25,0 %")


def test_ein_anderer_code_ist_eine_andere_person(ev25, koordination):
    klient = KlientFactory()
    _, zweite = BeratungFactory.create_batch(2, vorhaben=ev25, datum=IM_Q3, klient=klient)
    stand = fest(ev25, Q3, koordination)
    zweite.klient = KlientFactory()
    zweite.save()

    assert summen(zu(stand)) == {"K4": ("mind. 1", "mind. 2"), "K4.hoechstens": ("max. 1", "max. 2")}


def test_der_naechste_bericht_nennt_sie_und_danach_keiner_mehr(ev25, koordination):
    im_q2 = {"vorhaben": ev25, "datum": date(2018, 5, 2)}
    BeratungFactory.create_batch(4, **im_q2)
    q2 = fest(ev25, Q2, koordination)
    BeratungFactory(**im_q2)

    im_q3 = summen(naechster(ev25, Q3), Q2)
    q3 = fest(ev25, Q3, koordination)
    im_q4 = naechster(ev25, Q4)
    BeratungFactory(**im_q2)
    nach_noch_einer = summen(naechster(ev25, Q4), Q2)

    assert im_q3["K1"] == ("4", "5")
    assert zahl(q3, "K1", Q2).wert == "5"
    assert [n for n in im_q4 if n.druckbar] == []
    assert nach_noch_einer["K1"] == ("5", "6")
    assert summen(zu(q2), Q2)["K1"] == ("4", "6")  # the old one has said 4 for good


def test_eine_neue_fassung_nennt_was_die_alte_nannte(ev25, stand, koordination):
    BeratungFactory(vorhaben=ev25, datum=IM_Q3)
    fest(ev25, Q4, koordination)

    assert summen(naechster(ev25, Q4))["K1"] == ("4", "5")


def test_die_vergleichsspalte_ist_kein_wort_des_spaeteren(ev25, stand, beratungen, koordination):
    """Q4 prints Q3 beside itself; only what it has stated counts as reported."""
    q4 = fest(ev25, Q4, koordination)
    assert zahl(q4, "K1", Q3).wert == "4"

    BeratungFactory(vorhaben=ev25, datum=IM_Q3)
    genannte = {n.zahl.stand_id for n in naechster(ev25, Q4) if n.zahl.zeitraum == Q3}

    assert genannte == {stand.pk}
    assert q4.parameter["nachmeldungen"] == []
    assert {n.zahl.zeitraum for n in zu(q4)} == set(q4.spannen) - {Q4}


def test_ein_nie_festgeschriebenes_quartal_wird_nicht_nachgemeldet(ev25, beratungen, koordination):
    q4 = fest(ev25, Q4, koordination)
    assert zahl(q4, "K1", Q3).wert == "4"  # beside, to compare

    BeratungFactory(vorhaben=ev25, datum=IM_Q3)

    assert Q3 not in {n.zahl.zeitraum for n in naechster(ev25, Q4)}


def test_die_tabelle_im_bericht(ev25, stand, koordination):
    BeratungFactory(vorhaben=ev25, datum=IM_Q3, geschlecht="weiblich")

    satz, tabelle = list(Methodik(Lage(ev25, Q4)).teile())[2:4]

    assert "zum Schutz der Personen hier nicht stehen" in satz.text
    assert isinstance(tabelle, Tabelle)
    zeilen = {zeile.label: [zelle.text for zelle in zeile.zellen[:3]] for zeile in tabelle.zeilen}
    assert zeilen["Beratungen, 01.07.2018 – 30.09.2018"] == ["4", "5", "+ 1"]
    assert zeilen["Beratungen, 01.01.2018 – 30.09.2018"] == ["4", "5", "+ 1"]
    assert not any("weiblich" in label for label in zeilen)


def test_grenzen_heissen_ueberall_so_und_ihr_unterschied_ist_keine(ev25, stand):
    """Of the whole Vorhaben a sentence says them first, without the words of the tables."""
    BeratungFactory(vorhaben=ev25, datum=IM_Q3, klient=KlientFactory(), personenzahl=3)

    tabelle = list(Methodik(Lage(ev25, Q4)).teile())[3]

    assert zahl(stand, "K4.hoechstens", stand.spannen.vorhaben).text == "8"
    grenzen = [[zelle.text for zelle in z.zellen[:3]] for z in tabelle.zeilen if "eindeutige" in z.label.lower()]
    assert grenzen == [["mind. 0", "mind. 1", "+ 1"], ["max. 8", "max. 11", "+ 3"]] * 3
    punkte = [[zelle.text for zelle in z.zellen[:3]] for z in tabelle.zeilen if "Anteil mit Code" in z.label]
    assert punkte == [["0,0 %", "20,0 %", "+ 20,0"]] * 3  # percentage points are no per cent


def test_nur_fruehere_zeitraeume_gehoeren_in_den_naechsten_bericht(ev25, stand):
    BeratungFactory(vorhaben=ev25, datum=date(2018, 11, 2))
    BeratungFactory(vorhaben=ev25, datum=IM_Q3)

    assert naechster(ev25, Q2) == []
    assert {n.zahl.bis for n in naechster(ev25, Q4)} == {Q3.bis}


def test_gegen_eine_schleife_ueber_alles(koordination):
    """Random changes: exactly those figures differ that a naive count finds different."""
    welt = zufall.Welt(21)
    vorhaben = welt.vorhaben[0]
    stand = fest(vorhaben, Q3, koordination)
    vorher = zufall.zaehle(vorhaben, Q3)
    welt.zufall.seed(4)
    for _ in range(40):
        welt.beratung()
        welt.veranstaltung()

    nachher = zufall.zaehle(vorhaben, Q3)
    gefundene = summen(zu(stand))
    gedruckt = set(stand.zahlen.filter(von=Q3.von, bis=Q3.bis, nach="").values_list("kennzahl", flat=True))

    anders = {name for name in vorher if vorher[name] != nachher[name]} & gedruckt
    assert anders
    assert set(gefundene) & set(vorher) == anders


def test_zwei_fassungen_nebeneinander(ev25, stand, koordination):
    BeratungFactory(vorhaben=ev25, datum=IM_Q3)
    zweite = fest(ev25, Q3, koordination, "Nachgetragen.")

    gefundene = {(u.label, u.zeitraum): (u.alt, u.neu) for u in unterschiede(stand, zweite)}

    assert gefundene[("Beratungen", str(Q3))] == ("4", "5")
    assert list(unterschiede(stand, stand)) == []
    assert summen(zu(zweite)) == {}
