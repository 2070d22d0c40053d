"""Long, unknown, not from here: and nothing else is asked of a password."""

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.test import Client

from protegat.basis.models import Nutzer
from tests.factories import NutzerFactory
from tests.protegat.zugang.hilfe import drin, melde_an


@pytest.fixture
def konto():
    return Nutzer(username="irmgard", first_name="Irmgard", last_name="Beispielsdorf")


@pytest.mark.parametrize(
    ("passwort", "kennung"),
    [
        ("elf-zeichen", "zu_kurz"),
        ("x1y2" * 33, "zu_lang"),
        ("unbelievable", "bekannt"),
        ("passwordpassword", "bekannt"),
        ("Protegat-2026!", "von_hier"),
        ("September2026!!", "von_hier"),
        ("irmgard-1974-x", "von_hier"),
        ("Verwaltung_Leipzig", "von_hier"),
        ("Willkommen2026", "von_hier"),
        ("aaaaaaaaaaaaaaaa", "von_hier"),
    ],
)
def test_was_sich_erraten_laesst_wird_abgelehnt(konto, passwort, kennung):
    with pytest.raises(ValidationError) as abgelehnt:
        validate_password(passwort, konto)

    assert kennung in {fehler.code for fehler in abgelehnt.value.error_list}


@pytest.mark.parametrize(
    "passwort",
    ["vier wörter am fluss", "zaunkönigteekanne", "0b7t-4k2m-9w1z", "ключ от старого дома", "x7" + "Qe4z" * 31],
)
def test_alles_andere_geht_ohne_ziffern_und_zeichen_zu_verlangen(konto, passwort):
    validate_password(passwort, konto)


def test_alte_passwoerter_gelten_weiter_und_werden_beim_anmelden_erneuert(db, settings):
    settings.PASSWORD_HASHERS = [
        "protegat.zugang.hasher.Argon2",
        "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    ]
    konto = NutzerFactory()
    Nutzer.objects.update(password=make_password("altes Passwort", hasher="pbkdf2_sha256"))

    melde_an(client := Client(), konto, "altes Passwort")

    konto.refresh_from_db()
    assert drin(client)
    assert konto.password.startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def test_kein_feld_verhindert_einfuegen_oder_den_passwortmanager(client, db):
    seite = client.get("/konto/login/").content.decode()

    assert 'autocomplete="current-password"' in seite
    assert "onpaste" not in seite
    assert 'aria-controls="id_password"' in seite
