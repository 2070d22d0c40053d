// Was noch nicht beim Server ist, der Reihe nach, in der IndexedDB des Browsers. Ein Eintrag weiß nur: was (strich, storno),
// kennung, thema (Code), art (beratung, kurz), zeit, konto (ein Kürzel ohne Namen), versucht, grund (falls abgelehnt).
// Ein Tipp an der Tür (tuer.js) liegt in einer Schlange je Veranstaltung: was (tipp), kennung, geraet, gruppe, wert, konto.
class Warteschlange {
  static async oeffne(name = "strichliste") {
    const anfrage = indexedDB.open(name, 1);
    anfrage.onupgradeneeded = () => anfrage.result.createObjectStore("eintraege", { keyPath: "nummer", autoIncrement: true });
    return new Warteschlange(await Warteschlange.#ergebnis(anfrage));
  }

  static #ergebnis(anfrage) {
    return new Promise((gut, schlecht) => {
      anfrage.onsuccess = () => gut(anfrage.result);
      anfrage.onerror = () => schlecht(anfrage.error);
    });
  }

  constructor(datenbank) {
    this.datenbank = datenbank;
  }

  // Alles in `arbeit` geschieht in einem Zug: zwei offene Seiten können sich nicht dazwischenkommen.
  async #inEinemZug(arbeit) {
    const zug = this.datenbank.transaction("eintraege", "readwrite", { durability: "strict" });
    const fertig = new Promise((gut, schlecht) => {
      zug.oncomplete = gut;
      zug.onerror = zug.onabort = () => schlecht(zug.error);
    });
    const wert = await arbeit(zug.objectStore("eintraege"));
    await fertig;
    return wert;
  }

  alle() {
    return this.#inEinemZug((ablage) => Warteschlange.#ergebnis(ablage.getAll()));
  }

  haengeAn(eintrag) {
    return this.#inEinemZug((ablage) => Warteschlange.#ergebnis(ablage.add(eintrag)));
  }

  entferne(nummer) {
    return this.#inEinemZug((ablage) => Warteschlange.#ergebnis(ablage.delete(nummer)));
  }

  aendere(nummer, neues) {
    return this.#inEinemZug(async (ablage) => {
      const eintrag = await Warteschlange.#ergebnis(ablage.get(nummer));
      if (eintrag) await Warteschlange.#ergebnis(ablage.put({ ...eintrag, ...neues }));
      return eintrag;
    });
  }

  // Ein Strich, den der Server vielleicht schon hat, wird hinter ihm in der Reihe zurückgenommen, ein anderer verschwindet.
  nimmZurueck(strich) {
    return this.#inEinemZug(async (ablage) => {
      const wartend = (await Warteschlange.#ergebnis(ablage.getAll())).find(
        (eintrag) => eintrag.was === "strich" && eintrag.kennung === strich.kennung);
      if (wartend && !wartend.versucht) return Warteschlange.#ergebnis(ablage.delete(wartend.nummer));
      const { kennung, thema, zeit, konto } = strich;
      return Warteschlange.#ergebnis(ablage.add({ was: "storno", kennung, thema, zeit, konto }));
    });
  }
}
