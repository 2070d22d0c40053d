// Die Strichliste am Telefon: jeder Tipp geht sofort in die Warteschlange und von dort zum Server, mit oder ohne Netz.
// Ohne dieses Skript sind Kacheln und Rückgängig gewöhnliche Formulare.
const ZULETZT_HIER = "strichliste-konto", LETZTER_STAND = "strichliste-stand", PAUSE = 15000;
const $ = (id) => document.getElementById(id);
const felder = $("tippfelder"), rueckgaengig = $("rueckgaengig");

const uhrzeit = (zeit) => new Date(zeit).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });
const menge = (zahl, eins, viele) => `${zahl} ${zahl === 1 ? eins : viele}`;

function neueKennung() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function kachel(code) {
  return [...felder.querySelectorAll("button")].find((knopf) => knopf.value === code);
}

function nameVon(code) {
  return kachel(code)?.firstElementChild.textContent.replaceAll("\u00ad", "") ?? code;
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

function zeichneStriche(reihe, zahl) {
  const teile = [...Array(Math.floor(zahl / 5)).fill(5), ...(zahl % 5 ? [zahl % 5] : [])];
  reihe.replaceChildren(...teile.map((teil) => zeichen(felder.dataset.zeichen, `strich-${teil}`, "striche")));
}

// Der Stand der Seite; in der Hülle der letzte dieses Fensters, sonst nur, für wen hier zuletzt gezählt wurde.
function ersterStand() {
  if (felder.dataset.stand) return JSON.parse(felder.dataset.stand);
  const konto = localStorage.getItem(ZULETZT_HIER), stand = JSON.parse(sessionStorage.getItem(LETZTER_STAND));
  return stand?.konto === konto ? stand : { konto };
}

function merkeStand({ token, ...stand }) {
  localStorage.setItem(ZULETZT_HIER, stand.konto);
  sessionStorage.setItem(LETZTER_STAND, JSON.stringify(stand));
}

class Blatt {
  constructor(schlange) {
    this.schlange = schlange;
    this.bote = new Bote(schlange, ersterStand(), () => this.zeige());
  }

  get konto() {
    return this.bote.stand.konto;
  }

  async eigene() {
    return (await this.schlange.alle()).filter((eintrag) => eintrag.konto === this.konto);
  }

  // Was der Server weiß und was noch wartet, zusammen.
  zaehle(wartende) {
    const { tag, kacheln, summe, offen = 0 } = this.bote.stand, heute = tagVon(Date.now());
    const zahlen = tag === heute ? { summe, offen, kacheln: { ...kacheln } } : { summe: 0, offen, kacheln: {} };
    for (const { was, thema, zeit } of wartende) {
      const eins = was === "strich" ? 1 : -1;
      zahlen.offen += eins;
      if (tagVon(zeit) !== heute) continue;
      zahlen.summe += eins;
      zahlen.kacheln[thema] = (zahlen.kacheln[thema] ?? 0) + eins;
    }
    return zahlen;
  }

  letzter(wartende) {
    const zurueck = new Set(wartende.filter(({ was }) => was === "storno").map(({ kennung }) => kennung));
    const { tag, zuletzt } = this.bote.stand;
    const bekannte = zuletzt && tag === tagVon(Date.now()) ? [{ ...zuletzt, konto: this.konto }] : [];
    const striche = [...bekannte, ...wartende.filter(({ was }) => was === "strich")];
    return striche.findLast(({ kennung }) => !zurueck.has(kennung));
  }

  async zeige() {
    const alle = await this.schlange.alle(), eigene = alle.filter(({ konto }) => konto === this.konto);
    const wartende = eigene.filter(({ grund }) => !grund), zahlen = this.zaehle(wartende), letzter = this.letzter(wartende);
    if (this.konto) merkeStand(this.bote.stand);
    $("summe").textContent = zahlen.summe;
    $("summe-wort").textContent = zahlen.summe === 1 ? "Kontakt" : "Kontakte";
    $("summe-wovon").textContent = this.bote.stand.tag === tagVon(Date.now()) ? "heute" : "noch nicht gesendet";
    zeichneStriche($("summe-striche").firstElementChild, zahlen.summe);
    $("offen").textContent = zahlen.offen;
    for (const knopf of felder.querySelectorAll("button")) {
      const zahl = zahlen.kacheln[knopf.value] ?? 0;
      knopf.querySelector(".striche-zahl").textContent = zahl;
      zeichneStriche(knopf.querySelector(".striche-reihe"), zahl);
      knopf.classList.toggle("tippfeld-eben", letzter?.thema === knopf.value);
    }
    rueckgaengig.hidden = !letzter;
    if (letzter) rueckgaengig.querySelector("small").textContent = `${uhrzeit(letzter.zeit)} ${letzter.name ?? nameVon(letzter.thema)}`;
    this.zeigeNetz(wartende, alle.length - eigene.length);
    this.zeigeAbgelehnte(eigene.filter(({ grund }) => grund));
  }

  zeigeNetz(wartende, fremde) {
    const striche = wartende.filter(({ was }) => was === "strich").length, stornos = wartende.length - striche;
    const teile = [striche && menge(striche, "Strich", "Striche"), stornos && menge(stornos, "Rücknahme", "Rücknahmen")];
    const worte = teile.filter(Boolean).join(" und "), wartet = wartende.length === 1 ? "wartet" : "warten";
    const lage = this.bote.lage === "bereit" && !navigator.onLine ? "ohne-netz" : this.bote.lage;
    const wartend = worte && `, ${worte} ${wartet}`;
    const [symbol, text] = {
      "ohne-netz": ["cloud-slash", `${navigator.onLine ? "Server nicht erreichbar" : "Ohne Netz"}${wartend}`],
      "anmelden": ["key", `Bitte neu anmelden${wartend && `${wartend} auf diesem Gerät`}`],
      "anderes-konto": ["key", `Andere Anmeldung${wartend}. Bitte Seite neu laden`],
      "bereit": worte ? ["hourglass-split", `${worte} ${wartende.length === 1 ? "wird" : "werden"} gesendet`] : ["check-lg", fremde ? "Ihre Striche sind gesendet" : "Alles gesendet"],
    }[lage];
    const rest = fremde ? `. ${menge(fremde, "Eintrag", "Einträge")} einer anderen Anmeldung auf diesem Gerät` : "";
    const zeile = document.createElement(lage === "anmelden" ? "a" : "span");
    if (lage === "anmelden") zeile.href = felder.dataset.anmelden;
    zeile.append(zeichen(felder.dataset.symbole, symbol, "i"), ` ${text}${rest}`);
    if ($("netzstand").textContent !== zeile.textContent) $("netzstand").replaceChildren(zeile);
  }

  zeigeAbgelehnte(abgelehnte) {
    const knopf = (text, tat) => {
      const neu = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-secondary", textContent: text });
      neu.addEventListener("click", tat);
      return neu;
    };
    const schluessel = JSON.stringify(abgelehnte); // unverändert bleibt stehen, samt Fokus
    if (this.abgelehnte === schluessel) return;
    this.abgelehnte = schluessel;
    $("abgelehnt").hidden = !abgelehnte.length;
    $("abgelehnt").replaceChildren(...abgelehnte.map(({ nummer, was, thema, zeit, grund }) => {
      const zeile = Object.assign(document.createElement("li"), { className: "meldung meldung-fehler" });
      const satz = document.createElement("span"), wort = was === "strich" ? "Strich" : "Rücknahme";
      satz.textContent = `${wort} ${nameVon(thema)}, ${new Date(zeit).toLocaleDateString("de-DE")} ${uhrzeit(zeit)}: ${grund}`;
      zeile.append(satz, knopf("Noch einmal senden", () => this.nochEinmal(nummer)), knopf("Verwerfen", () => this.verwirf(nummer)));
      return zeile;
    }));
  }

  async zaehl(thema, art) {
    const zeit = new Date().toISOString();
    await this.schlange.haengeAn({ was: "strich", kennung: neueKennung(), thema, art, zeit, konto: this.konto });
    await this.zeige();
    $("gezaehlt").textContent = `${nameVon(thema)} gezählt um ${uhrzeit(zeit)} Uhr. Jetzt ${kachel(thema).querySelector(".striche-zahl").textContent}.`;
    await this.bote.geh();
  }

  async nimmZurueck() {
    const letzter = this.letzter((await this.eigene()).filter(({ grund }) => !grund));
    if (!letzter) return;
    await this.schlange.nimmZurueck(letzter);
    await this.zeige();
    $("gezaehlt").textContent = `${letzter.name ?? nameVon(letzter.thema)} zurückgenommen.`;
    await this.bote.geh();
  }

  async nochEinmal(nummer) {
    await this.schlange.aendere(nummer, { grund: "" });
    await this.bote.geh();
  }

  async verwirf(nummer) {
    await this.schlange.entferne(nummer);
    await this.zeige();
  }
}

async function beginne() {
  const blatt = new Blatt(await Warteschlange.oeffne());
  felder.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    blatt.zaehl(ereignis.submitter.value, document.querySelector("[name=art]:checked").value);
  });
  rueckgaengig.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    blatt.nimmZurueck();
  });
  const geh = () => blatt.bote.geh();
  addEventListener("online", geh);
  addEventListener("offline", () => blatt.zeige());
  document.addEventListener("visibilitychange", () => document.hidden || geh());
  setInterval(async () => (await blatt.eigene()).some(({ grund }) => !grund) && geh(), PAUSE);
  await blatt.zeige();
  await geh();
}

navigator.serviceWorker?.register("dienst.js", { scope: "./" }).catch(() => {}); // ohne sicheren Ursprung: Warteschlange ja, Neuladen nein
beginne();
