"""What was exported imports again, into an emptied database, and gives the same file."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from beratung.models import Beratung, Klient, Vermittlung
from berichte.models import Beleg
from netzwerk.models import Organisation
from protegat.basis.models import Standort, Vorhaben
from tests.austausch import TABELLEN, exportiere, importiere
from tests.factories import (
    BERLIN,
    BelegFactory,
    BeratungFactory,
    FinanzierungsanteilFactory,
    KostenpositionFactory,
    NebenthemaFactory,
    OrganisationFactory,
    OrtsteilFactory,
    ReiheFactory,
    StandortFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VermittlungFactory,
    VorhabenFactory,
)
from veranstaltungen.models import Reihe, Veranstaltung

TUECKISCH = (
    "=1+1",
    "+49 341 0",
    "-x",
    "@cmd",
    "\tTab",
    "'schon da",
    "'=da",
    'A|B; "C"\\',
    "zwei\nZeilen\r\n",
    "_x0041_",
)


@pytest.fixture
def bestand(ev25, beraterin):
    """Every table filled, with names that a spreadsheet might run or a separator might break."""
    zweites = VorhabenFactory(
        kuerzel="EV25-2", tage=(date(2019, 1, 2), date(2019, 12, 31)), vorgaenger=ev25, gesamtkosten="37800.00"
    )
    Vorhaben.objects.filter(pk=ev25.pk).update(
        gesamtkosten=Decimal("78444.80"), bewilligungszeitraum=DateRange(date(2017, 1, 1), date(2019, 3, 31), "[]")
    )
    for vorhaben in (ev25, zweites):
        FinanzierungsanteilFactory(vorhaben=vorhaben, mittelgeber="ESF; =Land|", satz="47.5")
        FinanzierungsanteilFactory(vorhaben=vorhaben, mittelgeber="Stadt")
    partner = [OrganisationFactory(name=name, oeffnungszeiten=name, sprachen=["ar", "de"]) for name in TUECKISCH]
    Organisation.objects.filter(pk=partner[0].pk).update(ortsteil=OrtsteilFactory(name="West; -nord"))
    partner[0].themen.set([ThemaFactory(code="kita"), ThemaFactory(code="arbeit")])
    erste = BeratungFactory(
        vorhaben=ev25,
        beratende_person=beraterin,
        standort=StandortFactory(name="=Rathaus"),
        ortsteil=OrtsteilFactory(name="Mitte"),
        hilfen=["krise", "begleitung"],
        mit_code=True,
    )
    NebenthemaFactory(beratung=erste, thema=ThemaFactory(code="schule"), rang=1)
    NebenthemaFactory(beratung=erste, thema=ThemaFactory(code="arbeit"), rang=2)
    BeratungFactory(vorhaben=ev25, beratende_person=beraterin, traeger=True, organisation=partner[7])
    BeratungFactory(vorhaben=ev25, beratende_person=beraterin, entwurf=True, hauptthema=None)
    BeratungFactory(vorhaben=zweites, beratende_person=beraterin, storniert=True, datum=date(2019, 5, 1))
    VermittlungFactory(beratung=erste, organisation=partner[4], wiedervorlage=date(2018, 12, 1))
    VermittlungFactory(beratung=erste, organisation=None, stelle="amt", thema=ThemaFactory(code="kita"))
    fest = VeranstaltungFactory(
        vorhaben=ev25,
        reihe=ReiheFactory(name="-Eine neue Heimat"),
        teilnehmende=0,
        beginn=datetime(2018, 7, 1, 9, 30, 15, tzinfo=BERLIN),
        ende=datetime(2018, 7, 1, 11, tzinfo=BERLIN),
        im_rahmen_von="Stadtteilfest",
        leitung=beraterin,
        oeffentlich=True,
    )
    fest.mitveranstalter.set(partner)
    fest.anwesende.set(partner[:2])
    VeranstaltungFactory(vorhaben=zweites, geplant=True, tag=date(2019, 3, 1))
    for fold in (0, 1):  # the hour that the end of summer time repeats
        nachts = datetime(2018, 10, 28, 2, 30, tzinfo=BERLIN, fold=fold)
        VeranstaltungFactory(vorhaben=ev25, beginn=nachts, ende=None)
    sach = KostenpositionFactory(vorhaben=ev25, code="sach")
    for nummer, name in enumerate(TUECKISCH):
        BelegFactory(
            kostenposition=sach, beleg_nr=f"{nummer}{name}", empfaenger=name, brutto="-1234.50", offen=nummer == 3
        )


def leere():
    for modell in (Beleg, Vermittlung, Beratung, Veranstaltung, Klient, Standort, Reihe, Organisation):
        modell.objects.all().delete()
    Vorhaben.objects.update(vorgaenger=None)
    Vorhaben.objects.all().delete()


@pytest.mark.django_db
@pytest.mark.parametrize("endung", ["csv", "xlsx"])
def test_alle_tabellen_kommen_gleich_zurueck(bestand, tmp_path, endung):
    vorher = {name: exportiere(name, tmp_path / f"{name}.{endung}").read_bytes() for name in TABELLEN}
    leere()

    for name in TABELLEN:
        importiere(name, tmp_path / f"{name}.{endung}")

    nachher = {name: exportiere(name, tmp_path / f"{name}_neu.{endung}").read_bytes() for name in TABELLEN}
    assert nachher == vorher
    assert {o.name for o in Organisation.objects.all()} >= set(TUECKISCH)
    assert not Beratung.objects.exclude(erstellt_von=None).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("endung", ["csv", "xlsx"])
@pytest.mark.parametrize("tabelle", TABELLEN)
def test_was_schon_da_ist_bleibt_unveraendert(bestand, tmp_path, tabelle, endung):
    pfad = exportiere(tabelle, tmp_path / f"tabelle.{endung}")

    meldung = importiere(tabelle, pfad)

    assert meldung.startswith("0 neu, 0 geändert, ")


@pytest.mark.django_db
def test_die_reihenfolge_im_tag_bleibt(ev25, beraterin, tmp_path):
    for minuten in (30, 10, 20):
        BeratungFactory(vorhaben=ev25, beratende_person=beraterin, dauer=minuten)
    BeratungFactory(vorhaben=ev25, beratende_person=beraterin, dauer=5, datum=date(2018, 11, 6) - timedelta(days=1))
    pfad = exportiere("beratungen", tmp_path / "b.csv")
    Beratung.objects.all().delete()

    importiere("beratungen", pfad)

    assert list(Beratung.objects.order_by("datum", "pk").values_list("dauer", flat=True)) == [5, 30, 10, 20]
