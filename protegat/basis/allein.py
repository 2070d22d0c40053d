"""Work that one process does at a time, whichever servers share the database."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def allein(nummer):
    """Whether this process may: of two that begin at the same moment one does nothing. The lock ends with it.

    `nummer` stands for the work, 32 bits.
    """
    with connection.cursor() as zeiger:
        zeiger.execute("SELECT pg_try_advisory_lock(%s)", [nummer])
        darf = zeiger.fetchone()[0]
        try:
            yield darf
        finally:
            if darf:
                zeiger.execute("SELECT pg_advisory_unlock(%s)", [nummer])
