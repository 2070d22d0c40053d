// Die Strichliste am Telefon: jeder Tipp geht sofort in die Warteschlange und von dort zum Server, mit oder ohne Netz.
// Ohne dieses Skript sind Kacheln und Rückgängig gewöhnliche Formulare.
const PAUSE = 15000, ABLAGE = { konto: "strichliste-konto", stand: "strichliste-stand" };
const felder = $("tippfelder"), rueckgaengig = $("rueckgaengig");

const uhrzeit = (zeit) => new Date(zeit).toLocaleTimeString("de-DE", { hour: "2-digit", minute: "2-digit" });

function kachel(code) {
  return [...felder.querySelectorAll("button")].find((knopf) => knopf.value === code);
}

function nameVon(code) {
  return kachel(code)?.firstElementChild.textContent.replaceAll("\u00ad", "") ?? code;
}

function zeichneStriche(reihe, zahl) {
  const teile = [...Array(Math.floor(zahl / 5)).fill(5), ...(zahl % 5 ? [zahl % 5] : [])];
  reihe.replaceChildren(...teile.map((teil) => zeichen(felder.dataset.zeichen, `strich-${teil}`, "striche")));
}

class Blatt extends Zaehlblatt {
  constructor(schlange) {
    super(schlange, felder, ABLAGE, { eigene: "Striche", fremde: ["Eintrag", "Einträge"] });
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

  zeigeZahlen(wartende) {
    const zahlen = this.zaehle(wartende), letzter = this.letzter(wartende);
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
  }

  wasWartet(wartende) {
    const striche = wartende.filter(({ was }) => was === "strich").length, stornos = wartende.length - striche;
    const teile = [striche && menge(striche, "Strich", "Striche"), stornos && menge(stornos, "Rücknahme", "Rücknahmen")];
    return teile.filter(Boolean).join(" und ");
  }

  satz({ was, thema, zeit }) {
    const wort = was === "strich" ? "Strich" : "Rücknahme";
    return `${wort} ${nameVon(thema)}, ${new Date(zeit).toLocaleDateString("de-DE")} ${uhrzeit(zeit)}`;
  }

  async zaehl(thema, art) {
    const zeit = new Date().toISOString();
    await this.schlange.haengeAn({ was: "strich", kennung: neueKennung(), thema, art, zeit, konto: this.konto });
    await this.zeige();
    $("gezaehlt").textContent = `${nameVon(thema)} gezählt um ${uhrzeit(zeit)} Uhr. Jetzt ${kachel(thema).querySelector(".striche-zahl").textContent}.`;
    await this.bote.geh();
  }

  async nimmZurueck() {
    const letzter = this.letzter(await this.wartende());
    if (!letzter) return;
    await this.schlange.nimmZurueck(letzter);
    await this.zeige();
    $("gezaehlt").textContent = `${letzter.name ?? nameVon(letzter.thema)} zurückgenommen.`;
    await this.bote.geh();
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
  setInterval(async () => (await blatt.wartende()).length && geh(), PAUSE);
  await blatt.beginne(geh);
}

meldeDienstAn();
beginne();
