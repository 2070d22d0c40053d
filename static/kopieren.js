// [data-kopieren] legt seinen Text in die Zwischenablage; was schon kopiert ist, bleibt markiert und wird angesagt.
// Ohne JavaScript gibt es keine Knöpfe: Der Text lässt sich markieren.
const stand = document.querySelector("[data-kopierstand]");

// Ohne https gibt es keine Zwischenablage für Skripte; dann kopiert der Browser, was markiert ist.
function kopiereMarkiert(text) {
  const feld = document.createElement("textarea");
  feld.value = text;
  feld.className = "visually-hidden";
  document.body.append(feld);
  feld.select();
  const geklappt = document.execCommand("copy");
  feld.remove();
  return geklappt;
}

async function kopiere(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return kopiereMarkiert(text);
  }
}

for (const knopf of document.querySelectorAll("[data-kopieren]")) {
  knopf.hidden = false;
  knopf.addEventListener("click", async () => {
    const geklappt = await kopiere(knopf.dataset.kopieren);
    knopf.focus();
    if (geklappt) {
      knopf.dataset.kopiert = "";
      knopf.querySelector("[data-wort]").textContent = "Kopiert";
      stand.textContent = knopf.dataset.ansage ?? `${knopf.dataset.kopieren} kopiert: ${knopf.dataset.was}`;
    } else {
      stand.textContent = "Das Kopieren ist nicht gelungen. Bitte von Hand markieren.";
    }
  });
}
