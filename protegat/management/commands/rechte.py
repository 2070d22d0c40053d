from pathlib import Path

from django.template.loader import render_to_string

from protegat.basis.befehl import Befehl
from protegat.rechte.tafel import tafel


class Command(Befehl):
    help = "Schreibt „Wer darf was“ als Markdown; docs/rechte.md entsteht so."

    def add_arguments(self, parser):
        parser.add_argument("--ausgabe", type=Path, help="Datei; ohne sie geht alles auf die Standardausgabe")

    def handle(self, *args, ausgabe, **options):
        text = render_to_string("rechte/rechte.md", {"tafel": tafel()})
        if ausgabe:
            ausgabe.write_text(text, encoding="utf-8")
        else:
            self.stdout.write(text, ending="")
