"""Every address of the house meets what no well-meaning person sends: no error of ours, no way out, no way around."""

from itertools import islice

import pytest
from django.conf import settings as einstellungen
from django.test import Client
from django.urls import reverse

from tests import gift
from tests.factories import PASSWORT
from tests.test_haus import EIGENE_ADRESSEN, OEFFENTLICH

pytestmark = pytest.mark.django_db
ADRESSEN = {name: muster for name, muster in gift.adressen() if not name.startswith("admin:")}
OHNE_TEILE = [f"/{weg}" for weg in ADRESSEN.values() if not {"<", "(", "^"} & {*weg} and "logout" not in weg]
NEUE = [name for name, weg in ADRESSEN.items() if name.endswith("_create") and "<" not in weg]
SCHRITT = 3
OHNE_COOKIE = {"programm:", "beratung:antwort", "veranstaltungen:feedback"}  # no session that a stranger could abuse
FREMD = (
    "https://boese.example/",
    "//boese.example/",
    "///boese.example",
    "////boese.example",
    "\\\\boese.example",
    "/\\boese.example",
    "http:boese.example",
    "https:///boese.example",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "\x01//boese.example",
    "\t//boese.example",
    "//boese。example",
    "https://testserver@boese.example/",
    "https://testserver.boese.example/",
    "http://[::1",
)


@pytest.fixture
def besuch(als, koordination):
    """A browser to which an error of ours is a page, as it is to everybody."""
    client = als(koordination)
    client.raise_request_exception = False
    return client


def test_kein_teil_einer_adresse_fuehrt_zu_einem_fehler(besuch):
    """Each address meets a third of the foul parts."""
    fehler = {}
    for stelle, muster in enumerate(ADRESSEN.values()):
        gut, *schlechte = gift.wege(muster)
        schlechte = islice(schlechte, stelle % 3, None, 3)
        for ruf, weg in [(besuch.post, gut), *((besuch.get, weg) for weg in schlechte)]:
            if "logout" not in weg and (antwort := ruf(weg)).status_code >= 500:
                fehler[weg[:120]] = antwort.status_code

    assert fehler == {}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # django-tables2 about a foul ?sort=
def test_kein_parameter_fuehrt_zu_einem_fehler(besuch):
    """Each page meets some of the values, all values meet some page."""
    fehler = {}
    for stelle, weg in enumerate(OHNE_TEILE):
        antwort = besuch.get(weg)
        felder = {name for _, methode, felder in gift.formulare(antwort) if methode == "GET" for name in felder}
        for abfrage in islice(gift.abfragen(sorted(felder)), stelle % SCHRITT, None, SCHRITT):
            if besuch.get(f"{weg}?{abfrage}").status_code >= 500:
                fehler[weg] = abfrage[:120]

    assert fehler == {}


@pytest.mark.parametrize("name", NEUE)
def test_kein_feld_fuehrt_zu_einem_fehler(besuch, ev25, name):
    weg, fehler = reverse(name), set()
    for _, methode, felder in gift.formulare(besuch.get(weg)):
        for eingabe in gift.eingaben(felder) if methode == "POST" and "schluessel" in felder else ():
            if besuch.post(weg, eingabe).status_code >= 500:
                fehler.add(str(eingabe)[:200])

    assert fehler == set()


def test_ohne_das_zeichen_der_seite_wird_nichts_angenommen(koordination):
    client = Client(enforce_csrf_checks=True)
    client.force_login(koordination, backend="protegat.rollen.RollenBackend")
    offen = {
        name: antwort.status_code
        for name, muster in ADRESSEN.items()
        if name not in OEFFENTLICH and not name.startswith(tuple(OHNE_COOKIE))
        if (antwort := client.post(next(gift.wege(muster)))).status_code not in (403, 404, 405)
    }

    assert offen == {}
    assert len(EIGENE_ADRESSEN) > 250


@pytest.mark.parametrize("ziel", FREMD)
def test_die_anmeldung_schickt_niemanden_fort(client, koordination, ziel):
    antwort = client.post(
        reverse("account_login"), {"login": koordination.username, "password": PASSWORT, "next": ziel}
    )

    assert (antwort.status_code, antwort["Location"]) == (302, "/")


@pytest.mark.parametrize("ziel", FREMD)
def test_auch_eine_herkunft_von_anderswo_fuehrt_nicht_hinaus(client, ziel):
    antwort = client.post("/filter/", headers={"referer": ziel})

    assert antwort["Location"] == "/konto/login/?next=/"


@pytest.mark.parametrize("ziel", ["//boese.example/", "https://boese.example/"])
def test_keine_seite_fuehrt_ueber_ihren_parameter_hinaus(besuch, ziel):
    hinaus = []
    for weg in OHNE_TEILE:
        for ruf in (besuch.get, besuch.post):
            if "boese" in ruf(weg, {"next": ziel, "zurueck": ziel}).headers.get("Location", "").partition("?")[0]:
                hinaus.append(weg)

    assert hinaus == []


@pytest.mark.parametrize("name", ["boese.example", "localhost.boese.example", "testserver:80@boese.example", "[::1"])
def test_ein_fremder_name_des_rechners_bekommt_keine_seite(client, name):
    antwort = client.get("/konto/login/", headers={"host": name})

    assert antwort.status_code == 400
    assert "boese" not in antwort.content.decode()
    assert "*" not in einstellungen.ALLOWED_HOSTS[:4]
