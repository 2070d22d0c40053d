"""The three small scripts in a real browser, on a page of their own: keys, type-ahead, stepper."""

from pathlib import Path

import pytest
from django.conf import settings

STATIC = Path(settings.BASE_DIR) / "static"

SEITE = """
<form>
  <fieldset data-tasten="[name=ergebnis]">
    <div class="chips-ziffern">
      <input type="radio" name="thema" id="kita" value="kita" data-ziffer="1"><label for="kita">KiTa</label>
      <input type="radio" name="thema" id="schule" value="schule" data-ziffer="2"><label for="schule">Schule</label>
    </div>
    <p role="status" data-nichts="Kein Thema"></p>
    <details>
      <summary>weitere</summary>
      <input type="radio" name="thema" id="gewalt" value="gewalt"><label for="gewalt">Gewalt&shy;schutz</label>
    </details>
  </fieldset>
  <fieldset data-tasten="" data-vermittelt="#partner">
    <div class="chips-ziffern">
      <input type="radio" name="ergebnis" id="geklaert" value="geklaert" data-ziffer="1">
      <label for="geklaert">geklärt</label>
      <input type="radio" name="ergebnis" id="vermittelt" value="vermittelt" data-ziffer="2">
      <label for="vermittelt">vermittelt</label>
    </div>
  </fieldset>
  <input id="partner" list="stellen" aria-label="Organisation">
  <datalist id="stellen">
    <option value="Kontaktstelle Wohnen" data-untertitel="Beratungsstelle"></option>
    <option value="Rechtshilfe" data-untertitel="Thema Wohnen"></option>
    <option value="Jobhilfe"></option>
  </datalist>
  <div class="schritt">
    <button type="button">weniger</button>
    <input id="dauer" value="1" min="0" max="12" data-schritt="5">
    <button type="button">mehr</button>
  </div>
  <button name="weiter" type="button">Speichern und nächste</button>
</form>
"""


@pytest.fixture
def seite(page):
    page.set_content(SEITE)
    for skript in ("tasten.js", "vorschlag.js", "schritt.js"):
        page.add_script_tag(path=STATIC / skript, type="module")
    return page


def fokus(seite):
    return seite.evaluate("document.activeElement.id")


def test_ziffer_waehlt_und_geht_weiter(seite):
    seite.focus("#kita")

    seite.keyboard.press("2")

    assert seite.is_checked("#schule")
    assert fokus(seite) == "geklaert"


def test_vermittelt_geht_zum_partnerfeld(seite):
    seite.focus("#geklaert")

    seite.keyboard.press("2")

    assert fokus(seite) == "partner"


def test_buchstaben_finden_auch_eingeklappte_themen(seite):
    seite.focus("#kita")

    seite.keyboard.type("gewaltsch")

    assert seite.is_checked("#gewalt")
    assert seite.evaluate("document.querySelector('details').open")
    assert fokus(seite) == "gewalt"


def test_nach_der_suche_geht_tab_zur_naechsten_frage(seite):
    seite.focus("#kita")

    seite.keyboard.type("schu")
    seite.keyboard.press("Tab")

    assert seite.is_checked("#schule")
    assert fokus(seite) == "geklaert"


def test_ohne_suche_geht_tab_wie_immer(seite):
    seite.focus("#schule")

    seite.keyboard.press("Tab")

    assert seite.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_buchstaben_ohne_treffer_sagen_es_bis_zur_wahl(seite):
    seite.focus("#kita")

    seite.keyboard.type("xyz")
    assert seite.inner_text("[data-nichts]") == "Kein Thema beginnt mit „xyz“."

    seite.keyboard.press("2")
    assert seite.inner_text("[data-nichts]") == ""


def test_freie_ziffer_waehlt_nichts_und_verschiebt_nichts(seite):
    seite.evaluate("document.querySelector('#kita').dataset.ziffer = 3")
    seite.focus("#kita")

    seite.keyboard.press("1")
    assert seite.evaluate("document.querySelector(':checked')") is None

    seite.keyboard.press("3")
    assert seite.is_checked("#kita")


def test_einzelne_tasten_gelten_nur_in_der_gruppe(seite):
    seite.focus("#dauer")

    seite.keyboard.press("2")

    assert seite.evaluate("document.querySelector(':checked')") is None


def test_strg_enter_klickt_weiter_auch_aus_einem_textfeld(seite):
    seite.evaluate("document.querySelector('[name=weiter]').onclick = () => { window.geklickt = true; }")
    seite.focus("#partner")

    seite.keyboard.press("Control+Enter")

    assert seite.evaluate("window.geklickt")


def test_vorschlaege_suchen_in_name_und_untertitel(seite):
    seite.focus("#partner")

    seite.keyboard.type("wohn")

    assert seite.locator("[role=option] > span:first-child").all_inner_texts() == [
        "Kontaktstelle Wohnen",
        "Rechtshilfe",
    ]
    assert seite.locator("[role=option] mark").all_inner_texts() == ["Wohn", "Wohn"]
    assert seite.get_attribute("#partner", "aria-expanded") == "true"


def test_vorschlag_mit_pfeil_und_enter_uebernehmen(seite):
    seite.focus("#partner")
    seite.keyboard.type("wohn")

    seite.keyboard.press("ArrowDown")
    seite.keyboard.press("ArrowDown")
    seite.keyboard.press("Enter")

    assert seite.input_value("#partner") == "Rechtshilfe"
    assert seite.get_attribute("#partner", "aria-expanded") == "false"


def test_vorschlag_anklicken_oder_mit_escape_schliessen(seite):
    seite.fill("#partner", "job")
    seite.click("[role=option]")
    assert seite.input_value("#partner") == "Jobhilfe"

    seite.fill("#partner", "wohn")
    seite.keyboard.press("Escape")

    assert not seite.is_visible("[role=listbox]")
    assert seite.input_value("#partner") == "wohn"


def test_schritt_geht_in_stufen_und_bleibt_in_den_grenzen(seite):
    werte = []
    for knopf in ("mehr", "mehr", "mehr", "weniger", "weniger", "weniger", "weniger"):
        seite.get_by_role("button", name=knopf, exact=True).click()
        werte.append(seite.input_value("#dauer"))

    assert werte == ["5", "10", "12", "10", "5", "0", "0"]
