"""A database of its own on the same server, so that a measurement never meets the house's data."""

import os
import sys
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "protegat.settings")

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test.utils import override_settings  # noqa: E402

from protegat.betrieb import postgres  # noqa: E402

NAME = "protegat_bench"
EINFACHE_DATEIEN = settings.STORAGES | {
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
}


@contextmanager
def datenbank():
    """Inside, Django's connection is the one to a new `protegat_bench`; afterwards it is gone."""
    with postgres.laufend(), override_settings(STORAGES=EINFACHE_DATEIEN, STATIC_ROOT=settings.STATICFILES_DIRS[0]):
        connection.settings_dict["NAME"] = NAME
        _verwalte(f"DROP DATABASE IF EXISTS {NAME}", f"CREATE DATABASE {NAME}")
        call_command("migrate", verbosity=0)
        try:
            yield
        finally:
            connection.close()
            _verwalte(f"DROP DATABASE {NAME}")


def _verwalte(*befehle):
    with connection._nodb_cursor() as cursor:
        for befehl in befehle:
            cursor.execute(befehl)
