"""Every page of the team on a phone: not wider than the screen, and nothing for axe to find."""

import pytest

from tests.e2e.axe import maengel
from tests.e2e.rundgang import rundgang

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
BREITE = 390
EINGEBETTET = "programm:einbetten"  # stands in a page of somebody else, which has the heading


@pytest.mark.parametrize("rolle", ["B", "K", "L"])
def test_auf_dem_telefon(page, live_server, katalog, rolle):
    page.set_viewport_size({"width": BREITE, "height": 900})
    page.emulate_media(reduced_motion="reduce")  # a message that fades in has less contrast on its way

    gefunden = [
        (name, page.evaluate("document.documentElement.scrollWidth"), maengel(page))
        for name in rundgang(page, live_server.url, rolle)
        if name != EINGEBETTET
    ]

    assert [fund for fund in gefunden if fund[1:] != (BREITE, [])] == []
