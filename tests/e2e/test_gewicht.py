"""What a phone fetches before the first entry: everything the browser really asks for, as WhiteNoise serves it."""

import gzip
from urllib.parse import urlparse

from django.contrib.staticfiles import finders
from django.utils import timezone

from tests.factories import BeratungFactory, OrganisationFactory

HOECHSTENS = 150_000
SCHON_GEPACKT = (".woff2", ".png", ".jpg")


def gewicht(antwort):
    """A page weighs what came over the wire; a file what `collectstatic` leaves of it."""
    pfad = urlparse(antwort.url).path
    if not pfad.startswith("/static/"):
        return antwort.request.sizes()["responseBodySize"]
    with open(finders.find(pfad.removeprefix("/static/")), "rb") as datei:
        inhalt = datei.read()
    return len(inhalt) if pfad.endswith(SCHON_GEPACKT) else len(gzip.compress(inhalt))


def test_die_erste_seite_wiegt_wenig(anmelden, browser, laufendes_vorhaben, beraterin, live_server):
    OrganisationFactory.create_batch(100)
    BeratungFactory.create_batch(
        20, vorhaben=laufendes_vorhaben, datum=timezone.localdate(), beratende_person=beraterin
    )
    konto = anmelden(beraterin).context.storage_state()
    seite = browser.new_context(storage_state=konto).new_page()  # nothing in its cache
    antworten = []
    seite.on("response", lambda antwort: antworten.append(antwort))

    seite.goto(live_server.url + "/beratungen/neu/", wait_until="networkidle")

    gewichte = {urlparse(antwort.url).path: gewicht(antwort) for antwort in antworten}
    assert {antwort.status for antwort in antworten} == {200}
    assert {"/beratungen/neu/", "/static/stil.css", "/static/tasten.js"} <= gewichte.keys()
    assert sum(gewichte.values()) < HOECHSTENS, gewichte
    assert gewichte["/beratungen/neu/"] < 20_000, "packed"
