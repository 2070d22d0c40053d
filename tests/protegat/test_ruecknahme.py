"""Taking an import back: what came along with it, and values that are more than a text."""

import pytest

from beratung.models import Beratung, Klient
from protegat.basis.models import Finanzierungsanteil, Standort, Vorhaben
from protegat.einlesen import nimm_zurueck, schreibe, sieh_an
from tests.factories import BeratungFactory, ThemaFactory, VeranstaltungFactory, WiedervorlageFactory

pytestmark = pytest.mark.django_db


def datei(*zeilen):
    return "\n".join(zeilen).encode()


def test_mitgekommene_zeilen_anderer_tabellen_gehen_auch(koordination, ev25):
    ThemaFactory(code="kita")
    kopf = "vorhaben;datum;beratende_person;standort;hauptthema;ergebnis;klient"
    tabelle = datei(
        kopf,
        "EV25;2018-11-05;koordination;Neuer Ort;kita;geklaert;K-7QF4",
        "EV25;2018-11-06;koordination;Neuer Ort;kita;geklaert;K-9ACD",
    )
    einlesung = sieh_an("beratungen", "b.csv", tabelle, koordination)
    assert (Beratung.objects.count(), Standort.objects.count()) == (0, 0)
    schreibe(einlesung, koordination)
    assert (Beratung.objects.count(), Klient.objects.count()) == (2, 2)
    BeratungFactory(klient=Klient.objects.get(code="K-9ACD"))

    nimm_zurueck(einlesung, koordination)

    assert (Beratung.objects.count(), Standort.objects.filter(name="Neuer Ort").count()) == (1, 0)
    assert [klient.code for klient in Klient.objects.all()] == ["K-9ACD"]
    einlesung.refresh_from_db()
    assert einlesung.geblieben == ["Klient „K-9ACD“: Wird gebraucht unter „Beratungen“."]


def test_spannen_anteile_und_selbstverweise_kommen_zurueck(koordination):
    kopf = "kuerzel;titel;beginn;ende;vorgaenger;anteile;gesamtkosten"
    erste = sieh_an(
        "vorhaben", "v.csv", datei(kopf, "A;Eins;2020-01-01;2020-12-31;;ESF=95|Stadt=rest;1000,50"), koordination
    )
    schreibe(erste, koordination)
    vorher = list(Vorhaben.objects.values("titel", "zeitraum", "gesamtkosten", "vorgaenger"))
    zweite = sieh_an(
        *("vorhaben", "v.csv"),
        datei(
            kopf,
            *(f"{neu};Zwei;2019-01-01;2019-12-31;{vor};X=rest;5" for neu, vor in ("B ", "CB", "DC")),
            "A;Neu;2020-02-01;2020-12-31;D;ESF=50|Stadt=rest;7",
        ),
        koordination,
    )
    schreibe(zweite, koordination)
    assert Vorhaben.objects.get(kuerzel="A").vorgaenger.vorgaenger.kuerzel == "C"
    assert Vorhaben.objects.get(kuerzel="A").finanzierungsanteile.count() == 2

    nimm_zurueck(zweite, koordination)

    assert list(Vorhaben.objects.values("titel", "zeitraum", "gesamtkosten", "vorgaenger")) == vorher
    assert set(Finanzierungsanteil.objects.values_list("mittelgeber", "satz")) == {("ESF", 95), ("Stadt", None)}


def test_wozu_es_eine_wiedervorlage_gibt_das_bleibt(koordination, ev25):
    ThemaFactory(code="kita")
    kopf = "vorhaben;datum;beratende_person;hauptthema;ergebnis"
    tabelle = datei(kopf, *(f"EV25;2018-11-0{tag};koordination;kita;geklaert" for tag in (5, 6)))
    einlesung = sieh_an("beratungen", "b.csv", tabelle, koordination)
    schreibe(einlesung, koordination)
    wiedervorlage = WiedervorlageFactory(gegenstand=Beratung.objects.earliest("datum"))
    WiedervorlageFactory(gegenstand=VeranstaltungFactory(pk=Beratung.objects.latest("datum").pk))

    nimm_zurueck(einlesung, koordination)

    assert [wiedervorlage.gegenstand] == list(Beratung.objects.all())
    assert einlesung.zeilen.exclude(bleibt="").get().bleibt == "Wird gebraucht unter „Wiedervorlagen“."
