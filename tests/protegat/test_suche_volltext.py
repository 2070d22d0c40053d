"""The search: German word forms, parts of words, other places than the title, marks, counts, and the index."""

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Organisation, Organisationstext
from protegat.basis.marken import ausschnitt, markiere
from protegat.basis.models import Wiedervorlage
from tests.factories import (
    NetzwerkkontaktFactory,
    OrganisationFactory,
    OrganisationstextFactory,
    ReiheFactory,
    ThemaFactory,
    VeranstaltungFactory,
    VereinbarungFactory,
)
from tests.protegat.test_suche import funde

pytestmark = pytest.mark.django_db
SUCHE = reverse("suche")


@pytest.mark.parametrize(
    "wort",
    [
        "Häuser",
        "haeuser",
        "haus",
        "agentur",
        "arabisch",
        "kinderbetreuung",
        "ausweis",
        "beispielweg",
        "HÄUSERN weg",
    ],
)
def test_organisationen_finden_sich_an_jedem_ort(als, beraterin, wort):
    organisation = OrganisationFactory(name="Häuseragentur Haus", strasse="Beispielweg 7", sprachen=["ar"])
    organisation.themen.add(ThemaFactory(code="kita"))
    OrganisationstextFactory(organisation=organisation)
    OrganisationFactory(name="Sportverein")

    assert funde(als(beraterin).get(SUCHE, {"q": wort}))["Organisationen"] == ["Häuseragentur Haus"]


def test_jede_art_hat_ihre_gruppe(als, beraterin, ev25):
    VeranstaltungFactory(vorhaben=ev25, titel="Abend", referent="Zirkus Referent")
    ReiheFactory(name="Reihe", beschreibung="mit Zirkus")
    NetzwerkkontaktFactory(vorhaben=ev25, anlass="Zirkus besprochen")
    VereinbarungFactory(gegenstand="Zirkus am Dienstag")
    Wiedervorlage.objects.create(text="Zirkus anrufen", fuer=beraterin, faellig_am=timezone.localdate())

    assert funde(als(beraterin).get(SUCHE, {"q": "zirkus"})) == {
        "Veranstaltungen": ["Abend"],
        "Reihen": ["Reihe"],
        "Netzwerkkontakte": ["Zirkus besprochen"],
        "Vereinbarungen": ["Zirkus am Dienstag"],
        "Wiedervorlagen": ["Zirkus anrufen"],
    }


def test_fremde_wiedervorlagen_bleiben_verborgen(als, beraterin, koordination):
    Wiedervorlage.objects.create(text="Zirkus anrufen", fuer=koordination, faellig_am=timezone.localdate())

    assert funde(als(beraterin).get(SUCHE, {"q": "zirkus"})) == {}


def test_die_besten_stehen_vorn_und_gezaehlt_wird_alles(als, beraterin):
    for nummer in range(12):
        OrganisationFactory(name=f"A{nummer}", zugang="Wohnen fragen")
    OrganisationFactory(name="Wohnen")

    gruppe = als(beraterin).get(SUCHE, {"q": "wohnen"}).context["gruppen"][0]

    assert (gruppe.treffer[0].text, len(gruppe.treffer), gruppe.gesamt) == ("Wohnen", 10, 13)


def test_gefundenes_ist_markiert(als, beraterin):
    OrganisationFactory(name="Büro & Mehr", zugang="Nur mit Ausweis")

    text = als(beraterin).get(SUCHE, {"q": "buero ausweis"}).text

    assert "<mark>Büro</mark> &amp; Mehr" in text
    assert "Nur mit <mark>Ausweis</mark>" in text


@pytest.mark.parametrize(
    ("text", "wort", "erwartet"),
    [
        ("Buero am See", "büro", "<mark>Buero</mark> am See"),
        ("Straße", "strasse", "<mark>Straße</mark>"),
        ("Beratung", "Beratungen", "<mark>Beratung</mark>"),
        ("<b>", "b", "&lt;<mark>b</mark>&gt;"),
        ("nichts", "anderes", "nichts"),
        ("", "x", ""),
    ],
)
def test_marken_kennen_schreibweisen(text, wort, erwartet):
    assert markiere(text, [wort]) == erwartet


def test_der_ausschnitt_zeigt_nur_die_umgebung():
    assert ausschnitt(["nein", "vorn " * 30 + "Fund " + "hinten " * 30], ["fund"]).count("vorn") < 15


def test_die_suche_nutzt_ihre_indizes():
    neue = (OrganisationFactory.build(name=f"Stelle {n} Kultur", ort=f"Ort {n}") for n in range(3000))
    Organisation.objects.bulk_create(neue)
    texte = (
        OrganisationstextFactory.build(organisation=organisation, angebot=f"Angebot {organisation.pk}")
        for organisation in Organisation.objects.all()
    )
    Organisationstext.objects.bulk_create(texte)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE netzwerk_organisation, netzwerk_organisationstext")
        cursor.execute("SET LOCAL enable_seqscan = off")

    plan = Organisation.objects.suche("Häuser").explain()

    for index in ("organisation_wortformen", "organisation_wortteile", "organisationstext_wortteile"):
        assert index in plan
