"""Every test has a list of its own, and no mail folder of the installation."""

import pytest


@pytest.fixture(autouse=True)
def liste(settings, tmp_path):
    settings.LOESCHLISTE = tmp_path / "daten" / "loeschungen.jsonl"
    settings.EMAIL_FILE_PATH = tmp_path
    return settings.LOESCHLISTE
