"""Coming in as people do: name, password, code."""

import time

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.test import Client
from django.urls import reverse

from tests.factories import PASSWORT

LOGIN = "/konto/login/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


def melde_an(client, konto, passwort=PASSWORT, **weitere):
    name = konto if isinstance(konto, str) else konto.username
    return client.post(LOGIN, {"login": name, "password": passwort}, headers={"user-agent": FIREFOX}, **weitere)


def drin(client):
    return client.get("/konto/sitzungen/").status_code == 200


def bekanntes_geraet(konto):
    """A browser in which this person has signed in before and has signed out again."""
    client = Client()
    melde_an(client, konto)
    client.post(reverse("account_logout"))
    return client


def mit_app(konto):
    """The secret of the app that this account has from now on."""
    geheimnis = generate_totp_secret()
    Authenticator.objects.create(user=konto, type="totp", data={"secret": get_adapter().encrypt(geheimnis)})
    return geheimnis


def notfallcodes(konto):
    return RecoveryCodes.activate(konto).get_unused_codes()


def app_code(geheimnis, spaeter=0):
    """What the app shows now, or some steps later."""
    return format_hotp_value(hotp_value(geheimnis, int(time.time()) // 30 + spaeter))
