"""Receipts in and out of a file."""

from datetime import date
from decimal import Decimal

import pytest

from berichte.models import Beleg, Kostenposition
from protegat.basis.befehl import Abgelehnt
from protegat.einlesen import nimm_zurueck, schreibe, sieh_an
from tests.austausch import csv_datei, exportiere, importiere
from tests.factories import BelegaufteilungFactory, BelegFactory, KostenpositionFactory, VorhabenFactory

pytestmark = pytest.mark.django_db
KOPF = (
    "kennung;vorhaben;beleg_nr;kostenposition;empfaenger;grund;rechnungsdatum;zahlungsdatum;brutto;nicht_foerderfaehig"
)
ZEILE = "b1;EV25;12/2018;1.1;Druckerei;Flyer;25.10.2018;2018-11-06;1.119,00;19"


@pytest.fixture
def position(ev25):
    return KostenpositionFactory(vorhaben=ev25, code="1.1")


def test_eine_zeile_wird_ein_beleg(position, tmp_path):
    KostenpositionFactory(code="1.1")  # of another Vorhaben

    assert importiere("belege", csv_datei(tmp_path, KOPF, ZEILE)).startswith("1 neu, 0 geändert, 0 unverändert")

    beleg = Beleg.objects.get()
    assert (beleg.kennung, beleg.kostenposition, beleg.beleg_nr) == ("b1", position, "12/2018")
    assert (beleg.rechnungsdatum, beleg.zahlungsdatum) == (date(2018, 10, 25), date(2018, 11, 6))
    assert (beleg.brutto, beleg.foerderfaehig) == (Decimal("1119.00"), Decimal("1100.00"))
    assert importiere("belege", csv_datei(tmp_path, KOPF, ZEILE)).startswith("0 neu, 0 geändert, 1 unverändert")
    assert importiere("belege", csv_datei(tmp_path, KOPF, ZEILE.replace("1.119", "1.120"))).startswith("0 neu, 1 geä")


def test_leer_heisst_unbezahlt_und_ganz_foerderfaehig(position, tmp_path):
    importiere("belege", csv_datei(tmp_path, KOPF, ";EV25;1;1.1;Druckerei;Flyer;;;5;"))

    beleg = Beleg.objects.get()
    assert (beleg.zahlungsdatum, beleg.rechnungsdatum, beleg.foerderfaehig) == (None, None, 5)


@pytest.mark.parametrize(
    ("alt", "neu", "grund"),
    [
        (";1.1;", ";9;", "Spalte kostenposition, Wert „9“: „9“ steht nicht im Kostenplan von EV25. Es gibt: 1.1."),
        (";1.1;", ";P;", "Spalte kostenposition, Wert „P“: Eine Pauschale wird berechnet, sie hat keine Belege."),
        ("EV25;", "EV99;", "Spalte vorhaben, Wert „EV99“: „EV99“ gibt es unter „Vorhaben“ nicht."),
        ("1.119,00", "0", "Spalte brutto, Wert „0“: Ein Beleg über 0 Euro ist keiner."),
        (";19", ";1119,01", "Spalte nicht_foerderfaehig, Wert „1119,01“: Nicht förderfähig ist höchstens"),
        ("2018-11-06", "2199-11-06", "Spalte zahlungsdatum, Wert „2199-11-06“: Das Datum liegt in der Zukunft."),
        ("Druckerei", "", "Spalte empfaenger, Wert „“: Hier fehlt ein Wert."),
        ("12/2018", "alt", "Spalte beleg_nr, Wert „alt“: Diese Belegnummer gibt es in diesem Vorhaben schon."),
    ],
)
def test_alle_oder_keine_und_der_grund_auf_deutsch(position, tmp_path, alt, neu, grund):
    KostenpositionFactory(vorhaben=position.vorhaben, code="P", pauschale=True)
    BelegFactory(kostenposition=position, beleg_nr="alt")
    gute = ZEILE.replace("b1", "b0").replace("12/2018", "11/2018")

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("belege", csv_datei(tmp_path, KOPF, gute, ZEILE.replace(alt, neu)))

    assert f"Zeile 3, {grund}" in str(abgelehnt.value)
    assert Beleg.objects.get().beleg_nr == "alt"


def test_eine_kostenart_legt_ihre_position_an_und_sagt_es(ev25, tmp_path):
    meldung = importiere("belege", csv_datei(tmp_path, KOPF, ZEILE.replace("1.1;", "honorar;")))

    position = Kostenposition.objects.get()
    assert (position.vorhaben, position.kostenart, position.plan) == (ev25, "honorar", 0)
    assert "Neu unter „Kostenpositionen“: EV25-honorar" in meldung
    importiere(
        "belege", csv_datei(tmp_path, KOPF, ZEILE.replace("1.1;", "Honorar;").replace("b1;", "b2;").replace("12", "13"))
    )
    assert Kostenposition.objects.count() == 1


def test_ein_probelauf_schreibt_nichts(ev25, tmp_path):
    importiere("belege", csv_datei(tmp_path, KOPF, ZEILE.replace("1.1;", "sach;")), probelauf=True)

    assert not Beleg.objects.exists()
    assert not Kostenposition.objects.exists()


def test_ein_verteilter_beleg_schrumpft_auch_nicht_durch_eine_datei(position, tmp_path):
    beleg = BelegFactory(kostenposition=position, kennung="b1")
    BelegaufteilungFactory(beleg=beleg, betrag=60)

    with pytest.raises(Abgelehnt, match="Spalte brutto, Wert „59“: So viel ist schon auf Positionen verteilt"):
        importiere(
            "belege",
            csv_datei(
                tmp_path, "kennung;vorhaben;kostenposition;brutto;beleg_nr;empfaenger;grund", "b1;EV25;1.1;59;1;D;F"
            ),
        )


def test_was_ausgegeben_wurde_kommt_gleich_zurueck(position, tmp_path):
    BelegFactory(kostenposition=position, empfaenger='=Druck; "A"', brutto="-12.30", nicht_foerderfaehig="-2.30")
    BelegFactory(kostenposition=position, offen=True)
    pfad = exportiere("belege", tmp_path / "belege.csv")
    Beleg.objects.all().delete()

    importiere("belege", pfad)

    assert pfad.read_text("utf-8-sig").splitlines()[0] == KOPF
    assert exportiere("belege", tmp_path / "neu.csv").read_bytes() == pfad.read_bytes()


def test_ausgegeben_wird_nach_dem_tag_der_zahlung(position, tmp_path):
    for tag in (date(2018, 10, 1), date(2018, 12, 31), date(2018, 9, 30)):
        BelegFactory(kostenposition=position, zahlungsdatum=tag)

    pfad = exportiere("belege", tmp_path / "belege.csv", von="2018-10-01", bis="2018-12-31")

    assert len(pfad.read_text("utf-8-sig").splitlines()) == 3


def test_im_browser_einlesen_und_zuruecknehmen(koordination, ev25):
    einlesung = sieh_an(
        "belege", "belege.csv", "\n".join([KOPF, ZEILE.replace("1.1;", "sach;")]).encode(), koordination
    )
    schreibe(einlesung, koordination)
    assert Beleg.objects.count() == 1

    nimm_zurueck(einlesung, koordination)

    assert not Beleg.objects.exists()
    assert not Kostenposition.objects.exists()


def test_die_seite_bietet_belege_der_koordination_an(als, koordination, verwaltung):
    assert "belege" in dict(als(koordination).get("/einlesen/neu/").context["form"].fields["tabelle"].choices)
    assert "belege" not in dict(als(verwaltung).get("/einlesen/neu/").context["form"].fields["tabelle"].choices)


def test_ein_unbekanntes_vorhaben_wird_nur_einmal_genannt(tmp_path):
    VorhabenFactory(kuerzel="EV25")

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("belege", csv_datei(tmp_path, KOPF, ZEILE.replace("EV25", "EV99")))

    assert "Spalte vorhaben" in str(abgelehnt.value)
