"""The sign of life, and what people see and we write down when something breaks."""

import io
import logging
import re

import pytest
from django.contrib.auth.decorators import login_not_required
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path

from beratung.models import Klient
from protegat.urls import handler500, urlpatterns
from tests.factories import KlientFactory


@login_not_required
def kaputt(request):
    raise AttributeError("ein Fehler im Programm")


@login_not_required
def getippt(request):
    return HttpResponse(int(request.POST["text"]))


@login_not_required
def doppelt(request):
    return HttpResponse(Klient.objects.create(code=request.POST["text"]))


@login_not_required
def gesperrt(request):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = '10ms'; SELECT pg_sleep(1)")


urlpatterns = [
    *urlpatterns,
    path("kaputt/", kaputt),
    path("getippt/", getippt),
    path("doppelt/", doppelt),
    path("gesperrt/", gesperrt),
]
assert handler500  # Django asks the root urls for it


@pytest.fixture
def besucher(settings):
    settings.ROOT_URLCONF = __name__
    return Client(raise_request_exception=False)


@pytest.fixture
def protokoll():
    """What the handler of our settings writes."""
    (handler,) = [h for h in logging.getLogger().handlers if h.name == "stderr"]
    alt = handler.setStream(io.StringIO())
    yield handler.stream.getvalue
    handler.setStream(alt)


@pytest.fixture
def ohne_datenbank(django_db_setup, django_db_blocker, monkeypatch):
    """The address leads nowhere, as after the death of the server."""
    monkeypatch.setitem(connection.settings_dict, "HOST", "/nirgends")
    with django_db_blocker.unblock():
        connection.close()
        yield
        connection.close()


@pytest.mark.django_db
def test_gesund(client):
    antwort = client.get("/gesund/")

    assert (antwort.status_code, antwort.content.decode()) == (200, "gesund\n")


@pytest.mark.django_db
def test_nicht_gesund_wenn_die_datenbank_unsere_tabellen_nicht_findet(client):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL search_path = pg_catalog")

    antwort = client.get("/gesund/")

    assert (antwort.status_code, antwort.content.decode()) == (
        503,
        "Die Datenbank antwortet, aber ohne unsere Tabellen.\n",
    )


def test_nicht_gesund_ohne_datenbank(client, ohne_datenbank, protokoll):
    antwort = client.get("/gesund/")

    assert (antwort.status_code, antwort.content.decode()) == (503, "Die Datenbank antwortet nicht.\n")
    assert antwort["Content-Type"] == "text/plain; charset=utf-8"


def test_eine_seite_ohne_datenbank_sagt_was_zu_tun_ist(besucher, ohne_datenbank, protokoll):
    besucher.cookies["sessionid"] = "geheimer-keks"

    antwort = besucher.get("/beratungen/?suche=suchwort")

    assert antwort.status_code == 503
    assert "Gehen Sie im Browser einen Schritt zurück" in antwort.content.decode()
    assert "OperationalError: connection to server" in protokoll()
    assert "suchwort" not in protokoll()
    assert "geheimer-keks" not in protokoll()


def test_ein_formular_ohne_datenbank_traegt_das_getippte_und_geht_noch_einmal(besucher, ohne_datenbank, protokoll):
    besucher.cookies["sessionid"] = "geheimer-keks"

    antwort = besucher.post("/netzwerk/neu/?a=1", {"schluessel": "abc", "name": 'Haus "Süd"', "sprachen": ["ar", "fa"]})

    seite = antwort.content.decode()
    assert (antwort.status_code, antwort["Cache-Control"]) == (503, "no-store")
    assert '<form method="post" action="/netzwerk/neu/?a=1">' in seite
    assert '<input type="hidden" name="name" value="Haus &quot;Süd&quot;">' in seite
    assert seite.count('name="sprachen"') == 2
    assert "werden sie nur einmal gespeichert" in " ".join(seite.split())
    assert "Süd" not in protokoll()


@pytest.mark.parametrize("felder", [{"password": "geheimwort"}, {"schluessel": "abc", "datei": "eine Datei"}])
def test_ohne_schluessel_oder_mit_datei_geht_nichts_noch_einmal(besucher, ohne_datenbank, protokoll, felder):
    besucher.cookies["sessionid"] = "geheimer-keks"
    if "datei" in felder:
        felder = felder | {"datei": io.BytesIO(b"name;typ")}

    antwort = besucher.post("/netzwerk/neu/", felder)

    assert antwort.status_code == 503
    assert "Noch einmal senden" not in antwort.content.decode()
    assert "geheimwort" not in antwort.content.decode()


@pytest.mark.django_db
def test_was_zu_lange_dauert_ist_ein_fehler_wie_andere(besucher, protokoll):
    assert besucher.get("/gesperrt/").status_code == 500
    assert "OperationalError: canceling statement due to statement timeout" in protokoll()


@pytest.mark.django_db
def test_ein_fehler_wird_aufgezeichnet_mit_zeit_und_ort(besucher, protokoll):
    antwort = besucher.post("/kaputt/?suche=suchwort", {"notiz": "vertraulich"})

    assert "ihn aufgezeichnet" in antwort.content.decode()
    text = protokoll()
    assert re.match(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d ERROR django.request: Internal Server Error: /kaputt/\n",
        text,
    )
    assert 'test_gesund.py", line' in text
    assert text.endswith("AttributeError: ein Fehler im Programm\n")
    assert "suchwort" not in text
    assert "vertraulich" not in text


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("adresse", "text", "art"),
    [
        ("/getippt/", "geheimwort", "ValueError\n"),
        ("/doppelt/", "K-GEHEIM", 'IntegrityError: duplicate key value violates unique constraint "'),
        ("/doppelt/", "geheimwort", 'IntegrityError: new row for relation "beratung_klient" violates check constraint'),
        ("/doppelt/", "geheimwort, das zu lang ist", "DataError\n"),
    ],
)
def test_was_jemand_getippt_hat_wird_nie_aufgezeichnet(besucher, protokoll, adresse, text, art):
    KlientFactory(code="K-GEHEIM")

    assert besucher.post(adresse, {"text": text}).status_code == 500
    assert art in protokoll()
    assert "geheim" not in protokoll().lower()


@pytest.mark.django_db
def test_warnungen_ohne_suchworte(client, protokoll):
    client.get("/gibt-es-nicht/?suche=suchwort")
    logging.getLogger("django.security.csrf").warning(
        "Referer checking failed - %s does not match", "https://protegat.example/liste/?suche=suchwort"
    )

    assert "WARNING django.request: Not Found: /gibt-es-nicht/\n" in protokoll()
    assert "https://protegat.example/liste/ does not match\n" in protokoll()
    assert "suchwort" not in protokoll()


def test_auch_gunicorn_schreibt_keine_suchworte(protokoll):
    logging.getLogger("gunicorn.error").warning("Error handling request %s", "/beratungen/?suche=suchwort")

    assert protokoll().endswith("WARNING gunicorn.error: Error handling request /beratungen/\n")
