"""A missing flyer is said before the event and gone once it is uploaded; a photo is shown small."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from tests.dateien import HTML, PDF, foto_mit_ort
from tests.factories import VeranstaltungFactory


@pytest.mark.parametrize("breite", [1280, 390])
def test_flyer_fehlt_hochladen_und_foto_ansehen(anmelden, page, laufend, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    abend = VeranstaltungFactory(
        vorhaben=laufend, titel="Mietvertrag verstehen", tag=timezone.localdate() + timedelta(days=5), geplant=True
    )
    karte = page.get_by_role("region", name="Belege und Publizität")
    anmelden(beraterin)
    page.get_by_role("link", name="Flyer mit Logos fehlt: Mietvertrag verstehen").click()
    expect(karte).to_contain_text("Flyer mit Logos fehlt noch, Termin in 5 Tagen.")

    karte.get_by_role("link", name="Hochladen").click()
    expect(page.get_by_label("Flyer oder Einladung")).to_be_checked()
    expect(page.get_by_label("Logos und Fördertext sind zu sehen")).not_to_be_checked()
    page.get_by_label("Logos und Fördertext sind zu sehen").check()
    page.get_by_label("Notiz").fill("an alle Haushalte verteilt")
    page.get_by_label("Dateien").set_input_files({"name": "flyer.pdf", "mimeType": "application/pdf", "buffer": HTML})
    page.get_by_role("button", name="Ablegen").click()
    expect(page.get_by_text("„flyer.pdf“ ist dem Inhalt nach keine Datei, die wir annehmen")).to_be_visible()
    expect(page.get_by_text("Bitte wählen Sie die Dateien noch einmal")).to_be_visible()
    expect(page.get_by_label("Notiz")).to_have_value("an alle Haushalte verteilt")
    page.get_by_label("Dateien").set_input_files({"name": "flyer.pdf", "mimeType": "application/pdf", "buffer": PDF})
    page.get_by_role("button", name="Ablegen").click()
    expect(karte).to_contain_text("flyer.pdf")
    expect(karte).not_to_contain_text("fehlt")

    karte.get_by_role("link", name="Belege hinzufügen").click()
    page.get_by_text("Foto", exact=True).click()
    page.get_by_text("Niemand ist zu erkennen").click()
    foto = {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": foto_mit_ort()}
    page.get_by_label("Dateien").set_input_files([foto, foto | {"name": "IMG_2.jpg"}])
    page.get_by_role("button", name="Ablegen").click()
    bild = karte.locator("img").first
    bild.scroll_into_view_if_needed()
    expect(karte.locator("img")).to_have_count(2)
    page.wait_for_function("document.querySelector('#nachweise img').naturalWidth > 0")
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    with page.expect_download() as geladen:
        karte.get_by_role("link", name="flyer.pdf", exact=True).click()
    assert geladen.value.suggested_filename == "flyer.pdf"
    karte.get_by_role("link", name="Löschen von IMG_2.jpg").click()
    page.get_by_role("button", name="Löschen").click()
    expect(karte.locator("img")).to_have_count(1)
    assert abend.nachweisdateien.count() == 2


@pytest.mark.parametrize("breite", [1280, 390])
def test_publizitaet_eines_vorhabens_nachweisen(anmelden, page, laufend, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 800})
    pflichten = page.get_by_role("region", name="Pflichten des Vorhabens")
    anmelden(beraterin)
    page.goto(f"{live_server.url}/veranstaltungen/publizitaet/")

    pflichten.get_by_role("link", name="Nachweisen für Plakat ab A3").click()
    expect(page.get_by_label("Plakat ab A3, gut sichtbar vor Ort")).to_be_checked()
    page.get_by_text("Plakat", exact=True).click()
    page.get_by_label("Was genau?").fill("Plakat A3 im Eingang")
    page.get_by_label("Dateien").set_input_files(
        {"name": "plakat.jpg", "mimeType": "image/jpeg", "buffer": foto_mit_ort()}
    )
    page.get_by_role("button", name="Speichern").click()
    expect(page.get_by_role("heading", name="Plakat A3 im Eingang")).to_be_visible()
    page.get_by_role("link", name="Publizität", exact=True).click()

    expect(pflichten.get_by_role("listitem").filter(has_text="Plakat ab A3")).to_contain_text("nachgewiesen")
    expect(page.get_by_role("link", name="plakat.jpg")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
