"""Under which account a process reaches the database: the web process under one that owns nothing there."""

import os
from urllib.parse import unquote, urlsplit

from protegat.betrieb import postgres
from protegat.betrieb.ordner import datenordner

WEB = "protegat_web"  # its name in the embedded server; with DATABASE_URL the account that is named there
SCHALTER = "DATENBANKKONTO"  # set to "web" by protegat/wsgi.py and by nobody else


def adresse():
    """The address for this process. `manage.py` owns the tables; what serves pages does not."""
    web, eigentuemer = os.environ.get("DATABASE_URL"), os.environ.get("DATABASE_OWNER_URL")
    if os.environ.get(SCHALTER) == "web":
        return web or eigentuemer or postgres.Server(datenordner()).adresse_fuer(WEB)
    return eigentuemer or web or postgres.adresse()


def getrennt():
    """Whether web process and owner are two accounts."""
    return postgres.eingebettet() or bool(os.environ.get("DATABASE_URL") and os.environ.get("DATABASE_OWNER_URL"))


def webkonto():
    """Name of the web process's account; empty where it is the owner itself."""
    if postgres.eingebettet():
        return WEB
    return unquote(urlsplit(os.environ["DATABASE_URL"]).username or "") if getrennt() else ""
