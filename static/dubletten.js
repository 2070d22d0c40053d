// Während der Name getippt wird: was vielleicht schon im Verzeichnis steht. [data-dubletten] nennt die Adresse der Liste.
// Ohne JavaScript kommt dieselbe Frage nach dem Absenden.
const rahmen = document.querySelector("[data-dubletten]"), form = rahmen.closest("form");
const FELDER = ["name", "web", "email", "telefon"], RUHE = 300; // Millisekunden ohne Tastendruck
const vertraut = erlaubnis("dubletten", { createHTML: (text) => text }); // unsere Seite hat ihn maskiert
let wecker = null, gezeigt = "";

async function zeige() {
  const paare = FELDER.map((name) => [name, form.elements[name].value.trim()]).filter(([, wert]) => wert);
  const gesucht = new URLSearchParams([...paare, ["ausser", rahmen.dataset.ausser]]).toString();
  if (gesucht === gezeigt) return;
  gezeigt = gesucht;
  const antwort = await fetch(`${rahmen.dataset.dubletten}?${gesucht}`).catch(() => null);
  if (gesucht !== gezeigt) return; // inzwischen wurde weitergetippt
  if (antwort?.ok && !antwort.redirected) rahmen.innerHTML = vertraut.createHTML(await antwort.text());
  else { gezeigt = ""; rahmen.replaceChildren(); }
}

for (const name of FELDER)
  form.elements[name].addEventListener("input", () => {
    clearTimeout(wecker);
    wecker = setTimeout(zeige, RUHE);
  });
