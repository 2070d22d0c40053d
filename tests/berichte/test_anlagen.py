"""The annexes: every event, every active partner, every proof of publicity; and nothing that names a person."""

from datetime import date

import pytest

from berichte.abschnitte.nachweisliste import Nachweisliste
from berichte.abschnitte.netzwerkliste import Netzwerkliste
from berichte.abschnitte.veranstaltungsliste import Veranstaltungsliste
from berichte.kennzahlen import AKTIVE_PARTNER
from berichte.lage import Lage
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import zufall
from tests.factories import (
    BeratungFactory,
    KontaktpersonFactory,
    NachweisdateiFactory,
    NetzwerkkontaktFactory,
    OrganisationFactory,
    PublizitaetsdateiFactory,
    PublizitaetsnachweisFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenanteilFactory,
    VorhabenFactory,
)

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


def zeilen(tabelle):
    return [(zeile.label, *(zelle.text for zelle in zeile.zellen)) for zeile in tabelle.zeilen]


def test_a_nennt_jede_durchgefuehrte_veranstaltung_und_wie_gezaehlt_wurde(ev25):
    anderes = VorhabenFactory(kuerzel="EV25-2")
    abend = VeranstaltungFactory(
        vorhaben=ev25, titel="KiTa finden", thema=ThemaFactory(), zaehlart="strichliste", gezaehlt_von="team"
    )
    VorhabenanteilFactory(veranstaltung=abend, vorhaben=anderes, anteil="40")
    fest = {"art": "buergerdialog", "titel": "Fest", "im_rahmen_von": "Stadtteilfest", "teilnehmende": 1400}
    VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 12, 30), **fest)
    VeranstaltungFactory(vorhaben=ev25, geplant=True)
    VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 9, 30))
    mitgetragen = VeranstaltungFactory(vorhaben=anderes, titel="Gemeinsam")
    VorhabenanteilFactory(veranstaltung=mitgetragen, vorhaben=ev25, anteil="12.50")

    gezaehlte, weitere = Veranstaltungsliste(Lage(ev25, QUARTAL)).teile()

    kita = ThemaFactory().label
    assert zeilen(gezaehlte) == [
        (
            *("06.11.2018", "Informationsveranstaltung", "KiTa finden", kita, "27"),
            *("Strichliste, Beratungsteam", "mitgetragen: 40 % EV25-2"),
        ),
        ("30.12.2018", "EU-Bürgerdialog", "Fest", "–", "1.400", "Liste", "im Rahmen von: Stadtteilfest"),
    ]
    assert zeilen(weitere) == [("06.11.2018", "Informationsveranstaltung", "Gemeinsam", "EV25-2", "12,5 %")]
    assert gezaehlte.zeilen[0].zellen[1].ziel == abend.get_absolute_url()


@pytest.mark.parametrize("seed", range(3))
def test_b_nennt_genau_die_aktiven_partner(seed):
    for vorhaben in zufall.Welt(seed).vorhaben:
        lage = Lage(vorhaben, QUARTAL)

        (tabelle,) = Netzwerkliste(lage).teile()

        aktive = AKTIVE_PARTNER.datensaetze(vorhaben, QUARTAL).values_list("name", flat=True)
        assert [zeile.label.removesuffix(" (neu)") for zeile in tabelle.zeilen] == list(aktive)
        assert tabelle.titel.startswith(f"{lage.werte(AKTIVE_PARTNER).quartal} aktive Partner")


def test_b_nennt_wege_und_weder_zahlen_noch_menschen(ev25):
    alte = OrganisationFactory(name="Alte", typ="amt", kooperationsformen=["verweisstelle", "gremium"])
    KontaktpersonFactory(organisation=alte, name="Vera Muster")
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=alte, datum=date(2018, 3, 6))
    VermittlungFactory.create_batch(2, beratung=BeratungFactory(vorhaben=ev25), organisation=alte)
    VeranstaltungFactory(vorhaben=ev25).mitveranstalter.add(alte)
    NetzwerkkontaktFactory(vorhaben=ev25, organisation=OrganisationFactory(name="Neue"))

    (tabelle,) = Netzwerkliste(Lage(ev25, QUARTAL)).teile()

    assert zeilen(tabelle) == [
        ("Alte", "Amt", "Verweisstelle, Gremium", "Vermittlungen, Veranstaltungen"),
        ("Neue (neu)", "Verein", "–", "Netzwerkkontakte"),
    ]


def test_d_nennt_jeden_nachweis_mit_seiner_pruefsumme(ev25):
    plakat = PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Plakat im Eingang", ohne_beleg=True)
    scan = PublizitaetsdateiFactory(nachweis=plakat)
    PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Nur gesagt", ohne_beleg=True, datum=date(2018, 11, 7))
    PublizitaetsnachweisFactory(vorhaben=ev25, beschreibung="Im Netz", datum=date(2018, 11, 8))
    PublizitaetsnachweisFactory(vorhaben=ev25, datum=date(2018, 9, 30))
    abend = VeranstaltungFactory(vorhaben=ev25, tag=date(2018, 11, 20), titel="Infoabend")
    flyer, liste = (
        NachweisdateiFactory(veranstaltung=abend, art=art, zeigt_foerderung=True) for art in ("flyer", "teilnahmeliste")
    )

    (tabelle,) = Nachweisliste(Lage(ev25, QUARTAL)).teile()

    assert zeilen(tabelle) == [
        ("06.11.2018", "Plakat", "Plakat im Eingang", scan.name, scan.sha256[:16]),
        ("07.11.2018", "Plakat", "Nur gesagt", "fehlt", "–"),
        ("08.11.2018", "Plakat", "Im Netz", "https://www.beispiel.invalid/plakat", "–"),
        ("20.11.2018", "Flyer oder Einladung", "Infoabend", flyer.name, flyer.sha256[:16]),
        ("20.11.2018", "Teilnahmeliste (Scan)", "Infoabend", liste.get_typ_display(), liste.sha256[:16]),
    ]
