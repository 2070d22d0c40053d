"""Half-filled forms kept by the browser (static/entwurf.js): an account's key, and the word that a form is saved."""

import re
from base64 import b64encode
from datetime import timedelta

from django.conf import settings
from django.utils.cache import add_never_cache_headers
from django.utils.crypto import salted_hmac

FELD = "entwurf"  # hidden in every such form: the number of its draft
COOKIE = f"{settings.KEKSNAME}gespeichert-"
HOECHSTENS = 30  # as many as a browser keeps
NUMMER = re.compile(r"[0-9a-f]{32}")
BIS_ZUR_NAECHSTEN_SEITE = timedelta(days=7)  # as long as the browser keeps a draft


def schluessel(request):
    """256 bits that seal the drafts of this account on a shared device. A page that carries them goes into no cache."""
    request.traegt_schluessel = True
    return b64encode(salted_hmac("protegat.entwurf", str(request.user.pk), algorithm="sha256").digest()).decode()


def nummern(request):
    """The draft that was sent with this form, then earlier ones of the same record, which it supersedes."""
    return [gesendet for gesendet in request.POST.getlist(FELD)[:HOECHSTENS] if NUMMER.fullmatch(gesendet)]


def nummer(request):
    """The draft that was sent with this form, or an empty text."""
    return next(iter(nummern(request)), "")


class EntwurfMiddleware:
    """Tells the browser by a cookie which draft has become a record: nothing else may remove it before its time.

    Saved means: a signed-in person sent it, and the answer leads on to another page. Errors are answered in place.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        antwort = self.get_response(request)
        if getattr(request, "traegt_schluessel", False):
            add_never_cache_headers(antwort)
        if request.method == "POST" and antwort.status_code in (302, 303) and request.user.is_authenticated:
            self._melde(request, antwort)
        return antwort

    def _melde(self, request, antwort):
        for gespeichert in nummern(request):
            antwort.set_cookie(
                f"{COOKIE}{gespeichert}",
                max_age=BIS_ZUR_NAECHSTEN_SEITE,
                secure=settings.SESSION_COOKIE_SECURE,
                samesite="Strict",
            )
