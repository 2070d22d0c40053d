"""What is missing before a report can be frozen, and how the list of chapters says so."""

from datetime import date

import pytest

from berichte.lage import Lage
from berichte.vollstaendig import luecken
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BegruendungFactory, BeratungFactory, BerichtFactory, BerichtstextFactory, ZielwertFactory

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)
PFLICHT = ("1", "10.gleichstellung", "10.nichtdiskriminierung", "10.nachhaltigkeit", "12.bewertung", "12.ausblick")


@pytest.fixture
def bericht(ev25):
    return BerichtFactory(vorhaben=ev25)


def orte(vorhaben, bericht=None):
    return [(luecke.kapitel, luecke.anker, luecke.wort) for luecke in luecken(Lage(vorhaben, QUARTAL, bericht))]


def test_pflichttexte_fehlen_bis_sie_da_sind(ev25, bericht):
    assert orte(ev25) == [(feld.partition(".")[0], f"text-{feld}", "Text") for feld in PFLICHT]

    for feld in PFLICHT:
        BerichtstextFactory(bericht=bericht, feld=feld)

    assert orte(ev25, bericht) == []


def test_gruende_fehlen_nur_ausserhalb_des_plans(ev25, bericht):
    weit, nah = ZielwertFactory(vorhaben=ev25), ZielwertFactory(vorhaben=ev25, kennzahl="K3", soll=1)
    BeratungFactory(vorhaben=ev25)

    assert [ort for ort in orte(ev25, bericht) if ort[2] == "Grund"] == [("9", f"grund-{weit.pk}", "Grund")]
    BegruendungFactory(bericht=bericht, zielwert=weit)
    assert not [ort for ort in orte(ev25, bericht) if ort[2] == "Grund"]
    assert nah.pk


def test_veraltete_zahlen_sind_eine_luecke_offene_vorschlaege_keine(ev25, bericht):
    satz = "Im IV. Quartal 2018 gab es 3 Beratungsnachmittage."
    quelle = {"entwurf": "3.nachmittage", "satz": satz, "zahlen": ["3 Beratungsnachmittage"]}
    BerichtstextFactory(bericht=bericht, feld="3", text=satz, quellen=[quelle])

    (luecke,) = (luecke for luecke in luecken(Lage(ev25, QUARTAL, bericht)) if luecke.kapitel == "3")

    assert luecke.satz.endswith(
        "Im Text steht „3 Beratungsnachmittage“, gezählt sind jetzt „keinen Beratungsnachmittag“."
    )


def test_die_kapitelliste_sagt_was_fehlt(als, koordination, ev25):
    ZielwertFactory(vorhaben=ev25)

    seite = als(koordination).get("/berichte/EV25/2018-4/")

    fehlt = {blatt.kapitel.nummer: blatt.fehlt for blatt in seite.context["stapel"].blaetter}
    assert {nummer: wort for nummer, wort in fehlt.items() if wort} == {
        "1": "Text",
        "9": "Grund",
        "10": "Text",
        "12": "Text",
    }
    assert f"{len(fehlt) - 4} von {len(fehlt)} Kapiteln fertig." in seite.text


def test_ein_angefangenes_quartal_bleibt_ein_quartal(ev25):
    tage = Zeitraum(date(2017, 1, 16), date(2017, 3, 31))

    assert BerichtFactory(vorhaben=ev25, zeitraum=tage.als_range()).get_absolute_url() == "/berichte/EV25/2017-1/"
