// Tasten der Schnellerfassung: Ziffern wählen und gehen weiter, Buchstaben finden jeden Chip, Strg+Enter klickt [name=weiter],
// 0 klickt [data-taste="0"] (wie eben). Unter Kästchen gehen Buchstaben nur hin, die Leertaste wählt.
// Nach einer Suche mit Buchstaben geht Tab dorthin, wohin eine Ziffer geht, und die nächste Ziffer gilt dort; [data-nichts] in der Gruppe sagt, wenn nichts so beginnt.
// Einzelne Tasten gelten nur, solange der Fokus in einer Gruppe mit data-tasten steht (WCAG 2.1.4).
// data-tasten nennt als Selektor, wohin es nach einer Ziffer weitergeht; data-<wert> an derselben Gruppe geht für diesen Wert vor:
// <fieldset data-tasten="[name=dauer]" data-vermittelt="#id_partner">
const FRIST = 800;
let gesucht = "", zuletzt = 0, zuletztIn = null, gefunden = null;

function beschriftung(feld) {
  return feld.labels[0].textContent.trim().replaceAll("\u00ad", "").toLowerCase();
}

function mitBuchstaben(gruppe, taste) {
  const weiter = gruppe === zuletztIn && Date.now() - zuletzt < FRIST;
  gesucht = (weiter ? gesucht : "") + taste.toLowerCase();
  zuletzt = Date.now();
  zuletztIn = gruppe;
  return [...gruppe.querySelectorAll("[type=radio], [type=checkbox]")].find((feld) => beschriftung(feld).startsWith(gesucht));
}

function sagen(gruppe, text) {
  const hinweis = gruppe.querySelector("[data-nichts]");
  if (hinweis) hinweis.textContent = text && `${hinweis.dataset.nichts} beginnt mit „${text}“.`;
}

function waehlen(feld) {
  feld.closest("details")?.setAttribute("open", "");
  if (feld.type === "radio") {
    feld.checked = true;
    feld.dispatchEvent(new Event("change", { bubbles: true }));
  }
  feld.focus();
}

function naechstes(gruppe, feld) {
  const ziel = gruppe.dataset[feld.value] || gruppe.dataset.tasten;
  const treffer = ziel ? [...document.querySelectorAll(ziel)] : [];
  return treffer.find((kandidat) => kandidat.checked) || treffer[0];
}

// Nach einer Ablehnung steht der Fokus auf dem Hinweis: eine Ziffer beantwortet die erste Frage, die noch offen ist.
function ersteOffene() {
  return [...document.querySelectorAll("fieldset[data-tasten]")].find((gruppe) => !gruppe.querySelector(":checked"));
}

document.addEventListener("change", (ereignis) => {
  const gruppe = ereignis.target.closest("[data-tasten]");
  if (gruppe) sagen(gruppe, "");
});

document.addEventListener("keydown", (ereignis) => {
  const feld = ereignis.target, taste = ereignis.key;
  if (taste === "Enter" && (ereignis.ctrlKey || ereignis.metaKey)) {
    const knopf = document.querySelector("[name=weiter]");
    if (knopf) { ereignis.preventDefault(); knopf.click(); }
    return;
  }
  const ziffer = /^[1-9]$/.test(taste), imHinweis = ziffer && feld.matches("[role=alert]");
  let gruppe = imHinweis ? ersteOffene() : feld.closest("[data-tasten]");
  if (taste === "Tab" && feld === gefunden && !ereignis.shiftKey) {
    const weiter = naechstes(gruppe, feld);
    if (weiter) { ereignis.preventDefault(); weiter.focus(); }
    return;
  }
  if (!gruppe || ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey || taste.length > 1 || taste === " ") return;
  if (!imHinweis && !feld.matches("[type=radio], [type=checkbox]")) return;
  if (taste === "0") { document.querySelector('[data-taste="0"]')?.click(); return; }
  if (ziffer && feld === gefunden) gruppe = naechstes(gruppe, feld)?.closest("[data-tasten]") ?? gruppe;
  const ziel = ziffer ? gruppe.querySelector(`[data-ziffer="${taste}"]`) : mitBuchstaben(gruppe, taste);
  if (!ziel && !ziffer) sagen(gruppe, gesucht);
  if (!ziel) return;
  ereignis.preventDefault();
  gefunden = ziffer ? null : ziel;
  waehlen(ziel);
  if (ziffer) naechstes(gruppe, ziel)?.focus();
});
