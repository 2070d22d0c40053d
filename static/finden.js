// Auf der Seite „Neue Beratung“: wer zu Thema, Sprache und Ortsteil passt. [data-finden] nennt die Adresse der Vorschläge.
// „Übernehmen“ füllt das erste leere Feld für den Partner (partner, partner_2, ...); sind alle voll, bleibt, was da steht.
const rahmen = document.querySelector("[data-finden]"), form = rahmen.closest("form");
const liste = rahmen.querySelector("[aria-live]"), verweis = rahmen.querySelector("a");
const FELDER = { thema: "hauptthema", sprache: "sprache", ortsteil: "ortsteil" };
const vertraut = erlaubnis("finden", { createHTML: (text) => text }); // unsere Seite hat ihn maskiert
let gezeigt = null;

function gesuch() {
  const daten = new FormData(form), paare = Object.entries(FELDER).map(([name, feld]) => [name, daten.get(feld)]);
  return new URLSearchParams(paare.filter(([, wert]) => wert));
}

async function zeige() {
  const gesucht = gesuch().toString();
  verweis.search = gesucht;
  if (gesucht === gezeigt || new FormData(form).get("ergebnis") !== "vermittelt") return;
  gezeigt = gesucht;
  const antwort = await fetch(`${rahmen.dataset.finden}?${gesucht}`).catch(() => null);
  if (gesucht !== gezeigt) return; // inzwischen wurde anders gewählt
  if (antwort?.ok && !antwort.redirected) liste.innerHTML = vertraut.createHTML(await antwort.text());
  else { gezeigt = null; liste.replaceChildren(); }
}

form.addEventListener("change", zeige);
form.addEventListener("geliehen", zeige); // klient.js hat Sprache und Ortsteil eingetragen
liste.addEventListener("click", (ereignis) => {
  const knopf = ereignis.target.closest("[data-partner]");
  if (!knopf) return;
  const felder = [...form.querySelectorAll("[name=partner], [name^='partner_']")];
  const feld = felder.find((kandidat) => [knopf.dataset.partner, ""].includes(kandidat.value)) ?? felder.at(-1);
  const klappe = feld.closest("details");
  if (klappe) klappe.open = true;
  feld.value ||= knopf.dataset.partner;
  feld.dispatchEvent(new Event("change", { bubbles: true }));
  feld.focus();
});
zeige();
