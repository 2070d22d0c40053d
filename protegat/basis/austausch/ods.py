"""OpenDocument spreadsheets, in and out."""

import io
import zipfile
from datetime import date, datetime
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from odfdo import Document, Element

from protegat.basis.befehl import Abgelehnt
from protegat.basis.bueropruefung import UNLESBAR

from .zellen import Formel, schreibweise

ART = b"application/vnd.oasis.opendocument.spreadsheet"
ZELLE = "table:table-cell|table:covered-table-cell"
KEINE_ZEICHEN = "\ufffe\uffff"  # Unicode itself says that these are none
WIEDER_ZEILEN, WIEDER_SPALTEN = "table:number-rows-repeated", "table:number-columns-repeated"


def ist_ods(daten):
    """Whether these bytes of an archive call themselves a spreadsheet of this kind."""
    try:
        with zipfile.ZipFile(io.BytesIO(daten)) as archiv, archiv.open("mimetype") as eintrag:
            return eintrag.read(len(ART) + 8).strip().startswith(ART)  # no more of it, however long it is
    except UNLESBAR:
        return False


def ods_zeilen(daten, zeilen, spalten):
    """`(line, cells)` of the first sheet; what is repeated is written out, up to these bounds. Raises Abgelehnt."""
    try:
        nummer = 1
        for zeile in _blatt(daten).get_elements("descendant::table:table-row"):
            wieder = int(zeile.get_attribute(WIEDER_ZEILEN) or 1)
            zellen = _zellen(zeile, spalten)
            if any(zelle is not None for zelle in zellen):
                for abstand in range(min(wieder, zeilen + 2)):
                    yield nummer + abstand, zellen
            nummer += wieder
    except Abgelehnt:
        raise
    except Exception:
        raise Abgelehnt("Die Datei lässt sich nicht als ODS lesen. Bitte öffnen und neu speichern.") from None


def _blatt(daten):
    return Document(io.BytesIO(daten)).body.get_table(0)


def _zellen(zeile, spalten):
    zellen = []
    for zelle in zeile.get_elements(ZELLE):
        wieder = int(zelle.get_attribute(WIEDER_SPALTEN) or 1)
        zellen += [_wert(zelle)] * min(wieder, spalten - len(zellen))
    return zellen


def _wert(zelle):
    """A number as Decimal, a day, a moment, a truth or the text; None when there is nothing."""
    art = zelle.get_attribute("office:value-type")
    match art:
        case "float" | "currency" | "percentage":
            zahl = Decimal(zelle.get_attribute("office:value"))
            return int(zahl) if zahl == zahl.to_integral_value() else zahl
        case "date":
            text = zelle.get_attribute("office:date-value")
            return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
        case "boolean":
            return zelle.get_attribute("office:boolean-value") == "true"
    text = "\n".join(absatz.text_recursive for absatz in zelle.get_elements("text:p"))
    formel = zelle.get_attribute("table:formula")
    return Formel(formel) if formel and art is None else (text or None)


def als_ods(zeilen, ausgabe, titel="Tabelle", **weitere_blaetter):
    """Into a byte stream: real dates and numbers. A table is one piece of XML, because cell by cell takes minutes."""
    dokument = Document("spreadsheet")
    dokument.body.clear()
    dokument.meta.generator, dokument.meta.language = "Protegat", "de-DE"
    for name, inhalt in {titel: zeilen, **weitere_blaetter}.items():
        reihen = "".join(f"<table:table-row>{''.join(map(_zelle, zeile))}</table:table-row>" for zeile in inhalt)
        dokument.body.append(Element.from_tag(f"<table:table table:name={quoteattr(name)}>{reihen}</table:table>"))
    dokument.save(ausgabe)


def _zelle(wert):
    match wert:
        case None | "":
            return "<table:table-cell/>"
        case bool():
            return _text(schreibweise(wert))
        case int() | Decimal():
            return f'<table:table-cell office:value-type="float" office:value="{wert}"/>'
        case datetime() if not wert.tzinfo:
            return f'<table:table-cell office:value-type="date" office:date-value="{wert.isoformat()}"/>'
        case date() if not isinstance(wert, datetime):
            return f'<table:table-cell office:value-type="date" office:date-value="{wert.isoformat()}"/>'
        case _:
            return _text(schreibweise(wert))


def _text(text):
    """Each line a paragraph; signs that XML does not know are left out."""
    rein = "".join(zeichen for zeichen in text if zeichen in "\t\n" or " " <= zeichen not in KEINE_ZEICHEN)
    absaetze = "".join(f"<text:p>{escape(zeile)}</text:p>" for zeile in rein.split("\n"))
    return f'<table:table-cell office:value-type="string">{absaetze}</table:table-cell>'
