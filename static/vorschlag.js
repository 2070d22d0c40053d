// Aus <input list="..."> mit <datalist> wird eine Auswahl mit Vorschlägen (ARIA-Combobox); ohne JavaScript bleibt die Liste des Browsers.
// <option value="Name" data-untertitel="Art der Stelle">: beides wird durchsucht. Das Feld bleibt frei beschreibbar.
const HOECHSTENS = 8;

function flach(text) {
  return text.toLowerCase();
}

function mitMarke(text, suche) {
  const ort = flach(text).indexOf(flach(suche)), teil = document.createElement("span");
  if (!suche || ort < 0) { teil.textContent = text; return teil; }
  const marke = document.createElement("mark");
  marke.textContent = text.slice(ort, ort + suche.length);
  teil.append(text.slice(0, ort), marke, text.slice(ort + suche.length));
  return teil;
}

function einrichten(feld) {
  const moeglich = [...feld.list.options].map((o) => ({ wert: o.value, neben: o.dataset.untertitel || "" }));
  const liste = document.createElement("ul");
  let gewaehlt = -1;
  liste.id = `${feld.id}-vorschlaege`;
  liste.className = "vorschlaege";
  liste.hidden = true;
  liste.setAttribute("role", "listbox");
  liste.setAttribute("aria-label", "Vorschläge");
  feld.removeAttribute("list");
  feld.autocomplete = "off";
  for (const [name, wert] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", liste.id], ["aria-expanded", "false"]])
    feld.setAttribute(name, wert);
  feld.after(liste);

  function zumachen() {
    liste.hidden = true;
    gewaehlt = -1;
    feld.setAttribute("aria-expanded", "false");
    feld.removeAttribute("aria-activedescendant");
  }

  function zeigen() {
    const suche = feld.value.trim(), passt = (text) => flach(text).includes(flach(suche));
    const treffer = moeglich.filter((m) => passt(m.wert) || passt(m.neben))
      .sort((a, b) => passt(b.wert) - passt(a.wert)).slice(0, HOECHSTENS);
    liste.replaceChildren(...treffer.map((m, i) => {
      const zeile = document.createElement("li"), neben = mitMarke(m.neben, suche);
      neben.className = "leise";
      zeile.id = `${liste.id}-${i}`;
      zeile.dataset.wert = m.wert;
      zeile.setAttribute("role", "option");
      zeile.setAttribute("aria-selected", "false");
      zeile.append(mitMarke(m.wert, suche), neben);
      return zeile;
    }));
    if (!treffer.length) { zumachen(); return; }
    liste.hidden = false;
    gewaehlt = -1;
    feld.setAttribute("aria-expanded", "true");
    feld.removeAttribute("aria-activedescendant");
  }

  function markieren(nummer) {
    gewaehlt = (nummer + liste.children.length) % liste.children.length;
    [...liste.children].forEach((zeile, i) => zeile.setAttribute("aria-selected", String(i === gewaehlt)));
    feld.setAttribute("aria-activedescendant", liste.children[gewaehlt].id);
    liste.children[gewaehlt].scrollIntoView({ block: "nearest" });
  }

  function uebernehmen(zeile) {
    feld.value = zeile.dataset.wert;
    zumachen();
    feld.dispatchEvent(new Event("change", { bubbles: true }));
  }

  feld.addEventListener("input", zeigen);
  feld.addEventListener("blur", zumachen);
  feld.addEventListener("keydown", (ereignis) => {
    if (ereignis.key === "ArrowDown" || ereignis.key === "ArrowUp") {
      const unten = ereignis.key === "ArrowDown";
      if (liste.hidden) zeigen();
      if (!liste.hidden) markieren(gewaehlt < 0 ? (unten ? 0 : -1) : gewaehlt + (unten ? 1 : -1));
    } else if (ereignis.key === "Enter" && gewaehlt >= 0) {
      uebernehmen(liste.children[gewaehlt]);
    } else if (ereignis.key === "Escape" && !liste.hidden) {
      zumachen();
    } else return;
    ereignis.preventDefault();
  });
  liste.addEventListener("mousedown", (ereignis) => { ereignis.preventDefault(); });
  liste.addEventListener("click", (ereignis) => {
    const zeile = ereignis.target.closest("li");
    if (zeile) uebernehmen(zeile);
  });
}

document.querySelectorAll("input[list]").forEach(einrichten);
