"""Several people, or one double click, at the same moment."""

from threading import Barrier, Thread

from django.db import connection


def gleichzeitig(tat, mal=4):
    """What `tat` returned in each of the threads; each ends its own session, whatever happens in it."""
    start, ergebnisse = Barrier(mal), []

    def handeln():
        start.wait()
        try:
            ergebnisse.append(tat())
        finally:
            connection.close()

    faeden = [Thread(target=handeln) for _ in range(mal)]
    for faden in faeden:
        faden.start()
    for faden in faeden:
        faden.join()
    return ergebnisse
