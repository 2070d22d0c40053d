"""The content security policy in a real browser: every page that a role may open, none of them complains."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client

from protegat.basis.models import Nutzer
from tests.frisch import frisch
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.wege import FREMD, adresse
from tests.rechte.welt import Welt

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

KEINE_SEITE = (  # what a browser keeps as a file, shows without markup, or what ends the visit
    *("_ausgabe", "_datei", "_abruf", "_pdf", "_xlsx", "_dienst", "_stand", "kanonisch", "ausgelassene", "logout"),
    *("kalender_oeffentlich", "kalender_team", "termin_oeffentlich", "veranstaltungen:termin", "sitemap", "robots"),
    *("gesund", "favicon", "programm:logo", "jsi18n", "autocomplete", "vorschlaege", "aehnliche", "admin:login"),
    *("download_recovery_codes", "view_on_site"),
    "huelle",  # the shell asks relative to the page in whose place it is shown
)
ZAEHLER = """
window.verstoesse = [];
document.addEventListener("securitypolicyviolation", (v) => verstoesse.push(`${v.violatedDirective} ${v.blockedURI}`));
"""
KONTEN = {"B": "beraterin", "K": "koordination", "V": "verwaltung", "L": "pruefung", "A": None}


def seiten(rolle):
    return [name for name, (lesen, _) in ERWARTUNG.items() if rolle in (lesen or "") and ist_seite(name)]


def ist_seite(name):
    """Also of somebody else's record: the page of a download is none either."""
    return not name.removesuffix(FREMD).endswith(KEINE_SEITE)


@pytest.fixture
def besucher(page, live_server, katalog):
    """What went wrong while the page walked, one sentence each."""
    maengel = []
    page.set_default_navigation_timeout(60_000)  # how fast a page is, other tests ask
    page.add_init_script(ZAEHLER)
    page.on(
        "request", lambda frage: maengel.append(f"fremd: {frage.url}") if fremd(frage.url, live_server.url) else None
    )
    page.on("response", lambda a: maengel.append(f"{a.status}: {a.url}") if a.status >= 400 else None)
    return page, maengel


def fremd(url, haus):
    return url.startswith("http") and urlsplit(url).netloc != urlsplit(haus).netloc


def komm_herein(page, adresse, konto):
    """By a session at hand: that of Beratung would be asked for a second factor, which lies on no desk here."""
    client = Client()
    client.force_login(konto, backend="protegat.rollen.RollenBackend")
    frisch(client, konto)
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": adresse}])


@pytest.mark.parametrize("rolle", KONTEN)
def test_keine_seite_verstoesst(besucher, live_server, rolle):
    page, maengel = besucher
    welt = Welt()
    if KONTEN[rolle]:
        komm_herein(page, live_server.url, Nutzer.objects.get(username=KONTEN[rolle]))

    for name in seiten(rolle):
        page.goto(live_server.url + adresse(name, welt), wait_until="load")
        maengel += [f"{name}: {verstoss}" for verstoss in page.evaluate("window.verstoesse ?? ['kein Zähler']")]

    assert maengel == []
    assert len(seiten(rolle)) > 10
