// Tasten der Schnellerfassung: Ziffern wählen und gehen weiter, Buchstaben finden jeden Chip, Strg+Enter klickt [name=weiter],
// 0 klickt [data-taste="0"] (wie eben). Unter Kästchen gehen Buchstaben nur hin, die Leertaste wählt.
// Einzelne Tasten gelten nur, solange der Fokus in einer Gruppe mit data-tasten steht (WCAG 2.1.4).
// data-tasten nennt als Selektor, wohin es nach einer Ziffer weitergeht; data-<wert> an derselben Gruppe geht für diesen Wert vor:
// <fieldset data-tasten="[name=dauer]" data-vermittelt="#id_partner">
const FRIST = 800;
let gesucht = "", zuletzt = 0, zuletztIn = null;

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

document.addEventListener("keydown", (ereignis) => {
  const feld = ereignis.target, taste = ereignis.key;
  if (taste === "Enter" && (ereignis.ctrlKey || ereignis.metaKey)) {
    const knopf = document.querySelector("[name=weiter]");
    if (knopf) { ereignis.preventDefault(); knopf.click(); }
    return;
  }
  const gruppe = feld.closest("[data-tasten]");
  if (!gruppe || ereignis.ctrlKey || ereignis.altKey || ereignis.metaKey || taste.length > 1 || taste === " ") return;
  if (!feld.matches("[type=radio], [type=checkbox]")) return;
  if (taste === "0") { document.querySelector('[data-taste="0"]')?.click(); return; }
  const ziffer = /[1-9]/.test(taste);
  const ziel = ziffer ? gruppe.querySelectorAll(".chips-ziffern input")[taste - 1] : mitBuchstaben(gruppe, taste);
  if (!ziel) return;
  ereignis.preventDefault();
  waehlen(ziel);
  if (ziffer) naechstes(gruppe, ziel)?.focus();
});
