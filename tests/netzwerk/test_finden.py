"""Whom to send somebody to: the rule, its reasons in words, and the page that answers."""

import random
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from netzwerk.finden import HOECHSTENS, Gesuch, finde, oeffnung
from netzwerk.models import Oeffnungszeit, Organisation
from netzwerk.models.querysets import ANDERSWO, HIER, NEBENAN
from tests.factories import (
    OeffnungszeitFactory,
    OrganisationFactory,
    OrtsteilFactory,
    ThemaFactory,
    VermittlungFactory,
)

pytestmark = pytest.mark.django_db
FINDEN, VORSCHLAEGE = reverse("netzwerk:finden"), reverse("netzwerk:vorschlaege")
DIENSTAG = datetime(2018, 11, 6, 10, 30, tzinfo=ZoneInfo("Europe/Berlin"))
VERWEIS = {"kooperationsformen": ["verweisstelle"]}


def partner(name, thema=None, **felder):
    organisation = OrganisationFactory(name=name, **VERWEIS | felder)
    organisation.themen.set([thema] if thema else [])
    return organisation


def suche(**gesuch):
    return finde(Gesuch(**{"jetzt": DIENSTAG} | gesuch), Organisation.objects.all())


def namen(vorschlaege):
    return [vorschlag.organisation.name for vorschlag in vorschlaege]


@pytest.fixture
def wohnen(db):
    return ThemaFactory(code="wohnen")


@pytest.fixture
def viertel(db):
    """Here, next door, far away."""
    hier, nebenan, fern = OrtsteilFactory.create_batch(3)
    hier.nachbarn.add(nebenan)
    return hier, nebenan, fern


def test_die_regel_in_ihrer_reihenfolge(wohnen, viertel):
    """Each falls short of the one before in one thing and is better in what counts less; by name it would be last."""
    hier, nebenan, fern = viertel
    offen = [
        partner("0 keine Verweisstelle", wohnen, kooperationsformen=[], sprachen=["ar"], ortsteil=hier),
        partner("1 andere Sprache", wohnen, sprachen=["fa"], ortsteil=hier),
        partner("3 fern", wohnen, sprachen=["ar"], ortsteil=fern),
        partner("4 nebenan", wohnen, sprachen=["ar"], ortsteil=nebenan),
        partner("5 hier", wohnen, sprachen=["ar"], ortsteil=hier),
    ]
    for organisation in offen:
        OeffnungszeitFactory(organisation=organisation)
    partner("2 heute zu", wohnen, sprachen=["ar"], ortsteil=hier)
    partner("9 ruht", wohnen, aktiv=False)
    partner("9 anderes Thema", ThemaFactory(code="kita"), sprachen=["ar"], ortsteil=hier)

    vorschlaege = suche(thema=wohnen, sprache="ar", ortsteil=hier)

    assert namen(vorschlaege) == ["5 hier", "4 nebenan", "3 fern", "2 heute zu", "1 andere Sprache"]


def test_die_gruende_stehen_in_worten_da(wohnen, viertel):
    hier, nebenan, _ = viertel
    OeffnungszeitFactory(
        organisation=partner("A", wohnen, sprachen=["ar"], ortsteil=hier), ende=time(16), hinweis="nur mit Termin"
    )
    partner("B", wohnen, ortsteil=nebenan)
    partner("C", wohnen, sprachen=["ar"])

    saetze = {
        vorschlag.organisation.name: vorschlag.satz for vorschlag in suche(thema=wohnen, sprache="ar", ortsteil=hier)
    }

    assert saetze == {
        "A": "passt zu Wohnen, spricht Arabisch, heute bis 16 Uhr, nur mit Termin, im selben Ortsteil",
        "B": "passt zu Wohnen, Arabisch nicht eingetragen, Öffnungszeiten nicht eingetragen, im Nachbarortsteil",
        "C": "passt zu Wohnen, spricht Arabisch, Öffnungszeiten nicht eingetragen",
    }


def test_wo_menschen_ankamen_geht_vor_und_wird_gezaehlt(wohnen, ev25):
    gut, neu = partner("Zuverlässig", wohnen), partner("Anfang", wohnen)
    kontakt = {"beratung__vorhaben": ev25, "beratung__datum": date(2018, 9, 1)}
    for status in ("angekommen",) * 5 + ("nicht_angekommen", "offen", "unbekannt"):
        VermittlungFactory(organisation=gut, status=status, **kontakt)
    VermittlungFactory(organisation=gut, status="angekommen", beratung__storniert=True, **kontakt)
    VermittlungFactory(organisation=gut, status="angekommen", **kontakt | {"beratung__datum": date(2018, 8, 6)})
    VermittlungFactory.create_batch(2, organisation=neu, status="angekommen", **kontakt)

    vorschlaege = suche(thema=wohnen)

    assert namen(vorschlaege) == ["Zuverlässig", "Anfang"]
    assert vorschlaege[0].gruende[-1] == "in den letzten 3 Monaten 5 von 6 angekommen"
    assert "angekommen" not in vorschlaege[1].satz


def test_deutsch_spricht_jeder(wohnen):
    partner("A", wohnen)

    assert "Deutsch" not in suche(thema=wohnen, sprache="de")[0].satz


def test_nur_heute_noch_offene(wohnen):
    OeffnungszeitFactory(organisation=partner("offen", wohnen))
    OeffnungszeitFactory(organisation=partner("war offen", wohnen), beginn=time(8), ende=time(10))

    assert namen(suche(thema=wohnen, heute_offen=True)) == ["offen"]


@pytest.mark.parametrize(
    ("tag", "uhrzeit", "worte"),
    [
        (date(2018, 11, 6), time(10, 30), "heute bis 12 Uhr"),
        (date(2018, 11, 6), time(8), "heute ab 9 Uhr"),
        (date(2018, 11, 6), time(12), "wieder morgen ab 14:30 Uhr, nur mit Termin"),
        (date(2018, 11, 8), time(9), "wieder Dienstag ab 9 Uhr"),
        (date(2018, 11, 20), time(13), "wieder Dienstag ab 9 Uhr"),  # the next day is Buß- und Bettag
        (date(2018, 11, 21), time(15), "wieder Dienstag ab 9 Uhr"),
    ],
)
def test_wann_wieder_offen_ist(tag, uhrzeit, worte):
    zeiten = [
        Oeffnungszeit(wochentag=1, beginn=time(9), ende=time(12)),
        Oeffnungszeit(wochentag=2, beginn=time(14, 30), ende=time(18), hinweis="nur mit Termin"),
    ]

    assert oeffnung(zeiten, datetime.combine(tag, uhrzeit)) == worte


@pytest.mark.parametrize("saat", range(3))
def test_wie_nahe_wie_von_hand_gezaehlt(saat):
    zufall = random.Random(saat)
    ortsteile = OrtsteilFactory.create_batch(6)
    for _ in range(7):
        eins, zwei = zufall.sample(ortsteile, k=2)
        eins.nachbarn.add(zwei)
    for _ in range(30):
        OrganisationFactory(ortsteil=zufall.choice([*ortsteile, None]))

    for ortsteil in ortsteile:
        nachbarn = set(ortsteil.nachbarn.all())
        erwartet = {
            o.pk: HIER if o.ortsteil == ortsteil else NEBENAN if o.ortsteil in nachbarn else ANDERSWO
            for o in Organisation.objects.select_related("ortsteil")
        }

        assert {o.pk: o.naehe for o in Organisation.objects.mit_naehe(ortsteil)} == erwartet
        nahe = list(Organisation.objects.nahe(ortsteil).values_list("pk", flat=True))
        assert sorted(nahe) == sorted(pk for pk, naehe in erwartet.items() if naehe != ANDERSWO)


def test_die_seite_nimmt_codes_und_ueberliest_was_sie_nicht_kennt(als, beraterin, wohnen):
    partner("Wohnhilfe", wohnen, sprachen=["ar"])
    client = als(beraterin)

    gefunden = client.get(FINDEN, {"thema": "wohnen", "sprache": "nicht_erhoben", "ortsteil": "x"})
    vorschlag = client.get(VORSCHLAEGE, {"thema": "wohnen", "sprache": "ar"}).content.decode()

    assert namen(gefunden.context["vorschlaege"]) == ["Wohnhilfe"]
    assert "error" not in gefunden.content.decode()
    assert 'data-partner="Wohnhilfe"' in vorschlag
    assert "<html" not in vorschlag


@pytest.mark.parametrize(
    ("abfrage", "satz"),
    [
        ({}, "Sobald das Thema gewählt ist"),
        ({"thema": "wohnen"}, "kennen wir noch keinen Partner"),
        ({"thema": "wohnen", "heute_offen": "on"}, "hat heute kein Partner mehr offen"),
    ],
)
def test_wenn_nichts_da_ist_sagt_die_seite_warum(als, beraterin, wohnen, abfrage, satz):
    assert satz in als(beraterin).get(FINDEN, abfrage).content.decode()


def test_am_feiertag_steht_es_dabei(als, beraterin, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: datetime(2018, 11, 21, 9, tzinfo=ZoneInfo("UTC")))

    seite = als(beraterin).get(FINDEN).content.decode()

    assert "Heute ist Buß- und Bettag: Partner gelten als geschlossen." in seite


@pytest.mark.parametrize("adresse", [FINDEN, VORSCHLAEGE])
def test_wer_keine_partner_sieht_findet_keine(als, pruefung, adresse):
    assert als(pruefung).get(adresse).status_code == 403


def test_so_viele_abfragen_mit_einem_partner_wie_mit_vielen(als, beraterin, wohnen, viertel, django_assert_num_queries):
    client, frage = als(beraterin), {"thema": "wohnen", "sprache": "ar", "ortsteil": viertel[0].pk}
    OeffnungszeitFactory(organisation=partner("Nur einer", wohnen))
    with CaptureQueriesContext(connection) as abfragen:
        client.get(VORSCHLAEGE, frage)
    for nummer in range(50):
        OeffnungszeitFactory(organisation=partner(f"Partner {nummer}", wohnen, ortsteil=viertel[nummer % 3]))

    with django_assert_num_queries(len(abfragen)):
        antwort = client.get(VORSCHLAEGE, frage)

    assert len(antwort.context["vorschlaege"]) == HOECHSTENS
    assert len(abfragen) <= 7
