"""A real browser on the running application; a page that complains in its console fails its test."""

import os
import shutil
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from netzwerk.models import KATALOG, Thema
from tests.e2e.strichliste import TELEFON, melde_an, oeffne
from tests.factories import PASSWORT, VorhabenFactory

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # Playwright's loop runs in the thread of the tests
expect.set_options(timeout=30_000)  # milliseconds, as for clicks: a busy machine is no fault of the page
CHROMIUM = os.environ.get("PROTEGAT_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    return browser_type_launch_args | {
        "executable_path": CHROMIUM,
        "args": ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"locale": "de-DE", "timezone_id": "Europe/Berlin"}


@pytest.fixture
def katalog(transactional_db):
    """The topics that the migration made and the last test's flush took away."""
    if not Thema.objects.exists():
        Thema.objects.bulk_create(
            Thema(code=code, label=label, kurzname=kurzname, ziffer=ziffer, rang=rang, text_noetig=code == "sonstiges")
            for rang, (code, label, kurzname, ziffer) in enumerate(KATALOG, start=1)
        )


@pytest.fixture
def laufendes_vorhaben(katalog):
    jahr = timezone.localdate().year
    tage = (date(jahr - 1, 1, 1), date(jahr + 1, 12, 31))
    return VorhabenFactory(kuerzel="HEUTE", titel="Laufendes Vorhaben", tage=tage)


@pytest.fixture
def page(page):
    klagen = []
    page.on("pageerror", lambda fehler: klagen.append(str(fehler)))
    page.on("console", lambda zeile: klagen.append(zeile.text) if zeile.type == "error" else None)
    yield page
    assert klagen == []


@pytest.fixture
def anmelden(page, live_server, katalog):
    """`anmelden(beraterin)`: through the login page, as people do."""

    def durch_die_tuer(nutzer):
        page.context.clear_cookies()
        page.goto(live_server.url + reverse("account_login"))
        page.get_by_label("Anmeldename").fill(nutzer.username)
        page.get_by_label("Passwort").fill(PASSWORT)
        page.get_by_role("button", name="Anmelden", exact=True).click()
        page.wait_for_url(live_server.url + "/")
        return page

    return durch_die_tuer


@pytest.fixture
def laufend(katalog):
    tag = timezone.localdate()
    return VorhabenFactory(kuerzel="JETZT", tage=(tag - timedelta(days=300), tag + timedelta(days=300)))


@pytest.fixture
def telefon(context, live_server, laufend, beraterin):
    """The Strichliste, open; a failed request stands in the console of a browser, so here it may."""
    melde_an(context, live_server, beraterin)
    seite = context.new_page()
    seite.set_viewport_size(TELEFON)
    oeffne(seite, live_server)
    return seite
