"""How long a text of the report may be, and what a draft says where it is missing."""

import pytest
from django.urls import reverse

from berichte.arten import QUARTALSBERICHT
from berichte.lage import Lage
from berichte.models import Berichtstext
from protegat.basis.zeitraum import Zeitraum
from tests.factories import BerichtFactory, BerichtstextFactory

pytestmark = pytest.mark.django_db
QUARTAL = Zeitraum.quartal(2018, 4)


def adresse(feld="1"):
    return reverse("texte:berichtstext_update", args=["EV25", QUARTAL, feld])


def test_hoechstens_sechstausend_zeichen_und_nichts_geht_verloren(als, koordination, ev25):
    client = als(koordination)

    zu_lang = client.post(adresse(), {"text": "a" * 6001}).text
    client.post(adresse("12.ausblick"), {"text": "a" * 6000})

    assert "Höchstens 6.000 Zeichen, es sind 6.001." in zu_lang
    assert "a" * 6001 in zu_lang
    assert 'maxlength="6000"' not in zu_lang  # a browser would cut off what is pasted
    assert [text.feld for text in Berichtstext.objects.all()] == ["12.ausblick"]


def test_ein_entwurf_nennt_den_pflichttext_der_fehlt(ev25):
    BerichtstextFactory(bericht=(bericht := BerichtFactory(vorhaben=ev25)), feld="12.ausblick", text="Weiter so.")

    kapitel = {k.nummer: k for k in QUARTALSBERICHT.dokument(Lage(ev25, QUARTAL, bericht)).kapitel}

    assert [teil.text for teil in kapitel["12"].fuer_andere] == ["Der Text fehlt noch.", "Weiter so."]
