// Merkt sich halb ausgefüllte Formulare (<form data-entwurf="Schlüssel des Kontos">) und bietet sie beim Wiederkommen an.
// Auf dem Gerät liegt nur Verschlossenes: den Schlüssel liefert der Server dem angemeldeten Konto, ein anderes kann nichts öffnen.
// Ein Entwurf verschwindet erst, wenn der Server sagt, dass er gespeichert hat (ablage.js).
const GROESSE = 100_000;
const ANKREUZ = "[type=radio], [type=checkbox]";
const NIE = ":disabled, button, fieldset, output, [type=submit], [type=password], [type=file], [type=hidden]:not([data-entwurf-mit])";

const neueNummer = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
const vorlage = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);
const uhrzeit = (zeit) => new Date(zeit).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });

function wann(zeit) {
  const tag = new Date(zeit).toLocaleDateString("de-DE", { day: "2-digit", month: "2-digit" });
  const heute = new Date(zeit).toDateString() === new Date().toDateString();
  return heute ? `von ${uhrzeit(zeit)}` : `vom ${tag}, ${uhrzeit(zeit)}`;
}

const pfad = (adresse) => adresse.split("?")[0];

const felder = (form) => [...form.elements].filter((feld) => feld.name && !feld.matches(NIE));

const sichtbare = (alle) => alle.filter((feld) => feld.type !== "hidden");

function werteVon(feld) {
  if (feld.matches(ANKREUZ)) return feld.checked ? [feld.value] : [];
  if (feld.options) return [...feld.selectedOptions].map((option) => option.value);
  return [feld.value];
}

const lies = (form) => felder(form).flatMap((feld) => werteVon(feld).map((wert) => [feld.name, wert]));

// Setzt ein Feld auf die Werte seines Namens; gleichnamige Textfelder nehmen sie der Reihe nach.
function setze(feld, werte) {
  if (feld.matches(ANKREUZ)) feld.checked = werte.includes(feld.value);
  else if (feld.options) for (const option of feld.options) option.selected = werte.includes(option.value);
  else if (werte.length) feld.value = werte.shift();
}

// Gibt zurück, was sich sichtbar geändert hat.
function setzeAlle(form, paare) {
  const werte = new Map(felder(form).map((feld) => [feld.name, []])), vorher = new Map();
  for (const [name, wert] of paare) werte.get(name)?.push(wert);
  for (const feld of felder(form)) vorher.set(feld, String(werteVon(feld)));
  for (const feld of felder(form)) setze(feld, werte.get(feld.name));
  const geaendert = felder(form).filter((feld) => String(werteVon(feld)) !== vorher.get(feld));
  return sichtbare(geaendert).filter((feld) => feld.type !== "radio" || feld.checked);
}

// Klappt auf und meldet. Ein Feld mit Vorschlägen bekommt kein input: sonst geht seine Liste auf.
function macheBekannt(feld) {
  for (let klappe = feld.closest("details"); klappe; klappe = klappe.parentElement.closest("details")) klappe.open = true;
  if (!feld.matches("[role=combobox]")) feld.dispatchEvent(new Event("input", { bubbles: true }));
  feld.dispatchEvent(new Event("change", { bubbles: true }));
}

class Formular {
  constructor(form) {
    this.form = form;
    this.abgelehnt = "entwurfGesendet" in form.dataset; // Antwort auf ein Absenden: es gilt, was der Server zeigt
    this.adresse = new URL(form.getAttribute("action") ?? location.href, location.href).href.split("#")[0];
    this.anfang = this.#sichtbares(lies(form));
    this.verborgen = Object.assign(document.createElement("input"), { type: "hidden", name: "entwurf" });
    this.verborgen.value = form.dataset.entwurfGesendet || neueNummer();
    this.stand = vorlage("entwurf-stand");
    form.append(this.verborgen);
    form.querySelector(".speicherleiste")?.append(this.stand);
    this.#hoere();
    this.reihe = this.#beginne().catch(() => this.#sageOhne());
  }

  get nummer() {
    return this.verborgen.value;
  }

  #hoere() {
    for (const art of ["input", "change"]) this.form.addEventListener(art, (ereignis) => this.#getippt(ereignis.target));
    this.form.addEventListener("submit", () => { this.gesendet = true; });
    addEventListener("pagehide", () => this.#geht());
    addEventListener("pageshow", (ereignis) => ereignis.persisted && this.#kommtWieder());
  }

  async #beginne() {
    this.siegel = await Siegel.mit(this.form.dataset.entwurf);
    this.ablage = await ablage;
    if (this.abgelehnt) await this.#schreibe();
    const andere = await this.#andere();
    if (this.form.elements.fassung) andere.forEach((entwurf) => this.#loestAb(entwurf));
    if (!this.abgelehnt) this.#biete(andere.filter(({ adresse }) => adresse === this.adresse));
  }

  // Ist der Eintrag gespeichert, gilt kein früherer Entwurf davon mehr: Der Server erfährt auch deren Nummern.
  #loestAb({ nummer }) {
    this.form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "entwurf", value: nummer }));
  }

  #sichtbares(paare) {
    const namen = new Set(sichtbare(felder(this.form)).map((feld) => feld.name));
    return JSON.stringify(paare.filter(([name]) => namen.has(name)));
  }

  // Sofort und eins nach dem anderen: der letzte Stand gewinnt, auch wenn die Seite gleich verschwindet.
  #getippt(feld) {
    this.zuletzt = feld.name;
    this.gesendet = false;
    if (this.wartet) return;
    this.wartet = true;
    this.reihe = this.reihe.then(() => this.#schreibe()).catch(() => this.#sageOhne());
  }

  async #schreibe() {
    this.wartet = false;
    const paare = lies(this.form), nummer = this.nummer, zeit = Date.now();
    if (this.#sichtbares(paare) === this.anfang && !this.abgelehnt) {
      this.stand.textContent = "";
      return this.ablage.entferne(nummer);
    }
    const verschlossen = await this.siegel.verschliesse({ adresse: this.adresse, zuletzt: this.zuletzt, paare });
    if (verschlossen.inhalt.byteLength > GROESSE) return;
    this.#belege();
    await this.ablage.lege({ nummer, zeit, ...verschlossen });
    this.stand.textContent = `Entwurf gemerkt ${uhrzeit(zeit)}`;
  }

  // Was in einem anderen Fenster offen ist, wird hier nicht angeboten.
  #belege() {
    if (this.belegt === this.nummer) return;
    this.gibFrei?.();
    this.belegt = this.nummer;
    navigator.locks.request(`entwurf-${this.nummer}`, () => new Promise((frei) => { this.gibFrei = frei; }));
  }

  #geht() {
    this.gibFrei?.();
    this.belegt = "";
  }

  // Mit Zurück wieder da, wie die Seite verlassen wurde. Ist sie inzwischen gespeichert, zeigt sie Altes.
  async #kommtWieder() {
    await this.ablage.raeumeAuf();
    const gemerkt = await this.ablage.kennt(this.nummer);
    if (gemerkt) this.#belege();
    else if (this.gesendet) location.reload();
  }

  // Von derselben Seite, gleich mit welcher Frage hinter ihrer Adresse, und nirgends offen.
  async #andere() {
    const offen = new Set((await navigator.locks.query()).held.map(({ name }) => name));
    const alle = await Promise.all((await this.ablage.alle()).map((entwurf) => this.siegel.oeffne(entwurf)));
    const hier = alle.filter((entwurf) => entwurf && entwurf.nummer !== this.nummer && pfad(entwurf.adresse) === pfad(this.adresse));
    return hier.filter(({ nummer }) => !offen.has(`entwurf-${nummer}`)).sort((a, b) => b.zeit - a.zeit);
  }

  #biete([entwurf, ...weitere]) {
    if (!entwurf) return;
    const angebot = vorlage("entwurf-angebot"), [uebernehmen, verwerfen] = angebot.querySelectorAll("button");
    this.form.before(angebot);
    angebot.querySelector("span").textContent = `Nicht gespeichert: Eingaben ${wann(entwurf.zeit)}.`;
    angebot.scrollIntoView({ block: "nearest" });
    uebernehmen.addEventListener("click", () => {
      angebot.remove();
      this.#uebernimm(entwurf);
    });
    verwerfen.addEventListener("click", async () => {
      angebot.remove();
      (this.form.querySelector("[autofocus]") ?? document.getElementById("inhalt")).focus();
      await this.ablage.entferne(entwurf.nummer);
      this.#biete(weitere);
    });
  }

  // Auch die verborgenen Felder kommen zurück: was doch schon angekommen ist, erkennt der Server an ihnen wieder.
  #uebernimm(entwurf) {
    this.verborgen.value = entwurf.nummer;
    const geaendert = setzeAlle(this.form, entwurf.paare);
    geaendert.forEach(macheBekannt);
    this.zuletzt = entwurf.zuletzt;
    this.#zeige(geaendert);
  }

  // Der Fokus geht dorthin, wo zuletzt getippt wurde, sonst zum ersten Feld, das sich geändert hat.
  #zeige(geaendert) {
    const dort = geaendert.filter((feld) => feld.name === this.zuletzt);
    for (const feld of [...dort, ...geaendert]) {
      feld.focus();
      if (document.activeElement === feld) return;
    }
  }

  #sageOhne() {
    this.stand.textContent = "";
    if (this.ohne) return;
    this.ohne = vorlage("entwurf-ohne");
    this.form.querySelector(".speicherleiste")?.before(this.ohne);
  }
}

const ablage = Ablage.oeffne();
ablage.catch(() => {}); // ohne Formular auf der Seite gibt es nichts zu sagen
document.querySelectorAll("form[data-entwurf]").forEach((form) => new Formular(form));
