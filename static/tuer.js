// Zählen an der Tür: jeder Tipp geht sofort in die Warteschlange dieser Veranstaltung und von dort zum Server, mit oder ohne
// Netz. Mehrere Telefone zählen zusammen; alle paar Sekunden fragt jedes nach dem Stand. Ohne dieses Skript sind die Felder
// gewöhnliche Knöpfe.
const PAUSE = 5000, SAETZE = { "person": ["person"], "frau-mann": ["frau", "mann"], "frau-mann-kind": ["frau", "mann", "kind"] };
const tuer = $("tuer"), NUMMER = tuer.dataset.veranstaltung;
const ABLAGE = { konto: "tuer-konto", stand: `tuer-stand-${NUMMER}` };
const ZAEHLER = "tuer-zaehler", VIBRIEREN = "tuer-vibrieren", GERAET = `tuer-geraet-${NUMMER}`;
const felder = [...tuer.querySelectorAll(".torfeld")];

// Ein Zufallsname je Browser und Veranstaltung: er trennt die Türen, nicht die Menschen.
function eigenesGeraet() {
  const geraet = localStorage.getItem(GERAET) ?? neueKennung();
  localStorage.setItem(GERAET, geraet);
  return geraet;
}

class Torbote extends Bote {
  daten({ kennung, geraet, gruppe, wert }) {
    return { kennung, geraet, gruppe, wert };
  }
}

class Tuer extends Zaehlblatt {
  constructor(schlange) {
    super(schlange, tuer, ABLAGE, { eigene: "Tipps", fremde: ["Tipp", "Tipps"] }, Torbote);
    this.geraet = eigenesGeraet();
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

  zeigeZahlen(wartende) {
    const { alle: da, hier } = this.zaehle(wartende);
    const summe = (zahlen) => Object.values(zahlen).reduce((bisher, zahl) => bisher + zahl, 0);
    $("summe").textContent = summe(da);
    $("eigene").textContent = `davon ${summe(hier)} auf diesem Gerät`;
    for (const feld of felder) {
      feld.querySelector(".tor-zahl").textContent = da[feld.dataset.gruppe] ?? 0;
      feld.querySelector(".tor-minus").setAttribute("aria-disabled", (hier[feld.dataset.gruppe] ?? 0) < 1);
    }
    this.hier = hier;
  }

  wasWartet({ length }) {
    return length ? menge(length, "Tipp", "Tipps") : "";
  }

  satz({ gruppe, wert }) {
    return `${this.name(gruppe)}, ${wert > 0 ? "eine mehr" : "eine weniger"}`;
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
  setInterval(() => document.hidden || geh(), PAUSE);
  await tor.beginne(geh);
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

meldeDienstAn(raeumeAuf);
beginne();
