"""The content security policy in a real browser: every page that a role may open, none of them complains."""

from urllib.parse import urlsplit

import pytest

from tests.e2e.rundgang import KONTEN, rundgang, seiten

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ZAEHLER = """
window.verstoesse = [];
document.addEventListener("securitypolicyviolation", (v) => verstoesse.push(`${v.violatedDirective} ${v.blockedURI}`));
"""


@pytest.fixture
def besucher(page, live_server, katalog):
    """What went wrong while the page walked, one sentence each."""
    maengel = []
    page.set_default_navigation_timeout(60_000)  # how fast a page is, other tests ask
    page.add_init_script(ZAEHLER)
    page.on(
        "request", lambda frage: maengel.append(f"fremd: {frage.url}") if fremd(frage.url, live_server.url) else None
    )
    page.on("response", lambda a: maengel.append(f"{a.status}: {a.url}") if a.status >= 400 else None)
    return page, maengel


def fremd(url, haus):
    return url.startswith("http") and urlsplit(url).netloc != urlsplit(haus).netloc


@pytest.mark.parametrize("rolle", KONTEN)
def test_keine_seite_verstoesst(besucher, live_server, rolle):
    page, maengel = besucher

    for name in rundgang(page, live_server.url, rolle):
        maengel += [f"{name}: {verstoss}" for verstoss in page.evaluate("window.verstoesse ?? ['kein Zähler']")]

    assert maengel == []
    assert len(seiten(rolle)) > 10
