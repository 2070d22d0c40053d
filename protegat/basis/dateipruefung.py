"""What an upload is, by its contents: neither its name nor what the browser claims is asked."""

import re

import filetype
from django.conf import settings

from .bildpruefung import neu_gezeichnet
from .bueropruefung import bueroart
from .dateityp import BILDER, IN_WORTEN, Dateityp, Geprueft, Unannehmbar, anzeigename

KOPF, FUSS = 8192, 2048
MEGABYTE = 1024 * 1024
ALS_ZIP = {"application/zip", Dateityp.DOCX, Dateityp.XLSX, Dateityp.ODT}
AKTIV = re.compile(rb"/(?:JavaScript|Launch)\b")
VERSCHLUESSELT = re.compile(rb"/Encrypt\b")
LAENGSTES = 16  # bytes that two pieces share, so that no word is cut in two


def pruefe(upload):
    """The checked file. Raises Unannehmbar with a German sentence that begins with the name."""
    try:
        return _pruefe(upload)
    except Unannehmbar as grund:
        raise Unannehmbar(f"„{anzeige(upload)}“ {grund.message}") from None


def anzeige(upload):
    """The name in a sentence about a file that was not taken: as it came, but harmless."""
    return "".join(zeichen if zeichen.isprintable() else " " for zeichen in upload.name)[:80]


def _pruefe(upload):
    if not upload.size:
        raise Unannehmbar("ist leer. Bitte wählen Sie eine Datei mit Inhalt.")
    if upload.size > settings.DATEI_HOECHSTENS:
        hoechstens = settings.DATEI_HOECHSTENS // MEGABYTE
        raise Unannehmbar(f"ist größer als {hoechstens} MB. Scannen Sie mit weniger Punkten, oder teilen Sie sie auf.")
    typ = _typ(upload)
    name = anzeigename(upload.name, typ)
    if typ in BILDER:
        return Geprueft(name, typ, *neu_gezeichnet(upload, typ))
    if typ == Dateityp.PDF:
        _pruefe_pdf(upload)
    return Geprueft(name, typ, upload)


def _typ(upload):
    upload.seek(0)
    fund = filetype.guess(upload.read(KOPF))
    art = fund.mime if fund else ""
    if art in ALS_ZIP:
        return bueroart(upload)
    if art == "image/heic":
        raise Unannehmbar("ist ein Foto im Format HEIC. Bitte stellen Sie die Kamera auf JPEG um („Kompatibel“).")
    if art == "image/apng":
        return Dateityp.PNG
    if art not in Dateityp:
        raise Unannehmbar(f"ist dem Inhalt nach keine Datei, die wir annehmen: {IN_WORTEN}.")
    return Dateityp(art)


def _pruefe_pdf(upload):
    """Whole, without a password, without a program inside, and nothing hung on behind its end."""
    upload.seek(max(upload.size - FUSS, 0))
    fuss = upload.read()
    vor, ende, danach = fuss.rpartition(b"%%EOF")
    if not ende or danach.strip(b"\r\n\t \x00") or b"startxref" not in vor:
        raise Unannehmbar("ist als PDF unvollständig. Bitte speichern Sie sie noch einmal und wählen Sie sie neu.")
    rest = b""
    upload.seek(0)
    for stueck in upload.chunks():
        stelle = rest + stueck
        if VERSCHLUESSELT.search(stelle):
            raise Unannehmbar("ist mit einem Passwort geschützt. Bitte speichern Sie sie ohne Schutz.")
        if AKTIV.search(stelle):
            raise Unannehmbar("enthält ein Programm. Bitte drucken Sie sie als PDF und wählen Sie diese Datei.")
        rest = stelle[-LAENGSTES:]
