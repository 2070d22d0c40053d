// Zählt beim Ankreuzen mit: "7 von 12 angekreuzt" unter der Gruppe mit data-ankreuzen; ohne JavaScript fehlt nur diese Zeile.
const gruppe = document.querySelector("[data-ankreuzen]"), felder = [...gruppe.querySelectorAll("[type=checkbox]")];
const zeile = document.createElement("p");
zeile.className = "leise";
zeile.setAttribute("role", "status");
gruppe.append(zeile);

function zaehlen() {
  zeile.textContent = felder.length ? `${felder.filter((feld) => feld.checked).length} von ${felder.length} angekreuzt` : "";
}

gruppe.addEventListener("change", zaehlen);
zaehlen();
