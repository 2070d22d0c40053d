// Die Liste eintippen: sagt neben jeder Zeile, was sie bedeutet, geht nach zwei Zeichen weiter und zählt mit.
const formular = document.getElementById("nacherfassung"), summe = document.getElementById("zeilensumme");
const zeilen = [...formular.querySelectorAll(".listenzeilen input")], probe = formular.elements.unterschriften;
const legende = (art) => Object.fromEntries([...document.querySelectorAll(`[data-${art}]`)].map((wort) => [wort.dataset[art], wort.textContent]));
const GESCHLECHT = legende("geschlecht"), ALTER = legende("alter");

// "w4" -> ["w", "4"]; ein Zeichen für das Alter allein steht an zweiter Stelle; unverständliches ergibt null.
function lies(text) {
  const zeichen = text.trim().toLowerCase(), mitGeschlecht = zeichen[0] in GESCHLECHT;
  const [geschlecht, alter] = mitGeschlecht ? [zeichen[0], zeichen.slice(1)] : ["", zeichen];
  return !zeichen || (alter && !(alter in ALTER)) ? null : [geschlecht, alter];
}

function inWorten(feld) {
  const gelesen = lies(feld.value);
  if (!gelesen) return feld.value.trim() ? "gibt es nicht" : "";
  return [GESCHLECHT[gelesen[0]], ALTER[gelesen[1]]].filter(Boolean).join(", ");
}

function zaehle() {
  const zahl = zeilen.filter((feld) => feld.value.trim()).length, soll = probe.value.trim();
  const rest = /^\d+$/.test(soll) ? soll - zahl : null;
  const urteil = rest === null ? "" : rest === 0 ? `, stimmt mit ${soll} Unterschriften` : rest > 0 ? `, es fehlen ${rest}` : `, ${-rest} zu viel`;
  summe.textContent = `Ausgefüllt: ${zahl} ${zahl === 1 ? "Zeile" : "Zeilen"}${urteil}`;
}

function zeige(feld) {
  feld.parentElement.querySelector("[data-worte]").textContent = inWorten(feld);
}

function gehe(feld, weite) {
  const ziel = zeilen[zeilen.indexOf(feld) + weite] ?? (weite > 0 ? probe : feld);
  ziel.focus();
  ziel.select();
}

function taste(ereignis) {
  const feld = ereignis.target, schritt = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[ereignis.key];
  if (!zeilen.includes(feld) || ereignis.ctrlKey || ereignis.metaKey || ereignis.altKey) return;
  if (schritt) {
    ereignis.preventDefault();
    gehe(feld, schritt);
  } else if (ereignis.key === "Backspace" && !feld.value) {
    ereignis.preventDefault();
    gehe(feld, -1);
  }
}

formular.addEventListener("keydown", taste);
formular.addEventListener("input", ({ target }) => {
  zaehle();
  if (!zeilen.includes(target)) return;
  zeige(target);
  const gelesen = lies(target.value), fertig = gelesen?.[1] && target === document.activeElement;
  if (fertig) gehe(target, 1);
});
zeilen.forEach(zeige);
zaehle();
