"""A session ends after some idle time, and in any case after a working day; drafts stay."""

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.utils import timezone

from protegat.basis.models import Rolle

BEGONNEN, ZULETZT = "sitzung_begonnen", "sitzung_zuletzt"
STRENG = frozenset({Rolle.KOORDINATION, Rolle.VERWALTUNG, Rolle.LESERECHT})
VON_SELBST = frozenset({"veranstaltungen:tuer_stand"})  # pages ask for it by themselves: nobody need be there
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
        elif request.resolver_match.view_name not in VON_SELBST:
            _lebt(request)


def _jetzt():
    """Seconds, by the same clock as the last login."""
    return int(timezone.now().timestamp())


def beginne(request):
    """Somebody has just come in."""
    request.session[BEGONNEN] = request.session[ZULETZT] = _jetzt()


def leerlauf(nutzer):
    """How long this person may be away: less where more can be seen or changed."""
    return settings.SITZUNG_LEERLAUF_STRENG if nutzer.rolle in STRENG else settings.SITZUNG_LEERLAUF


def _ende(request):
    """Why the session is over, or an empty text. One from before this was counted begins with the last login."""
    anmeldung = request.user.last_login
    begonnen = request.session.get(BEGONNEN) or (anmeldung.timestamp() if anmeldung else 0)
    jetzt, erlaubt = _jetzt(), leerlauf(request.user)
    if jetzt - begonnen > settings.SITZUNG_HOECHSTENS.total_seconds():
        return "Ihre Sitzung ist nach einem Arbeitstag zu Ende. Bitte melden Sie sich neu an."
    if jetzt - request.session.get(ZULETZT, begonnen) > erlaubt.total_seconds():
        minuten = int(erlaubt.total_seconds() // 60)
        return (
            f"Sie waren länger als {minuten} Minuten nicht aktiv und wurden abgemeldet. Bitte melden Sie sich neu an."
        )
    return ""


def _lebt(request):
    jetzt = _jetzt()
    begonnen = request.user.last_login.timestamp() if request.user.last_login else jetzt
    if jetzt - request.session.get(ZULETZT, begonnen) < GENAU:
        return
    request.session[ZULETZT] = jetzt
    UserSession.objects.filter(session_key=request.session.session_key).update(last_seen_at=timezone.now())
