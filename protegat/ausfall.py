"""The page after an error that nobody caught."""

import sys

from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.template.loader import render_to_string

# Deadlocks and timeouts are OperationalErrors too, with codes of their own. Without code: no connection, or a lost one.
OHNE_VERBINDUNG = (None, "57P01", "57P02", "57P03")


def serverfehler(request):
    """503 while the database is away, else 500. Without request: menu and account would ask the database."""
    status = 503 if datenbank_weg(sys.exc_info()[1]) else 500
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


def datenbank_weg(fehler):
    if isinstance(fehler, InterfaceError):
        return True
    return isinstance(fehler, OperationalError) and getattr(fehler.__cause__, "pgcode", None) in OHNE_VERBINDUNG
