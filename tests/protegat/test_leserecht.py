"""Every address of the house, opened by somebody with Leserecht: frozen reports, the own account, public pages."""

import re

import pytest
from django.urls import URLPattern, get_resolver, reverse
from django.utils import timezone

from protegat.basis.models import Einsicht
from tests.berichte.stand import Q4, fest
from tests.factories import BeratungFactory, LesezugangFactory
from tests.test_haus import FUER_ALLE_ANGEMELDETEN, OEFFENTLICH

pytestmark = pytest.mark.django_db

BERICHTE = {
    f"stand:{name}" for name in ("berichtsstand_detail", "berichtsstand_datei", "standzahl_detail", "pruefsumme")
}
OFFEN_FUER_ALLE = {*OEFFENTLICH, *FUER_ALLE_ANGEMELDETEN, "admin:logout"} - {"heute"}
IMMER = {"heute", "berichte:bericht_list", "stand:pruefsummen"}  # within what the reader may see: maybe nothing


def adressen(muster, weg="", raum=""):
    """`(name, address)` of each page, with something in the place of what varies."""
    for eintrag in muster:
        teil = str(eintrag.pattern)
        if isinstance(eintrag, URLPattern):
            yield f"{raum}{eintrag.name}", weg + teil
        else:
            yield from adressen(
                eintrag.url_patterns, weg + teil, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum
            )


def ausgefuellt(weg, stand):
    """Of the reports the real ones; of everything else the first, which is there or not."""
    werte = {"zeitraum": "2018-4", "kuerzel": "EV25", "schluessel": "K1", "form": "csv"}
    if "stand/<int:pk>" in weg:
        werte["pk"] = str(stand.pk)
    gefuellt = re.sub(r"\(\?P<\w+>[^)]*\)", "0" * 32, weg)
    return "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda t: werte.get(t[1], "1"), gefuellt).translate({94: "", 36: ""})


@pytest.fixture
def stand(ev25, koordination):
    BeratungFactory.create_batch(4, vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    stand.reiche_ein(von=koordination, am=timezone.localdate(), an="Stadt Leipzig", weg="portal")
    return stand


def geoeffnet(client, stand, methode="get"):
    """The names of the pages that answer with more than a refusal."""
    namen = {}
    for name, weg in adressen(get_resolver().url_patterns):
        if name not in OFFEN_FUER_ALLE and not name.startswith(("account_", "mfa_")):
            namen.setdefault(name, set()).add(_antwort(client, methode, ausgefuellt(weg, stand)))
    assert client.get("/").status_code == 200, "On the way the account was logged out."
    return {name for name, antworten in namen.items() if not antworten <= {403, 404, 405}}


def _antwort(client, methode, adresse):
    """Master data send strangers to the door of the house, which says no to those who are in."""
    antwort = getattr(client, methode)(adresse)
    if antwort.streaming:
        antwort.getvalue()  # read to its end: a file behind it would stay open
    if antwort.status_code == 302 and antwort.url.startswith((reverse("admin:login"), reverse("account_login"))):
        antwort = client.get(antwort.url, follow=True)
    return antwort.status_code


def test_mit_zugang_nur_die_berichte(als, pruefung, ev25, stand):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])

    assert geoeffnet(als(pruefung), stand) == BERICHTE | IMMER


def test_ohne_zugang_nur_leere_seiten(als, pruefung, stand):
    assert geoeffnet(als(pruefung), stand) == IMMER


def test_schreiben_laesst_sich_nichts(als, pruefung, ev25, stand):
    LesezugangFactory(nutzer=pruefung, vorhaben=[ev25])

    assert geoeffnet(als(pruefung), stand, "post") == set()
    assert not Einsicht.objects.exists()


def test_die_wege_der_anderen_gibt_es(als, koordination, stand):
    """Otherwise the tests above would try addresses that lead nowhere."""
    assert len(geoeffnet(als(koordination), stand)) > 50
