"""A walk through every page that a role may open, in a browser."""

from django.conf import settings
from django.test import Client

from protegat.basis.models import Nutzer
from tests.frisch import frisch
from tests.rechte.erwartung import ERWARTUNG
from tests.rechte.wege import FREMD, adresse
from tests.rechte.welt import Welt

KONTEN = {"B": "beraterin", "K": "koordination", "V": "verwaltung", "L": "pruefung", "A": None}
KEINE_SEITE = (  # what a browser keeps as a file, shows without markup, or what ends the visit
    *("_ausgabe", "_datei", "_abruf", "_pdf", "_xlsx", "_dienst", "_stand", "kanonisch", "ausgelassene", "logout"),
    *("kalender_oeffentlich", "kalender_team", "termin_oeffentlich", "veranstaltungen:termin", "sitemap", "robots"),
    *("gesund", "favicon", "programm:logo", "jsi18n", "autocomplete", "vorschlaege", "aehnliche", "admin:login"),
    *("download_recovery_codes", "view_on_site", "klient_vorlage"),
    "huelle",  # the shell asks relative to the page in whose place it is shown
)


def seiten(rolle):
    """The names of the addresses that show this role a page of its own."""
    return [name for name, (lesen, _) in ERWARTUNG.items() if rolle in (lesen or "") and ist_seite(name)]


def ist_seite(name):
    """Also of somebody else's record: the page of a download is none either."""
    return not name.removesuffix(FREMD).endswith(KEINE_SEITE)


def rundgang(page, haus, rolle):
    """Yield the name of each page once it stands in the browser."""
    welt = Welt()
    if KONTEN[rolle]:
        komm_herein(page, haus, Nutzer.objects.get(username=KONTEN[rolle]))
    for name in seiten(rolle):
        page.goto(haus + adresse(name, welt), wait_until="load")
        yield name


def komm_herein(page, haus, konto):
    """By a session at hand: that of Beratung would be asked for a second factor, which lies on no desk here."""
    client = Client()
    client.force_login(konto, backend="protegat.rollen.RollenBackend")
    frisch(client, konto)
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": haus}])
