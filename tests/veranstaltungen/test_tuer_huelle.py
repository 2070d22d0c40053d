"""What the phone at a door keeps for the time without network."""

import json
import re

import pytest

from tests.factories import TippFactory, VeranstaltungFactory
from tests.veranstaltungen.tuer import weg

pytestmark = pytest.mark.django_db
GELADEN = re.compile(r'(?:src|href)="(/static/[^"#]+\.(?:js|css))"')


@pytest.fixture
def abend(ev25):
    return VeranstaltungFactory(vorhaben=ev25, geplant=True)


def test_die_huelle_kennt_weder_zahlen_noch_token(als, beraterin, abend):
    TippFactory.create_batch(8, veranstaltung=abend)

    inhalt = als(beraterin).get(weg("tuer_huelle", abend)).content.decode()

    assert "csrfmiddlewaretoken" not in inhalt
    assert beraterin.username not in inhalt
    assert 'id="summe">0<' in inhalt
    assert 'tor-zahl">8<' not in inhalt


def test_der_dienst_nennt_alles_was_die_seite_laedt_und_nichts_was_fehlt(als, beraterin, abend, settings):
    client = als(beraterin)

    text = client.get(weg("tuer_dienst", abend)).content.decode()

    dateien = json.loads(text.partition("= ")[2].partition(";")[0])
    assert f'SPEICHER = "tuer-{abend.pk}"' in text
    assert all((settings.BASE_DIR / datei.lstrip("/")).is_file() for datei in dateien)
    seite = client.get(weg("tuer_huelle", abend)).content.decode()
    assert set(GELADEN.findall(seite)) == {datei for datei in dateien if datei.endswith((".js", ".css"))}
