"""`manage.py datenschutz [--ziel docs/datenschutz]`: the documents of Art. 13, 30 and 35 DSGVO as Markdown."""

from pathlib import Path

from protegat.basis.befehl import Befehl
from protegat.betroffene.dokumente import BLAETTER, folgenabschaetzung, informationsblatt, verzeichnis

ZIEL = "docs/datenschutz"


def seiten():
    """`{file name: Markdown}`; the sheets for all groups are one file."""
    return {
        "informationsblatt.md": "\n".join(informationsblatt(wessen).als_md() for wessen in BLAETTER.values()),
        "verzeichnis.md": verzeichnis().als_md(),
        "folgenabschaetzung.md": folgenabschaetzung().als_md(),
    }


class Command(Befehl):
    help = "Schreibt Informationsblatt, Verzeichnis und Folgenabschätzung so, wie sie aus dem Programm folgen."

    def add_arguments(self, parser):
        parser.add_argument("--ziel", default=ZIEL, help=f"Ordner; ohne Angabe {ZIEL}")

    def handle(self, *, ziel, **optionen):
        ordner = Path(ziel)
        ordner.mkdir(parents=True, exist_ok=True)
        for name, text in seiten().items():
            (ordner / name).write_text(text, "utf-8")
            self.stdout.write(f"{ordner / name}")
