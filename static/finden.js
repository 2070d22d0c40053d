// Auf der Seite „Neue Beratung“: wer zu Thema, Sprache und Ortsteil passt. [data-finden] nennt die Adresse der Vorschläge.
// „Übernehmen“ füllt das erste leere Feld für den Partner (name="partner" oder "...-partner"), sonst das erste.
const rahmen = document.querySelector("[data-finden]"), form = rahmen.closest("form");
const liste = rahmen.querySelector("[aria-live]"), verweis = rahmen.querySelector("a");
const FELDER = { thema: "hauptthema", sprache: "sprache", ortsteil: "ortsteil" };
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
  if (antwort?.ok && !antwort.redirected) liste.innerHTML = await antwort.text();
  else { gezeigt = null; liste.replaceChildren(); }
}

form.addEventListener("change", zeige);
liste.addEventListener("click", (ereignis) => {
  const knopf = ereignis.target.closest("[data-partner]");
  if (!knopf) return;
  const felder = [...form.querySelectorAll("[name=partner], [name$='-partner']")];
  const feld = felder.find((kandidat) => !kandidat.value) ?? felder[0];
  feld.value = knopf.dataset.partner;
  feld.dispatchEvent(new Event("change", { bubbles: true }));
  feld.focus();
});
zeige();
