// Rechnet unter jeder Gruppe der Kopfzählung die Summe mit. Dieselben Worte schreibt der Server; er hat das letzte.
const gesamtfeld = document.getElementById("id_teilnehmende");

function zahl(feld) {
  const text = feld.value.trim();
  return /^\d+$/.test(text) ? Number(text) : null;
}

function urteil(summe, gesamt) {
  if (gesamt === null) return ["offen", `${summe}, die Gesamtzahl fehlt`];
  if (summe === gesamt) return ["stimmt", `${summe} von ${gesamt}, stimmt`];
  if (summe < gesamt) return ["offen", `${summe} von ${gesamt}, ${gesamt - summe} nicht erhoben`];
  return ["zuviel", `${summe} von ${gesamt}, ${summe - gesamt} zu viel`];
}

function rechne(gruppe) {
  const summe = [...gruppe.querySelectorAll("input")].reduce((bisher, feld) => bisher + (zahl(feld) ?? 0), 0);
  const [stand, satz] = urteil(summe, zahl(gesamtfeld));
  for (const ampel of gruppe.querySelectorAll("[data-stand]")) {
    ampel.hidden = ampel.dataset.stand !== stand;
    ampel.querySelector("span").textContent = ampel.hidden ? "" : satz;
  }
}

document.addEventListener("input", (ereignis) => {
  const gruppe = ereignis.target.closest("[data-summe]");
  if (gruppe) rechne(gruppe);
  else if (ereignis.target === gesamtfeld) document.querySelectorAll("[data-summe]").forEach(rechne);
});
