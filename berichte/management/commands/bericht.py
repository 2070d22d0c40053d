"""`manage.py bericht EV25 --quartal 2018-4 --format json|pdf [--ausgabe DATEI]` (Fachkonzept, section 8)."""

import sys
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from berichte.arten import ARTEN, QUARTALSBERICHT
from berichte.ausgabe import json, pdf
from berichte.lage import Lage
from protegat.basis.models import Vorhaben
from protegat.basis.zeitraum import Zeitraum

FORMATE = ("json", "pdf")


class Command(BaseCommand):
    help = "Gibt den Bericht eines Vorhabens aus, als Quartal, freier Zeitraum oder Projektblatt."

    def add_arguments(self, parser):
        parser.add_argument("vorhaben", help="Kürzel, zum Beispiel EV25")
        parser.add_argument("--quartal", help="zum Beispiel 2018-4")
        parser.add_argument("--von", help="erster Tag, JJJJ-MM-TT")
        parser.add_argument("--bis", help="letzter Tag, JJJJ-MM-TT")
        parser.add_argument("--art", default=QUARTALSBERICHT.schluessel, help=" oder ".join(ARTEN))
        parser.add_argument("--format", default="json", help=" oder ".join(FORMATE))
        parser.add_argument("--ausgabe", type=Path, help="Datei; ohne sie geht der Bericht auf die Standardausgabe")

    def handle(self, *, vorhaben, art, ausgabe, **optionen):
        if art not in ARTEN:
            raise CommandError(f"Die Art „{art}“ gibt es nicht. Möglich: {', '.join(ARTEN)}.")
        if optionen["format"] not in FORMATE:
            raise CommandError(f"Das Format „{optionen['format']}“ gibt es nicht. Möglich: {', '.join(FORMATE)}.")
        lage = self._lage(vorhaben, optionen)
        inhalt = (
            json.schreibe(lage).encode() if optionen["format"] == "json" else pdf.schreibe(ARTEN[art].dokument(lage))
        )
        self._gib_aus(inhalt, ausgabe)

    def _lage(self, kuerzel, optionen):
        vorhaben = Vorhaben.objects.filter(kuerzel=kuerzel).first()
        if vorhaben is None:
            bekannt = ", ".join(Vorhaben.objects.order_by("kuerzel").values_list("kuerzel", flat=True)) or "noch keins"
            raise CommandError(f"Das Vorhaben „{kuerzel}“ gibt es nicht. Bekannt: {bekannt}.")
        try:
            return Lage(vorhaben, _zeitraum(optionen["quartal"], optionen["von"], optionen["bis"], vorhaben))
        except ValueError as grund:
            raise CommandError(str(grund)) from grund

    def _gib_aus(self, inhalt, ausgabe):
        if ausgabe is None:
            sys.stdout.buffer.write(inhalt)
            return
        try:
            ausgabe.write_bytes(inhalt)
        except OSError as grund:
            raise CommandError(f"{ausgabe} lässt sich nicht schreiben: {grund.strerror}.") from grund


def _zeitraum(quartal, von, bis, vorhaben):
    """Raises ValueError with a German sentence."""
    if quartal and (von or bis):
        raise ValueError("Bitte entweder --quartal oder --von und --bis angeben.")
    if quartal:
        return Zeitraum.aus_kuerzel(quartal)
    spanne = vorhaben.spanne
    return Zeitraum(_tag(von) if von else spanne.von, _tag(bis) if bis else spanne.bis)


def _tag(text):
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"„{text}“ ist kein Tag. Gemeint ist zum Beispiel 2018-12-31.") from None
