"""Every page of the team: no wider than a desk's or a phone's screen, and nothing for axe to find."""

import pytest

from tests.e2e.axe import maengel
from tests.e2e.rundgang import rundgang

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
BREITEN = (1280, 390)
EINGEBETTET = "programm:einbetten"  # stands in a page of somebody else, which has the heading


def zu_breite(page):
    breiten = []
    for breite in BREITEN:
        page.set_viewport_size({"width": breite, "height": 900})
        breiten.append(page.evaluate("document.documentElement.scrollWidth"))
    return [breite for breite, erlaubt in zip(breiten, BREITEN, strict=True) if breite > erlaubt]


@pytest.mark.parametrize("rolle", ["B", "K", "L"])
def test_jede_seite_passt_und_laesst_sich_vorlesen(page, live_server, katalog, rolle):
    page.emulate_media(reduced_motion="reduce")  # a message that fades in has less contrast on its way

    gefunden = [
        (name, zu_breite(page), maengel(page)) for name in rundgang(page, live_server.url, rolle) if name != EINGEBETTET
    ]

    assert [fund for fund in gefunden if fund[1:] != ([], [])] == []
