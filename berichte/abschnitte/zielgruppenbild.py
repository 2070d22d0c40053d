"""The shares of a merkmal, drawn beside its table."""

from dataclasses import replace

from berichte.aufbau import Anteilsbild

GEZEICHNET = ("geschlecht", "altersgruppe")  # at most eight rows: what a reader can take in at a glance


def mit_bild(tabelle, merkmal):
    """Yield the table, and its first column as a drawing of the same cells: what is hidden in one is in both."""
    yield tabelle
    if merkmal in GEZEICHNET:
        yield Anteilsbild.aus(
            tabelle,
            titel=f"{tabelle.titel}: Anteile",
            spalten=tabelle.spalten[:1],
            zeilen=tuple(replace(zeile, zellen=zeile.zellen[:1]) for zeile in tabelle.zeilen),
            daneben=True,
            beschreibung=f"Anteil an {tabelle.zeilen[-1].zellen[0].text} Beratungen (K1), in Klammern ihre Anzahl.",
        )
