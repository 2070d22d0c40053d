"""Whoever types into a list to find somebody leaves a line in the read log, which never says what was typed."""

import pytest
from django.urls import URLPattern, get_resolver, reverse
from django_filters import CharFilter

from protegat.basis.models import Einsicht, Einsichtsart
from protegat.basis.views import AusgabeMixin, HausListView
from protegat.protokolle.views import ProtokollListView
from tests.factories import BeratungFactory, KlientFactory, StammblattFactory, VorhabenFactory

pytestmark = pytest.mark.django_db


def suchfelder(muster=None, raum=""):
    """`("beratung:klient_list", "code")`: every list of the house with a field into which people type."""
    for eintrag in muster or get_resolver().url_patterns:
        if not isinstance(eintrag, URLPattern):
            yield from suchfelder(eintrag.url_patterns, f"{raum}{eintrag.namespace}:" if eintrag.namespace else raum)
            continue
        liste = getattr(eintrag.callback, "view_class", object)
        if issubclass(liste, HausListView) and not issubclass(liste, AusgabeMixin | ProtokollListView):
            for name, frage in liste.filterset_class.base_filters.items():
                if isinstance(frage, CharFilter):
                    yield f"{raum}{eintrag.name}", name


ALLE = sorted(suchfelder())


@pytest.mark.parametrize(("seite", "feld"), ALLE)
def test_jede_suche_in_einer_liste_ist_eine_zeile(als, koordination, seite, feld):
    worte = [VorhabenFactory().kuerzel] if seite.startswith("finanzen:") else []
    als(koordination).get(reverse(seite, args=worte), {feld: "Qxgetippt"})

    [einsicht] = Einsicht.objects.all()
    assert (einsicht.art, einsicht.konto) == (Einsichtsart.SUCHE, koordination.username)
    assert einsicht.gegenstand.startswith("gefunden: ")
    assert einsicht.gegenstand.endswith(": 0")


def test_die_listen_mit_codes_sind_dabei():
    assert {
        ("beratung:beratung_list", "klient"),
        ("beratung:klient_list", "code"),
        ("beratung:stammblatt_list", "klient"),
    } <= {*ALLE}


def test_sie_nennt_was_und_wie_viele_nie_den_code(als, beraterin):
    klient = KlientFactory()
    BeratungFactory.create_batch(2, klient=klient)
    StammblattFactory(klient=klient)
    for seite in ("beratung_list", "stammblatt_list"):
        als(beraterin).get(reverse(f"beratung:{seite}"), {"klient": klient.code})

    assert [einsicht.gegenstand for einsicht in Einsicht.objects.order_by("pk")] == [
        "gefunden: Beratungen: 2",
        "gefunden: Stammblätter: 1",
    ]


@pytest.mark.parametrize("abfrage", ["", "?sprache=fa&von=2018-01-01", "?code="])
def test_auswahl_und_tage_sind_keine_suche(als, beraterin, abfrage):
    als(beraterin).get(reverse("beratung:klient_list") + abfrage)

    assert not Einsicht.objects.exists()
