"""Agreements with a partner: what the database asks for, which run out soon, who may do what."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from netzwerk.models import Vereinbarung
from protegat.basis.felder import neue_kennung
from tests.factories import OrganisationFactory, VereinbarungFactory
from tests.regeln import abgelehnt

pytestmark = pytest.mark.django_db
TAG = date(2026, 5, 4)
ANGABEN = {"art": "raum", "gegenstand": "Raum am Dienstag", "von": "2026-01-01", "bis": ""}


def adresse(vereinbarung):
    return reverse("netzwerk:vereinbarung_update", args=[vereinbarung.organisation_id, vereinbarung.pk])


@pytest.mark.parametrize(
    ("regel", "angabe"),
    [
        ("vereinbarung_art_aus_katalog", {"art": "handschlag"}),
        ("vereinbarung_gegenstand_nicht_leer", {"gegenstand": " "}),
        ("vereinbarung_endet_nicht_vor_beginn", {"bis": date(2017, 12, 31)}),
    ],
)
def test_datenbank_lehnt_ab(regel, angabe):
    abgelehnt(regel, lambda: VereinbarungFactory(**angabe))


def test_ein_einziger_tag_ist_moeglich():
    assert VereinbarungFactory(von=TAG, bis=TAG).pk


def test_laufende_und_bald_endende():
    for name, von, bis in (
        ("vorbei", date(2025, 1, 1), date(2026, 5, 3)),
        ("letzter Tag", date(2025, 1, 1), TAG),
        ("zwölf Wochen", date(2025, 1, 1), TAG + timedelta(weeks=12)),
        ("länger", date(2025, 1, 1), TAG + timedelta(weeks=12, days=1)),
        ("bis auf Weiteres", TAG, None),
        ("kommt", date(2026, 5, 5), date(2026, 6, 1)),
    ):
        VereinbarungFactory(gegenstand=name, von=von, bis=bis)

    def namen(zeilen):
        return set(zeilen.values_list("gegenstand", flat=True))

    assert namen(Vereinbarung.objects.laufende(TAG)) == {"letzter Tag", "zwölf Wochen", "länger", "bis auf Weiteres"}
    assert namen(Vereinbarung.objects.laeuft_bald_aus(TAG)) == {"letzter Tag", "zwölf Wochen"}


@pytest.mark.parametrize(
    ("von", "bis", "stand"),
    [
        (1, None, "kommt"),
        (-9, None, "gilt"),
        (-9, 85, "gilt"),
        (-9, 84, "bald"),
        (0, 0, "bald"),
        (-9, -1, "vorbei"),
    ],
)
def test_stand_und_auswahl_sagen_dasselbe(von, bis, stand):
    heute = timezone.localdate()
    vereinbarung = VereinbarungFactory(
        von=heute + timedelta(days=von), bis=None if bis is None else heute + timedelta(days=bis)
    )

    assert vereinbarung.stand == stand
    assert Vereinbarung.objects.laufende(heute).exists() is (stand in ("gilt", "bald"))
    assert Vereinbarung.objects.laeuft_bald_aus(heute).exists() is (stand == "bald")


@pytest.mark.parametrize("wer", ["koordination", "verwaltung"])
def test_festhalten_und_aendern(als, request, wer):
    nutzer, organisation = request.getfixturevalue(wer), OrganisationFactory()
    client = als(nutzer)
    neu = reverse("netzwerk:vereinbarung_create", args=[organisation.pk])

    antwort = client.post(neu, ANGABEN | {"schluessel": neue_kennung()})

    vereinbarung = Vereinbarung.objects.get()
    assert antwort.url == f"{organisation.get_absolute_url()}#vereinbarungen"
    assert (vereinbarung.organisation, vereinbarung.erstellt_von, vereinbarung.bis) == (organisation, nutzer, None)

    client.post(adresse(vereinbarung), ANGABEN | {"bis": "2026-12-31", "schluessel": neue_kennung()})
    vereinbarung.refresh_from_db()
    assert vereinbarung.bis == date(2026, 12, 31)


def test_ein_ende_vor_dem_beginn_wird_erklaert(als, koordination):
    neu = reverse("netzwerk:vereinbarung_create", args=[OrganisationFactory().pk])

    seite = als(koordination).post(neu, ANGABEN | {"bis": "2025-12-31", "schluessel": neue_kennung()}).text

    assert "Das Ende liegt vor dem Beginn." in seite
    assert 'value="Raum am Dienstag"' in seite


@pytest.mark.parametrize(("wer", "sieht"), [("beraterin", True), ("pruefung", False)])
def test_wer_nur_liest_oder_gar_nicht(als, request, wer, sieht):
    vereinbarung = VereinbarungFactory(gegenstand="Raum am Dienstag")
    client = als(request.getfixturevalue(wer))
    neu = reverse("netzwerk:vereinbarung_create", args=[vereinbarung.organisation_id])

    assert ("Raum am Dienstag" in client.get(vereinbarung.organisation.get_absolute_url()).text) is sieht
    for seite in (neu, adresse(vereinbarung)):
        assert client.get(seite).status_code == client.post(seite, ANGABEN).status_code == 403


def test_so_viele_abfragen_mit_einer_wie_mit_vielen(als, koordination, django_assert_num_queries):
    organisation, client = OrganisationFactory(), als(koordination)
    VereinbarungFactory(organisation=organisation)
    client.get(organisation.get_absolute_url())
    with CaptureQueriesContext(connection) as abfragen:
        client.get(organisation.get_absolute_url())
    VereinbarungFactory.create_batch(50, organisation=organisation)

    with django_assert_num_queries(len(abfragen)):
        client.get(organisation.get_absolute_url())
