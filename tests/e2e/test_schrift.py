"""Tigrinya is readable on a device that has no Ethiopic font: ours is loaded, and only where its signs stand."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import VeranstaltungFactory, VeranstaltungstextFactory

ALLE = ["noto-sans-ethiopic-400", "noto-sans-ethiopic-700", "noto-sans-ethiopic-tigrinya"]

SCHRIFT_IST_UNSERE = """() => {  // whose text changes its width when our font is named alone
  const breite = element => {
    const text = document.createRange()
    text.selectNodeContents(element)
    return text.getBoundingClientRect().width
  }
  return [...document.querySelectorAll('h1, .tag, .sprachen [lang="ti"], .termin h3')].filter(element => {
    const vorher = breite(element)
    element.style.fontFamily = 'Aethiopisch, system-ui'
    return Math.abs(breite(element) - vorher) > 1
  }).map(element => element.textContent)
}"""


def geladene(page, adresse):
    """The Ethiopic fonts that the page has fetched."""
    page.goto(adresse)
    page.evaluate("document.fonts.ready")
    dateien = page.evaluate("performance.getEntriesByType('resource').map(r => r.name.split('/').pop())")
    return sorted(datei.partition(".")[0] for datei in dateien if "ethiopic" in datei)


@pytest.fixture
def termin(laufend):
    tag = timezone.localdate() + timedelta(days=7)
    abend = VeranstaltungFactory(
        vorhaben=laufend, tag=tag, status="geplant", teilnehmende=None, oeffentlich=True, sprachen=["de", "ti"]
    )
    VeranstaltungstextFactory(veranstaltung=abend, sprache="ti", titel="ማሕበር ምሕዝነት", beschreibung="ሓበሬታ")
    return abend


@pytest.mark.parametrize("breite", [1280, 390])
def test_nur_seiten_in_tigrinya_laden_die_aethiopische_schrift(page, termin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    seite = {sprache: live_server.url + reverse("programm:programm", args=[sprache]) for sprache in ("de", "ti")}

    deutsch = geladene(page, seite["de"])
    tigrinya = geladene(page, seite["ti"])

    assert deutsch == ["noto-sans-ethiopic-tigrinya"]  # the name of the language, among those on offer
    assert tigrinya == ALLE
    assert page.evaluate(SCHRIFT_IST_UNSERE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == breite
