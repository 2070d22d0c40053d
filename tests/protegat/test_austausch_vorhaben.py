from contextlib import suppress
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netzwerk.models import Organisation
from protegat.austausch import TABELLEN
from protegat.basis.austausch.dateien import Datei, Zeile
from protegat.basis.austausch.einlesen import Einleser
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Finanzierungsanteil, Vorhaben
from tests.austausch import csv_datei, importiere
from tests.factories import BeratungFactory

KOPF = "kuerzel;titel;beginn;ende;gesamtkosten;anteile"
GUT = {
    "vorhaben": {"kuerzel": "V-1", "titel": "T", "beginn": "2020-01-01", "ende": "2020-12-31"},
    "organisationen": {"name": "Neu", "typ": "amt"},
    "beratungen": {
        "vorhaben": "EV25",
        "datum": "2018-11-06",
        "beratende_person": "beraterin",
        "hauptthema": "kita",
        "ergebnis": "geklaert",
    },
    "vermittlungen": {"beratung": "b1", "organisation": "Eins"},
    "veranstaltungen": {"vorhaben": "EV25", "art": "schulung", "titel": "T", "beginn": "2018-11-06 18:00"},
    "belege": {
        "vorhaben": "EV25",
        "beleg_nr": "1",
        "kostenposition": "sach",
        "empfaenger": "Druckerei",
        "grund": "Flyer",
        "brutto": "5",
    },
}
ZELLEN = st.one_of(
    st.text(max_size=200), st.text(alphabet="0123456789.,:;|=-'ja ", max_size=20), st.integers(), st.floats()
)


@pytest.mark.django_db
def test_anteile_und_betrag(tmp_path):
    importiere("vorhaben", csv_datei(tmp_path, KOPF, 'EV25;Titel;16.01.2017;31.12.2018;78.444,80;"Land=95;Stadt=rest"'))

    vorhaben = Vorhaben.objects.get()
    anteile = [(anteil.mittelgeber, betrag) for anteil, betrag in vorhaben.verteile(vorhaben.gesamtkosten)]
    assert (vorhaben.spanne.von, vorhaben.spanne.bis) == (date(2017, 1, 16), date(2018, 12, 31))
    assert anteile == [("Land", Decimal("74522.56")), ("Stadt", Decimal("3922.24"))]


@pytest.mark.django_db
def test_andere_anteile_ersetzen_die_bisherigen(tmp_path):
    zeile = "EV25;Titel;2017-01-16;2018-12-31;1000;"
    importiere("vorhaben", csv_datei(tmp_path, KOPF, zeile + "Land=95|Stadt=rest"))

    meldung = importiere("vorhaben", csv_datei(tmp_path, KOPF, zeile + "Bund=50|Stadt=rest"))

    assert meldung == "0 neu, 1 geändert, 0 unverändert\n"
    assert set(Finanzierungsanteil.objects.values_list("mittelgeber", flat=True)) == {"Bund", "Stadt"}


@pytest.mark.django_db
def test_ein_vorgaenger_aus_derselben_datei(tmp_path):
    kopf = "kuerzel;titel;beginn;ende;vorgaenger"
    importiere("vorhaben", csv_datei(tmp_path, kopf, "A;T;2017-01-16;2018-12-31;", "B;T;2019-01-02;2019-12-31;A"))

    assert Vorhaben.objects.get(kuerzel="B").vorgaenger.kuerzel == "A"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zeile", "grund"),
    [
        ("E V;T;2017-01-16;2018-12-31;1;", "Spalte kuerzel, Wert „E V“: Nur Buchstaben"),
        ("A;T;2018-12-31;2017-01-16;1;", "Spalte ende, Wert „2017-01-16“: Das Ende liegt vor dem Beginn."),
        ("A;T;;2017-01-16;1;", "Spalte beginn, Wert „“: Hier fehlt ein Wert."),
        (
            "A;T;2017-01-16;2018-12-31;-1;",
            "Spalte gesamtkosten, Wert „-1“: Die Gesamtkosten dürfen nicht negativ sein.",
        ),
        ("A;T;2017-01-16;2018-12-31;1,234;", "Spalte gesamtkosten"),
        ("A;T;2017-01-16;2018-12-31;1;Stadt=5", "Spalte anteile, Wert „Stadt=5“: Genau ein Mittelgeber trägt den Rest"),
    ],
)
def test_fehler_nennen_spalte_und_wert(tmp_path, zeile, grund):
    with pytest.raises(Abgelehnt, match=grund):
        importiere("vorhaben", csv_datei(tmp_path, KOPF, zeile.replace("Stadt=5", '"Stadt=5"')))


@pytest.mark.django_db
def test_beide_zeitraeume_einer_zeile_werden_geprueft(tmp_path):
    kopf = "kuerzel;titel;beginn;ende;bewilligung_beginn;bewilligung_ende;faelligkeitstag"

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("vorhaben", csv_datei(tmp_path, kopf, "A;T;2018-12-31;2017-01-16;2017-01-01;;31"))

    assert [zeile.split(", ")[1] for zeile in str(abgelehnt.value).splitlines()[1:]] == [
        "Spalte ende",
        "Spalte bewilligung_ende",
        "Spalte faelligkeitstag",
    ]


@pytest.mark.django_db
def test_ein_zeitraum_den_eintraege_verlassen_nennt_seine_spalte(ev25, tmp_path):
    BeratungFactory(vorhaben=ev25)

    with pytest.raises(Abgelehnt, match=r"Spalte ende, Wert „31\.12\.2017“: 1 Beratung liegt außerhalb"):
        importiere("vorhaben", csv_datei(tmp_path, "kuerzel;titel;beginn;ende", "EV25;T;16.01.2017;31.12.2017"))


@pytest.mark.django_db
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_keine_zelle_bringt_den_import_zum_absturz(ev25, beraterin, daten):
    Organisation.objects.get_or_create(name="Eins", defaults={"typ": "amt"})
    if not ev25.beratungen.exists():
        BeratungFactory(vorhaben=ev25, beratende_person=beraterin, kennung="b1")
    tabelle, art = daten.draw(st.sampled_from(TABELLEN))
    resource = art()
    spalte = daten.draw(st.sampled_from(list(resource.spalten)))
    zellen = GUT[tabelle] | {spalte: daten.draw(ZELLEN)}

    with suppress(Abgelehnt):
        Einleser(resource, Datei(list(zellen), [Zeile(2, zellen, False)])).ausfuehren(probelauf=True)

    assert Vorhaben.objects.count() == 1
