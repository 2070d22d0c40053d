"""Files as people and attackers send them."""

import io
import struct
import zipfile
import zlib

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from protegat.basis.dateityp import Dateityp

HTML = b"<html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
ARTEN = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.{}"/></Types>'
ORT = 0x8825  # GPS
DREHUNG, KAMERA = 0x0112, 0x010F


def upload(inhalt, name="datei.bin", typ="image/jpeg"):
    return SimpleUploadedFile(name, inhalt, content_type=typ)


def bild(form="JPEG", groesse=(60, 40), farbe="red", **mehr):
    ziel = io.BytesIO()
    Image.new("RGB", groesse, farbe).save(ziel, form, **mehr)
    return ziel.getvalue()


def foto_mit_ort(drehung=6):
    """A picture as a phone takes it: lying on its side, with the place and the device in its EXIF."""
    exif = Image.Exif()
    exif[DREHUNG], exif[KAMERA] = drehung, "Geheimes Telefon"
    exif.get_ifd(ORT)[1] = "N"
    exif.get_ifd(ORT)[2] = (51.0, 20.0, 0.0)
    return bild(exif=exif, comment=b"Kommentar mit Namen")


def bombe(breite=30_000, hoehe=30_000):
    """A PNG of some hundred bytes that says it has 900 megapixels."""

    def stueck(art, daten):
        return struct.pack(">I", len(daten)) + art + daten + struct.pack(">I", zlib.crc32(art + daten))

    kopf = stueck(b"IHDR", struct.pack(">IIBBBBB", breite, hoehe, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + kopf + stueck(b"IDAT", zlib.compress(bytes(1000))) + stueck(b"IEND", b"")


def archiv(*eintraege, gepackt=zipfile.ZIP_DEFLATED):
    ziel = io.BytesIO()
    with zipfile.ZipFile(ziel, "w", gepackt) as datei:
        for name, inhalt in eintraege:
            datei.writestr(name, inhalt)
    return ziel.getvalue()


def docx(*mehr):
    arten = ARTEN.format("wordprocessingml.document.main+xml")
    return archiv(("[Content_Types].xml", arten), ("word/document.xml", "<w:document/>"), *mehr)


def xlsx(*mehr):
    arten = ARTEN.format("spreadsheetml.sheet.main+xml")
    return archiv(("[Content_Types].xml", arten), ("xl/workbook.xml", "<workbook/>"), *mehr)


def odt(*mehr):
    return archiv(("mimetype", Dateityp.ODT.value), ("content.xml", "<office/>"), *mehr)
