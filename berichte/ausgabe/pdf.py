"""The report as a printed document: PDF/A-3a and PDF/UA-1, typeset by typst from the templates beside."""

import json
import logging
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from django.utils import formats

from berichte.aufbau import Absatz, Bild, Fakten, Logobild, Tabelle, Text, Vergleich, Zahlensatz
from berichte.diagramme import zeichne

from . import worte
from .zeichen import druckbar

HIER = Path(__file__).parent
TABELLE = ("titel", "einheit", "kopf", "spalten", "hinweis", "leer", "textspalten")
SCHLUESSEL = re.compile(r"(K\d+)[.\w]*:")  # `K9` of `K9.beratungsnachmittag: ...`; chapter 13 prints the rules
GEDULD = 60  # seconds; a long report takes two
logger = logging.getLogger(__name__)


class PdfFehler(Exception):
    """The print did not succeed; the sentence is for people, the reason is in the log."""

    def __init__(self):
        super().__init__("Der Druck des Berichts ist nicht gelungen. Der Grund steht im Protokoll.")


@dataclass(frozen=True)
class Anhang:
    """A file inside the PDF, for programs that want the figures themselves."""

    name: str
    typ: str
    beschreibung: str
    inhalt: bytes


def schreibe(dokument, anhaenge=()):
    """The bytes of the PDF, the same for the same Dokument. Raises PdfFehler."""
    roh = {"logos": list(map(_logo, dokument.logos)), "anhaenge": list(map(_anhang, anhaenge))}
    daten = druckbar(_daten(dokument)) | roh
    vorlagen = {pfad.name: pfad.read_text("utf-8") for pfad in (HIER / "vorlagen").glob("*.typ")}
    dateien = vorlagen | {"dokument.json": json.dumps(daten)}
    auftrag = {"dateien": dateien, "zeitpunkt": int(dokument.daten_vom.timestamp())}
    return setze(auftrag)


def setze(auftrag):
    """What setzer.py makes of it. Raises PdfFehler."""
    befehl = [sys.executable, "-I", HIER / "setzer.py"]
    eingabe = json.dumps(auftrag).encode()
    try:
        satz = subprocess.run(befehl, input=eingabe, capture_output=True, check=True, timeout=GEDULD)
        return satz.stdout
    except subprocess.CalledProcessError as grund:
        logger.error("Der Satz des Berichts ist gescheitert: %s", grund.stderr.decode(errors="replace"))
        raise PdfFehler from grund
    except (subprocess.TimeoutExpired, OSError) as grund:
        logger.error("Der Satz des Berichts ist gescheitert: %s", grund)
        raise PdfFehler from grund


def _logo(logo):
    bild = bild_von(logo)
    return {"name": druckbar(bild.name), "daten": list(bild.daten)}


def bild_von(logo):
    """The name, and the bytes of its file, if any; one whose file is lost is printed by its name."""
    """The name, and the bytes of its file, if any; one whose file is lost is printed by its name."""
    if isinstance(logo, Logobild):
        return logo
    try:
        with logo.datei.open() as datei:
            return Logobild(logo.name, datei.read())
    except ValueError:  # it has no file, only a name
        return Logobild(logo.name)
    except FileNotFoundError:
        logger.warning("Die Datei des Logos „%s“ fehlt.", logo.name)
        return Logobild(logo.name)


def _anhang(anhang):
    felder = {"name": anhang.name, "typ": anhang.typ, "beschreibung": anhang.beschreibung}
    return felder | {"daten": list(anhang.inhalt)}


def _daten(dokument):
    return {
        "art": dokument.art,
        "label": dokument.label,
        "kuerzel": dokument.vorhaben,
        "titel": dokument.titel,
        "programm": dokument.programm,
        "traeger": dokument.traeger,
        "zeitraum": dokument.zeitraum_name,
        "fuss": worte.fusszeile(dokument),
        "siegel": worte.siegel(dokument),
        "bis": formats.date_format(dokument.zeitraum.bis, "d.m.Y"),
        "vorlaeufig": dokument.vorlaeufig,
        "publizitaet": worte.absaetze(dokument.publizitaet),
        "kapitel": [
            {"ueberschrift": f"{k.nummer} {k.titel}", "teile": list(map(_teil, k.fuer_andere))}
            for k in dokument.kapitel
        ],
    }


def _teil(teil):
    art = {"art": type(teil).__name__.lower()}
    match teil:
        case Bild() | Vergleich():
            return _bild(teil)
        case Tabelle():
            felder = {name: getattr(teil, name) for name in TABELLE}
            return art | felder | {"schluessel": _schluessel(teil), "zeilen": list(map(_zeile, teil.zeilen))}
        case Absatz():
            return art | {"absaetze": worte.absaetze(teil.text)}
        case Fakten():
            return art | {"paare": teil.paare}
        case Zahlensatz():
            return {"art": "absatz", "absaetze": [teil.aussen]}
        case Text():
            return art | {"titel": teil.titel, "absaetze": worte.absaetze(teil.text)}
    raise TypeError(f"Für {type(teil).__name__} gibt es keinen Druck.")


def _bild(teil):
    texte = {name: getattr(teil, name) for name in ("titel", "beschreibung", "legende", "leer")}
    bild = zeichne(teil, druck=True) if teil.hat_werte else ""
    return texte | {"art": "bild", "bild": bild, "alt": teil.in_worten}


def _zeile(zeile):
    """What leaves the house prints `aussen`: a number that is too small to be shown must not be in the file."""
    return {
        "label": zeile.label,
        "einheit": zeile.einheit,
        "schluessel": _schluessel(zeile),
        "gruppe": zeile.gruppe,
        "zellen": [zelle.aussen for zelle in zeile.zellen],
    }


def _schluessel(teil):
    treffer = SCHLUESSEL.match(teil.regel)
    return treffer[1] if treffer else ""
