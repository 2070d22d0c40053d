"""Headers: what every answer says, whoever gives it, and what leaves no trace in a cache."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.urls import reverse

from protegat.koepfe import KOEPFE, Koepfe
from tests.factories import OrganisationFactory, VeranstaltungFactory

ANTWORTEN = {
    "/": 302,
    "/konto/login/": 200,
    "/gibt/es/nicht/": 404,
    "/robots.txt": 200,
    "/programm/de/": 200,
    "/programm/sitemap.xml": 200,
    "/programm/de/999999/": 404,
    "/programm/de/?x=%00": 400,
}
SAUBER = "System check identified no issues (0 silenced).\n"
BRINGEN = """
import django, json; django.setup()
from django.conf import settings as s
from django.test import Client
antwort = Client(SERVER_NAME="localhost", headers={"x-forwarded-proto": "https"}).get("/robots.txt")
offen = Client(SERVER_NAME="localhost").get("/robots.txt")
print(json.dumps([dict(antwort.headers), offen.status_code, dict(offen.headers), s.SESSION_COOKIE_NAME,
    s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.SESSION_COOKIE_HTTPONLY, s.SESSION_COOKIE_SAMESITE]))
"""


def mit_https(*befehl):
    """In an environment that holds what a deployment needs and nothing that a test before may have left."""
    umgebung = {
        "PATH": os.environ["PATH"],
        "HTTPS": "1",
        "DJANGO_SETTINGS_MODULE": "protegat.settings",
        "SECRET_KEY": "ein-langer-zufaelliger-schluessel-0123456789-abcdefghijklmnopqrst",
        "SICHERHEITSKONTAKT": "mailto:sicherheit@example.org",
        "DATABASE_URL": "postgres://web@localhost/nirgends",
        "DATABASE_OWNER_URL": "postgres://eigentuemer@localhost/nirgends",
    }
    befehlszeile = [sys.executable, *befehl]
    return subprocess.run(befehlszeile, cwd=settings.BASE_DIR, env=umgebung, capture_output=True, text=True)


@pytest.mark.django_db
@pytest.mark.parametrize("weg", ANTWORTEN)
def test_jede_antwort_traegt_alle_koepfe(client, weg):
    antwort = client.get(weg)

    assert antwort.status_code == ANTWORTEN[weg]
    assert {name for name in KOEPFE if name not in antwort} == set()
    assert antwort["X-Frame-Options"] == "DENY"
    assert antwort["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert "server" not in {name.lower() for name in antwort.headers}


@pytest.mark.parametrize(
    ("name", "typ"), [("stil.css", "text/css; charset=utf-8"), ("favicon.svg", "image/svg+xml; charset=utf-8")]
)
def test_auch_eine_datei_fuer_den_browser(client, settings, name, typ):
    """The storage of the tests collects nothing; WhiteNoise finds the files of the tree itself."""
    settings.WHITENOISE_USE_FINDERS = settings.WHITENOISE_AUTOREFRESH = True

    antwort = client.get(f"/{settings.STATIC_URL.strip('/')}/{name}")

    assert b"".join(antwort.streaming_content) == Path(finders.find(name)).read_bytes()
    assert antwort["Content-Type"].replace('"', "") == typ
    assert {name for name in KOEPFE if name not in antwort} == set()


def test_auf_eine_frage_nach_den_koepfen_kommt_kein_inhalt(rf):
    haus = Koepfe(lambda frage: HttpResponse("Inhalt", headers={"Content-Length": "6"}))

    assert (haus(rf.head("/")).content, haus(rf.head("/"))["Content-Length"]) == (b"", "6")
    assert haus(rf.get("/")).content == b"Inhalt"


@pytest.mark.django_db
def test_eine_meldung_wartet_auf_dem_server(als, koordination):
    """It may name a code: it is neither in a cookie nor gone."""
    client, organisation = als(koordination), OrganisationFactory()

    antwort = client.post(reverse("netzwerk:pruefung_create", args=[organisation.pk]))

    assert antwort.status_code == 302
    assert {"messages", "__Host-messages"}.isdisjoint(client.cookies)
    assert list(client.get(antwort.url).context["messages"]) != []


@pytest.mark.django_db
def test_was_in_die_seite_geschrieben_wird_geht_durch_genannte_skripte(client, als, verwaltung):
    seite, stammdaten = client.get("/konto/login/"), als(verwaltung).get(reverse("admin:index"))

    assert "require-trusted-types-for 'script'" in seite["Content-Security-Policy"]
    assert "trusted-types finden dubletten dienst" in seite["Content-Security-Policy"]
    assert "trusted-types" not in stammdaten["Content-Security-Policy"]
    assert "script-src 'self'" in stammdaten["Content-Security-Policy"]


@pytest.mark.django_db
def test_ein_dienst_darf_sein_skript_laden(als, beraterin):
    """With Trusted Types `importScripts` would be refused, and the Strichliste would not open without network."""
    dienst = als(beraterin).get(reverse("beratung:strichliste_dienst"))

    assert "importScripts(" in dienst.text
    assert "trusted-types" not in dienst["Content-Security-Policy"]


@pytest.mark.django_db
@pytest.mark.parametrize("methode", ["TRACE", "CONNECT", "PUT", "DELETE", "QUATSCH"])
def test_fremde_methoden_kommen_nicht_herein(client, methode):
    antwort = client.generic(methode, "/konto/login/")

    assert (antwort.status_code, antwort["Allow"]) == (405, "GET, HEAD, POST, OPTIONS")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["beratung:beratung_list", "veranstaltungen:veranstaltung_list", "suche"])
def test_was_das_team_sieht_bleibt_in_keinem_speicher(als, koordination, name):
    antwort = als(koordination).get(reverse(name))

    assert "no-store" in antwort["Cache-Control"]
    assert "private" in antwort["Cache-Control"]


@pytest.mark.django_db
def test_abmelden_leert_den_zwischenspeicher_und_laesst_wartende_zaehlungen_liegen(als, koordination):
    antwort = als(koordination).post(reverse("account_logout"))

    assert (antwort.status_code, antwort["Clear-Site-Data"]) == (302, '"cache"')


@pytest.mark.django_db
def test_nur_die_einbettung_darf_anderswo_stehen(client, settings):
    settings.EINBETTEN_AUF = ["https://www.example.org"]

    drin = client.get(reverse("programm:einbetten", args=["de"]))

    assert "frame-ancestors https://www.example.org" in drin["Content-Security-Policy"]
    assert (drin["Cross-Origin-Resource-Policy"], "X-Frame-Options" in drin) == ("cross-origin", False)


@pytest.mark.django_db
def test_eine_oeffentliche_seite_sagt_selbst_wie_lange_sie_gilt(client):
    termin = VeranstaltungFactory()

    antwort = client.get(reverse("programm:programm", args=["de"]))

    assert termin.pk
    assert antwort["Cache-Control"] == "public, max-age=60"


def test_mit_https_ist_check_deploy_ohne_eine_warnung():
    ergebnis = mit_https("manage.py", "check", "--deploy", "--fail-level", "WARNING")

    assert (ergebnis.returncode, ergebnis.stdout, ergebnis.stderr) == (0, SAUBER, "")
    assert settings.SILENCED_SYSTEM_CHECKS == []


def test_mit_https_gelten_die_keknamen_nur_fuer_diesen_rechner():
    ergebnis = mit_https("-c", BRINGEN)
    koepfe, status, offen, sitzung, csrf, sicher, http_only, same_site = json.loads(ergebnis.stdout)

    assert koepfe["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
    assert (status, offen["Location"]) == (301, "https://localhost/robots.txt")
    assert {name for name in KOEPFE if name not in offen} == set()
    assert (sitzung, csrf) == ("__Host-sessionid", "__Host-csrftoken")
    assert (sicher, http_only, same_site) == (True, True, "Lax")


def test_mit_https_tragen_auch_die_eigenen_kekse_ihren_schutz_im_namen():
    nennen = "import django; django.setup(); from protegat.basis import entwurf; from protegat.zugang import "
    nennen += "einladungen, geraet; print(entwurf.COOKIE, geraet.KEKS, einladungen.KEKS)"

    ergebnis = mit_https("-c", nennen)

    assert ergebnis.stdout == "__Host-gespeichert- __Host-geraet __Secure-einladung\n"


def test_was_im_echten_betrieb_fehlt_wird_genannt():
    umgebung = os.environ | {"HTTPS": "1", "DATABASE_URL": "postgres://einer@localhost/nirgends"}
    umgebung.pop("DATABASE_OWNER_URL", None)
    befehl = [sys.executable, "manage.py", "check"]
    ergebnis = subprocess.run(befehl, cwd=settings.BASE_DIR, env=umgebung, capture_output=True, text=True)

    assert "protegat.W001" in ergebnis.stderr
    assert "protegat.W002" in ergebnis.stderr


def test_ohne_tls_und_mit_einer_fernen_datenbank_wird_gewarnt():
    umgebung = os.environ | {"ALLOWED_HOSTS": "haus.example", "DATABASE_URL": "postgres://einer@db.example/nirgends"}
    befehl = [sys.executable, "manage.py", "check"]

    ergebnis = subprocess.run(befehl, cwd=settings.BASE_DIR, env=umgebung, capture_output=True, text=True)

    assert "protegat.W003" in ergebnis.stderr
    assert "protegat.W004" in ergebnis.stderr
