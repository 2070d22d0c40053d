"""What the journal of changes costs: many rows at once and a usual save, with its triggers and without.

    python bench/protokoll.py --anzahl 10000

Works in a database of its own (`protegat_bench`) and removes it afterwards.
"""

import argparse
from statistics import median
from time import perf_counter

from datenbank import datenbank  # first: it sets Django up
from django.db import connection
from django.db.models import Case, When

from protegat.basis.models import Aenderung, Ortsteil
from protegat.protokolle.einrichtung import EREIGNISSE
from protegat.protokolle.kette import pruefe

RUNDEN = 5


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--anzahl", type=int, default=10_000)
    anzahl = parser.parse_args().anzahl
    with datenbank():
        eines = Ortsteil.objects.create(name="Ein Ortsteil")
        for wie in ("DISABLE", "ENABLE"):
            _schalte(wie)
            print("mit Protokoll" if wie == "ENABLE" else "ohne Protokoll")
            for name, dauern in _gemessen(eines, anzahl).items():
                print(f"  {name:28} {median(dauern):9.2f} ms", flush=True)
        print(f"  {'prüfen':28} {_dauer(pruefe):9.2f} ms ({Aenderung.objects.count()} Einträge)")


def _gemessen(eines, anzahl):
    """`{"anlegen": [ms, ...], ...}`; each round makes the rows, changes them and removes them."""
    andere = Ortsteil.objects.exclude(pk=eines.pk)
    taten = {
        "anlegen": lambda: Ortsteil.objects.bulk_create(
            [Ortsteil(name=f"Ortsteil {n}") for n in range(anzahl)], batch_size=2000
        ),
        "ändern": lambda: andere.update(foerdergebiet=Case(When(foerdergebiet=True, then=False), default=True)),
        "löschen": lambda: andere._raw_delete("default"),
        "einen Datensatz speichern": lambda: _speichere(eines),
    }
    runden = [{name: _dauer(tat) for name, tat in taten.items()} for _ in range(RUNDEN)]
    return {name: [runde[name] for runde in runden] for name in taten}


def _speichere(eines):
    eines.foerdergebiet = not eines.foerdergebiet
    eines.save()


def _schalte(wie):
    with connection.cursor() as cursor:
        for name in EREIGNISSE:
            cursor.execute(f"ALTER TABLE basis_ortsteil {wie} TRIGGER protokoll_{name}")


def _dauer(tat):
    beginn = perf_counter()
    tat()
    return (perf_counter() - beginn) * 1000


if __name__ == "__main__":
    main()
