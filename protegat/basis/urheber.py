"""Tells the database who changes something, for the journal: along with the statement that does it.

It costs no question of its own, pages that only read send nothing, and as it ends with the transaction, nothing is
left on the connection for the next request.
"""

import json
import re

from django.db import connection
from django.utils.functional import SimpleLazyObject

SCHREIBT = re.compile(r"\s*(INSERT|UPDATE|DELETE|MERGE|WITH|TRUNCATE|SELECT basis_aenderung_vergiss)\b", re.IGNORECASE)
PLATZHALTER = re.compile(r"<(?:\w+:)?(\w+)>")
OEFFENTLICH, BEFEHL = "öffentlich", "Befehl"


class Urheber:
    """An execute_wrapper; `angaben()` is asked at the first write, when it is known who is there."""

    def __init__(self, angaben):
        self.angaben = angaben

    def __call__(self, execute, sql, params, many, context):
        if SCHREIBT.match(sql if isinstance(sql, str) else ""):
            angaben = json.dumps(self.angaben()).replace("'", "''")
            if params is not None:
                angaben = angaben.replace("%", "%%")
            sql = f"SELECT set_config('protegat.urheber', '{angaben}', true); {sql}"
        return execute(sql, params, many, context)


class UrheberMiddleware:
    """Whatever this request writes carries its account and its page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        with connection.execute_wrapper(Urheber(lambda: aus_anfrage(request))):
            return self.get_response(request)


def aus_anfrage(request):
    """Does not ask who is there where nobody has: on a public page it would be a question to the database."""
    nutzer = vars(request).get("user")
    if isinstance(nutzer, SimpleLazyObject):
        nutzer = vars(request).get("_cached_user")
    if nutzer is None or not nutzer.is_authenticated:
        return {"konto": OEFFENTLICH, "woher": seite(request.resolver_match)}
    return {"nutzer": nutzer.pk, "konto": nutzer.username, "woher": seite(request.resolver_match)}


def seite(treffer):
    """The address without what must not be kept: of its parts only row numbers, no key, no code, nothing typed."""
    if treffer is None:
        return "/"

    def teil(stelle):
        wert = treffer.kwargs.get(stelle[1])
        return str(wert) if isinstance(wert, int) else "…"

    return ("/" + PLATZHALTER.sub(teil, treffer.route))[:200]


def befehl(argv):
    """For manage.py: `with befehl(sys.argv):`, the name of the command without its arguments."""
    name = re.sub(r"[^\w-]", "", argv[1]) if len(argv) > 1 else ""
    return connection.execute_wrapper(Urheber(lambda: {"konto": BEFEHL, "woher": f"manage.py {name}".strip()[:200]}))
