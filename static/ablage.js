// Wo die Entwürfe halb ausgefüllter Formulare liegen (entwurf.js): verschlossen in der IndexedDB des Browsers.
const TAGE = 7, HOECHSTENS = 30;

// Ein Eintrag weiß nur: nummer (zufällig), zeit, iv und inhalt (verschlossen). Dass der Server gespeichert hat, sagt er mit dem
// Cookie gespeichert-<nummer>; sonst bleibt ein Entwurf TAGE lang.
class Ablage {
  static async oeffne() {
    const anfrage = indexedDB.open("entwuerfe", 1);
    anfrage.onupgradeneeded = () => anfrage.result.createObjectStore("entwuerfe", { keyPath: "nummer" });
    await new Promise((gut, schlecht) => {
      anfrage.onsuccess = gut;
      anfrage.onerror = () => schlecht(anfrage.error);
    });
    const ablage = new Ablage(anfrage.result);
    await ablage.raeumeAuf();
    return ablage;
  }

  constructor(datenbank) {
    this.datenbank = datenbank;
  }

  #inEinemZug(arbeit) {
    const zug = this.datenbank.transaction("entwuerfe", "readwrite");
    const anfrage = arbeit(zug.objectStore("entwuerfe"));
    return new Promise((gut, schlecht) => {
      zug.oncomplete = () => gut(anfrage.result);
      zug.onerror = zug.onabort = () => schlecht(zug.error);
    });
  }

  alle() {
    return this.#inEinemZug((ablage) => ablage.getAll());
  }

  kennt(nummer) {
    return this.#inEinemZug((ablage) => ablage.count(nummer));
  }

  lege(entwurf) {
    return this.#inEinemZug((ablage) => ablage.put(entwurf));
  }

  entferne(nummer) {
    return this.#inEinemZug((ablage) => ablage.delete(nummer));
  }

  // Was gespeichert, zu alt oder zu viel ist.
  async raeumeAuf() {
    const kekse = [...document.cookie.matchAll(/((?:__Host-)?gespeichert-([0-9a-f]{32}))=/g)];
    const gespeichert = kekse.map(([, , nummer]) => nummer);
    const alle = (await this.alle()).sort((a, b) => b.zeit - a.zeit), seit = Date.now() - TAGE * 24 * 3600 * 1000;
    const weg = alle.filter(({ nummer, zeit }, platz) => gespeichert.includes(nummer) || zeit < seit || platz >= HOECHSTENS);
    await Promise.all(weg.map(({ nummer }) => this.entferne(nummer)));
    const sicher = location.protocol === "https:" ? "; secure" : ""; // sonst bleibt ein __Host-Cookie stehen
    for (const [, name] of kekse) document.cookie = `${name}=; path=/; max-age=0${sicher}`;
  }
}

// AES-GCM mit dem Schlüssel des Kontos.
class Siegel {
  static async mit(schluessel) {
    const bytes = Uint8Array.from(atob(schluessel), (zeichen) => zeichen.charCodeAt(0));
    return new Siegel(await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]));
  }

  constructor(schluessel) {
    this.schluessel = schluessel;
  }

  async verschliesse(inhalt) {
    const iv = crypto.getRandomValues(new Uint8Array(12)), klar = new TextEncoder().encode(JSON.stringify(inhalt));
    return { iv, inhalt: await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.schluessel, klar) };
  }

  // Ein Entwurf, wie er in der Ablage liegt, oder null, wenn er einem anderen Konto gehört.
  async oeffne({ iv, inhalt, ...entwurf }) {
    try {
      const klar = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, this.schluessel, inhalt);
      return { ...entwurf, ...JSON.parse(new TextDecoder().decode(klar)) };
    } catch {
      return null;
    }
  }
}
