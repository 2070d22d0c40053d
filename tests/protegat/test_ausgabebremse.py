"""Lists and reports as files: many in a row are slowed for one account, and the page says until when."""

import re
from datetime import timedelta

import pytest
from django.urls import get_resolver, reverse
from django.utils import timezone

from protegat.basis.ausgabebremse import RUHE, GebremsteAusgabe
from protegat.basis.models import Einsicht, Versuchszaehler
from tests.rechte.erwartung import ERWARTUNG

pytestmark = pytest.mark.django_db
LISTE = reverse("veranstaltungen:veranstaltung_ausgabe", args=["csv"])
ERZEUGT = re.compile(
    r"_ausgabe$|bericht_datei|blatt_datei|stand_datei|dokument_datei|_pdf$|_xlsx$|kanonisch|ausgelassene"
)


@pytest.fixture(autouse=True)
def zwei_am_stueck(settings):
    settings.AUSGABEN_HOECHSTENS = 2


def hole(client, anzahl, adresse=LISTE):
    return [client.get(adresse).status_code for _ in range(anzahl)]


def test_wer_zu_viel_holt_wartet_und_erfaehrt_bis_wann(als, koordination):
    client = als(koordination)

    assert hole(client, 2) == [200, 200]
    seite = client.get(LISTE)

    assert seite.status_code == 429
    assert 0 < int(seite["Retry-After"]) <= RUHE.total_seconds() / 5
    bis = timezone.localtime(Versuchszaehler.objects.get().gesperrt_bis)
    assert f"<strong>{bis:%H:%M:%S} Uhr</strong>" in seite.text


def test_was_nicht_hinausging_steht_in_keinem_protokoll(als, koordination):
    hole(als(koordination), 5)

    assert Einsicht.objects.count() == 2


def test_andere_holen_weiter_und_die_liste_selbst_bleibt_offen(als, koordination, verwaltung):
    hole(als(koordination), 3)

    assert hole(als(koordination), 1, reverse("veranstaltungen:veranstaltung_list")) == [200]
    assert hole(als(verwaltung), 2, reverse("netzwerk:organisation_ausgabe", args=["csv"])) == [200, 200]


def test_nach_der_pause_sind_alle_wieder_frei(als, koordination):
    client = als(koordination)
    hole(client, 3)

    eben = timezone.now() - RUHE
    Versuchszaehler.objects.update(zuletzt=eben, gesperrt_bis=eben + timedelta(seconds=1))

    assert hole(client, 3) == [200, 200, 429]


def test_wer_nicht_darf_zaehlt_nicht(als, pruefung):
    assert hole(als(pruefung), 4) == [403] * 4
    assert not Versuchszaehler.objects.exists()


def test_jede_erzeugte_datei_ist_gebremst():
    namen = {name for name in ERWARTUNG if ERZEUGT.search(name)}
    ansichten = {name: ansicht for name, ansicht in alle_ansichten(get_resolver()) if name in namen}

    assert len(ansichten) > 12
    assert [name for name, ansicht in ansichten.items() if not issubclass(ansicht, GebremsteAusgabe)] == []


def alle_ansichten(ort, raum=""):
    for muster in ort.url_patterns:
        if hasattr(muster, "url_patterns"):
            yield from alle_ansichten(
                muster, f"{muster.namespace or raum.rstrip(':')}:" if muster.namespace or raum else ""
            )
        elif klasse := getattr(muster.callback, "view_class", None):
            yield f"{raum}{muster.name}", klasse
