"""One faulty row: all that can be known about it is said at once, and nothing that may be wrong."""

from datetime import date

import pytest

from beratung.models import Beratung, Klient
from protegat.basis.befehl import Abgelehnt
from tests.austausch import csv_datei, importiere
from tests.factories import BeratungFactory, VorhabenFactory

KOPF = "kennung;vorhaben;datum;beratende_person;adressat;organisation;personenzahl;hauptthema;nebenthemen;ergebnis"


def gruende(tabelle, datei):
    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere(tabelle, datei)
    return [zeile.partition(", ")[2] for zeile in str(abgelehnt.value).splitlines()[1:]]


@pytest.mark.django_db
def test_eine_zeile_nennt_alle_ihre_fehler(ev25, beraterin, tmp_path):
    zeile = "b1;EV25;01.01.2019;beraterin;projekttraeger;;0;kita;kita|schule;"

    assert sorted(gruende("beratungen", csv_datei(tmp_path, KOPF, zeile))) == [
        "Spalte datum, Wert „01.01.2019“: Am 01.01.2019 läuft kein Vorhaben. EV25 endet am 31.12.2018.",
        "Spalte ergebnis, Wert „“: Zum Abschließen fehlen Thema oder Ergebnis.",
        "Spalte nebenthemen, Wert „kita|schule“: Das Hauptthema ist kein Nebenthema.",
        "Spalte organisation, Wert „“: Bitte nennen Sie die beratene Organisation.",
        "Spalte personenzahl, Wert „0“: Dieser Wert muss größer oder gleich 1 sein.",
    ]


@pytest.mark.django_db
def test_neben_unlesbaren_zellen_wird_der_rest_geprueft(ev25, beraterin, tmp_path):
    zeile = "b1;EV25;06.11.2018;beraterin;projekttraeger;;viele;unfug;eins|zwei;"

    assert sorted(gruende("beratungen", csv_datei(tmp_path, KOPF, zeile))) == [
        "Spalte ergebnis, Wert „“: Zum Abschließen fehlen Thema oder Ergebnis.",
        "Spalte hauptthema, Wert „unfug“: „unfug“ gibt es unter „Themen“ nicht.",
        "Spalte nebenthemen, Wert „eins|zwei“: „eins“ gibt es unter „Themen“ nicht.",
        "Spalte nebenthemen, Wert „eins|zwei“: „zwei“ gibt es unter „Themen“ nicht.",
        "Spalte organisation, Wert „“: Bitte nennen Sie die beratene Organisation.",
        "Spalte personenzahl, Wert „viele“: Hier wird eine ganze Zahl erwartet.",
    ]


@pytest.mark.django_db
def test_was_an_einer_unlesbaren_zelle_haengt_wird_nicht_geraten(ev25, beraterin, tmp_path):
    VorhabenFactory(kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)))
    BeratungFactory(vorhaben=ev25, kennung="b1")
    zeile = "b1;EV26;05.05.2019;beraterin;projekttraeger;Fremd;2;kita;;geklaert"

    assert gruende("beratungen", csv_datei(tmp_path, KOPF, zeile)) == [
        "Spalte vorhaben, Wert „EV26“: „EV26“ gibt es unter „Vorhaben“ nicht.",
        "Spalte organisation, Wert „Fremd“: „Fremd“ gibt es unter „Organisationen“ nicht.",
    ]


@pytest.mark.django_db
def test_auch_was_erst_die_datenbank_sieht_kommt_zusammen(ev25, beraterin, tmp_path):
    zeile = "b1;EV25;06.11.2018;beraterin;projekttraeger;;2;kita;;"

    assert sorted(gruende("beratungen", csv_datei(tmp_path, KOPF, zeile))) == [
        "Spalte ergebnis, Wert „“: Zum Abschließen fehlen Thema oder Ergebnis.",
        "Spalte organisation, Wert „“: Bitte nennen Sie die beratene Organisation.",
    ]


@pytest.mark.django_db
def test_zu_viele_nebenthemen_und_das_hauptthema_darunter(ev25, beraterin, tmp_path):
    zeile = "b1;EV25;06.11.2018;beraterin;;;2;kita;kita|arbeit|schule|wohnen;geklaert"

    assert [grund.rpartition(": ")[2] for grund in gruende("beratungen", csv_datei(tmp_path, KOPF, zeile))] == [
        "Höchstens drei Nebenthemen.",
        "Das Hauptthema ist kein Nebenthema.",
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("kopf", "zelle"), [("", ""), (";kontaktart", ";")])
def test_ohne_kontaktart_wird_keine_erstberatung_daraus(ev25, beraterin, tmp_path, kopf, zelle):
    kopf = f"kennung;vorhaben;datum;beratende_person;hauptthema;ergebnis{kopf}"
    datei = csv_datei(tmp_path, kopf, f"b1;EV25;06.11.2018;beraterin;kita;geklaert{zelle}")

    importiere("beratungen", datei)

    assert Beratung.objects.get().kontaktart == "unbekannt"
    assert not Beratung.objects.erstberatungen().exists()


@pytest.mark.django_db
def test_eine_bekannte_zeile_behaelt_ihre_kontaktart_ohne_die_spalte(ev25, beraterin, tmp_path):
    BeratungFactory(vorhaben=ev25, kennung="b1", kontaktart="folge")
    kopf = "kennung;vorhaben;datum;beratende_person;hauptthema;ergebnis"

    importiere("beratungen", csv_datei(tmp_path, kopf, "b1;EV25;06.11.2018;beraterin;schule;geklaert"))

    assert Beratung.objects.get().kontaktart == "folge"


@pytest.mark.django_db
def test_codes_in_kleinen_buchstaben_meinen_denselben_klienten(ev25, beraterin, tmp_path):
    kopf = "kennung;vorhaben;datum;beratende_person;hauptthema;ergebnis;klient"
    zeilen = [f"b{i};EV25;06.11.2018;beraterin;kita;geklaert;{code}" for i, code in enumerate(("K-7QF4", " k-7qf4 "))]

    meldung = importiere("beratungen", csv_datei(tmp_path, kopf, *zeilen))

    assert meldung == "2 neu, 0 geändert, 0 unverändert\nNeu unter „Klienten“: K-7QF4\n"
    assert Klient.objects.get().beratungen.count() == 2
