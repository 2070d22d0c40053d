"""Which details are stale, and the word that they still hold, with its undo."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tests.factories import OeffnungszeitFactory, OrganisationFactory

pytestmark = pytest.mark.django_db
SEITE = reverse("netzwerk:zu_pruefen")


def test_aktive_ohne_frische_pruefung_die_laengsten_zuerst(als, beraterin):
    heute = timezone.localdate()
    for name, tage in (("frisch", 30), ("alt", 400), ("älter", 900)):
        OrganisationFactory(name=name, geprueft_am=heute - timedelta(days=tage))
    OrganisationFactory(name="nie")
    OrganisationFactory(name="ruht", aktiv=False)

    seite = als(beraterin).get(SEITE)

    assert [organisation.name for organisation in seite.context["object_list"]] == ["nie", "älter", "alt"]
    assert "Stimmt noch" not in seite.content.decode()


@pytest.mark.parametrize("tage", [None, 400])
def test_stimmt_noch_und_zurueck(als, koordination, tage):
    heute = timezone.localdate()
    vorher = heute - timedelta(days=tage) if tage else None
    organisation, client = OrganisationFactory(geprueft_am=vorher), als(koordination)

    antwort = client.post(reverse("netzwerk:pruefung_create", args=[organisation.pk]), headers={"referer": SEITE})

    organisation.refresh_from_db()
    assert (antwort.url, organisation.geprueft_am) == (SEITE, heute)
    zurueck = next(iter(client.get(SEITE).context["messages"])).extra_tags
    client.post(zurueck)
    organisation.refresh_from_db()
    assert organisation.geprueft_am == vorher


@pytest.mark.parametrize("vorher", ["quatsch", "2018-99-99", "2999-01-01"])
def test_aus_einer_erfundenen_adresse_wird_kein_tag(als, koordination, vorher):
    organisation = OrganisationFactory(geprueft_am=timezone.localdate())

    als(koordination).post(reverse("netzwerk:pruefung_delete", args=[organisation.pk], query={"vorher": vorher}))

    organisation.refresh_from_db()
    assert organisation.geprueft_am is None


def test_wer_nicht_pflegt_prueft_nicht(als, beraterin, pruefung):
    organisation = OrganisationFactory()

    assert als(beraterin).post(reverse("netzwerk:pruefung_create", args=[organisation.pk])).status_code == 403
    assert als(beraterin).post(reverse("netzwerk:pruefung_delete", args=[organisation.pk])).status_code == 403
    assert als(pruefung).get(SEITE).status_code == 403


def test_seite_kostet_immer_gleich_viel(als, koordination):
    client = als(koordination)

    def anfragen():
        with CaptureQueriesContext(connection) as gezaehlt:
            client.get(SEITE)
        return len(gezaehlt)

    OeffnungszeitFactory()
    eine = anfragen()
    OeffnungszeitFactory.create_batch(50)

    assert anfragen() == eine
