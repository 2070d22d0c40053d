"""Leaving, results, six months after, coming back: each a page of its own, each taken once."""

from datetime import timedelta

import pytest

from tests.factories import StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def vorhaben(heute):
    tage = (heute - timedelta(days=400), heute + timedelta(days=300))
    return VorhabenFactory(kuerzel="ESF", tage=tage, mit_stammblatt=True)


@pytest.fixture
def laufendes(vorhaben, heute):
    return StammblattFactory(vorhaben=vorhaben, eintritt=heute - timedelta(days=300))


@pytest.fixture
def ausgetretenes(vorhaben, heute):
    tage = {"eintritt": heute - timedelta(days=300), "austritt": heute - timedelta(days=200)}
    return StammblattFactory(vorhaben=vorhaben, **tage)


def weg(blatt, schritt):
    return f"{blatt.get_absolute_url()}{schritt}/"


def test_austritt_mit_ergebnissen_in_einem_schritt(als, beraterin, laufendes, heute):
    daten = {"austritt": heute.isoformat(), "ergebnis": ["arbeit", "qualifikation"], "ergebnis_am": heute.isoformat()}

    seite = als(beraterin).post(weg(laufendes, "austritt"), daten, follow=True)

    laufendes.refresh_from_db()
    assert (laufendes.austritt, laufendes.ergebnis) == (heute, ["arbeit", "qualifikation"])
    assert f"{laufendes.klient}: Austritt festgehalten." in seite.text
    assert f'action="{weg(laufendes, "austritt/zuruecknehmen")}"' in seite.text


def test_austritt_ohne_ergebnisse_erinnert_an_sie(als, beraterin, laufendes, heute):
    seite = als(beraterin).post(
        weg(laufendes, "austritt"), {"austritt": heute.isoformat(), "ergebnis_am": heute.isoformat()}, follow=True
    )

    laufendes.refresh_from_db()
    assert (laufendes.ergebnis, laufendes.ergebnis_am) == (None, None)
    assert f"Ergebnisse bis {heute + timedelta(weeks=4):%d.%m.%Y}" in seite.text


def test_der_austritt_laesst_sich_zuruecknehmen(als, beraterin, ausgetretenes):
    client = als(beraterin)

    client.post(weg(ausgetretenes, "austritt/zuruecknehmen"))

    ausgetretenes.refresh_from_db()
    assert ausgetretenes.austritt is None
    assert ausgetretenes.berichtigungen.get().grund == "Austritt zurückgenommen"
    assert client.post(weg(ausgetretenes, "austritt/zuruecknehmen")).status_code == 404


@pytest.mark.parametrize(
    ("daten", "feld", "satz"),
    [
        ({"austritt": "2000-01-01"}, "austritt", "läuft kein Vorhaben"),
        ({"austritt": ""}, "austritt", "zwingend"),
        ({"austritt": "2999-01-01"}, "austritt", "Das Datum liegt in der Zukunft."),
        ({"ergebnis": ["nichts", "arbeit"]}, "ergebnis", "stehen für sich"),
        ({"ergebnis": ["arbeit"], "ergebnis_am": ""}, "ergebnis_am", "zwingend"),
        ({"ergebnis": ["arbeit"], "ergebnis_am": "2020-01-01"}, "ergebnis_am", "frühestens ab dem Austritt"),
    ],
)
def test_ein_falscher_austritt_wird_am_feld_erklaert(als, beraterin, laufendes, heute, daten, feld, satz):
    gesendet = {"austritt": heute.isoformat(), "ergebnis_am": heute.isoformat()} | daten

    formular = als(beraterin).post(weg(laufendes, "austritt"), gesendet).context["form"]

    assert list(formular.errors) == [feld]
    assert satz in formular.errors[feld][0]


def test_ergebnisse_nach_vier_wochen_bleiben_und_werden_benannt(als, beraterin, ausgetretenes, heute):
    seite = als(beraterin).post(
        weg(ausgetretenes, "ergebnis"), {"ergebnis": ["nichts"], "ergebnis_am": heute.isoformat()}, follow=True
    )

    ausgetretenes.refresh_from_db()
    assert ausgetretenes.ergebnis == ["nichts"]
    assert "nicht binnen vier Wochen" in seite.text


def test_der_verbleib_nach_sechs_monaten(als, beraterin, ausgetretenes, heute):
    client = als(beraterin)
    daten = {"verbleib": ["arbeit", "verbessert"], "verbleib_am": heute.isoformat()}

    seite = client.post(weg(ausgetretenes, "verbleib"), daten, follow=True)

    ausgetretenes.refresh_from_db()
    assert ausgetretenes.verbleib == ["arbeit", "verbessert"]
    assert "hat Arbeit, auch selbstständig, bessere Lage auf dem Arbeitsmarkt" in seite.text
    assert client.get(weg(ausgetretenes, "verbleib")).status_code == 404


def test_ein_schritt_ist_erst_da_wenn_er_an_der_reihe_ist(als, beraterin, laufendes, ausgetretenes):
    client = als(beraterin)

    assert {client.get(weg(laufendes, s)).status_code for s in ("ergebnis", "verbleib", "wiedereintritt")} == {404}
    assert client.get(weg(ausgetretenes, "austritt")).status_code == 404
    assert client.post(weg(laufendes, "wiedereintritt/zuruecknehmen")).status_code == 404


def test_wiedereintritt_und_zurueck(als, beraterin, ausgetretenes, heute):
    client = als(beraterin)

    seite = client.post(weg(ausgetretenes, "wiedereintritt"), {"wiedereintritt": heute.isoformat()}, follow=True)

    ausgetretenes.refresh_from_db()
    assert (ausgetretenes.austritt, ausgetretenes.eintritt) == (None, heute - timedelta(days=300))
    assert f"seit {heute:%d.%m.%Y}" in seite.text

    client.post(weg(ausgetretenes, "wiedereintritt/zuruecknehmen"))
    ausgetretenes.refresh_from_db()
    assert ausgetretenes.austritt == heute - timedelta(days=200)


@pytest.mark.parametrize(
    ("tage", "satz"), [(200, "der Wiedereintritt liegt danach"), (-1, "in der Zukunft"), (999, "liegt danach")]
)
def test_ein_falscher_wiedereintritt_wird_erklaert(als, beraterin, ausgetretenes, heute, tage, satz):
    daten = {"wiedereintritt": (heute - timedelta(days=tage)).isoformat()}

    formular = als(beraterin).post(weg(ausgetretenes, "wiedereintritt"), daten).context["form"]

    assert satz in formular.errors["wiedereintritt"][0]


@pytest.mark.parametrize("schritt", ["austritt/zuruecknehmen", "wiedereintritt/zuruecknehmen"])
@pytest.mark.parametrize("rolle", ["verwaltung", "pruefung"])
def test_zuruecknehmen_darf_nur_das_team(als, request, ausgetretenes, rolle, schritt):
    assert als(request.getfixturevalue(rolle)).post(weg(ausgetretenes, schritt)).status_code == 403


def test_auch_ein_vermerkter_austritt_laesst_sich_mit_grund_berichtigen(als, beraterin, ausgetretenes, heute):
    client, adresse = als(beraterin), weg(ausgetretenes, "bearbeiten")
    formular = client.get(adresse).context["form"]
    daten = {name: formular[name].value() or "" for name in formular.fields}
    daten |= {"austritt": heute.isoformat(), "grund": "war länger da"}

    client.post(adresse, daten)

    spur = ausgetretenes.berichtigungen.get()
    assert (spur.feld, spur.grund) == ("austritt", "war länger da")
