"""Why a target is far off its pace: asked for only then, printed in section 9 only as long as it is."""

import pytest
from django.urls import reverse

from berichte.arten import QUARTALSBERICHT
from berichte.lage import Lage
from berichte.models import Begruendung, Bericht
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BegruendungFactory, BeratungFactory, BerichtFactory, ZielwertFactory

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)
SEITE = "/berichte/EV25/2018-4/"


@pytest.fixture
def zwei(ev25):
    return BeratungFactory.create_batch(2, vorhaben=ev25)


def test_begruendung_nur_ausserhalb_des_plans_und_gedruckt_in_abschnitt_9(als, koordination, ev25, zwei):
    weit = ZielwertFactory(vorhaben=ev25, soll=200)
    nah = ZielwertFactory(vorhaben=ev25, kennzahl="K3", soll=2)
    client = als(koordination)
    html = client.get(SEITE).text
    assert (f'id="grund-{weit.pk}"' in html, f'id="grund-{nah.pk}"' in html) == (True, False)

    seite = reverse("texte:begruendung_update", args=["EV25", QUARTAL, weit.pk])
    antwort = client.post(seite, {"text": "Die Stelle war unbesetzt."})

    assert antwort.url == f"{SEITE}#meldung-grund-{weit.pk}"
    assert Begruendung.objects.get().zielwert == weit
    lage = Lage(ev25, QUARTAL, Bericht.objects.get())
    (grund,) = (
        t
        for k in QUARTALSBERICHT.dokument(lage).kapitel
        for t in k.teile
        if getattr(t, "feld", "") == f"grund-{weit.pk}"
    )
    assert (grund.titel, grund.text) == (
        "Begründung Beratungen, ganzes Vorhaben: unter Plan (1,0 %)",
        "Die Stelle war unbesetzt.",
    )
    assert client.post(reverse("texte:begruendung_update", args=["EV25", QUARTAL, nah.pk]), {}).status_code == 404


def test_ein_ziel_wieder_im_plan_druckt_seinen_grund_nicht_mehr(ev25, zwei):
    BegruendungFactory(bericht=BerichtFactory(vorhaben=ev25), zielwert=ZielwertFactory(vorhaben=ev25, soll=2))

    lage = Lage(ev25, QUARTAL, Bericht.objects.get())

    teile = [teil for kapitel in QUARTALSBERICHT.dokument(lage).kapitel for teil in kapitel.teile]
    assert not any(getattr(teil, "feld", "").startswith("grund") for teil in teile)
