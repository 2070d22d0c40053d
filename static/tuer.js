// Zählen an der Tür: jeder Tipp geht sofort in die Warteschlange dieser Veranstaltung und von dort zum Server, mit oder ohne
// Netz. Mehrere Telefone zählen zusammen; alle paar Sekunden fragt jedes nach dem Stand. Ohne dieses Skript sind die Felder
// gewöhnliche Knöpfe.
const PAUSE = 5000, SAETZE = { "person": ["person"], "frau-mann": ["frau", "mann"], "frau-mann-kind": ["frau", "mann", "kind"] };
const $ = (id) => document.getElementById(id);
const tuer = $("tuer"), NUMMER = tuer.dataset.veranstaltung;
const KONTO = "tuer-konto", ZAEHLER = "tuer-zaehler", VIBRIEREN = "tuer-vibrieren", GERAET = `tuer-geraet-${NUMMER}`, STAND = `tuer-stand-${NUMMER}`;
const felder = [...tuer.querySelectorAll(".torfeld")];
const menge = (zahl, eins, viele) => `${zahl} ${zahl === 1 ? eins : viele}`;

function neueKennung() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// Ein Zufallsname je Browser und Veranstaltung: er trennt die Türen, nicht die Menschen.
function eigenesGeraet() {
  const geraet = localStorage.getItem(GERAET) ?? neueKennung();
  localStorage.setItem(GERAET, geraet);
  return geraet;
}

function ersterStand() {
  if (tuer.dataset.stand) return JSON.parse(tuer.dataset.stand);
  const konto = localStorage.getItem(KONTO), stand = JSON.parse(sessionStorage.getItem(STAND));
  return stand?.konto === konto ? stand : { konto };
}

function merkeStand({ token, ...stand }) {
  localStorage.setItem(KONTO, stand.konto);
  sessionStorage.setItem(STAND, JSON.stringify(stand));
}

function zeichen(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `${tuer.dataset.symbole}#${name}`);
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

class Torbote extends Bote {
  daten({ kennung, geraet, gruppe, wert }) {
    return { kennung, geraet, gruppe, wert };
  }
}

class Tuer {
  constructor(schlange) {
    this.schlange = schlange;
    this.geraet = eigenesGeraet();
    this.bote = new Torbote(schlange, ersterStand(), () => this.zeige());
  }

  get konto() {
    return this.bote.stand.konto;
  }

  async eigene() {
    return (await this.schlange.alle()).filter(({ konto }) => konto === this.konto);
  }

  // Was alle Türen dem Server gesagt haben und was hier noch wartet, zusammen; und was davon von diesem Gerät kommt.
  zaehle(wartende) {
    const { gruppen = {}, geraete = {} } = this.bote.stand;
    const zahlen = { alle: { ...gruppen }, hier: { ...geraete[this.geraet] } };
    for (const { gruppe, wert } of wartende) {
      zahlen.alle[gruppe] = (zahlen.alle[gruppe] ?? 0) + wert;
      zahlen.hier[gruppe] = (zahlen.hier[gruppe] ?? 0) + wert;
    }
    return zahlen;
  }

  async zeige() {
    const alle = await this.schlange.alle(), eigene = alle.filter(({ konto }) => konto === this.konto);
    const wartende = eigene.filter(({ grund }) => !grund), { alle: da, hier } = this.zaehle(wartende);
    const summe = (zahlen) => Object.values(zahlen).reduce((bisher, zahl) => bisher + zahl, 0);
    if (this.konto) merkeStand(this.bote.stand);
    $("summe").textContent = summe(da);
    $("eigene").textContent = `davon ${summe(hier)} auf diesem Gerät`;
    for (const feld of felder) {
      feld.querySelector(".tor-zahl").textContent = da[feld.dataset.gruppe] ?? 0;
      feld.querySelector(".tor-minus").setAttribute("aria-disabled", (hier[feld.dataset.gruppe] ?? 0) < 1);
    }
    this.hier = hier;
    this.zeigeNetz(wartende.length, alle.length - eigene.length, eigene.length - wartende.length);
    this.zeigeAbgelehnte(eigene.filter(({ grund }) => grund));
  }

  zeigeNetz(zahl, fremde, abgelehnte) {
    const lage = this.bote.lage === "bereit" && !navigator.onLine ? "ohne-netz" : this.bote.lage;
    const worte = zahl && menge(zahl, "Tipp wartet", "Tipps warten"), wartend = worte ? `, ${worte}` : "";
    const [symbol, text] = {
      "ohne-netz": ["cloud-slash", `${navigator.onLine ? "Server nicht erreichbar" : "Ohne Netz"}${wartend}`],
      "anmelden": ["key", `Bitte neu anmelden${wartend && `${wartend} auf diesem Gerät`}`],
      "anderes-konto": ["key", `Andere Anmeldung${wartend}. Bitte Seite neu laden`],
      "bereit": zahl ? ["hourglass-split", menge(zahl, "Tipp wird gesendet", "Tipps werden gesendet")]
        : abgelehnte ? ["exclamation-triangle-fill", `${menge(abgelehnte, "Tipp", "Tipps")} nicht angenommen`]
        : ["check-lg", fremde ? "Ihre Tipps sind gesendet" : "Alles gesendet"],
    }[lage];
    const rest = fremde ? `. ${menge(fremde, "Tipp", "Tipps")} einer anderen Anmeldung auf diesem Gerät` : "";
    const zeile = document.createElement(lage === "anmelden" ? "a" : "span");
    if (lage === "anmelden") zeile.href = tuer.dataset.anmelden;
    zeile.append(zeichen(symbol), ` ${text}${rest}`);
    if ($("netzstand").textContent !== zeile.textContent) $("netzstand").replaceChildren(zeile);
  }

  zeigeAbgelehnte(abgelehnte) {
    const schluessel = JSON.stringify(abgelehnte); // unverändert bleibt stehen, samt Fokus
    if (this.abgelehnte === schluessel) return;
    this.abgelehnte = schluessel;
    $("abgelehnt").hidden = !abgelehnte.length;
    $("abgelehnt").replaceChildren(...abgelehnte.map(({ nummer, gruppe, wert, grund }) => {
      const zeile = Object.assign(document.createElement("li"), { className: "meldung meldung-fehler" });
      const satz = Object.assign(document.createElement("span"), { textContent: `${this.name(gruppe)}, ${wert > 0 ? "eine mehr" : "eine weniger"}: ${grund}` });
      const knoepfe = [["Noch einmal senden", () => this.nochEinmal(nummer)], ["Verwerfen", () => this.verwirf(nummer)]].map(([text, tat]) => {
        const knopf = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-secondary", textContent: text });
        knopf.addEventListener("click", tat);
        return knopf;
      });
      zeile.append(satz, ...knoepfe);
      return zeile;
    }));
  }

  name(gruppe) {
    return felder.find((feld) => feld.dataset.gruppe === gruppe)?.querySelector(".tor-plus span").textContent ?? gruppe;
  }

  async tippe(gruppe, wert) {
    if (wert < 0 && (this.hier?.[gruppe] ?? 0) < 1) return;
    if (wert < 0) this.hier[gruppe] -= 1; // zwei schnelle Tipps nehmen nicht dieselbe Person zurück
    if ($("vibrieren").checked) navigator.vibrate?.(wert > 0 ? 20 : [20, 40, 20]);
    await this.schlange.haengeAn({ was: "tipp", kennung: neueKennung(), geraet: this.geraet, gruppe, wert, konto: this.konto });
    await this.zeige();
    for (const feld of felder) feld.classList.toggle("torfeld-eben", feld.dataset.gruppe === gruppe);
    $("gezaehlt").textContent = `${this.name(gruppe)}: ${wert > 0 ? "eine mehr" : "eine weniger"}. Zusammen ${$("summe").textContent}.`;
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

// Welche Felder dieses Gerät zeigt, und ob es vibriert: beides merkt sich der Browser.
function richteEin() {
  const zeigeFelder = (satz) => felder.forEach((feld) => (feld.hidden = SAETZE[satz] && !SAETZE[satz].includes(feld.dataset.gruppe)));
  const gemerkt = document.querySelector(`[name=zaehler][value="${localStorage.getItem(ZAEHLER)}"][type=radio]`);
  if (gemerkt && !location.search) gemerkt.checked = true;
  $("zaehler-zeigen").hidden = true;
  $("zaehler").addEventListener("change", ({ target }) => {
    if (target.name !== "zaehler") return;
    localStorage.setItem(ZAEHLER, target.value);
    zeigeFelder(target.value);
  });
  zeigeFelder(document.querySelector("[name=zaehler]:checked").value);
  $("vibrieren-wahl").hidden = !navigator.vibrate;
  $("vibrieren").checked = localStorage.getItem(VIBRIEREN) === "ja";
  $("vibrieren").addEventListener("change", ({ target }) => localStorage.setItem(VIBRIEREN, target.checked ? "ja" : ""));
}

// Im Feld zählen die Ziffern die sichtbaren Felder der Reihe nach; Minus nimmt im Feld mit dem Fokus zurück.
function taste(ereignis, tuer) {
  if (ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey) return;
  const sichtbare = felder.filter((feld) => !feld.hidden), feld = sichtbare[Number(ereignis.key) - 1];
  const hier = ereignis.target.closest(".torfeld");
  if (feld) tuer.tippe(feld.dataset.gruppe, 1);
  else if (ereignis.key === "-" && hier) tuer.tippe(hier.dataset.gruppe, -1);
}

async function beginne() {
  richteEin();
  const tor = new Tuer(await Warteschlange.oeffne(`tuer-${NUMMER}`));
  tuer.addEventListener("submit", (ereignis) => {
    ereignis.preventDefault();
    const [gruppe, wert] = ereignis.submitter.value.split(" ");
    tor.tippe(gruppe, Number(wert));
  });
  tuer.addEventListener("keydown", (ereignis) => taste(ereignis, tor));
  const geh = () => tor.bote.geh(true);
  addEventListener("online", geh);
  addEventListener("offline", () => tor.zeige());
  document.addEventListener("visibilitychange", () => document.hidden || geh());
  setInterval(() => document.hidden || geh(), PAUSE);
  await tor.zeige();
  await geh();
}

// Ein früheres Fest braucht seinen Speicher nicht mehr, sobald dort nichts mehr wartet.
async function raeumeAuf() {
  const hier = new URL("./", location).href;
  for (const dienst of await navigator.serviceWorker.getRegistrations()) {
    const nummer = dienst.scope !== hier && dienst.scope.match(/\/veranstaltungen\/(\d+)\/tuer\/$/)?.[1];
    if (!nummer || (await (await Warteschlange.oeffne(`tuer-${nummer}`)).alle()).length) continue;
    await dienst.unregister();
    await caches.delete(`tuer-${nummer}`);
  }
}

navigator.serviceWorker?.register("dienst.js", { scope: "./" }).then(raeumeAuf).catch(() => {}); // ohne sicheren Ursprung: Warteschlange ja, Neuladen nein
beginne();
