"""What Django has to do before serving, in one process: tables, files for the browser, examples once.

Prints the demo accounts that exist, one per line; progress goes to stderr.
"""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from protegat.betrieb.meldung import melde
from protegat.betrieb.ordner import WURZEL, anlegen, datenordner, kennung

DEMOKONTEN = ("beratung", "koordination", "verwaltung", "leserecht")


def main():
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "protegat.settings")
    django.setup()
    vormerkung = _demo_vormerken()
    _migrieren()
    _statische_dateien()
    _demo_laden(vormerkung)
    konten = get_user_model().objects.filter(username__in=DEMOKONTEN, is_active=True)
    print("\n".join(name for name in DEMOKONTEN if name in set(konten.values_list("username", flat=True))))


def _demo_vormerken():
    """A note that this database still waits for its examples: made for an empty one, gone once they are loaded.

    So the examples come once, also after an interruption, and do not come back after `demo --entfernen`.
    """
    vormerkung = anlegen(datenordner()) / f"demo-{kennung(settings.DATABASES['default'])}"
    if "django_migrations" not in connection.introspection.table_names():
        vormerkung.touch()
    return vormerkung


def _migrieren():
    ausfuehrung = MigrationExecutor(connection)
    if offen := ausfuehrung.migration_plan(ausfuehrung.loader.graph.leaf_nodes()):
        melde(f"Tabellen werden auf den neuesten Stand gebracht ({len(offen)} Schritte) ...")
    call_command("migrate", verbosity=0, stdout=sys.stderr)


def _statische_dateien():
    """collectstatic takes seconds: only when a file or a package has changed."""
    dateien = [
        (pfad, speicher.size(pfad), str(speicher.get_modified_time(pfad)))
        for finder in get_finders()
        for pfad, speicher in finder.list([])
    ]
    stand = kennung([sorted(dateien), (WURZEL / "requirements.txt").read_text()])
    stempel = Path(settings.STATIC_ROOT) / "stand"
    if not stempel.exists() or stempel.read_text() != stand:
        melde(f"Dateien für den Browser werden gesammelt ({len(dateien)}) ...")
        call_command("collectstatic", verbosity=0, interactive=False, stdout=sys.stderr)
        stempel.write_text(stand)


def _demo_laden(vormerkung):
    """Examples have accounts with a known password: not by itself where the house is open to others."""
    if not vormerkung.exists():
        return
    wunsch = os.environ.get("PROTEGAT_DEMO", "0" if os.environ.get("ALLOWED_HOSTS") else "1")
    if wunsch == "0":
        melde("Keine Beispieldaten (PROTEGAT_DEMO=0 oder ALLOWED_HOSTS gesetzt); später: manage.py demo")
    else:
        melde("Beispieldaten werden geladen ...")
        call_command("demo", stdout=sys.stderr)
    vormerkung.unlink()


if __name__ == "__main__":
    main()
