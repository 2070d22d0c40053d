import io
import shutil
import tempfile
from datetime import date
from pathlib import Path

from django.core.exceptions import ValidationError
from xlsxwriter.exceptions import XlsxFileError

from protegat.austausch import resource_fuer
from protegat.basis.austausch.ausgeben import als_csv, als_xlsx, neue_datei, zellen
from protegat.basis.austausch.formen import tag_aus
from protegat.basis.austausch.ods import als_ods
from protegat.basis.befehl import Abgelehnt, Befehl
from protegat.basis.zeitraum import Zeitraum

FORMATE = ("csv", "xlsx", "ods")
ARCHIVE = {"xlsx": als_xlsx, "ods": als_ods}
STANDARDAUSGABE = (None, "-")


class Command(Befehl):
    help = "Schreibt eine Tabelle als CSV, XLSX oder ODS; was ausgegeben wurde, lässt sich wieder einlesen."

    def add_arguments(self, parser):
        parser.add_argument("tabelle", nargs="?", help="zum Beispiel beratungen")
        parser.add_argument("--von", help="erster Tag, 2018-10-01 oder 01.10.2018")
        parser.add_argument("--bis", help="letzter Tag")
        parser.add_argument("--format", help="csv, xlsx oder ods; ohne Angabe wie die Endung der Datei, sonst csv")
        parser.add_argument("--ausgabe", help="Datei; ohne sie oder mit - geht alles auf die Standardausgabe")

    def handle(self, tabelle, von, bis, ausgabe, **options):
        resource = resource_fuer(tabelle)
        form = _format(options["format"], ausgabe)
        queryset = resource.get_queryset()
        if von is not None or bis is not None:
            queryset = self._im_zeitraum(resource, queryset, tabelle, von, bis)
        zeilen = zellen(resource, queryset)
        if ausgabe in STANDARDAUSGABE:
            self._auf_standardausgabe(form, zeilen)
        else:
            with neue_datei(ausgabe) as datei:
                schreibe(form, zeilen, datei)

    def _im_zeitraum(self, resource, queryset, tabelle, von, bis):
        if not resource.nach_tag:
            raise Abgelehnt(f"Zeilen der Tabelle „{tabelle}“ haben keinen Tag: --von und --bis gibt es hier nicht.")
        try:
            erster, letzter = _tag("--von", von, date.min), _tag("--bis", bis, date.max)
            return queryset.im(Zeitraum(erster, letzter))
        except ValueError as fehler:
            raise Abgelehnt(str(fehler)) from None

    def _auf_standardausgabe(self, form, zeilen):
        strom = getattr(self.stdout, "buffer", None)
        try:
            if strom is not None:
                schreibe(form, zeilen, strom)
            elif form == "csv":
                als_csv(zeilen, self.stdout._out)
            else:
                raise Abgelehnt(f"{form.upper()} braucht eine Datei: --ausgabe tabelle.{form}")
        except XlsxFileError as fehler:
            raise fehler.args[0] from None  # the OSError inside, which Befehl explains


def schreibe(form, zeilen, strom):
    """Into a byte stream that stays open."""
    if form in ARCHIVE:
        with tempfile.TemporaryFile() as archiv:  # it is written back and forth, and a full target only once
            ARCHIVE[form](zeilen, archiv)
            archiv.seek(0)
            shutil.copyfileobj(archiv, strom)
        return
    text = io.TextIOWrapper(strom, encoding="utf-8", newline="")
    try:
        als_csv(zeilen, text)
    finally:
        text.detach()


def _format(gewuenscht, ausgabe):
    """csv, xlsx or ods: what was asked for, else what the ending of the file says."""
    endung = Path(ausgabe or "").suffix[1:].lower()
    if gewuenscht is None:
        return endung if endung in FORMATE else FORMATE[0]
    if gewuenscht not in FORMATE:
        raise Abgelehnt(f"Das Format „{gewuenscht}“ gibt es nicht. Es gibt: {', '.join(FORMATE)}.")
    if endung in FORMATE and endung != gewuenscht:
        raise Abgelehnt(f"--format {gewuenscht} und die Endung .{endung} der Datei widersprechen sich.")
    return gewuenscht


def _tag(option, text, vorgabe):
    try:
        return vorgabe if text is None else tag_aus(text.strip())
    except ValidationError as fehler:
        raise Abgelehnt(f"{option} „{text}“: {fehler.messages[0]}") from None
