"""What an import says: its counts, or every faulty row with line, column, value and reason."""

from dataclasses import dataclass, field

NENNEN = 10  # new rows of other tables that are named
ZEIGEN = 200  # faulty cells that are printed
LAENGE = 80  # characters of a value that are printed


@dataclass(frozen=True)
class Fehler:
    zeile: int
    spalte: str | None
    wert: str
    grund: str

    def __str__(self):
        if self.spalte is None:
            return f"Zeile {self.zeile}: {self.grund}"
        wert = " ".join(self.wert.split())
        wert = wert if len(wert) <= LAENGE else f"{wert[:LAENGE]} …"
        return f"Zeile {self.zeile}, Spalte {self.spalte}, Wert „{wert}“: {self.grund}"


@dataclass(frozen=True)
class Ergebnis:
    """How many rows are new, changed and unchanged, and which rows of other tables came along."""

    neu: int
    geaendert: int
    unveraendert: int
    angelegt: dict = field(default_factory=dict)

    @property
    def zeilen(self):
        return self.neu + self.geaendert + self.unveraendert

    def __str__(self):
        satz = f"{self.neu} neu, {self.geaendert} geändert, {self.unveraendert} unverändert"
        return "\n".join(
            [satz, *(f"Neu unter „{tabelle}“: {_kurz(namen)}" for tabelle, namen in self.angelegt.items())]
        )


def fehlerliste(fehler):
    """All of them as one text, in the order of the file."""
    zeilen = len({einer.zeile for einer in fehler})
    kopf = "Eine Zeile ist fehlerhaft" if zeilen == 1 else f"{zeilen} Zeilen sind fehlerhaft"
    gezeigte = sorted(fehler, key=lambda einer: einer.zeile)[:ZEIGEN]
    rest = len(fehler) - len(gezeigte)
    schluss = [f"… und {rest} weitere Fehler."] if rest else []
    return "\n".join([f"{kopf}, nichts wurde geschrieben.", *map(str, gezeigte), *schluss])


def _kurz(namen):
    rest = len(namen) - NENNEN
    return ", ".join(namen[:NENNEN]) + (f" und {rest} weitere" if rest > 0 else "")
