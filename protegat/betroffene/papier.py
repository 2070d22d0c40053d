"""A printed or written page: titles, sentences, lists, pairs and tables. It becomes PDF, Markdown and HTML."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from berichte.ausgabe import pdf
from berichte.ausgabe.zeichen import druckbar

HIER = Path(__file__).parent
RAHMEN = Path(pdf.__file__).parent / "vorlagen" / "rahmen.typ"


@dataclass(frozen=True)
class Absatz:
    text: str
    art = "absatz"

    def als_md(self):
        return self.text

    def daten(self):
        return {"text": self.text}


@dataclass(frozen=True)
class Liste:
    punkte: tuple[str, ...]
    art = "liste"

    def als_md(self):
        return "\n".join(f"- {punkt}" for punkt in self.punkte)

    def daten(self):
        return {"punkte": list(self.punkte)}


@dataclass(frozen=True)
class Paare:
    """Name and value."""

    paare: tuple[tuple[str, str], ...]
    art = "paare"

    def als_md(self):
        return "\n".join(f"- **{name}:** {wert}" for name, wert in self.paare)

    def daten(self):
        return {"paare": [list(paar) for paar in self.paare]}


@dataclass(frozen=True)
class Tafel:
    kopf: tuple[str, ...]
    zeilen: tuple[tuple[str, ...], ...]
    art = "tafel"

    def als_md(self):
        striche = tuple("---" for _ in self.kopf)
        return "\n".join(_zeile(zeile) for zeile in (self.kopf, striche, *self.zeilen))

    def daten(self):
        return {"kopf": list(self.kopf), "zeilen": [list(zeile) for zeile in self.zeilen]}

    def beschriftet(self):
        """Each cell with the head of its column, for pages that stack."""
        return [tuple(zip(self.kopf, zeile, strict=True)) for zeile in self.zeilen]


def _zeile(zellen):
    return f"| {' | '.join(zelle.replace('|', '/').replace(chr(10), '; ') for zelle in zellen)} |"


@dataclass(frozen=True)
class Kapitel:
    titel: str
    teile: tuple


@dataclass(frozen=True)
class Papier:
    titel: str
    untertitel: str
    kapitel: tuple[Kapitel, ...]
    fuss: str = ""
    quer: bool = False  # a wide table lies on its side
    dicht: bool = False  # all on one page
    anhaenge: tuple = field(default=())

    def als_md(self):
        teile = [f"# {self.titel}", self.untertitel]
        for kapitel in self.kapitel:
            teile += [f"## {kapitel.titel}", *(teil.als_md() for teil in kapitel.teile)]
        return "\n\n".join(filter(None, teile)) + "\n"

    def als_pdf(self, am):
        """PDF/A-3a and PDF/UA-1 like every print of the house. Raises PdfFehler."""
        roh = {"anhaenge": [_anhang(anhang) for anhang in self.anhaenge]}
        dateien = {
            "main.typ": (HIER / "vorlagen" / "papier.typ").read_text("utf-8"),
            "rahmen.typ": RAHMEN.read_text("utf-8"),
            "papier.json": json.dumps(druckbar(self._daten()) | {"quer": self.quer, "dicht": self.dicht} | roh),
        }
        return pdf.setze({"dateien": dateien, "zeitpunkt": int(am.timestamp())})

    def _daten(self):
        kapitel = [
            {"titel": k.titel, "teile": [{"art": teil.art, **teil.daten()} for teil in k.teile]} for k in self.kapitel
        ]
        return {"titel": self.titel, "untertitel": self.untertitel, "fuss": self.fuss, "kapitel": kapitel}


def _anhang(anhang):
    return {"name": anhang.name, "typ": anhang.typ, "beschreibung": anhang.beschreibung, "daten": list(anhang.inhalt)}
