"""What works without network: the service worker keeps every script and style of the page that it opens."""

import re

import pytest
from django.urls import reverse

from tests.factories import VeranstaltungFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("seite", ["beratung:strichliste", "veranstaltungen:tuer"])
def test_der_dienst_bewahrt_was_die_huelle_laedt(als, beraterin, seite):
    worte = [VeranstaltungFactory(geplant=True).pk] if "tuer" in seite else []
    huelle, dienst = (als(beraterin).get(reverse(f"{seite}_{was}", args=worte)).text for was in ("huelle", "dienst"))

    geladen = re.findall(r'<(?:script|link rel="stylesheet")[^>]*? (?:src|href)="([^"]+)"', huelle)

    assert any(datei.endswith("vertraut.js") for datei in geladen)
    assert [datei for datei in geladen if f'"{datei}"' not in dienst] == []
