"""Koordination lets the city in; the city reads with the keyboard alone, on a phone as well."""

from datetime import timedelta

import pytest
from django.utils import timezone

from protegat.basis.models import Einsicht
from tests.berichte.stand import Q4, fest
from tests.factories import BeratungFactory, VorhabenFactory

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)
SCHMAL = {"width": 390, "height": 800}


@pytest.fixture
def stand(koordination):
    ev25 = VorhabenFactory(kuerzel="EV25")
    BeratungFactory.create_batch(5, vorhaben=ev25)
    stand = fest(ev25, Q4, koordination)
    stand.reiche_ein(von=koordination, am=timezone.localdate(), an="Stadt Leipzig", weg="portal")
    return stand


def druecke(page, name):
    """Tab until the link has the focus, then Enter."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()") == name:
            return page.keyboard.press("Enter")
    raise AssertionError(name)


def test_geben_und_lesen(page, live_server, anmelden, koordination, pruefung, stand):
    anmelden(koordination)
    page.goto(f"{live_server.url}/berichte/lesezugaenge/neu/")
    page.get_by_label("Konto").select_option(label="pruefung")
    page.get_by_text("EV25 Stadtteilmanagement").click()
    page.get_by_label("Zweck").fill("Prüfung SAB 2027")
    bis = timezone.localdate() + timedelta(days=30)
    page.get_by_label("Gültig bis").fill(bis.isoformat())
    page.get_by_role("button", name="Zugang geben").click()
    page.get_by_text("Der Zugang ist gegeben.").wait_for()

    page.set_viewport_size(SCHMAL)
    anmelden(pruefung)
    page.get_by_text(f"Ihr Zugang gilt bis {bis:%d.%m.%Y}.").wait_for()
    druecke(page, str(stand.bericht))
    page.get_by_text(stand.pruefsumme).wait_for()
    breiten = [page.evaluate("document.documentElement.scrollWidth")]
    page.locator("a[href*='/zahlen/']").first.focus()
    page.keyboard.press("Enter")
    page.get_by_text("Festgeschrieben: 5 Kontakte").wait_for()
    breiten.append(page.evaluate("document.documentElement.scrollWidth"))

    assert breiten == [SCHMAL["width"]] * 2
    assert list(Einsicht.objects.order_by("pk").values_list("art", flat=True)) == ["bericht", "bericht_datensaetze"]
