"""Without a mail server mails become files, closed to others and not for good."""

import os
import time

import pytest
from django.core.mail import EmailMessage, get_connection

from protegat.basis import postordner


@pytest.fixture
def ordner(settings, tmp_path):
    settings.EMAIL_BACKEND = "protegat.basis.postordner.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mails"
    return settings.EMAIL_FILE_PATH


def schreibe():
    with get_connection() as verbindung:
        EmailMessage("Sie haben einen Platz.", "مرحباً", to=["gast@beispiel.invalid"], connection=verbindung).send()


def test_jede_mail_liegt_im_ordner_den_nur_der_eigene_nutzer_oeffnet(ordner):
    schreibe()

    (datei,) = ordner.glob("*.log")
    assert "gast@beispiel.invalid" in datei.read_text()
    assert ordner.stat().st_mode & 0o777 == 0o700


def test_nach_dreissig_tagen_ist_sie_fort(ordner):
    schreibe()
    (alte,) = ordner.glob("*.log")
    os.utime(alte, (0, time.time() - 31 * 86400))
    schreibe()

    postordner.raeume_auf()

    assert not alte.exists()
    assert len(list(ordner.glob("*.log"))) == 1


def test_die_seiten_sagen_es_und_mit_mailserver_nicht(ordner, settings):
    assert postordner.im_ordner() == ordner

    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

    assert postordner.im_ordner() is None
