"""Typed before the scripts of a slow page were there: what they do about it, they do."""

import pytest
from playwright.sync_api import expect

from tests.factories import GremiumFactory, OrganisationFactory

ZOEGERN = 1_000  # milliseconds


@pytest.fixture
def langsam(page):
    """Every script comes late; the page itself stands at once."""

    def verzoegere(weg):
        page.wait_for_timeout(ZOEGERN)
        weg.continue_()

    page.route("**/static/*.js", verzoegere)
    return page


def test_vorschlaege_fuer_das_was_schon_da_steht(anmelden, langsam, koordination, live_server):
    OrganisationFactory(name="Hort Westwind")
    anmelden(koordination)

    langsam.goto(f"{live_server.url}{GremiumFactory().get_absolute_url()}mitglieder/neu/", wait_until="commit")
    langsam.get_by_label("Organisation 1").fill("hort")
    expect(langsam.get_by_role("listbox")).to_be_hidden()

    langsam.get_by_role("option", name="Hort Westwind").click()
    expect(langsam.get_by_label("Organisation 1")).to_have_value("Hort Westwind")
