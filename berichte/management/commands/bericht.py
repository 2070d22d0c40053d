"""`manage.py bericht EV25 --quartal 2018-4 --format json|pdf|docx|xlsx|csv [--ausgabe DATEI]` (Fachkonzept, 8)."""

from contextlib import nullcontext
from io import BytesIO
from pathlib import Path

from django.core.exceptions import ValidationError
from django.db import transaction

from berichte.arten import ARTEN, QUARTALSBERICHT
from berichte.ausgabe.formate import FORMATE, Abgabe
from berichte.ausgabe.pdf import PdfFehler
from berichte.lage import Lage
from berichte.models import Bericht
from protegat.basis.austausch.ausgeben import neue_datei
from protegat.basis.austausch.formen import tag_aus
from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.models import Einsicht, Einsichtsart, Vorhaben
from protegat.basis.zeitraum import Zeitraum

ENDUNGEN = {form.endung: form.schluessel for form in FORMATE.values()} | {"csv": "csv"}
VORGABE = "json"


class Command(Befehl):
    help = (
        "Gibt den Bericht eines Vorhabens aus, als Quartal, freier Zeitraum oder Projektblatt. "
        "Ohne --quartal, --von und --bis gilt die ganze Laufzeit des Vorhabens; nur --von heißt: bis zu ihrem Ende, "
        "nur --bis: ab ihrem Anfang."
    )

    def add_arguments(self, parser):
        parser.add_argument("vorhaben", nargs="?", default="", help="Kürzel, zum Beispiel EV25")
        parser.add_argument("--quartal", help="zum Beispiel 2018-4")
        parser.add_argument("--von", help="erster Tag, 2018-10-01 oder 01.10.2018; ohne ihn der Anfang des Vorhabens")
        parser.add_argument("--bis", help="letzter Tag; ohne ihn das Ende des Vorhabens")
        parser.add_argument("--art", default=QUARTALSBERICHT.schluessel, help=" oder ".join(ARTEN))
        formate = f"{', '.join(FORMATE)}; ohne Angabe wie die Endung der Datei, sonst {VORGABE}; csv ist ein ZIP"
        parser.add_argument("--format", help=formate)
        parser.add_argument("--ausgabe", help="Datei; ohne sie geht der Bericht auf die Standardausgabe")

    def handle(self, *, vorhaben, art, ausgabe, **optionen):
        if art not in ARTEN:
            raise Abgelehnt(f"Die Art „{art}“ gibt es nicht. Möglich: {', '.join(ARTEN)}.")
        form = _format(optionen["format"], ausgabe)
        lage = self._lage(vorhaben, art, optionen)
        abgabe = Abgabe.aus(ARTEN[art], lage)
        with transaction.atomic(), self._ziel(ausgabe) as datei:
            woran = f"{art}, {lage.vorhaben.kuerzel} {lage.kurzname}, {form.schluessel}"
            Einsicht.durch_befehl(Einsichtsart.AUSGABE, gegenstand=woran).save()
            try:
                form.schreibe(abgabe, datei)
            except PdfFehler as grund:
                raise Abgelehnt(str(grund)) from grund

    def _lage(self, kuerzel, art, optionen):
        vorhaben = Vorhaben.objects.filter(kuerzel=kuerzel).first()
        if vorhaben is None:
            bekannt = ", ".join(Vorhaben.objects.order_by("kuerzel").values_list("kuerzel", flat=True)) or "noch keins"
            grund = f"Das Vorhaben „{kuerzel}“ gibt es nicht" if kuerzel else "Es fehlt das Kürzel des Vorhabens"
            raise Abgelehnt(f"{grund}. Bekannt: {bekannt}.")
        try:
            lage = Lage(vorhaben, _zeitraum(optionen["quartal"], optionen["von"], optionen["bis"], vorhaben))
        except ValueError as grund:
            raise Abgelehnt(str(grund)) from grund
        lage.bericht = Bericht.objects.fuer(vorhaben).der_art(art).ueber(lage.zeitraum).first()
        return lage

    def _ziel(self, ausgabe):
        """A byte stream: the file, or standard output, also where that takes text only."""
        if ausgabe is not None:
            return neue_datei(ausgabe)
        return nullcontext(getattr(self.stdout, "buffer", None) or _AlsText(self.stdout))


class _AlsText(BytesIO):
    """Bytes for a stream that takes text only, as tests have; of our formats that is JSON."""

    def __init__(self, strom):
        super().__init__()
        self.strom = strom

    def write(self, inhalt):
        self.strom.write(inhalt.decode(), ending="")


def _format(gewuenscht, ausgabe):
    """What was asked for, else what the ending of the file says; both at once must mean the same."""
    endung = Path(ausgabe or "").suffix[1:].lower()
    if gewuenscht is None:
        return FORMATE[ENDUNGEN.get(endung, VORGABE)]
    if gewuenscht not in FORMATE:
        raise Abgelehnt(f"Das Format „{gewuenscht}“ gibt es nicht. Möglich: {', '.join(FORMATE)}.")
    if ENDUNGEN.get(endung, gewuenscht) != gewuenscht:
        raise Abgelehnt(f"--format {gewuenscht} und die Endung .{endung} der Datei widersprechen sich.")
    return FORMATE[gewuenscht]


def _zeitraum(quartal, von, bis, vorhaben):
    """Raises ValueError with a German sentence."""
    if quartal is not None and (von or bis):
        raise ValueError("Bitte entweder --quartal oder --von und --bis angeben.")
    if quartal is not None:
        return Zeitraum.aus_kuerzel(quartal)
    spanne = vorhaben.spanne
    return Zeitraum(_tag(von) if von else spanne.von, _tag(bis) if bis else spanne.bis)


def _tag(text):
    try:
        return tag_aus(text.strip())
    except ValidationError:
        raise ValueError(f"„{text}“ ist kein Tag. Gemeint ist zum Beispiel 2018-12-31.") from None
