"""Which device this is: known when the account has signed in from it before. A cookie says so, signed by us."""

import re
import unicodedata
from datetime import timedelta
from secrets import token_hex

from django.conf import settings
from django.core import signing
from django.utils.crypto import salted_hmac

KEKS = f"{settings.KEKSNAME}geraet"
SALZ = "protegat.geraet"
BLEIBT = timedelta(days=400)  # the longest that browsers keep a cookie
HOECHSTENS = 12  # accounts on one device
NUMMER = re.compile(r"[0-9a-f]{16}")

BROWSER = (
    ("Edg/", "Edge"),
    ("OPR/", "Opera"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("Chrome/", "Chrome"),
    ("CriOS", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEME = (
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("Macintosh", "Mac"),
    ("CrOS", "ChromeOS"),
    ("Linux", "Linux"),
)


def nummer(request, name):
    """The number of this device for the account of this name, or an empty text. Asks no database."""
    gefunden = _bekannte(request).get(_kennung(name), "")
    return gefunden if NUMMER.fullmatch(gefunden) else ""


def merke(request, antwort, name):
    """From now on this device is known for this account."""
    bekannte = _bekannte(request)
    eigene = nummer(request, name) or token_hex(8)
    bekannte.pop(_kennung(name), None)
    juengste = dict([*bekannte.items(), (_kennung(name), eigene)][-HOECHSTENS:])
    antwort.set_cookie(
        KEKS,
        signing.dumps(juengste, salt=SALZ),
        max_age=BLEIBT,
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Strict",
    )


def normal(name):
    """All ways to type the name of one account, as the database takes them for equal."""
    return unicodedata.normalize("NFKC", name).strip().upper().casefold()


def bezeichnung(kennung):
    """What a person calls it: „Firefox auf Windows“."""
    browser = next((wort for zeichen, wort in BROWSER if zeichen in kennung), "")
    system = next((wort for zeichen, wort in SYSTEME if zeichen in kennung), "")
    return " auf ".join(filter(None, (browser, system))) or "unbekanntes Gerät"


def _bekannte(request):
    try:
        inhalt = signing.loads(request.COOKIES.get(KEKS, ""), salt=SALZ, max_age=BLEIBT)
    except signing.BadSignature:
        return {}
    return inhalt if isinstance(inhalt, dict) else {}


def _kennung(name):
    """The cookie tells nobody at the device which accounts have been here."""
    return salted_hmac(SALZ, normal(name), algorithm="sha256").hexdigest()[:32]
