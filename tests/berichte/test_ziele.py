"""Targets: what the database asks for, how far one has come (K14), who may do what."""

import json
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from berichte.abschnitte.soll_ist import SollIst
from berichte.lage import Lage
from berichte.models import Zielwert
from berichte.ziele.ziel import ziele
from protegat.basis.felder import neue_kennung
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.austausch import inhalt
from tests.factories import BeratungFactory, VorhabenFactory, ZielwertFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
Q2 = Zeitraum(date(2018, 4, 1), date(2018, 6, 30))


@pytest.fixture
def zwei_jahre(db):
    """365 days in each of its years."""
    return vorhaben(date(2018, 1, 1), date(2019, 12, 31), kuerzel="ZWEI")


def vorhaben(von, bis, **felder):
    """As the database writes its period."""
    neues = VorhabenFactory(tage=(von, bis), **felder)
    neues.refresh_from_db()
    return neues


def adresse(name, vorhaben, *pk):
    return reverse(f"ziele:zielwert_{name}", args=[vorhaben.kuerzel, *pk])


def berate(vorhaben, *tage):
    for tag in tage:
        BeratungFactory(vorhaben=vorhaben, datum=tag)


def stand(vorhaben, zeitraum=Q2):
    return list(ziele(Lage(vorhaben, zeitraum)))


@pytest.mark.parametrize("jahr", [None, 2018])
def test_je_zeit_ein_ziel(zwei_jahre, jahr):
    ZielwertFactory(vorhaben=zwei_jahre, jahr=jahr)

    abgelehnt("zielwert_je_zeit_einmal", lambda: ZielwertFactory(vorhaben=zwei_jahre, jahr=jahr))
    assert ZielwertFactory(vorhaben=zwei_jahre, jahr=2019).pk


def test_ein_ziel_ist_groesser_als_null():
    abgelehnt("zielwert_ueber_null", lambda: ZielwertFactory(soll=0))


def test_ganzes_vorhaben_und_jahr_des_zeitraums(zwei_jahre):
    ganz = ZielwertFactory(vorhaben=zwei_jahre, soll=8)
    jahr = ZielwertFactory(vorhaben=zwei_jahre, soll=4, jahr=2018)
    ZielwertFactory(vorhaben=zwei_jahre, soll=4, jahr=2019)
    berate(zwei_jahre, date(2018, 1, 9), date(2018, 6, 30), date(2018, 7, 1))

    je_ziel = {ziel.zielwert: ziel for ziel in stand(zwei_jahre)}

    assert je_ziel.keys() == {ganz, jahr}
    assert (je_ziel[ganz].ist, je_ziel[ganz].prozent) == (2, Decimal("25.0"))
    assert (je_ziel[jahr].ist, je_ziel[jahr].prozent) == (2, Decimal("50.0"))
    assert je_ziel[jahr].plan == Decimal(4) * 181 / 365
    assert je_ziel[ganz].plan == Decimal(8) * 181 / 730


@pytest.mark.parametrize(("ist", "erwartet"), [(39, "unter"), (40, "im"), (60, "im"), (61, "ueber")])
def test_zwischen_80_und_120_prozent_des_plans_ist_im_plan(ist, erwartet):
    """The first of two halves of the Vorhaben, so that half the target is planned."""
    halbes = vorhaben(date(2018, 4, 1), date(2018, 9, 29))
    ZielwertFactory(vorhaben=halbes, soll=100)
    BeratungFactory.create_batch(ist, vorhaben=halbes, datum=date(2018, 5, 8))

    (ziel,) = stand(halbes)

    assert (ziel.plan, ziel.stand) == (50, erwartet)
    assert ziel.hochrechnung == ist * 2
    assert ziel.noetig_je_woche == Decimal(100 - ist) * 7 / 91


@pytest.mark.parametrize(("soll", "schluss"), [(2, "das Ziel ist erreicht"), (3, "die Zeit ist um")])
def test_am_ende_fehlt_keine_woche_mehr(soll, schluss):
    kurzes = vorhaben(date(2018, 4, 1), date(2018, 6, 30))
    ZielwertFactory(vorhaben=kurzes, soll=soll)
    berate(kurzes, date(2018, 5, 8), date(2018, 5, 9))

    _, _, ausblick, *_ = SollIst(Lage(kurzes, Q2)).teile()

    assert [(z.label, z.zellen[0].text) for z in ausblick.zeilen] == [
        ("Beratungen, ganzes Vorhaben", f"2 von {soll}, {schluss}.")
    ]


def test_der_ausblick_nennt_ende_und_wochen(zwei_jahre):
    ZielwertFactory(vorhaben=zwei_jahre, soll=365, jahr=2018)
    BeratungFactory.create_batch(10, vorhaben=zwei_jahre, datum=date(2018, 5, 8))

    tabelle, _, ausblick = SollIst(Lage(zwei_jahre, Q2)).teile()

    assert [zelle.text for zelle in tabelle.zeilen[0].zellen] == ["365", "10", "2,7 %", "181", "unter Plan (5,5 %)"]
    assert ausblick.zeilen[0].zellen[0].text == "Am 31.12.2018 20 von 365, nötig sind 13,5 pro Woche."


def test_was_noetig_ist_wird_gerundet_und_nie_abgeschnitten(zwei_jahre):
    """9 in the 549 days that are left: 0.1148 a week, 0.499 a month."""
    ZielwertFactory(vorhaben=zwei_jahre, soll=10)
    BeratungFactory(vorhaben=zwei_jahre, datum=date(2018, 5, 8))

    _, _, ausblick = SollIst(Lage(zwei_jahre, Q2)).teile()

    assert ausblick.zeilen[0].zellen[0].text == "Am 31.12.2019 4 von 10, nötig sind 0,5 pro Monat."


@pytest.mark.parametrize(
    ("bis", "satz"),
    [
        (date(2018, 6, 23), "nötig sind 8,0 pro Woche"),
        (date(2018, 6, 24), "es fehlen 8 in 6 Tagen"),
        (date(2018, 6, 29), "es fehlen 8 in einem Tag"),
    ],
)
def test_in_der_letzten_woche_steht_da_was_noch_fehlt(bis, satz):
    """`70 pro Woche` on the last day but one says nothing to anybody."""
    kurzes = vorhaben(date(2018, 4, 1), date(2018, 6, 30))
    ZielwertFactory(vorhaben=kurzes, soll=10)
    berate(kurzes, date(2018, 5, 8), date(2018, 5, 9))

    _, _, ausblick, *_ = SollIst(Lage(kurzes, Zeitraum(date(2018, 4, 1), bis))).teile()

    assert ausblick.zeilen[0].zellen[0].text == f"Am 30.06.2018 2 von 10, {satz}."


def test_ein_soll_ist_keine_schranke(zwei_jahre):
    ziel = ZielwertFactory(vorhaben=zwei_jahre, kennzahl="K4", soll=1000)

    tabelle, _, ausblick = SollIst(Lage(zwei_jahre, Q2)).teile()

    assert [zelle.text for zelle in tabelle.zeilen[0].zellen[:4]] == ["1.000", "mind. 0", "0,0 %", "248"]
    assert ausblick.zeilen[0].zellen[0].text.startswith("Am 31.12.2019 mind. 0 von 1.000, nötig sind ")
    assert ziel.zahl == "1.000"


def test_ist_fuehrt_zu_genau_den_eintraegen_die_es_zaehlt(als, koordination, zwei_jahre):
    ZielwertFactory(vorhaben=zwei_jahre, jahr=2018)
    berate(zwei_jahre, date(2018, 1, 9), date(2018, 6, 30), date(2018, 7, 1))
    tabelle, *_ = SollIst(Lage(zwei_jahre, Q2)).teile()

    seite = als(koordination).get(tabelle.zeilen[0].zellen[1].ziel)

    assert seite.context["table"].paginator.count == 2


def test_json_nennt_soll_und_erreichtes(zwei_jahre):
    ZielwertFactory(vorhaben=zwei_jahre, soll=2)
    ZielwertFactory(vorhaben=zwei_jahre, soll=4, kennzahl="K3", jahr=2018)
    berate(zwei_jahre, date(2018, 1, 9), date(2018, 6, 30), date(2018, 6, 30))

    zahlen = {k["schluessel"]: k for k in inhalt(Lage(zwei_jahre, Q2))["kennzahlen"]}

    assert (zahlen["K1"]["soll"], zahlen["K1"]["ziel_prozent"]) == (2, "150.0")
    assert (zahlen["K3"]["soll"], zahlen["K3"]["ziel_prozent"]) == (4, "75.0")
    assert (zahlen["K2"]["soll"], zahlen["K2"]["ziel_prozent"]) == (None, None)
    json.dumps(zahlen["K1"]["soll"])


def test_festlegen_aendern_und_loeschen(als, koordination, zwei_jahre):
    client = als(koordination)
    angaben = {"kennzahl": "K1", "jahr": "2018", "soll": "1.200", "schluessel": neue_kennung()}

    client.post(adresse("create", zwei_jahre), angaben)

    zielwert = Zielwert.objects.get()
    assert (zielwert.vorhaben, zielwert.jahr, zielwert.soll) == (zwei_jahre, 2018, 1200)
    assert "Beratungen, 2018" in client.get(adresse("list", zwei_jahre)).text
    doppelt = client.post(adresse("create", zwei_jahre), angaben | {"schluessel": neue_kennung()})
    assert "Für diese Kennzahl und diese Zeit gibt es schon ein Ziel." in doppelt.text
    client.post(adresse("delete", zwei_jahre, zielwert.pk))
    assert not Zielwert.objects.exists()


@pytest.mark.parametrize(
    ("angabe", "feld"),
    [
        ({"jahr": "2020"}, "jahr"),
        ({"kennzahl": "K4.anteil"}, "kennzahl"),
        ({"soll": "viel"}, "soll"),
        ({"soll": "0"}, "soll"),
    ],
)
def test_falsches_kommt_zurueck(als, koordination, zwei_jahre, angabe, feld):
    angaben = {"kennzahl": "K1", "jahr": "2018", "soll": "200", "schluessel": neue_kennung()} | angabe

    antwort = als(koordination).post(adresse("create", zwei_jahre), angaben)

    assert feld in antwort.context["form"].errors
    assert not Zielwert.objects.exists()


def test_vor_dem_beginn_gibt_es_noch_keinen_stand(als, koordination):
    kuenftiges = vorhaben(date(2099, 1, 1), date(2099, 12, 31))
    ZielwertFactory(vorhaben=kuenftiges)

    assert "200 Kontakte" in als(koordination).get(adresse("list", kuenftiges)).text


@pytest.mark.parametrize("wer", ["beraterin", "verwaltung", "pruefung"])
def test_ziele_sind_sache_der_koordination(als, request, zwei_jahre, wer):
    client, zielwert = als(request.getfixturevalue(wer)), ZielwertFactory(vorhaben=zwei_jahre)

    for name, pk in (("list", ()), ("create", ()), ("update", (zielwert.pk,)), ("delete", (zielwert.pk,))):
        assert client.get(adresse(name, zwei_jahre, *pk)).status_code == 403


def test_ziele_eines_anderen_vorhabens_gibt_es_hier_nicht(als, koordination, zwei_jahre):
    fremdes = ZielwertFactory()

    assert als(koordination).get(adresse("update", zwei_jahre, fremdes.pk)).status_code == 404


def test_ein_laufender_zeitraum_misst_bis_heute(als, koordination):
    heute = timezone.localdate()
    laufendes = vorhaben(heute - timedelta(days=49), heute + timedelta(days=50))
    ZielwertFactory(vorhaben=laufendes, soll=100)
    BeratungFactory.create_batch(50, vorhaben=laufendes, datum=heute)

    (ziel,) = stand(laufendes, Zeitraum(heute, heute + timedelta(days=50)))

    assert (ziel.bisher.bis, ziel.plan, ziel.tempo) == (heute, 50, 100)


def test_weniger_als_eine_pro_woche_wird_pro_monat_gesagt(zwei_jahre):
    ZielwertFactory(vorhaben=zwei_jahre, soll=12)
    berate(zwei_jahre, date(2018, 1, 9))

    _, _, ausblick = SollIst(Lage(zwei_jahre, Q2)).teile()

    assert ausblick.zeilen[0].zellen[0].text.endswith("nötig sind 0,6 pro Monat.")


@pytest.mark.parametrize(
    ("kennzahl", "soll", "fehler"),
    [
        ("K1", "10,5", ["Beratungen werden gezählt: Bitte eine ganze Zahl angeben."]),
        ("K1", "1e3", ["Hier wird eine Zahl erwartet, zum Beispiel 78.444,80."]),
        ("K1", "1 000", None),
        ("K6", "10,5", None),
    ],
)
def test_gezaehltes_hat_ganze_ziele(als, koordination, zwei_jahre, kennzahl, soll, fehler):
    angaben = {"kennzahl": kennzahl, "jahr": "", "soll": soll, "schluessel": neue_kennung()}

    antwort = als(koordination).post(reverse("ziele:zielwert_create", args=["ZWEI"]), angaben)

    assert (antwort.context["form"].errors["soll"] if fehler else Zielwert.objects.count()) == (fehler or 1)
