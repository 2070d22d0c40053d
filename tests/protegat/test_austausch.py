"""What both commands promise: all rows or none, exit codes, formats, bounds."""

import subprocess
import sys

import pytest
from django.conf import settings
from django.core.management import call_command

from beratung.models import Beratung, Klient
from netzwerk.models import Organisation, Organisationstyp
from protegat.basis.befehl import Abgelehnt
from protegat.basis.models import Standort
from tests.austausch import csv_datei, importiere
from tests.factories import OrganisationFactory

KOPF = "kennung;name;typ"
BERATUNG = "kennung;vorhaben;datum;beratende_person;standort;hauptthema;ergebnis;klient"


@pytest.mark.django_db
def test_eine_fehlerhafte_zeile_und_nichts_wird_geschrieben(ev25, beraterin, tmp_path):
    datei = csv_datei(
        tmp_path,
        BERATUNG,
        "b1;EV25;06.11.2018;beraterin;Neues Haus;kita;geklaert;K-7QF4",
        "b2;EV25;06.11.2018;beraterin;Anderes Haus;kita;nebenbei;",
    )

    with pytest.raises(Abgelehnt, match="Zeile 3, Spalte ergebnis, Wert „nebenbei“: Diesen Wert gibt es hier nicht"):
        importiere("beratungen", datei)

    assert (Beratung.objects.count(), Standort.objects.count(), Klient.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_probelauf_prueft_und_schreibt_nicht(ev25, beraterin, tmp_path):
    datei = csv_datei(tmp_path, BERATUNG, "b1;EV25;2018-11-06;beraterin;Neues Haus;kita;geklaert;K-7QF4")

    meldung = importiere("beratungen", datei, probelauf=True)

    assert meldung.splitlines() == [
        "Probelauf, nichts wurde geschrieben.",
        "1 neu, 0 geändert, 0 unverändert",
        "Neu unter „Standorte“: Neues Haus",
        "Neu unter „Klienten“: K-7QF4",
    ]
    assert (Beratung.objects.count(), Standort.objects.count(), Klient.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
def test_dieselbe_kennung_aendert_statt_zu_verdoppeln(tmp_path):
    importiere("organisationen", csv_datei(tmp_path, KOPF, "o1;Alter Name;verein", "o2;Zweiter;amt"))

    meldung = importiere("organisationen", csv_datei(tmp_path, KOPF, "o1;Neuer Name;verein", "o2;Zweiter;amt"))

    assert meldung == "0 neu, 1 geändert, 1 unverändert\n"
    assert set(Organisation.objects.values_list("kennung", "name")) == {("o1", "Neuer Name"), ("o2", "Zweiter")}


@pytest.mark.django_db
def test_leer_heisst_vorgabe_und_eine_fehlende_spalte_laesst_stehen(tmp_path):
    OrganisationFactory(kennung="o1", name="Eins", telefon="0341", ort="Leipzig", aktiv=False)

    importiere("organisationen", csv_datei(tmp_path, "kennung;name;typ;telefon;aktiv", "o1;Eins;amt;;"))

    eins = Organisation.objects.get()
    assert (eins.telefon, eins.aktiv, eins.ort) == ("", True, "Leipzig")


@pytest.mark.django_db
def test_alle_fehlerhaften_zeilen_mit_ihrer_zeile_in_der_datei(tmp_path):
    OrganisationFactory(name="Gibt es")
    typen = ", ".join(Organisationstyp)
    datei = csv_datei(
        tmp_path,
        KOPF + ";oeffnungszeiten;email",
        'o1;Eins;verein;"Mo',
        'Di";',
        "",
        "o1;Zwei;verein;;",
        ";gibt ES;amt;;",
        ";Drei;klub;;kein at",
        "o4;Vier;amt;;;zu viel",
    )

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", datei)

    assert str(abgelehnt.value).splitlines() == [
        "4 Zeilen sind fehlerhaft, nichts wurde geschrieben.",
        "Zeile 5, Spalte kennung, Wert „o1“: Das steht schon in Zeile 2.",
        "Zeile 6, Spalte name, Wert „gibt ES“: Eine Organisation mit diesem Namen gibt es schon.",
        f"Zeile 7, Spalte typ, Wert „klub“: Diesen Wert gibt es hier nicht. Möglich sind: {typen}.",
        "Zeile 7, Spalte email, Wert „kein at“: Bitte gültige E-Mail-Adresse eingeben.",
        "Zeile 8: Hier stehen mehr Zellen, als es Spalten gibt.",
    ]


@pytest.mark.django_db
def test_sehr_viele_fehler_werden_gezaehlt_statt_gedruckt(tmp_path):
    datei = csv_datei(tmp_path, KOPF, *(f"o{i};Name {i};klub" for i in range(250)))

    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", datei)

    assert len(str(abgelehnt.value).splitlines()) == 202
    assert str(abgelehnt.value).endswith("… und 50 weitere Fehler.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kopf", "grund"),
    [
        ("kennung;name;typ;datun", "Die Spalte „datun“ gibt es hier nicht. Es gibt: kennung, name, typ,"),
        ("kennung;name", "Es fehlt die Spalte „typ“."),
        ("name;typ;name", "Zeile 1: Die Spalte „name“ kommt zweimal vor."),
    ],
)
def test_der_kopf_wird_geprueft(tmp_path, kopf, grund):
    with pytest.raises(Abgelehnt) as abgelehnt:
        importiere("organisationen", csv_datei(tmp_path, kopf))

    assert str(abgelehnt.value).startswith(grund)


@pytest.mark.parametrize("befehl", ["importieren", "exportieren"])
def test_tabelle_und_datei_sind_noetig(befehl):
    with pytest.raises(Abgelehnt, match=r"^Welche Tabelle\? Es gibt: vorhaben, organisationen, beratungen"):
        call_command(befehl)
    with pytest.raises(Abgelehnt, match="Welche Datei"):
        call_command("importieren", "vorhaben")


@pytest.mark.parametrize(
    ("argumente", "grund"),
    [
        ("importieren themen x.csv", "Die Tabelle „themen“ gibt es nicht. Es gibt: vorhaben,"),
        ("exportieren vorhaben --nein", "„--nein“ gehört nicht zu diesem Befehl. Was er kennt, zeigt: manage.py exp"),
        ("exportieren vorhaben --form csv", "„--form csv“ gehört nicht zu diesem Befehl."),
        ("exportieren vorhaben --von", "Bei --von fehlt die Angabe, oder sie passt nicht."),
    ],
)
def test_abgelehnt_heisst_eins_mit_einem_satz(argumente, grund):
    lauf = subprocess.run(
        [sys.executable, "manage.py", *argumente.split()], cwd=settings.BASE_DIR, capture_output=True, text=True
    )

    assert (lauf.returncode, lauf.stdout) == (1, "")
    assert lauf.stderr.startswith(f"Abgelehnt: {grund}")
    assert len(lauf.stderr.splitlines()) == 1
