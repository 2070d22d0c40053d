"""Uploading: one request has an end, a form takes several checked files, the page says when to choose them again."""

import logging
import os
import tempfile
from io import BytesIO

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from .dateipruefung import pruefe
from .dateityp import IN_WORTEN, Dateityp
from .stueckweise import Schreiber, leser

logger = logging.getLogger(__name__)
HOECHSTENS_DATEIEN = 10
ANNEHMEN = ",".join(Dateityp.values)
NOCH_EINMAL = "Bitte wählen Sie die Dateien noch einmal: der Browser behält sie nicht, wenn etwas zu ergänzen ist."


class Deckel(FileUploadHandler):
    """First of the upload handlers: beyond the limit of a request nothing is kept, neither in memory nor on disk.

    The file then arrives without contents but with a size that every form refuses; what was typed arrives with it.
    """

    gesamt = 0
    voll = False

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.voll = False

    def receive_data_chunk(self, raw_data, start):
        self.gesamt += len(raw_data)
        self.voll = self.voll or self.gesamt > settings.HOCHLADEN_HOECHSTENS
        return None if self.voll else raw_data

    def file_complete(self, file_size):
        groesse = settings.HOCHLADEN_HOECHSTENS + 1
        return UploadedFile(BytesIO(), self.file_name, self.content_type, groesse) if self.voll else None


class Verschluesselt(FileUploadHandler):
    """Large files wait on the disk for their check: without a name, encrypted, and the key goes with the request."""

    datei = None

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.datei, self.schluessel = tempfile.TemporaryFile(), os.urandom(32)  # noqa: SIM115
        self.schreiber = Schreiber(self.datei, self.schluessel, b"")

    def receive_data_chunk(self, raw_data, start):
        self.schreiber.write(raw_data)

    def file_complete(self, file_size):
        self.schreiber.beende()
        self.datei.seek(0)
        inhalt = leser(self.datei, self.schluessel, b"", "Die Datei ist nicht vollständig angekommen.")
        angaben = (self.content_type, file_size, self.charset, self.content_type_extra)
        return UploadedFile(inhalt, self.file_name, *angaben)

    def upload_interrupted(self):
        if self.datei:
            self.datei.close()


class DateienWidget(forms.FileInput):
    allow_multiple_selected = True

    def __init__(self, attrs=None):
        super().__init__({"multiple": True, "accept": ANNEHMEN, **(attrs or {})})

    def value_from_datadict(self, data, files, name):
        return (files.getlist(name) if hasattr(files, "getlist") else files.get(name)) or None


class DateienField(forms.FileField):
    """Several files at once; its value is a list of Geprueft."""

    widget = DateienWidget
    default_error_messages = {"required": "Bitte wählen Sie eine Datei."}

    def __init__(self, hoechstens=HOECHSTENS_DATEIEN, **kwargs):
        self.hoechstens = hoechstens
        megabyte = settings.DATEI_HOECHSTENS // (1024 * 1024)
        hilfe = f"{IN_WORTEN}, höchstens {megabyte} MB"
        hilfe += f" je Datei, bis zu {hoechstens} auf einmal." if hoechstens > 1 else "."
        super().__init__(**{"label": "Dateien", "help_text": hilfe, **kwargs})
        self.widget.attrs["multiple"] = hoechstens > 1

    def clean(self, data, initial=None):
        if not data:
            super().clean(None, initial)
            return []
        if len(data) > self.hoechstens:
            raise forms.ValidationError(f"Zu viele Dateien auf einmal: Höchstens {self.hoechstens} geht.")
        gepruefte, gruende = [], []
        for upload in data:
            try:
                gepruefte.append(pruefe(upload))
            except forms.ValidationError as grund:
                gruende.append(grund)
        if gruende:
            logger.warning("Hochgeladene Dateien abgelehnt: %d", len(gruende))  # neither name nor contents
            raise forms.ValidationError(gruende)
        return gepruefte


class DateienMixin:
    """For a HausForm with a field `dateien`: each becomes a row of `dateimodell`."""

    dateimodell = None

    def lege_dateien_ab(self, **felder):
        """Store them; every row has these values and the form's author. Returns the rows."""
        dateien = [self.dateimodell(**felder) for _ in self.cleaned_data["dateien"]]
        for datei, geprueft in zip(dateien, self.cleaned_data["dateien"], strict=True):
            datei.nimm(geprueft)
            datei.zeichne(self.nutzer)
            datei.save()
        return dateien

    def erinnere(self):
        """The page comes back: say that no browser sends a file a second time."""
        if self.files.getlist("dateien"):
            self.add_error("dateien", NOCH_EINMAL)
