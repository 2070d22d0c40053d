"""What the database refuses, whoever writes, and how attendances are counted."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.factories import BERLIN, VeranstaltungFactory, VorhabenFactory, ZaehlungFactory
from tests.regeln import abgelehnt
from veranstaltungen.models import Veranstaltung

pytestmark = pytest.mark.django_db


def test_27_bleiben_27_auch_wenn_zwei_merkmale_sie_aufgliedern(ev25):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, teilnehmende=27)
    ZaehlungFactory(veranstaltung=veranstaltung, merkmal="geschlecht", auspraegung="weiblich", anzahl=27)
    ZaehlungFactory(veranstaltung=veranstaltung, merkmal="altersgruppe", auspraegung="30_54", anzahl=27)

    assert Veranstaltung.objects.teilnahmen() == 27
    assert veranstaltung.zaehlungen.groesste_summe() == 27


def test_nur_durchgefuehrte_zaehlen(ev25):
    VeranstaltungFactory(vorhaben=ev25, teilnehmende=10)
    VeranstaltungFactory(vorhaben=ev25, status="abgesagt", teilnehmende=99)
    VeranstaltungFactory(vorhaben=ev25, geplant=True)

    assert Veranstaltung.objects.durchgefuehrt().zaehle() == 1
    assert Veranstaltung.objects.durchgefuehrt().teilnahmen() == 10


def test_mehr_aufgegliedert_als_gezaehlt_wird_abgelehnt(ev25):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, teilnehmende=27)
    ZaehlungFactory(veranstaltung=veranstaltung, auspraegung="weiblich", anzahl=14)

    abgelehnt(
        "zaehlung_hoechstens_teilnehmende",
        lambda: ZaehlungFactory(veranstaltung=veranstaltung, auspraegung="maennlich", anzahl=14),
    )


@pytest.mark.parametrize("zahl", [13, None])
def test_zahl_sinkt_nicht_unter_die_aufgliederung(ev25, zahl):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, status="geplant", teilnehmende=27)
    ZaehlungFactory(veranstaltung=veranstaltung, anzahl=14)

    alle = Veranstaltung.objects.filter(pk=veranstaltung.pk)

    abgelehnt("zaehlung_hoechstens_teilnehmende", lambda: alle.update(teilnehmende=zahl))


@pytest.mark.parametrize(
    "beginn",
    [datetime(2019, 1, 1, 10, tzinfo=BERLIN), datetime(2018, 12, 31, 23, 30, tzinfo=UTC)],
    ids=["Neujahr", "Neujahr in Berlin, noch Silvester in UTC"],
)
def test_erster_januar_2019_gehoert_zu_keinem_vorhaben(ev25, beginn):
    abgelehnt("veranstaltung_tag_im_vorhaben", lambda: VeranstaltungFactory(vorhaben=ev25, beginn=beginn))


def test_silvester_abends_gehoert_noch_dazu(ev25):
    beginn = datetime(2018, 12, 31, 22, 30, tzinfo=UTC)

    veranstaltung = VeranstaltungFactory(vorhaben=ev25, beginn=beginn)

    assert veranstaltung.datum == date(2018, 12, 31)
    assert veranstaltung.quartal.kurzname == "IV/2018"


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("veranstaltung_durchgefuehrt_heisst_gezaehlt", {"teilnehmende": None}),
        ("veranstaltung_art_aus_katalog", {"art": "zirkus"}),
        ("veranstaltung_status_aus_katalog", {"status": "vielleicht"}),
        ("veranstaltung_zaehlart_aus_katalog", {"zaehlart": "gefuehlt"}),
        ("veranstaltung_sprachen_aus_katalog", {"sprachen": ["klingonisch"]}),
        ("veranstaltung_endet_nach_beginn", {"ende": datetime(2018, 11, 6, 17, tzinfo=BERLIN)}),
        ("veranstaltungen_veranstaltung_teilnehmende_check", {"teilnehmende": -1}),
    ],
)
def test_datenbank_lehnt_ab(ev25, regel, angabe):
    abgelehnt(regel, lambda: VeranstaltungFactory(vorhaben=ev25, **angabe))


def test_was_kommt_kann_nicht_durchgefuehrt_sein():
    morgen = date.today() + timedelta(days=2)
    vorhaben = VorhabenFactory(tage=(morgen - timedelta(days=30), morgen))

    assert VeranstaltungFactory(vorhaben=vorhaben, tag=morgen, geplant=True).pk
    abgelehnt("veranstaltung_nicht_in_der_zukunft", lambda: VeranstaltungFactory(vorhaben=vorhaben, tag=morgen))


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("zaehlung_auspraegung_aus_katalog", {"merkmal": "geschlecht", "auspraegung": "30_54"}),
        ("zaehlung_jede_auspraegung_einmal", {"auspraegung": "weiblich", "anzahl": 1}),
    ],
)
def test_zaehlung_wird_abgelehnt(ev25, regel, angabe):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25)
    ZaehlungFactory(veranstaltung=veranstaltung, auspraegung="weiblich", anzahl=1)

    abgelehnt(regel, lambda: ZaehlungFactory(veranstaltung=veranstaltung, **angabe))


def test_zaehle_ersetzt_was_vorher_dastand(ev25, beraterin):
    veranstaltung = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    veranstaltung.zaehle(27, "liste", {("geschlecht", "weiblich"): 27}, von=beraterin)

    veranstaltung.zaehle(5, "schaetzung", {("geschlecht", "divers"): 0}, von=beraterin)

    veranstaltung.refresh_from_db()
    assert (veranstaltung.status, veranstaltung.teilnehmende, veranstaltung.zaehlart) == (
        "durchgefuehrt",
        5,
        "schaetzung",
    )
    assert list(veranstaltung.zaehlungen.values_list("auspraegung", "anzahl")) == [("divers", 0)]
