"""Two at once: sessions at one hour, and minutes of one session."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import GremiumFactory, NutzerFactory, VeranstaltungFactory
from tests.formulare import eingaben
from tests.gleichzeitig import gleichzeitig
from veranstaltungen.models import Protokoll, Veranstaltung

pytestmark = pytest.mark.django_db


def test_zwei_sitzungen_zur_selben_stunde_geben_einen_hinweis(als, koordination, ev25):
    gremium = GremiumFactory()
    eine = VeranstaltungFactory(vorhaben=ev25, art="gremium", gremium=gremium, titel="Runde am Dienstag")
    client, adresse = als(koordination), reverse("veranstaltungen:sitzung_create", args=[gremium.pk])
    beginn = {"beginn_0": f"{eine.datum:%Y-%m-%d}", "beginn_1": eine.uhrzeiten[0].strftime("%H:%M")}

    antwort = client.post(adresse, eingaben(client.get(adresse), vorhaben=ev25.pk, **beginn), follow=True)

    assert "Zur selben Zeit hat das Gremium schon eine Sitzung: „Runde am Dienstag“." in antwort.text
    assert Veranstaltung.objects.filter(gremium=gremium, beginn=eine.beginn).count() == 2


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_das_erste_protokoll_gibt_es_einmal_auch_im_selben_augenblick(ev25):
    sitzung = VeranstaltungFactory(vorhaben=ev25, art="gremium", gremium=GremiumFactory())
    nutzer = NutzerFactory(rolle="koordination")
    adresse = reverse("veranstaltungen:protokoll_create", args=[sitzung.pk])

    def schreibe():
        client = Client()
        client.force_login(nutzer)
        return client.post(adresse, {"niederschrift": "Es wurde geredet."}).status_code

    assert sorted(gleichzeitig(schreibe)) == [200, 200, 200, 302]
    assert Protokoll.objects.count() == 1
