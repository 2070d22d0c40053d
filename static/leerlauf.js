// Eine Seite, die offen liegen bleibt, zeigt nach dem Ende der Sitzung nichts mehr: Sie verbirgt sich und führt zur Anmeldung
// und von dort zurück. Ein bis zwei Minuten vorher fragt sie. Halb ausgefüllte Formulare hat entwurf.js schon gemerkt.
const leerlauf = document.getElementById("leerlauf");
const ENDE = leerlauf.dataset.sekunden * 1000, NACH = 2000;
const VORHER = Math.min(120_000, ENDE / 2); // der Server schreibt eine Sitzung höchstens einmal je Minute
let fenster; // was in einem Fenster geschieht, hält die Sitzung aller
let zuletzt = Date.now();
let davor; // wo jemand war, als die Frage kam

function lebt(auchHier = true) {
  zuletzt = Date.now();
  const gefragt = leerlauf.contains(document.activeElement);
  leerlauf.replaceChildren();
  if (gefragt) davor?.focus();
  if (auchHier) fenster?.postMessage("lebt");
}

async function weiter() {
  const { weiter: adresse, token } = leerlauf.dataset;
  const antwort = await fetch(adresse, { method: "POST", headers: { "X-CSRFToken": token }, redirect: "manual" }).catch(() => null);
  if (antwort?.status === 204) lebt();
  else if (antwort) schliesse();
}

function warne() {
  if (leerlauf.childElementCount) return;
  davor = document.activeElement;
  leerlauf.append(document.getElementById("leerlauf-warnung").content.cloneNode(true));
  leerlauf.querySelector("button").addEventListener("click", weiter);
}

function schliesse() {
  document.body.hidden = true;
  location.replace(`${leerlauf.dataset.anmelden}?${new URLSearchParams({ next: location.pathname + location.search })}`);
}

function sieNach() {
  const still = Date.now() - zuletzt;
  if (still > ENDE + NACH) schliesse();
  else if (still > ENDE - VORHER) warne();
}

// Ein offener Kanal hielte den Browser ab, eine verlassene Seite aufzuheben, wie sie ist.
addEventListener("pagehide", () => fenster?.close());
addEventListener("pageshow", ({ persisted }) => {
  fenster = new BroadcastChannel("leerlauf");
  fenster.addEventListener("message", () => lebt(false));
  if (!persisted) fenster.postMessage("lebt");
  sieNach();
});
setInterval(sieNach, 1000);
document.addEventListener("visibilitychange", sieNach);
