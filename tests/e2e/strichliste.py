"""How the tests of the tally tap, take back and read what the page says."""

import re

from django.test import Client
from playwright.sync_api import expect

from beratung.models import Beratung

ADRESSE = "/beratungen/strichliste/"
TELEFON = {"width": 390, "height": 844}


def melde_an(context, live_server, nutzer):
    client = Client()
    client.force_login(nutzer, backend="protegat.rollen.RollenBackend")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": live_server.url}])


def oeffne(seite, live_server):
    seite.goto(live_server.url + ADRESSE)
    expect(stand(seite)).to_have_text("Alles gesendet")


def mit_dienst(seite):
    """Until the browser keeps the page for later."""
    seite.evaluate("navigator.serviceWorker.ready.then(() => true)")


def tippe(seite, *namen):
    """Taps, and waits until the page has counted them."""
    vorher = int(summe(seite).inner_text())
    for name in namen:
        seite.get_by_role("button", name=re.compile(f"^{name}")).click()
    expect(summe(seite)).to_have_text(str(vorher + len(namen)))


def nimm_zurueck(seite):
    vorher = int(summe(seite).inner_text())
    seite.get_by_role("button", name="Rückgängig").click()
    expect(summe(seite)).to_have_text(str(vorher - 1))


def stand(seite):
    return seite.locator("#netzstand")


def summe(seite):
    return seite.locator("#summe")


def themen():
    return list(Beratung.objects.entwuerfe().order_by("pk").values_list("hauptthema__code", flat=True))
