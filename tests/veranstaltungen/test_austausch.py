from datetime import datetime

import pytest

from protegat.basis.befehl import Abgelehnt
from tests.austausch import csv_datei, importiere
from tests.factories import BERLIN, OrganisationFactory, VeranstaltungFactory, ZaehlungFactory
from veranstaltungen.models import Veranstaltung

KOPF = "kennung;vorhaben;art;reihe;titel;beginn;ende;status;teilnehmende;mitveranstalter;standort"


def zeile(beginn="06.11.2018 18:00", ende="20:30", status="durchgefuehrt", teilnehmende="27", mitveranstalter=""):
    return f"a1;EV25;schulung;Neue Reihe;Abend;{beginn};{ende};{status};{teilnehmende};{mitveranstalter};Neues Haus"


@pytest.mark.django_db
def test_eine_zeile_wird_eine_veranstaltung(ev25, tmp_path):
    for name in ("Eins", "Zwei"):
        OrganisationFactory(name=name)

    importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(mitveranstalter="Eins|zwei")))

    abend = Veranstaltung.objects.get(kennung="a1")
    assert (abend.beginn, abend.ende) == (
        datetime(2018, 11, 6, 18, tzinfo=BERLIN),
        datetime(2018, 11, 6, 20, 30, tzinfo=BERLIN),
    )
    assert (abend.reihe.name, abend.standort.name, abend.teilnehmende) == ("Neue Reihe", "Neues Haus", 27)
    assert {o.name for o in abend.mitveranstalter.all()} == {"Eins", "Zwei"}


@pytest.mark.django_db
def test_andere_mitveranstalter_ersetzen_die_bisherigen(ev25, tmp_path):
    VeranstaltungFactory(vorhaben=ev25, kennung="a1").mitveranstalter.set([OrganisationFactory(name="Alt")])
    OrganisationFactory(name="Neu")

    importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(mitveranstalter="Neu")))

    assert [o.name for o in Veranstaltung.objects.get().mitveranstalter.all()] == ["Neu"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("zellen", "grund"),
    [
        ({"teilnehmende": ""}, "Spalte teilnehmende, Wert „“: Wie viele waren da? 0 ist eine Zahl, leer nicht."),
        ({"ende": "17:00"}, "Spalte ende, Wert „17:00“: Das Ende liegt vor dem Beginn."),
        ({"beginn": "01.01.2019 18:00"}, "Spalte beginn, Wert „01.01.2019 18:00“: Am 01.01.2019 läuft kein Vorhaben."),
        ({"mitveranstalter": "Wer"}, "Spalte mitveranstalter, Wert „Wer“: „Wer“ gibt es unter „Organisationen“ nicht."),
        ({"teilnehmende": "-1"}, "Spalte teilnehmende, Wert „-1“: Dieser Wert muss größer oder gleich 0 sein."),
        ({"teilnehmende": "viele"}, "Spalte teilnehmende, Wert „viele“: Hier wird eine ganze Zahl erwartet."),
    ],
)
def test_regeln_nennen_ihre_spalte(ev25, tmp_path, zellen, grund):
    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(**zellen)))

    assert str(abgelehnt.value).splitlines()[1].startswith(f"Zeile 2, {grund}")
    assert not Veranstaltung.objects.exists()


@pytest.mark.django_db
def test_weniger_teilnehmende_als_gezaehlte_lehnt_die_datenbank_ab(ev25, tmp_path):
    ZaehlungFactory(veranstaltung=VeranstaltungFactory(vorhaben=ev25, kennung="a1"))

    with pytest.raises(Abgelehnt, match="Spalte teilnehmende, Wert „3“: Die Aufgliederung ergibt mehr"):
        importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(teilnehmende="3")))
