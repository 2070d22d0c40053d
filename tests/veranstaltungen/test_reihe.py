"""The page of a Reihe: its figures, each with the list of exactly the events that it counts."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import ReiheFactory, StandortFactory, VeranstaltungFactory, VorhabenFactory
from veranstaltungen.models import Reihe

pytestmark = pytest.mark.django_db
LISTE = reverse("veranstaltungen:reihe_list")
NEU = reverse("veranstaltungen:reihe_create")


@pytest.fixture
def laufend():
    heute = timezone.localdate()
    return VorhabenFactory(tage=(heute - timedelta(days=300), heute + timedelta(days=300)))


@pytest.fixture
def reihe(laufend):
    """Two held, one without a number, one called off, two to come; and one event that belongs to no Reihe."""
    reihe, heute = ReiheFactory(name="Eine neue Heimat"), timezone.localdate()
    for tage, felder in (
        (-60, {"teilnehmende": 31}),
        (-30, {"teilnehmende": 20, "zaehlart": "strichliste"}),
        (-7, {"geplant": True}),
        (-3, {"status": "abgesagt", "teilnehmende": None}),
        (7, {"geplant": True}),
        (37, {"geplant": True}),
    ):
        VeranstaltungFactory(vorhaben=laufend, reihe=reihe, tag=heute + timedelta(days=tage), **felder)
    VeranstaltungFactory(vorhaben=laufend, tag=heute, teilnehmende=99)
    return reihe


def test_die_seite_nennt_ihre_zahlen(als, beraterin, reihe):
    antwort = als(beraterin).get(reihe.get_absolute_url())

    gezeigt = antwort.context["reihe"]
    assert (gezeigt.durchgefuehrt, gezeigt.teilnahmen, float(gezeigt.durchschnitt)) == (2, 51, 25.5)
    assert gezeigt.naechster == timezone.localdate() + timedelta(days=7)
    assert antwort.context["zaehlarten"] == [("liste", "Liste", 1), ("strichliste", "Strichliste", 1)]
    assert (antwort.context["ohne_zahl"], antwort.context["ausgefallen"]) == (1, 1)
    assert len(antwort.context["kommende"]) == 2
    assert [v.teilnehmende for v in antwort.context["vergangene"]] == [None, None, 20, 31]
    assert "Termine anlegen" in antwort.content.decode()


def test_jede_zahl_fuehrt_zu_genau_ihren_veranstaltungen(als, beraterin, reihe):
    client = als(beraterin)
    inhalt = client.get(reihe.get_absolute_url()).content.decode()
    tafel = inhalt.partition('id="h-zahlen"')[2].partition("</section>")[0]
    wege = re.findall(r'<a href="([^"]+\?[^"]+)">(\d+)</a>', tafel)

    gezaehlt = {}
    for weg, zahl in wege:
        liste = client.get(unescape(weg))
        gezaehlt[unescape(weg).partition("?")[2]] = (int(zahl), len(liste.context["table"].data))

    teilnahmen = gezaehlt.pop(f"reihe={reihe.pk}&status=durchgefuehrt")
    assert len(wege) == 6
    assert teilnahmen == (51, 2)  # the last of the two with this address: attendances of the same two events
    assert all(zahl == zeilen for zahl, zeilen in gezaehlt.values()), gezaehlt
    durchgefuehrte = client.get(
        reverse("veranstaltungen:veranstaltung_list"), {"reihe": reihe.pk, "status": "durchgefuehrt"}
    )
    assert "Davon durchgeführt: 2, mit 51 Teilnahmen." in durchgefuehrte.content.decode()


def test_entwicklung_zeigt_die_letzten_acht_vom_aeltesten_an(als, beraterin, laufend):
    reihe = ReiheFactory()
    for woche in range(10):
        tag = timezone.localdate() - timedelta(weeks=woche)
        VeranstaltungFactory(vorhaben=laufend, reihe=reihe, tag=tag, teilnehmende=woche * 10)

    entwicklung = als(beraterin).get(reihe.get_absolute_url()).context["entwicklung"]

    assert [balken.veranstaltung.teilnehmende for balken in entwicklung.balken] == [70, 60, 50, 40, 30, 20, 10, 0]
    assert (entwicklung.balken[0].breite, entwicklung.balken[-1].breite) == ("84.0%", "0.0%")


def test_neue_reihe_ohne_termin_fuehrt_zum_ersten(als, koordination):
    client = als(koordination)

    antwort = client.post(NEU, {"name": "Elterncafé", "art": "schulung", "zielgruppe": "Eltern", "aktiv": "on"})

    reihe = Reihe.objects.get()
    assert antwort.url == reihe.get_absolute_url()
    weg = re.search(r'href="([^"]+\?reihe=\d+)"', client.get(antwort.url).content.decode())[1]
    form = client.get(weg).context["form"]
    assert [form[feld].value() for feld in ("titel", "art", "zielgruppe", "reihe")] == [
        "Elterncafé",
        "schulung",
        "Eltern",
        reihe.pk,
    ]


def test_bearbeiten_und_zurueck_zur_reihe(als, koordination, reihe):
    adresse = reverse("veranstaltungen:reihe_update", args=[reihe.pk])

    als(koordination).post(adresse, {"name": reihe.name, "beschreibung": "Ankommen im Viertel"})

    reihe.refresh_from_db()
    assert (reihe.beschreibung, reihe.aktiv, reihe.geaendert_von) == ("Ankommen im Viertel", False, koordination)


def test_gleicher_name_steht_am_feld(als, koordination, reihe):
    antwort = als(koordination).post(NEU, {"name": reihe.name})

    assert list(antwort.context["form"].errors) == ["name"]


@pytest.mark.parametrize("seite", ["liste", "reihe"])
def test_so_viele_abfragen_mit_einem_wie_mit_fuenfzig(als, beraterin, laufend, django_assert_num_queries, seite):
    client, reihe = als(beraterin), ReiheFactory()
    adresse = LISTE if seite == "liste" else reihe.get_absolute_url()
    VeranstaltungFactory(vorhaben=laufend, reihe=reihe, standort=StandortFactory(), tag=timezone.localdate())
    client.get(adresse)
    with CaptureQueriesContext(connection) as abfragen:
        client.get(adresse)
    for woche in range(49):
        tag = timezone.localdate() - timedelta(days=woche)
        VeranstaltungFactory(
            vorhaben=laufend, reihe=ReiheFactory() if seite == "liste" else reihe, standort=StandortFactory(), tag=tag
        )

    with django_assert_num_queries(len(abfragen)):
        client.get(adresse)


@pytest.mark.parametrize(
    ("wer", "sehen", "pflegen"),
    [
        ("beraterin", 200, 403),
        ("koordination", 200, 200),
        ("verwaltung", 403, 403),
        ("pruefung", 403, 403),
    ],
)
def test_wer_sehen_und_wer_pflegen_darf(als, request, reihe, wer, sehen, pflegen):
    client = als(request.getfixturevalue(wer))

    assert [client.get(LISTE).status_code, client.get(reihe.get_absolute_url()).status_code] == [sehen, sehen]
    assert client.get(NEU).status_code == pflegen
    assert client.get(reverse("veranstaltungen:reihe_update", args=[reihe.pk])).status_code == pflegen
