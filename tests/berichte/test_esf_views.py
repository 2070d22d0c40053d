"""The pages of section 8: every printed number opens exactly its Stammblätter, for those who may see them."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from berichte.arten import QUARTALSBERICHT
from berichte.ausgabe.pdf import _daten
from berichte.kennzahlen import KENNZAHLEN
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum
from tests.berichte import esf
from tests.factories import StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db

BERICHT = "/berichte/{}/2018-4/"
ARBEITSLOSE = "/berichte/{}/2018-4/zahlen/EECO02/"


def abschnitt(antwort):
    return next(kapitel for kapitel in antwort.context["dokument"].kapitel if kapitel.nummer == "8")


def test_jede_zahl_fuehrt_zu_genau_ihren_stammblaettern(als, koordination):
    esf.welt(11, "esf_plus", anzahl=25)
    client = als(koordination)
    zellen = [
        zelle
        for tabelle in abschnitt(client.get(BERICHT.format("EINS"))).teile
        for zeile in getattr(tabelle, "zeilen", ())
        for zelle in zeile.zellen[2:]
    ]

    for zelle in zellen:
        seite = client.get(zelle.ziel)
        assert seite.context["probe"].stimmt, zelle.ziel
        assert seite.context["table"].paginator.count == zelle.wert, zelle.ziel
        assert zelle.fundstelle is not None

    assert sum(zelle.wert > 0 for zelle in zellen) > 20


def test_die_liste_zeigt_code_eintritt_und_was_die_regel_fragt(als, koordination):
    blatt = StammblattFactory(erwerbsstatus="arbeitslos", arbeitslos_seit=date(2017, 1, 1))

    seite = als(koordination).get(ARBEITSLOSE.format(blatt.vorhaben.kuerzel))

    assert [spalte.name for spalte in seite.context["table"].columns] == [
        "code", "eintritt", "geschlecht", "erwerbsstatus",
    ]  # fmt: skip
    assert blatt.klient.code in seite.text
    assert "Quelle: VO (EU) 2021/1057, Anhang I, Nr. 1.1 (*)." in seite.text


def test_sensible_spalten_verschwinden_mit_dem_ruhenden_vorhaben():
    minderheit = KENNZAHLEN["EECO15"]

    assert "minderheit" not in minderheit.ohne_spalten(VorhabenFactory(aktiv=True))
    assert "minderheit" in minderheit.ohne_spalten(VorhabenFactory(aktiv=False))


@pytest.mark.parametrize("adresse", [BERICHT, ARBEITSLOSE])
def test_leserecht_sieht_weder_entwurf_noch_stammblaetter(als, pruefung, adresse):
    vorhaben = StammblattFactory().vorhaben

    assert als(pruefung).get(adresse.format(vorhaben.kuerzel)).status_code == 403


@pytest.mark.parametrize("adresse", [BERICHT, ARBEITSLOSE])
def test_zahl_der_abfragen_bleibt_gleich(als, koordination, adresse):
    vorhaben = StammblattFactory(erwerbsstatus="arbeitslos", arbeitslos_seit=date(2017, 1, 1)).vorhaben
    client = als(koordination)

    def abfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(adresse.format(vorhaben.kuerzel))
        return len(gezaehlt)

    abfragen()
    wenige = abfragen()
    StammblattFactory.create_batch(49, vorhaben=vorhaben, erwerbsstatus="arbeitslos", arbeitslos_seit=date(2017, 1, 1))

    assert abfragen() == wenige


@pytest.mark.parametrize(("modus", "gedruckt"), [("stammblatt", True), ("anzahl", False)])
def test_die_methodik_druckt_jede_regel_mit_ihrer_quelle(modus, gedruckt):
    vorhaben = Vorhaben.objects.get(pk=VorhabenFactory(teilnehmermodus=modus, foerderperiode="esf_2014").pk)

    druck = _daten(QUARTALSBERICHT.dokument(Lage(vorhaben, Zeitraum.quartal(2018, 4))))

    quellen = re.findall(r"VO \(EU\) Nr\. 1304/2013, Anhang I, Nr\. \d \(\*{1,2}\)", str(druck["kapitel"]))
    assert len(quellen) == (25 if gedruckt else 0)
