// Was Strichliste und Tür gemeinsam haben: der letzte Stand, die Zeile zum Netz und was der Server abgelehnt hat. Wer davon
// erbt, sagt mit zeigeZahlen, wasWartet und satz, was er zählt. `seite` nennt mit data-stand, -anmelden und -symbole den Rest.
const $ = (id) => document.getElementById(id);
const menge = (zahl, eins, viele) => `${zahl} ${zahl === 1 ? eins : viele}`;
const vertraut = erlaubnis("dienst", { createScriptURL: () => "dienst.js" });

// Ohne sicheren Ursprung: Warteschlange ja, Neuladen nein.
function meldeDienstAn(danach = () => {}) {
  navigator.serviceWorker?.register(vertraut.createScriptURL(""), { scope: "./" }).then(danach).catch(() => {});
}

function neueKennung() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function zeichen(quelle, name, klasse) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${quelle}#${name}`);
  svg.setAttribute("class", klasse);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

function kleinerKnopf(text, tat) {
  const knopf = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-secondary", textContent: text });
  knopf.addEventListener("click", tat);
  return knopf;
}

class Zaehlblatt {
  // `ablage`: unter welchen Namen der Browser sich Konto und Stand merkt; `worte`: was hier gesendet wird.
  constructor(schlange, seite, ablage, worte, bote = Bote) {
    Object.assign(this, { schlange, seite, ablage, worte });
    this.bote = new bote(schlange, this.ersterStand(), () => this.zeige());
  }

  // Der Stand der Seite; in der Hülle der letzte dieses Fensters, sonst nur, für wen hier zuletzt gezählt wurde.
  ersterStand() {
    if (this.seite.dataset.stand) return JSON.parse(this.seite.dataset.stand);
    const konto = localStorage.getItem(this.ablage.konto), stand = JSON.parse(sessionStorage.getItem(this.ablage.stand));
    return stand?.konto === konto ? stand : { konto };
  }

  merkeStand({ token, ...stand }) {
    localStorage.setItem(this.ablage.konto, stand.konto);
    sessionStorage.setItem(this.ablage.stand, JSON.stringify(stand));
  }

  get konto() {
    return this.bote.stand.konto;
  }

  async wartende() {
    return (await this.schlange.alle()).filter(({ konto, grund }) => konto === this.konto && !grund);
  }

  async zeige() {
    const alle = await this.schlange.alle(), eigene = alle.filter(({ konto }) => konto === this.konto);
    const wartende = eigene.filter(({ grund }) => !grund);
    if (this.konto) this.merkeStand(this.bote.stand);
    this.zeigeZahlen(wartende);
    const abgelehnte = eigene.filter(({ grund }) => grund);
    this.zeigeNetz(wartende, alle.length - eigene.length, abgelehnte);
    this.zeigeAbgelehnte(abgelehnte);
  }

  zeigeNetz(wartende, fremde, abgelehnte) {
    const worte = this.wasWartet(wartende), eines = wartende.length === 1;
    const lage = this.bote.lage === "bereit" && !navigator.onLine ? "ohne-netz" : this.bote.lage;
    const wartend = worte && `, ${worte} ${eines ? "wartet" : "warten"}`;
    const [symbol, text] = {
      "ohne-netz": ["cloud-slash", `${navigator.onLine ? "Server nicht erreichbar" : "Ohne Netz"}${wartend}`],
      "anmelden": ["key", `Bitte neu anmelden${wartend && `${wartend} auf diesem Gerät`}`],
      "anderes-konto": ["key", `Andere Anmeldung${wartend}. Bitte Seite neu laden`],
      "bereit": worte ? ["hourglass-split", `${worte} ${eines ? "wird" : "werden"} gesendet`]
        : abgelehnte.length ? ["exclamation-triangle-fill", `${this.wasWartet(abgelehnte)} nicht angenommen`]
        : ["check-lg", fremde ? `Ihre ${this.worte.eigene} sind gesendet` : "Alles gesendet"],
    }[lage];
    const rest = fremde ? `. ${menge(fremde, ...this.worte.fremde)} einer anderen Anmeldung auf diesem Gerät` : "";
    const zeile = document.createElement(lage === "anmelden" ? "a" : "span");
    if (lage === "anmelden") zeile.href = this.seite.dataset.anmelden;
    zeile.append(zeichen(this.seite.dataset.symbole, symbol, "i"), ` ${text}${rest}`);
    if ($("netzstand").textContent !== zeile.textContent) $("netzstand").replaceChildren(zeile);
  }

  zeigeAbgelehnte(abgelehnte) {
    const schluessel = JSON.stringify(abgelehnte); // unverändert bleibt stehen, samt Fokus
    if (this.abgelehnte === schluessel) return;
    this.abgelehnte = schluessel;
    $("abgelehnt").hidden = !abgelehnte.length;
    $("abgelehnt").replaceChildren(...abgelehnte.map((eintrag) => {
      const zeile = Object.assign(document.createElement("li"), { className: "meldung meldung-fehler" });
      const satz = Object.assign(document.createElement("span"), { textContent: `${this.satz(eintrag)}: ${eintrag.grund}` });
      const nochEinmal = kleinerKnopf("Noch einmal senden", () => this.nochEinmal(eintrag.nummer));
      zeile.append(satz, nochEinmal, kleinerKnopf("Verwerfen", () => this.verwirf(eintrag.nummer)));
      return zeile;
    }));
  }

  async nochEinmal(nummer) {
    await this.schlange.aendere(nummer, { grund: "" });
    await this.bote.geh();
  }

  async verwirf(nummer) {
    await this.schlange.entferne(nummer);
    await this.zeige();
  }

  // Gesendet wird gleich zu Beginn, und sobald das Netz oder der Blick wiederkommt.
  async beginne(geh) {
    addEventListener("online", geh);
    addEventListener("offline", () => this.zeige());
    document.addEventListener("visibilitychange", () => document.hidden || geh());
    await this.zeige();
    await geh();
  }
}
