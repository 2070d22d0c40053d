"""The Projektblatt has the same life: checked, frozen, handed in, all from its own page."""

from datetime import date

import pytest
from django.urls import reverse

from berichte.models import Bericht, Berichtsstand
from protegat.basis.zeitraum import Zeitraum
from tests.berichte.stand import fest
from tests.factories import BeratungFactory

pytestmark = pytest.mark.django_db
BIS_HEUTE = Zeitraum(date(2017, 1, 16), date(2018, 12, 31))


def adresse(name):
    return reverse(name, args=["EV25", BIS_HEUTE])


def test_der_weg_des_projektblatts(als, koordination, ev25):
    BeratungFactory.create_batch(3, vorhaben=ev25)
    client = als(koordination)
    seite = adresse("berichte:projektblatt_detail")
    entwurf = client.get(seite).text

    client.post(adresse("stand:projektblatt_pruefung_create"))
    bestaetigung = client.get(adresse("stand:projektblatt_festschreibung_create")).text
    fest_ = client.post(adresse("stand:projektblatt_festschreibung_create"), {"nach_fassung": 0}, follow=True)

    stand = Berichtsstand.objects.get()
    assert adresse("stand:projektblatt_pruefung_create") in entwurf
    assert f'href="{seite}"' in bestaetigung
    assert "Projektblatt " in bestaetigung
    assert stand.bericht.art == "projektblatt"
    assert stand.pruefsumme in fest_.content.decode()
    assert f'href="{seite}"' in fest_.content.decode()
    assert "Festgeschrieben und unverändert" in client.get(seite).text
    assert stand.ist_unversehrt
    assert not Bericht.objects.der_art("quartalsbericht").exists()


def test_spaeteres_erscheint_auf_der_seite_des_festen(als, koordination, ev25):
    stand = fest(ev25, BIS_HEUTE, koordination, art="projektblatt")
    BeratungFactory(vorhaben=ev25)

    html = als(koordination).get(stand.get_absolute_url()).text

    assert "Nachmeldungen" in html
    assert "Beratung vom 06.11.2018" in html


def test_wer_das_projektblatt_nicht_festschreibt(als, beraterin, verwaltung, pruefung, ev25):
    for nutzer in (beraterin, verwaltung, pruefung):
        client = als(nutzer)
        assert client.post(adresse("stand:projektblatt_pruefung_create")).status_code == 403
        assert client.post(adresse("stand:projektblatt_pruefung_delete")).status_code == 403
        assert client.get(adresse("stand:projektblatt_festschreibung_create")).status_code == 403
