"""Chapter 7: measures with date, medium and proof, each linked to its record; and every duty with its state."""

from datetime import date

import pytest

from berichte.abschnitte.publizitaet import Publizitaet
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.factories import NachweisdateiFactory, PublizitaetsnachweisFactory, VeranstaltungFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def vorhaben(db):
    return VorhabenFactory(kuerzel="EV25", foerderperiode="esf_2014")


def tabellen(vorhaben):
    return list(Publizitaet(Lage(vorhaben, Zeitraum.quartal(2018, 4))).teile())


def zeilen(tabelle):
    return [(zeile.label, *(zelle.text for zelle in zeile.zellen)) for zeile in tabelle.zeilen]


def test_massnahmen_fuehren_zu_ihren_eintraegen(vorhaben):
    nachweis = PublizitaetsnachweisFactory(vorhaben=vorhaben, beschreibung="Plakat im Eingang")
    abend = VeranstaltungFactory(vorhaben=vorhaben, titel="Infoabend", tag=date(2018, 11, 20))
    NachweisdateiFactory(veranstaltung=abend, art="flyer", zeigt_foerderung=True)

    massnahmen, _ = tabellen(vorhaben)

    assert zeilen(massnahmen) == [
        ("06.11.2018", "Plakat", "Plakat im Eingang", "https://www.beispiel.invalid/plakat"),
        ("20.11.2018", "Flyer oder Einladung", "Infoabend", "1 Datei"),
    ]
    assert [zeile.zellen[1].ziel for zeile in massnahmen.zeilen] == [
        nachweis.get_absolute_url(),
        f"{abend.get_absolute_url()}#nachweise",
    ]


def test_pflichten_nennen_grundlage_und_stand_am_ende_des_zeitraums(vorhaben):
    PublizitaetsnachweisFactory(vorhaben=vorhaben, datum=date(2017, 2, 1))
    abend = VeranstaltungFactory(vorhaben=vorhaben)
    VeranstaltungFactory(vorhaben=vorhaben, art="netzwerktreffen")
    NachweisdateiFactory(veranstaltung=abend, art="protokoll")

    _, pflichten = tabellen(vorhaben)

    stand = {label: zellen for label, *zellen in zeilen(pflichten)}
    einer_von_zweien = "bei 1 von 2 durchgeführten Veranstaltungen"
    assert stand["Plakat ab A3, gut sichtbar vor Ort"] == [
        "VO (EU) Nr. 1303/2013, Anhang XII, Abschnitt 2.2, Nummer 2 Buchstabe b",
        "nachgewiesen seit 01.02.2017",
    ]
    assert stand["Beschreibung auf der Website"][1] == "fehlt"
    assert stand["Flyer oder Einladung mit Logos und Fördertext"][1] == einer_von_zweien
    assert stand["Foto oder Scan von der Veranstaltung"][1] == einer_von_zweien


def test_ein_spaeterer_nachweis_zaehlt_noch_nicht(vorhaben):
    PublizitaetsnachweisFactory(vorhaben=vorhaben, datum=date(2018, 12, 31))

    frueher = Publizitaet(Lage(vorhaben, Zeitraum.quartal(2018, 3))).kapitel().teile

    assert ("Plakat ab A3, gut sichtbar vor Ort", "fehlt") in {(z[0], z[2]) for z in zeilen(frueher[1])}


def test_das_kapitel_steht_vor_esf_soll_und_ist_und_der_methodik(als, koordination, vorhaben):
    kapitel = als(koordination).get("/berichte/EV25/2018-4/").context["dokument"].kapitel

    nummern = [k.nummer for k in kapitel]
    assert nummern[nummern.index("7") :][:3] == ["7", "8", "9"]
    assert nummern.index("9") < nummern.index("13")
