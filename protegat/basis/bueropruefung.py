"""Office documents are zip files: looked at entry by entry, without macros, foreign objects or a bomb."""

import re
import zipfile
import zlib

from .dateityp import Dateityp, Unannehmbar

EINTRAEGE = 2000
ENTPACKT = 60 * 1024 * 1024
VERHAELTNIS = 200  # text packs 10 to 50 times
STUECK = 1024 * 1024
MARKE = 1024  # bytes of a mimetype entry that are read
ENDE_DER_LISTE = b"PK\x05\x06"
OPEN_XML = {
    b"wordprocessingml.document.main+xml": Dateityp.DOCX,
    b"spreadsheetml.sheet.main+xml": Dateityp.XLSX,
}
VERBOTEN = re.compile(
    r"(^|/)\.\.(/|$)|^/|\\|vba|macro|activex|embeddings/|^Basic/|^Scripts/|^Object |\.(exe|dll|js|vbs|html?|svg)$",
    re.IGNORECASE,
)
UNLESBAR = (
    *(zipfile.BadZipFile, zlib.error, NotImplementedError),
    *(RuntimeError, KeyError, OSError, EOFError, ValueError),
)
VON_AUSSEN = re.compile(rb"attachedTemplate|oleObject|frame|subDocument", re.IGNORECASE)
AUSSEN = re.compile(rb"TargetMode\s*=\s*.External", re.IGNORECASE)
DOKUMENTART = re.compile(rb"<!(?:DOCTYPE|ENTITY)")  # entities could unfold without end
FREMD = "enthält Makros, eingebettete Objekte oder Verweise nach außen. Bitte speichern Sie sie als PDF."
KEIN_DOKUMENT = "ist keine Word-, Excel- oder Writer-Datei, die wir annehmen. Bitte speichern Sie sie als PDF."


def bueroart(upload):
    """DOCX, XLSX or ODT. Raises Unannehmbar."""
    try:
        upload.seek(0)
        with zipfile.ZipFile(upload) as archiv:
            _pruefe_umfang(upload, archiv)
            typ = _typ(archiv)
            if (
                any(VERBOTEN.search(name) for name in archiv.namelist())
                or _verweist(archiv)
                or hat_eigene_dokumentart(archiv)
            ):
                raise Unannehmbar(FREMD)
            if archiv.testzip():
                raise zipfile.BadZipFile
    except UNLESBAR:
        raise Unannehmbar("lässt sich nicht öffnen. Bitte speichern Sie sie noch einmal.") from None
    return typ


def _pruefe_umfang(upload, archiv):
    """Before anything is unpacked: not too much of it, nothing locked, nothing in front of it or behind it."""
    eintraege = archiv.infolist()
    entpackt, gepackt = (sum(getattr(e, feld) for e in eintraege) for feld in ("file_size", "compress_size"))
    if len(eintraege) > EINTRAEGE or entpackt > min(ENTPACKT, max(gepackt, 1) * VERHAELTNIS):
        raise Unannehmbar("ist entpackt zu groß. Bitte speichern Sie sie als PDF.")
    upload.seek(max(upload.size - 22, 0))
    if any(e.flag_bits & 1 for e in eintraege) or not upload.read().startswith(ENDE_DER_LISTE):
        raise zipfile.BadZipFile
    if not eintraege or min(e.header_offset for e in eintraege):
        raise zipfile.BadZipFile


def _typ(archiv):
    namen = archiv.namelist()
    if "mimetype" in namen:
        with archiv.open("mimetype") as marke:
            typ = marke.read(MARKE).decode("ascii", "replace").strip()
        if typ == Dateityp.ODT:
            return Dateityp.ODT
    if "[Content_Types].xml" in namen:
        inhalt = archiv.read("[Content_Types].xml")
        for marke, typ in OPEN_XML.items():
            if marke in inhalt:
                return typ
    raise Unannehmbar(KEIN_DOKUMENT)


def _verweist(archiv):
    """Whether it would fetch a template or an object from elsewhere; links that a reader clicks are no harm."""
    return any(
        VON_AUSSEN.search(marke) and AUSSEN.search(marke)
        for name in archiv.namelist()
        if name.lower().endswith(".rels")
        for marke in archiv.read(name).split(b">")
    )


def hat_eigene_dokumentart(archiv):
    """Whether a part declares entities, or is written in a way that would hide it (UTF-16)."""
    return any(_verdaechtig(archiv, name) for name in archiv.namelist() if name.lower().endswith((".xml", ".rels")))


def _verdaechtig(archiv, name):
    rest = b""
    with archiv.open(name) as teil:
        while stueck := teil.read(STUECK):
            if (not rest and b"\x00" in stueck[:4]) or DOKUMENTART.search(rest + stueck):
                return True
            rest = stueck[-len(b"<!DOCTYPE") :]
    return False
