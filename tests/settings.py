"""The house's settings, with what a test needs otherwise: files from the tree and a quick password hash."""

import tempfile
from pathlib import Path

from protegat.settings import *  # noqa: F403

_ORDNER = Path(tempfile.mkdtemp(prefix="protegat-test-"))
STATIC_ROOT, MEDIA_ROOT = _ORDNER / "static", _ORDNER / "medien"
DATEIEN = _ORDNER / "dateien"
LOESCHLISTE = _ORDNER / "loeschungen.jsonl"
STATIC_ROOT.mkdir()
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ZWEITER_FAKTOR = False  # the tests of the way in switch it on
MFA_RATE_LIMITS = False  # from one address more people log in within a minute than in any office
AUSGABEN_HOECHSTENS = 10_000  # tests that walk through all files fetch more than anybody
