"""Files: where they lie, how large they may be, and where the copies go."""

import environ

from protegat.betrieb import ordner

env = environ.Env()

MEDIA_ROOT = env.path("MEDIA_ROOT", default=ordner.WURZEL / ".medien")  # outside the web root: never served as is
DATEIEN = env.path("DATEIEN", default=ordner.datenordner() / "dateien")  # what people upload, 0600, under random names
SICHERUNGEN = env.path("SICHERUNGEN", default=ordner.datenordner() / "sicherungen")  # better on another disk
SICHERUNGSSCHLUESSEL = env.str("SICHERUNGSSCHLUESSEL", default="")  # the public half: it writes and cannot read
SICHERUNG_ERINNERT = env.int("SICHERUNG_ERINNERT", default=7)  # days without a proven backup
LOESCHLISTE = env.path("LOESCHLISTE", default=ordner.datenordner() / "loeschungen.jsonl")  # what was deleted
AUSGABEN_HOECHSTENS = env.int("AUSGABEN_HOECHSTENS", default=30)  # lists and reports as files, of one account in a row
DATEI_HOECHSTENS = env.int("DATEI_HOECHSTENS_MB", default=15) * 1024 * 1024
HOCHLADEN_HOECHSTENS = max(4 * DATEI_HOECHSTENS, 64 * 1024 * 1024)  # one request; beyond it nothing is kept
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # a form without its files
DATA_UPLOAD_MAX_NUMBER_FIELDS, DATA_UPLOAD_MAX_NUMBER_FILES = 2_000, 20
FILE_UPLOAD_PERMISSIONS = 0o600
FILE_UPLOAD_HANDLERS = [
    "protegat.basis.hochladen.Deckel",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "protegat.basis.hochladen.Verschluesselt",
]
