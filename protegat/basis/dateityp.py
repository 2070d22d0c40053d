"""Which kinds of files the house takes, and what a checked one consists of."""

import unicodedata
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import models

NAMENSLAENGE = 120


class Dateityp(models.TextChoices):
    PDF = "application/pdf", "PDF"
    JPEG = "image/jpeg", "JPEG"
    PNG = "image/png", "PNG"
    WEBP = "image/webp", "WebP"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX"
    ODT = "application/vnd.oasis.opendocument.text", "ODT"

    @property
    def endung(self):
        return {Dateityp.JPEG: ".jpg"}.get(self, f".{self.label.lower()}")


BILDER = (Dateityp.JPEG, Dateityp.PNG, Dateityp.WEBP)
IN_WORTEN = f"{', '.join(Dateityp.labels[:-1])} oder {Dateityp.labels[-1]}"


class Unannehmbar(ValidationError):
    """A file that the house does not take; the sentence goes on after its name."""


@dataclass(frozen=True)
class Geprueft:
    """An upload that was looked into: the name it is shown by, its kind, its bytes, for a picture a small one."""

    name: str
    typ: Dateityp
    inhalt: File
    vorschau: bytes = b""

    def stuecke(self):
        self.inhalt.seek(0)
        return self.inhalt.chunks()


def anzeigename(name, typ):
    """`../../Liste März.exe` -> `Liste März.pdf`: no folder, no invisible signs, the ending that the contents have."""
    name = unicodedata.normalize("NFC", name.replace("\\", "/"))
    sichtbar = "".join(z if unicodedata.category(z)[0] != "C" else " " for z in PurePosixPath(name).name)
    stamm = " ".join(PurePosixPath(sichtbar).stem.split()).strip(". ")
    return f"{stamm[: NAMENSLAENGE - len(typ.endung)] or 'Datei'}{typ.endung}"
