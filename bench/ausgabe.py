"""How much memory and time it takes to bring long tables out: exports of records, and the workbook of a report.

    python bench/ausgabe.py --anzahl 10k 100k

Works in a database of its own (`protegat_bench`) and removes it afterwards. Constant memory means: ten times the rows
take the same.
"""

import argparse
import tracemalloc
from pathlib import Path
from tempfile import TemporaryFile, gettempdir
from time import perf_counter

from datenbank import datenbank  # first: it sets Django up
from django.core.management import call_command
from django.db import reset_queries
from django.test import Client

from bench import daten
from berichte.arten import QUARTALSBERICHT
from berichte.ausgabe.formate import FORMATE, Abgabe
from berichte.lage import Lage
from protegat.basis.models import Nutzer, Vorhaben
from protegat.basis.zeitraum import Zeitraum

EINHEITEN = {"k": 1_000, "m": 1_000_000}
KUERZEL = f"BENCH-{daten.JAHRE[-1]}"
QUARTAL = Zeitraum.quartal(daten.JAHRE[-1] + 1, 4)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--anzahl", nargs="+", default=["10k", "100k"], type=_zahl, metavar="10k")
    argumente = parser.parse_args()
    with datenbank():
        for anzahl in argumente.anzahl:
            daten.lade(anzahl)
            print(f"\n{anzahl:,} Beratungen".replace(",", "."))
            for name, handlung in _handlungen().items():
                print(f"{name:44} {_messung(handlung)}", flush=True)


def _zahl(text):
    """`100k` -> 100000."""
    return int(text[:-1]) * EINHEITEN[text[-1].lower()]


def _handlungen():
    client = Client(SERVER_NAME="localhost")
    client.force_login(Nutzer.objects.get(username="koordination"), backend="protegat.rollen.RollenBackend")
    vorhaben = Vorhaben.objects.get(kuerzel=KUERZEL)

    def befehl(form):
        call_command(
            "exportieren", "beratungen", format=form, ausgabe=str(Path(gettempdir()) / f"protegat-bench.{form}")
        )

    def browser(form):
        for _ in client.get(f"/beratungen/ausgabe/{form}/").streaming_content:
            pass

    def bericht(form):
        with TemporaryFile() as ziel:
            FORMATE[form].schreibe(Abgabe.aus(QUARTALSBERICHT, Lage(vorhaben, QUARTAL)), ziel)

    return {
        "exportieren beratungen, CSV": lambda: befehl("csv"),
        "exportieren beratungen, XLSX": lambda: befehl("xlsx"),
        "Liste Beratungen im Browser, CSV": lambda: browser("csv"),
        "Liste Beratungen im Browser, XLSX": lambda: browser("xlsx"),
        **{f"Bericht, {form.label}": lambda name=name: bericht(name) for name, form in FORMATE.items()},
    }


def _messung(handlung):
    """Seconds, then in a second run the most memory that Python held at once: to watch it makes it slower."""
    beginn = perf_counter()
    handlung()
    sekunden = perf_counter() - beginn
    reset_queries()
    tracemalloc.start()
    handlung()
    spitze = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return f"{sekunden:8.1f} s {spitze / 1e6:8.1f} MB"


if __name__ == "__main__":
    main()
