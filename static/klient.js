// Ein Code füllt aus, was zu ihm bekannt ist: gestrichelt, nur wo noch nichts gewählt ist, und nimmt es mit, wenn er wieder geht.
// Ohne Netz oder ohne JavaScript geschieht dasselbe beim Speichern.
const stand = document.querySelector("[data-klient]"), feld = document.getElementById("id_klient"), formular = feld.form;
const LEER = ["", "nicht_erhoben"], PAUSE = 250;
let geliehen = new Map(), angaben = null, artVorher = null, zuletztGefragt = feld.value.trim(), wecker;

const huelle = (auswahl) => auswahl.closest("div");
const gewaehlteArt = () => formular.querySelector("[name=kontaktart]:checked");
const vonHand = (chip) => !chip.closest(".form-check").classList.contains("vorbelegt");

function leihe(auswahl, wert) {
  if (!auswahl || !LEER.includes(auswahl.value)) return;
  const vorher = auswahl.value;
  auswahl.value = wert;
  if (auswahl.value !== String(wert)) { auswahl.value = vorher; return; } // steht nicht mehr zur Wahl
  huelle(auswahl).classList.add("vorbelegt");
  geliehen.set(auswahl, vorher);
}

function gibZurueck() {
  for (const [auswahl, vorher] of geliehen)
    if (huelle(auswahl).classList.contains("vorbelegt")) {
      auswahl.value = vorher;
      huelle(auswahl).classList.remove("vorbelegt");
    }
  if (artVorher && !vonHand(gewaehlteArt())) setzeArt(artVorher);
  geliehen = new Map();
  angaben = artVorher = null;
}

function setzeArt(wert) {
  const neue = formular.querySelector(`[name=kontaktart][value=${wert}]`);
  gewaehlteArt().closest(".form-check").classList.remove("vorbelegt");
  neue.checked = true;
  neue.closest(".form-check").classList.add("vorbelegt");
}

// Erst oder Folge ist ein Vorschlag je Vorhaben; ein Kurzkontakt bleibt einer, und was jemand gewählt hat, bleibt auch.
function schlageArtVor() {
  const bisher = gewaehlteArt();
  if (!angaben || !bisher || bisher.value === "kurz" || vonHand(bisher)) return;
  artVorher ??= bisher.value;
  setzeArt(angaben.folge_in.includes(Number(formular.elements.vorhaben.value)) ? "folge" : "erst");
}

function frage(codes) {
  const knoepfe = codes.map((code) => {
    const knopf = Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm btn-secondary ms-2", textContent: code });
    knopf.addEventListener("click", () => { feld.value = code; feld.focus(); hole(); });
    return knopf;
  });
  stand.replaceChildren(codes.length ? "Diesen Code gibt es nicht. Meinten Sie" : "Diesen Code gibt es nicht.", ...knoepfe);
}

async function hole() {
  const code = feld.value.trim();
  zuletztGefragt = code;
  if (!code) { gibZurueck(); stand.textContent = ""; return; }
  const suche = new URLSearchParams({ klient: code, datum: formular.elements.datum.value });
  const antwort = await fetch(`${stand.dataset.klient}?${suche}`, { headers: { Accept: "application/json" } }).catch(() => null);
  if (feld.value.trim() !== code || !antwort?.ok || antwort.redirected) return;
  const neue = await antwort.json();
  gibZurueck();
  if (!neue.code) { frage(neue.gemeint); return; }
  angaben = neue;
  stand.textContent = `${neue.code}: ${neue.zuletzt}`;
  for (const [name, wert] of Object.entries(neue.merkmale)) leihe(formular.elements[name], wert);
  schlageArtVor();
  formular.dispatchEvent(new Event("geliehen"));
}

if (feld.value) for (const auswahl of stand.parentElement.querySelectorAll(".vorbelegt > select")) geliehen.set(auswahl, auswahl.options[0].value);
feld.addEventListener("input", () => {
  clearTimeout(wecker);
  wecker = setTimeout(() => (!feld.value.trim() || /[0-9a-z]{4}/i.test(feld.value)) && hole(), PAUSE);
});
feld.addEventListener("change", () => { clearTimeout(wecker); if (feld.value.trim() !== zuletztGefragt) hole(); });
formular.elements.vorhaben.addEventListener("change", schlageArtVor);
formular.elements.datum.addEventListener("change", () => angaben && hole());
