// Zahlenfeld mit Minus und Plus: <div class="schritt"> Knopf, Feld, Knopf. data-schritt am Feld oder step, min und max gelten.
document.addEventListener("click", (ereignis) => {
  const knopf = ereignis.target.closest(".schritt > button");
  if (!knopf) return;
  const feld = knopf.parentElement.querySelector("input");
  const weite = Number(feld.dataset.schritt || feld.step) || 1;
  const richtung = knopf === knopf.parentElement.firstElementChild ? -1 : 1;
  const jetzt = Number(feld.value) || 0;
  // Auf das nächste Vielfache: von 1 geht es in Fünferschritten zu 5, nicht zu 6.
  const ziel = richtung > 0 ? Math.floor(jetzt / weite + 1) * weite : Math.ceil(jetzt / weite - 1) * weite;
  const unten = feld.min === "" ? -Infinity : Number(feld.min), oben = feld.max === "" ? Infinity : Number(feld.max);
  feld.value = Math.min(oben, Math.max(unten, ziel));
  feld.dispatchEvent(new Event("input", { bubbles: true }));
  feld.dispatchEvent(new Event("change", { bubbles: true }));
});
