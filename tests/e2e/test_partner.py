"""Finding the right partner while talking, and the slip that goes along."""

from datetime import time
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from beratung.models import Vermittlung
from netzwerk.models import Thema
from tests.factories import (
    BeratungFactory,
    KlientFactory,
    OeffnungszeitFactory,
    OrganisationFactory,
    OrganisationstextFactory,
    OrtsteilFactory,
)

BREITEN = [1280, 390]


@pytest.fixture
def viertel(laufendes_vorhaben):
    """Two partners for housing, one here and one next door, which speaks Arabic; one for something else."""
    hier, nebenan = OrtsteilFactory(name="Plagwitz"), OrtsteilFactory(name="Lindenau")
    hier.nachbarn.add(nebenan)
    themen = {thema.code: thema for thema in Thema.objects.all()}
    for name, thema, ortsteil, sprachen in (
        ("Wohnhilfe nebenan", "wohnen", nebenan, ["ar"]),
        ("Mieterrat hier", "wohnen", hier, []),
        ("KiTa-Rat", "kita", hier, ["ar"]),
    ):
        organisation = OrganisationFactory(name=name, ortsteil=ortsteil, sprachen=sprachen, strasse="Beispielweg 1")
        organisation.themen.add(themen[thema])
    return hier


def waehle(page, feld, wert):
    page.locator(f"[name={feld}][value={wert}] + label").click()


@pytest.mark.parametrize("breite", BREITEN)
def test_beim_gespraech_finden_und_uebernehmen(anmelden, page, viertel, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    namen = page.locator("[data-finden] li b")

    waehle(page, "hauptthema", "wohnen")
    waehle(page, "ergebnis", "vermittelt")
    expect(namen).to_have_text(["Mieterrat hier", "Wohnhilfe nebenan"])
    page.get_by_text("Mehr Angaben").click()
    page.get_by_label("Ortsteil").select_option(label="Plagwitz")
    page.get_by_label("Sprache", exact=True).select_option("ar")
    expect(namen).to_have_text(["Wohnhilfe nebenan", "Mieterrat hier"])
    expect(page.locator("[data-finden] li").first).to_contain_text("spricht Arabisch")
    expect(page.locator("[data-finden] li").first).to_contain_text("im Nachbarortsteil")
    assert page.evaluate("document.documentElement.scrollWidth") == breite
    page.get_by_role("button", name="Übernehmen Wohnhilfe nebenan").click()
    expect(page.locator("#id_partner")).to_have_value("Wohnhilfe nebenan")
    page.keyboard.press("Control+Enter")

    expect(page.get_by_role("status").first).to_contain_text("Wohnen, vermittelt")
    assert [v.organisation.name for v in Vermittlung.objects.select_related("organisation")] == ["Wohnhilfe nebenan"]


def test_zweimal_uebernommen_sind_zwei_und_der_code_ordnet_neu(anmelden, page, viertel, beraterin, live_server):
    KlientFactory(code="K-7QF4", sprache="ar", ortsteil=viertel)
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    namen, uebernehmen = page.locator("[data-finden] li b"), page.locator("[data-finden] [data-partner]")
    waehle(page, "hauptthema", "wohnen")
    waehle(page, "ergebnis", "vermittelt")
    expect(namen).to_have_text(["Mieterrat hier", "Wohnhilfe nebenan"])
    page.get_by_text("Mehr Angaben").click()
    page.get_by_label("Code", exact=True).fill("7qf4")
    expect(namen).to_have_text(["Wohnhilfe nebenan", "Mieterrat hier"])

    uebernehmen.nth(0).click()
    uebernehmen.nth(1).click()

    expect(page.locator("[name=partner]")).to_have_value("Wohnhilfe nebenan")
    expect(page.locator("[name=partner_2]")).to_be_visible()
    expect(page.locator("[name=partner_2]")).to_have_value("Mieterrat hier")


def test_ein_gewoehnlicher_kontakt_fragt_niemanden(anmelden, page, viertel, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + "/beratungen/neu/")
    anfragen = []
    page.on("request", lambda anfrage: anfragen.append(anfrage.url))

    waehle(page, "hauptthema", "wohnen")
    waehle(page, "ergebnis", "geklaert")
    page.get_by_text("Mehr Angaben").click()

    assert [url for url in anfragen if "vorschlaege" in url] == []


def test_ohne_javascript_fuehrt_ein_verweis_zur_suche(
    anmelden, browser, laufendes_vorhaben, viertel, beraterin, live_server
):
    kontakt = {"datum": timezone.localdate(), "ergebnis": "vermittelt", "beratende_person": beraterin}
    person = {"hauptthema": Thema.objects.get(code="wohnen"), "sprache": "ar", "ortsteil": viertel}
    alte = BeratungFactory(vorhaben=laufendes_vorhaben, **kontakt, **person)
    konto = anmelden(beraterin).context.storage_state()
    seite = browser.new_context(storage_state=konto, java_script_enabled=False).new_page()

    seite.goto(live_server.url + reverse("beratung:beratung_update", args=[alte.pk]))
    adresse = seite.get_by_role("link", name="Partner suchen").get_attribute("href")
    seite.goto(live_server.url + adresse)

    assert f"ortsteil={viertel.pk}" in adresse
    expect(seite.locator("main li a b")).to_have_text(["Wohnhilfe nebenan", "Mieterrat hier"])
    seite.get_by_label("Thema").select_option("kita")
    seite.get_by_role("button", name="Finden").click()
    expect(seite.locator("main li a b")).to_have_text(["KiTa-Rat"])
    seite.get_by_role("link", name="Laufzettel für KiTa-Rat").click()
    expect(seite.locator("article")).to_have_attribute("lang", "ar")
    expect(seite.locator("[data-drucken]")).to_be_hidden()


@pytest.fixture
def partner(katalog):
    organisation = OrganisationFactory(
        name="Rat und Tat",
        strasse="Beispielweg 1",
        plz="04177",
        ort="Leipzig",
        telefon="030 23125 014",
        sprachen=["ar"],
    )
    OeffnungszeitFactory(organisation=organisation, beginn=time(9), ende=time(12), hinweis="nur mit Termin")
    OrganisationstextFactory(organisation=organisation, mitbringen="Bitte einen Ausweis mitbringen.")
    OrganisationstextFactory(organisation=organisation, sprache="ar", mitbringen="يرجى إحضار بطاقة الهوية.")
    return organisation


def links(ort):
    return ort.bounding_box()["x"]


@pytest.mark.parametrize("breite", BREITEN)
def test_der_zettel_auf_arabisch_und_ukrainisch(anmelden, page, partner, beraterin, live_server, breite):
    page.set_viewport_size({"width": breite, "height": 900})
    anmelden(beraterin)
    page.goto(live_server.url + reverse("netzwerk:laufzettel", args=[partner.pk], query={"sprache": "ar"}))
    zeile = page.locator("article tr")

    assert links(zeile.locator("th")) > links(zeile.locator("td bdi"))  # the day stands right of its hours
    assert zeile.locator("td bdi").evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert page.get_by_text("يرجى إحضار").evaluate("e => getComputedStyle(e).direction") == "rtl"
    assert page.evaluate("document.documentElement.scrollWidth") == breite
    page.get_by_label("Sprache").select_option("uk")
    page.get_by_role("button", name="Sprache wählen").click()

    expect(page.locator("article")).to_have_attribute("dir", "ltr")
    expect(page.locator("article h3").first).to_contain_text("Адреса")
    expect(page.locator("article")).to_contain_text("Цей текст є лише німецькою мовою.")
    assert links(zeile.locator("th")) < links(zeile.locator("td bdi"))


def test_gedruckt_steht_nur_der_zettel_auf_einem_blatt(anmelden, page, partner, beraterin, live_server):
    anmelden(beraterin)
    page.goto(live_server.url + reverse("netzwerk:laufzettel", args=[partner.pk], query={"sprache": "ar"}))

    seiten = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    page.emulate_media(media="print")

    assert len(seiten) == 1
    assert [round(float(mass) / 72 * 25.4) for mass in seiten[0].mediabox[2:]] == [148, 210]
    expect(page.get_by_text("Die Übersetzung ist noch zu prüfen.")).to_be_hidden()
    expect(page.get_by_role("button", name="Sprache wählen")).to_be_hidden()
    expect(page.locator("article")).to_be_visible()
