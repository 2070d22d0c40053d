from datetime import datetime

import pytest

from protegat.basis.befehl import Abgelehnt
from tests.austausch import csv_datei, exportiere, importiere
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


@pytest.mark.django_db
def test_zugang_und_wer_gezaehlt_hat_kommen_wieder_herein(ev25, tmp_path):
    kopf = f"{KOPF};barrierefrei;zugang;gezaehlt_von"
    importiere("veranstaltungen", csv_datei(tmp_path, kopf, f"{zeile()};ja;wc|induktion;ehrenamt"))

    abend = Veranstaltung.objects.get()
    assert (abend.barrierefrei, abend.zugang, abend.gezaehlt_von) == (True, ["wc", "induktion"], "ehrenamt")

    datei = exportiere("veranstaltungen", tmp_path / "aus.csv")
    assert not {"statusgrund", "referent", "nachfolger"} & set(datei.read_text("utf-8-sig").splitlines()[0].split(";"))
    Veranstaltung.objects.update(zugang=[], gezaehlt_von="", barrierefrei=False)
    importiere("veranstaltungen", datei)

    abend.refresh_from_db()
    assert (abend.barrierefrei, abend.zugang, abend.gezaehlt_von) == (True, ["wc", "induktion"], "ehrenamt")


@pytest.mark.django_db
def test_eine_alte_liste_darf_ohne_grund_abgesagt_sein(ev25, tmp_path):
    importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(status="abgesagt", teilnehmende="")))

    assert list(Veranstaltung.objects.ausgefallene_ohne_grund()) == list(Veranstaltung.objects.all())


@pytest.mark.django_db
def test_verschobenes_mit_neuem_termin_wird_nicht_durch_eine_datei_wieder_geplant(ev25, tmp_path):
    neu = VeranstaltungFactory(vorhaben=ev25, geplant=True)
    VeranstaltungFactory(vorhaben=ev25, kennung="a1", status="verschoben", teilnehmende=None, nachfolger=neu)

    with pytest.raises(Abgelehnt, match="Spalte status, Wert „geplant“: Diese Veranstaltung ist auf einen neuen"):
        importiere("veranstaltungen", csv_datei(tmp_path, KOPF, zeile(status="geplant", teilnehmende="")))
