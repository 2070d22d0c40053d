"""Work that one process does at a time, whichever servers share the database."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def allein(*nummern):
    """Whether this process may: of two that begin at the same moment one does nothing. The lock ends with it.

    The numbers stand for the work: one of 64 bits, or two of 32, of which the first says what, the second on which.
    """
    stellen = ", ".join(["%s"] * len(nummern))
    with connection.cursor() as zeiger:
        zeiger.execute(f"SELECT pg_try_advisory_lock({stellen})", nummern)
        darf = zeiger.fetchone()[0]
        try:
            yield darf
        finally:
            if darf:
                zeiger.execute(f"SELECT pg_advisory_unlock({stellen})", nummern)
