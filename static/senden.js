// Bringt die Warteschlange zum Server, einen Eintrag nach dem anderen. Ein Eintrag geht erst aus der Reihe, wenn die Antwort da
// ist; kommt sie nicht an, geht er noch einmal hin, und der Server erkennt ihn an seiner Kennung.
const tagVon = (zeit) => new Date(zeit).toLocaleDateString("sv-SE"); // 2018-12-04, wie ihn auch der Server nennt

class Bote {
  static GEDULD = 15000;

  constructor(schlange, stand, melde) {
    this.schlange = schlange;
    this.stand = stand;
    this.melde = melde;
    this.lage = "bereit"; // bereit, ohne-netz, anmelden, anderes-konto
    this.unterwegs = false;
  }

  async #frage(adresse, daten) {
    const token = this.stand?.token;
    return fetch(adresse, {
      method: daten ? "POST" : "GET",
      body: daten && new URLSearchParams(daten),
      headers: daten ? { "X-CSRFToken": token } : {},
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout?.(Bote.GEDULD),
    });
  }

  // Die Seite aus dem Speicher kennt weder Zahlen noch Token; nach neuer Anmeldung gilt das alte Token nicht mehr.
  async #holeStand() {
    const antwort = await this.#frage("stand/");
    if (!this.#erreicht(antwort)) return false;
    const stand = await antwort.json(), konto = this.stand?.konto;
    if (konto && konto !== stand.konto) return this.#halte("anderes-konto");
    this.stand = stand;
    return true;
  }

  #halte(lage) {
    this.lage = lage;
    return false;
  }

  #erreicht(antwort) {
    if (antwort.type === "opaqueredirect") return this.#halte("anmelden");
    return antwort.status < 500 || this.#halte("ohne-netz");
  }

  // Was der Server von einem Eintrag wissen muss.
  daten({ was, kennung, thema, art, zeit }) {
    return was === "strich" ? { kennung, thema, art, zeit } : { kennung };
  }

  async #sende(eintrag) {
    const { was } = eintrag, daten = this.daten(eintrag);
    await this.schlange.aendere(eintrag.nummer, { versucht: true });
    let antwort = await this.#frage(`${was}/`, daten);
    if (antwort.status === 403) {
      if (!(await this.#holeStand())) return false;
      antwort = await this.#frage(`${was}/`, daten);
    }
    if (!this.#erreicht(antwort)) return false;
    return this.#verbuche(eintrag, antwort);
  }

  // Nur eine Antwort unseres Servers erledigt einen Eintrag; ein fremdes WLAN antwortet auch mit 200, aber mit seiner Seite.
  async #verbuche(eintrag, antwort) {
    const verboten = antwort.status === 403 && "Dieses Konto darf keine Striche zählen.";
    const { stand, fehler } = await antwort.json().catch(() => ({ fehler: verboten }));
    if (!stand && !fehler) return this.#halte("ohne-netz");
    if (stand) await this.schlange.entferne(eintrag.nummer);
    else await this.schlange.aendere(eintrag.nummer, { grund: fehler });
    this.stand = stand ?? this.stand;
    return true;
  }

  async #naechster(konto) {
    return (await this.schlange.alle()).find((eintrag) => eintrag.konto === konto && !eintrag.grund);
  }

  async #arbeite(neu) {
    const frisch = !neu && this.stand?.token && this.stand.tag === tagVon(Date.now());
    if (!frisch && !(await this.#holeStand())) return;
    this.lage = "bereit";
    for (let eintrag; (eintrag = await this.#naechster(this.stand.konto)); ) {
      if (!(await this.#sende(eintrag))) return;
      await this.melde();
    }
  }

  // `neu`: fragt auch dann nach dem Stand, wenn nichts zu senden ist; andere zählen vielleicht mit.
  async geh(neu = false) {
    if (this.unterwegs) return;
    this.unterwegs = true;
    try {
      await this.#arbeite(neu);
    } catch {
      this.lage = "ohne-netz"; // abgebrochen oder keine Antwort: später noch einmal
    }
    this.unterwegs = false;
    await this.melde();
  }
}
