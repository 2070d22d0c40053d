"""How the tests of the drafts type, leave, come back and look into the browser's store."""

from playwright.sync_api import expect

from tests.e2e.strichliste import melde_an

BREITEN = (1280, 390)
ALLES = """
() => new Promise((gut) => {
  const anfrage = indexedDB.open("entwuerfe", 1);
  anfrage.onsuccess = () => {
    const ablage = anfrage.result.transaction("entwuerfe").objectStore("entwuerfe").getAll();
    ablage.onsuccess = () => gut(ablage.result.map((eintrag) => ({
      felder: Object.keys(eintrag).sort(), nummer: eintrag.nummer, zeit: eintrag.zeit,
      bytes: [...eintrag.iv, ...new Uint8Array(eintrag.inhalt)],
    })));
  };
})
"""
NEBENAN = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"


def tritt_ein(context, live_server, nutzer, adresse):
    """A tab of its own, signed in, with the form open; what its console says is not the matter here."""
    melde_an(context, live_server, nutzer)
    return oeffne(context, live_server, adresse)


def oeffne(context, live_server, adresse):
    seite = context.new_page()
    seite.goto(live_server.url + adresse)
    return seite


def gemerkt(seite):
    """Until the browser has noted what was typed; on the phone the word stands in the page but is not shown."""
    expect(seite.locator(".entwurf-stand")).to_contain_text("Entwurf gemerkt")
    seite.wait_for_timeout(200)  # the last key, too


def angebot(seite):
    return seite.get_by_role("status").filter(has_text="Nicht gespeichert: Eingaben von")


def uebernimm(seite):
    angebot(seite).get_by_role("button", name="Übernehmen").click()
    expect(angebot(seite)).to_have_count(0)


def ablage(seite):
    """Every draft that the browser keeps, of whatever account."""
    return seite.evaluate(ALLES)


def lesbar(seite):
    """All that somebody finds who searches the browser's stores of this house."""
    roh = "".join(f"{eintrag}{bytes(eintrag['bytes']).decode('latin-1')}" for eintrag in ablage(seite))
    return roh + seite.evaluate(NEBENAN)


def leer(seite):
    seite.wait_for_function(f"async () => (await ({ALLES})()).length === 0")
