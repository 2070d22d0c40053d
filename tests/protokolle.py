"""What only the administrator of the database can do to the logs, and what lies in the past."""

from contextlib import contextmanager

from django.db import connection

from protegat.basis.models import Aenderung
from protegat.protokolle.blaetter import WER_WAS, abdruck


@contextmanager
def ohne_ausloeser():
    """No trigger fires, not even those that guard the logs."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        try:
            yield cursor
        finally:
            cursor.execute("RESET session_replication_role")


def vor_tagen(tage):
    """All that has been written so far happened so many days earlier, seals included."""
    with ohne_ausloeser() as cursor:
        for tabelle in ("basis_aenderung", "basis_einsicht"):
            cursor.execute(f"UPDATE {tabelle} SET am = am - make_interval(days => %s)", [tage])
        for zeile in Aenderung.objects.all():
            zeile.siegel = abdruck(*(getattr(zeile, name) for name in WER_WAS), zeile.inhalt)
            zeile.save(update_fields=["siegel"])
