"""The browser dies while somebody types; the next one starts with what the disk holds."""

import pytest
from playwright.sync_api import Error, expect

from tests.e2e.entwurf import angebot, gemerkt, tritt_ein, uebernimm


@pytest.fixture
def browser_auf_platte(browser_type, browser_type_launch_args, browser_context_args, tmp_path):
    """Started again, it finds the files of the one before."""
    offene = []

    def starte():
        optionen = browser_type_launch_args | browser_context_args
        offene.append(browser_type.launch_persistent_context(tmp_path, **optionen))
        return offene[-1]

    yield starte
    offene[-1].close()


def test_absturz(browser_auf_platte, live_server, katalog, koordination):
    seite = tritt_ein(browser_auf_platte(), live_server, koordination, "/netzwerk/neu/")
    seite.get_by_label("Name", exact=True).fill("Werkstatt")
    gemerkt(seite)
    with pytest.raises(Error, match="closed"):
        seite.context.new_cdp_session(seite).send("Browser.crash")

    neu = tritt_ein(browser_auf_platte(), live_server, koordination, "/netzwerk/neu/")
    expect(neu.get_by_label("Name", exact=True)).to_have_value("")
    uebernimm(neu)

    expect(neu.get_by_label("Name", exact=True)).to_have_value("Werkstatt")
    expect(angebot(neu)).to_have_count(0)
