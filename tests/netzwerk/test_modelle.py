"""What the database refuses in the network, whoever writes, and how fresh details are."""

from datetime import UTC, date, datetime, timedelta

import pytest

from netzwerk.models import KATALOG, Netzwerkkontakt, Organisation, Thema
from tests.factories import KontaktpersonFactory, NetzwerkkontaktFactory, OrganisationFactory, ThemaFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("organisation_name_nicht_leer", {"name": "  "}),
        ("organisation_name_einmal", {"name": "HAUS"}),
        ("organisation_typ_aus_katalog", {"typ": "zirkus"}),
        ("organisation_sprachen_aus_katalog", {"sprachen": ["klingonisch"]}),
        ("organisation_kooperationsformen_aus_katalog", {"kooperationsformen": ["freundschaft"]}),
        ("organisation_plz_hat_fuenf_ziffern", {"plz": "0417"}),
        ("organisation_plz_hat_fuenf_ziffern", {"plz": "04177\n"}),
        ("organisation_telefon_hat_ziffern", {"telefon": "siehe Webseite"}),
        ("organisation_geprueft_nicht_in_der_zukunft", {"geprueft_am": date(2100, 1, 1)}),
    ],
)
def test_datenbank_lehnt_organisation_ab(regel, angabe):
    OrganisationFactory(name="Haus")

    abgelehnt(regel, lambda: OrganisationFactory(**angabe))


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("netzwerkkontakt_art_aus_katalog", {"art": "brieftaube"}),
        ("netzwerkkontakt_nicht_in_der_zukunft", {"datum": date.today() + timedelta(days=2), "vorhaben__tage": None}),
        ("netzwerkkontakt_tag_im_vorhaben", {"datum": date(2019, 1, 1)}),
        ("netzwerkkontakt_tag_im_vorhaben", {"datum": date(2017, 1, 15)}),
    ],
)
def test_datenbank_lehnt_kontakt_ab(regel, angabe):
    if "vorhaben__tage" in angabe:
        angabe = angabe | {"vorhaben__tage": (date(2017, 1, 16), angabe["datum"])}

    abgelehnt(regel, lambda: NetzwerkkontaktFactory(**angabe))


def test_kontakt_wandert_nicht_nachtraeglich_aus_dem_vorhaben(ev25):
    NetzwerkkontaktFactory(vorhaben=ev25)

    abgelehnt("netzwerkkontakt_tag_im_vorhaben", lambda: Netzwerkkontakt.objects.update(datum=date(2019, 1, 1)))


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("thema_ziffer_eins_bis_neun", {"ziffer": 10}),
        ("netzwerk_thema_ziffer_key", {"ziffer": 1}),
    ],
)
def test_datenbank_lehnt_thema_ab(regel, angabe):
    abgelehnt(regel, lambda: ThemaFactory(code="neu", **angabe))


def test_katalog_liegt_in_jeder_neuen_datenbank():
    assert set(Thema.objects.values_list("code", flat=True)) == {code for code, *_ in KATALOG}
    assert [thema.ziffer for thema in Thema.objects.mit_ziffer()] == list(range(1, 10))
    assert all(len(thema.kurz) <= 18 for thema in Thema.objects.all())


@pytest.mark.parametrize(
    ("geprueft_am", "heute", "monate"),
    [
        (None, date(2026, 11, 23), None),
        (date(2026, 11, 23), date(2026, 11, 23), 0),
        (date(2025, 11, 24), date(2026, 11, 23), 11),
        (date(2025, 11, 23), date(2026, 11, 23), 12),
        (date(2027, 1, 1), date(2026, 11, 23), 0),
    ],
)
def test_volle_monate_seit_der_pruefung(monkeypatch, geprueft_am, heute, monate):
    mittags = datetime(heute.year, heute.month, heute.day, 12, tzinfo=UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: mittags)

    assert Organisation(geprueft_am=geprueft_am).monate_seit_pruefung == monate


def test_veraltet_und_ampel_meinen_denselben_tag():
    heute = date(2024, 2, 29)
    for tag in (date(2023, 2, 28), date(2023, 3, 1), heute):
        OrganisationFactory(name=str(tag), geprueft_am=tag)

    assert [o.name for o in Organisation.objects.veraltet(heute)] == ["2023-02-28"]


def test_eine_kontaktnummer_hat_ziffern():
    abgelehnt("kontaktperson_telefon_hat_ziffern", lambda: KontaktpersonFactory(telefon="keins"))
