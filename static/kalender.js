// Pfeiltasten gehen im Kalender von Tag zu Tag, Pos1 und Ende zum Rand der Woche, Bild auf und ab blättern.
// Nur solange der Fokus auf einem Tag steht (WCAG 2.1.4); ohne JavaScript führen dieselben Links überallhin.
const SCHRITTE = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const UM = { PageUp: "prev", PageDown: "next" };

function versetzt(tag, tage) {
  const datum = new Date(`${tag}T12:00:00Z`);
  datum.setUTCDate(datum.getUTCDate() + tage);
  return datum.toISOString().slice(0, 10);
}

function blaettere(richtung, tag) {
  const link = document.querySelector(`[rel=${richtung}]`);
  location.assign(tag ? `${link.href}#t-${tag}` : link.href);
}

function ziel(taste, tag) {
  const wochentag = (new Date(`${tag}T12:00:00Z`).getUTCDay() + 6) % 7;
  if (taste === "Home") return versetzt(tag, -wochentag);
  if (taste === "End") return versetzt(tag, 6 - wochentag);
  return taste in SCHRITTE ? versetzt(tag, SCHRITTE[taste]) : null;
}

document.querySelector(".kalender")?.addEventListener("keydown", (ereignis) => {
  const tag = ereignis.target.dataset.tag, taste = ereignis.key;
  if (!tag || ereignis.ctrlKey || ereignis.metaKey || ereignis.altKey) return;
  const neuer = ziel(taste, tag);
  if (!neuer && !(taste in UM)) return;
  ereignis.preventDefault();
  const link = neuer && document.getElementById(`t-${neuer}`);
  if (link) link.focus();
  else blaettere(UM[taste] || (neuer < tag ? "prev" : "next"), neuer);
});

if (location.hash.startsWith("#t-")) document.getElementById(location.hash.slice(1))?.focus();
