"""Mails without a mail server: each becomes a file in a folder that its owner alone may enter."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.mail.backends import filebased
from django.utils import timezone

BLEIBT = timedelta(days=7)  # nobody is written to after the event, so all are gone before the promised 14 days


class EmailBackend(filebased.EmailBackend):
    def __init__(self, *args, file_path=None, **kwargs):
        ordner = Path(file_path or settings.EMAIL_FILE_PATH)
        ordner.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(*args, file_path=ordner, **kwargs)


def im_ordner():
    """The folder, where mails do not leave the house; else None."""
    return settings.EMAIL_FILE_PATH if f"{__name__}.EmailBackend" == settings.EMAIL_BACKEND else None


def raeume_auf():
    """Names and addresses stand in these files, so they do not stay for good."""
    grenze = (timezone.now() - BLEIBT).timestamp()
    for datei in Path(settings.EMAIL_FILE_PATH).glob("*.log"):
        if datei.stat().st_mtime < grenze:
            datei.unlink(missing_ok=True)
