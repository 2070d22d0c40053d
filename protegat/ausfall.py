"""The pages after an error: for visitors of the public pages their own, for the team those with its menu."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string
from django.views import csrf, defaults

from veranstaltungen.views.fehler import fehlerseite, ist_oeffentlich

# Deadlocks and timeouts are OperationalErrors too, with codes of their own. Without code: no connection, or a lost one.
OHNE_VERBINDUNG = (None, "57P01", "57P02", "57P03")


def serverfehler(request):
    """503 while the database is away, else 500. Without request: menu and account would ask the database."""
    if not datenbank_weg(sys.exc_info()[1]):
        return HttpResponse(render_to_string("500.html"), status=500)
    seite = render_to_string("503.html", {"gesendet": noch_einmal(request), "adresse": request.get_full_path()})
    return HttpResponse(seite, status=503, headers={"Cache-Control": "no-store", "Retry-After": "60"})


def nicht_gefunden(request, exception):
    return fehlerseite(request, 404) if ist_oeffentlich(request) else defaults.page_not_found(request, exception)


def formular_abgelehnt(request, reason=""):
    """Without the cookie of its page no form is taken."""
    return fehlerseite(request, 403) if ist_oeffentlich(request) else csrf.csrf_failure(request, reason)


def noch_einmal(request):
    """What was typed, to be sent again: only from a form whose key lets it in once, and without files."""
    if "schluessel" not in request.POST or request.FILES:
        return []
    return [(name, wert) for name, werte in request.POST.lists() for wert in werte]


def datenbank_weg(fehler):
    if isinstance(fehler, InterfaceError):
        return True
    return isinstance(fehler, OperationalError) and getattr(fehler.__cause__, "pgcode", None) in OHNE_VERBINDUNG
