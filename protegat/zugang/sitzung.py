"""A session ends after some idle time, and in any case after a working day; drafts stay."""

import time

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.utils import timezone

from .faktoren import PFLICHTIG

BEGONNEN, ZULETZT = "sitzung_begonnen", "sitzung_zuletzt"
GENAU = 60  # seconds: a session is written once a minute at most


class SitzungMiddleware:
    """Stands before the one that asks for the login, so that who has been away too long is asked to come in again."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, *args):
        """A public page does not ask who is there."""
        if not getattr(view_func, "login_required", True) or not request.user.is_authenticated:
            return
        if grund := _ende(request):
            logout(request)
            messages.info(request, grund)
        else:
            _lebt(request)


def beginne(request):
    """Somebody has just come in."""
    request.session[BEGONNEN] = request.session[ZULETZT] = int(time.time())


def leerlauf(nutzer):
    """How long this person may be away: less where more can be seen or changed."""
    return settings.SITZUNG_LEERLAUF_STRENG if nutzer.rolle in PFLICHTIG else settings.SITZUNG_LEERLAUF


def beende(konto, ausser=None):
    """All sessions of this account end, wherever they are; `ausser`: the key of the one that stays."""
    andere = UserSession.objects.filter(user=konto).exclude(session_key=ausser or "")
    for sitzung in andere:
        sitzung.end()


def _ende(request):
    """Why the session is over, or an empty text. One from before this was counted begins with the last login."""
    anmeldung = request.user.last_login
    begonnen = request.session.get(BEGONNEN) or (anmeldung.timestamp() if anmeldung else 0)
    jetzt, erlaubt = time.time(), leerlauf(request.user)
    if jetzt - begonnen > settings.SITZUNG_HOECHSTENS.total_seconds():
        return "Ihre Sitzung ist nach einem Arbeitstag zu Ende. Bitte melden Sie sich neu an."
    if jetzt - request.session.get(ZULETZT, begonnen) > erlaubt.total_seconds():
        minuten = int(erlaubt.total_seconds() // 60)
        return (
            f"Sie waren länger als {minuten} Minuten nicht aktiv und wurden abgemeldet. Bitte melden Sie sich neu an."
        )
    return ""


def _lebt(request):
    jetzt = int(time.time())
    begonnen = request.user.last_login.timestamp() if request.user.last_login else jetzt
    if jetzt - request.session.get(ZULETZT, begonnen) < GENAU:
        return
    request.session[ZULETZT] = jetzt
    UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())
