"""Going back to a form in a browser that keeps the pages it leaves as they were."""

import pytest
from playwright.sync_api import expect

from netzwerk.models import Organisation
from tests.e2e.entwurf import ablage, angebot, gemerkt, leer, oeffne, tritt_ein
from tests.factories import OrganisationFactory


@pytest.fixture
def context(browser_type, browser_type_launch_args, browser_context_args):
    """Chromium keeps pages marked no-store only sometimes; without the mark it always does."""
    browser = browser_type.launch(**browser_type_launch_args, ignore_default_args=["--disable-back-forward-cache"])
    context = browser.new_context(**browser_context_args)
    context.route(lambda adresse: adresse.endswith(("/bearbeiten/", "/neu/")), ohne_verbot)
    yield context
    browser.close()


def ohne_verbot(route):
    if route.request.method != "GET":
        return route.continue_()
    antwort = route.fetch()
    return route.fulfill(response=antwort, headers={**antwort.headers, "cache-control": "private"})


@pytest.fixture
def organisation(katalog):
    return OrganisationFactory(kurzname="WS")


@pytest.fixture
def seite(context, live_server, organisation, koordination):
    seite = tritt_ein(context, live_server, koordination, f"/netzwerk/{organisation.pk}/bearbeiten/")
    seite.evaluate("addEventListener('pageshow', (ereignis) => { document.title = `${ereignis.persisted}`; })")
    seite.get_by_label("Kurzname").fill("Werk")
    gemerkt(seite)
    return seite


def geh_zurueck(seite):
    seite.evaluate("setTimeout(() => history.back(), 0)")


def test_nach_dem_speichern_kommt_die_seite_neu(seite, organisation):
    seite.get_by_role("button", name="Speichern").click()
    expect(seite.get_by_role("status").first).to_contain_text("gespeichert")
    leer(seite)
    Organisation.objects.filter(pk=organisation.pk).update(kurzname="Neu")

    geh_zurueck(seite)

    expect(seite.get_by_label("Kurzname")).to_have_value("Neu")
    expect(angebot(seite)).to_have_count(0)


def test_ungespeichert_steht_alles_da_und_bleibt_derselbe_entwurf(seite, live_server, context):
    adresse = seite.url
    seite.goto(live_server.url + "/netzwerk/")

    geh_zurueck(seite)
    expect(seite).to_have_title("true")

    expect(seite.get_by_label("Kurzname")).to_have_value("Werk")
    expect(angebot(seite)).to_have_count(0)
    anderes = oeffne(context, live_server, adresse.removeprefix(live_server.url))
    expect(anderes.get_by_label("Kurzname")).to_have_value("WS")
    expect(angebot(anderes)).to_have_count(0)
    seite.get_by_label("Kurzname").fill("Werkstatt")
    gemerkt(seite)
    assert len(ablage(seite)) == 1
