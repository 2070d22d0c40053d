// Wer tippt, bevor die Skripte einer langsamen Seite da sind, soll nicht noch einmal tippen: Sind sie da, erfahren sie davon.
document.addEventListener("DOMContentLoaded", () => {
  const feld = document.activeElement;
  if (feld.matches("input, textarea") && feld.value !== feld.defaultValue) feld.dispatchEvent(new Event("input", { bubbles: true }));
});
